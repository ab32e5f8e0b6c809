/** Markdown to DOM as the reading view shows it: wiki-links, callouts, tags, math, comments, code blocks, post-processors. */
import MarkdownIt from 'markdown-it';
import type { App } from '../app';
import { blocksOf } from './blocks';
import { Lines } from '../vault/cached-metadata';
import { Component, reportLater } from '../events';
import { setIcon } from '../components/icons';
import { getLinkpath } from './links';
import { getFrontMatterInfo } from '../yaml';

export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
		if (!(containerEl instanceof HTMLElement)) throw new TypeError('MarkdownRenderChild needs an element');
	}
}

export interface SectionInfo {
	text: string;
	lineStart: number;
	lineEnd: number;
}
export interface PostProcessorContext {
	readonly docId: string;
	readonly sourcePath: string;
	readonly frontmatter: Record<string, unknown> | null | undefined;
	addChild(child: MarkdownRenderChild): void;
	getSectionInfo(el: HTMLElement): SectionInfo | null;
}
export type PostProcessor = ((el: HTMLElement, context: PostProcessorContext) => unknown) & { sortOrder?: number };
export type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => unknown;

let renderCount = 0;

export function makeMarkdown(): MarkdownIt {
	const md = new MarkdownIt({ html: true, linkify: true, breaks: true });
	md.inline.ruler.before('link', 'wikilink', wikiLink);
	md.inline.ruler.before('escape', 'math', math);
	md.inline.ruler.after('text', 'comment', comment);
	return md;
}

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['before']>[2];

const wikiLink: InlineRule = (state, silent) => {
	const embed = state.src[state.pos] === '!';
	const at = embed ? state.pos + 1 : state.pos;
	if (!state.src.startsWith('[[', at)) return false;
	const close = state.src.indexOf(']]', at + 2);
	const inner = state.src.slice(at + 2, close);
	if (close < 0 || inner === '' || inner.includes('\n') || inner.includes('[[')) return false;
	if (!silent) {
		const pipe = inner.indexOf('|', 1);
		const target = (pipe < 0 ? inner : inner.slice(0, pipe)).replace(/\\$/, '').trim();
		const shown =
			pipe < 0
				? target
						.split('#')
						.filter((part) => part !== '')
						.join(' > ')
				: inner.slice(pipe + 1).trim();
		const token = state.push(embed ? 'wiki_embed' : 'wiki_link', 'a', 0);
		token.content = shown;
		token.meta = target;
	}
	state.pos = close + 2;
	return true;
};

const math: InlineRule = (state, silent) => {
	if (state.src[state.pos] !== '$') return false;
	const match = /\$\$([^$]+)\$\$|\$([^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)/y;
	match.lastIndex = state.pos;
	const found = match.exec(state.src);
	if (found === null) return false;
	if (!silent) {
		const token = state.push('math', 'span', 0);
		token.content = found[1] ?? found[2] ?? '';
		token.meta = found[1] !== undefined;
	}
	state.pos += found[0].length;
	return true;
};

const comment: InlineRule = (state) => {
	if (!state.src.startsWith('%%', state.pos)) return false;
	const close = state.src.indexOf('%%', state.pos + 2);
	state.pos = close < 0 ? state.posMax : close + 2;
	return true;
};

/** A formula as the host shows it: its TeX in an element of MathJax's name, nothing typeset. */
export function renderMath(source: string, display: boolean): HTMLElement {
	const el = createSpan({ cls: display ? 'math math-block is-loaded' : 'math math-inline is-loaded' });
	el.createEl('mjx-container' as 'span', { cls: 'MathJax', text: source, attr: { jax: 'CHTML', ...(display ? { display: 'true' } : {}) } });
	return el;
}

/** Renders a whole note, section by section, each section given to the post-processors. Answers when the processors are through. */
export async function renderNote(app: App, text: string, el: HTMLElement, sourcePath: string, owner: Component): Promise<void> {
	const docId = `doc-${(renderCount += 1)}`;
	const lines = new Lines(text);
	const info = getFrontMatterInfo(text);
	const first = info.exists ? lines.loc(info.contentStart).line : 0;
	const waiting: Promise<unknown>[] = [];
	const jobs: { wrap: HTMLElement; from: number; to: number }[] = [];
	for (const block of blocksOf(lines, first)) {
		if (block.type === 'comment' || block.type === 'footnoteDefinition') continue;
		const from = lines.loc(block.from).line;
		const to = lines.loc(block.to).line;
		const wrap = el.createDiv();
		renderInto(app, text.slice(lines.start(from), block.to), wrap, sourcePath);
		const child = wrap.firstElementChild;
		wrap.addClass(`el-${block.type === 'callout' ? 'div' : (child?.tagName.toLowerCase() ?? 'p')}`);
		if (wrap.childElementCount === 0 && wrap.textContent === '') {
			wrap.detach();
			continue;
		}
		jobs.push({ wrap, from, to });
	}
	for (const { wrap, from, to } of jobs) {
		const context: PostProcessorContext = {
			docId,
			sourcePath,
			frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
			addChild: (child) => void owner.addChild(child),
			getSectionInfo: (inner) => (wrap === inner || wrap.contains(inner) ? { text, lineStart: from, lineEnd: to } : null),
		};
		waiting.push(...postProcess(app, wrap, context));
	}
	await Promise.all(waiting);
}

/** `MarkdownRenderer.render`: a piece of Markdown, post-processed as a whole; it belongs to no section. */
export async function renderFragment(app: App, text: string, el: HTMLElement, sourcePath: string, owner: Component): Promise<void> {
	if (typeof text !== 'string') throw new TypeError('MarkdownRenderer.render needs Markdown as a text');
	if (!(owner instanceof Component)) throw new TypeError('MarkdownRenderer.render needs a Component to hang children on');
	const inner = el.createDiv();
	renderInto(app, text, inner, sourcePath);
	const context: PostProcessorContext = {
		docId: `doc-${(renderCount += 1)}`,
		sourcePath,
		frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter ?? null,
		addChild: (child) => void owner.addChild(child),
		getSectionInfo: () => null,
	};
	while (inner.firstChild !== null) el.appendChild(inner.firstChild);
	inner.detach();
	await Promise.all(postProcess(app, el, context));
}

function postProcess(app: App, el: HTMLElement, context: PostProcessorContext): Promise<unknown>[] {
	const waiting: Promise<unknown>[] = [];
	const run = (action: () => unknown): void => {
		try {
			const answer = action();
			if (answer instanceof Promise) waiting.push(answer.catch(reportLater));
		} catch (error) {
			reportLater(error);
		}
	};
	for (const pre of el.findAll('pre')) {
		const code = pre.querySelector('code');
		const language = /(?:^|\s)language-(\S+)/.exec(code?.className ?? '')?.[1];
		const handler = language === undefined ? undefined : app.codeBlocks.get(language);
		if (handler === undefined || code === null) continue;
		const block = createDiv(`block-language-${language}`);
		pre.replaceWith(block);
		run(() => handler((code.textContent ?? '').replace(/\n$/, ''), block, context));
	}
	for (const processor of [...app.postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0)))
		run(() => processor(el, context));
	return waiting;
}

function renderInto(app: App, text: string, el: HTMLElement, sourcePath: string): void {
	const md = app.markdown;
	md.renderer.rules['wiki_link'] = (tokens, at) => {
		const token = tokens[at];
		const target = String(token?.meta ?? '');
		const found = app.metadataCache.getFirstLinkpathDest(getLinkpath(target), sourcePath);
		const known = found !== null ? '' : ' is-unresolved';
		const quoted = md.utils.escapeHtml(target);
		return `<a data-href="${quoted}" href="${quoted}" class="internal-link${known}" target="_blank" rel="noopener nofollow">${md.utils.escapeHtml(token?.content ?? '')}</a>`;
	};
	md.renderer.rules['wiki_embed'] = (tokens, at) => {
		const target = md.utils.escapeHtml(String(tokens[at]?.meta ?? ''));
		return `<span alt="${target}" src="${target}" class="internal-embed is-loaded">${target}</span>`;
	};
	md.renderer.rules['math'] = (tokens, at) => renderMath(tokens[at]?.content ?? '', tokens[at]?.meta === true).outerHTML;
	const html = md.render(text);
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	for (const unsafe of Array.from(parsed.querySelectorAll('script, style, iframe, object, embed, form, link, meta'))) unsafe.remove();
	for (const one of Array.from(parsed.body.querySelectorAll('*'))) {
		for (const attribute of Array.from(one.attributes))
			if (/^on/i.test(attribute.name) || /^\s*javascript:/i.test(attribute.value)) one.removeAttribute(attribute.name);
	}
	for (const link of Array.from(parsed.body.querySelectorAll('a[href]'))) {
		if (link.classList.contains('internal-link')) continue;
		const href = link.getAttribute('href') ?? '';
		const outside = /^[a-z][a-z0-9+.-]*:/i.test(href);
		link.className = outside ? 'external-link' : 'internal-link';
		if (!outside) link.setAttribute('data-href', decodeURI(href));
		link.setAttribute('rel', 'noopener nofollow');
		link.setAttribute('target', '_blank');
	}
	el.append(...Array.from(parsed.body.childNodes));
	el.findAll('table').forEach((table) => table.setAttribute('tabindex', '0'));
	for (const quote of el.findAll('blockquote')) toCallout(quote);
	for (const holder of el.findAllSelf('p, li, td, th, h1, h2, h3, h4, h5, h6, div')) markTags(holder);
	for (const item of el.findAll('li')) taskItem(item);
}

const CALLOUT_ICONS: Readonly<Record<string, string>> = {
	abstract: 'clipboard-list',
	cite: 'quote',
	quote: 'quote',
	success: 'check',
	info: 'info',
	warning: 'alert-triangle',
	tip: 'star',
};

function toCallout(quote: HTMLElement): void {
	const first = quote.firstElementChild;
	const head = /^\[!([^\]|]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*/.exec(first?.textContent ?? '');
	if (head === null || first === null) return;
	const callout = createDiv({
		cls: 'callout',
		attr: { 'data-callout': (head[1] ?? '').toLowerCase(), 'data-callout-fold': head[2] ?? '' },
	});
	const title = callout.createDiv('callout-title');
	const kind = (head[1] ?? '').toLowerCase();
	setIcon(title.createDiv('callout-icon'), CALLOUT_ICONS[kind] ?? 'pencil');
	const inner = title.createDiv('callout-title-inner');
	const content = callout.createDiv('callout-content');
	// The title is the first line of the first paragraph; what follows its line break is content.
	let rest = head[0].length;
	let inTitle = true;
	const body = createEl('p');
	for (const node of Array.from(first.childNodes)) {
		if (inTitle && node instanceof HTMLBRElement) {
			inTitle = false;
			continue;
		}
		if (inTitle && rest > 0 && node instanceof Text) {
			const cut = Math.min(rest, node.data.length);
			node.data = node.data.slice(cut);
			rest -= cut;
		}
		if (inTitle) inner.appendChild(node);
		else body.appendChild(node);
	}
	if ((inner.textContent ?? '').trim() === '')
		inner.setText((head[1] ?? '').replace(/^./, (letter) => letter.toUpperCase()).replace(/-/g, ' '));
	first.remove();
	if (body.childNodes.length > 0) {
		if (body.firstChild instanceof Text) body.firstChild.data = body.firstChild.data.replace(/^\n/, '');
		content.appendChild(body);
	}
	while (quote.firstChild !== null) content.appendChild(quote.firstChild);
	if (content.childElementCount === 0) content.detach();
	if (head[2] !== '') {
		callout.addClass('is-collapsible');
		const fold = title.createDiv('callout-fold');
		setIcon(fold, 'chevron-down');
		const show = (collapsed: boolean): void => {
			callout.toggleClass('is-collapsed', collapsed);
			fold.toggleClass('is-collapsed', collapsed);
			content.toggle(!collapsed);
		};
		show(head[2] === '-');
		title.addEventListener('click', () => show(!callout.hasClass('is-collapsed')));
	}
	quote.replaceWith(callout);
}

function taskItem(item: HTMLElement): void {
	const text = item.firstChild instanceof Text ? item.firstChild : item.querySelector('p')?.firstChild;
	if (!(text instanceof Text)) return;
	const task = /^\[(.)\] /.exec(text.data);
	if (task === null) return;
	text.data = text.data.slice(task[0].length);
	item.addClass('task-list-item');
	item.setAttribute('data-task', task[1] ?? ' ');
	const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' });
	box.checked = task[1] !== ' ';
	item.prepend(box);
}

function markTags(holder: HTMLElement): void {
	for (const node of Array.from(holder.childNodes)) {
		if (!(node instanceof Text)) continue;
		const match = /(^|\s)(#(?=[^\s#]*[^\d\s#])[\p{L}\p{N}_/-]+)/u.exec(node.data);
		if (match === null) continue;
		const at = match.index + (match[1] ?? '').length;
		const tail = node.splitText(at);
		tail.data = tail.data.slice((match[2] ?? '').length);
		const tag = createEl('a', { cls: 'tag', href: match[2] ?? '', text: match[2] ?? '' });
		holder.insertBefore(tag, tail);
	}
}

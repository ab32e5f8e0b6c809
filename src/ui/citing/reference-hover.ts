import { displayTooltip, setTooltip } from 'obsidian';
import type { Plugin } from 'obsidian';
import { citablePapers } from '../../commands/citing/citable';
import type { CitablePaper } from '../../commands/citing/citable';
import type { CommandContext } from '../../commands/command';
import { attempt } from '../kit/attempt';

// @Hubinger2019LearnedOptimization: a letter or digit after the @, which no word stands before; marks inside a key, none at its end.
const CITEKEY = /(^|[^\p{L}\p{N}@/.])@([\p{L}\p{N}](?:[\p{L}\p{N}_:.+/-]*[\p{L}\p{N}])?)/gu;

/**
 * In reading view, a citekey shows its formatted reference under the pointer. A link to a literature note does not: Page preview
 * shows the note there, and a tooltip would take the link's name from a screen reader.
 */
export function registerReferenceHover(plugin: Plugin, context: () => CommandContext, enabled: () => boolean): void {
	plugin.registerMarkdownPostProcessor((el) => {
		if (!enabled()) return;
		// Where citations are drawn, they show their references themselves.
		if (el.textContent.includes('@') && !context().settings.drawCitations) markCitekeys(el, context);
	});
}

/** Puts the known citekeys of a rendered block into elements of their own. */
function markCitekeys(el: HTMLElement, context: () => CommandContext): void {
	const texts: Text[] = [];
	const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node as Text;
		if (text.data.includes('@') && text.parentElement?.closest('a, code, pre, .math, .spn-citekey') === null) texts.push(text);
	}
	if (!texts.some(({ data }) => data.search(CITEKEY) >= 0)) return;
	const papers = new Map(citablePapers(context()).map((citable) => [citable.citekey, citable]));
	for (const text of texts) markIn(text, papers, context);
}

function markIn(text: Text, papers: ReadonlyMap<string, CitablePaper>, context: () => CommandContext): void {
	const fragment = createFragment();
	let from = 0;
	for (const match of text.data.matchAll(CITEKEY)) {
		const [, before = '', key = ''] = match;
		const paper = papers.get(key);
		if (paper === undefined) continue;
		const at = match.index + before.length;
		fragment.appendText(text.data.slice(from, at));
		const shown = fragment.createSpan({ cls: 'spn-citekey', text: `@${key}` });
		showOnHover(shown, context, () => paper);
		from = at + key.length + 1;
	}
	if (from === 0) return;
	fragment.appendText(text.data.slice(from));
	text.replaceWith(fragment);
}

/** Formats the reference when the pointer first comes to an element; from then on it is the element's tooltip. */
function showOnHover(el: HTMLElement, context: () => CommandContext, paper: () => CitablePaper | null): void {
	let over = true;
	const show = async () => {
		const citable = paper();
		if (citable === null) return;
		const { text } = await context().citations.format(citable.paper);
		setTooltip(el, text, { classes: ['spn-reference-tooltip'] });
		if (over) displayTooltip(el, text, { classes: ['spn-reference-tooltip'] });
	};
	el.addEventListener('mouseleave', () => (over = false), { once: true });
	el.addEventListener('mouseenter', () => attempt(context, () => show()), { once: true });
}

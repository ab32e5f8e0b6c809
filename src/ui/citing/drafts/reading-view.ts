import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext, Plugin } from 'obsidian';
import type { DraftCitation } from '../../../commands/citing/drafts/document';
import type { CommandContext } from '../../../commands/command';
import { drawCitation, hintText, isDrawn, openCited } from './citation-element';
import type { DraftCitations, ShownDraft } from './draft-citations';

// Where an @ is no citation, or is drawn already.
const LEFT_ALONE =
	'code, pre, .math, mjx-container, .spn-citation, .spn-references, .pandoc-citation-wrapper, .frontmatter, .metadata-container';

/** Draws the citations of rendered notes: reading view, tables and callouts of the editor, embeds, PDF export. */
export function registerCitationsInReading(plugin: Plugin, drafts: DraftCitations, context: () => CommandContext): void {
	plugin.registerMarkdownPostProcessor(async (el, place) => {
		// The promise is what PDF export waits for.
		if (!el.textContent.includes('@') || !drafts.enabled) return;
		const info = place.getSectionInfo(el);
		const text = info?.text ?? drafts.last(place.sourcePath)?.text ?? (await textOf(context(), place.sourcePath));
		if (!drafts.mayCite(place.sourcePath, text)) return;
		const section = new DrawnSection(el, place, drafts, context);
		section.show(await drafts.settled(place.sourcePath, text).catch(() => null));
		place.addChild(section);
	});
}

async function textOf(context: CommandContext, path: string): Promise<string> {
	return context.notes.exists(path) ? await context.notes.readCached(path) : '';
}

/** The citations of one rendered section, which follow the draft as it changes elsewhere. */
class DrawnSection extends MarkdownRenderChild {
	private drawn: HTMLElement[] = [];
	private isStale = false;

	constructor(
		el: HTMLElement,
		private readonly place: MarkdownPostProcessorContext,
		private readonly drafts: DraftCitations,
		private readonly context: () => CommandContext,
	) {
		super(el);
	}

	override onload(): void {
		this.register(this.drafts.follow(this.place.sourcePath, () => this.refresh()));
	}

	/** Finds the citations in the rendered text, in their order, and draws each in its place. */
	show(shown: ShownDraft | null): void {
		if (shown === null) return;
		const { citations, isSure } = this.citationsOf(shown);
		const { texts, whole } = renderedText(this.containerEl);
		const found: { from: number; to: number; citation: DraftCitation }[] = [];
		let at = 0;
		for (const citation of citations) {
			const { source } = citation.source;
			const place = isSure ? at : 0;
			// In a block of HTML nothing is read as Markdown.
			const match = renderedForm(source.replace(NO_TEXT, '').replace(LINK, '$1$2'), place, whole) ?? renderedForm(source, place, whole);
			if (match === null || found.some(({ from, to }) => from < match.to && to > match.from)) continue;
			found.push({ ...match, citation });
			if (isSure) at = match.to;
		}
		found.sort((a, b) => a.from - b.from);
		this.drawn = found.map(({ citation }) => this.element(citation, shown));
		// From the end, so that places before stay where they are.
		for (let i = found.length - 1; i >= 0; i--) {
			const one = found[i];
			const el = this.drawn[i];
			if (one !== undefined && el !== undefined) replaceText(texts, one.from, one.to, el);
		}
	}

	/** The same citations, drawn anew, where the section is still as it was. */
	private refresh(): void {
		const shown = this.drafts.last(this.place.sourcePath);
		if (shown === null || this.isStale) return;
		const { citations } = this.citationsOf(shown);
		if (citations.length !== this.drawn.length) {
			this.isStale = this.drawn.length > 0;
			return;
		}
		this.drawn = this.drawn.map((before, i) => {
			const citation = citations[i];
			if (citation === undefined) return before;
			const now = this.element(citation, shown);
			if (now.textContent !== before.textContent) before.replaceWith(now);
			return now.textContent === before.textContent ? before : now;
		});
	}

	/** The citations of the section's lines; of the whole draft where the app does not say which lines they are. */
	private citationsOf({ state, text }: ShownDraft): { readonly citations: readonly DraftCitation[]; readonly isSure: boolean } {
		const info = this.place.getSectionInfo(this.containerEl);
		const drawn = state.citations.filter((citation) => citation.source.place !== 'metadata' && isDrawn(citation, this.context()));
		const ordered = drawn.sort((a, b) => a.source.from - b.source.from);
		if (info === null || info.text !== text) return { citations: ordered, isSure: false };
		return {
			citations: ordered.filter(({ source }) => source.line - 1 >= info.lineStart && source.line - 1 <= info.lineEnd),
			isSure: true,
		};
	}

	private element(citation: DraftCitation, shown: ShownDraft): HTMLElement {
		const el = createSpan();
		drawCitation(el, citation, shown.document.opened.session.kind === 'note', this.context);
		const hint = hintText(
			citation.source.hint,
			citation.source.cites.map(({ key }) => key),
		);
		if (hint !== null) el.title = hint;
		const open = (event: MouseEvent | KeyboardEvent) => {
			event.preventDefault();
			event.stopPropagation();
			openCited(citation, event, this.context());
		};
		el.addEventListener('click', open);
		el.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && !event.isComposing) open(event);
		});
		return el;
	}
}

interface PlacedText {
	readonly node: Text;
	/** Where it begins in the joined text. */
	readonly at: number;
}

const BLOCK = 'p, li, td, th, div, h1, h2, h3, h4, h5, h6, dt, dd, blockquote';

/** The text of an element as one, without what is left alone; a line end between what stands in different blocks. */
function renderedText(el: HTMLElement): { readonly texts: readonly PlacedText[]; readonly whole: string } {
	const texts: PlacedText[] = [];
	let whole = '';
	let block: Element | null = null;
	const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node as Text;
		const parent = text.parentElement;
		if (parent === null || parent.closest(LEFT_ALONE) !== null) continue;
		const own = parent.closest(BLOCK);
		if (own !== block && whole !== '') whole += '\n';
		block = own;
		texts.push({ node: text, at: whole.length });
		whole += text.data;
	}
	return { texts, whole };
}

// Marks of Markdown that may be gone from what is shown.
const MARKUP = /[*_`\\=~]/;

// Code, math, tags and comments, of which `renderedText` holds nothing.
const NO_TEXT = /(`+)(?!`)[^]*?[^`]\1(?!`)|\$\$[^$]+\$\$|\$[^\s$](?:[^$\n]*[^\s$\\])?\$(?!\d)|<[/a-z!][^<>\n]*>|%%[^]*?%%/gi;
const LINK = /\[([^[\]]*)\]\([^()\n]*\)|\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g;

/** Where a citation stands in rendered text: its source, blanks and line ends alike, marks of emphasis and quotes there or not. */
function renderedForm(source: string, from: number, whole: string): { from: number; to: number } | null {
	const pattern = source
		.replace(/\r?\n[ \t]*(?:>[ \t]*)*/g, ' ')
		.split(/(\s+)/)
		.map((part) =>
			/^\s/.test(part) ? '\\s*' : [...part].map((char) => (MARKUP.test(char) ? `${escaped(char)}?` : escaped(char))).join(''),
		)
		.join('');
	// Not the beginning of a longer key.
	const match = new RegExp(`${pattern}${/\]$/.test(source) ? '' : '(?![\\p{L}\\p{N}_])'}`, 'gu');
	match.lastIndex = from;
	const found = match.exec(whole);
	return found === null ? null : { from: found.index, to: found.index + found[0].length };
}

function escaped(char: string): string {
	return char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Puts an element in place of a stretch of the joined text, and of the code and math in it. */
function replaceText(texts: readonly PlacedText[], from: number, to: number, el: HTMLElement): void {
	const first = texts.find(({ node, at }) => at + node.data.length > from);
	const last = texts.find(({ node, at }) => at + node.data.length >= to);
	if (first === undefined || last === undefined) return;
	const range = el.doc.createRange();
	range.setStart(first.node, Math.max(from - first.at, 0));
	range.setEnd(last.node, Math.max(to - last.at, 0));
	range.deleteContents();
	range.insertNode(el);
}

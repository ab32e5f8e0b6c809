import { PaperError, reasonOf } from '../failure';
import type { CslElement } from './styles/csl-element';
import { childrenNamed, withoutElements } from './styles/csl-element';
import type { CslItem } from './csl-json';
import { htmlOf } from './text/html';
import { markdownOf } from './text/markdown';
import type { EscapeMarkdown } from './text/markdown';
import { formattedLine, markedFormat, plainText, withoutMarkup } from './text/runs';
import type { FormattedLine } from './text/runs';
import type { CitationStyle } from './styles/style';

export type CitationForm = 'reference' | 'in-text';

/** A formatted reference, on one line, without the number a numeric style puts before it in a list. */
export interface FormattedText {
	readonly text: string;
	readonly markdown: string;
	readonly html: string;
	/** Whether the style numbers its references, so that a list of them is a numbered one. */
	readonly numbered: boolean;
}

/** A locale for citeproc. */
export interface CitationLocale {
	/** As `en-US`. */
	readonly id: string;
	readonly element: CslElement;
	/** What citeproc gets for another locale it asks for: `en-US`, which `en-GB` builds on. */
	readonly fallback: CslElement;
}

/** Formats references in CSL styles. Nothing is loaded before the first one. */
export interface CitationEngine {
	/** One item in a style. Throws a PaperError `unreadable-style` when citeproc cannot work with the style. */
	formatItem(item: CslItem, style: CitationStyle, locale: CitationLocale, form: CitationForm): Promise<FormattedText>;
	/** How many styles are held in memory, each with its locale and for one form. */
	readonly built: number;
	/** Lets go of what is held in memory. */
	readonly drop: () => void;
}

/** Runs something later; the answer cancels it. */
export type Later = (milliseconds: number, action: () => void) => () => void;

type Processor = (item: CslItem) => FormattedText;

const IDLE = 5 * 60 * 1000;
const KEPT_LINES = 2000;

/**
 * The engine: citeproc-js behind one function, so that another could stand in its place. Processors are kept for each style,
 * locale and form until nothing was formatted for five minutes, and the newest 2,000 finished lines as long.
 */
export function createEngine(later: Later, escape: EscapeMarkdown): CitationEngine {
	const processors = new Map<string, Promise<Processor>>();
	const lines = new Map<string, FormattedText>();
	let cancelDrop: () => void = () => undefined;

	const drop = () => {
		cancelDrop();
		processors.clear();
		lines.clear();
	};
	const processorOf = (style: CitationStyle, locale: CitationLocale, form: CitationForm): Promise<Processor> => {
		const key = JSON.stringify([style.key, locale.id, form]);
		const kept = processors.get(key) ?? buildProcessor(style, locale, form, escape);
		processors.set(key, kept);
		kept.catch(() => processors.delete(key));
		cancelDrop();
		cancelDrop = later(IDLE, drop);
		return kept;
	};
	return {
		async formatItem(item, style, locale, form) {
			const key = JSON.stringify([style.key, locale.id, form, item]);
			const known = lines.get(key);
			if (known !== undefined) return known;
			const line = (await processorOf(style, locale, form))(item);
			lines.set(key, line);
			const oldest = lines.keys().next();
			if (lines.size > KEPT_LINES && oldest.done !== true) lines.delete(oldest.value);
			return line;
		},
		get built() {
			return processors.size;
		},
		drop,
	};
}

async function buildProcessor(
	style: CitationStyle,
	locale: CitationLocale,
	form: CitationForm,
	escape: EscapeMarkdown,
): Promise<Processor> {
	const { default: CSL } = await import('citeproc');
	CSL.Output.Formats['marked'] ??= markedFormat();
	let current: Record<string, unknown> = {};
	const sys = {
		retrieveLocale: (id: string) => (id === locale.id ? locale.element : locale.fallback),
		retrieveItem: () => current,
	};
	return judged(style, () => {
		const numbers = numbersInText(style.element);
		const engine = new CSL.Engine(sys, styleFor(form, style.element), locale.id, true);
		engine.setOutputFormat('marked');
		// One item is like no other: without this citeproc renders it once more to see.
		engine.disambiguate.modes = [];
		let count = 0;
		return (item) =>
			judged(style, () => {
				// A new id each time, as citeproc keeps what it made of an id it knows. One item a call: with many it disambiguates for minutes.
				const id = String(++count);
				current = { ...withoutMarkupInside(item), id };
				engine.updateItems([id]);
				const marked = form === 'in-text' ? engine.makeCitationCluster([{ id }]) : bibliographyEntry(engine.makeBibliography());
				const line = form === 'reference' && numbers ? withoutNumber(formattedLine(marked)) : formattedLine(marked);
				return {
					text: plainText(line.runs).replace(/\n\s*/g, ' '),
					markdown: markdownOf(line.runs, escape),
					html: htmlOf(line.runs),
					numbered: line.label !== '',
				};
			});
	});
}

/**
 * A style without what one form of one item does not need: sort keys, as one item is never sorted, and the layout of the other form.
 * citeproc builds every macro a layout calls, again inside each sort key, and renders the citation of each item it takes in, whatever
 * it is asked for afterwards; that is nearly all of its time and memory.
 */
function styleFor(form: CitationForm, style: CslElement): CslElement {
	const unsorted = withoutElements(style, 'sort');
	if (form === 'in-text') return withoutElements(unsorted, 'bibliography');
	return {
		...unsorted,
		children: unsorted.children.map((child) => (typeof child !== 'string' && child.name === 'citation' ? withEmptyLayout(child) : child)),
	};
}

/** The attributes of a citation hold for the whole style, so the element stays. */
function withEmptyLayout(citation: CslElement): CslElement {
	return { ...citation, children: [{ name: 'layout', attrs: {}, children: [] }] };
}

/** Whether a bibliography may print its number as plain text, with no margin to tell it by. */
function numbersInText(style: CslElement): boolean {
	return [...childrenNamed(style, 'bibliography'), ...childrenNamed(style, 'macro')].some(printsNumber);
}

function printsNumber(element: CslElement): boolean {
	return (
		element.attrs['variable'] === 'citation-number' || element.children.some((child) => typeof child !== 'string' && printsNumber(child))
	);
}

/** The line without `[1] ` or `1. ` at its beginning. */
function withoutNumber(line: FormattedLine): FormattedLine {
	const [first, ...rest] = line.runs;
	const label = line.label === '' ? /^[[(]?1[\])]?[.):]?\s+/.exec(first?.text ?? '')?.[0] : undefined;
	return first === undefined || label === undefined ? line : { label, runs: [{ ...first, text: first.text.slice(label.length) }, ...rest] };
}

function bibliographyEntry(bibliography: readonly [unknown, string[]] | false): string {
	return bibliography === false ? '' : bibliography[1].join('');
}

/** Runs citeproc; what it throws is a fault of the style, as items are ours. */
function judged<T>(style: CitationStyle, action: () => T): T {
	try {
		return action();
	} catch (error) {
		if (error instanceof PaperError) throw error;
		throw new PaperError({ kind: 'unreadable-style', style: style.id, reason: reasonOf(error) });
	}
}

/** The item with no text in it that citeproc would read as markup. */
export function withoutMarkupInside(item: Partial<CslItem>): Record<string, unknown> {
	const safe = (value: unknown): unknown => {
		if (typeof value === 'string') return withoutMarkup(value);
		if (Array.isArray(value)) return value.map(safe);
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, safe(inner)]));
		return value;
	};
	return safe(item) as Record<string, unknown>;
}

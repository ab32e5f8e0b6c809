import type { CslEntry } from '../entry';

/** Whether a text is CSL-JSON: an item, a list of items, or the `{ "items": […] }` of Zotero's web library. */
export function looksLikeCslJson(text: string): boolean {
	const head = text.replace(/^\uFEFF/, '').slice(0, 20_000);
	return /^\s*(?:\[\s*\{|\{)/.test(head) && /"(?:type|title|id|DOI|author|container-title|items|citation-key)"\s*:/.test(head);
}

/**
 * The items of a text in order; `null` is a step at which a caller may rest. Items are cut out one by one, so that one that is no JSON
 * costs none of the others.
 */
export function* readCslJson(text: string): Generator<CslEntry | null> {
	let line = 1;
	let counted = 0;
	for (let at = firstItem(text); at >= 0; ) {
		for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
		counted = at;
		const end = objectEnd(text, at) ?? nextItem(text, at + 1) ?? text.length;
		yield entryOf(text, at, end, line);
		yield null;
		const next = text.indexOf('{', end);
		// The brace of BibTeX behind the items is none of theirs.
		at = next >= 0 && /@[ \t]*[A-Za-z][\w-]*\s*$/.test(text.slice(Math.max(end, next - 60), next)) ? -1 : next;
	}
}

/** As many objects that are no items are looked at: each may hold the next. */
const MOST_OTHERS = 100;

/** The items that stand in running text, one by one: objects that are JSON and say what CSL's say. */
export function* readCslAmongText(text: string): Generator<CslEntry | null> {
	const start = /\{\s*"/g;
	let line = 1;
	let counted = 0;
	let others = 0;
	for (let found = start.exec(text); found !== null && others < MOST_OTHERS; found = start.exec(text)) {
		const end = objectEnd(text, found.index);
		// What is never closed may be the whole rest of the text.
		if (end === null) return;
		line += text.slice(counted, found.index).split('\n').length - 1;
		counted = found.index;
		const entry = entryOf(text, found.index, end, line);
		if (entry.problem !== null || !isItem(entry.item)) {
			others++;
			continue;
		}
		start.lastIndex = end;
		yield entry;
	}
}

/** Whether an object says what an item of CSL does: a title, and who wrote it, when or of what type. */
function isItem(item: Readonly<Record<string, unknown>>): boolean {
	return typeof item['title'] === 'string' && ['type', 'author', 'issued', 'DOI', 'container-title'].some((name) => name in item);
}

/** The `{` of the first item: of the whole where it is one, else of the first in a list. */
function firstItem(text: string): number {
	const brace = text.indexOf('{');
	const items = /^\s*\{\s*(?:"[\w-]+"\s*:\s*(?:"[^"]*"|\d+|null|true|false)\s*,\s*)*"items"\s*:\s*\[/.exec(text.replace(/^\uFEFF/, ' '));
	return items === null ? brace : text.indexOf('{', items[0].length);
}

/** Where the object that begins at `from` ends, behind its brace; null when it never does before another item begins. */
function objectEnd(text: string, from: number): number | null {
	const mark = /[{}]|"(?:[^"\\]|\\[\s\S])*"/g;
	mark.lastIndex = from;
	let depth = 0;
	for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
		if (found[0] === '{') depth++;
		else if (found[0] === '}' && --depth === 0) return mark.lastIndex;
	}
	return null;
}

/** An item that surely begins: a brace at the beginning of a line, or behind another's, with a key of CSL. */
function nextItem(text: string, from: number): number | null {
	const head = /(?:\n\s*|\}\s*,\s*)\{\s*"(?:id|type|title|DOI|author|citation-key|abstract|container-title|categories)"\s*:/g;
	head.lastIndex = from;
	const found = head.exec(text);
	return found === null ? null : found.index + found[0].indexOf('{');
}

function entryOf(text: string, from: number, to: number, line: number): CslEntry {
	const source = text.slice(from, to);
	let item: unknown;
	try {
		// A comma before a closing bracket is no JSON, and harmless.
		item = JSON.parse(source.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, '$1'));
	} catch {
		const key =
			/"(?:citation-key|id)"\s*:\s*"([^"\n]{1,200})"/.exec(source)?.[1] ?? /"title"\s*:\s*"([^"\n]{1,200})"/.exec(source)?.[1] ?? '';
		return { format: 'csl-json', key, type: '', item: {}, from, to, line, problem: { reason: 'malformed', line } };
	}
	const record = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {};
	return {
		format: 'csl-json',
		key: keyOf(record),
		type: typeof record['type'] === 'string' ? record['type'] : '',
		item: record,
		from,
		to,
		line,
		problem: Object.keys(record).length === 0 ? { reason: 'no-fields', line } : null,
	};
}

/** The citekey: its own field, the line of it in the note, else the id where that is one and no address, number or place in a library. */
function keyOf(item: Readonly<Record<string, unknown>>): string {
	const [own, note, id] = [item['citation-key'], item['note'], item['id']];
	if (typeof own === 'string' && own.trim() !== '') return own.trim();
	const noted = typeof note === 'string' ? /^\s*citation key\s*:\s*(\S+)\s*$/im.exec(note)?.[1] : undefined;
	if (noted !== undefined) return noted;
	const key = typeof id === 'string' ? id.trim() : '';
	return /\s/.test(key) || NO_KEYS.some((form) => form.test(key)) ? '' : key;
}

/** What stands for an id where a program has no citekey: an address, a number, a place in a library, an identifier. */
const NO_KEYS = [/^https?:/i, /^\d+$/, /^\d+\/[A-Z0-9]+$/, /^[A-Z0-9]{8}$/, /^(?:doi:)?10\.\d{4,9}\//i, /^(?:pmid|pmcid|gbooks|isbn):/i];

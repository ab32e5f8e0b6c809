import type { CslEntry } from '../entry';
import { JSON_BRACES, Marks } from '../marks';

/** Whether a text is CSL-JSON: an item, a list of items, or the `{ "items": […] }` of Zotero's web library. */
export function looksLikeCslJson(text: string): boolean {
	const head = text.replace(/^\uFEFF/, '').slice(0, 20_000);
	return /^\s*(?:\[\s*\{|\{)/.test(head) && /"(?:type|title|id|DOI|author|container-title|items|citation-key)"\s*:/.test(head);
}

/** A name of JSON behind its brace. */
const NAMED = /^\{\s*"[^"\n]{0,80}"\s*:/;
/** Objects that are no items are looked at while they are no more than so many times the text: each may hold the next. */
const MOST_OTHERS = 20;

/**
 * The items of a text in order; `null` is a step at which a caller may rest. Items are cut out one by one, so that one that is no JSON
 * costs none of the others. In running text, and behind the list of a file, only what says what an item of CSL does is one, or surely
 * begins as one.
 */
export function* readCslJson(text: string, isFile = true): Generator<CslEntry | null> {
	const marks = new Marks(text);
	const isList = /^\s*\[/.test(text);
	let inFile = isFile;
	let end = isFile ? firstItem(text) : 0;
	let [line, counted, others, lost] = [1, 0, 0, 0];
	for (let at = end, from = text.indexOf('{', at); from >= 0 && others <= MOST_OTHERS * text.length; from = text.indexOf('{', at)) {
		const isSure = marks.nextEntry(at) <= from;
		at = from + 1;
		// Words behind the list, or between items that stand in none.
		if (inFile && /[^\s,[\]]/.test(text.slice(end, from)) && (!isList || text.slice(end, from).includes(']'))) inFile = false;
		if (!inFile && !NAMED.test(text.slice(from, at + 99))) continue;
		const next = marks.nextEntry(at);
		const close = lost > MOST_OTHERS * text.length ? Infinity : marks.closing(at, Infinity, JSON_BRACES);
		let to = close < Infinity ? close + 1 : next;
		line += text.slice(counted, from).split('\n').length - 1;
		counted = from;
		let entry = entryOf(text, from, to, line);
		if (to >= next && entry.problem?.reason === 'malformed') {
			// A quote too many, or a line break within a text, and all behind it seems to stand in the item.
			lost += to - from;
			to = from + text.slice(from, next).replace(/[\s,\]]+$/, '').length;
			entry = entryOf(text, from, to, line);
		}
		if (inFile || isItem(entry.item) || (isSure && entry.problem?.reason === 'malformed')) {
			yield entry;
			at = end = to;
		} else others += to - from;
		yield null;
	}
}

/** Whether an object says what an item of CSL does: a title, and who wrote it, when or of what type. */
function isItem(item: Readonly<Record<string, unknown>>): boolean {
	return typeof item['title'] === 'string' && ['type', 'author', 'issued', 'DOI', 'container-title'].some((name) => name in item);
}

/** The `{` of the first item: of the whole where it is one, else of the first in a list. */
function firstItem(text: string): number {
	const items = /^\s*\{\s*(?:"[\w-]+"\s*:\s*(?:"[^"]*"|\d+|null|true|false)\s*,\s*)*"items"\s*:\s*\[/.exec(text.replace(/^\uFEFF/, ' '));
	return text.indexOf('{', items?.[0].length);
}

function entryOf(text: string, from: number, to: number, line: number): CslEntry {
	const source = text.slice(from, to);
	const item = parsed(source);
	if (item === undefined) {
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

/** What a text of JSON says; undefined where it is none. A comma before a closing bracket is no JSON, and harmless. */
function parsed(source: string, mended = false): unknown {
	try {
		return JSON.parse(mended ? source.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|,(?=\s*[}\]])/g, '$1') : source);
	} catch {
		return mended ? undefined : parsed(source, true);
	}
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

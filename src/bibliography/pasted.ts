import { idsOf } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { readPasted } from '../paper/identify/pasted';
import type { PastedRow } from '../paper/identify/pasted';
import type { Paper } from '../paper/paper';
import { isReadable, paperOfEntry } from './index';
import type { BibliographyEntry } from './index';
import { Marks } from './marks';
import { entriesAmongText, isBibtexFile } from './mixed';

/** An entry of BibTeX, RIS or CSL-JSON in what was pasted. */
export interface EntryRow {
	readonly kind: 'entry';
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly entry: BibliographyEntry;
	readonly paper: Paper;
	/** What it can be looked up by; null for an entry that has nothing but its words, or cannot be read. */
	readonly id: PaperId | null;
}

/** One thing that was pasted. */
export type Row = PastedRow | EntryRow;

/**
 * Everything a paste names, in order and each thing once: entries of a bibliography in whatever format, identifiers, addresses, printed
 * references. This is what the import dialog, the reading list, the URI and the command line read by, and nothing else. What stands in an
 * entry belongs to it alone. Between the entries of a BibTeX file, which holds no other, words are a comment, and what they name with them;
 * a line that is an identifier and nothing else is a row, and so is what stands behind the last entry.
 */
export function readRows(text: string): Row[] {
	return [...rowSteps(text)].flatMap((row) => row ?? []);
}

/** The same in steps, for a paste of thousands of entries: `null` is a step at which a caller may give way to the app. */
export function* rowSteps(text: string): Generator<Row | null> {
	const lines = text.replace(/\r(?!\n)/g, '\n');
	const entries = yield* entriesAmongText(lines);
	if (entries.length === 0) return yield* readPasted(text);
	const others = yield* around(lines, entries);
	let at = 0;
	for (const entry of entries) {
		for (let row = others[at]; row !== undefined && row.from < entry.from; row = others[++at]) yield row;
		yield entryRow(entry, text);
	}
	yield* others.slice(at);
}

function entryRow(entry: BibliographyEntry, text: string): EntryRow {
	const paper = paperOfEntry(entry);
	const [id] = isReadable(entry) ? idsOf(paper) : [];
	const { from, to } = entry;
	return { kind: 'entry', text: text.slice(from, to), from, to, entry, paper, id: id ?? null };
}

/** What the text around the entries names, in steps. Words there are no row: they speak of the entries. */
function* around(text: string, entries: readonly BibliographyEntry[]): Generator<null, Row[]> {
	const last = entries[entries.length - 1]?.to ?? 0;
	// The bracket of a list that was cut off is nobody's.
	const bare = withoutSpans(text, entries);
	yield null;
	const rest = withoutBlocks(bare).replace(/^\s*\[(?=\s)/, (bracket) => bracket.replace('[', ' '));
	yield null;
	const rows = readPasted(rest).filter(({ kind }) => kind !== 'words');
	yield null;
	if (!isBibtexFile(text) || entries.some(({ format }) => format !== 'bibtex')) return rows;
	// Each letter of a line says what else stands in it: `%` makes it a comment.
	const lines = withoutSpans(rest, rows, /[^]+/g)
		.split('\n')
		.map((line) => (/^\s*%/.test(line) ? '%' : /[^\s>*+•\d.)([\]<,;-]/.test(line) ? 'w' : ' ').repeat(line.length))
		.join('\n');
	return rows.filter(({ from }) => lines.charAt(from) === ' ' || (lines.charAt(from) === 'w' && from >= last));
}

/** The text with blanks in place of what some spans hold, so that places stay. */
function withoutSpans(text: string, spans: readonly { readonly from: number; readonly to: number }[], what = /[^\n]+/g): string {
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of spans) {
		if (from < at) continue;
		parts.push(
			text.slice(at, from),
			text.slice(from, to).replace(what, (run) => ' '.repeat(run.length)),
		);
		at = to;
	}
	return parts.join('') + text.slice(at);
}

/** The same without what BibTeX itself reads or passes over: `@string{…}`, `@preamble{…}`, `@comment{…}`. */
function withoutBlocks(text: string): string {
	const marks = new Marks(text);
	const heads = [...text.matchAll(/@[ \t]*(?:string|preamble|comment)[ \t]*\{/gi)];
	const blocks = heads.map(({ 0: head, index: from }) => ({ from, to: marks.blockEnd(from + head.length) }));
	return withoutSpans(text, blocks);
}

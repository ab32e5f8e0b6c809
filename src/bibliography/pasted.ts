import { idsOf } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { readPasted } from '../paper/identify/pasted';
import type { PastedRow } from '../paper/identify/pasted';
import type { Paper } from '../paper/paper';
import { isReadable, paperOfEntry } from './index';
import type { BibliographyEntry } from './index';
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
	const lines = text.replace(/\r(?!\n)/g, '\n');
	const entries = entriesAmongText(lines);
	if (entries.length === 0) return readPasted(text);
	return [...entries.map((entry) => entryRow(entry, text)), ...around(lines, entries)].sort((a, b) => a.from - b.from);
}

function entryRow(entry: BibliographyEntry, text: string): EntryRow {
	const paper = paperOfEntry(entry);
	const [id] = isReadable(entry) ? idsOf(paper) : [];
	const { from, to } = entry;
	return { kind: 'entry', text: text.slice(from, to), from, to, entry, paper, id: id ?? null };
}

/** What the text around the entries names. Words there are no row: they speak of the entries. */
function around(text: string, entries: readonly BibliographyEntry[]): Row[] {
	const last = entries[entries.length - 1]?.to ?? 0;
	const rest = withoutBlocks(withoutEntries(text, entries));
	const rows = readPasted(rest).filter(({ kind }) => kind !== 'words');
	if (!isBibtexFile(text) || entries.some(({ format }) => format !== 'bibtex')) return rows;
	const isAlone = ({ from, to }: Row) => !/[^\s>*+•\d.)([\]<,;-]/.test(lineAround(rest, from, to));
	return rows.filter((row) => isInComment(rest, row.from) === false && (row.from >= last || isAlone(row)));
}

/** The text with blanks in place of the entries, so that places stay. */
function withoutEntries(text: string, entries: readonly BibliographyEntry[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of entries) {
		parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, ' '));
		at = to;
	}
	return parts.join('') + text.slice(at);
}

/** The same without what BibTeX itself reads or passes over: `@string{…}`, `@preamble{…}`, `@comment{…}`. */
function withoutBlocks(text: string): string {
	return text.replace(/@[ \t]*(?:string|preamble|comment)[ \t]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/gi, (block) =>
		block.replace(/[^\n]/g, ' '),
	);
}

/** What stands in the line of a row, but the row itself and others: two identifiers may share a line. */
function lineAround(text: string, from: number, to: number): string {
	const begin = text.lastIndexOf('\n', from - 1) + 1;
	const end = text.indexOf('\n', to);
	const line = `${text.slice(begin, from)} ${text.slice(to, end < 0 ? text.length : end)}`;
	return readPasted(line).reduce((left, row) => (row.kind === 'words' ? left : left.replace(row.text, ' ')), line);
}

function isInComment(text: string, at: number): boolean {
	return /^\s*%/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

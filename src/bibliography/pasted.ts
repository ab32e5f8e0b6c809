import { idsOf } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { readPasted } from '../paper/identify/pasted';
import type { PastedRow } from '../paper/identify/pasted';
import type { Paper } from '../paper/paper';
import { bibliographyFormat, isReadable, paperOfEntry, readBibliography } from './index';
import type { BibliographyEntry } from './index';

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
 * Everything a paste names, in order and each thing once: entries of a bibliography, identifiers, addresses, printed references. This is
 * what the import dialog, the reading list, the URI and the command line read by, and nothing else. What stands in an entry belongs to
 * it alone; what stands between the entries of a file is a comment, around entries in running text it is read as text.
 */
export function readRows(text: string): Row[] {
	const format = bibliographyFormat(text);
	const entries = format === null ? [] : readBibliography(text);
	if (entries.length === 0) return readPasted(text);
	const rows = entries.map((entry) => entryRow(entry, text));
	const isFile = format !== 'bibtex' || /^\s*[@%]/.test(text);
	return isFile ? rows : [...rows, ...between(text, entries)].sort((a, b) => a.from - b.from);
}

function entryRow(entry: BibliographyEntry, text: string): EntryRow {
	const paper = paperOfEntry(entry);
	const [id] = isReadable(entry) ? idsOf(paper) : [];
	const { from, to } = entry;
	return { kind: 'entry', text: text.slice(from, to), from, to, entry, paper, id: id ?? null };
}

/** What the text around the entries names. Words there are no row: they speak of the entries. */
function between(text: string, entries: readonly BibliographyEntry[]): Row[] {
	const rest = entries.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
	return readPasted(rest).filter(({ kind }) => kind !== 'words' && kind !== 'reference');
}

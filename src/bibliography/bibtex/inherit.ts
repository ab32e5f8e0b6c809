import type { BibtexEntry } from '../entry';

/** Entries that only lend to others, or only name them. */
const NO_WORKS = new Set(['xdata', 'set']);

/**
 * What names or describes one work alone is never lent (biblatex, appendix B, and what identifies a paper: a chapter is not its book).
 */
const OWN = new Set(
	(
		'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype ' +
		'shorthand ' +
		'shorthandintro sortkey doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass arxivid pmid pmcid pages abstract ' +
		'keywords file note annote annotation'
	).split(' '),
);

/** What the title of a parent becomes in its child (biblatex, appendix B). */
const TITLES: Readonly<Record<string, string>> = { title: 'booktitle', subtitle: 'booksubtitle', titleaddon: 'booktitleaddon' };
const PERIODICAL: Readonly<Record<string, string>> = { title: 'journaltitle', subtitle: 'journalsubtitle' };
const PART_OF_BOOK = /^(?:in|suppbook|suppcollection|bookinbook|conference|chapter|book_section)/;

const DEEPEST = 8;

/** Entries with what `crossref` and `xdata` lend them, whichever stands first in the file; those that only lend are marked as no works. */
export function* inheriting(entries: readonly BibtexEntry[]): Generator<BibtexEntry> {
	const byKey = new Map<string, BibtexEntry>();
	const lends = entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata'));
	if (lends) {
		for (const entry of entries) {
			// A key that stands twice means the first, as in BibTeX.
			for (const key of [entry.key, ...keysIn(entry.fields.get('ids'))]) if (!byKey.has(folded(key))) byKey.set(folded(key), entry);
		}
	}
	for (const entry of entries) {
		if (NO_WORKS.has(entry.type)) {
			yield { ...entry, problem: { reason: 'no-work', line: entry.line } };
			continue;
		}
		const fields = lends ? withLent(entry, byKey, 0) : entry.fields;
		yield fields === entry.fields ? entry : { ...entry, fields };
	}
}

function withLent(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, depth: number): ReadonlyMap<string, string> {
	const { fields } = entry;
	if (depth === DEEPEST || (!fields.has('crossref') && !fields.has('xdata'))) return fields;
	const all = new Map(fields);
	for (const key of keysIn(fields.get('xdata'))) {
		const data = byKey.get(folded(key));
		if (data === undefined || data === entry) continue;
		for (const [name, value] of withLent(data, byKey, depth + 1)) if (!all.has(name)) all.set(name, value);
	}
	const parent = byKey.get(folded(fields.get('crossref') ?? ''));
	if (parent === undefined || parent === entry) return all;
	for (const [name, value] of withLent(parent, byKey, depth + 1)) {
		if (OWN.has(name)) continue;
		const lent = nameInChild(name, entry.type, parent.type);
		if (!all.has(lent)) all.set(lent, value);
	}
	return all;
}

/** The field a parent's field becomes: the title of proceedings is the book title of a paper in them. */
function nameInChild(name: string, child: string, parent: string): string {
	if (/^(?:mv)?periodical$/.test(parent)) return PERIODICAL[name] ?? name;
	if (PART_OF_BOOK.test(child)) return name === 'author' && /^(?:mv)?book$/.test(parent) ? 'bookauthor' : (TITLES[name] ?? name);
	return parent.startsWith('mv') && name === 'title' ? 'maintitle' : name;
}

function keysIn(list: string | undefined): string[] {
	return (list ?? '').split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
}

/** BibTeX knows no case in keys where it looks one up. */
function folded(key: string): string {
	return key.trim().toLowerCase();
}

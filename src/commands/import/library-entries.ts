import { bibliographySteps, decodeBibliography, extrasOfEntry, isReadable, paperOfEntry } from '../../bibliography';
import type { BibliographyEntry, EntryExtras } from '../../bibliography';
import type { Failure } from '../../failure';
import { titleKey } from '../../paper/compare';
import { formatPaperId, idsOf, paperKeys } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { familyName } from '../../paper/person-name';
import type { CommandContext } from '../command';
import { inTurns } from '../for-each-note';

/** An entry of a library file, and what would become of it. */
export interface LibraryEntry {
	readonly entry: BibliographyEntry;
	readonly paper: Paper;
	readonly extras: EntryExtras;
	/** The key as the file has it; empty where it has none. */
	readonly key: string;
	/** What the reader knows it by: its key, else its title, else its place. */
	readonly input: string;
	/** `doi:…`, `pmid:…`, `isbn:…`, else `key:…`; null for an entry that has none of them. */
	readonly id: string | null;
	/** What tells it from every other entry however often the file is read: its key and first author, and which of several it is. */
	readonly recordAs: string;
	/** Whether a note can be made of it: it can be read, and has a title. */
	readonly makes: boolean;
	/** The file it came from, a path in the vault; empty for one from elsewhere. */
	readonly from: string;
}

/** The endings of files that may hold a library. */
export const LIBRARY_ENDINGS = ['bib', 'bibtex', 'ris', 'json'] as const;

/** The entries of a library file of the vault. Throws `not-a-note` where there is no such file, `read-failed`. */
export async function libraryFile(context: CommandContext, path: string): Promise<LibraryEntry[]> {
	return await libraryEntries(context, decodeBibliography(await context.attachments.read(path)), path);
}

/** The entries of a text in BibTeX, RIS or CSL-JSON, read in slices; empty for any other text. */
export async function libraryEntries(context: Pick<CommandContext, 'yieldToApp'>, text: string, from = ''): Promise<LibraryEntry[]> {
	const asLibraryEntry = entryReader(from);
	const entries: LibraryEntry[] = [];
	await inTurns(context, bibliographySteps(text), (entry) => {
		if (entry !== null) entries.push(asLibraryEntry(entry));
	});
	return entries;
}

/** Takes the entries of a library one after the other: what an entry is called may depend on those before it. */
export function entryReader(from = ''): (entry: BibliographyEntry) => LibraryEntry {
	const times = new Map<string, number>();
	let place = 0;
	return (entry) => {
		const read = libraryEntry(entry, ++place, from);
		const time = (times.get(read.recordAs) ?? 0) + 1;
		times.set(read.recordAs, time);
		return time === 1 ? read : { ...read, recordAs: `${read.recordAs} ${time}` };
	};
}

/** Why no note can be made of an entry; null where one can, or where it names a paper that can be looked up. */
export function whyNoNote({ entry, paper, input, makes }: LibraryEntry): Failure | null {
	const { problem, line } = entry;
	const what = problem === null || problem.reason === 'no-end' ? 'no-title' : problem.reason;
	return makes || (what === 'no-title' && idsOf(paper).length > 0) ? null : { kind: 'unsupported', input, what, line };
}

function libraryEntry(entry: BibliographyEntry, place: number, from: string): LibraryEntry {
	const paper = paperOfEntry(entry);
	const key = entry.key.replace(/\s+/g, ' ').trim();
	const [id] = idsOf(paper).filter(({ scheme }) => scheme !== 'arxiv');
	return {
		entry,
		paper,
		extras: extrasOfEntry(entry),
		key,
		input: key !== '' ? key : paper.title !== '' ? paper.title : String(place),
		id: id !== undefined ? formatPaperId(id) : key === '' ? null : `key:${key}`,
		recordAs: key === '' ? (paperKeys(paper)[0] ?? `title:${titleKey(paper.title)}`) : `key:${key.toLowerCase()}/${familyOf(paper)}`,
		makes: isReadable(entry) && paper.title !== '',
		from,
	};
}

function familyOf({ authors: [first] }: Paper): string {
	return first === undefined ? '' : titleKey(familyName(first));
}

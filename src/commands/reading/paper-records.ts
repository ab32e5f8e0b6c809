import { failureOf } from '../../failure';
import type { CitedWork } from '../../paper/cited-work';
import type { KitRecord } from '../../note/first-pass-kit';
import type { WrittenReferences } from '../../note/references-section';
import type { PaperPage } from '../../references/page/paper-page';
import type { CommandContext } from '../command';
import type { RecordStore } from '../ports/records';
import { knownFields } from '../../paper/known-fields';

/** A page as it was read: the paper's structure and what it cites, without its text. */
export interface StoredPage {
	/** Milliseconds since the epoch. */
	readonly asked: number;
	/** The version the note was of when it was asked for. */
	readonly askedFor?: number | null;
	/** Which of the services had it. */
	readonly source: 'arXiv' | 'ar5iv';
	/** The version it is of; null where it did not say. */
	readonly version: number | null;
	readonly page: PaperPage;
}

/** What a service said of a paper's references, or of the papers that cite it. */
export interface StoredList {
	/** Milliseconds since the epoch; 0 for a list that was cut short. */
	readonly asked: number;
	readonly works: readonly CitedWork[];
	readonly isComplete: boolean;
}

/** What is kept of one paper, so that it is asked for once. */
export interface PaperRecord {
	readonly page?: StoredPage;
	/** When neither arXiv nor ar5iv had a page. */
	readonly noPage?: number;
	/** What was written into the paper's note of its page, by part. */
	readonly kit?: KitRecord;
	/** What was written into the note's section of references. */
	readonly section?: WrittenReferences;
	/** By the service's key, `semantic-scholar`; cited-by under `semantic-scholar/citing`. */
	readonly lists?: Readonly<Record<string, StoredList>>;
}

/**
 * What is kept of a paper (`arxiv:1906.01820`); nothing where it was never asked for, or by a version of the plugin that kept otherwise.
 */
export async function readPaperRecord(records: RecordStore, key: string): Promise<PaperRecord> {
	const stored = await records.read(nameOf(key));
	return isPaperRecord(stored) ? stored : {};
}

/** Keeps something of a paper beside what is kept already. A full disk costs the record, not the answer. */
export async function keepPaperRecord(records: RecordStore, key: string, more: PaperRecord): Promise<void> {
	const kept = await readPaperRecord(records, key);
	const lists = more.lists === undefined ? kept.lists : { ...kept.lists, ...more.lists };
	try {
		await records.write(nameOf(key), { ...kept, ...more, ...knownFields({ lists }) });
	} catch (error) {
		if (failureOf(error) === null) throw error;
	}
}

/** The literature notes of whose papers something is kept, each with the key it is kept by. Reads a list of names, no record. */
export async function papersWithRecords({
	notes,
	records,
}: Pick<CommandContext, 'notes' | 'records'>): Promise<ReadonlyMap<string, string>> {
	const kept = new Set(await records.names('papers'));
	const found = new Map<string, string>();
	if (kept.size === 0) return found;
	for (const path of notes.literatureNotes()) {
		const key = notes.papersOf(path).find((one) => kept.has(nameOf(one)));
		if (key !== undefined) found.set(path, key);
	}
	return found;
}

/** `arxiv:hep-th/9711200` → a file name of its own. */
function nameOf(key: string): string {
	return `papers/${encodeURIComponent(key).replace(/%/g, '_')}`;
}

function isPaperRecord(value: unknown): value is PaperRecord {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const { page, lists, section } = value as { readonly page?: unknown; readonly lists?: unknown; readonly section?: unknown };
	const pageFits = page === undefined || (typeof page === 'object' && page !== null && 'page' in page && 'source' in page);
	const sectionFits = section === undefined || (typeof section === 'object' && section !== null && 'links' in section);
	return pageFits && sectionFits && (lists === undefined || (typeof lists === 'object' && lists !== null));
}

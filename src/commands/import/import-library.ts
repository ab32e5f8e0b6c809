import { failureOf } from '../../failure';
import { t } from '../../i18n';
import { hasNotes, noteParagraphs } from '../../note/library-notes';
import { noteWord } from '../../note/note-words';
import { idsOf, paperKeys } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { inTurns } from '../for-each-note';
import { plainNote } from '../plain-note';
import { rememberNames } from '../records/known-names';
import type { Operation } from '../ports/operations';
import type { Progress } from '../ports/progress';
import { mergedNote, recordAfter } from '../records/refresh-merge';
import { citationHistory, remember } from '../records/citation-history';
import type { Rewritten } from '../records/citation-history';
import { addedBetween, writtenIn } from '../records/written-record';
import { importNamed, writePlanned } from './import-paper';
import type { ImportWatch } from './import-paper';
import { entryMarks, pdfOfEntry, withEntryNotes } from './entry-marks';
import { failed, remarks } from './import-result';
import type { ImportResult } from './import-result';
import { tagOf, withoutKeywords } from './keyword-tags';
import { whyNoNote } from './library-entries';
import type { LibraryEntry } from './library-entries';
import { LibraryMatcher } from './library-match';
import { changedMarks, keepLibraryRecords, libraryRecords, newParagraphs } from './library-record';
import type { LibraryRecord } from './library-record';
import { pdfLink, planNote } from './plan-note';
import type { NoteChoices } from './plan-note';

/** Entries written in one go: an interruption loses none of those before. */
const BATCH = 50;

/**
 * Makes notes of the entries of a library, offline, one result an entry in their order. A paper that has a note keeps it: what the file
 * says anew is merged into it three-way, and the reader's own words stay. After a cancel the rest has no results. All of it is undone
 * together.
 */
export async function importLibrary(
	context: CommandContext,
	entries: readonly LibraryEntry[],
	choices: NoteChoices = {},
	progress?: Progress,
	watch: ImportWatch<LibraryEntry> = {},
): Promise<ImportResult[]> {
	if (!(await context.notes.allKnown(progress))) return [];
	const run = new LibraryRun(context, await LibraryMatcher.of(context, progress), choices, entries.length, watch, progress);
	await run.all(entries);
	return entries.flatMap((entry) => run.results.get(entry) ?? []);
}

/** The key under which what was written into the note of an entry is kept, for refreshes: the paper's, else that of its citekey. */
function recordKey({ paper, key }: LibraryEntry, citekey = key): string | null {
	return paperKeys(paper)[0] ?? (citekey === '' ? null : `key:${citekey.toLowerCase()}`);
}

class LibraryRun {
	readonly results = new Map<LibraryEntry, ImportResult>();
	private readonly recordsRead = new Map<string, LibraryRecord>();
	private readonly written = new Map<string, Rewritten>();
	/** Notes this run has made or met, so that the same paper twice in a file is one. */
	private readonly met = new Set<string>();
	private records: ReadonlyMap<string, LibraryRecord> = new Map();
	private readonly group: string;

	constructor(
		private readonly context: CommandContext,
		private readonly matcher: LibraryMatcher,
		private readonly choices: NoteChoices,
		private readonly total: number,
		private readonly watch: ImportWatch<LibraryEntry>,
		private readonly progress: Progress | undefined,
	) {
		this.group = watch.group ?? `library ${context.now().getTime()} ${total}`;
	}

	async all(entries: readonly LibraryEntry[]): Promise<void> {
		const { context, progress } = this;
		this.records = await libraryRecords(
			context.records,
			entries.map(({ recordAs }) => recordAs),
		);
		for (let at = 0; at < entries.length && progress?.signal.aborted !== true; at += BATCH) {
			const batch = entries.slice(at, at + BATCH);
			const nameless: LibraryEntry[] = [];
			await context.operations.run(
				t('operation.library', { n: this.total }),
				async (operation) => {
					await inTurns(context, batch, async (entry) => {
						await progress?.resumed?.();
						if (progress?.signal.aborted === true) return false;
						progress?.step(this.results.size, this.total, entry.input);
						const result = await this.one(entry, operation);
						if (result === null) nameless.push(entry);
						else await this.take(result, entry);
						return true;
					});
				},
				this.group,
			);
			await remember(context, [...this.written]);
			await keepLibraryRecords(context.records, this.recordsRead);
			this.written.clear();
			this.recordsRead.clear();
			// Outside the operation, which holds up every other.
			for (const entry of nameless) await this.take(await this.lookUp(entry), entry);
		}
		await rememberNames(context);
	}

	private async take(result: ImportResult, entry: LibraryEntry): Promise<void> {
		this.results.set(entry, result);
		await this.watch.onResult?.(result, entry);
	}

	/** The result of an entry; null for one that has an identifier and no title, and is looked up afterwards. */
	private async one(entry: LibraryEntry, operation: Operation): Promise<ImportResult | null> {
		try {
			if (!entry.makes) return this.unmade(entry);
			const path = this.matcher.find(entry.paper, entry.key, this.met);
			return path === null ? await this.create(entry, operation) : await this.merge(entry, path, operation);
		} catch (error) {
			const failure = failureOf(error);
			if (failure === null) throw error;
			const messages = error instanceof Error ? error.message : undefined;
			return { ...failed(entry.input, arxivOf(entry.paper), failure, messages), id: entry.id };
		}
	}

	private unmade(entry: LibraryEntry): ImportResult | null {
		const failure = whyNoNote(entry);
		return failure === null ? null : { ...failed(entry.input, arxivOf(entry.paper), failure), id: entry.id };
	}

	/** The paper of an entry by its identifier: the one thing a library import asks the network for. */
	private async lookUp(entry: LibraryEntry): Promise<ImportResult> {
		const [id] = idsOf(entry.paper);
		const named = id === undefined ? [] : [{ id, input: entry.input }];
		const choices = entry.key === '' ? this.choices : { ...this.choices, citekey: this.matcher.freeCitekey(entry.key) };
		const [found] = await importNamed(this.context, named, choices, this.progress, { group: this.group });
		const { line } = entry.entry;
		const nothing = failed(entry.input, null, { kind: 'unsupported', input: entry.input, what: 'no-title', line });
		return { ...(found ?? nothing), id: entry.id, input: entry.input };
	}

	private async create(entry: LibraryEntry, operation: Operation): Promise<ImportResult> {
		const { context } = this;
		const { paper, extras } = entry;
		const citekey = entry.key === '' ? undefined : this.matcher.freeCitekey(entry.key);
		const pdf = pdfOfEntry(context, entry);
		const asTags = context.settings.keywordsAs === 'tags';
		const planned = await planNote(context, asTags ? withoutKeywords(paper) : paper, {
			...this.choices,
			notes: extras.notes,
			...knownFields({
				citekey,
				pdf,
				tags: asTags ? [...(this.choices.tags ?? []), ...(paper.keywords ?? []).flatMap((word) => tagOf(word) ?? [])] : null,
			}),
		});
		await writePlanned(context, operation, planned, this.choices);
		this.matcher.add(planned.path, paper, planned.citekey);
		this.met.add(planned.path);
		const key = recordKey(entry, citekey);
		if (key !== null) this.written.set(key, { written: writtenIn(planned.text, propertyNames(context.settings), context.yaml) });
		this.remember(entry);
		const messages = [
			remarks(planned, 'arXiv'),
			entry.entry.problem?.reason === 'no-end' ? t('library.no-end', { line: entry.entry.line }) : null,
			citekey !== undefined && citekey !== entry.key ? t('library.citekey', { citekey }) : null,
			pdf === undefined && extras.files[0] !== undefined ? t('library.no-file', { file: extras.files[0] }) : null,
		].filter((one) => one !== null);
		return this.result(entry, 'created', planned.path, messages.join(' '));
	}

	/** Brings into a note what the file says anew; with nothing new the note is not even read. */
	private async merge(entry: LibraryEntry, path: string, operation: Operation): Promise<ImportResult> {
		const { context } = this;
		const names = propertyNames(context.settings);
		const key = recordKey(entry);
		const before = this.records.get(entry.recordAs);
		const twice = this.met.has(path);
		this.met.add(path);
		const only = changedMarks(before ?? {}, entryMarks(this.context, entry));
		const paragraphs = noteParagraphs(entry.extras.notes);
		const notes = before === undefined ? paragraphs : newParagraphs(before, paragraphs);
		if (only.length === 0 && notes.length === 0) {
			// What was not recorded before is from now on.
			if (before?.notes === undefined) this.remember(entry);
			return this.result(entry, 'exists', path, '');
		}
		const keys = [key, ...paperKeys(entry.paper), ...context.notes.papersOf(path)].filter((one) => one !== null);
		const history = await citationHistory(context, keys);
		const pending = [...this.written].map(([one, { written }]) => [one, written] as const);
		const written = new Map([...history.written, ...pending.filter(([one]) => keys.includes(one))]);
		const recordedAs = keys.find((one) => written.has(one)) ?? keys[0] ?? entry.recordAs;
		const record = written.get(recordedAs) ?? null;
		const pdf = pdfOfEntry(context, entry);
		const paper = context.settings.keywordsAs === 'tags' ? withoutKeywords(entry.paper) : entry.paper;
		const text = await plainNote(context, path);
		const base = before === undefined ? new Map<string, never>() : written;
		// At the first meeting a note only gets what it lacks; later what changed in the file since.
		const merge = await mergedNote(
			context,
			text,
			paper,
			{ key: recordedAs, history: { ...history, written: base } },
			{
				only,
				...knownFields({ pdf: pdf === undefined ? null : pdfLink(context, pdf, path) }),
			},
		);
		const withTheirs = before !== undefined || twice || !hasNotes(text);
		const merged = withTheirs ? withEntryNotes(context, merge.text, notes) : merge.text;
		const changed = Object.keys(merge.changed).filter((name) => name !== 'citation');
		if (merged !== merge.text) changed.push(noteWord('Notes', context.settings.noteLanguage).toLowerCase());
		if (merged !== text) await operation.update(path, (newest) => (newest === text ? merged : newest));
		const after = before === undefined ? addedBetween(text, merge.text, record, names, context.yaml) : recordAfter(merge, record, names);
		const line = merge.changed['citation']?.[0];
		this.written.set(recordedAs, {
			written: record === null ? after : { ...after, values: { ...record.values, ...after.values } },
			...knownFields({ replacedLine: typeof line === 'string' ? line : null }),
		});
		this.remember(entry);
		const messages = [
			changed.length === 0 ? null : twice ? t('library.same-paper', { path }) : t('library.updated', { keys: changed.join(', ') }),
			merge.kept.length === 0 || before === undefined ? null : t('library.kept', { keys: merge.kept.join(', ') }),
		].filter((one) => one !== null);
		return this.result(entry, 'exists', path, messages.join(' '));
	}

	private remember(entry: LibraryEntry): void {
		this.recordsRead.set(entry.recordAs, entryMarks(this.context, entry));
	}

	private result({ input, id, paper }: LibraryEntry, outcome: 'created' | 'exists', path: string, message: string): ImportResult {
		return { input, arxiv: paper.arxiv ?? null, id, outcome, path, kind: null, message: message === '' ? null : message };
	}
}

function arxivOf({ arxiv }: Paper): PaperId | null {
	return arxiv === undefined ? null : { scheme: 'arxiv', id: arxiv };
}

import { PaperError, notFound } from '../../failure';
import { t } from '../../i18n';
import { readingStateOf } from '../../note/passes/reading-note';
import { knownFields } from '../../paper/known-fields';
import { UNREAD, isRead, isToRead } from '../../note/passes/reading-state';
import type { MatchKind } from '../../references/paper-matcher';
import type { Reference } from '../../references/reference-list';
import { joinedReferences } from '../../references/reference-list';
import { propertyNames } from '../../settings';
import { CITATION_SERVICES } from '../../sources/citation-graph';
import type { CommandContext } from '../command';
import { DAY, askList, askServices, failureOfAll, listedBy, reading, servicesFor } from './ask-services';
import type { NamedList } from './ask-services';
import type { AskedPaper } from './asked-paper';
import { paperMatcher } from './known-papers';
import { paperPageOf } from './paper-page';
import type { StoredList, StoredPage, PaperRecord } from './paper-records';
import { readPaperRecord } from './paper-records';

/** How the reader knows a reference, in the order lists show it. `maybe` is a note that may be of another work. */
export const STANDINGS = ['read', 'to-read', 'maybe', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A reference and the note the vault has of it. */
export interface MatchedReference extends Reference {
	readonly note: string | null;
	/** The status of that note; null where it has none. */
	readonly state: string | null;
	readonly match: MatchKind | null;
	readonly standing: Standing;
	/** Whether it can be put into the queue: it has no sure note, or one that waits to be read. */
	readonly isOpen: boolean;
}

/** What a paper cites, or what cites it. */
export interface ReferenceAnswer {
	/** Who told, in the order they were asked. */
	readonly source: readonly string[];
	/** Whether the list is whole, as far as its sources say. */
	readonly complete: boolean;
	/** Why it is not, where one of the sources failed halfway. */
	readonly said?: string;
	readonly references: readonly MatchedReference[];
}

/** What is asked for. */
export interface ReferenceQuestion {
	/** A service is asked too, for identifiers the page leaves out. */
	readonly identifiers?: boolean;
	readonly signal?: AbortSignal | undefined;
}

/**
 * The references of a paper, each with its note: from the paper's own page; joined with what one service says where the page has no
 * list or a part of one, or where identifiers are asked for. From what is kept where it is. Throws the first source's failure, with
 * the others named, when none has a list.
 */
export async function referencesOf(context: CommandContext, paper: AskedPaper, question: ReferenceQuestion = {}): Promise<ReferenceAnswer> {
	const failures: [string, PaperError][] = [];
	const page =
		paper.ids.arxiv === undefined
			? undefined
			: await paperPageOf(context, paper, question.signal).catch((error: unknown) => {
					if (!(error instanceof PaperError)) throw error;
					failures.push(['arXiv', error]);
					return undefined;
				});
	const own = page?.page.references ?? [];
	if (page !== undefined && own.length === 0) failures.push([page.source, notFound(paper.input, page.source, 'references')]);
	const isWhole = own.length > 0 && page?.page.isWhole === true;
	const fromService = isWhole && question.identifiers !== true ? null : await askServices(context, paper, failures, question.signal);
	if (own.length === 0 && fromService === null) throw failureOfAll(paper, failures);
	return { ...joinedAnswer(context, paper, page, fromService), ...saidOf(failures, fromService?.name) };
}

/** The papers that cite a paper, newest first as the service has them, each with its note. Kept for a day. */
export async function citingPapersOf(context: CommandContext, paper: AskedPaper, signal?: AbortSignal): Promise<ReferenceAnswer> {
	const failures: [string, PaperError][] = [];
	for (const service of servicesFor(context, paper)) {
		const { citationsUrl, readCitations } = service;
		const url = citationsUrl?.(paper.ids) ?? null;
		if (url === null || readCitations === undefined) continue;
		const request = { url, read: reading(readCitations, paper) };
		const list = await askList(context, paper, `${service.key}/citing`, DAY, failures, service.name, () =>
			listedBy(context, service, paper, request, signal),
		);
		if (list === null) continue;
		return { ...citingAnswer(context, paper, service.name, list), ...saidOf(failures, service.name) };
	}
	throw failureOfAll(paper, failures);
}

/** How many, who told, and whether that is all, as it stands above the list. */
export function listSummary({ source, complete, said = '', references }: ReferenceAnswer): string {
	const head = t('references.said', { n: references.length, source: source.join(', ') });
	return complete ? head : `${head} ${t('references.incomplete')} ${said}`.trimEnd();
}

/** The failure of the service whose list it is all the same. */
function saidOf(failures: readonly (readonly [string, PaperError])[], of: string | undefined): Pick<ReferenceAnswer, 'said'> {
	return knownFields({ said: failures.find(([name]) => name === of)?.[1].message });
}

/** What is kept of a paper's references, or of what cites it, without asking anybody; null where nothing is. */
export async function storedAnswerOf(
	context: CommandContext,
	paper: Pick<AskedPaper, 'key' | 'path'>,
	citing = false,
): Promise<ReferenceAnswer | null> {
	const record = await readPaperRecord(context.records, paper.key);
	if (citing) {
		const found = storedList(record, '/citing');
		return found === null ? null : citingAnswer(context, paper, found.name, found.list);
	}
	const list = storedList(record);
	return isStored(record, list) ? joinedAnswer(context, paper, record.page, list) : null;
}

/** What the page lists, joined with what a service does. */
function joinedAnswer(
	context: CommandContext,
	paper: Pick<AskedPaper, 'path'>,
	page: StoredPage | undefined,
	fromService: NamedList | null,
): ReferenceAnswer {
	const own = page?.page.references ?? [];
	const isWhole = own.length > 0 && page?.page.isWhole === true;
	const source = [...(page === undefined || own.length === 0 ? [] : [page.source]), ...(fromService === null ? [] : [fromService.name])];
	return {
		source,
		complete: isWhole || fromService?.list.isComplete === true,
		references: matched(context, joined(page, fromService), paper.path),
	};
}

/** Whether Semantic Scholar said lately that it has no references of a paper, so that it need not be asked again. */
export async function lacksReferences(context: CommandContext, { key }: Pick<AskedPaper, 'key'>): Promise<boolean> {
	const stored = (await readPaperRecord(context.records, key)).lists?.['semantic-scholar'];
	return stored !== undefined && stored.works.length === 0 && context.now().getTime() - stored.asked < 7 * DAY;
}

/** The references kept of a paper, without asking anybody; null where none are. */
export async function storedReferencesOf(context: CommandContext, paper: Pick<AskedPaper, 'key'>): Promise<readonly Reference[] | null> {
	const record = await readPaperRecord(context.records, paper.key);
	const list = storedList(record);
	return isStored(record, list) ? joined(record.page, list) : null;
}

function isStored({ page }: PaperRecord, list: NamedList | null): boolean {
	return list !== null || (page?.page.references.length ?? 0) > 0;
}

function joined(page: StoredPage | undefined, list: NamedList | null): readonly Reference[] {
	const own = page?.page.references ?? [];
	return list === null ? own : joinedReferences(own, list.list.works, own.length === 0 || page?.page.isWhole !== true);
}

/** The list of the first service that told one. */
function storedList({ lists = {} }: PaperRecord, of = ''): NamedList | null {
	for (const { key, name } of CITATION_SERVICES) {
		const list = lists[`${key}${of}`];
		if (list !== undefined && list.works.length > 0) return { name, list };
	}
	return null;
}

function citingAnswer(
	context: CommandContext,
	paper: Pick<AskedPaper, 'path'>,
	name: string,
	{ works, isComplete }: StoredList,
): ReferenceAnswer {
	const references = works.map((work, index) => ({ ...work, n: index + 1, citedIn: [] }));
	return { source: [name], complete: isComplete, references: matched(context, references, paper.path) };
}

/** References with the notes of the vault; `self` is the citing note. */
export function matched(context: CommandContext, references: readonly Reference[], self: string | null): MatchedReference[] {
	const matcher = paperMatcher(context);
	const names = propertyNames(context.settings);
	return references.map((reference) => {
		const found = matcher.match(reference, self);
		const reading = found === null ? UNREAD : readingStateOf(context.notes.frontmatter(found.path) ?? {}, names);
		const state = found === null || reading.status === '' ? null : reading.status;
		const isSure = found !== null && found.kind !== 'maybe';
		const standing = found === null ? 'none' : !isSure ? 'maybe' : isRead(reading) ? 'read' : 'to-read';
		return { ...reference, note: found?.path ?? null, state, match: found?.kind ?? null, standing, isOpen: !isSure || isToRead(reading) };
	});
}

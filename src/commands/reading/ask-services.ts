import { PaperError, askedFor, notFound } from '../../failure';
import type { CitedWork } from '../../paper/cited-work';
import { isThrottle, retryAfter } from '../../sources/answer';
import { CITATION_SERVICES } from '../../sources/citation-graph';
import type { CitationService, ListAnswer, ListedWorks, ListRequest } from '../../sources/citation-graph';
import type { CommandContext } from '../command';
import type { AskedPaper } from './asked-paper';
import type { StoredList } from './paper-records';
import { keepPaperRecord, readPaperRecord } from './paper-records';

/** A list with the name of the service that has it. */
export interface NamedList {
	readonly name: string;
	readonly list: StoredList;
}

/** A citing paper's list of references changes seldom; who cites it changes by the day. */
export const DAY = 24 * 60 * 60 * 1000;
/** A 403 that is about how much was asked, not about the key. https://developers.openalex.org/api-reference/errors */
const SAYS_LIMIT =
	/\b(?:rate|daily|usage)[ -]?limit|\blimits? (?:is |was |has been )?(?:exceeded|reached)|exceeded|too many|budget|quota|credits/i;
const PHYSICS = /^(?:hep-|gr-qc|nucl-|astro-ph)/;

/**
 * INSPIRE knows physics best, Crossref what only has a DOI, Semantic Scholar the rest; OpenAlex is the last, by the reader's own key.
 * Switched off ones are left out.
 */
export function servicesFor(context: CommandContext, paper: AskedPaper): CitationService[] {
	const first = PHYSICS.test(paper.category || (paper.ids.arxiv ?? ''))
		? 'inspire'
		: paper.ids.arxiv === undefined && paper.ids.doi !== undefined
			? 'crossref'
			: 'semantic-scholar';
	const inUse = CITATION_SERVICES.filter(
		(service) =>
			(service.setting === undefined ? isKeyed(context, service) : context.settings[service.setting]) &&
			(service.key !== 'inspire' || first === 'inspire'),
	);
	return inUse.sort((a, b) => Number(b.key === first) - Number(a.key === first));
}

function isKeyed(context: CommandContext, { ownKey }: CitationService): boolean {
	return ownKey !== undefined && context.hasSecret(context.settings[ownKey.setting]);
}

/** The references the first service has that can tell; null where none has. What failed is added to `failures`. */
export async function askServices(
	context: CommandContext,
	paper: AskedPaper,
	failures: [string, PaperError][],
	signal: AbortSignal | undefined,
): Promise<NamedList | null> {
	for (const service of servicesFor(context, paper)) {
		const url = service.referencesUrl(paper.ids);
		if (url === null) continue;
		const request = { url, read: reading(service.readReferences, paper) };
		const list = await askList(context, paper, service.key, Infinity, failures, service.name, () =>
			listedBy(context, service, paper, request, signal),
		);
		if (list !== null) return { name: service.name, list };
	}
	return null;
}

/** How an answer about a paper is read. */
export function reading(read: CitationService['readReferences'], { ids }: AskedPaper): ListRequest['read'] {
	return (response, input) => read(response, input, ids);
}

/**
 * A service's list, however many requests it takes. Null and throws as its reading does; where a later request fails, what came before
 * is the list, with the failure beside it.
 */
export async function listedBy(
	context: CommandContext,
	service: CitationService,
	paper: AskedPaper,
	first: ListRequest,
	signal: AbortSignal | undefined,
): Promise<(ListedWorks & { readonly failure?: PaperError }) | null> {
	const works: CitedWork[] = [];
	try {
		for (let request = first; ; ) {
			const answer = await partOf(context, service, paper, request, signal);
			if (answer === null && works.length === 0) return null;
			works.push(...(answer?.works ?? []));
			if (answer?.next === undefined) return { works, isComplete: answer?.isComplete === true };
			request = answer.next;
		}
	} catch (failure) {
		if (!(failure instanceof PaperError) || works.length === 0) throw failure;
		return { works, isComplete: false, failure };
	}
}

/** The answer to one request. Null and throws as its reading does; a pause and a refused key are told here. */
async function partOf(
	context: CommandContext,
	service: CitationService,
	{ input }: AskedPaper,
	{ url, read }: ListRequest,
	signal: AbortSignal | undefined,
): Promise<ListAnswer | null> {
	const source = service.name;
	const response = await askedFor(input, context.get(url, { accept: 'application/json', signal }));
	const { status } = response;
	const isAboutKey = (status === 401 || status === 403) && isKeyed(context, service);
	const isPause = isThrottle(response) || (isAboutKey && status === 403 && SAYS_LIMIT.test(response.text));
	if (isAboutKey && !isPause) throw new PaperError({ kind: 'refused', input, source, withKey: true });
	const now = context.now().getTime();
	const pause = isPause ? retryAfter(response, now) : null;
	if (isPause) throw new PaperError({ kind: 'rate-limited', input, source, ...(pause === null ? {} : { until: now + pause }) });
	return read(response, input);
}

/** A list as it is kept, else as it is answer now; null where the service has none or did not answer, which is noted. */
export async function askList(
	context: CommandContext,
	paper: AskedPaper,
	key: string,
	freshFor: number,
	failures: [string, PaperError][],
	name: string,
	ask: () => ReturnType<typeof listedBy>,
): Promise<StoredList | null> {
	const now = context.now().getTime();
	const stored = (await readPaperRecord(context.records, paper.key)).lists?.[key];
	// That a service has no list is known for a day. Nobody citing a paper is an answer; a paper that cites nobody is none.
	const isNone = (list: Pick<StoredList, 'works'>) => list.works.length === 0 && freshFor === Infinity;
	const none = () => {
		failures.push([name, notFound(paper.input, name, 'references')]);
		return null;
	};
	// One that was cut short is asked for again the next time.
	if (stored !== undefined && stored.asked > 0 && now - stored.asked < (isNone(stored) ? DAY : freshFor))
		return isNone(stored) ? none() : stored;
	try {
		const answer = await ask();
		if (answer === null) return none();
		const { failure, ...told } = answer;
		if (failure !== undefined) failures.push([name, failure]);
		if (failure !== undefined && stored !== undefined && stored.works.length > told.works.length) return stored;
		const list = { ...told, asked: failure === undefined ? now : 0 };
		await keepPaperRecord(context.records, paper.key, { lists: { [key]: list } });
		return isNone(list) ? none() : list;
	} catch (error) {
		if (!(error instanceof PaperError)) throw error;
		failures.push([name, error]);
		return stored === undefined || isNone(stored) ? null : stored;
	}
}

/** The first source's failure, with the others named. */
export function failureOfAll(paper: AskedPaper, failures: readonly (readonly [string, PaperError])[]): PaperError {
	const [first, ...others] = failures;
	if (first === undefined) return notFound(paper.input, 'arXiv', 'identifier');
	return new PaperError(first[1].failure, [...first[1].alsoTried, ...others.map(([name]) => name)]);
}

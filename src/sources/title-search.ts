import { askedFor } from '../failure';
import { bounded } from '../paper/bounds';
import { titleKey } from '../paper/compare';
import { yearOf } from '../paper/dates';
import { idsOf } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { familyName } from '../paper/person-name';
import { plainTitle } from '../paper/tex';
import { asked, isRecord, jsonObject, listOf, textOf, throwUnlessAnswer } from './answer';
import { knownFailure } from './answers-of';
import { readSearch, titlesUrl } from './arxiv';
import { paperOfWork } from './csl-work';
import { paperOfRecord } from './semantic-scholar';
import type { HttpGet, HttpResponse } from './source';

/** A paper that a title may mean: to choose from, never taken by guess. */
export interface TitleCandidate {
	readonly id: PaperId;
	readonly paper: Paper;
	/** The source's name. */
	readonly source: string;
}

interface TitleOptions {
	readonly get: HttpGet;
	readonly use: Readonly<Record<string, unknown>>;
	readonly signal?: AbortSignal | undefined;
	/** Only the registry is asked: for lists of references, which would wait three seconds each for arXiv. */
	readonly registryOnly?: boolean;
}

/** As many candidates are worth a look. */
const MOST = 3;
// What is registered about a paper and is none
const NO_PAPERS = /^(?:component|peer-review|dataset|journal|journal-issue|proceedings|grant)$/;
const ABOUT_PAPERS =
	/^(?:correction|erratum|corrigendum|retraction|expression of concern|review of|comment on|reply to|table s?\d|figure s?\d|supplement)/i;

/**
 * Papers that a title, or a printed reference that holds one, may mean: what Crossref, arXiv and Semantic Scholar find, judged by our own
 * rule, since their scores mean nothing. A title alone matches the same title; a reference must also hold a family name or the year.
 * Sources that do not answer are passed over; rejects only when the reader cancels.
 */
export async function papersByTitle(text: string, options: TitleOptions): Promise<readonly TitleCandidate[]> {
	const found: TitleCandidate[] = [];
	for (const { name, setting, ask, slow } of SEARCHES) {
		if (options.use[setting] === false || (slow && options.registryOnly === true)) continue;
		try {
			for (const paper of await ask(text, options)) {
				const [id] = idsOf(paper);
				if (id === undefined || !mayBe(paper, text) || found.some((one) => isSame(one.paper, paper))) continue;
				found.push({ id, paper: bounded(paper), source: name });
			}
		} catch (error) {
			knownFailure(error);
		}
	}
	return found.slice(0, MOST);
}

const SEARCHES: readonly {
	readonly name: string;
	readonly setting: string;
	/** Three seconds a search. */
	readonly slow: boolean;
	readonly ask: (text: string, options: TitleOptions) => Promise<readonly Paper[]>;
}[] = [
	{
		name: 'Crossref',
		setting: 'useCrossref',
		slow: false,
		async ask(text, options) {
			const url = `https://api.crossref.org/works?query.bibliographic=${encodeURIComponent(text)}&rows=5`;
			const { message } = await jsonFrom('Crossref', url, text, options);
			const items = isRecord(message) ? listOf(message['items']) : [];
			return items.filter(isRecord).flatMap((item) => (NO_PAPERS.test(textOf(item['type']) ?? '') ? [] : (paperOfWork(item) ?? [])));
		},
	},
	{
		name: 'arXiv',
		setting: '',
		slow: true,
		async ask(text, { get, signal }) {
			const url = titlesUrl([plainTitle(text)], { max: 5 });
			return url === null ? [] : (await readSearch(await get(url, signal === undefined ? {} : { signal }), text)).papers;
		},
	},
	{
		name: 'Semantic Scholar',
		setting: 'useSemanticScholar',
		slow: true,
		async ask(text, options) {
			const fields = 'title,abstract,authors,year,publicationDate,externalIds,venue';
			const url = `https://api.semanticscholar.org/graph/v1/paper/search/match?query=${encodeURIComponent(text)}&fields=${fields}`;
			const data = listOf((await jsonFrom('Semantic Scholar', url, text, options))['data']);
			return data.filter(isRecord).flatMap((record) => paperOfRecord(record) ?? []);
		},
	},
];

async function jsonFrom(
	name: string,
	url: string,
	text: string,
	{ get, signal }: TitleOptions,
): Promise<Readonly<Record<string, unknown>>> {
	const response: HttpResponse = await askedFor(text, get(url, { accept: 'application/json', signal }));
	throwUnlessAnswer(response, name, text);
	return response.status === 200 ? jsonObject(response, name, text) : {};
}

/** Whether the words may mean the paper: they are its title, or hold it with a name or the year of it. */
function mayBe(paper: Paper, text: string): boolean {
	if (ABOUT_PAPERS.test(paper.title) && !ABOUT_PAPERS.test(text)) return false;
	const title = titleKey(paper.title);
	const words = titleKey(text);
	if (title === '') return false;
	if (title === words || alike(title, words) >= ALIKE) return true;
	if (!words.includes(title)) return false;
	const years = new Set([...text.matchAll(/(?:1[5-9]|20)\d{2}/g)].map(([year]) => Number(year)));
	const year = paper.published === undefined ? null : yearOf(paper.published);
	const hasYear = year !== null && [year - 1, year, year + 1].some((one) => years.has(one));
	const [first] = paper.authors;
	const hasName = first !== undefined && words.includes(titleKey(familyName(first)));
	const isShort = title.length < 20 || paper.title.trim().split(/\s+/).length < 3;
	return isShort ? hasYear && hasName : hasYear || hasName;
}

/** Two titles that share so much of their letter pairs differ by a slip. */
const ALIKE = 0.92;

/** The share of letter pairs two texts have in common, 0 to 1 (Dice). */
function alike(one: string, other: string): number {
	const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
	const left = pairs(one);
	const counts = new Map<string, number>();
	for (const pair of pairs(other)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	let shared = 0;
	for (const pair of left) {
		const count = counts.get(pair) ?? 0;
		if (count > 0) shared++;
		counts.set(pair, count - 1);
	}
	const total = left.length + Math.max(0, other.length - 1);
	return total === 0 ? 0 : (2 * shared) / total;
}

function isSame(one: Paper, other: Paper): boolean {
	return (
		asked(idsOf(one)) === asked(idsOf(other)) ||
		(titleKey(one.title) === titleKey(other.title) && one.authors.length === other.authors.length)
	);
}

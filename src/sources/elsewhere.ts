import { arxivDoi, paperUrl } from '../paper/paper';
import type { Paper } from '../paper/paper';
import { plainTitle } from '../paper/tex';
import { knownFields } from '../paper/known-fields';

/** Which of a service's pages a place is, for services that have several. */
export type PlacePage = 'abstract' | 'pdf' | 'html' | 'source' | 'formats' | 'recent' | 'new' | 'month' | 'trackbacks' | 'title' | 'author';

/** A page about a paper, somewhere. The words for `page` are the screen's. */
export interface Place {
	readonly name: string;
	readonly page?: PlacePage;
	readonly url: string;
}

/**
 * A service and how its addresses are made: `{id}`, `{version}`, `{doi}`, `{title}`, `{category}`, `{month}`, `{author}`, `{url}`, encoded;
 * `{id:raw}` keeps the slash of an old id.
 */
interface Service {
	readonly name: string;
	readonly page?: PlacePage;
	readonly pattern: string;
}

/** Every service of an arXiv page, the most used first. A place whose pattern asks for what the paper lacks is left out. */
const SERVICES: readonly Service[] = [
	{ name: 'arXiv', page: 'abstract', pattern: 'https://arxiv.org/abs/{id:raw}' },
	{ name: 'arXiv', page: 'pdf', pattern: 'https://arxiv.org/pdf/{id:raw}' },
	{ name: 'arXiv', page: 'html', pattern: 'https://arxiv.org/html/{id:raw}' },
	{ name: 'DOI', pattern: 'https://doi.org/{doi:raw}' },
	{ name: 'Semantic Scholar', pattern: 'https://api.semanticscholar.org/arXiv:{id:raw}' },
	{ name: 'Google Scholar', pattern: 'https://scholar.google.com/scholar_lookup?arxiv_id={id}' },
	{ name: 'alphaXiv', pattern: 'https://www.alphaxiv.org/abs/{id:raw}' },
	{ name: 'Connected Papers', pattern: 'https://www.connectedpapers.com/api/redirect/arxiv/{id:raw}' },
	{ name: 'NASA ADS', pattern: 'https://ui.adsabs.harvard.edu/abs/arXiv:{id:raw}' },
	{ name: 'Hugging Face', pattern: 'https://huggingface.co/papers/{id:raw}' },
	{ name: 'arXiv', page: 'source', pattern: 'https://arxiv.org/src/{id:raw}' },
	{ name: 'arXiv', page: 'formats', pattern: 'https://arxiv.org/format/{id:raw}' },
	{ name: 'arXiv {category}', page: 'recent', pattern: 'https://arxiv.org/list/{category}/recent' },
	{ name: 'arXiv {category}', page: 'new', pattern: 'https://arxiv.org/list/{category}/new' },
	{ name: 'arXiv {category} {month}', page: 'month', pattern: 'https://arxiv.org/list/{category}/{month}' },
	{ name: 'arXiv', page: 'trackbacks', pattern: 'https://arxiv.org/tb/{id:raw}' },
	{ name: 'Google Scholar', page: 'title', pattern: 'https://scholar.google.com/scholar?q={title}' },
	{ name: 'DBLP', pattern: 'https://dblp.org/rec/journals/corr/abs-{dblp}' },
	{ name: 'DBLP', page: 'author', pattern: 'https://dblp.org/search/author?author={author}' },
	{ name: 'INSPIRE HEP', pattern: 'https://inspirehep.net/literature?q=arxiv:{id}' },
	{ name: 'Hugging Face Spaces', pattern: 'https://huggingface.co/spaces?search={title}' },
	{ name: 'Litmaps', pattern: 'https://app.litmaps.com/search?q={title}' },
	{ name: 'scite', pattern: 'https://scite.ai/search?q={title}' },
	{ name: 'CatalyzeX', pattern: 'https://www.catalyzex.com/s/{title}' },
	{ name: 'DagsHub', pattern: 'https://dagshub.com/search?q={title}' },
	{ name: 'Gotit.pub', pattern: 'http://gotit.pub/search?q={title}' },
	{ name: 'Papers with Code', pattern: 'https://paperswithcode.com/search?q={title}' },
	{ name: 'ScienceCast', pattern: 'https://sciencecast.org/search?q={title}' },
	{ name: 'Replicate', pattern: 'https://replicate.com/explore?query={title}' },
	{ name: 'TXYZ.AI', pattern: 'https://app.txyz.ai/paper/{id:raw}' },
	{ name: 'Influence Flower', pattern: 'https://influencemap.cmlab.dev/search/?query={title}' },
	{ name: 'CORE', pattern: 'https://core.ac.uk/search?q={title}' },
	{ name: 'SciRate', pattern: 'https://scirate.com/arxiv/{id:raw}' },
	{ name: 'ar5iv', pattern: 'https://ar5iv.labs.arxiv.org/html/{id:raw}' },
	{ name: 'OpenAlex', pattern: 'https://openalex.org/works?filter=doi:{anydoi}' },
	{ name: 'BibSonomy', pattern: 'https://www.bibsonomy.org/BibtexHandler?requTask=upload&url={url}&description={title}' },
	{ name: 'Reddit', pattern: 'https://reddit.com/submit?url={url}&title={title}' },
];

/** Names of the services. */
export const PLACE_NAMES: readonly string[] = [...new Set(SERVICES.map(({ name }) => name.replace(/ \{.*$/, '')))];

/**
 * Where a paper can be opened, by the table above and the reader's own lines, `Name: https://example.org/{id}`.
 * @example placesFor(paper, ['My index: https://example.org/?doi={doi}'])
 */
export function placesFor(paper: Paper, extraLines: readonly string[] = []): Place[] {
	const values = valuesOf(paper);
	return [...SERVICES, ...extraLines.flatMap((line) => ownService(line) ?? [])].flatMap(({ name, page, pattern }): Place[] => {
		const url = filled(pattern, values, encodeURIComponent);
		const shown = filled(name, values, (value) => value);
		return url === null || shown === null ? [] : [{ name: shown, ...knownFields({ page }), url }];
	});
}

/** As many places are offered before the reader asks for more. */
const FIRST = 6;

/** Which places there are before "More", and which behind it. */
export interface OfferedPlaces {
	readonly first: readonly Place[];
	readonly more: readonly Place[];
}

/**
 * The places of a paper as they are offered: those used of late first (`recent` are their `placeKey`s, the latest first), then the
 * reader's own, then the table's, without those the reader hides by name.
 */
export function offeredPlaces(
	paper: Paper,
	ownLines: readonly string[],
	hidden: readonly string[] = [],
	recent: readonly string[] = [],
): OfferedPlaces {
	const known = placesFor(paper);
	const own = placesFor(paper, ownLines).slice(known.length);
	const names = new Set(hidden.map((name) => name.trim().toLowerCase()));
	const places = [...own, ...known].filter(({ name }) => !names.has(name.toLowerCase()));
	const used = recent.flatMap((key) => places.find((place) => placeKey(place) === key) ?? []);
	const ordered = [...new Set([...used, ...places])];
	return { first: ordered.slice(0, FIRST), more: ordered.slice(FIRST) };
}

/** What a place is remembered by. */
export function placeKey({ name, page }: Place): string {
	return page === undefined ? name : `${name}/${page}`;
}

/**
 * A line of the setting: a name, a colon, an address. Null for a line that is none, so that a slip does not break the list.
 *
 * placeOf('My index: https://example.org/{id}') //=> { name: 'My index', pattern: 'https://example.org/{id}' }
 */
export function placeOf(line: string): Pick<Service, 'name' | 'pattern'> | null {
	const [, name = '', pattern = ''] = /^\s*(.*?)\s*:?\s*((?:https?|obsidian|zotero):\/\/\S+)\s*$/.exec(line) ?? [];
	return pattern === '' ? null : { name, pattern };
}

/** The same as a place that is offered: without a name it is called by its host. */
function ownService(line: string): Service | null {
	const place = placeOf(line);
	if (place === null) return null;
	const { name, pattern } = place;
	return { name: name === '' ? (/\/\/([^/?#]+)/.exec(pattern)?.[1] ?? pattern) : name, pattern };
}

/** The variables of a place, without braces; `:raw` behind one keeps its slashes. */
export function placeVariables(): string[] {
	return [...valuesOf({ title: '', authors: [], categories: [] }).keys()];
}

function valuesOf(paper: Paper): ReadonlyMap<string, string | undefined> {
	const [first] = paper.authors;
	const { arxiv } = paper;
	return new Map([
		['id', arxiv],
		['version', paper.version === undefined ? undefined : String(paper.version)],
		['doi', paper.doi ?? (arxiv === undefined ? undefined : arxivDoi(arxiv))],
		['anydoi', paper.doi ?? (arxiv === undefined ? undefined : arxivDoi(arxiv))],
		['title', paper.title === '' ? undefined : plainTitle(paper.title)],
		['category', paper.primaryCategory],
		// 1906.01820 is listed under 2019-06; old ids of the nineties likewise
		['month', arxiv === undefined ? undefined : monthOf(arxiv)],
		[
			'author',
			first === undefined
				? undefined
				: 'literal' in first
					? first.literal
					: [first.given, first.particle, first.family].filter((part) => part !== undefined).join(' '),
		],
		['dblp', arxiv?.replace(/[./]/g, '-')],
		['url', paperUrl(paper) ?? undefined],
	]);
}

function monthOf(arxiv: string): string | undefined {
	const [, year = '', month = ''] = /(?:^|\/)(\d{2})(\d{2})/.exec(arxiv) ?? [];
	return year === '' ? undefined : `${Number(year) >= 91 ? 19 : 20}${year}-${month}`;
}

/** A pattern with its values, or null when the paper lacks one. `raw` values keep their slashes. */
function filled(pattern: string, values: ReadonlyMap<string, string | undefined>, encode: (value: string) => string): string | null {
	let missing = false;
	const text = pattern.replace(/\{([a-z]+)(:raw)?\}/g, (whole, name: string, raw: string | undefined) => {
		if (!values.has(name)) return whole;
		const value = values.get(name);
		if (value === undefined || value === '') missing = true;
		return encode(value ?? '').replace(/%2F/g, (slash) => (raw === undefined ? slash : '/'));
	});
	return missing ? null : text;
}

/** A source is one file and one row: here is one, added to the list that runs, and everything comes with the row. */
import { paperKey } from '../../src/paper/identifier';
import type { PaperId } from '../../src/paper/identifier';
import { SOURCES } from '../../src/sources';
import { fetchPapersFrom } from '../../src/sources/fetch-papers';
import type { AskOptions } from '../../src/sources/fetch-papers';
import type { HttpResponse, MetadataSource, Role, Source } from '../../src/sources/source';
import { network, ok, status } from './answers';

/** The file: a library that answers with a line `10.1234/x<tab>Title` for each DOI it has, ten a request. */
const library: MetadataSource = {
	name: 'The Library',
	key: 'library',
	hosts: ['library.example.org'],
	batch: 10,
	urlFor: (ids) => `https://library.example.org/?doi=${ids.map(({ id }) => encodeURIComponent(id)).join(',')}`,
	read: (response) =>
		Promise.resolve(
			new Map(
				response.text
					.split('\n')
					.map((line) => line.split('\t'))
					.filter(([, title]) => title !== undefined)
					.map(([doi = '', title = '']) => [paperKey({ scheme: 'doi', id: doi }), { doi, title, authors: [], categories: [] }]),
			),
		),
};

const doi = (id: string): PaperId => ({ scheme: 'doi', id });
const A = doi('10.1234/a');
const B = doi('10.1234/b');
const crossrefWork = (id: string) => ok(JSON.stringify({ message: { DOI: id, title: ['From Crossref'], author: [] } }));
const none = status(404, 'Resource not found.');

/** The row. */
const listWith = (role: Role, setting?: string): Source[] => [
	...SOURCES,
	{ ...library, role: { doi: role }, ...(setting === undefined ? {} : { setting }) },
];

async function fetched(list: readonly Source[], routes: readonly (readonly [string, HttpResponse])[], options: Partial<AskOptions> = {}) {
	const { get, asked } = network(routes);
	const use = { useCrossref: true, useDoiOrg: true, useSemanticScholar: true, ...options.use };
	const papers = await fetchPapersFrom(list, [A, B], { get, twins: false, ...options, use });
	const told = [...papers.values()].map((one) => ('paper' in one ? [one.paper.title, one.source] : [one.failure.failure.kind]));
	return { told, hosts: asked.map(({ url }) => new URL(url).hostname), failures: [...papers.values()] };
}

test('a registry is asked what the registries before it lack', async () => {
	const { told, hosts } = await fetched(listWith('registry'), [
		['works/10.1234%2Fa', crossrefWork('10.1234/a')],
		['api.crossref.org', none],
		['doi.org', none],
		['library.example.org', ok('10.1234/b\tFrom the library')],
	]);
	expect(told).toEqual([
		['From Crossref', 'Crossref'],
		['From the library', 'The Library'],
	]);
	expect(hosts).toEqual(['doi.org', 'doi.org', 'api.crossref.org', 'api.crossref.org', 'library.example.org']);
});

test('a fallback is asked only where another failed, and named where it does not help', async () => {
	const lacking = await fetched(listWith('fallback'), [['', none]]);
	expect(lacking.told).toEqual([['not-found'], ['not-found']]);
	expect(lacking.hosts).not.toContain('library.example.org');
	const failing = await fetched(listWith('fallback'), [
		['api.crossref.org', status(500)],
		['doi.org', none],
		['library.example.org', ok('10.1234/a\tFrom the library')],
	]);
	expect(failing.told).toEqual([['From the library', 'The Library'], ['source-error']]);
	expect(failing.failures[1]).toMatchObject({ failure: { failure: { source: 'Crossref' }, alsoTried: ['doi.org', 'The Library'] } });
});

test('its setting switches it off', async () => {
	const { told, hosts } = await fetched(listWith('registry', 'useLibrary'), [['', none]], { use: { useLibrary: false } });
	expect(told).toEqual([['not-found'], ['not-found']]);
	expect(hosts).not.toContain('library.example.org');
});

test('the first in the list is asked alone, as many a request as it takes, and its answers are kept for the day', async () => {
	const kept: string[] = [];
	const cache = {
		get: () => Promise.resolve(null),
		put: (entries: readonly { readonly key: string }[]) => {
			kept.push(...entries.map(({ key }) => key));
			return Promise.resolve();
		},
	};
	const list = [{ ...library, role: { doi: 'first' } } satisfies Source, ...SOURCES];
	const { told, hosts } = await fetched(list, [['library.example.org', ok('10.1234/a\tFrom the library')]], { cache });
	expect(told).toEqual([['From the library', 'The Library'], ['not-found']]);
	expect(hosts).toEqual(['library.example.org']);
	expect(kept).toEqual(['doi:10.1234/a']);
});

/**
 * What a source said of a published work is in its note: works of every kind Crossref registers, imported, cited months later without the
 * network and after a restart, in a style whose line stands in the note: byte for byte the line that was made of the answer.
 */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

afterEach(closeHosts);

const AUTHOR = [
	{ family: 'Lovelace', given: 'Ada' },
	{ family: 'Babbage', given: 'Charles' },
];
const day = (...parts: (number | null)[]) => ({ issued: { 'date-parts': [parts] } });
const journal = (more: Readonly<Record<string, unknown>>) => ({ type: 'journal-article', 'container-title': ['Nature'], ...more });
const WORKS: readonly Readonly<Record<string, unknown>>[] = [
	journal({ volume: '596', issue: '7873', page: '583-589', publisher: 'Springer', ...day(2021, 8, 26) }),
	journal({ volume: '3', 'article-number': 'e1234', ...day(2008, 1, 9) }),
	journal({ 'container-title': ['Ann. Phys.'], volume: '17', issue: '10-12', page: '891', ...day(1905) }),
	journal({ 'container-title': ['Z: A &amp; B'], volume: 'A1-B2', issue: 'Suppl 1', page: 'S1-S9, S12', ...day(2015) }),
	journal({ 'container-title': ['J. #1: "Quotes"'], volume: '007', issue: '01', page: '0001-0002', ...day(2010) }),
	journal(day(null)),
	journal({ author: [{ name: 'The Big & Co. Consortium' }, { family: "O'Neil", given: 'Ann', suffix: 'Jr.' }], ...day(2000) }),
	{ type: 'book', publisher: 'MIT Press', ISBN: ['9780262033848'], ...day(2009) },
	{ type: 'monograph', publisher: 'OUP', ...day(1950) },
	{ type: 'edited-book', publisher: 'OUP', author: undefined, editor: [{ family: 'Somerville', given: 'Mary' }], ...day(1951) },
	{ type: 'book-chapter', 'container-title': ['Handbook'], publisher: 'Wiley', editor: AUTHOR, page: '1-20', ...day(1999) },
	{ type: 'book-section', 'container-title': ['Series', 'Volume of It'], volume: '12', page: 'xi–xx', ...day(2012, 12, 31) },
	{ type: 'reference-entry', 'container-title': ['Encyclopedia'], publisher: 'Elsevier', ...day(2001) },
	{ type: 'proceedings-article', 'container-title': ['Proceedings of the 3rd Conf'], publisher: 'ACM', page: '12-13', ...day(2003, 5) },
	{ type: 'proceedings', publisher: 'ACM', editor: AUTHOR, ...day(2003) },
	{ type: 'dissertation', publisher: 'University of London', ...day(1843) },
	{ type: 'report', publisher: 'RAND', 'report-number': 'R-12', ...day(1960) },
	{ type: 'standard', publisher: 'IEEE', ...day(2019) },
	{ type: 'dataset', publisher: 'Zenodo', ...day(2020) },
	{ type: 'database', publisher: 'NIST', ...day(2013) },
	{ type: 'peer-review', publisher: 'Publons', ...day(2018) },
	{ type: 'posted-content', subtype: 'preprint', institution: [{ name: 'bioRxiv' }], posted: { 'date-parts': [[2020, 11, 2]] } },
	{ type: 'grant', publisher: 'Wellcome', ...day(2003) },
];
const notesOf = async (host: Host) => Object.entries(await host.vaultFiles()).filter(([path]) => path.includes('LN-'));

test.each(['ieee', 'modern-language-association'])(
	`${WORKS.length} works of every kind, in the style %s`,
	async (style) => {
		const data = { citationStyle: style };
		const host = await openHost({
			clock: 'jump',
			now: '2026-11-21T12:00:00',
			data,
			routes: ({ url }) => {
				const n = /works\/10\.5555(?:%2F|\/)k\.(\d+)/.exec(url)?.[1];
				if (n === undefined) return { status: 404, text: 'Resource not found.' };
				const title = [`A Study Number ${n} of Deep Engines`];
				return { json: { status: 'ok', message: { author: AUTHOR, title, DOI: `10.5555/k.${n}`, ...WORKS[Number(n)] } } };
			},
		});
		for (const n of WORKS.keys()) await host.cliJson('import', { id: `10.5555/k.${n}` });
		await host.settled();
		const made = (await notesOf(host)).map(([path, text]) => [path, /\*\*Citation\*\*: (.*)/.exec(text)?.[1]] as const);
		expect(made).toHaveLength(WORKS.length);
		const { storage } = host;
		await host.close();
		const later = await openHost({ clock: 'jump', now: '2027-03-01T12:00:00', data, storage, routes: { '*': 'offline' } });
		for (const [path, line] of made)
			expect([path, await later.cliJson('cite', { path })]).toEqual([path, expect.objectContaining({ markdown: line })]);
		expect(later.requests).toEqual([]);
		expect(later.errors).toEqual([]);
	},
	60_000,
);

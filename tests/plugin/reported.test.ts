/** Faults that were reported, in words of our own, through the built main.js; each row is named after its report. */
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Routes } from '../host/host';

afterEach(closeHosts);

const paper = (id: string, title = 'A Study of Engines') => ({
	id: `http://arxiv.org/abs/${id}v1`,
	title,
	summary: 'An abstract.',
	authors: ['Ada Lovelace'],
});
const routes =
	(titles: Readonly<Record<string, string>> = {}): Routes =>
	({ url }) => {
		if (url.startsWith('https://api.crossref.org/works/'))
			return {
				json: {
					status: 'ok',
					message: {
						DOI: '10.5555/engines',
						type: 'journal-article',
						title: ['A study of engines'],
						author: [{ given: 'Ada', family: 'Lovelace' }],
						relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.48550/arXiv.2001.00009' }] },
					},
				},
			};
		if (!url.startsWith('https://export.arxiv.org/')) return undefined;
		const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',').filter((id) => id !== '');
		return atomFeed(ids.map((id) => paper(id, titles[id])));
	};

test.each([
	['an abstract', '@article{a, title={T}, abstract={After arXiv:1706.03762.}, eprint={2401.00012}, archivePrefix={arXiv}}'],
	['a note', '@misc{a, title={T}, note={See also arXiv:1706.03762}, eprint={2401.00012}, archivePrefix={arXiv}}'],
	['a comment between entries', '% arXiv:1706.03762\n@misc{a, title={T}, eprint={2401.00012}, archivePrefix={arXiv}}'],
])('bibtex-8: %s of an entry names no paper', async (_, id) => {
	const host = await openHost({ clock: 'jump', routes: routes() });
	expect(await host.cliJson('import', { id })).toEqual([expect.objectContaining({ arxiv: '2401.00012', outcome: 'created' })]);
});

test('note-1: three papers of one author, year and keyword have three citekeys', async () => {
	const host = await openHost({
		clock: 'jump',
		routes: routes({ '2001.00001': 'Engines: First', '2001.00002': 'Engines: Second', '2001.00003': 'Engines: Third' }),
	});
	await host.cliJson('import', { id: '2001.00001 2001.00002' });
	await host.cliJson('import', { id: '2001.00003' });
	const notes = Object.values(await host.vaultFiles()).flatMap((text) => /^citekey: "?(@[^"\n]*)"?$/m.exec(text)?.[1] ?? []);
	expect(notes.sort()).toEqual(['@Lovelace2020Engines', '@Lovelace2020Enginesb', '@Lovelace2020Enginesc']);
});

test('crossref-10: where arXiv told of the preprint, nobody is said to be silent', async () => {
	const host = await openHost({ clock: 'jump', routes: routes() });
	expect(await host.cliJson('import', { id: '10.5555/engines' })).toEqual([
		expect.objectContaining({ outcome: 'created', arxiv: '2001.00009', message: null }),
	]);
});

test.each([
	['tags: [moc, Engines]\naliases: [Machines that count]', 'Engines and Mills.md'],
	['tags: [type/moc]\naliases: [Engines]', 'Atlas/Machines.md'],
	['aliases: [MOC Engines]', 'Machines.md'],
	['type: moc\ntags: [engines]', 'Overview.md'],
])('maps-9: a map without the prefix, by %s', async (properties, map) => {
	const host = await openHost({
		files: {
			'Papers/LN-X.md': '---\ntype: literature\ntitle: "Notes"\ntopic: Engines\n---\n# Notes\n',
			[map]: `---\n${properties}\n---\n# Map\n`,
			'PN-Engines.md': '---\ntags: [moc]\naliases: [Engines]\n---\n',
		},
	});
	expect(await host.cliJson('mocs', { path: 'Papers/LN-X.md' })).toEqual({ suggested: [map], added: [] });
});

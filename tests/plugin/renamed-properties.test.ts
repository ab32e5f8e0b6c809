/**
 * Properties renamed and switched off, through every handler of the built main.js: what a vault with other names says and writes is what
 * a vault with ours does, name for name; a property that is switched off is in no note and breaks nothing.
 */
import { readFileSync } from 'node:fs';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';
import { PROPERTIES } from '../../src/note/properties/properties';

afterEach(closeHosts);

const V3 = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
const V4 = V3.replace(/1906\.01820v3/g, '1906.01820v4').replace(
	/<updated>2021-12-01[^<]*<\/updated>/,
	'<updated>2026-11-01T00:00:00Z</updated>',
);
const LIBRARY = `@article{boole1844, title = {On a General Method in Analysis}, author = {Boole, George}, journal = {Philosophical Transactions},
  volume = {134}, pages = {225--282}, year = 1844, doi = {10.1098/rstl.1844.0012}, keywords = {analysis, operators}}
@book{lovelace1843, title = {Sketch of the Analytical Engine}, author = {Lovelace, Ada}, publisher = {Taylor}, year = 1843}`;
const FILES = {
	'a.bib': LIBRARY,
	'MOC-Agents.md': '# Agents\n',
	'Draft.md': 'As [@boole1844, p. 3] and [@Hubinger2019LearnedOptimization; @lovelace1843] say.\n',
	'Before.md': '# Notes of mine\n\nRead on the train.\n',
};

type Names = Readonly<Record<string, string>>;

/** A month with a vault: every handler, in an order of work. */
async function month(
	names: Names,
	spelled: (key: string) => string = (key) => key,
): Promise<{ answers: Record<string, unknown>; notes: Record<string, string> }> {
	const data = {
		notesFolder: 'Papers',
		citationLocale: 'en-US',
		...Object.fromEntries(Object.entries(names).map(([property, name]) => [`property-${property}`, name])),
	};
	const open = async (more: object): Promise<Host> => await openHost({ clock: 'jump', data, ...more });
	const answers: Record<string, unknown> = {};
	let host = await open({ files: FILES, now: '2026-11-21T12:00:00', routes: { 'https://export.arxiv.org/*': V3 } });
	const ask = async (name: string, command: string, flags: Record<string, string | true> = {}): Promise<void> => {
		answers[name] = await host.cliJson(command, flags);
	};
	const paper = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
	await ask('import', 'import', { id: '1906.01820', topic: 'Agents' });
	await ask('again', 'import', { id: 'arXiv:1906.01820v2' });
	await ask('library', 'import', { file: 'a.bib' });
	const [boole = '', lovelace = ''] = (answers['library'] as { path: string }[]).map(({ path }) => path);
	for (const { path } of host.app.vault.getMarkdownFiles().filter((file) => file.path.startsWith('Papers/'))) {
		const text = await host.read(path);
		const respelled = respell(text, spelled);
		const file = host.app.vault.getFileByPath(path);
		if (respelled !== text && file !== null) await host.app.vault.modify(file, respelled);
	}
	await ask('library again', 'import', { file: 'a.bib' });
	await ask('queue', 'queue');
	await ask('begin', 'pass', { path: paper, action: 'advance' });
	await ask('first', 'pass', { path: paper, action: 'advance', minutes: '12' });
	await ask('back', 'pass', { path: paper, action: 'back' });
	await ask('done', 'pass', { path: paper, action: 'done', minutes: '3' });
	await ask('skip', 'pass', { path: lovelace, action: 'skip' });
	await ask('cs', 'five-cs', { path: paper, category: 'Position | paper', relevance: '4', 'relevance-text': 'For the ethics chapter' });
	await ask('cs read', 'five-cs', { path: paper });
	await ask('cs of another', 'five-cs', { path: boole, relevance: '2' });
	await ask('matrix', 'matrix');
	await ask('matrix of a folder', 'matrix', { from: 'Papers', output: 'csv' });
	await ask('queue later', 'queue', { from: 'Papers', limit: '5' });
	await ask('skeleton', 'skeleton', { path: 'Before.md' });
	await ask('skeleton again', 'skeleton', { path: paper });
	await ask('mocs', 'mocs', { path: paper, add: true });
	await ask('links', 'links', { all: true });
	for (const form of ['reference', 'in-text', 'bibtex', 'csl-json'])
		for (const path of [paper, boole]) await ask(`cite ${form} ${path}`, 'cite', { path, form });
	await ask('cite by id', 'cite', { id: '1906.01820' });
	await ask('bibliography', 'bibliography', { path: 'Draft.md', style: 'ieee' });
	const { storage, localStorage } = host;
	await host.close();
	host = await open({ storage, localStorage, now: '2026-11-24T12:00:00', routes: { 'https://export.arxiv.org/*': V4 } });
	await ask('dry', 'refresh', { path: paper, 'dry-run': true });
	await ask('refresh', 'refresh', { path: paper });
	await ask('refresh again', 'refresh', { path: paper });
	const notes: Record<string, string> = {};
	for (const { path } of host.app.vault.getMarkdownFiles()) notes[path] = await host.read(path);
	expect(host.errors).toEqual([]);
	await host.close();
	return { answers, notes };
}

/** A note with the keys of its properties in other letters. */
function respell(note: string, spelled: (key: string) => string): string {
	const end = note.startsWith('---\n') ? note.indexOf('\n---', 4) : -1;
	return note.slice(0, Math.max(end, 0)).replace(/^[\w-]+(?=:)/gm, spelled) + note.slice(Math.max(end, 0));
}

/** A note with its properties called as the names say: a renamed one by its name, one that is switched off not at all. */
function called(note: string, names: Names): string {
	const end = note.startsWith('---\n') ? note.indexOf('\n---', 4) : -1;
	if (end < 0) return note;
	const lines = note.slice(0, end).split('\n');
	const out: string[] = [];
	let off = false;
	for (const line of lines) {
		const key = /^([\w-]+):/.exec(line)?.[1];
		if (key !== undefined) off = names[key] === '';
		if (off) continue;
		out.push(key === undefined || names[key] === undefined ? line : line.replace(key, names[key]));
	}
	return out.join('\n') + note.slice(end);
}

let ours: Awaited<ReturnType<typeof month>>;
beforeAll(async () => {
	ours = await month({});
	await closeHosts();
}, 120_000);

test('the month is worth comparing', () => {
	expect(ours.answers).toMatchObject({
		import: [{ outcome: 'created' }],
		again: [{ outcome: 'exists' }],
		library: [{ outcome: 'created' }, { outcome: 'created' }],
		done: { 'keshav-pass': 1, status: 'reviewed', 'pass-1': '2026-11-21', 'reading-minutes': 15 },
		skip: { status: 'skipped' },
		'cs read': { relevance: 4, answered: 1 },
		bibliography: { missing: [], entries: [{}, {}, {}] },
		refresh: [{ outcome: 'changed', changed: { 'arxiv-version': [3, 4] } }],
		'refresh again': [{ outcome: 'unchanged' }],
	});
});

/** The answer of a refresh names the keys of the note. */
const answersCalled = (answers: Record<string, unknown>, names: Names): unknown =>
	JSON.parse(
		JSON.stringify(answers, (_key, value: unknown) => {
			if (typeof value !== 'object' || value === null || !('changed' in value)) return value;
			const changed = Object.entries(value.changed as Record<string, unknown>).flatMap(([key, change]) =>
				names[key] === '' ? [] : [[names[key] ?? key, change]],
			);
			return { ...value, changed: Object.fromEntries(changed) as unknown };
		}),
	);

const title = (key: string): string => key.replace(/\b\w/g, (letter) => letter.toUpperCase());

test.each<[string, (key: string) => string]>([
	['Title-Case', title],
	['CAPITALS', (key) => key.toUpperCase()],
])(
	'a month with properties respelled by the reader: %s',
	async (_, spelled) => {
		const { answers, notes } = await month({}, spelled);
		const lower = (key: string): string => key.toLowerCase();
		const lowered = (value: unknown): unknown =>
			JSON.parse(
				JSON.stringify(value, (name, inner: unknown) =>
					name === 'changed' && typeof inner === 'object' && inner !== null
						? Object.fromEntries(Object.entries(inner).map(([key, change]) => [lower(key), change as unknown]))
						: inner,
				),
			);
		expect(lowered(answers)).toEqual(ours.answers);
		for (const [path, note] of Object.entries(notes)) {
			expect([path, respell(note, lower)]).toEqual([path, ours.notes[path]]);
			// A line the reader spelled keeps its letters.
			if (path.startsWith('Papers/')) expect(note).toContain(`\n${spelled('status')}: `);
		}
	},
	120_000,
);

/** All with FULL=1; each time the last two, which hold most. */
const some = <Row>(rows: readonly Row[]): readonly Row[] => (process.env.FULL === '1' ? rows : rows.slice(-2));

test.each(
	some<[string, Names]>([
		['status and arxiv', { status: 'estado', arxiv: 'arxiv-number' }],
		['keshav-pass and citekey', { 'keshav-pass': 'pasadas', citekey: 'clave' }],
		['relevance and topic', { relevance: 'Wichtig', topic: 'Thema' }],
		['year and doi', { year: 'jahr', doi: 'DOI' }],
		['names that change places', { published: 'created', created: 'published' }],
		['type and tags', { type: 'kind', venue: 'where', volume: 'vol', pages: 'pp' }],
		['all of them', Object.fromEntries(PROPERTIES.map((name, at) => [name, `${name.slice(0, 3)} ñ${at}`]))],
	]),
)(
	'renamed: %s',
	async (_what, names) => {
		const theirs = await month(names);
		for (const [path, note] of Object.entries(ours.notes)) expect([path, theirs.notes[path]]).toEqual([path, called(note, names)]);
		expect(theirs.answers).toEqual(answersCalled(ours.answers, names));
	},
	120_000,
);

/** A property less moves the lines below it. */
const withoutLines = (answers: unknown): Record<string, unknown> =>
	JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'line' ? undefined : value))) as Record<string, unknown>;

test.each(
	some<[string, Names, readonly string[]]>([
		['keywords, two renamed', { status: 'estado', arxiv: 'arxiv-number', keywords: '' }, []],
		['updated, two renamed', { 'keshav-pass': 'pasadas', citekey: 'clave', updated: '' }, []],
		['aliases, two renamed', { relevance: 'Wichtig', topic: 'Thema', aliases: '' }, []],
		['created, two renamed', { year: 'jahr', doi: 'DOI', created: '' }, ['queue', 'queue later']],
		['relevance', { status: 'estado', title: 'titulo', relevance: '' }, ['queue later']],
		['reading-minutes', { 'pass-1': 'erster', status: 'estado', 'reading-minutes': '' }, ['done', 'first', 'back']],
	]),
)(
	'switched off: %s',
	async (_what, names, differ) => {
		const theirs = await month(names);
		for (const [path, note] of Object.entries(ours.notes)) expect([path, theirs.notes[path]]).toEqual([path, called(note, names)]);
		const wanted = withoutLines(answersCalled(ours.answers, names));
		for (const [name, answer] of Object.entries(withoutLines(theirs.answers)))
			if (!differ.includes(name)) expect([name, answer]).toEqual([name, wanted[name]]);
	},
	120_000,
);

test.each(
	some<[string]>([['keshav-pass'], ['authors'], ['year'], ['arxiv'], ['citekey'], ['arxiv-version'], ['doi'], ['type'], ['status']]),
)(
	'without %s every handler answers, and no note has it',
	async (property) => {
		const { answers, notes } = await month({ [property]: '' });
		for (const [name, answer] of Object.entries(answers))
			expect([name, JSON.stringify(answer)]).not.toEqual([name, expect.stringContaining('"error":')]);
		for (const note of Object.values(notes)) expect(note).not.toMatch(new RegExp(`^${property}:`, 'm'));
	},
	120_000,
);

/** Drafts from the first citation to the list: cited three ways, exported with the same keys, formatted anew after a change of style. */
import type { InsertForm } from '../../../src/commands/ports/cite-picker';
import { bibliographyCli } from '../../../src/commands/citing/bibliography';
import { exportBibliography } from '../../../src/commands/citing/export-bibliography';
import { insertCitation } from '../../../src/commands/citing/insert-citation';
import { updateCitations } from '../../../src/commands/citing/update-citations';
import { parsedBibtex } from '../../citation/bibtex-parser';
import { realCitations } from '../../citation/cite';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';
import { DraftDocument } from '../../../src/commands/citing/drafts/document';

const paper = (key: string, title: string, author: string, number: string) =>
	`---\ntype: literature\ntitle: "${title}"\nauthors: ["${author}"]\nyear: 2016\npublished: 2016-01-05\ncitekey: "@${key}"\narxiv: "1601.0${number}"\n---\n`;
const NOTES = {
	'P/LN-A.md': paper('turing16', 'On computable numbers', 'Turing, Alan', '0001'),
	'P/LN-B.md': paper('church16', 'An unsolvable problem', 'Church, Alonzo', '0002'),
	'P/LN-C.md': paper('noether16', 'Invariant variation problems', 'Noether, Emmy', '0003'),
	'P/LN-D.md': paper('lovelace16', 'Notes upon the memoir', 'Lovelace, Ada', '0004'),
};

function writing(draft: string, options: WorldOptions = {}) {
	const world = memoryWorld({
		notes: { ...NOTES, 'Draft.md': draft },
		citations: realCitations(),
		active: 'Draft.md',
		...options,
		dialogs: { confirm: () => Promise.resolve(true), ...options.dialogs },
	});
	const insert = async (form: InsertForm, ...paths: string[]) => {
		const active = {
			...world.context.active,
			insert: (text: string) => {
				world.notes.set('Draft.md', `${world.notes.get('Draft.md') ?? ''}${text}`);
				return true;
			},
		};
		const citePapers = () => Promise.resolve({ chosen: paths.map((path) => ({ path, prefix: '', locator: '' })), form });
		await insertCitation.run(
			Object.create(world.context, { active: { value: active }, dialogs: { value: { ...world.context.dialogs, citePapers } } }),
		);
	};
	const bibliography = async (flags: Record<string, string> = {}) =>
		(await bibliographyCli.run(world.context, { path: 'Draft.md', ...flags })).json as {
			citations: { text: string }[];
			entries: { key: string; text: string }[];
			missing: string[];
		};
	return { ...world, insert, bibliography, draft: () => world.notes.get('Draft.md') ?? '' };
}

const picking = (...titles: string[]): WorldOptions['dialogs'] => ({
	pick: (_placeholder, rows) =>
		Promise.resolve(rows.find(({ title }) => title.startsWith(titles[0] ?? '') && titles.shift() !== undefined)?.value ?? null),
});

test('three papers cited in IEEE are numbered by the draft', async () => {
	const draft = writing('One [@turing16], two [@church16; @noether16; @turing16].');
	expect((await draft.bibliography({ style: 'ieee' })).citations.map(({ text }) => text)).toEqual(['[1]', '[1], [2], [3]']);
	expect((await draft.bibliography({ style: 'nature' })).citations.map(({ text }) => text)).toEqual(['1', '1–3']);
});

test('the list has what is cited in any of three ways, and names the keys nobody has', async () => {
	const draft = writing('Both [@turing16; @church16], [[LN-C]] and @gone12. ');
	await draft.insert('text', 'P/LN-D.md');
	expect(draft.draft()).toMatch(/ \(Lovelace, 2016\)$/);
	const { entries, missing } = await draft.bibliography();
	expect(entries.map(({ key }) => key)).toEqual(['church16', 'lovelace16', 'noether16', 'turing16']);
	expect(missing).toEqual(['gone12']);
});

/** The document of a draft in a style, every step of which is a slice. */
async function openedInSteps(style: string, text: string) {
	const more = Object.fromEntries(
		['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa'].map((title, i) => [
			`P/LN-${title}.md`,
			paper(`w${i}`, title, i < 7 ? 'Turing, Alan' : 'Church, Alonzo', `1${100 + i}`),
		]),
	);
	const world = memoryWorld({
		notes: { ...NOTES, ...more, 'Draft.md': text },
		citations: realCitations(),
		settings: { citationStyle: style },
	});
	let now = 0;
	jest.spyOn(performance, 'now').mockImplementation(() => (now += 10));
	return DraftDocument.open(world.context, ['Draft.md']);
}
const ALL = Array.from({ length: 10 }, (_, i) => `@w${i}`).join('; ');

test.each(['modern-language-association', 'chicago-author-date', 'apa', 'ieee'])('two ask for one list at once, %s', async (style) => {
	const text = `All [${ALL}] and [@turing16; @church16].`;
	const alone = await openedInSteps(style, text);
	await alone.settle([{ path: 'Draft.md', text }]);
	const list = (await alone.references()).map((entry) => entry.text);
	if (style.startsWith('m')) expect(list.filter((entry) => /^(?:---|———)/.test(entry))).toHaveLength(10);

	const document = await openedInSteps(style, text);
	await document.settle([{ path: 'Draft.md', text }]);
	const [one, other] = await Promise.all([document.references(), document.references()]);
	expect(other).toBe(one);
	expect(one.map((entry) => entry.text)).toEqual(list);
	jest.restoreAllMocks();
});

test('a list asked for while the draft is formatted is that of the text that comes', async () => {
	const [before, after] = [`All [${ALL}].`, `All [@turing16; ${ALL}] and [@noether16].`];
	const document = await openedInSteps('modern-language-association', before);
	await document.settle([{ path: 'Draft.md', text: before }]);
	const early = document.references();
	await Promise.resolve();
	const settled = document.settle([{ path: 'Draft.md', text: after }]);
	const late = document.references();
	await settled;
	const lists = await Promise.all([early, late, document.references()]);
	expect(lists.map((list) => list.length)).toEqual([12, 12, 12]);
	jest.restoreAllMocks();
});

test.each([
	// As Pandoc prints them, but for MLA, where it leaves `(, see p. 3)`
	['apa', '@turing16 [see p. 3]', 'Turing (2016, see p. 3)'],
	['apa', '@turing16 [passim; @church16]', 'Turing (2016, passim; Church, 2016)'],
	['apa', '@turing16 [p. 3; see @church16, passim]', 'Turing (2016, p. 3; see Church, 2016, passim)'],
	['apa', '@turing16 [{Theorem 2}]', 'Turing (2016, Theorem 2)'],
	['apa', '@turing16 [*see* p. 3]', 'Turing (2016, see p. 3)'],
	['chicago-author-date', '@turing16 [but see §3]', 'Turing (2016, but see §3)'],
	['harvard-cite-them-right', '@turing16 [see p. 3]', 'Turing (2016, see p. 3)'],
	['modern-language-association', '@turing16 [see p. 3]', 'Turing (see p. 3)'],
	['modern-language-association', '@turing16 [see @church16]', 'Turing (see Church)'],
	['modern-language-association', '[-@turing16, see p. 3]', '(see p. 3)'],
	['ieee', '@turing16 [see p. 3]', 'Turing [1], see p. 3'],
])('what stands behind a citation is written once, %s: %s', async (style, text, expected) => {
	const { citations } = await writing(`${text} shows.`).bibliography({ style });
	expect(citations.map((one) => one.text)).toEqual([expected]);
});

test('after a change of style the inserted text follows, in several drafts, and undo takes it back', async () => {
	const draft = writing('Before ');
	await draft.insert('text', 'P/LN-A.md', 'P/LN-B.md');
	const apa = draft.draft();
	expect(apa).toBe('Before (Church, 2016; Turing, 2016)');
	draft.settings.citationStyle = 'chicago-author-date';
	await updateCitations.run(draft.context);
	expect(draft.draft()).toBe('Before (Turing 2016; Church 2016)');
	expect(draft.said.at(-1)).toContain('1 of 1');
	await updateCitations.run(draft.context);
	expect(draft.said.at(-1)).toContain('already');
	await draft.context.operations.undoLast();
	expect(draft.draft()).toBe(apa);
	draft.settings.citationStyle = 'ieee';
	await updateCitations.run(draft.context);
	expect(draft.draft()).toBe('Before \\[1\\], \\[2\\]');
});

test('inserted text the reader changed is theirs', async () => {
	const draft = writing('Before ');
	await draft.insert('text', 'P/LN-A.md');
	draft.notes.set('Draft.md', 'Before (see Turing, 2016)');
	draft.settings.citationStyle = 'chicago-author-date';
	await updateCitations.run(draft.context);
	expect(draft.draft()).toBe('Before (see Turing, 2016)');
});

test('the .bib and CSL-JSON of a draft hold its works, under its keys, in the style’s order', async () => {
	const draft = writing('Both [@turing16; @church16] and [[LN-C]], not `@lovelace16`.', {
		dialogs: { ...picking('Papers this note links to', 'BibTeX', 'Papers this note links to', 'CSL'), ask: () => Promise.resolve('refs') },
	});
	await exportBibliography.run(draft.context);
	expect(parsedBibtex(draft.notes.get('refs.bib') ?? '').map(({ key }) => key)).toEqual(['church16', 'noether16', 'turing16']);
	await exportBibliography.run(draft.context);
	expect((JSON.parse(draft.notes.get('refs.json') ?? '[]') as { id: string }[]).map(({ id }) => id)).toEqual([
		'church16',
		'noether16',
		'turing16',
	]);
});

test('the list kept in a note is numbered as the text is, and follows', async () => {
	const draft = writing('One [@noether16], two [@church16].\n', {
		settings: { citationStyle: 'ieee' },
		dialogs: { ...picking('Papers this note links to', 'List') },
	});
	await exportBibliography.run(draft.context);
	expect(draft.draft()).toMatch(/%% references: linked %%\n1\. E\. Noether.*\n2\. A\. Church.*\n%% end/);
	draft.notes.set('Draft.md', draft.draft().replace('One ', 'First [@turing16], one '));
	await updateCitations.run(draft.context);
	expect(draft.draft()).toMatch(/linked %%\n1\. A\. Turing.*\n2\. E\. Noether.*\n3\. A\. Church.*\n%% end/);
});

/** What the reader and scripts do with citations: cite, insert, copy, export, and format anew after a change of style. */
import { updateCitations, planCitationUpdates } from '../../../src/commands/citing/update-citations';
import { citeCli, stylesCli } from '../../../src/commands/citing/cite';
import { exportBibliography } from '../../../src/commands/citing/export-bibliography';
import type { InsertForm } from '../../../src/commands/ports/cite-picker';
import { copyBibtex, copyCitation, insertCitation } from '../../../src/commands/citing/insert-citation';
import { installStyle } from '../../../src/commands/citing/install-style';
import type { Dialogs } from '../../../src/commands/ports/dialogs';
import { keepWritten } from '../../../src/commands/records/written-record';
import { parsedBibtex } from '../../citation/bibtex-parser';
import { realCitations } from '../../citation/cite';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';

const SEED_LINE =
	'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). *Risks from learned optimization in advanced machine learning systems*. arXiv:1906.01820. https://arxiv.org/abs/1906.01820';
const HUBINGER = `---
type: literature
title: "Risks from Learned Optimization in Advanced Machine Learning Systems"
authors: ["Hubinger, Evan", "van Merwijk, Chris", "Mikulik, Vladimir", "Skalse, Joar", "Garrabrant, Scott"]
year: 2019
citekey: "@Hubinger2019LearnedOptimization"
arxiv: "1906.01820"
primary-category: cs.AI
published: 2019-06-05
revised: 2021-12-01
tags: [literature, safety]
updated: 2026-01-01
---

# LN: Hubinger et al. (2019)

> [!cite] Bibliographic Reference
> **Citation**: ${SEED_LINE}

My own words.
`;
const VASWANI = `---
type: literature
title: Attention Is All You Need
authors: ["Vaswani, Ashish", "Shazeer, Noam"]
year: 2017
venue: NeurIPS 2017
arxiv: 1706.03762
tags: [literature]
---

**Citation**: Vaswani & Shazeer, the famous one.
`;
const NOTES = {
	'Papers/LN-Hubinger.md': HUBINGER,
	'Papers/LN-Vaswani.md': VASWANI,
	'MOC.md': '# Map\n\n- [[LN-Vaswani]]\n- [[LN-Hubinger]]\n',
};

const world = (options: WorldOptions = {}) => memoryWorld({ notes: NOTES, citations: realCitations(), ...options });
/** Answers each pick with the row whose title begins so, in turn. */
function picks(...titles: string[]): Partial<Dialogs> {
	return {
		pick: (_placeholder, rows) => {
			const wanted = titles.shift();
			const row = rows.find(({ title }) => wanted !== undefined && title.startsWith(wanted));
			if (row === undefined) throw new Error(`no row “${wanted}” among ${rows.map(({ title }) => title).join(', ')}`);
			return Promise.resolve(row.value);
		},
	};
}

describe('cite for scripts', () => {
	test('a note, by its path', async () => {
		const { context } = world();
		const { json, text } = await citeCli.run(context, { path: 'Papers/LN-Hubinger.md' });
		expect(text).toBe(SEED_LINE.replace(/\*/g, ''));
		expect(json).toEqual({ style: 'apa', text: SEED_LINE.replace(/\*/g, ''), markdown: SEED_LINE });
	});
	test('a paper that has a note is cited without the network, in any spelling', async () => {
		const { context, requests } = world();
		expect((await citeCli.run(context, { id: 'https://arxiv.org/pdf/1906.01820v2', form: 'in-text' })).text).toBe(
			'(Hubinger et al., 2019)',
		);
		expect(requests).toEqual([]);
	});
	test('style, locale and the other forms', async () => {
		const { context } = world();
		const cite = async (flags: Record<string, string>) => (await citeCli.run(context, { path: 'Papers/LN-Hubinger.md', ...flags })).text;
		expect(await cite({ style: 'nature' })).toContain('Preprint at https://arxiv.org/abs/1906.01820 (2019).');
		expect(await cite({ style: 'harvard-cite-them-right', locale: 'de-DE' })).toContain('Verfügbar unter: https:');
		const [entry] = parsedBibtex(await cite({ form: 'bibtex' }));
		expect(entry?.key).toBe('Hubinger2019LearnedOptimization');
		expect(JSON.parse(await cite({ form: 'csl-json' }))).toMatchObject([
			{ id: 'Hubinger2019LearnedOptimization', type: 'article', publisher: 'arXiv', URL: 'https://arxiv.org/abs/1906.01820' },
		]);
	});
	test.each([
		[{ path: 'Papers/LN-Hubinger.md', form: 'poem' }, 'bad-flag'],
		[{ path: 'Papers/LN-Hubinger.md', locale: 'xx-XX' }, 'bad-flag'],
		[{ path: 'Papers/LN-Hubinger.md', style: 'no-such-style' }, 'unreadable-style'],
		[{ path: 'Nowhere.md' }, 'not-a-note'],
		[{ path: 'MOC.md' }, 'not-a-literature-note'],
		[{ id: '1913.00001' }, 'not-an-identifier'],
		[{ id: 'mesa optimisers' }, 'not-an-identifier'],
		[{}, 'bad-flag'],
	])('%j fails as %s', async (flags: Record<string, string>, kind) => {
		await expect(citeCli.run(world().context, flags)).rejects.toMatchObject({ failure: { kind } });
	});
	test('the styles there are', async () => {
		const { json } = await stylesCli.run(world().context, {});
		expect(json).toHaveLength(10);
		expect(json).toContainEqual({ id: 'apa', title: 'APA 7', source: 'bundled' });
	});
});

describe('inserting and copying', () => {
	const choosing = (title: string, form: InsertForm): Partial<Dialogs> => ({
		citePapers: ({ rows }) => {
			const row = rows.find((one) => one.title.includes(title));
			return Promise.resolve(row === undefined ? null : { chosen: [{ path: row.path, prefix: '', locator: '' }], form });
		},
	});
	const run = async (form: InsertForm) => {
		const inserted: string[] = [];
		const { context } = world({ active: 'MOC.md', dialogs: choosing('Risks', form) });
		const active = { ...context.active, insert: (text: string) => inserted.push(text) > 0 };
		await insertCitation.run(Object.create(context, { active: { value: active } }));
		return inserted;
	};
	test.each<readonly [InsertForm, string]>([
		['text', '(Hubinger et al., 2019)'],
		['reference', SEED_LINE],
		['link', '[[LN-Hubinger|Hubinger et al. (2019)]]'],
		['group', '[@Hubinger2019LearnedOptimization]'],
		['narrative', '@Hubinger2019LearnedOptimization'],
		['suppressed', '[-@Hubinger2019LearnedOptimization]'],
	])('%s', async (form, text) => expect(await run(form)).toEqual([text]));

	test('with no editor open it goes to the clipboard and says so', async () => {
		const { context, copied, said } = world({ active: 'MOC.md', dialogs: choosing('Attention', 'text') });
		await insertCitation.run(context);
		expect(copied).toEqual(['(Vaswani & Shazeer, 2017)']);
		expect(said).toHaveLength(1);
	});
	test('the note at hand is copied without asking which', async () => {
		const { context, copied } = world({ active: 'Papers/LN-Hubinger.md', dialogs: picks('Reference') });
		await copyCitation.run(context);
		await copyBibtex.run(context);
		expect(copied[0]).toBe(SEED_LINE.replace(/\*/g, ''));
		expect(copied[1]).toMatch(/^@misc\{Hubinger2019LearnedOptimization,/);
	});
});

describe('exporting a bibliography', () => {
	test('a map’s papers as a .bib file, keys unique', async () => {
		const notes = {
			...NOTES,
			'Papers/Twin.md': HUBINGER.replace('1906.01820', '1906.01821'),
			'MOC.md': '[[LN-Hubinger]] [[Twin]] [[LN-Vaswani]]',
		};
		const { context, notes: texts } = world({
			notes,
			active: 'MOC.md',
			dialogs: { ...picks('Papers this note links to', 'BibTeX'), ask: () => Promise.resolve('Export/refs') },
		});
		await exportBibliography.run(context);
		const entries = parsedBibtex(texts.get('Export/refs.bib') ?? '');
		expect(entries.map(({ key }) => key)).toEqual([
			'Hubinger2019LearnedOptimization',
			'Hubinger2019LearnedOptimizationb',
			'Vaswani2017AttentionIsAllYouNeed',
		]);
	});
	test('a list of references in a note, refreshed where it stands', async () => {
		const { context, notes, settings } = world({ active: 'MOC.md', dialogs: picks('Papers this note links to', 'List', 'Refresh') });
		await exportBibliography.run(context);
		const first = notes.get('MOC.md') ?? '';
		expect(first).toBe(
			`${NOTES['MOC.md']}\n%% references: linked %%\n- ${SEED_LINE}\n- Vaswani, A., & Shazeer, N. (2017). *Attention is all you need*. arXiv:1706.03762. https://arxiv.org/abs/1706.03762\n%% end of references %%\n`,
		);
		notes.set('MOC.md', first.replace('# Map', '# My map').replace('\n%%', '\nMine.\n%%'));
		settings.citationStyle = 'nature';
		await exportBibliography.run(context);
		const second = notes.get('MOC.md') ?? '';
		expect(second).toContain('# My map');
		expect(second).toContain('\nMine.\n%% references: linked %%\n1. Vaswani, A. & Shazeer, N. Attention is all you need.');
		expect(second.match(/references: /g)).toHaveLength(1);
	});
	test('a list the reader edited is not replaced without a yes', async () => {
		const { context, notes } = world({
			active: 'MOC.md',
			dialogs: { ...picks('Papers this note links to', 'List', 'Refresh'), confirm: () => Promise.resolve(false) },
		});
		await exportBibliography.run(context);
		const edited = (notes.get('MOC.md') ?? '').replace('- Vaswani', '- **Read this one**: Vaswani');
		notes.set('MOC.md', edited);
		await exportBibliography.run(context);
		expect(notes.get('MOC.md')).toBe(edited);
	});
	test('a path outside the vault is refused', async () => {
		const { context } = world({
			active: 'MOC.md',
			dialogs: { ...picks('All papers', 'CSL-JSON'), ask: () => Promise.resolve('../../refs') },
		});
		await expect(exportBibliography.run(context)).rejects.toMatchObject({ failure: { kind: 'name-refused' } });
	});
});

describe('updating citations after a change of style', () => {
	const NATURE =
		'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J. & Garrabrant, S. Risks from learned optimization in advanced machine learning systems. Preprint at https://arxiv.org/abs/1906.01820 (2019).';

	test('our line is formatted anew, the reader’s is kept and shown, everything else stays byte for byte', async () => {
		const shown: string[] = [];
		const pick: Dialogs['pick'] = (_placeholder, rows) => {
			shown.push(...rows.map(({ title }) => title));
			return Promise.resolve(null);
		};
		const { context, notes, said } = world({
			settings: { citationStyle: 'nature' },
			dialogs: { pick, confirm: () => Promise.resolve(true) },
		});
		await updateCitations.run(context);
		expect(notes.get('Papers/LN-Hubinger.md')).toBe(
			HUBINGER.replace(SEED_LINE, NATURE).replace('updated: 2026-01-01', 'updated: 2026-11-21'),
		);
		expect(notes.get('Papers/LN-Vaswani.md')).toBe(VASWANI);
		expect(shown).toEqual(['Papers/LN-Vaswani.md']);
		expect(said.join()).toContain('1 of 1');

		await context.operations.undoLast();
		expect(notes.get('Papers/LN-Hubinger.md')).toBe(HUBINGER);
		// After an undo the line is still known for ours.
		expect((await planCitationUpdates(context, ['Papers/LN-Hubinger.md']))?.updates.map(({ outcome }) => outcome)).toEqual(['changed']);
	});
	test('a no writes nothing', async () => {
		const { context, notes } = world({ settings: { citationStyle: 'nature' }, dialogs: { confirm: () => Promise.resolve(false) } });
		await updateCitations.run(context);
		expect(notes.get('Papers/LN-Hubinger.md')).toBe(HUBINGER);
	});
	test('a line we recorded is ours, whatever it says; one changed since is not', async () => {
		const odd = HUBINGER.replace(SEED_LINE, 'Hubinger in a style of long ago.');
		const { context } = world({
			notes: { 'A.md': odd, 'B.md': odd.replace('1906.01820"', '1906.01821"').replace('long ago', 'long ago!') },
		});
		const written = { values: {}, citation: 'Hubinger in a style of long ago.' };
		await keepWritten(
			context.records,
			new Map([
				['arxiv:1906.01820', written],
				['arxiv:1906.01821', written],
			]),
		);
		expect((await planCitationUpdates(context, ['A.md', 'B.md']))?.updates.map(({ outcome }) => outcome)).toEqual(['changed', 'kept']);
	});
	test('a note whose properties hold only some of the authors keeps its line', async () => {
		const { context } = world({
			notes: { 'A.md': HUBINGER.replace('year: 2019', 'author-count: 40\nyear: 2019') },
			settings: { citationStyle: 'nature' },
		});
		expect((await planCitationUpdates(context, ['A.md']))?.updates.map(({ outcome }) => outcome)).toEqual(['shortened']);
	});
	test('a list of references we wrote follows the style', async () => {
		const { context, notes, settings } = world({
			active: 'MOC.md',
			dialogs: { ...picks('Papers this note links to', 'List'), confirm: () => Promise.resolve(true) },
		});
		await exportBibliography.run(context);
		settings.citationStyle = 'nature';
		Object.assign(context.dialogs, { pick: () => Promise.resolve(null) });
		await updateCitations.run(context);
		expect(notes.get('MOC.md')).toContain('1. Vaswani, A. & Shazeer, N. Attention is all you need. Preprint at');
	});
});

describe('installing a style', () => {
	const STYLE = (inner: string, attributes = 'class="in-text"') =>
		`<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes} version="1.0"><info><title>T</title><id>http://www.zotero.org/styles/x</id>${inner}</info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>`;
	const PARENT = '<link rel="independent-parent" href="http://www.zotero.org/styles/parent-style"/>';

	test('by name, with the style it follows, into the folder', async () => {
		const { context, notes, requests } = world({
			answers: [
				[/styles\/master\/dependent\/child\.csl$/, STYLE(PARENT, '')],
				[/parent-style\.csl$/, STYLE('')],
				[/./, { status: 404 }],
			],
		});
		expect(await installStyle(context, 'child')).toBe('CSL/child.csl');
		expect([...notes.keys()].filter((path) => path.endsWith('.csl'))).toEqual(['CSL/parent-style.csl', 'CSL/child.csl']);
		expect(requests).toHaveLength(3);
	});
	test('a name that is no name of a file is never asked for', async () => {
		const { context, requests } = world();
		await expect(installStyle(context, '../../secret?x')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
		expect(requests).toEqual([]);
	});
	test('a name the repository does not know, and an answer that is no style', async () => {
		await expect(installStyle(world({ answers: [[/./, { status: 404 }]] }).context, 'none')).rejects.toMatchObject({
			failure: { kind: 'not-found' },
		});
		const { context, notes } = world({ answers: [[/./, '<html></html>']] });
		await expect(installStyle(context, 'page')).rejects.toMatchObject({ failure: { kind: 'unreadable-style' } });
		expect([...notes.keys()].filter((path) => path.endsWith('.csl'))).toEqual([]);
	});
});

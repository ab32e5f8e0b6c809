/**
 * The five Cs in the built main.js: CLI, form, table in reading view, blocks, matrix, Bases, passes, skeleton.
 */
import { closeHosts, openHost } from '../host/host';

const TABLE =
	'| C | Assessment |\n|---|-----------|\n| **Category** | Analysis |\n| **Context** | see [[Other\\|that]] |\n| **Correctness** |  |\n| **Contributions** | one<br>two |\n| **Clarity** |  |\n';
const note = (title: string, more = '') =>
	`---\ntype: literature\ntitle: "${title}"\nyear: 2019\narxiv: "1906.01820"\nstatus: to-read\nrelevance: 3    # of 5\nkeshav-pass: 0\nupdated: 2026-01-01\n---\n\n# LN: ${title}\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n${TABLE}\n> [!success] Relevance: ⭐⭐⭐\n> Why.\n${more}`;
const PATH = 'Papers/LN-A.md';

/** The reading view alone: the editor behind it shows its blocks too. */
const reading = (view: { readonly containerEl: HTMLElement }) => view.containerEl.querySelector<HTMLElement>('.markdown-reading-view')!;

afterEach(closeHosts);

describe('the command line', () => {
	test('reads and writes single cells', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		expect(await host.cliJson('five-cs', { path: PATH })).toEqual({
			path: PATH,
			category: 'Analysis',
			context: 'see [[Other|that]]',
			correctness: '',
			contributions: 'one\ntwo',
			clarity: '',
			relevance: 3,
			relevanceText: 'Why.',
			answered: 3,
		});
		expect(await host.cliJson('five-cs', { path: PATH, clarity: 'a | b\nc', relevance: '5' })).toMatchObject({
			clarity: 'a | b\nc',
			relevance: 5,
			answered: 4,
		});
		expect(await host.read(PATH)).toBe(
			note('A')
				.replace('| **Clarity** |  |', '| **Clarity** | a \\| b<br>c |')
				.replace('⭐⭐⭐', '⭐⭐⭐⭐⭐')
				.replace('relevance: 3 ', 'relevance: 5 '),
		);
		await host.run('undo-last-operation');
		expect(await host.read(PATH)).toBe(note('A'));
	});

	test('a note without a table, a wrong number, no note', async () => {
		const host = await openHost({ files: { 'Papers/LN-B.md': '---\ntype: literature\n---\n# B\n' } });
		expect(await host.cliJson('five-cs', { path: 'Papers/LN-B.md' })).toMatchObject({ answered: 0, relevance: null, relevanceText: '' });
		expect(await host.cliJson('five-cs', { path: 'Papers/LN-B.md', relevance: '7' })).toMatchObject({ error: { kind: 'bad-flag' } });
		expect(await host.cliJson('five-cs', { path: 'Papers/Nowhere.md' })).toMatchObject({ error: { kind: 'not-a-note' } });
		expect(await host.read('Papers/LN-B.md')).toBe('---\ntype: literature\n---\n# B\n');
		expect(await host.cliJson('five-cs', { path: 'Papers/LN-B.md', category: 'x' })).toMatchObject({ category: 'x', answered: 1 });
		expect(await host.read('Papers/LN-B.md')).toContain("## Pass 1 — Bird's Eye View (5 Cs)");
	});

	test('the skeleton, once', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		const first = (await host.cliJson('skeleton', { path: PATH })) as { added: string[] };
		expect(first).toEqual({ path: PATH, added: ['Pass 2 — Content', 'Project integration', 'Related Notes', 'MOCs'] });
		const text = await host.read(PATH);
		expect(await host.cliJson('skeleton', { path: PATH })).toEqual({ path: PATH, added: [] });
		expect(await host.read(PATH)).toBe(text);
	});

	test('the matrix as JSON, CSV and Markdown', async () => {
		const host = await openHost({ files: { [PATH]: note('A, b'), 'Papers/LN-C.md': note('C'), 'Other.md': '# Other\n' } });
		expect(await host.cliJson('matrix', { from: 'Papers' })).toMatchObject([
			{ path: PATH, title: 'A, b', year: 2019, arxiv: '1906.01820', answered: 3 },
			{ path: 'Papers/LN-C.md' },
		]);
		const csv = await host.cli('matrix', { from: 'Papers', output: 'csv' });
		expect(csv.split('\r\n').slice(0, 2).join('\n')).toMatch(
			/^path,title,year,arxiv,.*\nPapers\/LN-A\.md,"A, b",2019,1906\.01820,Analysis,see \[\[Other\|that\]\],,"one\ntwo/s,
		);
		expect(await host.cli('matrix', { output: 'markdown' })).toContain('| [[LN-A\\|A, b]] |');
		expect(await host.cliJson('matrix', { output: 'xml' })).toMatchObject({ error: { kind: 'bad-flag' } });
	});
});

describe('passes', () => {
	test('to-read, reading, three passes with their days, reviewed, and one step back', async () => {
		const host = await openHost({ files: { [PATH]: note('A') }, now: '2026-11-21T12:00:00' });
		const states: string[] = [];
		for (const action of ['advance', 'advance', 'advance', 'advance', 'back']) {
			const answer = (await host.cliJson('pass', { path: PATH, action, minutes: '5' })) as Record<string, unknown>;
			states.push([answer['keshav-pass'], answer['status'], answer['pass-3'], answer['reading-minutes']].join(' '));
		}
		expect(states).toEqual(['0 reading  5', '1 reading  10', '2 reading  15', '3 reviewed 2026-11-21 20', '2 reading  25']);
		const text = await host.read(PATH);
		expect(text.match(/^## Pass \d/gm)).toEqual(['## Pass 1', '## Pass 2', '## Pass 3']);
		expect(text).toContain('keshav-pass: 2\npass-1: 2026-11-21\npass-2: 2026-11-21\nreading-minutes: 25\nupdated: 2026-11-21\n');
	});

	test('the command begins the first pass and says what it asks', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH);
		await host.run('advance-reading-pass');
		expect(await host.read(PATH)).toContain('status: reading\n');
		expect(host.notices.at(-1)).toMatch(/five to ten minutes/);
	});

	test('the queue tells what to read next', async () => {
		const host = await openHost({ files: { [PATH]: note('A'), 'Papers/LN-B.md': note('B').replace('relevance: 3', 'relevance: 5') } });
		expect(await host.cliJson('queue', { limit: '1' })).toMatchObject([{ path: 'Papers/LN-B.md', title: 'B', reasons: ['5 of 5 stars'] }]);
	});
});

test('the whole table at the cursor, and the note’s own brought into shape', async () => {
	const host = await openHost({
		files: { 'A.md': '---\nrelevance: 2\n---\n# A\n\n\n\nafter\n', 'B.md': '| C | Answer |\n|-|-|\n| Context | x |\n' },
	});
	const view = await host.open('A.md', 'source');
	view.editor.setCursor({ line: 5, ch: 0 });
	await host.run('insert-five-cs');
	expect(view.editor.getValue()).toBe(
		'---\nrelevance: 2\n---\n# A\n\n| C | Assessment |\n|---|-----------|\n| **Category** |  |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n\n> [!success] Relevance: ⭐⭐\n> \n\nafter\n',
	);
	view.editor.undo();
	expect(view.editor.getValue()).toBe('---\nrelevance: 2\n---\n# A\n\n\n\nafter\n');
	await host.open('B.md');
	await host.run('insert-five-cs');
	expect(await host.read('B.md')).toBe(
		'| C | Answer |\n|-|-|\n| Category |  |\n| Context | x |\n| Correctness |  |\n| Contributions |  |\n| Clarity |  |\n\n> [!success] Relevance: \n> \n',
	);
});

describe('the form', () => {
	const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`#spn-field-${name}`)!;
	const type = (name: string, text: string) => {
		field(name).value = text;
		field(name).dispatchEvent(new Event('input'));
	};
	const press = (el: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
		el.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

	test('opens filled, saves what changed and nothing else, by Ctrl+Enter', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH);
		await host.run('edit-five-cs');
		await host.until(() => field('clarity'));
		expect(field('contributions').value).toBe('one\ntwo');
		expect(document.activeElement).toBe(field('correctness'));
		type('clarity', 'Good | short');
		document.querySelectorAll<HTMLElement>('.spn-stars-input .spn-star')[3]!.click();
		press(field('clarity'), 'Enter', { ctrlKey: true });
		await host.until(() => document.querySelector('.spn-five-cs-modal') === null);
		await host.settled();
		expect(await host.read(PATH)).toBe(
			note('A')
				.replace('| **Clarity** |  |', '| **Clarity** | Good \\| short |')
				.replace('⭐⭐⭐', '⭐⭐⭐⭐')
				.replace('relevance: 3 ', 'relevance: 4 '),
		);
	});

	test('what changed in the note meanwhile is merged', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH, 'preview');
		await host.run('edit-five-cs');
		await host.until(() => field('clarity'));
		type('clarity', 'Good');
		await host.writeOutside(PATH, note('A', '\nNew words.\n').replace('Analysis', 'Synthesis'));
		await host.until(() => field('category').value === 'Synthesis');
		expect(field('clarity').value).toBe('Good');
		press(field('clarity'), 'Enter', { ctrlKey: true });
		await host.until(() => document.querySelector('.spn-five-cs-modal') === null);
		await host.settled();
		expect(await host.read(PATH)).toBe(
			note('A', '\nNew words.\n').replace('Analysis', 'Synthesis').replace('| **Clarity** |  |', '| **Clarity** | Good |'),
		);
	});

	test('a note that is renamed meanwhile is the one that is saved', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH);
		await host.run('edit-five-cs');
		const field = document.querySelector<HTMLTextAreaElement>('#spn-field-clarity')!;
		field.value = 'Plain';
		field.dispatchEvent(new Event('input'));
		await host.app.vault.rename(host.app.vault.getFileByPath(PATH)!, 'Papers/Moved.md');
		document.querySelector<HTMLElement>('.spn-five-cs-modal .mod-cta')!.click();
		await host.settled();
		expect(host.app.openModals).toEqual([]);
		expect(await host.cliJson('five-cs', { path: 'Papers/Moved.md' })).toMatchObject({ clarity: 'Plain', category: 'Analysis' });
		expect(host.errors).toEqual([]);
	});

	test('a field both changed is asked about, and the note’s stays when the reader says so', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH, 'preview');
		await host.run('edit-five-cs');
		await host.until(() => field('clarity'));
		type('category', 'Mine');
		type('clarity', 'Good');
		await host.writeOutside(PATH, note('A').replace('Analysis', 'Theirs'));
		await host.settled();
		expect(field('category').value).toBe('Mine');
		press(field('clarity'), 'Enter', { ctrlKey: true });
		await host.until(() => document.querySelector('.spn-question'));
		expect(document.querySelector('.spn-question')?.textContent).toContain('Category changed in the note');
		[...document.querySelectorAll<HTMLElement>('.spn-question button')].find((button) => button.textContent === 'Keep the note’s')!.click();
		await host.until(() => document.querySelector('.spn-five-cs-modal') === null);
		await host.settled();
		expect(await host.read(PATH)).toBe(note('A').replace('Analysis', 'Theirs').replace('| **Clarity** |  |', '| **Clarity** | Good |'));
	});

	test('closing with changes asks', async () => {
		const host = await openHost({ files: { [PATH]: note('A') } });
		await host.open(PATH);
		await host.run('edit-five-cs');
		await host.until(() => field('clarity'));
		type('clarity', 'Good');
		press(field('clarity'), 'Escape');
		await host.until(() => document.querySelector('.spn-question'));
		expect(document.querySelector('.spn-five-cs-modal')).not.toBeNull();
	});

	test('[[ completes with the vault’s notes', async () => {
		const host = await openHost({ files: { [PATH]: note('A'), 'Notes/Inner alignment.md': '' } });
		await host.open(PATH);
		await host.run('edit-five-cs');
		await host.until(() => field('clarity'));
		field('clarity').focus();
		field('clarity').value = 'see [[inner al';
		field('clarity').setSelectionRange(14, 14);
		field('clarity').dispatchEvent(new Event('input'));
		expect(document.querySelector('.spn-link-item')?.textContent).toContain('Inner alignment');
		press(field('clarity'), 'Enter');
		expect(field('clarity').value).toBe('see [[Inner alignment]]');
	});
});

describe('in the note', () => {
	test('the table in reading view: prompts, count, stars, edit; live', async () => {
		const host = await openHost({ files: { [PATH]: note('A'), 'Plain.md': TABLE } });
		const view = await host.open(PATH, 'preview');
		const el = () => reading(view);
		await host.until(() => el().querySelector('.spn-five-cs-head'));
		expect(el().querySelector('.spn-five-cs-count')?.textContent).toBe('3 of 5 answered');
		expect(el().querySelectorAll('.spn-stars .is-filled')).toHaveLength(3);
		expect([...el().querySelectorAll('.spn-prompt')].map((prompt) => prompt.textContent)).toEqual([
			'Do the assumptions appear to be valid?',
			'Is the paper well written?',
		]);
		el().querySelector<HTMLElement>('.spn-prompt')!.click();
		await host.until(() => document.activeElement?.id === 'spn-field-correctness');
		document.querySelector<HTMLElement>('.spn-five-cs-modal .modal-close-button')?.click();
		const plain = await host.open('Plain.md', 'preview');
		await host.settled();
		expect(reading(plain).querySelector('.spn-five-cs-head')).toBeNull();
	});

	test('the block: this note, another one live, answers of its own, what is wrong', async () => {
		const host = await openHost({
			files: {
				[PATH]: note('A', '\n```five-cs\n```\n'),
				'Compare.md':
					'```five-cs\npaper: [[LN-A]]\n```\n\n```five-cs\ncategory: *Mine*\nrelevance: 2\ncolour: red\n```\n\n```five-cs\npaper: [[Nowhere]]\n```\n\n```five-cs\npaper: [[Other]]\n```\n',
				'Other.md': '',
			},
		});
		const own = await host.open(PATH, 'preview');
		await host.until(() => reading(own).querySelector('.spn-five-cs-block dd'));
		expect(reading(own).querySelector('.spn-five-cs-block dd')?.textContent?.trim()).toBe('Analysis');
		const view = await host.open('Compare.md', 'preview');
		const cards = () => [...reading(view).querySelectorAll('.spn-five-cs-block')];
		await host.until(() => cards().length === 4 && cards().every((card) => card.textContent !== ''));
		expect(cards()[0]?.querySelector('.spn-five-cs-title')?.textContent).toBe('LN-A');
		expect(cards()[0]?.querySelector('a[data-href="Other"]')?.textContent).toBe('that');
		expect(cards()[1]?.querySelector('em')?.textContent).toBe('Mine');
		expect(cards()[1]?.querySelector('.spn-trouble')?.textContent).toContain('Line 3: “colour”');
		expect(cards()[2]?.textContent).toContain('There is no note “Nowhere”');
		expect(cards()[3]?.querySelector('.spn-five-cs-none')?.textContent).toContain('“Other.md” has no five Cs table');
		await host.writeOutside(PATH, note('A').replace('Analysis', 'Changed'));
		await host.until(() => cards()[0]?.querySelector('dd')?.textContent?.trim() === 'Changed');
		expect(host.errors).toEqual([]);
	});

	test('the matrix block: sorted, filtered, one note read again when one changes', async () => {
		const files = Object.fromEntries(
			Array.from({ length: 30 }, (_, i) => [`Papers/LN-${i}.md`, note(`Paper ${i}`).replace('year: 2019', `year: ${1990 + i}`)]),
		);
		const host = await openHost({
			files: {
				...files,
				'Matrix.md': '```five-cs-matrix\nfrom: Papers\ncolumns: title, year, category\nsort: year desc\nwhere: year >= 2000\n```\n',
			},
		});
		const view = await host.open('Matrix.md', 'preview');
		const titles = () => [...reading(view).querySelectorAll('.spn-matrix-row .spn-matrix-title')].map((cell) => cell.textContent);
		await host.until(() => titles().length > 0);
		expect(titles().slice(0, 2)).toEqual(['Paper 29', 'Paper 28']);
		expect(reading(view).querySelector('.spn-matrix-count')?.textContent).toBe('20 papers');
		expect([...reading(view).querySelectorAll('[role=columnheader]')].map((cell) => cell.textContent)).toEqual([
			'Paper',
			'Year',
			'Category',
		]);
		const search = reading(view).querySelector<HTMLInputElement>('.spn-matrix-search')!;
		search.value = 'paper 21';
		search.dispatchEvent(new Event('input'));
		expect(titles()).toEqual(['Paper 21']);
		await host.writeOutside('Papers/LN-21.md', note('Paper 21 changed').replace('year: 2019', 'year: 2011'));
		await host.until(() => titles()[0] === 'Paper 21 changed');
		expect(host.errors).toEqual([]);
	});

	test('the Bases view follows the base’s filter and groups', async () => {
		const host = await openHost({
			files: { [PATH]: note('A'), 'Papers/LN-B.md': note('B').replace('to-read', 'reviewed'), 'Other.md': '' },
		});
		await host.run('create-papers-base');
		const text = await host.read('Papers.base');
		expect(text).toContain('five-cs-matrix');
		const base = host.openBase(text, 'Five Cs matrix');
		await host.until(() => base.containerEl.querySelector('.spn-matrix-row'));
		expect([...base.containerEl.querySelectorAll('.spn-matrix-row .spn-matrix-title')].map((cell) => cell.textContent)).toEqual(['A', 'B']);
		expect(host.errors).toEqual([]);
	});

	test('the Bases view takes its columns, its density and the base’s groups', async () => {
		const host = await openHost({
			files: { [PATH]: note('A'), 'Papers/LN-B.md': note('B').replace('to-read', 'reviewed'), 'Papers/LN-C.md': note('C') },
		});
		const base = host.openBase(
			'filters:\n  and:\n    - file.inFolder("Papers")\nviews:\n  - type: five-cs-matrix\n    name: M\n    columns: year, Clarity\n    density: compact\n    groupBy:\n      property: note.status\n',
			'M',
		);
		await host.until(() => base.containerEl.querySelector('.spn-matrix-row'));
		expect([...base.containerEl.querySelectorAll('[role=columnheader]')].map((cell) => cell.textContent)).toEqual([
			'Paper',
			'Year',
			'Clarity',
		]);
		expect(
			[...base.containerEl.querySelectorAll('.spn-matrix-row')].map(
				(row) => row.querySelector('.spn-matrix-title')?.textContent ?? row.textContent,
			),
		).toEqual(['reviewed1 paper · mean relevance 3', 'B', 'to-read2 papers · mean relevance 3', 'A', 'C']);
		expect(base.containerEl.querySelector('.spn-matrix-scroller.is-compact')).not.toBeNull();
		await host.writeOutside('Papers/LN-C.md', note('Changed'));
		await host.until(() => base.containerEl.textContent?.includes('Changed'));
		expect(host.errors).toEqual([]);
	});
});

describe('the pass timer', () => {
	test('is there when it is wanted, and runs for the paper at hand when the reader clicks', async () => {
		const host = await openHost({ files: { [PATH]: note('A') }, data: { passTimer: true } });
		const item = [...document.querySelectorAll<HTMLElement>('.status-bar-item')].find((one) => one.textContent === 'Reading timer')!;
		item.click();
		await host.until(() => host.notices.some((notice) => notice.startsWith('Open a literature note')));
		await host.open(PATH);
		item.click();
		await host.until(() => /^0:0\d$/.test(item.textContent ?? ''));
		expect(item.getAttribute('aria-label')).toBe('Reading timer: LN-A');
		item.click();
		await host.until(() => item.getAttribute('aria-pressed') === 'false');
	});

	test('is not there otherwise', async () => {
		await openHost({ files: {} });
		expect([...document.querySelectorAll('.status-bar-item')].map((one) => one.textContent)).not.toContain('Reading timer');
	});
});

/** Columns of the matrix in the built main.js: chosen from a menu in the library and in a note, and those that only a base has. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const note = (title: string, more = '') =>
	`---\ntype: literature\ntitle: "${title}"\narxiv: "1906.01820"\nyear: 2019\nrelevance: 4\nvenue: Mind\nlab: north\n---\n\n# ${title}\n\n## Method\n\nBy ${title}.\n${more}`;
const FILES = { 'Papers/LN-A.md': note('A'), 'Papers/LN-B.md': note('B') };

const heads = (el: ParentNode = document) => [...el.querySelectorAll('.spn-matrix-head [role=columnheader]')].map((one) => one.textContent);
const column = (at: number) =>
	[...document.querySelectorAll(`.spn-matrix-row [data-column="${at}"]`)].map((cell) => cell.textContent?.trim());
const items = () => [...document.querySelectorAll<HTMLElement>('.menu-item')].map((item) => item.textContent);
const take = async (host: Host, words: string) => {
	[...document.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent === words)!.click();
	await host.settled();
};
const over = (at: number) =>
	document
		.querySelector(`.spn-matrix-head [data-column="${at}"]`)!
		.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));

afterEach(closeHosts);

async function library(host: Host): Promise<void> {
	await host.run('show-library');
	document.querySelector<HTMLElement>('[data-tab="compare"]')!.click();
	await host.until(() => document.querySelector('.spn-matrix-row'));
	await host.settled();
}

test('in a note: the columns chosen are written into the block at a wish, as one step that is undone', async () => {
	const before = 'Compared:\n\n```five-cs-matrix\n# what matters\nsort: year\n```\n\nMine.\n';
	const host = await openHost({ files: { ...FILES, 'Compared.md': before } });
	await host.open('Compared.md', 'preview');
	await host.until(() => document.querySelector('.spn-matrix-row'));
	document.querySelector<HTMLElement>('[aria-label="Columns"]')!.click();
	await take(host, 'Category');
	await take(host, 'lab');
	expect(await host.read('Compared.md')).toBe(before);
	await take(host, 'Write these columns into the block');
	await host.until(() => host.notices.some((notice) => notice.includes('names these columns now')));
	const columns = 'title, context, correctness, contributions, clarity, relevance, year, pass, status, lab';
	expect(await host.read('Compared.md')).toBe(before.replace('sort: year', `sort: year\ncolumns: ${columns}`));
	await host.run('undo-last-operation');
	await host.settled();
	expect(await host.read('Compared.md')).toBe(before);
});

test('in the library: ticked one after the other, a heading by its words, moved and hidden over the column, kept with the workspace', async () => {
	const host = await openHost({ files: FILES });
	await library(host);
	document.querySelector<HTMLElement>('[aria-label="Columns"]')!.click();
	expect(items()).toEqual(expect.arrayContaining(['Category', 'Topic', 'File', 'lab', 'venue', 'A heading…', 'The usual columns']));
	await take(host, 'Category');
	await take(host, 'Clarity');
	await take(host, 'lab');
	expect(heads()).toEqual(['Paper', 'Context', 'Correctness', 'Contributions', 'Relevance', 'Year', 'Pass', 'Status', 'lab']);
	expect(column(8)).toEqual(['north', 'north']);
	await take(host, 'A heading…');
	const field = document.querySelector<HTMLInputElement>('.modal input')!;
	field.value = 'Method';
	field.dispatchEvent(new Event('input'));
	field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await host.until(() => column(9)[0] === 'By A.');
	for (let left = 0; left < 3; left++) {
		over(1);
		await take(host, 'Hide this column');
	}
	over(1);
	expect(items().slice(0, 2)).toEqual(['Move right', 'Hide this column']);
	await take(host, 'Move right');
	expect(heads()).toEqual(['Paper', 'Year', 'Relevance', 'Pass', 'Status', 'lab', 'Method']);
	over(6);
	await take(host, 'Move left');
	const chosen = ['Paper', 'Year', 'Relevance', 'Pass', 'Status', 'Method', 'lab'];
	expect(heads()).toEqual(chosen);

	document.querySelector<HTMLElement>('[data-tab="queue"]')!.click();
	document.querySelector<HTMLElement>('[data-tab="compare"]')!.click();
	await host.until(() => document.querySelector('.spn-matrix-row'));
	expect(heads()).toEqual(chosen);
	const [leaf] = host.app.workspace.getLeavesOfType('structured-paper-notes-library');
	const state = leaf!.getViewState();
	expect(state.state).toMatchObject({
		tab: 'compare',
		columns: ['title', 'year', 'relevance', 'pass', 'status', 'heading:Method', 'property:lab'],
	});
	leaf!.detach();
	await host.app.workspace.getLeaf('tab').setViewState({ ...state, active: true });
	await host.until(() => document.querySelector('.spn-matrix-row'));
	expect(heads()).toEqual(chosen);
	expect(host.errors).toEqual([]);
});

test('the menu over a head opens again where it was, though heads are drawn anew', async () => {
	const host = await openHost({ files: FILES });
	await library(host);
	const head = document.querySelector<HTMLElement>('.spn-matrix-head [data-column="1"]')!;
	head.getBoundingClientRect = () => new DOMRect(120, 10, 80, 30);
	head.focus();
	head.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true }));
	const place = () => {
		const { left, top } = document.querySelector<HTMLElement>('.menu')!.style;
		return [left, top];
	};
	expect(place()).toEqual(['120px', '40px']);
	for (const words of ['Category', 'Clarity', 'lab']) {
		await take(host, words);
		expect(place()).toEqual(['120px', '40px']);
	}
});

test('in a note: a sort that the reader chose stays with other columns; what the block says is not written over', async () => {
	const block = '```five-cs-matrix\ncolumns: title, year\n```\n';
	const host = await openHost({ files: { ...FILES, 'Compare.md': block } });
	const view = await host.open('Compare.md', 'preview');
	const el = view.containerEl.querySelector<HTMLElement>('.markdown-reading-view')!;
	await host.until(() => el.querySelector('.spn-matrix-row'));
	el.querySelector<HTMLElement>('.spn-matrix-head [data-column="0"]')!.click();
	el.querySelector<HTMLElement>('.spn-matrix-head [data-column="0"]')!.click();
	el.querySelector<HTMLElement>('[aria-label="Columns"]')!.click();
	await take(host, 'venue');
	expect(heads(el)).toEqual(['Paper', 'Year', 'venue']);
	expect([...el.querySelectorAll('.spn-matrix-row .spn-matrix-title')].map((cell) => cell.textContent)).toEqual(['B', 'A']);
	expect(await host.read('Compare.md')).toBe(block);
});

test('in a base: formulas and what it says of files are columns, to be read and sorted by, and follow the base', async () => {
	const host = await openHost({ files: FILES });
	const base = host.openBase(
		'filters: file.inFolder("Papers")\nformulas:\n  said: "note.lab + \\" of \\" + note.venue"\n  stars: note.relevance\nproperties:\n  formula.said:\n    displayName: Where\nviews:\n  - type: five-cs-matrix\n    name: M\n    order: [file.name, formula.said, formula.stars, file.folder, note.year, file.size]\n',
		'M',
	);
	await host.until(() => base.containerEl.querySelector('.spn-matrix-row'));
	expect(heads(base.containerEl)).toEqual(['Paper', 'Where', 'stars', 'folder', 'Year', 'size']);
	expect([1, 2, 3].map((at) => column(at)[0])).toEqual(['north of Mind', '4', 'Papers']);
	expect(Number(column(5)[0])).toBeGreaterThan(50);
	expect(document.querySelector('.spn-matrix-row [data-column="1"]')?.getAttribute('aria-readonly')).toBe('true');
	const before = document.querySelector('.spn-matrix-row [data-column="0"]');
	await host.writeOutside('Papers/LN-A.md', note('A').replace('lab: north', 'lab: south'));
	await host.until(() => column(1).includes('south of Mind'));
	expect(document.querySelector('.spn-matrix-row [data-column="0"]')).toBe(before);
	document.querySelector<HTMLElement>('.spn-matrix-head [data-column="1"]')!.click();
	await host.until(() => column(1)[0] === 'north of Mind');
	expect(document.querySelector('[aria-label="Columns"]')).toBeNull();
	expect(host.errors).toEqual([]);
});

test('in a base: a text of digits is shown, copied and sorted as it is written, a number as a number', async () => {
	const texts = { id: '1906.01820', year: '007', zero: '1.50', minus: '-00.10', long: '12345678901234567890' };
	const properties = (n: number) =>
		`n: ${n}\n${Object.entries(texts)
			.map(([name, text]) => `${name}: "${text}"\n`)
			.join('')}`;
	const files = Object.fromEntries(
		[10, 9, 2.5].map((n) => [`Papers/LN-${n}.md`, `---\ntype: literature\ntitle: P${n}\n${properties(n)}---\n`]),
	);
	const host = await openHost({ files });
	const formulas = ['n', ...Object.keys(texts)];
	const base = host.openBase(
		`filters: file.inFolder("Papers")\nformulas:\n${formulas.map((name) => `  the-${name}: note.${name}\n`).join('')}views:\n  - type: five-cs-matrix\n    name: M\n    order: [file.name, ${formulas.map((name) => `formula.the-${name}`).join(', ')}]\n`,
		'M',
	);
	await host.until(() => base.containerEl.querySelector('.spn-matrix-row'));
	expect([2, 3, 4, 5, 6].map((at) => column(at)[0])).toEqual(Object.values(texts));
	document.querySelector<HTMLElement>('.spn-matrix-head [data-column="1"]')!.click();
	await host.until(() => column(1)[0] === '2.5');
	expect(column(1)).toEqual(['2.5', '9', '10']);
	document.querySelector<HTMLElement>('[aria-label="Copy as CSV"]')!.click();
	await host.until(() => host.clipboard.text?.includes('P10,10,1906.01820,007,1.50,'));
	document.querySelector<HTMLElement>('[aria-label="Copy as Markdown"]')!.click();
	await host.until(() => /\| 10 \| 1906\.01820 \| 007 \| 1\.50 \|/.test(host.clipboard.text ?? ''));
	expect(host.errors).toEqual([]);
});

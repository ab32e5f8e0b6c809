/** Papers compared in the built main.js: columns, edits in the cells, menus, groups, files, what is read and drawn; stars in the note's head. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';
import { Menu } from '../host/workspace/menu';

const TABLE = (category: string) =>
	`| C | Assessment |\n|---|-----------|\n| **Category** | ${category} |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n`;
const note = (title: string, { topic = 'logic', stars = 3, category = `On ${title}`, more = '' } = {}) =>
	`---\ntype: literature\ntitle: "${title}"\nyear: 2019\nstatus: to-read\ntopic: ${topic}\nrelevance: ${stars === 0 ? '' : stars}\nvenue: Mind\n---\n\n# LN: ${title}\n\n${TABLE(category)}\n> [!success] Relevance: ${'⭐'.repeat(stars)}\n> \n${more}`;
const A = 'Papers/LN-A.md';
const B = 'Papers/LN-B.md';

afterEach(closeHosts);

async function compared(block: string, files: Record<string, string>, options: object = {}) {
	const host = await openHost({ files: { ...files, 'Compare.md': `\`\`\`five-cs-matrix\n${block}\n\`\`\`\n` }, ...options });
	const view = await host.open('Compare.md', 'preview');
	const el = view.containerEl.querySelector<HTMLElement>('.markdown-reading-view')!;
	await host.until(() => el.querySelector('.spn-matrix-row'));
	await host.settled();
	const cell = (line: number, column: number) => el.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`)!;
	const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
		target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
	const type = (value: string) => {
		const field = el.querySelector<HTMLTextAreaElement>('.spn-cell-field')!;
		field.value = value;
		field.dispatchEvent(new Event('input'));
		return field;
	};
	return { host, el, cell, press, type };
}

test('columns: a C, a property, a heading; a word that is neither is told', async () => {
	const { host, el, cell } = await compared('columns: category, venue, heading: Key Concepts, colour', {
		[A]: note('A', { more: '\n## Key Concepts\n\nNets.\n\n## Next\n' }),
	});
	await host.until(() => cell(1, 3).textContent === 'Nets.');
	expect([1, 2, 3, 4].map((column) => cell(1, column).textContent)).toEqual(['On A', 'Mind', 'Nets.', '']);
	expect(el.querySelector('.spn-trouble')?.textContent).toContain('no paper here has a property “colour”');
	expect(cell(1, 3).getAttribute('aria-readonly')).toBe('true');
	expect(host.errors).toEqual([]);
});

test('a C and a property are edited in their cells by keyboard; Escape leaves, Enter and Tab save, each is one undo', async () => {
	const { host, cell, press, type } = await compared('columns: category, venue', { [A]: note('A') });
	cell(1, 1).focus();
	press(cell(1, 1), 'Enter');
	press(type('Given up'), 'Escape');
	expect(cell(1, 1).textContent).toBe('On A');
	expect(document.activeElement).toBe(cell(1, 1));
	press(cell(1, 1), 'F2');
	press(type('Theory | more'), 'Tab');
	await host.until(() => document.activeElement === cell(1, 2));
	expect(cell(1, 1).textContent?.trim()).toBe('Theory | more');
	press(cell(1, 2), 'Enter');
	press(type('Nature'), 'Enter');
	await host.until(() => cell(1, 2).textContent === 'Nature');
	await host.settled();
	expect(await host.read(A)).toBe(note('A').replace('| On A |', '| Theory \\| more |').replace('venue: Mind', 'venue: Nature'));
	await host.run('undo-last-operation');
	expect(await host.read(A)).toBe(note('A').replace('| On A |', '| Theory \\| more |'));
	await host.run('undo-last-operation');
	expect(await host.read(A)).toBe(note('A'));
	expect(host.errors).toEqual([]);
});

test('what is typed in a cell is merged with what the note says by then, and saved when the cell is left', async () => {
	const { host, cell, type } = await compared('columns: category', { [A]: note('A', { category: 'sound' }) });
	cell(1, 1).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
	type('sound, I think');
	await host.writeOutside(A, note('A', { category: 'very sound' }));
	await host.settled();
	cell(1, 1).querySelector('textarea')!.blur();
	await host.settled();
	expect(await host.read(A)).toBe(note('A', { category: 'very sound, I think' }));
});

describe('a cell is left for one far below', () => {
	const FILES = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`Papers/LN-${n + 10}.md`, note(`P${n + 10}`)]));
	async function scrolledAway() {
		const all = await compared('columns: category\nsort: title', FILES);
		const { host, el, cell, press } = all;
		cell(3, 1).focus();
		press(cell(3, 1), 'F2');
		const scroller = el.querySelector<HTMLElement>('.spn-matrix-scroller')!;
		const scrollTo = async (top: number) => {
			scroller.scrollTop = top;
			scroller.dispatchEvent(new Event('scroll'));
			await host.settled();
		};
		await scrollTo(3000);
		const far = el.querySelectorAll<HTMLElement>('.spn-matrix-row:last-child [data-column="1"]')[0]!;
		expect(Number(far.dataset['line'])).toBeGreaterThan(40);
		return { ...all, scroller, scrollTo, far };
	}

	test.each([
		['for another cell', ({ far }: { far: HTMLElement }) => far.focus()],
		['for nothing', () => (document.activeElement as HTMLElement).blur()],
	])('%s: what is seen stays in sight, and what was typed is saved', async (_, leave) => {
		const { host, scroller, far, type } = await scrolledAway();
		type('Typed');
		scroller.scrollTop = 3000;
		leave({ far });
		await host.until(async () => (await host.read('Papers/LN-12.md')).includes('| Typed |'));
		await host.settled();
		expect(scroller.scrollTop).toBe(3000);
		expect(host.errors).toEqual([]);
	});

	test('by Escape: the keyboard and the eye go back to the cell', async () => {
		const { host, scroller, press, el } = await scrolledAway();
		press(el.querySelector<HTMLElement>('.spn-cell-field')!, 'Escape');
		await host.settled();
		expect(scroller.scrollTop).toBeLessThan(300);
		expect(document.activeElement?.getAttribute('data-line')).toBe('3');
	});
});

test('a cell that is saved shows what was typed, and never again what it said before', async () => {
	const { host, cell, press, type } = await compared('columns: category, venue', { [A]: note('A') });
	for (const [column, was, typed] of [
		[1, 'On A', 'Theory'],
		[2, 'Mind', 'Nature'],
	] as const) {
		const shown: (string | null)[] = [];
		const observer = new MutationObserver(() => {
			if (cell(1, column).querySelector('.spn-cell-field') === null) shown.push(cell(1, column).textContent);
		});
		cell(1, column).focus();
		press(cell(1, column), 'F2');
		observer.observe(cell(1, column), { childList: true, subtree: true, characterData: true });
		press(type(typed), 'Enter');
		await host.until(() => cell(1, column).textContent === typed);
		await host.settled();
		observer.disconnect();
		expect(shown).toContain(typed);
		expect(shown).not.toContain(was);
	}
});

test('what is being saved is not given up by Escape, and a field opened next keeps what is typed in it', async () => {
	const { host, cell, press, type } = await compared('columns: category', { [A]: note('A') });
	cell(1, 1).focus();
	press(cell(1, 1), 'F2');
	const field = type('Theory');
	press(field, 'Enter');
	press(field, 'Escape');
	expect(cell(1, 1).querySelector('textarea')?.value).toBe('Theory');
	press(field, 'Enter');
	await host.until(() => cell(1, 1).textContent === 'Theory');
	press(cell(1, 1), 'F2');
	type('Theory of nets');
	await host.settled();
	expect(cell(1, 1).querySelector('textarea')?.value).toBe('Theory of nets');
	expect(await host.read(A)).toContain('| Theory |');
	expect(host.errors).toEqual([]);
});

describe('what cannot be saved', () => {
	const FILES = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`Papers/LN-${n + 10}.md`, note(`P${n + 10}`)]));
	/** A field in the row of P12, which could not be saved when it was left. */
	async function refused(more = '') {
		const all = await compared(`columns: category\nsort: title\n${more}`, FILES);
		const { host, el, cell, press, type } = all;
		cell(3, 1).focus();
		press(cell(3, 1), 'F2');
		host.app.vault.adapter.failWrites(() => new Error('The disk is full'));
		type('Typed').blur();
		await host.until(() => host.notices.length > 0);
		await host.settled();
		const fields = () =>
			[...el.querySelectorAll<HTMLTextAreaElement>('.spn-cell-field')].map((field) => {
				const row = field.closest('.spn-matrix-row')!;
				return [row.querySelector('.spn-matrix-title')?.textContent, row.getAttribute('aria-rowindex'), field.value];
			});
		expect(fields()).toEqual([['P12', '4', 'Typed']]);
		const saved = async () => {
			host.app.vault.adapter.failWrites(null);
			const field = el.querySelector<HTMLElement>('.spn-cell-field')!;
			field.focus();
			press(field, 'Enter');
			await host.until(async () => (await host.read('Papers/LN-12.md')).includes('| Typed |'));
			await host.settled();
			const wrong = Object.entries(await host.vaultFiles()).filter(([path, text]) => text.includes('Typed') && path !== 'Papers/LN-12.md');
			expect([fields(), wrong]).toEqual([[], []]);
		};
		return { ...all, fields, saved };
	}

	test('stays in its field while one scrolls, and no other paper gets the row', async () => {
		const { host, el, fields, saved } = await refused();
		const scroller = el.querySelector<HTMLElement>('.spn-matrix-scroller')!;
		for (const top of [400, 3000, 800, 4000, 0, 3000]) {
			scroller.scrollTop = top;
			scroller.dispatchEvent(new Event('scroll'));
			await host.settled();
			expect(fields()).toEqual([['P12', '4', 'Typed']]);
		}
		await saved();
	});

	test('goes with its paper where the rows are put in another order', async () => {
		const { host, el, cell, fields, saved } = await refused();
		cell(0, 0).click();
		await host.settled();
		expect(fields()).toEqual([['P12', '89', 'Typed']]);
		const titles = [...el.querySelectorAll('.spn-matrix-row .spn-matrix-title')].map((title) => title.textContent);
		expect(new Set(titles).size).toBe(titles.length);
		await saved();
	});

	test('stays in the list though its paper no longer belongs there, by the block, a search or the note, until it is saved', async () => {
		const where = await refused('where: status = to-read');
		where.host.app.vault.adapter.failWrites(null);
		const changed = note('P12').replace('status: to-read', 'status: reading');
		await where.host.writeOutside('Papers/LN-12.md', changed);
		await where.host.settled();
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(where.fields()).toEqual([['P12', '4', 'Typed']]);
		const search = where.el.querySelector<HTMLInputElement>('input[type="search"]')!;
		search.value = 'P77';
		search.dispatchEvent(new Event('input'));
		await where.host.until(() => where.el.querySelectorAll('.spn-matrix-row').length === 2);
		expect(where.fields()).toEqual([['P12', '2', 'Typed']]);
		await where.saved();
	});

	test.each([
		['shown', 'Clarity', ['Paper', 'Category', 'Clarity'], ['Paper', 'Category', 'Clarity']],
		['hidden', 'Category', ['Paper', 'Category'], ['Paper']],
	])('stays, in its column, where other columns are chosen: %s', async (_, words, then, after) => {
		const { host, el, cell, fields, saved } = await refused();
		const heads = () => [...el.querySelectorAll('.spn-matrix-head [role=columnheader]')].map((head) => head.textContent);
		const take = async (title: string) => {
			el.querySelector<HTMLElement>('[aria-label="Columns"]')!.click();
			const menu = [...document.querySelectorAll<HTMLElement>('.menu')].at(-1)!;
			[...menu.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent === title)!.click();
			await host.settled();
		};
		await take(words);
		expect([heads(), fields()]).toEqual([then, [['P12', '4', 'Typed']]]);
		await take('Year');
		expect([heads(), fields()]).toEqual([expect.arrayContaining([...then, 'Year']), [['P12', '4', 'Typed']]]);
		cell(5, 1).focus();
		await saved();
		await take('Year');
		expect(new Set(heads())).toEqual(new Set(after));
		expect(host.errors).toEqual([]);
	});

	test('stands again where other columns came while it was on its way', async () => {
		const { host, el, cell, press, type } = await compared('columns: category', { [A]: note('A') });
		cell(1, 1).focus();
		press(cell(1, 1), 'F2');
		host.app.vault.adapter.failWrites(() => new Error('The disk is full'));
		el.querySelector<HTMLElement>('[aria-label="Columns"]')!.click();
		const item = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(({ textContent }) => textContent === 'Clarity')!;
		press(type('Typed'), 'Enter');
		item.click();
		await host.until(() => host.notices.length > 0);
		await host.settled();
		expect([...el.querySelectorAll<HTMLTextAreaElement>('.spn-cell-field')].map(({ value }) => value)).toEqual(['Typed']);
		expect(host.errors).toEqual([]);
	});

	test('stays when its note is gone', async () => {
		const { host, el, fields } = await refused();
		host.app.vault.adapter.failWrites(null);
		await host.app.vault.delete(host.app.vault.getFileByPath('Papers/LN-12.md')!);
		await new Promise((resolve) => setTimeout(resolve, 400));
		await host.settled();
		expect(fields().map(([title, , text]) => [title, text])).toEqual([['P12', 'Typed']]);
		expect(el.querySelectorAll('.is-editing.spn-matrix-row').length).toBe(1);
	});

	test('is not painted over by what its note says meanwhile, though another cell was typed in since', async () => {
		const { host, cell, press, fields } = await refused();
		host.app.vault.adapter.failWrites(null);
		cell(5, 1).focus();
		press(cell(5, 1), 'F2');
		press(cell(5, 1).querySelector<HTMLElement>('.spn-cell-field')!, 'Escape');
		await host.writeOutside('Papers/LN-12.md', note('P12', { category: 'Changed' }));
		await host.writeOutside('Papers/LN-13.md', note('P13', { category: 'Changed' }));
		await host.until(() => cell(4, 1).textContent === 'Changed');
		expect(fields()).toEqual([['P12', '4', 'Typed']]);
	});
});

test('stars by a click and by digits, status from a menu of all of them', async () => {
	const { host, cell, press } = await compared('columns: relevance, status', { [A]: note('A') });
	cell(1, 1)
		.querySelector('[data-star="5"]')!
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await host.settled();
	expect(await host.read(A)).toBe(note('A', { stars: 5 }));
	press(cell(1, 1), '2');
	await host.settled();
	expect(await host.read(A)).toBe(note('A', { stars: 2 }));
	cell(1, 2).click();
	expect(Menu.shown?.titles()).toEqual(['to read', 'reading', 'reviewed', 'skipped']);
	Menu.shown?.choose('skipped');
	await host.until(() => cell(1, 2).textContent === 'skipped');
	expect(await host.read(A)).toContain('status: skipped');
	expect(host.errors).toEqual([]);
});

test('the menu of a row by the right button and by keyboard; papers picked stay alone', async () => {
	const { host, el, cell, press } = await compared('columns: category', { [A]: note('A'), [B]: note('B'), 'Papers/LN-C.md': note('C') });
	cell(2, 1).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	expect(Menu.shown?.titles()).toEqual([
		'Open note',
		'Open in new tab',
		'Open to the right',
		'Edit the five Cs',
		'Rate…',
		'Set status…',
		'Copy citation',
		'Compare with…',
	]);
	Menu.shown?.choose('Rate…');
	Menu.shown?.choose('⭐⭐⭐⭐⭐ 5 of 5');
	await host.until(async () => (await host.read(B)).includes('relevance: 5'));
	press(cell(1, 0), 'F10', { shiftKey: true });
	Menu.shown?.choose('Compare with…');
	await host.until(() => document.querySelector('.suggestion-item'));
	document.querySelector<HTMLElement>('.suggestion-item')!.click();
	await host.until(() => el.querySelector('.spn-matrix-count')?.textContent === '2 of 3 papers');
	el.querySelector<HTMLElement>('.spn-matrix-compared')!.click();
	expect(el.querySelector('.spn-matrix-count')?.textContent).toBe('3 papers');
});

test('a tap opens on a phone', async () => {
	const { host, cell } = await compared('columns: category', { [A]: note('A') }, { isMobile: true });
	cell(1, 1).click();
	await host.settled();
	expect(host.view()?.file?.path).toBe(A);
});

test('groups say how many they are and how relevant, and fold', async () => {
	const { host, el, cell, press } = await compared('group: topic\ncolumns: category', {
		[A]: note('A', { stars: 5 }),
		[B]: note('B', { stars: 4 }),
		'Papers/LN-C.md': note('C', { topic: 'nets', stars: 0 }),
	});
	const heads = () => [...el.querySelectorAll('.spn-matrix-group')].map((group) => group.textContent);
	expect(heads()).toEqual(['logic2 papers · mean relevance 4.5', 'nets1 paper · not rated']);
	press(cell(1, 0), 'ArrowLeft');
	expect(cell(1, 0).getAttribute('aria-expanded')).toBe('false');
	expect([...el.querySelectorAll('.spn-matrix-title')].slice(1).map((title) => title.textContent)).toEqual(['C']);
	cell(1, 0).click();
	expect(el.querySelectorAll('.spn-matrix-row .spn-matrix-title')).toHaveLength(3);
	expect(host.errors).toEqual([]);
});

test('CSV to the clipboard and to a file, no cell a formula; the buttons have icons of their own', async () => {
	const { host, el } = await compared('columns: title, category', { [A]: note('=1+1', { category: '@SUM(A1)' }) });
	const buttons = [...el.querySelectorAll<HTMLElement>('.spn-matrix-bar .clickable-icon')];
	expect(new Set(buttons.map((button) => button.innerHTML)).size).toBe(buttons.length);
	const button = (name: string) => buttons.find((one) => one.getAttribute('aria-label') === name)!;
	button('Save as a CSV file').click();
	await host.until(() => document.querySelector('.spn-ask'));
	document
		.querySelector<HTMLElement>('.spn-ask')!
		.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await host.settled();
	expect((await host.vaultFiles())['Comparison.csv']).toBe("Paper,Category\r\n'=1+1,'@SUM(A1)\r\n");
	expect(host.errors).toEqual([]);
});

/** Notes read from now on, by path. */
function readsOf(host: Host): string[] {
	const reads: string[] = [];
	const { vault } = host.app;
	for (const name of ['read', 'cachedRead'] as const) {
		const real = vault[name].bind(vault);
		vault[name] = async (file) => {
			reads.push(file.path);
			return await real(file);
		};
	}
	return reads;
}

test('rows stand before a note is read; a change of another note draws none anew', async () => {
	const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`Papers/LN-${String(n).padStart(3, '0')}.md`, note(`P${n}`)]));
	const host = await openHost({ files: { ...files, 'Other.md': 'x', 'Compare.md': '```five-cs-matrix\nsort: title\n```\n' } });
	const reads = readsOf(host);
	let before: number | null = null;
	new MutationObserver(() => {
		if (document.querySelector('.spn-matrix-row') !== null) before ??= reads.filter((path) => path.startsWith('Papers/')).length;
	}).observe(document.body, { childList: true, subtree: true });
	const view = await host.open('Compare.md', 'preview');
	await host.until(() => before !== null);
	expect(before).toBeLessThanOrEqual(32);
	await host.until(() => new Set(reads).size > 300);
	await host.settled();
	let drawn = 0;
	const body = view.containerEl.querySelector('.markdown-reading-view .spn-matrix-body')!;
	const observer = new MutationObserver((changes) => (drawn += changes.length));
	observer.observe(body, { childList: true, subtree: true, characterData: true });
	const read = reads.length;
	await host.writeOutside('Other.md', 'changed');
	await host.settled();
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect([drawn, reads.slice(read).filter((path) => path.startsWith('Papers/'))]).toEqual([0, []]);
	// One of them changes: it is read again, and only its cell is drawn.
	await host.writeOutside('Papers/LN-001.md', note('P1', { category: 'Changed' }));
	await host.until(() => body.textContent?.includes('Changed'));
	expect(reads.slice(read).filter((path) => path.startsWith('Papers/') && path !== 'Papers/LN-001.md')).toEqual([]);
	observer.disconnect();
});

test('stars in the note’s head rate in place, by click and by arrow keys; the keyboard stays', async () => {
	const host = await openHost({ files: { [A]: note('A', { stars: 0 }) } });
	const view = await host.open(A, 'preview');
	const el = view.containerEl.querySelector<HTMLElement>('.markdown-reading-view')!;
	await host.until(() => el.querySelector('.spn-five-cs-head [role=radiogroup]'));
	const star = (n: number) => el.querySelectorAll<HTMLElement>('.spn-five-cs-head [role=radio]')[n - 1]!;
	// Not rated yet: every star hollow, and the callout of the preset neutral.
	expect(el.querySelectorAll('.spn-five-cs-head .is-filled')).toHaveLength(0);
	expect(el.querySelector('.callout.spn-unrated')).not.toBeNull();
	star(4).click();
	await host.settled();
	expect(await host.read(A)).toBe(note('A', { stars: 4 }));
	await host.until(() => el.querySelector('.callout.spn-unrated') === null);
	star(4).focus();
	star(4).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
	await host.settled();
	expect(await host.read(A)).toBe(note('A', { stars: 5 }));
	expect(document.activeElement?.getAttribute('role')).toBe('radio');
	expect(el.querySelectorAll('.spn-five-cs-head .is-filled')).toHaveLength(5);
	expect(host.errors).toEqual([]);
});

test('the command line reads odd notes as the table shows them', async () => {
	const odd: Record<string, [string, string]> = {
		'no table': ['Words.\n', ''],
		'two tables': [`| Language | Use |\n|-|-|\n| C | fast |\n\n${TABLE('real')}\n${TABLE('second')}`, 'real'],
		'hidden in code': [`\`\`\`\n${TABLE('hidden')}\`\`\`\n\n${TABLE('real')}`, 'real'],
		'hidden in a comment': [`%%\n${TABLE('hidden')}%%\n\n${TABLE('real')}`, 'real'],
		'escaped bars': [TABLE('a \\| b'), 'a | b'],
		math: [TABLE('$p(x\\|y)$'), '$p(x|y)$'],
		'a link with a pipe': [TABLE('[[A\\|shown]]'), '[[A|shown]]'],
	};
	const files = Object.fromEntries(
		Object.entries(odd).map(([name, [text]]) => [
			`Papers/LN-${name}.md`,
			`---\ntype: literature\ntitle: "A \\"quoted\\" ${name}"\n---\n\n${text}`,
		]),
	);
	const host = await openHost({ files });
	const rows = (await host.cliJson('matrix', { from: 'Papers' })) as { path: string; title: string; category: string; answered: number }[];
	expect(Object.fromEntries(rows.map(({ path, title, category, answered }) => [path, [title, category, answered]]))).toEqual(
		Object.fromEntries(
			Object.entries(odd).map(([name, [, category]]) => [
				`Papers/LN-${name}.md`,
				[`A "quoted" ${name}`, category, category === '' ? 0 : 1],
			]),
		),
	);
});

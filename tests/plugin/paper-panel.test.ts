/**
 * The paper panel in the built main.js: what it follows, what is typed in it while the same note changes elsewhere, its timer, its keys.
 */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const PATH = 'Papers/LN-A.md';
const note = (title: string, more = '') =>
	`---\ntype: literature\ntitle: "${title}"\nyear: 2019\narxiv: "1906.01820"\nstatus: to-read\nrelevance: 3    # of 5\nkeshav-pass: 0\n---\n\n# LN: ${title}\n\n> [!abstract]- Abstract\n> About ${title}.\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |\n|---|-----------|\n| **Category** | Analysis |\n| **Context** |  |\n| **Correctness** | sound |\n| **Contributions** |  |\n| **Clarity** |  |\n\n> [!success] Relevance: ⭐⭐⭐\n> Why.\n${more}`;
const OTHER = 'Papers/LN-B.md';
const files = { [PATH]: note('A'), [OTHER]: note('B'), 'Notes.md': '# Notes\n' };

const panel = () => document.querySelector<HTMLElement>('.spn-panel')!;
const field = (name: string) => panel().querySelector<HTMLTextAreaElement>(`#spn-panel-${name}`)!;
const type = (name: string, text: string) => {
	field(name).value = text;
	field(name).dispatchEvent(new Event('input', { bubbles: true }));
};
const button = (words: string) => [...panel().querySelectorAll('button')].find((one) => one.textContent === words)!;
const cell = (text: string, name: string) => new RegExp(`\\*\\*${name}\\*\\* \\| (.*?) ?\\|`).exec(text)?.[1];

async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Host> {
	const host = await openHost({ files, ...options });
	await host.open(PATH, 'source');
	await host.run('show-paper-panel');
	await host.until(() => field('category').value === 'Analysis');
	return host;
}
const saved = (host: Host, name: string, text: string, path = PATH) => host.until(async () => cell(await host.read(path), name) === text);

afterEach(closeHosts);

test('shows the note at hand and follows it; a note that is no paper gets help; nothing opens at start', async () => {
	const host = await openHost({ files });
	expect(document.querySelector('.spn-panel')).toBeNull();
	await host.open(PATH);
	await host.run('show-paper-panel');
	await host.until(() => field('category').value === 'Analysis');
	expect(panel().querySelector('.spn-panel-title')!.textContent).toBe('A');
	expect(panel().querySelector('.spn-panel-state')!.textContent).toBe('Status: to read. Passes finished: 0 of 3.');
	expect(document.activeElement).toBe(field('context'));
	await host.open(OTHER);
	await host.until(() => panel().querySelector('.spn-panel-title')?.textContent === 'B');
	await host.open('Notes.md');
	await host.until(() => panel().querySelector('.spn-panel-empty') !== null);
	expect(panel().textContent).toContain('“Notes” is not a literature note.');
	expect(host.errors).toEqual([]);
});

describe('typing', () => {
	test('is saved after a pause, into its cell alone, and undone as one step however many pauses it had', async () => {
		const host = await opened();
		for (const text of ['As', 'As in B', 'As in B, | and <b>more']) {
			type('context', text);
			await host.until(
				async () => (await host.read(PATH)) === note('A').replace('| **Context** |  |', `| **Context** | ${text.replace('|', '\\|')} |`),
			);
		}
		type('clarity', 'clear');
		await saved(host, 'Clarity', 'clear');
		await host.run('undo-last-operation');
		expect(cell(await host.read(PATH), 'Clarity')).toBe('');
		await host.run('undo-last-operation');
		expect(await host.read(PATH)).toBe(note('A'));
		await host.until(() => field('context').value === '' && field('clarity').value === '');
	});

	test('while the same note is typed in beside it, in the same cell and elsewhere', async () => {
		const host = await opened();
		const { editor } = host.view() ?? (await host.open(PATH, 'source'));
		type('correctness', 'sound, I think');
		editor.setValue(editor.getValue().replace('| sound |', '| very sound |').replace('# LN: A', '# LN: A, retitled'));
		await host.until(() => field('correctness').value === 'very sound, I think');
		await host.until(() => editor.getValue().includes('| very sound, I think |'));
		expect(editor.getValue()).toContain('# LN: A, retitled');
		await saved(host, 'Correctness', 'very sound, I think');
	});

	test('while another program writes the note', async () => {
		const host = await openHost({ files });
		await host.open(PATH, 'preview');
		await host.run('show-paper-panel');
		await host.until(() => field('category').value === 'Analysis');
		type('context', 'mine');
		await host.writeOutside(PATH, note('A').replace('| **Context** |  |', '| **Context** | theirs |').replace('Why.', 'Because.'));
		await saved(host, 'Context', 'theirs mine');
		expect(await host.read(PATH)).toContain('> Because.');
		expect(field('context').value).toBe('theirs mine');
	});

	test('in the panel of one pane while the note is changed in a second pane', async () => {
		const host = await opened();
		const leaf = host.app.workspace.getLeaf('split');
		await leaf.openFile(host.app.vault.getFileByPath(PATH)!, { active: false });
		type('clarity', 'from the panel');
		await saved(host, 'Clarity', 'from the panel');
		await host.until(() =>
			host.app.workspace
				.getLeavesOfType('markdown')
				.every(({ view }) => (view as unknown as { getViewData(): string }).getViewData().includes('from the panel')),
		);
	});

	test('and the note is renamed', async () => {
		const host = await opened();
		type('context', 'typed before');
		await host.app.fileManager.renameFile(host.app.vault.getFileByPath(PATH)!, 'Papers/LN-Z.md');
		await saved(host, 'Context', 'typed before', 'Papers/LN-Z.md');
		type('clarity', 'typed after');
		await saved(host, 'Clarity', 'typed after', 'Papers/LN-Z.md');
	});

	test('and the note is deleted: what was typed stays, to be copied', async () => {
		const host = await opened();
		type('context', 'a thought not yet saved');
		await host.app.vault.delete(host.app.vault.getFileByPath(PATH)!);
		await host.until(() => panel().querySelector('.spn-panel-kept') !== null);
		expect(panel().querySelector('.spn-panel-kept')!.textContent).toContain('Context: a thought not yet saved');
		button('Dismiss').click();
		await host.until(() => panel().querySelector('.spn-panel-kept') === null);
	});

	test('and the reader turns to another note at once, or closes the panel', async () => {
		const host = await opened();
		type('context', 'on the way');
		await host.open(OTHER);
		await saved(host, 'Context', 'on the way');
		await host.until(() => panel().querySelector('.spn-panel-title')?.textContent === 'B');
		type('context', 'last words');
		host.app.workspace.detachLeavesOfType('spn-paper-panel');
		await saved(host, 'Context', 'last words', OTHER);
		expect(cell(await host.read(PATH), 'Context')).toBe('on the way');
	});

	test('and the disk is full: it stays in the field, is told, and is saved when there is room', async () => {
		const host = await opened();
		host.failWrites({ code: 'ENOSPC' } as never);
		type('context', 'patience');
		await host.until(() => host.notices.length > 0);
		expect(field('context').value).toBe('patience');
		host.failWrites(null);
		field('context').dispatchEvent(new Event('blur'));
		await saved(host, 'Context', 'patience');
	});
});

test('a step by its button; the timer logs its minutes with it, goes on in the next pass, and survives a restart', async () => {
	const host = await opened({ now: '2026-11-21T12:00:00', clock: 'jump' });
	button('Begin pass 1').click();
	await host.until(() => button('Finish it and start pass 2') !== undefined);
	panel().querySelector<HTMLElement>('[aria-label="Start the timer"]')!.click();
	await host.until(() => panel().querySelector('[aria-label="Pause"]') !== null);
	host.clock.advance(7 * 60_000);
	await host.until(() => /^7:/.test(panel().querySelector('.spn-panel-clock')!.textContent ?? ''));
	button('Finish it and start pass 2').click();
	await host.until(async () => /keshav-pass: 1\n(?:.*\n)*reading-minutes: 7\n/.test(await host.read(PATH)));
	await host.until(() => /^0:/.test(panel().querySelector('.spn-panel-clock')!.textContent ?? ''));
	host.clock.advance(3 * 60_000);
	panel().querySelector<HTMLElement>('[aria-label="Pause"]')!.click();
	await host.until(() => panel().querySelector('[aria-label="Start the timer"]') !== null);
	const { storage } = host;
	await closeHosts();

	const again = await openHost({ storage, now: '2026-11-22T09:00:00', clock: 'jump' });
	await again.open(PATH);
	await again.run('show-paper-panel');
	await again.until(() => /^3:/.test(panel().querySelector('.spn-panel-clock')?.textContent ?? ''));
	button('Log it').click();
	await again.until(async () => (await again.read(PATH)).includes('reading-minutes: 10\n'));
});

test('stars rate at once; every control is reached by Tab', async () => {
	const host = await opened();
	panel().querySelector<HTMLElement>('.spn-star[aria-label="5 of 5"]')!.click();
	await host.until(async () => (await host.read(PATH)).includes('relevance: 5    # of 5'));
	expect(await host.read(PATH)).toContain('> [!success] Relevance: ⭐⭐⭐⭐⭐');
	const unreachable = [...panel().querySelectorAll<HTMLElement>('a, button:not([role=radio], [role=tab]), textarea')].filter(
		(el) => el.tabIndex < 0,
	);
	expect(unreachable).toEqual([]);
});

test('follows the note of an open PDF', async () => {
	const host = await openHost({
		files: { ...files, [PATH]: note('A', '\n**PDF**: [[a.pdf]]\n'), 'a.pdf': '%PDF-1.7' },
	});
	await host.open(OTHER);
	await host.run('show-paper-panel');
	await host.until(() => panel().querySelector('.spn-panel-title')?.textContent === 'B');
	const { workspace, vault } = host.app;
	await workspace.getLeaf('tab').openFile(vault.getFileByPath('a.pdf')!);
	await host.until(() => panel().querySelector('.spn-panel-title')?.textContent === 'A');
	expect(host.offered()).toContain('open-paper-pdf');
	await host.run('open-paper-pdf');
	expect(host.view()?.file?.path).toBe(PATH);
});

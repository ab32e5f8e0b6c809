/** The panel while the note it writes into changes under it: what is typed and what changed both stand in the end. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const PATH = 'Papers/LN-A.md';
const ROWS =
	'| **Category** | Analysis |\n| **Context** |  |\n| **Correctness** | sound |\n| **Contributions** | one |\n| **Clarity** |  |\n';
const NOTE = `---\ntype: literature\ntitle: "A"\narxiv: "1906.01820"\nstatus: to-read # soon\nkeshav-pass: 0\n---\n\n# A\n\n## Pass 1\n\n| C | Assessment |\n|---|---|\n${ROWS}\nAfter.\n`;

const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`#spn-panel-${name}`)!;
const type = (name: string, text: string) => {
	field(name).value = text;
	field(name).dispatchEvent(new Event('input', { bubbles: true }));
};
const outside = (change: (text: string) => string) => async (host: Host) => await host.writeOutside(PATH, change(await host.read(PATH)));
/** The note in its pane, while the keyboard is in the panel. */
const beside = async (host: Host) => host.view() ?? (await host.open(PATH, 'source'));
const edit = (change: (text: string) => string) => async (host: Host) => {
	const { editor } = await beside(host);
	editor.setValue(change(editor.getValue()));
};

/** What is typed into Context, what happens before it is saved, and what stands in the note in the end. */
const CASES: readonly [name: string, mode: 'source' | 'preview', happens: (host: Host) => Promise<unknown>, stands: readonly RegExp[]][] = [
	['a pass is begun by a script', 'preview', (host) => host.cli('pass', { path: PATH, action: 'advance' }), [/^status: reading # soon$/m]],
	['the skeleton is put in', 'preview', (host) => host.cli('skeleton', { path: PATH }), [/^## Pass 2 — Content$/m]],
	[
		'another C is written by a script',
		'preview',
		(host) => host.cli('five-cs', { path: PATH, clarity: 'clear' }),
		[/Clarity\*\* \| clear/],
	],
	['stars are set by a script', 'preview', (host) => host.cli('five-cs', { path: PATH, relevance: '5' }), [/^relevance: 5$/m]],
	['properties are reordered', 'preview', outside((text) => text.replace(/(arxiv: .*\n)(status: .*\n)/, '$2$1')), [/status: .*\narxiv/]],
	['a property is broken', 'preview', outside((text) => text.replace('title: "A"', 'title: "A')), [/^title: "A$/m]],
	[
		'rows change their order',
		'preview',
		outside((text) => text.replace(/(\| \*\*Context.*\n)(\| \*\*Correct.*\n)/, '$2$1')),
		[/Correctness\*\* \| sound \|\n\| \*\*Context\*\*/],
	],
	[
		'the table takes another shape',
		'preview',
		outside((text) => text.replace(/\*\*/g, '').replace('Assessment', 'Answer')),
		[/^\| C \| Answer \|$/m, /^\| Category \|/m],
	],
	['line ends become those of Windows', 'preview', outside((text) => text.replace(/\n/g, '\r\n')), [/After\.\r\n/]],
	[
		'the heading is renamed in the editor',
		'source',
		edit((text) => text.replace('## Pass 1', '## Pass 1 Summary (5 Cs)')),
		[/^## Pass 1 Summary/m],
	],
	[
		'text is typed above and below',
		'source',
		edit((text) => text.replace('# A\n', '# A\n\nNew.\n').replace('After.', 'After all.')),
		[/^New\.$/m, /^After all\.$/m],
	],
	['the row is taken out of the table', 'source', edit((text) => text.replace(/\| \*\*Context.*\n/, '')), [/Correctness\*\* \| sound/]],
	['the table is taken out', 'source', edit((text) => text.replace(/\| C \|[\s\S]*?\n\n/, '')), [/^After\.$/m]],
	[
		'the note is moved to another folder',
		'preview',
		(host) => host.app.fileManager.renameFile(host.app.vault.getFileByPath(PATH)!, 'LN-Z.md'),
		[/^After\.$/m],
	],
];

afterEach(closeHosts);

test.each(CASES)('%s', async (name, mode, happens, stands) => {
	const host = await openHost({ files: { [PATH]: NOTE } });
	await host.open(PATH, mode);
	await host.run('show-paper-panel');
	await host.until(() => field('category').value === 'Analysis');
	type('context', 'typed | meanwhile');
	await happens(host);
	const path = () => host.app.vault.getMarkdownFiles()[0]!.path;
	const whole = async () => (mode === 'source' ? (await beside(host)).editor.getValue() : await host.read(path()));
	await host.until(async () => /Context(?:\*\*)? \| typed \\\| meanwhile \|/.test(await whole()));
	const text = await whole();
	for (const one of stands) expect(text).toMatch(one);
	if (name !== 'the table is taken out') expect(text).toContain('Analysis');
	expect(field('context').value).toBe('typed | meanwhile');
	// It goes on being saved.
	type('context', 'and more');
	await host.until(async () => /Context(?:\*\*)? \| and more \|/.test(await whole()));
	expect(host.errors).toEqual([]);
});

test('the last change is undone while something is typed', async () => {
	const host = await openHost({ files: { [PATH]: NOTE } });
	await host.open(PATH, 'preview');
	await host.run('show-paper-panel');
	await host.until(() => field('category').value === 'Analysis');
	await host.cli('five-cs', { path: PATH, clarity: 'clear' });
	// What is typed is saved after a pause and would be the last change itself, had the undo not begun before.
	const undone = host.run('undo-last-operation');
	type('context', 'typed | meanwhile');
	await undone;
	await host.until(async () => (await host.read(PATH)).includes('typed \\| meanwhile |'));
	const text = await host.read(PATH);
	expect(text).toMatch(/Clarity\*\* \| {2}\|/);
	expect(text).toContain('Analysis');
	expect(host.errors).toEqual([]);
});

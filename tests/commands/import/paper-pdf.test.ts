/** PDFs by setting: downloaded once, linked from the note, and never a reason to lose it. */
import { importCli } from '../../../src/commands/import/import-cli';
import type { ImportResult } from '../../../src/commands/import/import-result';
import { withPdfLink } from '../../../src/commands/import/paper-pdf';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';
import { feedFor } from './feed';

const world = (pdf: number | string = '%PDF-1.7', options: WorldOptions = {}) =>
	memoryWorld({
		answers: [
			[/api\/query/, (url) => feedFor(url, (id) => ({ id }))],
			[/arxiv\.org\/pdf\//, typeof pdf === 'string' ? pdf : { status: pdf }],
		],
		settings: { downloadPdf: true },
		...options,
	});
const imported = async (made: ReturnType<typeof world>, id: string) => (await importCli.run(made.context, { id })).json as ImportResult[];

test('the PDF is downloaded and linked under the reference line; undo takes note and link away', async () => {
	const made = world();
	const [result] = await imported(made, '1706.03762');
	expect(result).toMatchObject({ outcome: 'created', message: null });
	expect(made.requests.slice(1)).toEqual(['https://arxiv.org/pdf/1706.03762']);
	expect(made.notes.get(result?.path ?? '')).toMatch(/\n> \*\*Citation\*\*: .*\n> \*\*PDF\*\*: \[\[1706\.03762\.pdf\]\]\n\n/);
	expect((await made.context.operations.undoLast())?.refused).toEqual([]);
	expect([...made.notes.keys()]).toEqual(['Attachments/1706.03762.pdf']);
});

test('one that is there is linked and not asked for again; an old identifier makes a legal name', async () => {
	const made = world('%PDF-1.7', { notes: { 'Attachments/hep-th_9901001.pdf': '%PDF' } });
	const [result] = await imported(made, 'hep-th/9901001');
	expect(made.requests).toHaveLength(1);
	expect(made.notes.get(result?.path ?? '')).toContain('> **PDF**: [[hep-th_9901001.pdf]]');
});

test('a PDF that cannot be had is said, and the note stays', async () => {
	const made = world(404);
	const [result] = await imported(made, '1706.03762');
	expect(result?.outcome).toBe('created');
	expect(result?.message).toMatch(/^The PDF could not be had: arXiv knows no paper/);
	expect(made.notes.get(result?.path ?? '')).not.toContain('PDF');
});

test('without the setting no PDF is asked for', async () => {
	const made = world('%PDF', { settings: {} });
	await imported(made, '1706.03762');
	expect(made.requests).toHaveLength(1);
});

test.each([
	['in a callout', '> [!cite]\n> **Citation**: A.\n\nx', '> [!cite]\n> **Citation**: A.\n> **PDF**: [[a.pdf]]\n\nx'],
	['on a line of its own', '**Citation**: A.\n\nx', '**Citation**: A.\n\n**PDF**: [[a.pdf]]\n\nx'],
	['without a reference line', 'x', 'x\n\n**PDF**: [[a.pdf]]\n'],
	['with Windows line ends', '> **Citation**: A.\r\nx', '> **Citation**: A.\r\n> **PDF**: [[a.pdf]]\r\nx'],
	['where it is linked already', 'see [[a.pdf]]', 'see [[a.pdf]]'],
])('the link goes under the reference %s', (_name, before, after) => {
	expect(withPdfLink(before, '[[a.pdf]]')).toBe(after);
});

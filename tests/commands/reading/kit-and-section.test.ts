/** The outline and the section of references in one note, byte by byte: written, run again, a new version, the note edited between. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { outlineCli } from '../../../src/commands/reading/add-paper-outline';
import { askedPaper } from '../../../src/commands/reading/asked-paper';
import { paperMatcher } from '../../../src/commands/reading/known-papers';
import { referencesOf } from '../../../src/commands/reading/references-of';
import { writeReferences } from '../../../src/commands/reading/references-section';
import { memoryWorld } from '../context';

const HTML = readFileSync(resolve(__dirname, '../../fixtures/latexml/natbib.html'), 'utf8');
const NOTE = 'Papers/LN-Engines.md';
const MINE =
	'---\ntype: literature\ntitle: "Notes on Machines"\narxiv: "2301.00001"\narxiv-version: 1\n---\n\n# LN\n\nMine, with  two blanks. \n\n## Pass 2 — Content\n\n### Key Concepts\n\n- mine\n';
const FILES = {
	[NOTE]: MINE,
	'Papers/LN-Vaswani.md': '---\ntype: literature\ntitle: "Attention Is All You Need"\narxiv: "1706.03762"\n---\n',
};

const setUp = (note = MINE) => {
	let page = HTML;
	const world = memoryWorld({ notes: { ...FILES, [NOTE]: note }, answers: [[/arxiv\.org\/html/, () => page]] });
	const { context, notes } = world;
	return {
		...world,
		text: () => notes.get(NOTE) ?? '',
		change: (edit: (text: string) => string) => notes.set(NOTE, edit(notes.get(NOTE) ?? '')),
		publish: (version: number, edit: (html: string) => string) => {
			page = edit(HTML).replace('<article', `<div id="watermark-tr">arXiv:2301.00001v${version}</div><article`);
		},
		async write() {
			await outlineCli.run(context, { path: NOTE, write: '' });
			const paper = await askedPaper(context, { path: NOTE });
			await writeReferences(context, paper, (await referencesOf(context, paper)).references);
		},
	};
};
/** The lines of the first text that the second lacks, in order. */
const lost = (before: string, after: string): string[] => {
	const there = after.split('\n');
	let at = 0;
	return before.split('\n').filter((line) => {
		const found = there.indexOf(line, at);
		if (found >= 0) at = found + 1;
		return found < 0;
	});
};

test.each([
	['LF', MINE],
	['CRLF', MINE.replace(/\n/g, '\r\n')],
	['no final newline', MINE.trimEnd()],
])('%s: nothing of the reader’s is lost, again is the same bytes, each writing is undone to the byte', async (_, note) => {
	const { text, write, context } = setUp(note);
	await write();
	const once = text();
	expect(lost(note, once)).toEqual([]);
	expect(once).toContain('[[LN-Vaswani]]');
	if (note.includes('\r')) expect(once.replace(/\r\n/g, '')).not.toContain('\n');
	await write();
	expect(text()).toBe(once);
	await context.operations.undoLast();
	await context.operations.undoLast();
	expect(text()).toBe(note);
});

test('a new version changes what was written and no other byte', async () => {
	const { text, write, change, publish } = setUp();
	await write();
	const first = text();
	change((now) => now.replace('arxiv-version: 1', 'arxiv-version: 2').replace('- mine', '- mine, edited'));
	publish(2, (html) => html.replace('The Engine</h2>', 'The Difference Engine</h2>'));
	await write();
	const expected = first
		.replace('arxiv-version: 1', 'arxiv-version: 2')
		.replace('- mine', '- mine, edited')
		.replace(/\(v1\)/g, '(v2)')
		.replace('2 The Engine', '2 The Difference Engine')
		.replace('2301.00001/engine.png', '2301.00001v2/engine.png');
	expect(text()).toBe(expected);
});

test('a part the reader edited stays, the others are brought up to date', async () => {
	const { text, write, change, publish } = setUp();
	await write();
	change((now) =>
		now.replace('It originates nothing.', 'It originates nothing. (Is that so?)').replace('arxiv-version: 1', 'arxiv-version: 2'),
	);
	publish(2, (html) => html);
	await write();
	expect(text()).toContain('Conclusion (v1)');
	expect(text()).toContain('(Is that so?)');
	expect(text()).toContain('Outline (v2)');
});

test('the index of the papers is built once, and again only where a paper says otherwise', async () => {
	const { context, notes } = setUp();
	const first = paperMatcher(context);
	expect(paperMatcher(context)).toBe(first);
	notes.set(NOTE, MINE.replace('arxiv-version: 1', 'arxiv-version: 1\nstatus: reading'));
	expect(paperMatcher(context)).toBe(first);
	notes.set(NOTE, MINE.replace('Notes on Machines', 'Sketch of the Engine'));
	const second = paperMatcher(context);
	expect(second).not.toBe(first);
	notes.delete('Papers/LN-Vaswani.md');
	expect(paperMatcher(context)).not.toBe(second);
	return await Promise.resolve();
});

/**
 * Notes as people write them, driven through the built main.js: whatever stands in one, an answer goes into its cell, a pass is stepped
 * there and back, a skeleton comes once, and undo gives every byte back.
 */
import { closeHosts, openHost } from '../host/host';

const YAML = 'type: literature\ntitle: "T"\narxiv: "1906.01820"\nstatus: to-read\nkeshav-pass: 0\n';
const TABLE =
	'| C | Assessment |\n|---|-----------|\n| **Category** | A |\n| **Context** |  |\n| **Correctness** | c |\n| **Contributions** |  |\n| **Clarity** |  |\n';
const note = (body: string, yaml = YAML) => `---\n${yaml}---\n\n${body}`;

/** What a note says of its context at first, by its form. */
const FORMS: Readonly<Record<string, string>> = {
	'as the plugin makes it': note(`# T\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n${TABLE}\nAfter.\n`),
	'without a heading': note(`${TABLE}\nAfter.\n`),
	'without a table': note('# T\n\nText.\n'),
	'without a body': note(''),
	'with nothing but properties and no line at the end': `---\n${YAML}---`,
	'Windows line ends': note(`# T\n\n## Pass 1\n\n${TABLE}\nAfter.\n`).replace(/\n/g, '\r\n'),
	'a mark of byte order': `\uFEFF${note(`# T\n\n${TABLE}`)}`,
	'no line end at the end': note(`# T\n\n${TABLE}`).trimEnd(),
	'plain names, no outer pipes': note(
		'## The Five Cs\n\nC | Answer\n--|--\nCategory | A\nContext | \nCorrectness | c\nContributions | \nClarity | \n\nAfter.\n',
	),
	'in another order, with a sixth row': note(
		'## Pass 1 Summary (5 Cs)\n\n| C | Answer |\n|:--|--:|\n| Clarity | |\n| Context | |\n| Category | A |\n| Cost | much |\n| Correctness | c |\n| Contributions | |\n',
	),
	'with some rows missing': note(
		'## Pass 1\n\n| C | Assessment |\n|---|---|\n| **Category** | A |\n| **Correctness** | c |\n\n## Pass 2\n\nx\n',
	),
	'in Spanish': note(
		'## Pasada 1 — A vista de pájaro (5 C)\n\n| C | Valoración |\n|---|---|\n| **Categoría** | A |\n| **Contexto** |  |\n| **Corrección** | c |\n| **Contribuciones** |  |\n| **Claridad** |  |\n',
		YAML,
	),
	'in a quote': note(`# T\n\n> [!note] Mine\n${TABLE.replace(/^/gm, '> ').replace(/> $/, '')}\nAfter.\n`),
	'behind code that shows another table': note(`# T\n\n\`\`\`\n${TABLE}\`\`\`\n\n## Pass 1\n\n${TABLE}`),
	'behind a comment that holds one': note(`# T\n\n%%\n${TABLE}%%\n\n## Pass 1\n\n${TABLE}`),
	'setext headings': note(`T\n=\n\nPass 1\n------\n\n${TABLE}\nPass 2\n------\n\nx\n`),
	'three columns': note(
		'## Pass 1\n\n| # | C | Assessment |\n|---|---|---|\n| 1 | **Category** | A |\n| 2 | **Context** |  |\n| 3 | **Correctness** | c |\n| 4 | **Contributions** |  |\n| 5 | **Clarity** |  |\n',
	),
	'properties with comments and odd quotes': note(
		`# T\n\n${TABLE}`,
		`# mine\ntype: 'literature'   # kind\ntitle: >-\n  T and\n  more\narxiv: "1906.01820"\nstatus:    to-read # soon\nauthors: [ "A, B", 'C' ]\nkeshav-pass: 0\n`,
	),
	'lists over lines, empty values': note(
		`# T\n\n${TABLE}`,
		`type: literature\ntags:\n- a\n-   b\narxiv: "1906.01820"\ntopic:\nstatus: to-read\nrelevance: ~\n`,
	),
	'a status of the reader’s own': note(`# T\n\n${TABLE}`, YAML.replace('to-read', '"in the bag"')),
	'a pass that is a text': note(`# T\n\n${TABLE}`, YAML.replace('keshav-pass: 0', 'keshav-pass: "1"')),
	'dates that are none': note(`# T\n\n${TABLE}`, `${YAML}pass-1: someday\n`),
	'cells with pipes, links and code': note(
		`# T\n\n${TABLE.replace('| A |', '| [[A\\|b]] `x \\| y` $a \\mid b$ |').replace('| c |', '| c<br>d ![[p.png\\|30]] |')}\n`,
	),
	'a table as wide as its words': note(
		'## Pass 1\n\n| C                 | Assessment |\n| ----------------- | ---------- |\n| **Category**      | A          |\n| **Context**       |            |\n| **Correctness**   | c          |\n| **Contributions** |            |\n| **Clarity**       |            |\n',
	),
	'regions of another plugin': note(
		`# T\n\n%% Begin Waypoint %%\n- [[x]]\n%% End Waypoint %%\n\n${TABLE}\n%% Begin Landmark %%\n%% End Landmark %%\n`,
	),
	'a Dataview field and tasks around it': note(`Read:: yes\n\n- [ ] do\n\n${TABLE}\n- [x] done ^block\n`),
	'two tables, of which the first counts': note(`## Pass 1\n\n${TABLE}\n## Later\n\n${TABLE.replace('| A |', '| B |')}`),
	'relevance in the text alone': note(`# T\n\n${TABLE}\n**Relevance**: ⭐⭐⭐ (3/5) — so so\n`),
	'relevance in a callout and a property': note(`# T\n\n${TABLE}\n> [!success] Relevance: ⭐⭐\n> Why.\n`, `${YAML}relevance: 2\n`),
	'tabs and blanks at line ends': note(`# T  \n\t\n${TABLE.replace(/\|\n/g, '|  \n')}\t\nAfter. \n`),
	'letters beyond the first plane': note(`# 𝔗 — 論文 🎉\n\n${TABLE.replace('| A |', '| 分類 𝔸 é |')}`),
};
const NAMES = Object.keys(FORMS);
const pathOf = (name: string) => `Papers/LN-${NAMES.indexOf(name)}.md`;
const FILES = Object.fromEntries(NAMES.map((name) => [pathOf(name), FORMS[name] ?? '']));

/** Lines of the one that do not stand in the other, in their order; those that a change may touch do not count. */
function gone(before: string, after: string, touched = /^\b$/): string[] {
	const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => !touched.test(line));
	const lines = linesOf(after);
	let at = 0;
	return linesOf(before).filter((line) => {
		const found = lines.indexOf(line, at);
		if (found >= 0) at = found + 1;
		return found < 0;
	});
}
const ends = (text: string) => ({ lone: /(?<!\r)\n/.test(text), windows: text.includes('\r\n'), mark: text.startsWith('\uFEFF') });

afterAll(closeHosts);

describe('each form of note', () => {
	let host: Awaited<ReturnType<typeof openHost>>;
	beforeAll(async () => (host = await openHost({ files: FILES, now: '2026-11-21T12:00:00', clock: 'jump' })));

	test.each(NAMES)('%s: an answer, its undo; another answer in its place', async (name) => {
		const path = pathOf(name);
		const before = await host.read(path);
		const was = (await host.cliJson('five-cs', { path })) as Record<string, unknown>;
		const says = 'Rice | and <b>more\nsecond $x$';
		expect(await host.cliJson('five-cs', { path, context: says })).toMatchObject({
			...was,
			context: says,
			answered: Number(was['answered']) + 1,
		});
		const after = await host.read(path);
		// The row of the answer and the day of the change are all that goes.
		expect(gone(before, after, /Contexto?\b|^---$|^updated:/)).toEqual([]);
		if (before.includes('\n')) expect(ends(after)).toEqual(ends(before));
		expect(await host.cliJson('five-cs', { path, context: '' })).toMatchObject({ context: '' });
		await host.run('undo-last-operation');
		await host.run('undo-last-operation');
		expect(await host.read(path)).toBe(before);
	});

	test.each(NAMES)('%s: stars there and back', async (name) => {
		const path = pathOf(name);
		const before = await host.read(path);
		expect(await host.cliJson('five-cs', { path, relevance: '4' })).toMatchObject({ relevance: 4 });
		expect(await host.cliJson('five-cs', { path, relevance: '4' })).toMatchObject({ relevance: 4 });
		expect(gone(before, await host.read(path), /[Rr]elevance|^---$|^updated:/)).toEqual([]);
		await host.run('undo-last-operation');
		expect(await host.read(path)).toBe(before);
	});

	test.each(NAMES)('%s: passes to the end and back, a skeleton once', async (name) => {
		const path = pathOf(name);
		const before = await host.read(path);
		const step = async (action: string) => (await host.cliJson('pass', { path, action })) as { status: string; 'keshav-pass': number };
		const start = await step('advance');
		let steps = 1;
		for (; steps < 8 && (await step('advance'))['keshav-pass'] < 3; steps++);
		steps += 1;
		const end = await host.read(path);
		expect(end).toMatch(/keshav-pass: "?3/);
		expect(gone(before, end, /^(?:status|keshav-pass|pass-\d|updated|---)/)).toEqual([]);
		expect(start).toBeDefined();
		for (let left = 0; left < steps; left++) await host.run('undo-last-operation');
		expect(await host.read(path)).toBe(before);
		const first = (await host.cliJson('skeleton', { path })) as { added: string[] };
		const whole = await host.read(path);
		expect(gone(before, whole)).toEqual([]);
		expect(await host.cliJson('skeleton', { path })).toEqual({ path, added: [] });
		expect(await host.read(path)).toBe(whole);
		if (first.added.length > 0) await host.run('undo-last-operation');
		expect(await host.read(path)).toBe(before);
	});
});

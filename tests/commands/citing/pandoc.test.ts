/** A draft and its exported .bib through Pandoc itself, where it is installed: every key resolves, every citation is one of ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bibliographyCli } from '../../../src/commands/citing/bibliography';
import { exportBibliography } from '../../../src/commands/citing/export-bibliography';
import { realCitations } from '../../citation/cite';
import { memoryWorld } from '../context';

const installed = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).status === 0;
if (!installed) console.warn('Pandoc is not installed: its tests are skipped');

const paper = (key: string, title: string, author: string, number: number) =>
	`---\ntype: literature\ntitle: "${title}"\nauthors: ["${author}"]\nyear: 2016\npublished: 2016-01-05\ncitekey: "@${key}"\narxiv: "1601.0000${number}"\n---\n`;
const NOTES = {
	'P/LN-A.md': paper('turing16', 'On computable numbers', 'Turing, Alan', 1),
	'P/LN-B.md': paper('church16:a', 'An unsolvable problem & $x_1$', 'Church, Alonzo', 2),
	'P/LN-C.md': paper('noether_16', 'Invariant “variation” problems', 'Noether, Émmy', 3),
	'P/LN-D.md': paper('DBLP:conf/nips/X16', 'Notes upon the memoir', 'Lovelace, Ada', 4),
};
const DRAFT = [
	'# About @turing16',
	'Both [see @turing16, pp. 3-7 and *passim*; -@church16:a], and @noether_16 [chap. 2] says.',
	'> Quoted [@DBLP:conf/nips/X16, {Theorem 2}], `[@code]`, me@example.org.',
	'| a | b |\n|---|---|\n| [@turing16] | x |',
	'- item @church16:a\n- [@noether_16; @turing16]',
	'A note.[^1]',
	'[^1]: In it [@turing16].',
].join('\n\n');

(installed ? test : test.skip)('a draft and its .bib', async () => {
	const titles = ['Papers this note links to', 'BibTeX'];
	const world = memoryWorld({
		notes: { ...NOTES, 'Draft.md': DRAFT },
		citations: realCitations(),
		active: 'Draft.md',
		dialogs: {
			pick: (_placeholder, rows) =>
				Promise.resolve(rows.find(({ title }) => title.startsWith(titles[0] ?? '') && titles.shift() !== undefined)?.value ?? null),
			ask: () => Promise.resolve('refs'),
		},
	});
	await exportBibliography.run(world.context);
	const folder = mkdtempSync(join(tmpdir(), 'draft-'));
	try {
		const bib = join(folder, 'refs.bib');
		writeFileSync(bib, world.notes.get('refs.bib') ?? '');
		const pandoc = (...flags: string[]) => spawnSync('pandoc', ['-f', 'markdown', ...flags], { input: DRAFT, encoding: 'utf8' });
		const cited = pandoc('--citeproc', '--bibliography', bib, '-t', 'plain');
		expect([cited.status, cited.stderr]).toEqual([0, '']);
		expect(cited.stdout).not.toMatch(/\?\?\?|[A-Za-z0-9]\?(?:[;)]|$)/m);
		const parsed = JSON.parse(pandoc('-t', 'json').stdout) as unknown;
		const keys: string[][] = [];
		const walk = (node: unknown): void => {
			if (Array.isArray(node)) return node.forEach(walk);
			if (typeof node !== 'object' || node === null) return;
			if ('t' in node && node.t === 'Cite' && 'c' in node && Array.isArray(node.c)) {
				keys.push((node.c[0] as { citationId: string }[]).map(({ citationId }) => citationId));
				return;
			}
			Object.values(node).forEach(walk);
		};
		walk(parsed);
		const ours = (await bibliographyCli.run(world.context, { path: 'Draft.md' })).json as {
			citations: { source: string }[];
			missing: string[];
		};
		expect(ours.missing).toEqual([]);
		expect(ours.citations.map(({ source }) => [...source.matchAll(/@([\w:/]+)/g)].map((match) => match[1]))).toEqual(keys);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

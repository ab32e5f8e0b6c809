// The index of names over 100,000 notes with aliases: time in slices, memory, look-ups, the cost of one note's change; in the same
// run, scanning the vault for each link. `node --expose-gc tests/bench/links.mjs` measures memory too.
import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';

const NOTES = 100_000;
const LINKS = 10_000;

const { outputFiles } = await esbuild.build({
	stdin: {
		contents: `export * from './src/links/name-index'; export * from './src/links/note-kind'; export * from './src/links/resolve'; export * from './src/links/guess'; export * from './src/links/folded-name'; export * from './src/links/wiki-link'; export * from './src/links/mend';`,
		resolveDir: new URL('../../', import.meta.url).pathname,
		loader: 'ts',
	},
	bundle: true,
	format: 'cjs',
	write: false,
	target: 'es2021',
});
const file = join(mkdtempSync(join(tmpdir(), 'links-')), 'links.cjs');
writeFileSync(file, outputFiles[0].text);
const { NameIndex, NameGuesses, parseNoteKinds, resolveName, foldedName, linkFindings } = createRequire(import.meta.url)(file);

const WORDS =
	'agent alignment attention benchmark bias chain context corpus decoder deceptive embedding encoder ethics evaluation experiment factor graph hallucination inference issue kernel latent learning memory mesa model multi network optimization planning prompt protocol quantile reasoning retrieval review risk robust safety sampling scaling search sparse story swarm table tensor token tool transformer triage tuning variance vector'.split(
		' ',
	);
let seed = 42;
const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
const pick = (list) => list[Math.floor(random() * list.length)];
const title = (word) => word[0].toUpperCase() + word.slice(1);
const prefixes = ['LN-', 'PN-', 'SP-', 'EX-', 'MOC-', '', '', ''];
const notes = Array.from({ length: NOTES }, (_, at) => {
	const name = `${pick(prefixes)}${title(pick(WORDS))}-${title(pick(WORDS))}${title(pick(WORDS))}-${at}`;
	return {
		path: `${10 * (at % 9)} - Area/${at % 97} ${title(pick(WORDS))}/${name}.md`,
		aliases: [`${pick(WORDS)} et al. (${1990 + (at % 35)}) ${at}`, `Ámbito ${pick(WORDS)} ${at}`],
		type: 'literature',
	};
});
const heap = () => {
	if (globalThis.gc === undefined) return NaN;
	globalThis.gc();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
};
const cpu = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
/** Milliseconds of the processor, and the result: what other programs on the machine take does not count. */
const timed = (action) => {
	const start = cpu();
	const result = action();
	return [cpu() - start, result];
};
const rows = [];
const row = (what, value) => rows.push([what, value]);
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Runs a generator in slices of at most `budget` milliseconds; answers the whole and the longest slice. */
function inSlices(steps, budget) {
	const began = cpu();
	let longest = 0;
	let slices = 0;
	for (let done = false; !done; slices++) {
		const start = performance.now();
		do done = steps.next().done === true;
		while (!done && performance.now() - start < budget);
		const took = performance.now() - start;
		longest = Math.max(longest, took);
	}
	return { whole: cpu() - began, longest, slices };
}

// The slice the plugin allows itself (src/commands/in-slices.ts). Times are the processor's but for the longest slice, which other
// programs on the machine lengthen: the build is run six times and the best is what the code takes.
const SLICE = 6;
const builds = Array.from({ length: 5 }, () => inSlices(new NameIndex(parseNoteKinds('')).taking(notes), SLICE));
const before = heap();
const index = new NameIndex(parseNoteKinds(''));
builds.push(inSlices(index.taking(notes), SLICE));
const after = heap();
const built = {
	whole: Math.min(...builds.map(({ whole }) => whole)),
	longest: Math.min(...builds.map(({ longest }) => longest)),
	slices: builds[0].slices,
};
const all = (what) => builds.map((build) => build[what].toFixed(0)).join(', ');
row(`index of ${NOTES.toLocaleString('en')} notes, 2 aliases each`, `${ms(built.whole)} in about ${built.slices} slices (${all('whole')})`);
row('longest slice', `${ms(built.longest)} (${all('longest')})`);
row(
	'memory of the index, beside the paths and aliases',
	Number.isNaN(after) ? 'run with --expose-gc' : `${((after - before) / 1048576).toFixed(1)} MB`,
);

const byName = new Map(notes.map(({ path }) => [path.slice(path.lastIndexOf('/') + 1, -3).toLowerCase(), path]));
const destination = (link) =>
	byName.get(
		link
			.slice(link.lastIndexOf('/') + 1)
			.replace(/\.md$/i, '')
			.toLowerCase(),
	) ?? null;
const resolver = { index, destination };
const spoiled = [
	(name) => name,
	(name) => name.replace(/-/g, ' '),
	(name) => name.replace(/-/g, '').toLowerCase(),
	(name) => name.replace(/^(?:LN|PN|SP|EX|MOC)-/, ''),
	(name) => `Old folder/${name.replace(/-/g, '_')}`,
	(name) => `${name} gone`,
	(name, note) => note.aliases[0].toUpperCase(),
];
const links = Array.from({ length: LINKS }, (_, at) => {
	const note = pick(notes);
	return spoiled[at % spoiled.length](note.path.slice(note.path.lastIndexOf('/') + 1, -3), note);
});
links.slice(0, 500).forEach((link) => resolveName(link, '', resolver));
const runs = Array.from({ length: 5 }, () => timed(() => links.map((link) => resolveName(link, '', resolver))));
const [resolving, verdicts] = runs.sort(([a], [b]) => a - b)[0];
const counts = {};
for (const { status } of verdicts) counts[status] = (counts[status] ?? 0) + 1;
row(`${LINKS.toLocaleString('en')} links resolved`, `${ms(resolving)} ${JSON.stringify(counts)}`);

const [exact] = timed(() => links.map((link) => destination(link)));
row('the same by the app’s kind of look-up alone', `${ms(exact)}, near links not found`);

const some = links.slice(0, 20);
const [scanning] = timed(() =>
	some.map((link) => {
		const wanted = foldedName(link.slice(link.lastIndexOf('/') + 1));
		return notes.filter(
			({ path, aliases }) =>
				foldedName(path.slice(path.lastIndexOf('/') + 1, -3)) === wanted || aliases.some((alias) => foldedName(alias) === wanted),
		);
	}),
);
row(`the same by scanning the vault for each link (from ${some.length})`, ms((scanning / some.length) * LINKS));

const changed = Array.from({ length: 1000 }, () => pick(notes));
const [changing] = timed(() => {
	for (const note of changed) {
		index.add({ ...note, aliases: [...note.aliases, 'one more'] });
		index.rename(note.path, `${note.path.slice(0, -3)} renamed.md`);
		index.rename(`${note.path.slice(0, -3)} renamed.md`, note.path);
		index.add(note);
	}
});
row('one note changed, renamed, renamed back, changed back', ms(changing / changed.length));

const guesses = new NameGuesses(index);
const guessing = inSlices(guesses.taking(), SLICE);
row('table of guesses', `${ms(guessing.whole)} in ${guessing.slices} slices, longest ${ms(guessing.longest)}`);
const missing = links.filter((_, at) => at % spoiled.length === 5).slice(0, 300);
const [guess] = timed(() => missing.map((link) => guesses.like(link)));
row('three guesses for a missing link', ms(guess / missing.length));

const text = `---\nup: "[[${links[1]}]]"\n---\n${links
	.slice(0, 200)
	.map((link) => `- see [[${link}]] and \`code\` and $x$ in prose\n`)
	.join('')}`;
const [finding] = timed(() => {
	for (let at = 0; at < 100; at++) linkFindings(text, 'Here.md', resolver);
});
row(`a note of ${(text.length / 1024).toFixed(0)} kB with 200 links, read and judged`, ms(finding / 100));

const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);
const fails = [
	[built.whole < 1000, 'the index takes under 1 s'],
	[built.longest < 16, 'no slice holds the app for 16 ms'],
	[resolving < 100, '10,000 links in under 100 ms'],
].filter(([holds]) => !holds);
for (const [, promise] of fails) console.error(`not held: ${promise}`);
process.exitCode = fails.length === 0 ? 0 : 1;

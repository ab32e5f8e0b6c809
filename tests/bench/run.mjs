// npm run bench: the numbers of docs/benchmarks.md, with what a reader would have instead beside them where it can be run.
//   node tests/bench/run.mjs [--only identifiers,drafts] [--without memory,resolution] [--no-file]
// The file is written section by section, so that a run that is stopped leaves what it has.
// The packages compared with have their own install: cd tests/bench && npm install. Not part of npm test.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './measure.mjs';

const { values: flags } = parseArgs({
	options: { only: { type: 'string' }, without: { type: 'string', default: '' }, 'no-file': { type: 'boolean' } },
});
const without = flags.without.split(',').filter((name) => name !== '');
const isWanted = (name) => (flags.only === undefined || flags.only.split(',').includes(name)) && !without.includes(name);
const SECTIONS = [
	'plugin',
	'chromium',
	'imports',
	'keystrokes',
	'library',
	'identifiers',
	'feeds',
	'references',
	'resolution',
	'notes',
	'drafts',
	'growth',
];
// These print tables of their own, and want a process of their own to measure memory in.
const SCRIPTS = {
	citations: 'Citing, style by style',
	links: 'The index of names over 100,000 notes',
	memory: 'Memory after 1,000 imports and a quarter of an hour idle',
};

if (!existsSync(join(import.meta.dirname, 'node_modules')))
	console.warn('The packages compared with are not installed (cd tests/bench && npm install): their columns say so.\n');

const [cpu] = cpus();
const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}`;
const page = () => `# Benchmarks

Written by \`npm run bench\` on ${machine}. Medians of processor time, where nothing else is said;
a figure with × is how many times as long as ours.

${without.length === 0 ? '' : `Not measured this time: ${without.join(', ')}.\n\n`}${parts.join('\n\n')}
`;
const parts = [];
/** Adds a section, shows it, and puts it into the file. */
function add(part) {
	parts.push(part);
	console.log(`${part}\n`);
	if (flags.only === undefined && flags['no-file'] !== true) writeFileSync(join(root, 'docs', 'benchmarks.md'), page());
}

for (const name of SECTIONS) {
	if (!isWanted(name)) continue;
	console.error(`… ${name}`);
	const module = await import(`./${name}.mjs`);
	for (const { title, text, table } of [await module[name]()].flat()) add(`## ${title}\n\n${text}\n\n${table}`);
}
for (const [name, title] of Object.entries(SCRIPTS)) {
	if (!isWanted(name)) continue;
	console.error(`… ${name}`);
	const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, `${name}.mjs`)], {
		encoding: 'utf8',
	});
	if (status !== 0) console.error(stderr);
	add(`## ${title}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`${status === 0 ? '' : `\n\nNot held: ${stderr.trim()}`}`);
}

// The test host keeps timers.
process.exit();

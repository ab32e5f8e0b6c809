// npm run bench: the numbers of docs/benchmarks.md, with what a reader would have instead beside them where it can be run.
//   node tests/bench/run.mjs [--only identifiers] [--no-file]
// The packages compared with have their own install: cd tests/bench && npm install. Not part of npm test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './measure.mjs';

const { values: flags } = parseArgs({ options: { only: { type: 'string' }, 'no-file': { type: 'boolean' } } });
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

const parts = [];
for (const name of SECTIONS) {
	if (flags.only !== undefined && flags.only !== name) continue;
	console.error(`… ${name}`);
	const module = await import(`./${name}.mjs`);
	for (const { title, text, table } of [await module[name]()].flat()) parts.push(`## ${title}\n\n${text}\n\n${table}`);
}
for (const [name, title] of Object.entries(SCRIPTS)) {
	if (flags.only !== undefined && flags.only !== name) continue;
	console.error(`… ${name}`);
	const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, `${name}.mjs`)], {
		encoding: 'utf8',
	});
	if (status !== 0) console.error(stderr);
	parts.push(`## ${title}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`${status === 0 ? '' : `\n\nNot held: ${stderr.trim()}`}`);
}

const [cpu] = cpus();
const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}`;
const page = `# Benchmarks

Written by \`npm run bench\` on ${machine}. Medians of processor time, where nothing else is said;
a figure with × is how many times as long as ours.

${parts.join('\n\n')}
`;
console.log(page);
if (flags.only === undefined && flags['no-file'] !== true) {
	mkdirSync(join(root, 'docs'), { recursive: true });
	writeFileSync(join(root, 'docs', 'benchmarks.md'), page);
}
// The test host keeps timers.
process.exit();

// What main.js must be before anybody gets it: each gate answers null, or what is wrong.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const MAIN = resolve(root, 'main.js');
export const SIZE_LIMIT = 1_450_000;

const node = (...words) => promisify(execFile)(process.execPath, words, { cwd: root });
const build = () => node('esbuild.config.mjs', 'production');
const hash = () => createHash('sha256').update(readFileSync(MAIN)).digest('hex');

/** Builds twice and runs every gate: [{ name, problem }]. */
export async function bundleGates() {
	await build();
	const first = hash();
	await build();
	const text = readFileSync(MAIN, 'utf8');
	const meta = JSON.parse(readFileSync(resolve(root, 'meta.json'), 'utf8'));
	const size = Buffer.byteLength(text);
	const externals = [
		...new Set(Object.values(meta.outputs).flatMap((output) => output.imports.filter((one) => one.external).map((one) => one.path))),
	];
	const required = [...new Set([...text.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map((match) => match[2]))];
	return [
		{ name: 'two builds are byte-equal', problem: first === hash() ? null : 'they differ' },
		{
			name: 'requires nothing but obsidian',
			problem: [...externals, ...required].every((name) => name === 'obsidian')
				? null
				: [...new Set([...externals, ...required])].join(', '),
		},
		// A text search too: esbuild writes some regular expressions as texts.
		{ name: 'no lookbehind in a regular expression', problem: /\(\?<[=!]/.test(text) ? excerpt(text, /\(\?<[=!]/) : null },
		{ name: 'nothing newer than iOS 15', problem: await problemOf('scripts/old-ios.mjs', 'main.js') },
		{ name: 'no eval, no new Function', problem: /\beval\(|new Function\(/.test(text) ? excerpt(text, /\beval\(|new Function\(/) : null },
		{ name: `smaller than ${SIZE_LIMIT} bytes`, problem: size < SIZE_LIMIT ? null : `${size} bytes` },
		{ name: 'parses as a script', problem: await problemOf('--check', MAIN) },
		{ name: 'THIRD-PARTY-NOTICES.md says what is in it', problem: await problemOf('scripts/notices.mjs', '--check') },
	].map((gate) => ({ ...gate, size }));
}

/** What Node says of a run that fails; null when it ends well. */
async function problemOf(...words) {
	try {
		await node(...words);
		return null;
	} catch (error) {
		return String(error.stderr || error.message);
	}
}

function excerpt(text, pattern) {
	const at = text.search(pattern);
	return `… ${text.slice(Math.max(0, at - 60), at + 60)} …`;
}

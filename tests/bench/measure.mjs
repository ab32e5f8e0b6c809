// What the benchmarks share: our source as a module, the packages compared with, medians of processor time, tables.
import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import { buildOptions } from '../../scripts/build-options.mjs';

export const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Source files bundled as the build bundles them, required: ours(['src/links/resolve', …]) answers all they export. */
export async function ours(files) {
	const { outputFiles } = await esbuild.build({
		...buildOptions({ production: true }),
		entryPoints: undefined,
		stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: root, loader: 'ts' },
		write: false,
	});
	const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'ours.cjs');
	writeFileSync(file, outputFiles.find(({ path }) => path.endsWith('.js')).text);
	return require(file);
}

/** A package of tests/bench/package.json, or null where it is not installed. */
export function other(name) {
	try {
		return require(name);
	} catch (error) {
		if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND') return null;
		throw error;
	}
}

/** The version installed of such a package. */
export function versionOf(name) {
	return require(join(import.meta.dirname, 'node_modules', name, 'package.json')).version;
}

/** Milliseconds of processor time so far. */
export const cpu = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
export const best = (values) => Math.min(...values);
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Milliseconds of processor time an action takes, the median of some runs after one that does not count: what else runs on the
 * machine meanwhile does not count either. Actions too short for the clock are done `times` at a time.
 */
export async function timeOf(action, { runs = 7, times = 1 } = {}) {
	await action();
	const taken = [];
	for (let run = 0; run < runs; run++) {
		const began = cpu();
		for (let time = 0; time < times; time++) await action();
		taken.push((cpu() - began) / times);
	}
	return median(taken);
}

/** Milliseconds of one run that cannot be repeated, by the clock on the wall, and its result. */
export async function once(action) {
	const began = performance.now();
	const result = await action();
	return [performance.now() - began, result];
}

/** Milliseconds the event loop was at work in one run, less what it waited for: timers, such as the pause arXiv asks for. And its result. */
export async function atWork(action) {
	const before = performance.eventLoopUtilization();
	const result = await action();
	return [performance.eventLoopUtilization(before).active, result];
}

export const ms = (value) =>
	value === null
		? '–'
		: value < 0.01
			? `${(value * 1000).toFixed(1)} µs`
			: value < 10
				? `${value.toFixed(2)} ms`
				: value < 10_000
					? `${Math.round(value).toLocaleString('en')} ms`
					: `${(value / 1000).toFixed(0)} s`;
export const ratio = (value, base) =>
	value === null ? 'not installed' : `${ms(value)} (${(value / base).toFixed(value / base < 10 ? 1 : 0)}×)`;
export const count = (value) => value.toLocaleString('en');

/** A Markdown table of rows of texts. */
export function table(head, rows) {
	const line = (cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
	return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

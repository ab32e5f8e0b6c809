// The corpus: tests over public data that stands beside the project (CORPUS, or ../shared) and is no part of it.
//   npm run corpus                          runs them, or says in a line that the data is absent
//   npm run corpus -- --fetch               collects recorded answers of arXiv's API, as the data has them, into data/atom
//   npm run corpus -- --fetch --papers 600  as many papers (300 when not told)
//
// arXiv asks for one request at a time and three seconds between two; a pause it asks for is kept, and a refusal ends the collecting.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const API = 'https://export.arxiv.org/api/query';
const SECONDS_BETWEEN = 3;
const A_REQUEST = 50;
/** Fields that write titles, names and comments differently. */
const FIELDS = ['cs.AI', 'hep-th', 'math.AG', 'q-bio.NC', 'stat.ML', 'econ.EM', 'astro-ph.CO', 'quant-ph', 'cond-mat.str-el', 'eess.SP'];

const { values } = parseArgs({
	options: {
		fetch: { type: 'boolean', default: false },
		papers: { type: 'string', default: '300' },
		folder: { type: 'string', default: process.env.CORPUS ?? resolve(root, '../shared') },
		from: { type: 'string', default: API },
		seconds: { type: 'string', default: String(SECONDS_BETWEEN) },
	},
});
const folder = resolve(root, values.folder);

try {
	process.exitCode = values.fetch ? await collect() : run();
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}

function run() {
	if (!existsSync(folder)) {
		console.log(`Corpus: absent (${folder}). "npm run corpus -- --fetch" collects a part of it.`);
		return 0;
	}
	const jest = join(root, 'node_modules/jest/bin/jest.js');
	spawnSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: root, stdio: 'inherit' });
	return spawnSync(process.execPath, [jest, '--selectProjects', 'corpus'], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, CORPUS: folder },
	}).status;
}

/** Asks for pages of papers until there are enough; each answer is written as it came. Answers the exit code. */
async function collect() {
	const wanted = Number(values.papers);
	// Nobody asks arXiv faster; a server of one's own may be asked as fast as it likes.
	const between = values.from.startsWith('http://127.0.0.1') ? Number(values.seconds) : Math.max(SECONDS_BETWEEN, Number(values.seconds));
	const target = join(folder, 'data', 'atom');
	mkdirSync(target, { recursive: true });
	const list = join(target, 'MANIFEST.json');
	const manifest = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
	let papers = 0;
	for (let at = 0; papers < wanted; at++) {
		if (at > 0) await pause(between * 1000);
		const field = FIELDS[at % FIELDS.length];
		const start = Math.floor(at / FIELDS.length) * A_REQUEST;
		const query = new URLSearchParams({
			search_query: `cat:${field}`,
			start: String(start),
			max_results: String(Math.min(A_REQUEST, wanted - papers)),
			sortBy: 'submittedDate',
		});
		const url = `${values.from}?${query}`;
		const text = await answerTo(url, between);
		const ids = [...text.matchAll(/<id>https?:\/\/arxiv\.org\/abs\/([^<]+)<\/id>/g)].map(([, id]) => id);
		if (ids.length === 0) throw new Error(`${url} answered without a paper; ${papers} were collected.`);
		const file = `collected-${field}-${start}.xml`;
		writeFileSync(join(target, file), text);
		const entry = { file, url, status: 200, entries: ids.length, ids };
		manifest.splice(manifest.findIndex((one) => one.file === file) >>> 0, 1, entry);
		writeFileSync(list, `${JSON.stringify(manifest, null, 1)}\n`);
		papers += ids.length;
		console.log(`${field}: ${ids.length} papers, ${papers} of ${wanted}`);
	}
	console.log(`${papers} papers in ${target}`);
	return 0;
}

/** What an address answers; asked once more when it asks for a pause. Throws a sentence when it refuses or cannot be reached. */
async function answerTo(url, between, again = true) {
	const response = await fetch(url, { headers: { 'User-Agent': 'structured-paper-notes corpus (tests of an Obsidian plugin)' } }).catch(
		(error) => {
			throw new Error(`${new URL(url).host} could not be reached: ${error.cause?.message ?? error.message}`);
		},
	);
	if (response.ok) return response.text();
	const asked = Number(response.headers.get('Retry-After') ?? between);
	if (!again || ![429, 503].includes(response.status) || asked > 600)
		throw new Error(`${new URL(url).host} refused the request (${response.status}). Try again later.`);
	await pause(Math.max(between, asked) * 1000);
	return answerTo(url, between, false);
}

// What the plugin holds after a day's imports and a quarter of an hour idle: beside the same notes in the same host, made without it.
//   node --expose-gc tests/bench/memory.mjs [imports]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeHost } from '../../scripts/node-host.mjs';
import { root } from './measure.mjs';

const IMPORTS = Number(process.argv[2] ?? 1_000);
const { runHost } = await nodeHost();
const source = readFileSync(process.env.MAIN ?? join(root, 'main.js'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
const entry = (id) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><published>2019-06-05T04:43:25Z</published><updated>2019-06-05T04:43:25Z</updated><title>Risks from Learned Optimization ${id}</title><summary>${'We analyze learned optimization. '.repeat(30)}</summary><author><name>Evan Hubinger</name></author><author><name>Chris van Merwijk</name></author><category term="cs.AI"/></entry>`;
const open = (files) =>
	runHost(
		source,
		{ dir: `.obsidian/plugins/${manifest.id}`, ...manifest },
		{
			files,
			data: {},
			now: '2026-11-21T12:00:00',
			clock: 'jump',
			routes: ({ url }) => {
				const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',');
				return `<feed xmlns="http://www.w3.org/2005/Atom">${ids.map((id) => entry(id.replace(/v\d+$/, ''))).join('')}</feed>`;
			},
		},
	);
const heap = async () => {
	for (let n = 0; n < 4; n++) {
		globalThis.gc?.();
		await new Promise((done) => setTimeout(done, 20));
	}
	return process.memoryUsage().heapUsed;
};
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const empty = await heap();
const host = await open({});
const loaded = await heap();
for (let from = 1; from <= IMPORTS; from += 100) {
	const size = Math.min(100, IMPORTS - from + 1);
	await host.cliJson('import', { id: Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ') });
}
await host.settled();
host.requests.length = 0;
host.unrouted.length = 0;
const busy = await heap();
host.clock.advance(15 * 60_000);
await host.settled();
const idle = await heap();
const files = await host.vaultFiles();
// The plugin and what it holds go; the vault, its cache and its editors stay.
await host.unload();
host.plugin = null;
const notes = Object.keys(files).filter((path) => path.endsWith('.md')).length;
const before = await heap();
const control = await open(files);
const after = await heap();
console.log(`app and plugin loaded            ${megabytes(loaded - empty)}`);
console.log(`after ${IMPORTS} imports, ${notes} notes   ${megabytes(busy - loaded)} more, the host's copy of the notes with it`);
console.log(`after 15 minutes idle            ${megabytes(idle - loaded)} more`);
console.log(`the same notes in a host that imported none: ${megabytes(after - before)}, the app itself with it`);
console.log(`held by the plugin, at the most   ${megabytes(idle - loaded - (after - before - (loaded - empty)))}`);
await control.close();
process.exit();

// What the plugin holds after a day's imports and a quarter of an hour idle, over what it holds when it is loaded. The test host keeps the
// vault's notes and the plugin's own files in the same heap; they are not counted, as the app has them on the disk.
//   node --expose-gc tests/bench/memory.mjs [imports]
import { heldBy } from './heap-share.mjs';
import { feed, hostOpener } from './opened-host.mjs';

const IMPORTS = Number(process.argv[2] ?? 1_000);
const MARK = 'the script whose heap is measured';
const entry = (id) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><published>2019-06-05T04:43:25Z</published><updated>2019-06-05T04:43:25Z</updated><title>Risks from Learned Optimization ${id}</title><summary>${'We analyze learned optimization. '.repeat(30)}</summary><author><name>Evan Hubinger</name></author><author><name>Chris van Merwijk</name></author><category term="cs.AI"/></entry>`;
const open = await hostOpener(`/*${MARK}*/`);
const host = await open({ data: {}, routes: ({ url }) => feed(url, entry) });
const held = async () => {
	for (let n = 0; n < 4; n++) {
		globalThis.gc?.();
		await new Promise((done) => setTimeout(done, 20));
	}
	return heldBy(MARK);
};
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const said = (what, { code, data }) =>
	console.log(`${what.padEnd(40)} ${megabytes(code + data).padStart(8)}: compiled code ${megabytes(code)}, all else ${megabytes(data)}`);

const loaded = await held();
said('loaded', loaded);
const over = ({ code, data }) => ({ code: code - loaded.code, data: data - loaded.data });
for (let from = 1; from <= IMPORTS; from += 100) {
	const size = Math.min(100, IMPORTS - from + 1);
	await host.cliJson('import', { id: Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ') });
	await host.settled();
	if (from === 1) said(`after ${size} imports, over that`, over(await held()));
}
host.requests.length = 0;
host.unrouted.length = 0;
if (IMPORTS > 100) said(`after ${IMPORTS} imports, over that`, over(await held()));
host.clock.advance(15 * 60_000);
await host.settled();
said('a quarter of an hour later, over that', over(await held()));
process.exit();

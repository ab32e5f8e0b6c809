// What one import costs the reader: from arXiv's answer to the note, in folders small and large, and the bytes it writes.
import { best, count, cpu, median, ms, table } from './measure.mjs';
import { feed, hostOpener } from './opened-host.mjs';

const SUMMARY = 'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer. '.repeat(12);
const entry = (id) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><published>2019-06-05T04:43:25Z</published><updated>2019-06-05T04:43:25Z</updated><title>Risks from Learned Optimization ${id}</title><summary>${SUMMARY}</summary><author><name>Evan Hubinger</name></author><author><name>Chris van Merwijk</name></author><category term="cs.AI"/></entry>`;
const literature = (n) =>
	`---\ntype: literature\ntitle: Note ${n}\nciteKey: "@Author${n}"\ncitekey: "@Author2001Note${n}"\narxiv: "${1901 + (n % 12)}.${String(10_001 + n).slice(-5)}"\ntags: [literature]\n---\n# Note ${n}\n`;

/** The built main.js in a vault whose folder of papers holds `size` notes; `answered` is told when arXiv answers. */
async function opened(open, size) {
	const files = Object.fromEntries(Array.from({ length: size }, (_, n) => [`Papers/Author${n}-2001-Note${n}.md`, literature(n)]));
	let answered = 0;
	const host = await open({
		files,
		routes: async ({ url }) => {
			// As long as the network takes at its quickest.
			await new Promise((done) => setTimeout(done, 400));
			answered = cpu();
			return feed(url, entry);
		},
	});
	const imported = async (ids) => {
		host.app.vault.adapter.written?.clear();
		const results = await host.cliJson('import', { id: ids });
		const taken = cpu() - answered;
		if (results.some(({ outcome }) => outcome !== 'created')) throw new Error(JSON.stringify(results));
		return taken;
	};
	const bytes = () => {
		const written = [...(host.app.vault.adapter.written ?? [])];
		const sum = (some) => some.reduce((all, [, more]) => all + more, 0);
		return { notes: sum(written.filter(([path]) => path.endsWith('.md'))), all: sum(written) };
	};
	return { host, imported, bytes };
}

const ids = (from, size) => Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ');

export async function imports() {
	const open = await hostOpener();
	const folders = [];
	for (const size of [100, 1_000, 20_000]) {
		const first = [];
		const next = [];
		for (let run = 0; run < 3; run++) {
			const { host, imported } = await opened(open, size);
			first.push(await imported(ids(1, 1)));
			for (let n = 2; n < 12; n++) next.push(await imported(ids(n, 1)));
			await host.close();
		}
		folders.push({ size, first, next });
	}
	const small = folders[0];
	const bytes = [];
	const { host, imported, bytes: written } = await opened(open, 0);
	const row = async (what, list) => {
		await imported(list);
		const { notes, all } = written();
		bytes.push([what, `${count(all)} B`, `${count(notes)} B`, `${(all / notes).toFixed(1)}×`]);
	};
	await row('the first', ids(1, 1));
	await row('100 in one list', ids(2, 100));
	for (let from = 200; from < 3_100; from += 100) await imported(ids(from, 100));
	await row('one after 3,000', ids(9_000, 1));
	await host.close();
	return [
		{
			title: 'From arXiv’s answer to the note',
			text: 'Processor time from the answer to the end of the import, in the test host, with the folder for papers holding so many literature notes: the median, and in brackets the best. Promised: the first after load in 50 ms, the next in 15, and in a folder of 20,000 at most 1.15 times as long as in one of 100.',
			table: table(
				['notes in the folder', 'first import', 'next import', 'next, by the smallest folder (best)'],
				folders.map(({ size, first, next }) => [
					count(size),
					`${ms(median(first))} (${ms(best(first))})`,
					`${ms(median(next))} (${ms(best(next))})`,
					`${(median(next) / median(small.next)).toFixed(2)}× (${(best(next) / best(small.next)).toFixed(2)}×)`,
				]),
			),
		},
		{
			title: 'Bytes written for an import',
			text: 'All the plugin writes: notes, what an undo needs, what a refresh needs, the answers of the day. Promised: 32 kB for one, whatever came before; for 100 ten times their notes.',
			table: table(['import', 'written', 'of it notes', 'all by notes'], bytes),
		},
	];
}

/**
 * Real records through the built plugin: every note readable, every value as it went in, every name legal everywhere.
 * The records stand beside the project (../shared/data); without them this says so and holds nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { feedRoutes } from '../host/atom';
import type { AtomPaper } from '../host/atom';
import { closeHosts, openHost } from '../host/host';

interface Record {
	readonly id: string;
	readonly version: number;
	readonly title_utf: string;
	readonly authors_split: readonly (readonly string[])[];
	readonly primary: string | null;
	readonly categories: string | null;
	readonly comments: string | null;
	readonly journal_ref: string | null;
	readonly doi: string | null;
	readonly versions: readonly { readonly date: string }[];
	readonly abstract: string;
}

const FILE = '../shared/data/arxiv-records.json';
const records = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { records: Record[] }).records : [];
if (records.length === 0) console.warn(`${FILE} is not beside the project: real records are not imported.`);

const byId = new Map(records.map((record) => [record.id, record]));
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function feedEntry(record: Record): AtomPaper {
	const first = record.versions[0]?.date ?? '';
	return {
		id: `http://arxiv.org/abs/${record.id}v${record.version}`,
		title: record.title_utf,
		summary: record.abstract,
		authors: record.authors_split.map(([family = '', given = '', suffix = '']) => oneLine(`${given} ${family} ${suffix}`)),
		published: first,
		updated: record.versions.at(-1)?.date ?? first,
		categories: [
			record.primary ?? 'math.GM',
			...(record.categories ?? '').split(' ').filter((category) => category !== '' && category !== record.primary),
		],
		...(record.comments === null ? {} : { comment: record.comments }),
		...(record.journal_ref === null ? {} : { journalRef: record.journal_ref }),
		...(record.doi === null ? {} : { doi: record.doi }),
	};
}

afterEach(closeHosts);

(records.length === 0 ? test.skip : test)(
	'no note of the real records is damaged',
	async () => {
		const host = await openHost({ routes: feedRoutes([...byId.values()].map(feedEntry)), clock: 'jump', now: '2026-11-21T12:00:00' });
		const results = (await host.cliJson('import', { id: [...byId.keys()].join(' ') })) as {
			arxiv: string;
			outcome: string;
			path: string;
			message: string | null;
		}[];
		expect(results.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
		expect(results).toHaveLength(byId.size);
		const titles: string[] = [];
		const damaged: unknown[] = [];
		for (const { arxiv, path } of results) {
			const record = byId.get(arxiv);
			if (record === undefined) throw new Error(`no record for ${arxiv}`);
			const text = await host.read(path);
			const end = text.indexOf('\n---\n', 3);
			const properties = parse(text.slice(4, end + 1)) as { [key: string]: unknown };
			if (properties['title'] !== oneLine(record.title_utf)) titles.push(`${oneLine(record.title_utf)} → ${String(properties['title'])}`);
			const expected = {
				arxiv,
				published: record.versions[0]?.date.slice(0, 10),
				'primary-category': record.primary ?? 'math.GM',
				'arxiv-version': record.version,
			};
			for (const [key, value] of Object.entries(expected))
				if (properties[key] !== value) damaged.push([arxiv, key, properties[key], value]);
			if (record.doi !== null && !record.doi.includes(' ') && properties['doi'] !== record.doi)
				damaged.push([arxiv, 'doi', properties['doi'], record.doi]);
			if ((properties['authors'] as string[]).length !== Math.min(100, record.authors_split.length))
				damaged.push([arxiv, 'authors', properties['authors'], record.authors_split]);
			const name = path.slice(path.lastIndexOf('/') + 1);
			if (/[\\/:*?"<>|#^[\]]|^[. ]|[. ]\.md$|[^\x20-\x7e]/.test(name.replace(/\.md$/, '')) || name.length > 200)
				damaged.push([arxiv, 'name', name]);
			const body = text.slice(end + 5);
			const headings = body.match(/^#{1,3} .*$/gm) ?? [];
			if (headings.length !== 8) damaged.push([arxiv, 'headings', headings]);
			if (/\[\[|<%|%%/.test(body)) damaged.push([arxiv, 'live', /.*(?:\[\[|<%|%%).*/.exec(body)?.[0]]);
		}
		console.info(
			`Real records imported: ${results.length}; damaged values: ${damaged.length}; titles that are not the source's letter for letter: ${titles.length}\n${titles.join('\n')}`,
		);
		expect(damaged).toEqual([]);
	},
	120_000,
);

test('onload in a vault of 10,000 notes registers and does nothing else', async () => {
	const files = Object.fromEntries(
		Array.from({ length: 10_000 }, (_, n) => [
			`Notes/${n % 100}/Note ${n}.md`,
			`---\narxiv: "${String(1501 + (n % 12)).padStart(4, '0')}.${String(n + 1).padStart(5, '0')}"\n---\n`,
		]),
	);
	const host = await openHost({ files });
	console.info(`10,000 notes: main.js evaluated in ${host.timings.evaluate.toFixed(1)} ms, onload ${host.timings.onload.toFixed(1)} ms`);
	expect(host.requests).toHaveLength(0);
	expect(await host.data()).toBeNull();
}, 120_000);

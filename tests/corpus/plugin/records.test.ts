/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"], "url": "http://localhost/"}
 */
/**
 * Real records through the built plugin: every note readable, every value as it went in, every name legal everywhere.
 */
import { parse } from 'yaml';
import { feedRoutes } from '../../host/atom';
import type { AtomPaper } from '../../host/atom';
import { closeHosts, openHost } from '../../host/host';
import { corpusJson, describeCorpus } from '../corpus';
import { sized } from '../../size';

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

describeCorpus('real records through the built plugin', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{ records: Record[] }>('data/arxiv-records.json');
	const byId = new Map(records.filter((_, at) => at % sized(8, 1) === 0).map((record) => [record.id, record]));

	test('no note of them is damaged: all with FULL=1, one of eight each time', async () => {
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
	}, 120_000);
});

/** What tools write is read as they mean it, entry by entry, and as the independent reader of Better BibTeX reads it. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { formatPaperId, idsOf } from '../../src/paper/identifier';
import { familyName } from '../../src/paper/person-name';
import { comparedTitles } from './compared';
import { bestTime, report } from '../measure';
import { TOOLS } from './tools.bib';

test.each(TOOLS.map((fixture) => [fixture.tool, fixture] as const))('%s', (_tool, { text, papers }) => {
	const read = readBibliography(text).map((entry) => {
		const paper = paperOfEntry(entry);
		const [id] = idsOf(paper).filter(({ scheme }) => scheme === 'arxiv' || scheme === 'doi' || scheme === 'pmid');
		const [first] = paper.authors;
		const written = id === undefined ? null : id.scheme === 'doi' ? `doi:${paper.doi ?? ''}` : formatPaperId(id);
		return [
			entry.key,
			paper.publication?.type ?? null,
			paper.title,
			first === undefined ? '' : familyName(first),
			(paper.published ?? '').slice(0, 4),
			written,
			paper.publication?.venue ?? null,
		];
	});
	expect(read).toEqual(papers);
});

test('titles are those the independent reader finds', () => {
	for (const { tool, text } of TOOLS) expect([tool, comparedTitles(text).differ]).toEqual([tool, []]);
});

test('5,000 entries with a broken one: every other is read, and the broken one is named', async () => {
	const entry = (n: number) =>
		`@article{key${n},\n  title = {Title of the {Paper} number ${n}},\n  author = {Family${n}, Given and Other${n}, Name},\n  journal = {Journal},\n  year = {${1900 + (n % 120)}},\n  abstract = {${'Words of an abstract that is as long as most of them are. '.repeat(18)}}\n}\n`;
	const text = Array.from({ length: 5000 }, (_, n) =>
		n === 2500 ? '@article{broken,\n  title = {Never {closed,\n  year = 2000\n}\n' : entry(n),
	).join('\n');
	let read = readBibliography('');
	const ms = await bestTime(1, () => {
		read = readBibliography(text);
	});
	expect(read).toHaveLength(5000);
	expect(read.filter(({ problem }) => problem !== null).map(({ key, problem }) => [key, problem?.reason])).toEqual([
		['broken', 'unclosed'],
	]);
	report(`5,000 entries, ${(text.length / 1e6).toFixed(1)} MB: read in ${Math.round(ms)} ms`);
	expect(ms).toBeLessThan(30_000);
});

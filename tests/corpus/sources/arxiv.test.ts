import { arxiv } from '../../../src/sources/arxiv';
import { saysWithdrawn } from '../../../src/sources/withdrawn';
import type { ArxivId } from '../../../src/paper/identify/arxiv-identifier';
import { fullName } from '../../../src/paper/person-name';
import { describeCorpus, corpusFiles, corpusJson, corpusText } from '../corpus';
import { report } from '../../measure';
import { failureFrom, status } from '../../sources/answers';

const id = (text: string, version?: number): ArxivId =>
	version === undefined ? { scheme: 'arxiv', id: text } : { scheme: 'arxiv', id: text, version };
const RISKS = id('1906.01820');

describeCorpus('recorded answers', ['data/arxiv-records.json', 'data/atom', 'data/atom/MANIFEST.json'], () => {
	const manifest = corpusJson<{ file: string; status: number; ids: string[]; entries: number }[]>('data/atom/MANIFEST.json');
	test.each(corpusFiles('data/atom').filter((file) => file.endsWith('.xml')))('%s', async (file) => {
		const recorded = manifest.find((entry) => entry.file === file);
		const response = status(recorded?.status ?? 200, corpusText(`data/atom/${file}`));
		if (response.text.includes('/api/errors')) {
			expect((await failureFrom(arxiv.read(response, [RISKS]))).failure.kind).toBe('malformed');
			return;
		}
		const papers = [...(await arxiv.read(response, [])).values()];
		const entries = response.text.match(/<entry/g)?.length ?? 0;
		report(`${file}: ${papers.length} of ${entries} entries`);
		expect(papers.length).toBe(entries);
		for (const paper of papers) {
			expect(paper.published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
			expect(paper.authors.map(fullName).join()).not.toBe('');
			expect(paper.title + (paper.abstract ?? '').replace(/\n\n/g, '')).not.toMatch(/\n|\s\s/);
			expect(paper.categories[0]).toBe(paper.primaryCategory);
		}
	});

	test('withdrawals among real records', () => {
		const { records } = corpusJson<{
			records: { idv: string; version: number; comments: string | null; abstract: string; versions: { withdrawn: boolean }[] }[];
		}>('data/arxiv-records.json');
		const said = records.filter((r) => saysWithdrawn(r.comments ?? undefined) || saysWithdrawn(r.abstract.trim()));
		const really = records.filter((r) => r.versions[r.version - 1]?.withdrawn === true);
		report(
			`withdrawn papers told by their comment or abstract: ${said.filter((r) => really.includes(r)).length} of ${really.length}, falsely: ${said.filter((r) => !really.includes(r)).length}`,
		);
		expect(said.filter((r) => !really.includes(r))).toEqual([]);
	});
});

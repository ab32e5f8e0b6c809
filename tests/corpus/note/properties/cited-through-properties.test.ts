import { frontmatterOf } from '../../../../src/note/literature-note';
import { paperOfNote } from '../../../../src/note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES } from '../../../../src/note/properties/properties';
import { nameFromParts } from '../../../../src/paper/person-name';
import type { Paper } from '../../../../src/paper/paper';
import { citer } from '../../../citation/cite';
import { describeCorpus, corpusJson } from '../../corpus';
import { report } from '../../../measure';
import { parseYaml, stringifyYaml } from '../../../host/yaml';
import { sized } from '../../../size';

const cite = citer();

function throughProperties(paper: Paper): Paper | null {
	const frontmatter = frontmatterOf({
		paper,
		keyword: 'Keyword',
		citationMarkdown: '',
		today: '2026-01-01',
		integration: { heading: '', points: [] },
		mocs: [],
		thirdPass: false,
		authorsShown: 100,
		yearRule: 'first',
		names: DEFAULT_PROPERTY_NAMES,
		fileNamePattern: '',
	});
	return paperOfNote(parseYaml(stringifyYaml(frontmatter)) as Record<string, unknown>, DEFAULT_PROPERTY_NAMES);
}

async function sameCitation(paper: Paper): Promise<void> {
	const back = throughProperties(paper);
	if (back === null) throw new Error(`${paper.arxiv}: its properties name no paper`);
	for (const style of ['apa', 'ieee', 'association-for-computing-machinery']) {
		const lines = await Promise.all([paper, back].map(async (one) => (await cite.format(one, { style })).markdown));
		expect([paper.arxiv, style, lines[1]]).toEqual([paper.arxiv, style, lines[0]]);
	}
}

describeCorpus('real records', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{
		records: {
			id: string;
			version: number;
			title_utf: string;
			title: string;
			authors_split: string[][];
			versions: { date: string }[];
		}[];
	}>('data/arxiv-records.json');
	const some = records.filter((_, at) => at % sized(16, 1) === 0);
	test('every one with FULL=1, one of sixteen each time', async () => {
		for (const record of some) {
			await sameCitation({
				arxiv: record.id,
				version: record.version,
				title: (record.title_utf || record.title).replace(/\s+/g, ' ').trim(),
				categories: [],
				authors: record.authors_split.flatMap(([family = '', given, suffix]) => nameFromParts(family, given, suffix) ?? []),
				published: record.versions[0]?.date,
				revised: record.versions[record.versions.length - 1]?.date,
			});
		}
		report(`${some.length} records cited the same from their note’s properties`);
	}, 120_000);
});

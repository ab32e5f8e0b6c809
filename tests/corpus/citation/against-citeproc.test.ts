import { BUNDLED_STYLES } from '../../../src/citation/styles/bundled-styles';
import { nameFromParts } from '../../../src/paper/person-name';
import type { Paper } from '../../../src/paper/paper';
import { describeCorpus, corpusJson } from '../corpus';
import { report } from '../../measure';
import { expectEqualLines } from '../../citation/direct-citeproc';
import { sized } from '../../size';

interface RawRecord {
	id: string;
	version: number;
	title_utf: string;
	title: string;
	authors_split: string[][];
	versions: { date: string }[];
}

function paperOfRecord(record: RawRecord): Paper {
	return {
		arxiv: record.id,
		version: record.version,
		title: (record.title_utf || record.title).replace(/\s+/g, ' ').trim(),
		authors: record.authors_split.flatMap(([family = '', given, suffix]) => nameFromParts(family, given, suffix) ?? []),
		published: record.versions[0]?.date,
		revised: record.versions[record.versions.length - 1]?.date,
		categories: [],
	};
}

describeCorpus('against citeproc run directly', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{ records: RawRecord[] }>('data/arxiv-records.json');
	const papers = records.filter((_, i) => i % sized(48, 1) === 0).map(paperOfRecord);

	test.each(Object.keys(BUNDLED_STYLES))(
		'%s',
		async (style) => {
			const compared = await expectEqualLines(style, papers);
			report(`${style}: ${compared} lines equal`);
		},
		600_000,
	);
});

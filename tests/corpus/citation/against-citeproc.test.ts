import CSL from 'citeproc';
import { bundledLocale, bundledStyle } from '../../../src/citation/styles/bundled-csl';
import { BUNDLED_STYLES } from '../../../src/citation/styles/bundled-styles';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../../src/citation/csl-json';
import type { CslItem } from '../../../src/citation/csl-json';
import { nameFromParts } from '../../../src/paper/person-name';
import type { Paper } from '../../../src/paper/paper';
import { describeCorpus, corpusJson } from '../corpus';
import { report } from '../../measure';
import { citer } from '../../citation/cite';

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

/** citeproc by its own plain-text format, nothing of ours between. */
async function direct(style: string): Promise<(item: CslItem) => { reference: string; inText: string }> {
	const locale = await bundledLocale('en-US');
	let current: object = {};
	const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, await bundledStyle(style), 'en-US', true);
	engine.setOutputFormat('text');
	return (item) => {
		current = item;
		engine.updateItems([]);
		engine.updateItems([item.id]);
		const bibliography = engine.makeBibliography();
		return { reference: bibliography === false ? '' : bibliography[1].join(''), inText: engine.makeCitationCluster([{ id: item.id }]) };
	};
}

describeCorpus('against citeproc run directly', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{ records: RawRecord[] }>('data/arxiv-records.json');
	const papers = records.filter((_, i) => process.env.FULL === '1' || i % 16 === 0).map(paperOfRecord);

	test.each(Object.keys(BUNDLED_STYLES))(
		'%s',
		async (style) => {
			const citeproc = await direct(style);
			let compared = 0;
			for (const options of [{}, { identifierForm: 'full' as const, link: 'doi' as const, titleCase: 'as-given' as const }]) {
				const cite = citer({}, { style, options });
				for (const paper of papers) {
					const expected = citeproc(toCslItem(paper, { ...DEFAULT_CITATION_OPTIONS, ...options }));
					const reference = (await cite.format(paper)).text;
					// A numeric style puts `[1] ` or `1. ` before what is ours.
					expect(expected.reference.trim().replace(/^(?:\[1\]|1\.) ?/, '')).toBe(reference);
					expect((await cite.format(paper, { form: 'in-text' })).text).toBe(expected.inText);
					compared += 2;
				}
			}
			report(`${style}: ${compared} lines equal`);
		},
		600_000,
	);
});

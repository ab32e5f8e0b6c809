// Notes over growing libraries: read, written, compared.
import { createRequire } from 'node:module';
import { count, ms, ours, table, timeOf } from './measure.mjs';

const { parse, stringify } = createRequire(import.meta.url)('yaml');
const yaml = { parse, stringify: (value) => stringify(value, { nullStr: '', lineWidth: 0 }) };

export async function notes() {
	const own = await ours([
		'src/note/literature-note',
		'src/note/five-cs/five-cs',
		'src/note/matrix/rows',
		'src/note/matrix/arrange',
		'src/note/matrix/export',
		'src/note/merge',
		'src/note/properties/properties',
		'src/links/wiki-link',
		'src/note/properties/frontmatter',
	]);
	const input = (at) => ({
		paper: {
			arxiv: `19${String(1 + (at % 12)).padStart(2, '0')}.${String(1 + (at % 99_999)).padStart(5, '0')}`,
			version: 1,
			title: `Risks from Learned Optimization, Part ${at}`,
			categories: ['cs.AI'],
			primaryCategory: 'cs.AI',
			authors: ['Hubinger', 'Mikulik', 'Skalse'].map((family) => ({ family, given: 'Evan' })),
			abstract: 'We analyze the type of learned optimization that occurs. '.repeat(15),
			published: '2019-06-05T04:43:25Z',
			revised: '2021-12-01T12:47:50Z',
		},
		keyword: `Keyword${at}`,
		citationMarkdown: `Hubinger, E. (2019). *Risks, part ${at}*. arXiv:1906.01820.`,
		today: '2026-11-21',
		integration: { heading: 'Project integration', points: [] },
		mocs: ['[[MOC-A]]'],
		thirdPass: false,
		authorsShown: 100,
		yearRule: 'first',
		names: own.DEFAULT_PROPERTY_NAMES,
		fileNamePattern: 'LN-{author}-{year}-{keyword}',
	});
	const rows = [];
	for (const size of [100, 1_000, 10_000]) {
		const runs = { runs: size >= 10_000 ? 3 : 5 };
		const made = await timeOf(() => Array.from({ length: size }, (_, at) => own.draftNote(input(at))), runs);
		const texts = Array.from({ length: size }, (_, at) =>
			own.noteText(own.draftNote(input(at)), yaml.stringify).replace('| **Category** |  |', `| **Category** | Kind ${at % 7} |`),
		);
		const read = await timeOf(
			() => texts.map((text, at) => own.matrixRow(`P/${at}.md`, text, { names: own.DEFAULT_PROPERTY_NAMES, yaml })),
			runs,
		);
		const matrix = texts.map((text, at) => own.matrixRow(`P/${at}.md`, text, { names: own.DEFAULT_PROPERTY_NAMES, yaml }));
		const sorted = await timeOf(
			() =>
				own.sortRows(matrix, [
					{ column: 'category', descending: false },
					{ column: 'title', descending: true },
				]),
			runs,
		);
		const searched = await timeOf(() => own.searchRows(matrix, 'part 42'), runs);
		const linked = await timeOf(() => texts.map((text) => own.findAllLinks(text)), runs);
		const few = texts.slice(0, Math.min(size, 1_000));
		const merged =
			(await timeOf(
				() =>
					few.map((text, at) =>
						own.mergeNote(text, {
							written: null,
							frontmatter: { ...own.frontmatterOf(input(at)), 'arxiv-version': 2 },
							names: own.DEFAULT_PROPERTY_NAMES,
							yaml,
							today: '2026-11-22',
						}),
					),
				{ runs: 3 },
			)) *
			(size / few.length);
		rows.push([
			count(size),
			ms(made),
			ms(read),
			ms(sorted),
			ms(searched),
			ms(linked),
			`${ms(merged)}${few.length < size ? ' (from 1,000)' : ''}`,
		]);
	}
	return {
		title: 'Notes over growing libraries',
		text: 'Notes of some 2 kB with an abstract each. Merging reads and checks YAML with the package `yaml`; the app’s own reader is a faster one.',
		table: table(
			['notes', 'drafted', 'five Cs and properties read', 'matrix sorted', 'matrix searched', 'links found', 'refreshed (merged)'],
			rows,
		),
	};
}

// References in APA: the first one, with what has to be loaded, and the next ones, beside citation-js with its own CSL engine.
import { count, ms, once, other, ours, ratio, table, timeOf, versionOf } from './measure.mjs';

const paper = (at) => ({
	arxiv: `1906.${String(at).padStart(5, '0')}`,
	title: `Risks from Learned Optimization in Advanced Machine Learning Systems, Part ${at}`,
	authors: ['Hubinger', 'Mikulik', 'Skalse', 'Garrabrant', `Author${at}`].map((family) => ({ family, given: 'Evan J.' })),
	published: '2019-06-05T04:43:25Z',
	categories: [],
});

export async function references() {
	const own = await ours(['src/citation/citer', 'src/citation/csl-json', 'src/markdown/escape']);
	const { createCitations, DEFAULT_CITATION_OPTIONS, escapeMarkdown, toCslItem } = own;
	const citer = () =>
		createCitations(
			{ list: () => [], file: () => null, read: async () => '' },
			() => ({ style: 'apa', locale: 'en-US', stylesFolder: '', options: DEFAULT_CITATION_OPTIONS }),
			{ later: () => () => {}, escape: escapeMarkdown },
		);
	const [first] = await once(() => citer().format(paper(1)));
	const core = other('@citation-js/core');
	let firstOther = null;
	let format = null;
	if (core !== null) {
		[firstOther] = await once(async () => {
			other('@citation-js/plugin-csl');
			const Cite = core.Cite;
			format = (items) => new Cite(items).format('bibliography', { template: 'apa', lang: 'en-US', format: 'text' });
			format([toCslItem(paper(1), DEFAULT_CITATION_OPTIONS)]);
		});
	}
	const rows = [['the first, engine and style included', ms(first), ratio(firstOther, first)]];
	for (const size of [1, 100, 1000]) {
		let batch = 0;
		const items = () => Array.from({ length: size }, (_, at) => paper(2 + at + size * batch++ * 7));
		const warm = citer();
		await warm.format(paper(1));
		const runs = size === 1 ? { runs: 9, times: 20 } : { runs: 3 };
		const mine = await timeOf(async () => {
			for (const one of items()) await warm.format(one);
		}, runs);
		const theirs =
			format === null
				? null
				: await timeOf(
						() => {
							for (const one of items()) format([toCslItem(one, DEFAULT_CITATION_OPTIONS)]);
						},
						size === 1000 ? { runs: 1 } : runs,
					);
		rows.push([`${count(size)} more, one by one`, ms(mine), ratio(theirs, mine)]);
	}
	return {
		title: 'References in APA',
		text: 'Each paper is new to the engine. Ours answers Markdown, plain text and HTML in one go; a line asked for again comes from its cache.',
		table: table(['', 'this plugin', `@citation-js/core ${core === null ? '' : versionOf('@citation-js/core')} with plugin-csl`], rows),
	};
}

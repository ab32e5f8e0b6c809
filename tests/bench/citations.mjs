// Citing, by the built sources: the first citation of a session, each style's engine and warm lines, the memory an engine holds.
// `node --expose-gc tests/bench/citations.mjs` measures memory too.
import { createRequire } from 'node:module';
import { cpu, ours } from './measure.mjs';

const require = createRequire(import.meta.url);
const {
	createCitations,
	DEFAULT_CITATION_OPTIONS,
	BUNDLED_STYLES,
	bundledLocale,
	bundledStyle,
	copyOf,
	escapeMarkdown,
	sentenceCase,
	toCslItem,
} = await ours([
	'src/citation/citer',
	'src/citation/csl-json',
	'src/citation/drafts/citeproc-forms',
	'src/citation/styles/bundled-csl',
	'src/citation/styles/bundled-styles',
	'src/markdown/escape',
	'src/citation/text/sentence-case',
]);
const plainCiteproc = require('citeproc/citeproc_commonjs.js');

const source = { list: () => [], file: () => null, read: async () => '' };
const citer = () =>
	createCitations(source, () => ({ style: 'apa', locale: 'en-US', stylesFolder: '', options: DEFAULT_CITATION_OPTIONS }), {
		later: () => () => {},
		escape: escapeMarkdown,
	});
const paper = (i) => ({
	arxiv: `1906.${String(i).padStart(5, '0')}`,
	title: `Risks from Learned Optimization in Advanced Machine Learning Systems, Part ${i}`,
	authors: ['Hubinger', 'Mikulik', 'Skalse', 'Garrabrant', `Author${i}`].map((family) => ({ family, given: 'Evan J.' })),
	published: '2019-06-05T04:43:25Z',
	categories: [],
});
const heap = () => {
	if (globalThis.gc === undefined) return NaN;
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed;
};
/** Milliseconds of processor time, so that what else runs does not count. */
const timed = async (action) => {
	const start = cpu();
	await action();
	return cpu() - start;
};
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const first = await timed(() => citer().format(paper(1)));
const rows = [['first citation after load (APA, citeproc and styles opened)', ms(first)]];
console.log(rows.map(([what, value]) => `${what.padEnd(62)} ${value}`).join('\n'));
console.log(
	`\n${'style'.padEnd(46)} ${'engine + line'.padStart(14)} ${'warm line'.padStart(10)} ${'citeproc'.padStart(16)} ${'in-text'.padStart(9)} ${'kept line'.padStart(10)} ${'heap'.padStart(8)}`,
);
const citers = [];
/** A new line each by the package as it comes, its engine warm: what is done where nothing is thought of. */
async function plainLines(style) {
	const [element, locale] = [await bundledStyle(style), await bundledLocale('en-US')];
	let item = {};
	const engine = new plainCiteproc.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, copyOf(element), 'en-US', true);
	const taken = [];
	for (let i = 3; i < 103; i++) {
		const made = toCslItem(paper(i), DEFAULT_CITATION_OPTIONS);
		taken.push(
			await timed(() => {
				item = { ...made, id: String(i) };
				engine.updateItems([item.id]);
				engine.makeBibliography();
			}),
		);
	}
	return median(taken);
}
for (const style of Object.keys(BUNDLED_STYLES)) {
	const before = heap();
	const cite = citer();
	// Kept, so that what the next one holds is not made up by what this one frees.
	citers.push(cite);
	const build = await timed(() => cite.format(paper(2), { style }));
	const held = heap() - before;
	const warm = [];
	const inText = [];
	for (let i = 3; i < 203; i++) {
		warm.push(await timed(() => cite.format(paper(i), { style })));
		inText.push(await timed(() => cite.format(paper(i), { style, form: 'in-text' })));
	}
	const plain = await plainLines(style);
	const again = await timed(() => cite.format(paper(3), { style }));
	console.log(
		`${style.padEnd(46)} ${ms(build).padStart(14)} ${ms(median(warm)).padStart(10)} ${`${ms(plain)} (${(median(warm) / plain).toFixed(2)}×)`.padStart(16)} ${ms(median(inText)).padStart(9)} ${ms(again).padStart(10)} ${(Number.isNaN(held) ? '–' : `${(held / 1e6).toFixed(1)} MB`).padStart(8)}`,
	);
}
const crowd = { ...paper(1), authors: Array.from({ length: 3000 }, (_, i) => ({ family: `Author${i}`, given: 'A.' })) };
console.log(`\n3,000 authors, ACM: ${ms(await timed(() => citer().format(crowd, { style: 'association-for-computing-machinery' })))}`);
console.log(
	`sentence case of 1,000 titles: ${ms(await timed(() => Promise.resolve(Array.from({ length: 1000 }, (_, i) => sentenceCase(paper(i).title)))))}`,
);

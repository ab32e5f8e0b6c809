/** A paper's own page: what LaTeXML made of papers written for these tests, kind by kind (tests/fixtures/latexml). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPaperPage } from '../../src/references/page/paper-page';

const BASE = 'https://arxiv.org/html/1906.01820v3/';
const html = (name: string) => readFileSync(resolve(__dirname, `../fixtures/latexml/${name}.html`), 'utf8');
const read = async (name: string) => {
	const page = await readPaperPage(html(name), BASE);
	if (page === null) throw new Error(`${name} was not read`);
	return page;
};

test('structure of an article: headings, contributions, conclusion, figures, tables, counts', async () => {
	const page = await read('natbib');
	expect(page.title).toBe('Notes on Machines that Compute $n!$');
	expect(page.sections.map(({ number, title, level }) => `${level} ${number} ${title}`)).toEqual([
		'1 1 Introduction',
		'2 1.1 Related work',
		'1 2 The Engine',
		'1 3 Conclusion',
		'1 A Cards in Full',
	]);
	expect(page.contributions).toEqual([
		'We show that $n!$ is computable by an engine with two axes.',
		'We give a table of Bernoulli numbers, after Turing (1936).',
		'A bound on the number of cards.',
	]);
	expect(page.conclusion).toBe('The engine computes what we tell it to. It originates nothing.');
	expect(page.figures).toEqual([{ number: '1', caption: 'The engine with $n=2$ axes, seen from above.', url: `${BASE}engine.png` }]);
	expect(page.tables).toEqual([{ number: '1', caption: 'Cards and what they do.', url: null }]);
	expect([page.equations, page.theorems, page.errors, page.isWhole]).toEqual([1, 2, 0, true]);
});

test.each<[string, string, (string | null)[], (string | null)[], string[][]]>([
	[
		'natbib’s blocks',
		'natbib',
		[
			'How to read a paper',
			'A mathematical theory of communication',
			'On computable numbers, with an application to the Entscheidungsproblem',
			'Attention is all you need',
		],
		['10.1145/1273445.1273458', '10.1002/j.1538-7305.1948.tb01338.x', null, '1706.03762'],
		[['1.1'], ['1', 'A'], ['1'], ['1', '1.1']],
	],
	[
		'a list made from a .bib, “Cited by” dropped, doubled doi.org mended',
		'from-bib',
		['How to read a paper', 'The art of computer programming', 'Attention is all you need'],
		['10.1145/1273445.1273458', '10.1000/182', '1706.03762'],
		[['1'], ['2'], ['1']],
	],
	[
		'a list written by hand',
		'hand-written',
		[null, 'A mathematical theory of communication', 'Learning representations by back-propagating errors', null],
		[null, null, null, 'hep-th/9711200'],
		[['1'], ['1', '2'], ['2'], []],
	],
	[
		'RevTeX without titles, its macros leaking',
		'revtex',
		[null, null, null],
		['10.4310/atmp.1998.v2.n2.a1', '10.1103/physrev.76.769', 'hep-th/9901001'],
		[[], [], []],
	],
	[
		'amsalpha, titles in italics',
		'amsalpha',
		['An inequality between integrals', 'On computable numbers, with an application to the Entscheidungsproblem'],
		[null, '10.1112/plms/s2-42.1.230'],
		[['1'], ['1']],
	],
	[
		'references typed as a plain list',
		'plain-list',
		['How to read a paper', 'On computable numbers, with an application to the Entscheidungsproblem'],
		['10.1145/1273445.1273458', null],
		[[], []],
	],
	['German', 'german', ['Invariante Variationsprobleme'], [null], [['1']]],
])('%s', async (_, name, titles, ids, citedIn) => {
	const { references } = await read(name);
	expect(references.map(({ n }) => n)).toEqual(titles.map((_title, index) => index + 1));
	expect(references.map(({ title }) => title)).toEqual(titles);
	expect(references.map(({ arxiv, doi }) => arxiv ?? doi)).toEqual(ids);
	expect(references.map((reference) => reference.citedIn)).toEqual(citedIn);
});

test('names and years as the layout gives them', async () => {
	const { references } = await read('natbib');
	expect(references.map(({ authors, year }) => [...authors, year])).toEqual([
		['S. Keshav', 2007],
		['Claude E. Shannon', 1948],
		['A. M. Turing', 1936],
		['Ashish Vaswani', 'Noam Shazeer', 'Illia Polosukhin', 2017],
	]);
	expect((await read('hand-written')).references.map(({ year }) => year)).toEqual([2007, 1948, 1986, 1998]);
});

test('formulas in headings, displays where no equation is numbered', async () => {
	const page = await read('amsalpha');
	expect(page.sections.map(({ title }) => title)).toEqual(['The space $L^{2}(\\mathbb{R})$', 'A special case of $x^{2}$']);
	expect([page.equations, page.theorems]).toEqual([2, 1]);
});

test('parts of a figure count once, under its caption; German frames are frames', async () => {
	const page = await read('german');
	expect(page.figures).toEqual([{ number: '1', caption: 'Zwei Ansichten', url: `${BASE}links.png` }]);
	expect(page.contributions).toEqual(['Wir lesen langsam.', 'Wir lesen zweimal.']);
	expect(page.conclusion).toBe('Lesen lohnt sich.');
	expect(page.sections.map(({ title }) => title)).not.toContain('Danksagung');
});

test('a last discussion stands in for a conclusion; no list is made of a sentence', async () => {
	const page = await read('hand-written');
	expect(page.conclusion).toBe('Hands err. Machines err too.');
	expect(page.contributions).toEqual([]);
});

test.each([
	['a page that was not converted', html('not-converted')],
	['an abstract page a service leads to', '<html><body><h1 class="title">Title: X</h1></body></html>'],
	['a paper written in HTML', '<html><body><h1>My paper</h1><ol><li>Reference</li></ol></body></html>'],
	['a challenge', 'Just a moment...'],
	['nothing', ''],
])('%s is no such page', async (_, text) => {
	expect(await readPaperPage(text, BASE)).toBeNull();
});

test('a page cut short says so', async () => {
	const whole = html('natbib');
	for (const share of [0.5, 0.8, 0.95]) {
		const page = await readPaperPage(whole.slice(0, Math.floor(whole.length * share)), BASE);
		expect(page?.isWhole).toBe(false);
	}
});

test('what a page says is text, and a picture is an address of the web', async () => {
	const hostile = html('natbib')
		.replace('The Engine', '[[x]] `y` &lt;% z %&gt; &lt;b&gt;')
		.replace('src="engine.png"', 'src="javascript:alert(1)"');
	const page = await readPaperPage(hostile, BASE);
	expect(page?.sections[2]?.title).toBe('[[x]] `y` <% z %> <b>');
	expect(page?.figures[0]?.url).toBeNull();
});

test('a large page is read once through, its formulas before it is parsed', async () => {
	const paragraph = html('natbib').match(/<div id="S1\.p1"[\s\S]*?<ul/)?.[0] ?? '';
	const maths = `<p class="ltx_p">${'<math alttext="a_{1}"><semantics>' + '<mrow><mi>a</mi><mn>1</mn></mrow>'.repeat(40) + '</semantics></math> '}</p>`;
	const large = html('natbib').replace(paragraph, paragraph.replace('<ul', `${maths.repeat(700)}<ul`));
	expect(large.length).toBeGreaterThan(900_000);
	const page = await readPaperPage(large, BASE);
	expect(page?.references).toHaveLength(4);
});

test('a section of thousands of paragraphs is read in a moment', async () => {
	const paragraph = '<div class="ltx_para"><p class="ltx_p">Words that are no formula, and it goes on.</p></div>';
	const page = `<article class="ltx_document"><section id="S1" class="ltx_section"><h2 class="ltx_title ltx_title_section">Introduction</h2>${paragraph.repeat(8000)}</section></article>`;
	const began = process.cpuUsage();
	expect((await readPaperPage(page, 'https://arxiv.org/html/2301.00001/'))?.sections).toHaveLength(1);
	// Some 300 ms; each compared with every other takes ten seconds.
	expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
});

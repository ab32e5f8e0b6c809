/** Pages sentence by sentence of what an outline promises, each with unusual cases: small articles in LaTeXML's markup. */
import { readPaperPage } from '../../src/references/page/paper-page';

const BASE = 'https://arxiv.org/html/2301.00001/';
const p = (text: string) => `<div class="ltx_para"><p class="ltx_p">${text}</p></div>`;
const section = (number: string, title: string, inner = p('Words.'), kind = 'section') =>
	`<section class="ltx_${kind}"><h2 class="ltx_title ltx_title_${kind}">${number === '' ? '' : `<span class="ltx_tag">${number} </span>`}${title}</h2>${inner}</section>`;
const list = (...items: string[]) =>
	`<ul class="ltx_itemize">${items.map((item) => `<li class="ltx_item"><span class="ltx_tag ltx_tag_item">•</span>${p(item)}</li>`).join('')}</ul>`;
const article = (inner: string, head = '') =>
	`<html><head>${head}</head><body><article class="ltx_document"><h1 class="ltx_title ltx_title_document">T</h1>${inner}</article></body></html>`;
const read = async (inner: string, head = '') => {
	const page = await readPaperPage(article(inner, head), BASE);
	if (page === null) throw new Error('not read');
	return page;
};

test.each([
	['Abstract', false],
	['Abstract interpretation', true],
	['Acknowledgments and Disclosure of Funding', false],
	['References and Notes', false],
	['References', false],
	['Reference frames', true],
	['Literature cited', false],
	['Literature review', true],
	['Literatur', false],
	['Literaturübersicht', true],
	['Bibliography', false],
	['Danksagung', false],
	['Références', false],
	['Riferimenti bibliografici', false],
])('heading “%s” counts: %s', async (title, counts) => {
	const { sections } = await read(section('1', 'Introduction') + section('', title));
	expect(sections.map((one) => one.title)).toEqual(counts ? ['Introduction', title] : ['Introduction']);
});

test.each([
	['Appendix A', 'A'],
	['II.', 'II'],
	['Chapter 3', '3'],
	['2.1.', '2.1'],
	['Abschnitt 4', '4'],
	['', null],
])('a heading tagged “%s” has the number %s', async (tag, number) => {
	expect((await read(section(tag, 'Title'))).sections).toEqual([{ number, title: 'Title', level: 1 }]);
});

test('appendices are of level 1, what stands in them of level 2', async () => {
	const inner = section('A', 'Proofs', p('x') + section('A.1', 'A lemma', p('x'), 'subsection'), 'appendix');
	expect((await read(inner)).sections.map(({ level }) => level)).toEqual([1, 2]);
});

describe('contributions', () => {
	const intro = (inner: string) => section('1', 'Introduction', inner);
	test.each<[string, string, string[]]>([
		['announced in the paragraph before', p('We contribute:') + list('One.', 'Two.'), ['One.', 'Two.']],
		['under a heading of their own', p('x') + list('No.') + section('1.1', 'Contributions', list('One.'), 'subsection'), ['One.']],
		['none where the introduction lists something else', p('Animals are:') + list('Cats.', 'Dogs.'), []],
		['none where the list follows another sentence', p('Our contribution is small.') + p('Rules:') + list('A.') + p('x') + list('B.'), []],
	])('%s', async (_, inner, expected) => {
		expect((await read(intro(inner))).contributions).toEqual(expected);
	});
	test('a list behind the introduction is none', async () => {
		expect((await read(intro(p('We contribute much.')) + section('2', 'Method', list('Step.')))).contributions).toEqual([]);
	});
});

describe('conclusion', () => {
	test.each<[string, string, string | null]>([
		['a section of that name', section('5', 'Conclusions and outlook', p('End.') + p('More.')), 'End.'],
		['“Concluding thoughts”', section('5', 'Concluding thoughts', p('End.')), 'End.'],
		['a last discussion', section('5', 'General Discussion', p('Talk.')), 'Talk.'],
		[
			'a discussion before limitations and ethics',
			section('5', 'Discussion', p('Talk.')) + section('6', 'Limitations') + section('', 'Ethics statement'),
			'Talk.',
		],
		['a discussion in the middle is none', section('4', 'Discussion', p('Talk.')) + section('5', 'Experiments'), null],
		['the conclusion before the discussion', section('4', 'Conclusion', p('End.')) + section('5', 'Discussion', p('Talk.')), 'End.'],
		['an appendix’s summary is none', section('5', 'Results') + section('A', 'Summary of notation', p('Letters.'), 'appendix'), null],
		['Portuguese', section('5', 'Conclusões', p('Fim.')), 'Fim.'],
		['a list alone has no paragraph', section('5', 'Conclusion', ''), null],
	])('%s', async (_, inner, expected) => {
		expect((await read(section('1', 'Introduction') + inner)).conclusion).toBe(expected);
	});
});

describe('formulas', () => {
	const math = (attributes: string) => section('1', `A bound <math ${attributes}><mi>x</mi></math> here`);
	test.each([
		['alttext="x&lt;y"', 'A bound $x<y$ here'],
		['alttext="x<y" display="inline"', 'A bound $x<y$ here'],
		['alttext="x>y" class="ltx_Math"', 'A bound $x>y$ here'],
		[`alttext='f(x)="y"'`, 'A bound $f(x)="y"$ here'],
		['class="ltx_Math"', 'A bound $$ here'],
	])('%s', async (attributes, title) => {
		expect((await read(math(attributes))).sections[0]?.title).toBe(title);
	});
});

describe('equations', () => {
	const display = '<table class="ltx_equation ltx_eqn_table"><tr><td>x</td></tr></table>';
	const numbered =
		'<table class="ltx_equation ltx_eqn_table"><tr><td>x</td><td><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></table>';
	test.each([
		['numbered ones where there are any', display + numbered + display, 1],
		['else displays', display + display, 2],
		['none', '', 0],
	])('%s', async (_, inner, count) => {
		expect((await read(section('1', 'X', inner))).equations).toBe(count);
	});
});

describe('figures and their addresses', () => {
	const figure = (src: string) =>
		`<figure class="ltx_figure"><img class="ltx_graphics" src="${src}"><figcaption class="ltx_caption"><span class="ltx_tag ltx_tag_figure">Figure 1: </span>C</figcaption></figure>`;
	const watermark = '<div id="watermark-tr">arXiv:2301.00001v3 [cs.AI] 01 Dec 2023</div>';
	test.each<[string, string, string, string, string | null]>([
		['of the version the page names', figure('x1.png'), watermark, '', 'https://arxiv.org/html/2301.00001v3/x1.png'],
		[
			'as the base says',
			figure('extracted/1/x.png'),
			'',
			'<base href="/html/2301.00001v2/">',
			'https://arxiv.org/html/2301.00001v2/extracted/1/x.png',
		],
		['with the folder named in them', figure('2301.00001v3/x1.png'), watermark, '', 'https://arxiv.org/html/2301.00001v3/x1.png'],
		['whole', figure('https://arxiv.org/html/2301.00001v1/x1.png'), '', '', 'https://arxiv.org/html/2301.00001v1/x1.png'],
		['from nobody’s base', figure('x1.png'), '', '<base href="https://elsewhere.example/">', 'https://arxiv.org/html/2301.00001/x1.png'],
		['never a script', figure('javascript:alert(1)'), watermark, '', null],
		['never data', figure('data:image/png;base64,AAAA'), watermark, '', null],
		['never a file', figure('file:///etc/passwd'), watermark, '', null],
	])('%s', async (_, inner, mark, head, url) => {
		expect((await read(mark + section('1', 'X', inner), head)).figures).toEqual([{ number: '1', caption: 'C', url }]);
	});
	test('the version by the base where there is no mark', async () => {
		expect((await read(section('1', 'X'), '<base href="/html/cs/9901001v4/">')).version).toBe(4);
	});
});

describe('references', () => {
	const item = (text: string) =>
		`<section class="ltx_bibliography"><ul class="ltx_biblist"><li class="ltx_bibitem" id="bib.bib1"><span class="ltx_bibblock">${text}</span></li></ul></section>`;
	test.each<[string, Partial<Record<'arxiv' | 'doi' | 'title', string | null>>]>([
		['A. Author. On pages. J. Phys., pp. 1205.1234–1240, 2012.', { arxiv: null }],
		['A. Author. Strings. hep-th/9901001v2, 1999.', { arxiv: 'hep-th/9901001' }],
		['A. Author. Preprint. <a href="https://doi.org/10.48550/arXiv.1706.03762v5">doi</a>', { arxiv: '1706.03762' }],
		['A. Author. Old. <a href="%5Cdoibase%2010.1103/PhysRev.47.777">Phys. Rev.</a>', { doi: '10.1103/physrev.47.777' }],
		['A. Author. New. <a href="https://dx.doi.org/https%3A//doi.org/10.1145/3292500">x</a>', { doi: '10.1145/3292500' }],
		['A. Author. Sly. <a href="javascript:alert(1)">x</a>', { arxiv: null, doi: null }],
	])('%s', async (text, expected) => {
		expect((await read(section('1', 'X') + item(text))).references[0]).toMatchObject(expected);
	});
	test('initials behind a comma belong to the name before them', async () => {
		const { references } = await read(item('Lovelace, A. A., Babbage, C., & Menabrea, L. (1843). Notes on the engine. Taylor.'));
		expect(references[0]).toMatchObject({ authors: ['Lovelace, A. A.', 'Babbage, C.', 'Menabrea, L.'], year: 1843 });
	});
});

test('what was converted to nothing is no page', async () => {
	expect(await readPaperPage('<html><body><article class="ltx_document"> </article></body></html>', BASE)).toBeNull();
});

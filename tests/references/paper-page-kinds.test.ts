/** Pages sentence by sentence of what an outline promises, each with unusual cases: small articles in LaTeXML's markup. */
import { readPaperPage } from '../../src/references/page/paper-page';

const BASE = 'https://arxiv.org/html/2301.00001/';
const p = (text: string) => `<div class="ltx_para"><p class="ltx_p">${text}</p></div>`;
const section = (number: string, title: string, inner = p('Words.'), kind = 'section') =>
	`<section class="ltx_${kind}"><h2 class="ltx_title ltx_title_${kind}">${number === '' ? '' : `<span class="ltx_tag">${number} </span>`}${title}</h2>${inner}</section>`;
const ul = (...items: string[]) =>
	`<ul class="ltx_itemize">${items.map((item) => `<li class="ltx_item"><span class="ltx_tag ltx_tag_item">•</span>${p(item)}</li>`).join('')}</ul>`;
const list = (...items: string[]) => `<div class="ltx_para">${ul(...items)}</div>`;
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

test.each<[string, string, [string | null, string, number][]]>([
	['without a title', '<section class="ltx_section"><p>x</p></section>', []],
	['with an empty one', section('1', ''), []],
	[
		'a paragraph in a section',
		section('1', 'A', section('', 'B', p('x'), 'paragraph')),
		[
			['1', 'A', 1],
			[null, 'B', 4],
		],
	],
	[
		'a section in a subsection',
		section('1', 'A', section('', 'B', section('', 'C', p('x'), 'section'), 'subsection')),
		[
			['1', 'A', 1],
			[null, 'B', 2],
			[null, 'C', 3],
		],
	],
	[
		'a chapter',
		section('Chapter 1', 'A', section('1.1', 'B'), 'chapter'),
		[
			['1', 'A', 1],
			['1.1', 'B', 2],
		],
	],
	['a number that begins like a part', section('Partition 2', 'A'), [['Partition 2', 'A', 1]]],
])('headings: %s', async (_, inner, expected) => {
	expect((await read(inner)).sections.map(({ number, title, level }) => [number, title, level])).toEqual(expected);
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
		[
			'in the paragraph that announces them',
			`${p('x')}<div class="ltx_para"><p class="ltx_p">We contribute:</p>${ul('One.', '')}</div>`,
			['One.'],
		],
		['the only list where the words come later', list('One.', 'Two.') + p('These are our contributions.'), ['One.', 'Two.']],
	])('%s', async (_, inner, expected) => {
		expect((await read(intro(inner))).contributions).toEqual(expected);
	});
	test.each<[string, string, string[]]>([
		[
			'in the introduction, though it comes second',
			section('1', 'Overview', p('We contribute:') + list('No.')) + intro(p('We contribute:') + list('One.')),
			['One.'],
		],
		[
			'else in the first section',
			section('1', 'Overview', p('We contribute:') + list('One.')) + section('2', 'More', p('We contribute:') + list('No.')),
			['One.'],
		],
		[
			'not in a subsection that has the name',
			section('1', 'A', p('x') + section('1.1', 'Introduction', p('We contribute:') + list('No.'), 'subsection') + p('x') + list('B.')),
			['No.'],
		],
		['none where there is no section', p('We contribute:') + list('No.'), []],
	])('%s', async (_, inner, expected) => {
		expect((await read(inner)).contributions).toEqual(expected);
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
		['a word that ends so is none', section('5', 'Nonconclusion', p('x')) + section('6', 'Discussions', p('x')), null],
		['a word that begins so is none', section('5', 'Summaryless', p('x')) + section('6', 'Prediscussion', p('x')), null],
		['of two, the last', section('5', 'Conclusion', p('First.')) + section('6', 'Summary', p('Last.')), 'Last.'],
		[
			'a section before a part of one',
			section('5', 'Conclusion', p('End.')) + section('6', 'More', p('x') + section('6.1', 'Summary', p('Part.'), 'subsection')),
			'End.',
		],
		[
			'a part of a section where no section is one',
			section(
				'5',
				'More',
				p('x') + section('5.1', 'Summary', p('Part.'), 'subsection') + section('5.2', 'Conclusion', p('End.'), 'subsection'),
			),
			'End.',
		],
		['a last part that discusses is none', section('5', 'Results', p('x') + section('5.1', 'Discussion', p('Talk.'), 'subsection')), null],
		['an empty paragraph before it', section('5', 'Conclusion', p(' ') + p('End.')), 'End.'],
		['acknowledgements behind it', section('5', 'Discussion', p('Talk.')) + section('', 'Acknowledgements'), 'Talk.'],
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
		['an empty number is none', display.replace('<td>', '<td><span class="ltx_tag ltx_tag_equation"> </span>') + display, 2],
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
		['with blanks around', figure(' x1.png '), '', '', 'https://arxiv.org/html/2301.00001/x1.png'],
		['none', figure(' '), '', '', null],
		['that is broken', figure('https://[x'), '', '', null],
		['without encryption', figure('http://arxiv.org/x.png'), '', '', 'http://arxiv.org/x.png'],
		['never a script', figure('javascript:alert(1)'), watermark, '', null],
		['never data', figure('data:image/png;base64,AAAA'), watermark, '', null],
		['never a file', figure('file:///etc/passwd'), watermark, '', null],
	])('%s', async (_, inner, mark, head, url) => {
		expect((await read(mark + section('1', 'X', inner), head)).figures).toEqual([{ number: '1', caption: 'C', url }]);
	});
	const tagged = (tag: string) => `<figure class="ltx_figure"><figcaption><span class="ltx_tag">${tag}</span>C</figcaption></figure>`;
	test.each<[string, string | null]>([
		['Figure 3: ', '3'],
		['Fig. 12a', '12a'],
		['Figure IV.', 'IV'],
		['3.14)', '3.14'],
		['Figure', null],
		['Figure three', null],
	])('the number of “%s”', async (tag, number) => {
		expect((await read(section('1', 'X', tagged(tag)))).figures).toEqual([{ number, caption: 'C', url: null }]);
	});
	test('without a caption it is none, with that of its parts it is one', async () => {
		const parts = `<figure class="ltx_figure">${tagged('a')}${tagged('Figure 2')}</figure>`;
		const bare = '<figure class="ltx_figure"><img class="ltx_graphics" src="x.png"></figure>';
		expect((await read(section('1', 'X', bare + parts))).figures.map(({ number }) => number)).toEqual(['2']);
	});
	test('a version of two digits', async () => {
		expect((await read(section('1', 'X'), '<base href="/html/2301.00001v12/">')).version).toBe(12);
		expect((await read(`<div id="watermark-tr">arXiv:2301.00001v12 [cs.AI]</div>${section('1', 'X')}`)).version).toBe(12);
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

describe('an item of the list', () => {
	const block = (text: string) => `<span class="ltx_bibblock">${text}</span>`;
	const em = (text: string) => `<em class="ltx_emph ltx_font_italic">${text}</em>`;
	const bib = (name: string, text: string) => `<span class="ltx_text ltx_bib_${name}">${text}</span>`;
	const item = async (inner: string) => {
		const page = `<section class="ltx_bibliography"><ul class="ltx_biblist"><li class="ltx_bibitem">${inner}</li></ul></section>`;
		return (await read(section('1', 'X') + page)).references[0];
	};
	type Told = Partial<Record<'text' | 'title' | 'venue', string | null> & { readonly authors: string[]; readonly year: number | null }>;

	test.each<[string, string, Told]>([
		[
			'three blocks: authors, title and the rest',
			block('A. Lovelace and C. Babbage.') + block(' Notes on the engine ., ') + block(`${em('Taylor')}, 1843.`),
			{ title: 'Notes on the engine', authors: ['A. Lovelace', 'C. Babbage'], venue: 'Taylor', year: 1843 },
		],
		['two blocks say less', block('A. Lovelace') + block('Notes on the engine'), { title: null, authors: [] }],
		['a block of a word is no title', block('A. Lovelace') + block('Nature') + block('1843'), { title: null, authors: [] }],
		['a block of numbers is none either', block('A. Lovelace') + block('12 3 45') + block('1843'), { title: null }],
		[
			'quotation marks',
			block('A. Lovelace, C. Babbage, “Notes on the engine,” Taylor, 1843'),
			{ title: 'Notes on the engine', authors: ['A. Lovelace', 'C. Babbage'], venue: undefined },
		],
		['quotation marks at the end', block('A. Lovelace, "Notes on the engine"'), { title: 'Notes on the engine', authors: ['A. Lovelace'] }],
		['quotation marks around a word', block('A. Lovelace, “Engines,” 1843'), { title: null }],
		['a year behind the names', block('Lovelace, A. (1843a). Notes on the engine. Taylor.'), { title: 'Notes on the engine', year: 1843 }],
		['… without brackets', block('A. Lovelace, 1843. Notes on the engine'), { title: null, authors: [] }],
		[
			'… and a question',
			block('A. Lovelace 1843: Do engines originate? Taylor'),
			{ title: 'Do engines originate', authors: ['A. Lovelace'] },
		],
		['… at the very end', block('A. Lovelace, 1843. Notes on the engine.'), { title: 'Notes on the engine' }],
		[
			'italics behind the names',
			block(`A. Lovelace, ${em('Notes on the engine')}, Taylor, 1843`),
			{ title: 'Notes on the engine', authors: ['A. Lovelace'], venue: undefined },
		],
		['italics before a volume', block(`A. Lovelace, ${em('Physical Review')} 76, 769 (1949)`), { title: null, venue: 'Physical Review' }],
		['… that says so', block(`A. Lovelace, ${em('Physical Review')}, vol. 76 (1949)`), { title: null, venue: 'Physical Review' }],
		['… with a comma', block(`A. Lovelace, ${em('Physical Review')}, 76`), { title: null, venue: 'Physical Review' }],
		[
			'italics with an abbreviation',
			block(`A. Lovelace, ${em('Adv. Theor. Math')}, to appear`),
			{ title: null, venue: 'Adv. Theor. Math' },
		],
		['italics with an initial', block(`A. Lovelace, ${em('On C. Babbage’s engine')}, Taylor`), { title: 'On C. Babbage’s engine' }],
		['italics behind a year', block(`A. Lovelace (1843) ${em('Taylor and sons')}`), { title: null, venue: 'Taylor and sons' }],
		['italics behind pages', block(`A. Lovelace 12:34 ${em('Taylor and sons')}`), { title: null, venue: 'Taylor and sons' }],
		['italics at first', block(`${em('Notes on the engine')}, Taylor`), { title: null, venue: 'Notes on the engine' }],
		['italics far behind', block(`${'Lovelace '.repeat(23)}${em('Notes on the engine')}, Taylor`), { title: null }],
		['one word in italics', block(`A. Lovelace, ${em('Science')}, to appear`), { title: null, venue: 'Science' }],
		[
			'the parts of a .bib',
			block(`${bib('author', 'A. Lovelace')} (${bib('year', '(1843)')})`) +
				block(`${bib('title', ' Notes on the engine.')} `) +
				block(`${bib('journal', 'Taylor,')} ${bib('inbook', 'Memoirs')}`) +
				'<span class="ltx_bib_links">External Links: <a href="https://doi.org/10.1000/182">Document</a></span>' +
				'<span class="ltx_bibblock ltx_bib_cited">Cited by: §1.</span>',
			{
				text: 'A. Lovelace ((1843)) Notes on the engine. Taylor, Memoirs',
				title: 'Notes on the engine',
				authors: ['A. Lovelace'],
				venue: 'Taylor',
				year: 1843,
			},
		],
		['a chapter of a book', block(bib('title', 'Notes on it') + em('xyz')) + block(bib('inbook', 'Memoirs')), { venue: 'Memoirs' }],
		['links without their element', block('A. Lovelace , Notes ; 1843 .  External Links: '), { text: 'A. Lovelace, Notes; 1843.' }],
		['macros that leak', block('author A. Lovelace, the author of notes NoStop. NoStop'), { text: 'A. Lovelace, the author of notes' }],
		[
			'names with initials behind',
			block('Lovelace, A. A., van Dyck, J.-P. and King et al. (1843). Notes on the engine. T'),
			{
				authors: ['Lovelace, A. A.', 'van Dyck, J.-P.', 'King'],
			},
		],
		[
			'initials behind a whole name',
			block('Ada Augusta Lovelace, A. (1843). Notes on the engine. T'),
			{ authors: ['Ada Augusta Lovelace'] },
		],
		[
			'a word behind a name',
			block('Lovelace; Babbage & Boole und Noether (1843). Notes on the engine. T'),
			{
				authors: ['Lovelace', 'Babbage', 'Boole', 'Noether'],
			},
		],
	])('%s', async (_, inner, told) => {
		const found = await item(inner);
		for (const [field, value] of Object.entries(told)) expect([field, found?.[field as keyof Told]]).toEqual([field, value]);
	});

	test.each<[string, number | null]>([
		['A. Lovelace, Taylor 1843', 1843],
		['1843, A. Lovelace', 1843],
		['A. Lovelace (1843), reprinted 1961', 1961],
		['A. Lovelace, pp. 1843–1850', null],
		['A. Lovelace, pp. 1843-1850', null],
		['A. Lovelace 1843.1234', null],
		['A. Lovelace arXiv:hep-th/1999 doi:10.1/ 1843', 1843],
		['A. Lovelace 1843 arXiv:hep-th/1999, doi:x/1998, http:x/1997, https:x/1996, abs/1995', 1843],
		['A. Lovelace 12 18430 3019', null],
	])('the year of “%s”', async (text, year) => {
		expect((await item(block(text)))?.year).toBe(year);
	});

	test('one without a text is none', async () => {
		expect(await item(block(' '))).toBeUndefined();
	});
});

test.each<[string, string | null]>([
	[
		'<a id="license-tr" href="https://creativecommons.org/licenses/by/4.0/">License: CC BY 4.0</a>',
		'https://creativecommons.org/licenses/by/4.0/',
	],
	['<div id="license-tr">License:  CC BY 4.0</div>', 'CC BY 4.0'],
	['<div id="license-tr">Licence: none</div>', 'none'],
	['', null],
])('the licence of %s', async (mark, licence) => {
	expect((await read(mark + section('1', 'X'))).licence).toBe(licence);
});

test('what was converted to nothing is no page', async () => {
	expect(await readPaperPage('<html><body><article class="ltx_document"> </article></body></html>', BASE)).toBeNull();
});

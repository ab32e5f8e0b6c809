/** Text of services as a person would have typed it: entities, mark-up and formulas of Crossref's deposits. */
import fc from 'fast-check';
import { cslAuthors } from '../../src/sources/csl-metadata';
import { withoutEntities } from '../../src/paper/entities';
import { plainText } from '../../src/sources/plain-text';
import { invertedName } from '../../src/paper/person-name';

test.each<[string, unknown, string | undefined]>([
	['crossref-1', ['Genes &amp;amp; Cancer'], 'Genes & Cancer'],
	['crossref-2', 'M&uuml;ller &amp;amp;amp; J&ouml;rg', 'Müller & Jörg'],
	['crossref-3', ['Antiferromagnetism in RuO\n   <sub>2</sub>\n   films'], 'Antiferromagnetism in RuO2 films'],
	['crossref-4', ['On $$L^p$$ bounds'], 'On $L^p$ bounds'],
	['numbers of characters', 'Caf&#233; &#x2013; na&#xEF;ve &#150; done', 'Café – naïve – done'],
	['accents by name', '&Ccedil;elik, &scaron;&#367;, Erd&odblac;s, &Lstrok;&oacute;d&zacute;', 'Çelik, šů, Erdős, Łódź'],
	['Greek and signs by name', '&alpha;-decay &plusmn; 2 &times; 3 &le; &Gamma;', 'α-decay ± 2 × 3 ≤ Γ'],
	['what is no entity stays', 'AT&T; R&D &unknown; & so on', 'AT&T; R&D &unknown; & so on'],
	['a formula of several indices', 'H\n <sub>2</sub>\n O on TiO\n <sub>2</sub>\n , and CO\n<sub>2</sub>', 'H2O on TiO2, and CO2'],
	[
		'emphasis in lines',
		'Growth of\n   <i>Escherichia coli</i>\n   cells (\n  <i>in vitro</i>\n )',
		'Growth of Escherichia coli cells (in vitro)',
	],
	['a part of a word in a tag', '<i>p</i>\n  -values and <i>N</i>-body', 'p-values and N-body'],
	['tags that were encoded', '&lt;i&gt;Drosophila&lt;/i&gt; and x &lt; 3', 'Drosophila and x < 3'],
	// Brackets that were escaped since they are the text
	['escaped-brackets', 'the mean &lt;p&gt; of the &lt;b&gt; element', 'the mean <p> of the <b> element'],
	['beside tags that were encoded', 'The &lt;b&gt; element in &lt;i&gt;HTML&lt;/i&gt;', 'The <b> element in HTML'],
	['in tags', '<jats:p>Use &lt;div&gt; and &lt;span class="x"&gt;</jats:p>', 'Use <div> and <span class="x">'],
	['a closing one alone', 'Why &lt;/p&gt; may be left out', 'Why </p> may be left out'],
	['expected values', 'Estimating &lt;S&gt; and &lt;a&gt; of x&lt;y', 'Estimating <S> and <a> of x<y'],
	['a break is one without an end', 'A Title&lt;br&gt;A Subtitle &lt;br/&gt; More', 'A Title A Subtitle More'],
	['paragraphs that were encoded', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', 'One. Two.'],
	['tags encoded twice', 'CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt; capture', 'CO2 capture'],
	[
		'MathML',
		'Decay <mml:math><mml:msub><mml:mi>B</mml:mi><mml:mi>s</mml:mi></mml:msub><mml:mo>→</mml:mo><mml:mi>μ</mml:mi></mml:math> seen',
		'Decay $B_s→μ$ seen',
	],
	['a fraction in MathML', '<math><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>x</mi><mn>10</mn></msup></math>', '$\\frac{1}{2}x^{10}$'],
	[
		'an isotope in MathML',
		'<math><mmultiscripts><mi>He</mi><mn>2</mn><none/><mprescripts/><none/><mn>3</mn></mmultiscripts></math> gas',
		'${}^3\\mathrm{He}_2$ gas',
	],
	[
		'upright symbols in MathML',
		'<mml:math><mml:msub><mml:mi>Fe</mml:mi><mml:mn>3</mml:mn></mml:msub><mml:msub><mml:mi mathvariant="normal">O</mml:mi><mml:mn>4</mml:mn></mml:msub></mml:math>',
		'$\\mathrm{Fe}_3\\mathrm{O}_4$',
	],
	['a word in MathML', '<mml:math><mml:mi>RuO</mml:mi></mml:math> films', 'RuO films'],
	[
		'TeX beside MathML',
		'In <jats:alternatives><jats:tex-math>$$x^2$$</jats:tex-math><mml:math><mml:mi>x</mml:mi></mml:math></jats:alternatives> we',
		'In $x^2$ we',
	],
	['the heading of an abstract', '<jats:title>Abstract</jats:title><jats:p>We show.</jats:p><jats:p>Then.</jats:p>', 'We show. Then.'],
	['inline TeX in brackets', 'The \\(n\\)-body problem', 'The $n$-body problem'],
	['a formula with an angle bracket', 'p < 0.05 and x<y', 'p < 0.05 and x<y'],
	['nothing', ['  '], undefined],
])('%s', (_case, given, expected) => expect(plainText(given)).toBe(expected));

test('entities are resolved however often they were encoded, in whatever field', () => {
	fc.assert(
		fc.property(fc.constantFrom('&', '<', 'ü', 'Ł', 'α', '–'), fc.integer({ min: 1, max: 3 }), (mark, times) => {
			let text = { '&': '&amp;', '<': '&lt;', ü: '&uuml;', Ł: '&#321;', α: '&alpha;', '–': '&#x2013;' }[mark] ?? mark;
			for (let time = 1; time < times; time++) text = text.replaceAll('&', '&amp;');
			expect(withoutEntities(`a ${text} b`)).toBe(`a ${mark} b`);
		}),
	);
});

test('text without markup comes back as it was', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[A-Za-z][a-z ,.()'-]{0,30}[a-z]$/), (text) => expect(plainText(text)).toBe(text.replace(/ +/g, ' '))),
	);
});

test('crossref-5: groups stay whole, in the list of authors too', () => {
	const names = ['World Health Organization', 'National Institute of Standards and Technology', 'Robert and Sons', 'ATLAS'];
	expect(cslAuthors(names.map((name) => ({ name })))).toEqual(names.map((literal) => ({ literal })));
	expect(cslAuthors([{ given: 'J&ouml;rg', family: 'M&uuml;ller' }]).map(invertedName)).toEqual(['Müller, Jörg']);
});

test.each([
	['When a<b and c>d, p<0.05', 'When a<b and c>d, p<0.05'],
	['If x <b or y> z', 'If x <b or y> z'],
	['A <i>b</i> <b class="x">c</b> <xref ref-type="bibr" rid="r1">1</xref> <br />d', 'A b c 1 d'],
	['<jats:p id="p1">One</jats:p>', 'One'],
])('less and greater are no tag: %s', (text, read) => expect(plainText(text)).toBe(read));

import { oneLine, paragraphs, plainTitle, printedTitle, unicodeFromTex, withoutTexMarkup } from '../../src/paper/tex';

test.each([
	['Poincar\\\'{e} and Schr\\"odinger', 'Poincaré and Schrödinger'],
	["{\\'E}cole, na{\\\"\\i}ve, Garc\\'{\\i}a, Garc\\'\\ia", "École, naïve, García, Garc\\'\\ia"],
	['\\v{S}koda, \\c{C}elik, \\H{o}, \\k{a}, \\r{a}, Ha\\v cek', 'Škoda, Çelik, ő, ą, å, Haček'],
	['\\AA ngstr\\"om, \\L{}ukasz, {\\o}re', 'Ångström, Ł{}ukasz, øre'],
	['A 4% measurement of $H_0$', 'A 4% measurement of $H_0$'],
	["$\\mathcal{N}=4$ and $\\alpha\\'e$, \\beta-decay", "$\\mathcal{N}=4$ and $\\alpha\\'e$, β-decay"],
	['D-\\bar D mixing', 'D-\\bar D mixing'],
	['costs $5 and 10\\% more', 'costs $5 and 10\\% more'],
	['{\\"{o}}{\\~ n}\\=a\\.z\\^\\j \\` e\\u{g}{\\v c}\\d{a}\\b d', 'öñāżĵ èğčạḏ'],
	['\\vec and \\cite{a} stay, \\ss{}, {\\ae}, \\alphabet, \\i n', '\\vec and \\cite{a} stay, ß{}, æ, \\alphabet, ın'],
	['line\\\\ break,\\ blank', 'line\\\\ break, blank'],
	['$$\\alpha+\\beta$$ and $\\gamma$ but \\delta$', '$$\\alpha+\\beta$$ and $\\gamma$ but δ$'],
	['plain', 'plain'],
])('%s', (tex, unicode) => expect(unicodeFromTex(tex)).toBe(unicode));

test.each([
	['\\emph{Weakly} {\\tt holomorphic} forms', 'Weakly holomorphic forms'],
	["``Attention'' is all", '“Attention” is all'],
	['Aharonov--Bohm~solenoids --- 10\\%', 'Aharonov–Bohm solenoids — 10%'],
	['B -->(c cbar) Kstar', 'B -->(c cbar) Kstar'],
	['math $a--b~\\%$ stays', 'math $a--b~\\%$ stays'],
	['see \\url {https://x.org/a} and \\href{https://x.org} {this page}', 'see https://x.org/a and this page'],
	['so [we] show  \\cite{a}\\citep {b} \\ref{c}, \\citet{d}', 'so [we] show,'],
	['\\label{x}--- begin, a -- b, ---, --', '— begin, a – b, —, –'],
	['\\textbf {bold} \\mbox{} {\\itshape slanted} {\\bf  heavy}', 'bold  slanted heavy'],
	['as shown in \\cite{Smith2001} \\& elsewhere\\\\ next', 'as shown in & elsewhere  next'],
])('markup in “%s”', (tex, text) => expect(withoutTexMarkup(tex)).toBe(text));

test.each([
	['$p$-adic Limit of \\emph{Weakly} Holomorphic Forms', 'p-adic Limit of Weakly Holomorphic Forms'],
	['The $D^+\\to K^-K^+K^+$ decay', 'The D+K-K+K+ decay'],
	['$\\mathcal{N}=4$ SYM', 'N=4 SYM'],
])('“%s” as plain letters', (title, plain) => expect(plainTitle(title)).toBe(plain));

test.each([
	['tex-1', 'C\\*-Algebras \\& K-theory of 10\\% \\textit{in vivo}', 'C*-Algebras & K-theory of 10% in vivo'],
	[
		'tex-2',
		'Comments on ``Are Swift Gamma-Ray Bursts Consistent with Jets?", by Campana et al.',
		'Comments on “Are Swift Gamma-Ray Bursts Consistent with Jets?”, by Campana et al.',
	],
	['tex-3', "Beyond the ''recipe theory'' of Matter", 'Beyond the “recipe theory” of Matter'],
	['symbols', 'Z^0 \\to 2\\gamma, \\ell \\geq 3 and 5 \\times 5', 'Z^0 → 2γ, ℓ ≥ 3 and 5 × 5'],
	['marks over letters', 'D^0-\\bar D^0 and \\hat{x}', 'D^0-D̄^0 and x̂'],
	['fonts', 'The {\\it Fermi} Telescope, \\mathcal{N} and \\LaTeX', 'The Fermi Telescope, N and LaTeX'],
	['math stays', 'On $\\times$ and $a--b$', 'On $\\times$ and $a--b$'],
	['nothing of TeX', 'Risks from Learned Optimization', 'Risks from Learned Optimization'],
	['thin spaces', 'At 10\\,GeV and 5\\;km', 'At 10 GeV and 5 km'],
	['a hyphenation', 'Super\\-conduc\\-tors', 'Superconductors'],
	['a tie beside a formula', '$\\sqrt{s}=13$~TeV, see~$x$', '$\\sqrt{s}=13$ TeV, see $x$'],
	['about', 'some ~10\\%', 'some ~10%'],
	['braces within braces', 'Nested {{DNA} and {RNA}}', 'Nested DNA and RNA'],
	['a formula in braces', '{$K$}-theory of \\emph{all $x_{1}$ rings}', '$K$-theory of all $x_{1}$ rings'],
	['a macro of the author’s', '\\Fermi Observations and \\lya{} Lines', 'Fermi Observations and lya Lines'],
	['a command of another package', 'On \\ce{H2O} and \\text{ice}', 'On H2O and ice'],
	['a command left open', '\\textit{In vivo', 'In vivo'],
	['layout', '\\noindent {\\Large Big} Title', 'Big Title'],
	['signs alone', '\\^{}a and \\~{}b', '^a and ~b'],
	['a path', 'The path C:\\Users', 'The path C:\\Users'],
])('%s: a title as TeX would print it', (_report, title, printed) => expect(printedTitle(title)).toBe(printed));

test('an abstract keeps its paragraphs and loses its hard wraps', () => {
	expect(paragraphs('  We derive\nthe rates.\n  Then we\n  compare.\n\nLast.\n')).toBe(
		'We derive the rates.\n\nThen we\n\ncompare.\n\nLast.',
	);
	expect(paragraphs('one  \n\n\n\n \t two\n\t  three\n\n \n')).toBe('one\n\ntwo\n\nthree');
	expect(paragraphs('\r\n\r\n one\rtwo\r\n\r\n\r\n   three  ')).toBe('one two\n\nthree');
	expect(unicodeFromTex('\\alpha \\"u', { greek: false })).toBe('\\alpha ü');
	expect(oneLine(' Risks\n  from\tLearned ')).toBe('Risks from Learned');
});

test.each([
	['the group \\(SU(2)\\) acts', 'the group $SU(2)$ acts'],
	['\\[ x^2 + y^2 = 1 \\] holds', '$x^2 + y^2 = 1$ holds'],
	['if \\(a<b\\) and \\(\\alpha\\)', 'if $a<b$ and $\\alpha$'],
	['a line break \\\\[2pt] and \\\\(c\\\\)', 'a line break \\\\[2pt] and \\\\(c\\\\)'],
	['half of one \\(x', 'half of one \\(x'],
])('math in the other delimiters of TeX: %s', (text, read) => expect(unicodeFromTex(text)).toBe(read));

import { oneLine, paragraphs, plainTitle, unicodeFromTex, withoutTexMarkup } from '../../src/paper/tex';

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

test('an abstract keeps its paragraphs and loses its hard wraps', () => {
	expect(paragraphs('  We derive\nthe rates.\n  Then we\n  compare.\n\nLast.\n')).toBe(
		'We derive the rates.\n\nThen we\n\ncompare.\n\nLast.',
	);
	expect(paragraphs('one  \n\n\n\n \t two\n\t  three\n\n \n')).toBe('one\n\ntwo\n\nthree');
	expect(paragraphs('\r\n\r\n one\rtwo\r\n\r\n\r\n   three  ')).toBe('one two\n\nthree');
	expect(unicodeFromTex('\\alpha \\"u', { greek: false })).toBe('\\alpha ü');
	expect(oneLine(' Risks\n  from\tLearned ')).toBe('Risks from Learned');
});

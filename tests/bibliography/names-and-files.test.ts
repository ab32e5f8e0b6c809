/** Names and files of BibTeX's fields, taken apart. */
import { filesOfBibtex } from '../../src/bibliography/bibtex/files';
import { namesOfTex } from '../../src/bibliography/bibtex/names';
import { textOfTex } from '../../src/bibliography/bibtex/tex-text';

test.each([
	["Charles Louis de la Vall{\\'e}e Poussin", { given: 'Charles Louis', particle: 'de la', family: 'Vallée Poussin' }],
	['Ludwig van Beethoven', { given: 'Ludwig', particle: 'van', family: 'Beethoven' }],
	['van Beethoven', { particle: 'van', family: 'Beethoven' }],
	['Ada~{King Noel}', { given: 'Ada', family: 'King Noel' }],
	['Ada  Lovelace', { given: 'Ada', family: 'Lovelace' }],
	['{\\"u}nal Ada', { given: 'ünal', family: 'Ada' }],
	['Martin {Luther} King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
	['Ludwig van Beethoven III', { given: 'Ludwig', particle: 'van', family: 'Beethoven', suffix: 'III' }],
	['Henry Ford II', { given: 'Henry', family: 'Ford', suffix: 'II' }],
	['John {von} Neumann', { given: 'John von', family: 'Neumann' }],
	['Plato', { literal: 'Plato' }],
	['Pedro de {La Rosa} y Sol', { given: 'Pedro', particle: 'de', family: 'La Rosa y Sol' }],
	['family={Simon and Schuster}', { literal: 'Simon and Schuster' }],
	['{Engines; a Society}', { literal: 'Engines; a Society' }],
	['AT&amp;T', { literal: 'AT&T' }],
	['{Barnes \\&amp; Noble, Inc.}', { literal: 'Barnes & Noble, Inc.' }],
	['Erd&#337;s, P&aacute;l', { given: 'Pál', family: 'Erdős' }],
	// initials that are a numeral or a degree too
	['Petrov, V.', { given: 'V.', family: 'Petrov' }],
	['Petrov, V', { given: 'V', family: 'Petrov' }],
	['Ivanov, IV', { given: 'IV', family: 'Ivanov' }],
	['Doe, MD', { given: 'MD', family: 'Doe' }],
	['Smith, Jr., V.', { given: 'V.', family: 'Smith', suffix: 'Jr.' }],
	['Smith, V., Jr.', { given: 'V.', family: 'Smith', suffix: 'Jr.' }],
	['Smith, III, A. M.', { given: 'A. M.', family: 'Smith', suffix: 'III' }],
	['Smith, John, V', { given: 'John', family: 'Smith', suffix: 'V' }],
	// the blank behind a control word is TeX's
	['Bj\\o rn \\O sterg\\aa rd', { given: 'Bjørn', family: 'Østergård' }],
	["\\L ukasz \\'Swi\\k atek", { given: 'Łukasz', family: 'Świątek' }],
	["V\\'\\i ctor P\\'erez", { given: 'Víctor', family: 'Pérez' }],
	['Fran\\c cois Vi\\`ete', { given: 'François', family: 'Viète' }],
	["Ji\\v r\\'\\i\\ Matou\\v sek", { given: 'Jiří', family: 'Matoušek' }],
	['{\\relax Ch}arles \\relax Babbage', { given: 'Charles', family: 'Babbage' }],
	['Tr\\h an, V.', { given: 'V.', family: 'Trản' }],
	['Gr\\"o\\ss er, Ada', { given: 'Ada', family: 'Größer' }],
])('the name %s', (name, expected) => expect(namesOfTex(name)).toEqual([expected]));

test.each(['Doe, Jane; Roe, Richard; Poe, Edgar', '{Doe, Jane; Roe, Richard; Poe}, Edgar', '{{Doe, Jane; Roe, Richard; Poe, Edgar}}'])(
	'names between semicolons: %s',
	(names) => expect(namesOfTex(names).map((name) => ('family' in name ? name.family : name.literal))).toEqual(['Doe', 'Roe', 'Poe']),
);

test.each<[string, string[]]>([
	['a.pdf', ['a.pdf']],
	['{a.pdf}', ['a.pdf']],
	[':a/b.pdf:PDF', ['a/b.pdf']],
	['Full Text:C\\:\\\\x\\\\a.pdf:application/pdf;Snap:b.html:text/html', ['C:\\x\\a.pdf', 'b.html']],
	['a\\_b{\\_}c.pdf', ['a_b_c.pdf']],
	['a{\\&}b \\& c.pdf', ['a&b & c.pdf']],
	['file:///x/a.pdf', ['/x/a.pdf']],
	['file://localhost/x/a.pdf', ['/x/a.pdf']],
	['File:file\\:///x/a.pdf:PDF', ['/x/a.pdf']],
	['b.txt; a.PDF', ['a.PDF', 'b.txt']],
	['https://a.b/c.pdf', []],
	['a.pdf; https://a.b/c.pdf', ['a.pdf']],
	['Web:https\\://a.b/c.pdf:PDF', []],
	[' ', []],
	['a.pdf;a.pdf', ['a.pdf']],
])('the files of %s', (value, expected) => expect(filesOfBibtex(new Map([['file', value]]))).toEqual(expected));

test.each([
	['Ca\\textsuperscript{2+} at 10\\textsuperscript{-3}, N\\textsubscript{2}O', 'Ca²⁺ at 10⁻³, N₂O'],
	['the n\\textsuperscript{th} of a\\textsuperscript{x-1}', 'the nth of ax-¹'],
	['\\boldmath $CP$ violation', '$CP$ violation'],
	['{\\boldmath$B$} decays, p\\nobreakdash-adic', '$B$ decays, p-adic'],
	['A title\\thanks{To whom it may concern}', 'A title'],
	['5 k\\textohm{} at 20\\textcelsius, \\textonehalf{} of \\~{}3', '5 kΩ at 20°C, ½ of ~3'],
	['An \\unheardof thing at 13 \\TeV', 'An unheardof thing at 13 TeV'],
])('the text of %s', (value, text) => expect(textOfTex(value)).toBe(text));

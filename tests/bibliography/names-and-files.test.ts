/** Names and files of BibTeX's fields, taken apart. */
import { filesOfBibtex } from '../../src/bibliography/bibtex/files';
import { namesOfTex } from '../../src/bibliography/bibtex/names';

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

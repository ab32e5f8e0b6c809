/** Authors as pages name them in their tags, and as bioRxiv and library catalogues list them. */
import { invertedName } from '../../src/paper/person-name';
import { biorxiv } from '../../src/sources/biorxiv';
import { paperOfPage } from '../../src/sources/page';
import { namesOfTex } from '../../src/bibliography/bibtex/names';
import { ok } from './answers';
import { splitName } from '../../src/paper/person-name';

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

test.each<[string, [string, string][], string[]]>([
	[
		'one each',
		[
			['citation_author', 'Ada Lovelace'],
			['citation_author', 'Babbage, Charles'],
		],
		['Lovelace, Ada', 'Babbage, Charles'],
	],
	['two in one', [['citation_author', 'Ada Lovelace, Charles Babbage']], ['Lovelace, Ada', 'Babbage, Charles']],
	['between semicolons', [['citation_author', 'Ada Lovelace; Charles Babbage']], ['Lovelace, Ada', 'Babbage, Charles']],
	['an entity encoded twice', [['citation_author', 'M&amp;uuml;ller, Hans']], ['Müller, Hans']],
	[
		'a list',
		[['citation_authors', 'Ada Lovelace, Charles Babbage, Mary Somerville']],
		['Lovelace, Ada', 'Babbage, Charles', 'Somerville, Mary'],
	],
	['a compound family name', [['citation_author', 'García Márquez, Gabriel José']], ['García Márquez, Gabriel José']],
	['a particle', [['citation_author', 'van der Berg, Anna Maria']], ['van der Berg, Anna Maria']],
	['a degree', [['citation_author', 'Lovelace, Ada, PhD']], ['Lovelace, Ada']],
	['capitals', [['citation_author', 'LOVELACE, ADA']], ['Lovelace, Ada']],
	[
		'an empty tag beside others',
		[
			['citation_author', ' '],
			['dc.creator', 'Ada Lovelace'],
		],
		['Lovelace, Ada'],
	],
])('%s', async (_case, authors, read) => {
	const html = `${meta('citation_title', 'Engines')}${authors.map(([name, content]) => meta(name, content)).join('')}`;
	expect((await paperOfPage(html, 'https://example.org'))?.authors.map(invertedName)).toEqual(read);
});

test.each([
	['Lovelace, A.;', ['Lovelace, A.']],
	['LOVELACE, A.; The GTEx Consortium', ['Lovelace, A.', 'The GTEx Consortium']],
])('bioRxiv: %s', async (authors, read) => {
	const id = { scheme: 'doi' as const, id: '10.1101/097196' };
	const row = { doi: id.id, title: 'Engines', authors, date: '2016-12-27', version: '1', published: 'NA' };
	const [paper] = [...(await biorxiv.read(ok(JSON.stringify({ collection: [row] })), [id])).values()];
	expect(paper?.authors.map(invertedName)).toEqual(read);
});

test.each([
	['Knuth, Donald Ervin, 1938-', 'Knuth, Donald Ervin'],
	['Lovelace, Ada, editor', 'Lovelace, Ada'],
])('a catalogue: %s', (name, read) => expect(invertedName(splitName(name) ?? { literal: '' })).toBe(read));

test('BibTeX: a generation behind a name in reading order', () => {
	expect(namesOfTex('Ludwig von Mises, Jr').map(invertedName)).toEqual(['von Mises, Ludwig, Jr']);
});

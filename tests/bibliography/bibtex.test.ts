/** BibTeX as BibTeX's and biblatex's manuals read it: what stands in an entry belongs to that entry alone. */
import * as fc from 'fast-check';
import { isReadable, paperOfEntry, readBibliography } from '../../src/bibliography';
import type { BibliographyEntry } from '../../src/bibliography';

/** Key and identifier of each entry: `knuth –`, `c arXiv:2401.00013`. */
function named(text: string): string[] {
	return readBibliography(text).map((entry) => `${entry.key} ${identifierOf(entry)}`.trim());
}

function identifierOf(entry: BibliographyEntry): string {
	const { arxiv, doi, pmid } = paperOfEntry(entry);
	if (arxiv !== undefined) return `arXiv:${arxiv}`;
	return doi !== undefined ? `doi:${doi}` : pmid !== undefined ? `pmid:${pmid}` : '–';
}

test.each<[report: string, text: string, expected: string[]]>([
	[
		'bibtex-1, a DOI for a key',
		'@book{knuth, title={TAOCP}}\n@article{10.1016/0196-6774(89)90038-2, title={Monte-Carlo}, doi={10.1016/0196-6774(89)90038-2}}',
		['knuth –', '10.1016/0196-6774(89)90038-2 doi:10.1016/0196-6774(89)90038-2'],
	],
	[
		'bibtex-2, no key',
		'@book{knuth, title={TAOCP}}\n@misc{title={S}, eprint={2401.00012}, archivePrefix={arXiv}}',
		['knuth –', 'arXiv:2401.00012'],
	],
	[
		'bibtex-3, a comment between entries',
		'@book{knuth, title={TAOCP}}\n% old: eprint = {2401.00012}\n@misc{c, title={T}, eprint={2401.00013}, archivePrefix={arXiv}}',
		['knuth –', 'c arXiv:2401.00013'],
	],
	[
		'bibtex-4, blanks and brackets in keys',
		'@book{knuth1997, title={The Art}, author={Knuth, D.}, year=1997}\n' +
			'@article{10.1016/0196-6774(89)90038-2, title={Monte-Carlo Approximation}, doi={10.1016/0196-6774(89)90038-2}}\n' +
			'@misc{smith et al 2024, title={The Paper Named Second}, eprint={2401.00012}, archivePrefix={arXiv}}\n' +
			'@misc{c, title={C}, eprint={2401.00013}}',
		[
			'knuth1997 –',
			'10.1016/0196-6774(89)90038-2 doi:10.1016/0196-6774(89)90038-2',
			'smith et al 2024 arXiv:2401.00012',
			'c arXiv:2401.00013',
		],
	],
	['bibtex-5, macros', '@string{arx = "arXiv"}\n@misc{a, title={A}, archivePrefix = arx, eprint = "2401.00012"}', ['a arXiv:2401.00012']],
	[
		'bibtex-6, DBLP’s condensed form',
		'@article{DBLP:journals/corr/SmithTHH17, title={Offline}, journal={CoRR}, volume={abs/1702.03859}, year={2017}}',
		['DBLP:journals/corr/SmithTHH17 arXiv:1702.03859'],
	],
	[
		'bibtex-7, biblatex’s class',
		'@article{a, title={A}, eprint={9711200}, eprinttype={arXiv}, eprintclass={hep-th}}',
		['a arXiv:hep-th/9711200'],
	],
	[
		'bibtex-8, an id in the abstract',
		'@article{x, title={T}, abstract={We build on arXiv:1706.03762.}, eprint={2401.00012}, archivePrefix={arXiv}}',
		['x arXiv:2401.00012'],
	],
	['an abstract alone lends no id', '@article{x, title={T}, abstract={We build on arXiv:1706.03762.}}', ['x –']],
	['nor does another paper’s id in a note', '@article{x, title={T}, journal={J}, note={Extends arXiv:1706.03762}}', ['x –']],
	['nor a list of them', '@article{x, title={T}, note={arXiv:1706.03762, arXiv:1706.03763}}', ['x –']],
	['the id in a note', '@article{x, title={T}, note={arXiv:1706.03762 [cs]}}', ['x arXiv:1706.03762']],
	[
		'Google Scholar',
		'@article{vaswani2017, title={A}, journal={arXiv preprint arXiv:1706.03762}, year={2017}}',
		['vaswani2017 arXiv:1706.03762'],
	],
	[
		'Zotero, Better BibTeX',
		'@misc{v, title={A}, number={arXiv:1706.03762}, eprint={1706.03762}, primaryclass={cs}, publisher={arXiv}}',
		['v arXiv:1706.03762'],
	],
	['an address', '@online{v, title={A}, url={https://arxiv.org/abs/1706.03762v5}}', ['v arXiv:1706.03762']],
	['arXiv’s DOI', '@misc{v, title={A}, doi={10.48550/ARXIV.1706.03762}}', ['v arXiv:1706.03762']],
	['ADS, the archive as prefix', '@article{v, title={A}, archivePrefix={astro-ph}, eprint={9901001}}', ['v arXiv:astro-ph/9901001']],
	['Mendeley', '@article{v, title={A}, arxivId={1706.03762}, archivePrefix={arXiv}}', ['v arXiv:1706.03762']],
	['PubMed', '@article{v, title={A}, eprint={23690738}, eprinttype={pubmed}}', ['v pmid:23690738']],
	['an escaped DOI', '@article{v, title={A}, doi={10.1007/978-3-642-40328-6\\_47}}', ['v doi:10.1007/978-3-642-40328-6_47']],
	['a braced underscore', '@article{v, title={A}, doi={10.1007/978{\\_}47}}', ['v doi:10.1007/978_47']],
	['a DOI as an address', '@article{v, title={A}, doi={https://doi.org/10.1000/Ab.C}}', ['v doi:10.1000/Ab.C']],
	['the address of a DOI', '@article{v, title={A}, url={http://dx.doi.org/10.1000/xyz}}', ['v doi:10.1000/xyz']],
	[
		'the parent’s DOI is its own',
		'@inproceedings{c, crossref={p}, title={C}}\n@proceedings{p, title={P}, doi={10.1000/p}}',
		['c –', 'p doi:10.1000/p'],
	],
])('%s', (_report, text, expected) => {
	expect(named(text)).toEqual(expected);
});

const fieldsOf = (text: string, at = 0) => {
	const entry = readBibliography(text)[at];
	return entry?.format === 'bibtex' ? Object.fromEntries(entry.fields) : null;
};

test.each<[what: string, text: string, fields: Record<string, string>]>([
	['nested braces', '@misc{a, title={A {B {C}} D}}', { title: 'A {B {C}} D' }],
	['quotes with braces', '@misc{a, title="A {"}quoted{"} word"}', { title: 'A {"}quoted{"} word' }],
	['round brackets', '@misc(a, title={A (b) c}, year=2019)', { title: 'A (b) c', year: '2019' }],
	['joined', '@string{nyt="New York"}@misc{a, title = nyt # " Times " # {x} # 12}', { title: 'New York Times x12' }],
	['an undefined macro is its name', '@article{a, title={T}, journal = jomch}', { title: 'T', journal: 'jomch' }],
	['months', '@misc{a, title={T}, month = jul # "~10"}', { title: 'T', month: 'July~10' }],
	['no comma behind the key', '@article{smith2020\n  title = {T},\n  year = 2020\n}', { title: 'T', year: '2020' }],
	['no comma between fields', '@article{a, title = {T}\n  year = 2020}', { title: 'T', year: '2020' }],
	['commas before fields', '@article{a\n, title = {T}\n, year = {2020}\n}', { title: 'T', year: '2020' }],
	['two commas', '@article{a,, title = {T},, year = 2020,}', { title: 'T', year: '2020' }],
	['a comment between fields', '@article{a,\n% title = {old},\n title = {T}, % new\n year = 2020}', { title: 'T', year: '2020' }],
	[
		'a percent sign in a value is text',
		'@article{a, title = {Discount 50% off}, year = 2020}',
		{ title: 'Discount 50% off', year: '2020' },
	],
	[
		'names of fields',
		'@article{a, bdsk-url-1={u}, tex.field={f}, opt_x+y={z}, TITLE={T}}',
		{ 'bdsk-url-1': 'u', 'tex.field': 'f', 'opt_x+y': 'z', title: 'T' },
	],
	['the first of two', '@article{a, title={T}, title={U}}', { title: 'T' }],
	['an escaped brace that leaves the value open', '@article{a, title={A \\{ B}, year=2020}', { title: 'A \\{ B', year: '2020' }],
	['a block nobody claims', '@article{a, title={T}, {stray}, year=2020}', { title: 'T', year: '2020' }],
	['an umlaut’s quote in quotes', '@article{a, author="K\\"uhne, Thomas", year=2020}', { author: 'K\\"uhne, Thomas', year: '2020' }],
	['CRLF and tabs', '@article{a,\r\n\ttitle\t=\t{T},\r\n\tyear = 2020\r\n}\r\n', { title: 'T', year: '2020' }],
])('fields: %s', (_what, text, fields) => {
	expect(fieldsOf(text)).toEqual(fields);
});

test.each<[what: string, text: string, keys: string[]]>([
	['two on a line', '@misc{a, title={A}} @misc{b, title={B}}', ['a', 'b']],
	['no line between', '@misc{a, title={A}}@misc{b, title={B}}', ['a', 'b']],
	['prose between', 'My list, write to me@example.org (work):\n@misc{a, title={A}}\nand also {this}\n@misc{b, title={B}}', ['a', 'b']],
	['@comment with braces', '@comment{@misc{x, title={X}}}\n@misc{a, title={A}}', ['a']],
	['@comment of a line', '@comment old ones\n@misc{a, title={A}}', ['a']],
	[
		'JabRef’s comment',
		'@Comment{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n1 StaticGroup:x\\;0\\;1\\;\\;\\;\\;;\n}\n@misc{a, title={A}}',
		['a'],
	],
	['@comment that is never closed', '@comment{ oh\n@misc{a, title={A}}', ['a']],
	['an entry commented out', '% @misc{x, title={X}}\n@misc{a, title={A}}', ['a']],
	['carriage returns alone', '% a comment\r\r@misc{a,\r  title={A}\r}\r', ['a']],
	['@preamble', '@preamble{"\\newcommand{\\x}{y}"}\n@misc{a, title={A}}', ['a']],
	['types with signs', '@web_page{a, title={A}}\n@newspaper-article{b, title={B}}', ['a', 'b']],
	['a type nobody knows', '@zzz{a, title={A}}', ['a']],
	['blanks and case', '@ ARTICLE {a , title={A}}', ['a']],
	['keys of any characters', "@misc{Müller:2019/ä+b_c*d, title={A}}\n@misc{a.b-c'd, title={B}}", ['Müller:2019/ä+b_c*d', "a.b-c'd"]],
	['an entry in a note', '@misc{a, title={A}, annote={See\n@misc{x, title={X}}\nthere}}\n@misc{b, title={B}}', ['a', 'b']],
])('entries: %s', (_what, text, keys) => {
	expect(readBibliography(text).map(({ key }) => key)).toEqual(keys);
	expect(readBibliography(text).flatMap(({ problem }) => problem ?? [])).toEqual([]);
});

test.each<[what: string, broken: string]>([
	['a brace that is never closed', '@misc{bad, title={Broken {title}, eprint={2401.99999},\n  year=2020\n}'],
	['two braces never closed', '@misc{bad, title={Broken {a {b}, year={2020}\n'],
	['a quote that is never closed', '@misc{bad, title="Broken, year=2020\n}'],
	['cut off within a key', '@misc{bad\n'],
	['cut off behind a name', '@misc{bad, title =\n'],
])('one broken entry harms no other: %s', (_what, broken) => {
	const good = (key: string, id: string) => `@misc{${key}, title={Title ${key}}, eprint={${id}}, archivePrefix={arXiv}}`;
	const entries = readBibliography(`${good('a', '2401.00001')}\n\n${broken}\n${good('b', '2401.00002')}\n${good('c', '2401.00003')}\n`);
	expect(entries.filter(({ problem }) => problem === null).map((entry) => `${entry.key} ${identifierOf(entry)}`)).toEqual([
		'a arXiv:2401.00001',
		'b arXiv:2401.00002',
		'c arXiv:2401.00003',
	]);
	expect(entries.filter(({ problem }) => problem !== null)).toEqual([expect.objectContaining({ key: 'bad', line: 3 })]);
});

test('an entry whose last brace alone is missing says all it has', () => {
	const entries = readBibliography('@misc{bad, title={Open}, eprint={2401.00001}\n@misc{b, title={B}}\n@misc{c, title={C}');
	expect(entries.map((entry) => [entry.key, identifierOf(entry), entry.problem?.reason])).toEqual([
		['bad', 'arXiv:2401.00001', 'no-end'],
		['b', '–', undefined],
		['c', '–', 'no-end'],
	]);
	expect(entries.every(isReadable)).toBe(true);
});

test('places and lines are those of the text', () => {
	const text = 'prose\n@misc{a, title={A}}\n\n@misc{b,\n title={B}}\n';
	expect(readBibliography(text).map(({ from, to, line }) => [text.slice(from, to), line])).toEqual([
		['@misc{a, title={A}}', 2],
		['@misc{b,\n title={B}}', 4],
	]);
});

test('what an entry says comes back, whatever else stands in the file', () => {
	const word = fc.stringMatching(/^[A-Za-z0-9äß,;:=()'#@-][A-Za-z0-9äß ,;:=()'#-]{0,18}$/);
	const value = fc.oneof(
		word,
		word.map((text) => `a {${text}} b`),
		word.map((text) => `{{${text}}}`),
	);
	const key = fc.stringMatching(/^[A-Za-z][\w:./()+-]{0,12}$/);
	const entry = fc.record({ key, title: value, other: value, quoted: fc.boolean() });
	const between = fc.constantFrom(
		'',
		'\n',
		'\n% a comment { with a brace\n',
		' prose, more prose\n',
		'@comment{ x {y} }\n',
		'\n@string{m = "n"}\n',
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(entry, between), { minLength: 1, maxLength: 8 }), (entries) => {
			const written = entries.map(([{ key: name, title, other, quoted }, space]) => {
				const shown = quoted ? `"${title}"` : `{${title}}`;
				return `@misc{${name},\n  title = ${shown},\n  annote = {${other}}\n}${space}`;
			});
			const read = readBibliography(written.join('\n'));
			expect(
				read.map((one) => [one.key, one.format === 'bibtex' ? [one.fields.get('title'), one.fields.get('annote')] : null, one.problem]),
			).toEqual(entries.map(([{ key: name, title, other }]) => [name, [title, other], null]));
		}),
		{ numRuns: 300 },
	);
});

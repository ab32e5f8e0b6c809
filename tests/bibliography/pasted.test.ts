/** Pastes of more than one kind: entries of any format side by side, in running text, among identifiers; rows in are rows out. */
import fc from 'fast-check';
import { entriesAmongText } from '../../src/bibliography/mixed';
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { readRows, rowSteps } from '../../src/bibliography/pasted';
import { formatPaperId } from '../../src/paper/identifier';

const BIB = '@article{a1, title={T One}, author={Lovelace, Ada}, year=1843}';
const RIS = 'TY  - JOUR\nTI  - T Two\nAU  - Lovelace, Ada\nPY  - 1843\nER  - \n';
const CSL = '{"id":"c1","type":"book","title":"T Three","author":[{"family":"Lovelace"}]}';

const rows = (text: string) =>
	readRows(text).map((row) =>
		row.kind === 'entry' ? row.paper.title || `? ${row.entry.key}` : row.kind === 'paper' ? formatPaperId(row.id) : row.kind,
	);

test.each<[string, string, string[]]>([
	['BibTeX, then RIS', `${BIB}\n${RIS}`, ['T One', 'T Two']],
	['RIS, then BibTeX', `${RIS}\n${BIB}`, ['T Two', 'T One']],
	['all three', `[${CSL}]\n\n${BIB}\n\n${RIS}`, ['T Three', 'T One', 'T Two']],
	['RIS in a mail', `Here it is:\n${RIS}Best, arXiv:1906.01820`, ['T Two', 'arXiv:1906.01820']],
	['CSL-JSON, then an identifier', `[ ${CSL} ]\n\narXiv:1906.01820`, ['T Three', 'arXiv:1906.01820']],
	['CSL-JSON in a sentence', `Read ${CSL} and 10.1000/x`, ['T Three', 'doi:10.1000/x']],
	['CSL-JSON in a fence', `\`\`\`json\n[${CSL}]\n\`\`\``, ['T Three']],
	['JSON that is no item', `Set {"a": {"b": 1}} and {"title": "T"} with arXiv:1906.01820`, ['arXiv:1906.01820']],
	['an identifier behind a BibTeX file', `${BIB}\nhttps://arxiv.org/abs/2401.00012`, ['T One', 'arXiv:2401.00012']],
	[
		'identifiers in lines of their own',
		`${BIB}\n- 2401.00012, 2401.00014\n${BIB}`,
		['T One', 'arXiv:2401.00012', 'arXiv:2401.00014', 'T One'],
	],
	['words between entries are a comment', `${BIB}\nold: eprint = {2401.00012}\n${BIB}`, ['T One', 'T One']],
	[
		'but not beside entries of another format',
		`${BIB}\n\nand 2401.00012, see https://example.org/a\n\n${RIS}`,
		['T One', 'arXiv:2401.00012', 'page', 'T Two'],
	],
	['so is a line with a percent sign', `% Encoding: UTF-8\n${BIB}\n% https://arxiv.org/abs/2401.00012`, ['T One']],
	['and what BibTeX itself reads', `@string{u = "https://example.org/a"}\n@comment{10.1000/x}\n${BIB}`, ['T One']],
	['an entry never closed', '@book{k, title={T}\n\nhttps://arxiv.org/abs/2401.00012', ['T', 'arXiv:2401.00012']],
	['an entry in the note of another', 'TY  - JOUR\nTI  - A\nN1  - @article{x, title={Inner}}\nER  - \n', ['A']],
	['a type nobody knows, without fields', `@word{w1}\n${BIB}\n@talk{t1, soon}`, ['? w1', 'T One', '? t1']],
	['the same in a list of identifiers', '@word{w1}\narXiv:1906.01820', ['? w1', 'arXiv:1906.01820']],
	['a mention in prose is none', 'as @ada{hello} says in arXiv:1906.01820', ['arXiv:1906.01820']],
	[
		'references of LaTeX',
		'\\bibitem{lov} A. Lovelace, \\emph{Sketch of the Engine}, Sci. Mem. \\textbf{3} (1843), 666--731.\n\\bibitem{b} C. Babbage, arXiv:1906.01820',
		['reference', 'arXiv:1906.01820'],
	],
])('%s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test('a value whose open brace the entry’s own closes is a guess, and harms no other entry', () => {
	expect(rows('@article{a, title={T {unclosed}, year=1999}\n@book{b, title={U}}')).toEqual(['T unclosed, year=1999', 'U']);
	const [first] = readRows('@article{a, title={T {unclosed}, year=1999}\n@book{b, title={U}}');
	expect(first?.kind === 'entry' ? first.entry.problem : null).toEqual({ reason: 'unclosed', line: 1 });
	const [open] = readRows('@article{a, title={T}, year=1999\n@book{b, title={U}}');
	expect(open?.kind === 'entry' ? open.entry.problem : null).toEqual({ reason: 'no-end', line: 1 });
});

test.each<[string, string]>([
	['A &lt;i&gt;x&lt;/i&gt; &amp; a<b', 'A x & a<b'],
	['the mean &lt;p&gt; of the &lt;b&gt; element', 'the mean <p> of the <b> element'],
	['the &lt;/li&gt; of a &lt;ul&gt;', 'the </li> of a <ul>'],
	['&lt;sub&gt;x&lt;/sub&gt; and &lt;sup&gt;', 'x and <sup>'],
	['CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt; in &lt;A&gt;', 'CO2 in <A>'],
	['<i>A</i> &lt;span&gt;', 'A <span>'],
])('tags that were encoded as text are gone as those that were not, where both of a pair stand: %s', (title, read) => {
	expect(rows(`[{"title":"${title}","type":"book"}]`)).toEqual([read]);
	expect(rows(`TY  - BOOK\nTI  - ${title}\nER  - \n`)).toEqual([read]);
	const tex = title.replace(/&(?:amp;)*lt;/g, '{\\textless}').replace(/&(?:amp;)*gt;/g, '{\\textgreater}');
	expect(rows(`@book{k, title={${tex}}}`)).toEqual([read]);
});

test.each<[string, string, string[]]>([
	['RIS without a blank behind its hyphens', 'TY  -JOUR\nTI  -A\nER  -\n', ['A']],
	['a word of two capitals that goes on in a wrapped line', 'TY  - JOUR\nTI  - A\nAB  - The light is\nUV -induced\nER  - \n', ['A']],
	['a comma before a closing bracket', '[{"title":"A, ]","type":"book",},{"title":"B","type":"book"}]', ['A, ]', 'B']],
])('%s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test('a name in CSL-JSON that is a text is somebody', () => {
	const [row] = readRows('[{"title":"T","type":"book","author":["Ada Lovelace",{"family":"Plato"},3]}]');
	expect(row?.kind === 'entry' ? row.paper.authors : null).toEqual([{ family: 'Lovelace', given: 'Ada' }, { literal: 'Plato' }]);
});

const JSON_OF = (title: string) => `{"id":"${title}","type":"book","title":"${title}"}`;
const BIB_OF = (title: string) => `@article{k${title}, title={${title}}, year={1843}}`;

test.each<[string, string, string[]]>([
	// CSL-JSON goes on behind BibTeX
	['csl-bibtex-csl', `[${JSON_OF('First')}]\n@article{k,title={Second}}\n[${JSON_OF('Third')}]`, ['First', 'Second', 'Third']],
	['in one list', `[${JSON_OF('A')},\n${JSON_OF('B')}]\n${BIB_OF('C')}\n${BIB_OF('D')}\n[${JSON_OF('E')}]`, ['A', 'B', 'C', 'D', 'E']],
	['items without a list', `${JSON_OF('A')}\n${BIB_OF('B')}\n${JSON_OF('C')}\n${BIB_OF('D')}`, ['A', 'B', 'C', 'D']],
	['RIS between', `[${JSON_OF('A')}]\n${RIS}[${JSON_OF('C')}]\n${BIB_OF('D')}`, ['A', 'T Two', 'C', 'D']],
	['braces in words behind a list are no item', `[${JSON_OF('A')}]\n\nsee {Foo} and arXiv:1906.01820`, ['A', 'arXiv:1906.01820']],
	['braces of TeX in RIS behind a list', `[${JSON_OF('A')}]\nTY  - JOUR\nTI  - {TeX} in Titles\nER  - `, ['A', '{TeX} in Titles']],
	['four hundred objects before an item', `Objects:\n${'{"a": {"b": 1}}\n'.repeat(400)}${JSON_OF('A')}`, ['A']],
	// RIS that never ends
	['ris-without-end-bibtex', 'TY  - JOUR\nTI  - First\nAU  - A, B\n\n@article{k, title={Second}}', ['First', 'Second']],
	['without a blank line', `TY  - JOUR\nTI  - A\nAU  - A, B\n${BIB_OF('B')}`, ['A', 'B']],
	['then CSL-JSON', `TY  - JOUR\nTI  - A\n\n[${JSON_OF('B')},\n${JSON_OF('C')}]`, ['A', 'B', 'C']],
	['then CSL-JSON without a blank line', `TY  - JOUR\nTI  - A\n${JSON_OF('B')}`, ['A', 'B']],
	['then RIS', 'TY  - JOUR\nTI  - A\n\nTY  - BOOK\nTI  - B\nER  - \nTY  - BOOK\nTI  - C', ['A', 'B', 'C']],
	['then an identifier', 'TY  - JOUR\nTI  - A\nPY  - 2019\n\narXiv:1906.01820', ['A', 'arXiv:1906.01820']],
	['an identifier between two', 'TY  - JOUR\nTI  - A\n\n10.1000/x\n\nTY  - BOOK\nTI  - B', ['A', 'doi:10.1000/x', 'B']],
	['one that ends keeps BibTeX in its note', `TY  - JOUR\nTI  - A\nN1  - as in\n${BIB_OF('Inner')}\nER  - \n${BIB_OF('B')}`, ['A', 'B']],
	// CSL-JSON that never ends
	['csl-cut-bibtex', '[{"title":"First","type":"book",\n@article{k,title={Second}}', ['? First', 'Second']],
	['cut within a text', `[{"id":"a","title":"Fir\n\n${BIB_OF('B')}\n${BIB_OF('C')}`, ['? a', 'B', 'C']],
	['cut, then RIS', `[${JSON_OF('A')},\n{"id":"b","title":"B",\n${RIS}`, ['A', '? b', 'T Two']],
	['cut, then another list', `[{"id":"a","title":"A"\n[${JSON_OF('B')}]`, ['? a', 'B']],
	['cut behind BibTeX', `${BIB_OF('A')}\n[{"id":"b","title":"B","author":[{"family":"Love`, ['A', '? b']],
	['cut between two of BibTeX', `${BIB_OF('A')}\n{"title":"B",\n${BIB_OF('C')}\n${JSON_OF('D')}`, ['A', '? B', 'C', 'D']],
	// BibTeX that never ends
	['bibtex-cut-ris', '@article{k, title={First}, author={A\n\nTY  - JOUR\nTI  - Second\nER  - ', ['First', 'Second']],
	[
		'without its last brace',
		'@article{k, title={A}, year=1843\n\nTY  - JOUR\nTI  - B\nUR  - https://example.org/x?a=b\nER  - ',
		['A', 'B'],
	],
	['cut, then CSL-JSON', `@article{k, title={A}, note={x\n\n[${JSON_OF('B')}]`, ['A', 'B']],
	['without its last brace, then CSL-JSON', `@article{k, title={A},\n[${JSON_OF('B')}]\n${BIB_OF('C')}`, ['A', 'B', 'C']],
	['cut behind a name', '@article{k, title={A},\n  author =\nTY  - JOUR\nTI  - B\nER  - ', ['A', 'B']],
	[
		'RIS, then a list laid out in lines',
		`TY  - JOUR\nTI  - A\n[\n  {\n    "id": "b",\n    "type": "book",\n    "title": "B"\n  }\n]`,
		['A', 'B'],
	],
	['cut within a value, then an identifier', '@article{k, title={A\n\narXiv:1906.01820', ['A arXiv:1906.01820', 'arXiv:1906.01820']],
	['cut behind its key, then an identifier', '@article{k,\n\narXiv:1906.01820', ['? k', 'arXiv:1906.01820']],
	['CSL-JSON cut off, then identifiers', '[{"id":"a","title":"A\n \n10.1000/x\n2401.00012', ['? a', 'doi:10.1000/x', 'arXiv:2401.00012']],
	['value-cut-behind-equals', '@article{k, title={A}, doi =\n10.1000/x', ['A', 'doi:10.1000/x']],
	[
		'behind an equals sign and blanks, then more',
		'@article{k, title={A}, url= \n\n2401.00012\n2401.00013',
		['A', 'arXiv:2401.00012', 'arXiv:2401.00013'],
	],
	['behind an equals sign, then an entry in its line', `@article{k, title={A}, author= ${BIB_OF('B')}`, ['A', 'B']],
	['behind an equals sign, then an item of a list', '@article{k, title={A}, year=\n- 2401.00012: B', ['A', 'arXiv:2401.00012']],
	['a value in the line behind its equals sign', '@article{k, title=\n{A}, year =\n1843,\n doi={10.1000/x}}', ['A']],
	['without its last brace, then an address with a query', '@article{k, title={A},\nhttps://example.org/x?a=b', ['A', 'page']],
	['without its last brace, then words with an equals sign', '@article{k, title={A},\nin 10.1000/x = it', ['A', 'doi:10.1000/x']],
	['within a value, then a line that is an identifier', '@article{k, title={A\n10.1000/x', ['A 10.1000/x', 'doi:10.1000/x']],
	['behind its key, then a line that is an identifier', '@article{k,\nPMID: 18276894', ['? k', 'pmid:18276894']],
	['RIS, then a line that is an identifier', 'TY  - JOUR\nTI  - A\nDO  - \n10.1000/x', ['A', 'doi:10.1000/x']],
	['RIS, then an address', 'TY  - JOUR\nTI  - A\nhttps://arxiv.org/abs/2401.00012', ['A', 'arXiv:2401.00012']],
	['RIS that goes on behind such a line', 'TY  - JOUR\nTI  - A\nUR  - https://example.org/a\nhttps://example.org/b\nPY  - 1843', ['A']],
	['CSL-JSON, then a line that is an identifier', '[{"id":"a","title":"A","DOI":\n10.1000/x', ['? a', 'doi:10.1000/x']],
	['cut, then BibTeX, then RIS', `@article{k, title={A}, author={A\n${BIB_OF('B')}\n${RIS}`, ['A', 'B', 'T Two']],
])('none swallows what stands behind it: %s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test('entries of all formats in any order, some of them cut off, are a row each', () => {
	const FORMS: readonly ((title: string) => readonly [string, string])[] = [
		(title) => [BIB_OF(title), title],
		(title) => [`@article{k${title}, title={${title}}, year={1843}\n`, title],
		(title) => [`@article{k${title}, title={${title}}, author={Lovelace, Ada`, title],
		(title) => [`TY  - JOUR\nTI  - ${title}\nER  - \n`, title],
		(title) => [`TY  - JOUR\nTI  - ${title}\nAU  - Lovelace, Ada`, title],
		(title) => [`[${JSON_OF(title)}]`, title],
		(title) => [JSON_OF(title), title],
		(title) => [`{"id":"${title}", "title":"${title}",`, `? ${title}`],
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\n\n'), (forms, between) => {
			const parts = forms.map((form, n) => form(`Title ${'ABCDEFGH'.charAt(n)}`));
			expect(rows(parts.map(([text]) => text).join(between))).toEqual(parts.map(([, title]) => title));
		}),
		{ numRuns: 1000 },
	);
});

test('a file gives every entry of every format in it, as a paste does', () => {
	const titles = (text: string) => readBibliography(text).map((entry) => paperOfEntry(entry).title);
	const PARTS: readonly ((title: string) => string)[] = [
		BIB_OF,
		(title) => `TY  - JOUR\nTI  - ${title}\nER  - `,
		(title) => `[${JSON_OF(title)}]`,
	];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 8 }),
			fc.constantFrom('\n', '\r\n\r\n', '\r'),
			(parts, between) => {
				const wanted = parts.map((_, n) => `Title ${'ABCDEFGH'.charAt(n)}`);
				expect(titles(parts.map((part, n) => part(wanted[n] ?? '')).join(between))).toEqual(wanted);
			},
		),
	);
	// Records of RIS alone have paragraphs between them.
	expect(titles('TY  - JOUR\nTI  - A\nAB  - One.\n\nTwo @word{ 10.1000/x\n\nTY  - JOUR\nTI  - B')).toEqual(['A', 'B']);
});

const LAID_OUT: readonly (readonly [string, (entry: string) => string])[] = [
	['quoted in a mail', (entry) => `A. wrote:\n${entry.replace(/^/gm, '> ')}\n> and 10.1000/x`],
	['quoted without blanks', (entry) => `${entry.replace(/^/gm, '>')}\n10.1000/x`],
	['quoted twice', (entry) => `${entry.replace(/^/gm, '> > ')}\n10.1000/x`],
	['in a callout', (entry) => `> [!cite]\n${entry.replace(/^/gm, '> ')}\n\n10.1000/x`],
	['indented as code', (entry) => `${entry.replace(/^/gm, '    ')}\n10.1000/x`],
	['in a list', (entry) => `- ${entry.replace(/\n/g, '\n  ')}\n- 10.1000/x`],
	['numbered', (entry) => `[1] ${entry}\n[2] 10.1000/x`],
	['in a page', (entry) => `<pre>${entry}</pre>\n10.1000/x`],
	['behind a byte order mark', (entry) => `\uFEFF${entry}\n10.1000/x`],
	['with the blanks of a page', (entry) => `${entry.replace(/ /g, '\u00A0')}\n10.1000/x`],
];
const LONG_BIB = '@article{k,\n  title = {A Title of\n  two Lines},\n  doi = {10.1000/y}\n}';
const LONG_RIS = 'TY  - JOUR\nTI  - A Title of\ntwo Lines\nDO  - 10.1000/y\nER  - ';
const LONG_CSL = '[\n  {\n    "id": "k",\n    "type": "book",\n    "title": "A Title of two Lines",\n    "DOI": "10.1000/y"\n  }\n]';
test.each(LAID_OUT)('an entry is one however its lines are laid out: %s', (_, laidOut) => {
	for (const entry of [LONG_BIB, LONG_RIS, LONG_CSL]) expect(rows(laidOut(entry))).toEqual(['A Title of two Lines', 'doi:10.1000/x']);
});

test('a quotation in the reader’s notes of an entry stays one', () => {
	const [row] = readRows('@article{k, title={T}, annote={I read:\n> a line\nend}}');
	expect(row?.kind === 'entry' && row.entry.format === 'bibtex' ? row.entry.fields.get('annote') : null).toBe('I read:\n> a line\nend');
});

test.each<[string, string, string[]]>([
	['comment-nested', `${BIB}\n@comment{a {b {c {d 10.1000/x} e} f} g}`, ['T One']],
	['nested in a macro', `${BIB}\n@string{u = {{{{https://example.org/a}}}}}`, ['T One']],
	['an entry in a comment', `@comment{@article{z, title={{{Z}}}, doi={10.1000/x}}}\n${BIB}`, ['T One']],
	['over several lines', `${BIB}\n@preamble{"{\n{{{{a\n10.1000/x}}}}\n}"}`, ['T One']],
	['one in the other', `${BIB}\n@comment{@string{a = "10.1000/x"} {10.1000/y}} 10.1000/z`, ['T One', 'doi:10.1000/z']],
	['a comment never closed is its line', `@comment{ 10.1000/x {\n${BIB}\n10.1000/y`, ['T One', 'doi:10.1000/y']],
	['a comment in round brackets is its line', `@comment(10.1000/x\n${BIB}`, ['T One']],
])('what BibTeX reads or passes over is no row: %s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test.each<[string, string, string[]]>([
	[
		'two in a line',
		`${BIB}\n- 10.1000/a; https://arxiv.org/abs/1906.01820\n${BIB}`,
		['T One', 'doi:10.1000/a', 'arXiv:1906.01820', 'T One'],
	],
	['an address beside words', `${BIB}\nhttps://example.org/a and more\n${BIB}`, ['T One', 'T One']],
	['an identifier over two lines', `${BIB}\narXiv:\n1906.01820\n${BIB}`, ['T One', 'arXiv:1906.01820', 'T One']],
	['over two lines, the second with words', `${BIB}\narXiv:\n1906.01820 is old\n${BIB}`, ['T One', 'T One']],
	['behind a percent sign', `${BIB}\n% 10.1000/a 10.1000/b\n${BIB}`, ['T One', 'T One']],
])('between entries of BibTeX a line of identifiers alone is rows: %s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test('an entry of any format that is cut off anywhere costs none of what stands behind it', () => {
	const CUT = [
		'@article{lovelace1843,\n  title = {{Sketch} of the {Analytical} Engine},\n  author = {Lovelace, Ada},\n  journal = "Memoirs",\n  year = 1843\n}\n',
		'TY  - JOUR\nTI  - Sketch\nAU  - Lovelace, Ada\nAB  - One\nof two\nUR  - https://example.org/a?b=c\nER  - \n',
		'[\n  {\n    "id": "l",\n    "type": "book",\n    "title": "Sketch {of} \\"it\\"",\n    "author": [\n      {\n        "family": "Lovelace"\n      }\n    ]\n  }\n]\n',
	];
	const BEHIND = [
		BIB,
		RIS,
		`[${CSL}]`,
		`[\n  ${CSL.replace(/,/g, ',\n    ')}\n]`,
		'arXiv:1906.01820',
		'https://doi.org/10.1000/x?a=b',
		'- 2401.00012: A title',
	];
	const place = fc.constantFrom(...CUT.flatMap((text) => Array.from(text, (_, n) => text.slice(0, n + 1))));
	fc.assert(
		fc.property(place, fc.constantFrom(...BEHIND), (cut, behind) => {
			expect(rows(`${cut}\n${behind}`).at(-1)).toBe(rows(behind)[0]);
		}),
		{ numRuns: 500 },
	);
});

const ITEM = '{"id":"a","type":"book","title":"A","abstract":"$"}';
test.each<[string, string]>([
	['a line break within a text', 'F.\nS.'],
	['two of them', 'F.\nS.\nT.'],
	['a quote within a text', '5" discs'],
	['two quotes', 'the "x" one'],
	['a backslash that escapes nothing', 'the \\phi meson'],
	['an open brace behind a quote', 'a " and {'],
	['a closed brace behind a quote', 'a " and }'],
	['a tab and a line break', 'a\t\r\nb'],
])('an item of CSL-JSON that is damaged costs none behind it, in one line or in many: %s', (_, damage) => {
	const damaged = ITEM.replace('$', () => damage);
	for (const between of [',', ', ', ',\n', ' ,\n  ']) {
		expect(rows(`[${[damaged, JSON_OF('B'), JSON_OF('C')].join(between)}]`)).toEqual(['? a', 'B', 'C']);
		expect(rows(`[${[JSON_OF('B'), damaged, damaged, JSON_OF('C')].join(between)}]`)).toEqual(['B', '? a', '? a', 'C']);
	}
	expect(rows(`[${damaged},${JSON_OF('B')}]\n${BIB_OF('C')}`)).toEqual(['? a', 'B', 'C']);
	const long = `[${Array.from({ length: 300 }, (_item, n) => (n % 2 ? damaged : JSON_OF(`T${String(n)}`))).join(',')}]`;
	expect(rows(long)).toEqual(Array.from({ length: 300 }, (_item, n) => (n % 2 ? '? a' : `T${String(n)}`)));
});

test.each(['"indexed":{"a":1}', '"accessed":{"date-parts":[[2019]]}', '"language":"en"', '"issued":{"date-parts":[[2019]]}'])(
	'nor where what stands behind it begins with %s',
	(first) => {
		const damaged = ITEM.replace('$', 'F.\nS.');
		expect(rows(`[${damaged},{${first},"type":"book","title":"B"},${damaged},${JSON_OF('C')}]`)).toEqual(['? a', 'B', '? a', 'C']);
	},
);

const abstracts = (text: string) =>
	readRows(text).map((row) =>
		row.kind === 'entry' ? (row.paper.abstract ?? null) : row.kind === 'paper' ? formatPaperId(row.id) : row.kind,
	);
const WHEELS = 'TY  - JOUR\nTI  - On Wheels\nAB  - First par.';
test.each<[string, string, (string | null)[]]>([
	['alone', `${WHEELS}\n\nSecond par.\n`, ['First par.\n\nSecond par.']],
	['three paragraphs', `${WHEELS}\n\nSecond par.\n\nThird par.`, ['First par.\n\nSecond par.\n\nThird par.']],
	['then RIS', `${WHEELS}\n\nSecond par.\n\n${RIS}`, ['First par.\n\nSecond par.', null]],
	['then an identifier', `${WHEELS}\n\nSecond par.\n\narXiv:1906.01820`, ['First par.\n\nSecond par.', 'arXiv:1906.01820']],
	['then a list of them', `${WHEELS}\n\n- 10.1000/x\n- 10.1000/y`, ['First par.', 'doi:10.1000/x', 'doi:10.1000/y']],
	['then BibTeX', `${WHEELS}\n\nSecond par.\n\n${BIB}`, ['First par.\n\nSecond par.', null]],
	[
		'then a printed reference',
		`${WHEELS}\n\nSecond par.\n\n[1] A. Lovelace, Sketch of the Engine, 1843, doi:10.1000/x`,
		['First par.\n\nSecond par.', 'doi:10.1000/x'],
	],
	['with its end', `${WHEELS}\n\nSecond par.\nER  - \n`, ['First par.\n\nSecond par.']],
	['behind the words of a mail', `Here it is:\n${WHEELS}\n\nBest, Ada`, ['First par.']],
	['behind a title', 'TY  - JOUR\nAB  - A.\nTI  - On Wheels\n\nBest, Ada', ['A.']],
])('paragraphs of an abstract in RIS that has no end: %s', (_, text, wanted) => expect(abstracts(text)).toEqual(wanted));

const KEPT = (value: string) => `@article{k, title={Outer}, usera = {\n${value}\n}, year={1843}}\n${BIB}`;
test.each<[string, string]>([
	['an item of JSON', KEPT(JSON_OF('Inner'))],
	['a list of JSON', KEPT(`[${JSON_OF('Inner')},\n${JSON_OF('More')}]`)],
	['RIS', KEPT(RIS)],
	['BibTeX', KEPT(BIB_OF('Inner'))],
	['in the last field', `@article{k, title={Outer}, usera = {\n${JSON_OF('Inner')}\n}}\n${BIB}`],
	['in the last field, round brackets', `@article(k, title={Outer}, usera = {\nTY  - X\n}\n)\n${BIB}`],
])('a closed field of BibTeX keeps what looks like an entry: %s', (_, text) => {
	expect(rows(text)).toEqual(['Outer', 'T One']);
	const [first] = readRows(text);
	expect(first?.kind === 'entry' ? first.entry.problem : first).toBeNull();
});
test.each<[string, string, string[]]>([
	['its brace missing', `@article{k, title={Outer}, usera = {\n${JSON_OF('Inner')}\n\n${BIB}`, ['Outer', 'Inner', 'T One']],
	['a list of entries', `@article{k, title={Outer}, usera = {\n${BIB},\n${BIB_OF('C')},\n${BIB_OF('D')}`, ['Outer', 'T One', 'C', 'D']],
])('one never closed does not: %s', (_, text, wanted) => expect(rows(text)).toEqual(wanted));

test('what stands around many entries is found in steps of its own', () => {
	const text = `${`${BIB}\n`.repeat(50)}\n10.1000/x`;
	const rests = (steps: Iterable<unknown>) => [...steps].filter((step) => step === null).length;
	expect(rests(rowSteps(text)) - rests(entriesAmongText(text))).toBeGreaterThanOrEqual(3);
	expect(rows(text)).toEqual([...Array.from({ length: 50 }, () => 'T One'), 'doi:10.1000/x']);
});

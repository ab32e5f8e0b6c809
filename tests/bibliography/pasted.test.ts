/** Pastes of more than one kind: entries of any format side by side, in running text, among identifiers; rows in are rows out. */
import { readRows } from '../../src/bibliography/pasted';
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

test('tags that were encoded as text are gone as those that were not', () => {
	expect(rows('[{"title":"A &lt;i&gt;x&lt;/i&gt; &amp; a<b","type":"book"}]')).toEqual(['A x & a<b']);
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

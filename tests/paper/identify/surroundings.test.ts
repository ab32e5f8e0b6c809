/** An identifier is read to its end and no further, whatever stands around it without a blank: marks, tags, other scripts, cells. */
import { formatPaperId } from '../../../src/paper/identifier';
import { readPasted } from '../../../src/paper/identify/pasted';
import { findPaperIds, identify } from '../../../src/paper/identify/recognise';
import { bestTime } from '../../measure';

const rows = (text: string) => readPasted(text).map((row) => (row.kind === 'paper' ? formatPaperId(row.id) : `${row.kind} ${row.text}`));

const IDS: readonly (readonly [written: string, means: string])[] = [
	['10.1038/nature14539', 'doi:10.1038/nature14539'],
	['10.1007/JHEP04(2019)063', 'doi:10.1007/jhep04(2019)063'],
	['https://doi.org/10.1103/PhysRevD.76.013009', 'doi:10.1103/physrevd.76.013009'],
	['https://dl.acm.org/doi/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922'],
	['https://www.nature.com/articles/s41586-020-2649-2', 'doi:10.1038/s41586-020-2649-2'],
	['arXiv:1906.01820', 'arXiv:1906.01820'],
	['1906.01820v3', 'arXiv:1906.01820v3'],
	['https://arxiv.org/abs/2401.00012', 'arXiv:2401.00012'],
	['hep-th/9901001', 'arXiv:hep-th/9901001'],
	['PMID: 18276894', 'pmid:18276894'],
	['PMC2808187', 'pmcid:PMC2808187'],
	['ISBN 978-0-262-03384-8', 'isbn:9780262033848'],
	['2023.acl-long.1', 'acl:2023.acl-long.1'],
	['https://aclanthology.org/P18-1001/', 'acl:P18-1001'],
	['DBLP:conf/nips/VaswaniSPUJGKP17', 'dblp:conf/nips/VaswaniSPUJGKP17'],
];

const AROUND: readonly (readonly [before: string, behind: string])[] = [
	// Notes' marks and citations
	...['[12]', '[1,2]', '[3–5]', '[^1]', '¹', '²³', '†', '‡', '*', '^12^', '<sup>3</sup>', "'s", '’s', '~', '…'].map(
		(mark) => ['', mark] as const,
	),
	// Other scripts, whose marks and words follow without a blank
	...['을 참고', '에서', 'を参照', 'は', 'ฯ', '。', '，', '、', '؛', '،', '؟', '׃', '।', '·', '—'].map((mark) => ['', mark] as const),
	...['（）', '【】', '〔〕', '「」', '《》', '［］', '・・', '📄📄', '——', '“”', '«»', '„“'].map((pair) => {
		const [before = '', behind = ''] = pair.match(/./gu) ?? [];
		return [before, behind] as const;
	}),
	// HTML
	['<td>', '</td>'],
	['<li>', '</li>'],
	['<b>', '</b>.'],
	['&nbsp;', '&nbsp;and'],
	['&lt;', '&gt;'],
	// Rows of tables, numbers of items
	['Title,', ',2020'],
	['a;', ';b'],
	['"', '",2020'],
	['| ', ' | 12 |'],
	['\n1) ', '\n'],
	['\n[1] ', '\n'],
	// Markdown
	['[', '](note.md)'],
	['[it](', ')'],
	['[it](<', '> "title")'],
	['[[', '|alias]]'],
	['$', '$'],
	['==', '=='],
	['_', '_'],
	['> ', '\n> best'],
	['(see ', ').'],
	// Comments
	['%%', '%%'],
	['%% ', ' %%'],
	['', '%%note%%'],
	['', ' %% note %%'],
	['<!--', '-->'],
	['<!-- ', ' -->'],
	// What nobody sees
	['\u202A', '\u202C'],
	['\u200B', '\u200B'],
	['\uFEFF', '\u00AD'],
	['\u3000', '\u3000'],
	['\u00A0', '\u2009'],
];

test.each(AROUND)('%j and %j', (before, behind) => {
	for (const [written, means] of IDS) {
		expect([written, rows(`${before}${written}${behind}`)]).toEqual([written, [means]]);
		expect([written, rows(`Some words before.\n${before}${written}${behind}\nMore words.`)]).toEqual([written, [means]]);
	}
});

// Between dollars bare digits are a number.
test.each(AROUND.filter(([before]) => before !== '$'))('bare digits between %j and %j', (before, behind) =>
	expect(rows(`Some words before.\n${before}1906.01820${behind}\nMore words.`)).toEqual(['arXiv:1906.01820']),
);

test('what nobody sees within an identifier is none of it, and its row is what was pasted', () => {
	for (const unseen of ['\u200B', '\u00AD', '\u2060', '\uFEFF'])
		for (const [written, means] of IDS)
			for (const at of [4, 9, written.length - 2]) {
				const pasted = written.slice(0, at) + unseen + written.slice(at);
				const [row, ...more] = readPasted(`Some words, ${pasted} and more`);
				expect([pasted, row?.kind === 'paper' ? formatPaperId(row.id) : row?.kind, more]).toEqual([pasted, means, []]);
				expect(row?.text).toBe(pasted);
			}
});

test.each<[string, string[]]>([
	['the doi 10.1007/s11263\u2011015\u20110816\u2011y here', ['doi:10.1007/s11263-015-0816-y']],
	['10.1007/978–3–642–40328–6_47', ['doi:10.1007/978-3-642-40328-6_47']],
	['10.1000/a–10.1000/b', ['doi:10.1000/a', 'doi:10.1000/b']],
	['https://doi.org/10.1038/nature14539/', ['doi:10.1038/nature14539']],
	['10.1671/0272-4634(2001)021[0350:ADAETO]2.0.CO;2.', ['doi:10.1671/0272-4634(2001)021[0350:adaeto]2.0.co;2']],
	['10.1043/0003-9985(2003)127,0361:AB', ['doi:10.1043/0003-9985(2003)127,0361:ab']],
	['x;10.1130/0091-7613(1994)022<0327:AROTLF>2.3.CO;2;y', ['doi:10.1130/0091-7613(1994)022<0327:arotlf>2.3.co;2']],
	['> https://arxiv.org/\n> abs/1906.01820', ['arXiv:1906.01820']],
	['10.1016/j.\n> cell.2019.05.031', ['doi:10.1016/j.cell.2019.05.031']],
	['ISBN 978-0-262-\n03384-8', ['isbn:9780262033848']],
	['1.PMID: 18276894\n2.PMC2808187\n3.hep-th/9901001', ['pmid:18276894', 'pmcid:PMC2808187', 'arXiv:hep-th/9901001']],
	['ADS: 2019arXiv190601820H', ['arXiv:1906.01820']],
	['openreview.net/forum?id=abc12345', ['unsupported openreview.net/forum?id=abc12345']],
	['see openreview.net/forum?id=abc12345 too', ['unsupported openreview.net/forum?id=abc12345']],
	['a value >1906.01820 of it', ['words a value >1906.01820 of it']],
])('%s', (text, wanted) => expect(rows(text)).toEqual(wanted));

test.each<[string, string | null]>([
	['https://onlinelibrary.wiley.com/doi/10.1002/abc.123;jsessionid=ABC', 'doi:10.1002/abc.123'],
	['https://dl.acm.org/doi/abs/10.1145/3292500.3330701?casa_token=abc:def,ghi', 'doi:10.1145/3292500.3330701'],
	['10.1094/MPMI-06-11-0151,x', 'doi:10.1094/mpmi-06-11-0151'],
	['https://doi.org/10.1038/nature14539,2015', 'doi:10.1038/nature14539'],
	['10.1000/a1,10.1000/b2', null],
	['10.1000/a1, Nature 2015', null],
	['https://doi.org/10.1000/a1;https://doi.org/10.1000/b2', null],
])('as one reference, whatever a site or a table puts behind it: %s', (text, wanted) => {
	const id = identify(text);
	expect(id === null ? null : formatPaperId(id)).toBe(wanted);
});

test('a mark that nobody sees makes the search of a megabyte no slower, and moves no place', async () => {
	const prose = 'Words, and more of them. '.repeat(40_000);
	const plain = await bestTime(3, () => findPaperIds(prose));
	expect(await bestTime(3, () => findPaperIds(`${prose}\u00AD`))).toBeLessThan(15 * plain + 50);
	const marked = `\u200Ba\u200B 1906.0\u00AD1820\u200B, \u00AD10.1000/a1 b`;
	expect(findPaperIds(marked).map(({ text, from, to }) => [text, from, to])).toEqual([
		['1906.0\u00AD1820', 4, 15],
		['10.1000/a1', 19, 29],
	]);
});

/** Whatever stands around and between two references, they are two rows, each the paper it is alone. */
import { paperKey } from '../../../src/paper/identifier';
import { readPasted } from '../../../src/paper/identify/pasted';

const REFERENCES = [
	'https://dl.acm.org/doi/10.1145/3292500.3330701?casa_token=x',
	'https://doi.org/10.1000/xyz?a=b#c',
	'https://arxiv.org/abs/2301.00001?context=cs',
	'https://arxiv.org/pdf/2301.00002v3#page=2',
	'https://pubmed.ncbi.nlm.nih.gov/18276894/?from_term=x',
	'https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/#s2',
	'https://aclanthology.org/P18-1001/?x=1',
	'https://dblp.org/rec/conf/nips/LovelaceB17?view=bibtex',
	'https://www.semanticscholar.org/paper/Engines/204e3073870fae3d05bcbc2f6a8e263d9b72e776?utm_source=x',
	'https://www.biorxiv.org/content/10.1101/2020.11.02.364968v2?rss=1',
	'https://www.nature.com/articles/nature14539?error=cookies#Sec1',
	'https://openreview.net/forum?id=rJl-b3RcF7&noteId=x',
	'https://journal.example.org/a/5?x=1#y',
	'https://www.cell.com/fulltext/S0092-8674(20)30001-1?_returnURL=https%3A%2F%2Fx',
	'ISBN 978-3-16-148410-0',
	'doi:10.1007/978-3-030-58452-8_24',
	'arXiv:2401.00021v3 [cs.AI]',
	'PMID: 20123456',
	'https://academic.oup.com/mnras/article/10.1093/mnras/stx1234/5012345?login=false',
	'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O?x=1',
	'https://proceedings.mlr.press/v97/a.html?x#abs',
];
const SECOND = ['arXiv:1706.03762', 'doi:10.1000/zzz9'];

const AROUND: readonly (readonly [what: string, both: (one: string, other: string) => string])[] = [
	...[
		' ',
		'\n',
		'\t',
		', ',
		'; ',
		' and ',
		' / ',
		' & ',
		' + ',
		' | ',
		' → ',
		' · ',
		' -- ',
		'—',
		'<br>',
		'<br/>',
		'、',
		'，',
		'。',
		'?? ',
		'\u200b ',
		'\u2028',
		'\r\r',
	].map((between) => [JSON.stringify(between), (one: string, other: string) => `${one}${between}${other}`] as const),
	...[
		['(', ')'],
		['[', ']'],
		['<', '>'],
		['{', '}'],
		['_', '_'],
		['*', '*'],
		['**', '**'],
		['~~', '~~'],
		['==', '=='],
		['%%', '%%'],
		['`', '`'],
		['"', '"'],
		['“', '”'],
		['«', '»'],
		['「', '」'],
		['\\url{', '}'],
		['<p>', '</p>'],
		['<li>', '</li>'],
		['<a href="', '">paper</a>'],
		['[paper](', ')'],
		['見よ', '。'],
		['1) ', '.'],
		['- [ ] ', ''],
		['> ', ''],
		['• ', '\r'],
	].map(
		([open = '', close = '']) =>
			[`${open}…${close}`, (one: string, other: string) => `${open}${one}${close}\n${open}${other}${close}`] as const,
	),
	['texts of a table', (one, other) => `"${one}","${other}"`],
	['texts of a table, single quotes', (one, other) => `'${one}';'${other}'`],
	['a list of JSON', (one, other) => `["${one}", "${other}"]`],
	['an object of JSON', (one, other) => `{"a":"${one}","b":"${other}"}`],
	['footnotes', (one, other) => `[^1]: ${one}\n[^2]: ${other}`],
	['emphasis on one line', (one, other) => `_${one}_ _${other}_`],
];

const keyOf = (row: ReturnType<typeof readPasted>[number] | undefined): string | undefined =>
	row === undefined ? undefined : 'id' in row ? paperKey(row.id) : row.text;

test.each(AROUND)('%s', (_what, both) => {
	for (const one of REFERENCES)
		for (const other of SECOND) {
			const pasted = both(one, other);
			expect([pasted, readPasted(pasted).map(keyOf)]).toEqual([pasted, [one, other].map((alone) => keyOf(readPasted(alone)[0]))]);
		}
});

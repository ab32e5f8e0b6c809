/** Variations on what was reported of imports, in words of our own: pasted text, titles with TeX, marks of withdrawal, Crossref's text. */
import { parse } from 'yaml';
import { atomFeed } from '../host/atom';
import type { AtomPaper } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

let host: Host;
const papers = new Map<string, Partial<AtomPaper>>();
let work: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
	host = await openHost({
		clock: 'jump',
		routes: ({ url }) => {
			if (url.startsWith('https://export.arxiv.org/api/query')) {
				const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',').filter((id) => id !== '');
				return atomFeed(
					ids.map((id) => ({
						id: `http://arxiv.org/abs/${id}`,
						title: 'A Study of Things',
						summary: 'An abstract.',
						authors: ['Ada Lovelace'],
						...papers.get(id),
					})),
				);
			}
			if (!url.startsWith('https://api.crossref.org/works/')) return { status: 404, text: 'Resource not found.' };
			const DOI = decodeURIComponent(/works\/([^?]*)/.exec(url)?.[1] ?? '');
			const message = { DOI, type: 'journal-article', title: ['T'], author: [{ given: 'Ada', family: 'Lovelace' }], ...work };
			return { json: { status: 'ok', message } };
		},
	});
});
afterAll(closeHosts);

interface Result {
	readonly arxiv: string | null;
	readonly id?: string;
	readonly outcome: string;
	readonly path: string | null;
	readonly message: string | null;
}
const imported = async (id: string) => (await host.cliJson('import', { id })) as Result[];
let next = 0;
/** A paper of arXiv with these fields, imported; each row takes an identifier of its own. */
async function paperOf(fields: Partial<AtomPaper>): Promise<{ result: Result; text: string }> {
	const id = `2402.${String(++next).padStart(5, '0')}`;
	papers.set(id, fields);
	const [result] = await imported(id);
	if (result?.path === undefined || result.path === null) throw new Error(JSON.stringify(result));
	return { result, text: await host.read(result.path) };
}
const propertiesOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Record<string, unknown>;

test.each([
	['struck and marked', '- ~~2401.00018~~\n- ==2401.00019==\n- **2401.00020**', ['2401.00018', '2401.00019', '2401.00020']],
	['ids of four digits, struck', '~~1203.4567~~\n==0706.1234==', ['1203.4567', '0706.1234']],
	['a quantity is none', 'x=2401.00021, ~2401.00022 and 2401.00023 = y; arXiv:2401.00024', ['2401.00024']],
	['the name of a download', 'arXiv-1906.01821v2.tar.gz and arXiv_1906.01822', ['1906.01821', '1906.01822']],
	[
		'escaped brackets',
		'&lt;https://arxiv.org/abs/2401.00025&gt; &quot;https://arxiv.org/abs/2401.00026&quot;',
		['2401.00025', '2401.00026'],
	],
	['an address behind a mail filter', 'https://urldefense.com/v3/__https://arxiv.org/abs/2401.00027__;!!abc!XyZ$', ['2401.00027']],
	['a reference of DBLP', 'Adam. CoRR, vol. abs/1412.6980, 2014.', ['1412.6980']],
	['full-width marks', '「2401.00028」、arXiv：2401.00029（v2）', ['2401.00028', '2401.00029']],
])('pasted: %s', async (_, text, ids) => {
	const results = await imported(text);
	expect(results.map(({ arxiv }) => arxiv)).toEqual(ids);
	expect(results.every(({ outcome }) => outcome === 'created')).toBe(true);
});

test.each([
	['10.1002/(SICI)1097-4571(199806)49:8\\textless693::AID-ASI4\\textgreater3.0.CO;2-O', '<693::aid-asi4>3.0.co;2-o'],
	['10.1002/(SICI)1097-4571(199806)49:8$<$694::AID-ASI4$>$3.0.CO;2-O', '<694::aid-asi4>3.0.co;2-o'],
	['{10.1002/(SICI)1097-4571(199806)49:8{\\textless}695::AID-ASI4{\\textgreater}3.0.CO;2-O}', '<695::aid-asi4>3.0.co;2-o'],
])('BibTeX: the DOI %s', async (doi, end) => {
	const [result] = await imported(`@article{a${next++}, title={T${next}}, author={Ada Lovelace}, year=1998, doi={${doi}}}`);
	expect(result?.id).toBe(`doi:10.1002/(sici)1097-4571(199806)49:8${end}`);
});

test.each([
	['\\L{}ukasiewicz and \\O{}re', 'Łukasiewicz and Øre'],
	["``Double'' and `single' quotes; `don't' too", "“Double” and ‘single’ quotes; ‘don't’ too"],
	['50\\% of \\$5 \\& more', '50% of \\$5 & more'],
	['{B}ayesian {DNA} and {Monte Carlo}', 'Bayesian DNA and Monte Carlo'],
	['Planes {110} and sets {a, b} stay', 'Planes {110} and sets {a, b} stay'],
	['A footnote\\footnote{here} and thanks\\thanks{us}', 'A footnote and thanks'],
	['One\\newline two \\\\ three', 'One two three'],
	['\\(q\\)-series and \\[x^2\\] \\ldots', '$q$-series and $x^2$ …'],
	['\\ensuremath{\\beta} decay of \\hbox{C}', '$\\beta$ decay of C'],
	['\\textquotedblleft q\\textquotedblright{} \\textgreater 5 \\dots', '“q” > 5 …'],
	['On \\texorpdfstring{$\\alpha$}{alpha} and \\texttt{numpy}', 'On $\\alpha$ and numpy'],
	['Data \\dots{} and a \\dot{x}', 'Data … and a ẋ'],
])('a heading without TeX: %s', async (title, shown) => {
	const { text } = await paperOf({ title });
	expect(/^# LN: .* — (.*)$/m.exec(text)?.[1]).toBe(shown);
});

test.each([
	{ title: 'WITHDRAWN: A Study of Wells' },
	{ title: '[Retracted] A Study of Wells' },
	{ title: 'A Study of Wells (withdrawn by the author)' },
	{ title: 'This paper has been withdrawn' },
	{ comment: 'This manuscript has been removed by the authors' },
	{ comment: 'Cet article a été retiré par les auteurs' },
	{ comment: 'Withdrawn from arXiv by the author' },
	{ comment: 'arXiv admin note: This submission has been withdrawn by arXiv administrators' },
	{ comment: 'Because of a gap in the proof the paper is withdrawn' },
	{ comment: 'Unfortunately, the paper contains an error and is withdrawn' },
	{ title: 'WITHDRAWN' },
	{ summary: 'The authors withdraw this submission.' },
])('withdrawn: %p', async (fields) => {
	expect((await paperOf(fields)).result.message).toMatch(/withdrawn/);
});

test.each([
	{ title: 'Why Papers Are Withdrawn: A Study' },
	{ title: 'Deformation Retraction: A New Proof' },
	{ title: 'The Withdrawn Self' },
	{ title: 'The Retracted' },
	{ comment: 'v2 was withdrawn by mistake, v3 restores the paper' },
	{ comment: 'Corrected version of a withdrawn paper' },
	{ comment: 'withdrawn from JMLR and submitted to TMLR' },
	{ comment: 'Supersedes arXiv:1201.0001, which has been withdrawn' },
	{ summary: 'Papers withdrawn from arXiv are studied.' },
	{ summary: 'The drug was withdrawn from the market.' },
])('not withdrawn: %p', async (fields) => {
	expect((await paperOf(fields)).result.message).toBeNull();
});

test.each([
	[
		'the series last',
		{ type: 'book-chapter', 'container-title': ['Computer Vision', 'Lecture Notes in Computer Science'] },
		{ venue: 'Computer Vision' },
	],
	['the series alone', { type: 'book-chapter', 'container-title': ['Lecture Notes in Physics'] }, { venue: 'Lecture Notes in Physics' }],
	['blanks of no width', { title: ['thin\u200bspaces, soft\u00adhyphens'] }, { title: 'thinspaces, softhyphens' }],
	['a power', { title: ['At 10<sup>-3</sup> and 10<sup>12</sup> of Ca<sup>2+</sup>'] }, { title: 'At 10⁻³ and 10¹² of Ca2+' }],
	['a name in one field', { author: [{ given: 'Ada Lovelace' }, { given: 'Plato' }] }, { authors: ['Lovelace, Ada', 'Plato'] }],
])('Crossref: %s', async (_, fields, wanted) => {
	work = fields;
	const [result] = await imported(`10.5555/${++next}`);
	expect(propertiesOf(await host.read(result?.path ?? ''))).toMatchObject(wanted);
});

test.each([
	{ title: ['RETRACTED ARTICLE: On Wells'] },
	{ 'updated-by': [{ type: 'retraction', DOI: '10.5555/notice' }] },
	{ DOI: '10.5555/Own', 'update-to': [{ type: 'retraction', DOI: '10.5555/own' }] },
])('Crossref: %p is withdrawn', async (fields) => {
	work = fields;
	expect((await imported(`10.5555/${++next}`))[0]?.message).toMatch(/withdrawn/);
});

/** A title is text: nothing in it is taken for markup by citeproc, Markdown or HTML, and its math stays as it is. */
import MarkdownIt from 'markdown-it';
import fc from 'fast-check';
import { BUNDLED_STYLES } from '../../../src/citation/styles/bundled-styles';
import { citer, SEED } from '../cite';
import { runs } from '../../size';

const cite = citer();
const asGiven = citer({}, { options: { titleCase: 'as-given' } });
const line = async (title: string, style = 'apa') => (await asGiven.format({ ...SEED, title }, { style })).markdown;

test.each([
	['<b>Bold</b> claims', '\\<b>Bold\\</b> claims'],
	['A <script>alert(1)</script> study', 'A \\<script>alert(1)\\</script> study'],
	['The [[Vault]] of #tags | %%hidden%%', 'The \\[\\[Vault\\]\\] of \\#tags \\| %\\%hidden%\\%'],
	['On `= this.file.name` and <% tp.date %>', 'On \\`= this.file.name\\` and < % tp.date %>'],
	['A $x_1 < y^*$ bound_of_sorts', 'A $x_1 < y^*$ bound_of_sorts'],
	['$& and $1 at {{cost}}, $$', '\\$& and \\$1 at {{cost}}, \\$\\$'],
])('%s', async (title, markdown) => {
	expect(await line(title)).toContain(`*${markdown}*`);
});

test('a year behind a title in italics begins no list, a name that looks like an item of one does', async () => {
	const inText = async (title: string) => (await asGiven.format({ ...SEED, authors: [], title }, { form: 'in-text' })).markdown;
	expect(await inText('Attention')).toBe('(*Attention*, 2019)');
	expect(await inText('Alpha, "Beta"')).toBe('(*Alpha, “Beta,”* 2019)');
	expect(await inText('Why "#Tags"')).toBe('(*Why “\\#Tags,”* 2019)');
	const byName = await asGiven.format({ ...SEED, authors: [{ literal: '3. Reich' }] });
	expect(byName.markdown).toMatch(/^3\\\. Reich\. \(2019\)\. \*Risks/);
});

test.each(Object.keys(BUNDLED_STYLES))('math is untouched in %s', async (style) => {
	const math = [["$f'(x)$"], ['$e^+ e^-\\to K^+ K^- \\pi^+\\pi^-$'], ['$\\mathcal{N}=4$'], ['$H_0$'], ['$a<b>c$', '$a< b>c$']] as const;
	for (const [piece, written = piece] of math) {
		const { markdown } = await cite.format({ ...SEED, title: `On ${piece} in the Limit` }, { style });
		expect(markdown).toContain(` ${written} `);
	}
});

test('Markdown, HTML and plain text say the same', async () => {
	const renderer = new MarkdownIt({ html: false });
	const shown = (html: string) =>
		html
			.replace(/<[^>]*>/g, '')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"')
			.replace(/&#39;/g, "'")
			.replace(/&amp;/g, '&');
	const piece = fc.constantFrom(
		'*',
		'_',
		'[',
		']',
		'[[',
		'<b>',
		'</i>',
		'`',
		'#',
		'|',
		'==',
		'~~',
		'&amp;',
		'"',
		"'",
		'\\',
		'word',
		'Other',
		' ',
		' ',
		'(',
		')',
		'-',
		':',
		'.',
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(piece, { minLength: 1, maxLength: 12 }),
			fc.constantFrom('apa', 'ieee', 'modern-language-association', 'chicago-author-date'),
			async (parts, style) => {
				const title = `A${parts.join('')}Z`.replace(/\s+/g, ' ');
				const { text, markdown, html } = await asGiven.format({ ...SEED, title }, { style });
				expect(shown(html)).toBe(text);
				// `<i>` stands where asterisks would not be taken; markdown-it is told to leave HTML, so it is taken away here.
				const rendered = renderer.renderInline(markdown.replace(/(^|[^\\])<(?:\/?[ibu]|\/?su[bp]|\/?span[^>]*)>/g, '$1'));
				expect(shown(rendered)).toBe(text);
			},
		),
		{ numRuns: runs(300) },
	);
}, 60_000);

/** Each bundled style over papers that differ in what a citation is made of: reference and in-text form, as Markdown. */
import { BUNDLED_STYLES } from '../../src/citation/styles/bundled-styles';
import { golden } from '../note/golden';
import { citer } from './cite';
import { PAPERS } from './papers';

// The published paper is cited as published, the others have no publication.
const cite = citer({}, { options: { citePublished: true } });

test.each(Object.keys(BUNDLED_STYLES))('%s', async (style) => {
	const lines = [`# ${style}`];
	for (const [name, paper] of Object.entries(PAPERS)) {
		const reference = await cite.format(paper, { style });
		const inText = await cite.format(paper, { style, form: 'in-text' });
		// ACM prints every author it is given: the crowd is held at a hundred.
		const short =
			reference.markdown.length > 700
				? `${reference.markdown.slice(0, 100)} [… ${reference.markdown.length} characters …] ${reference.markdown.slice(-250)}`
				: reference.markdown;
		lines.push(`## ${name}`, short, inText.markdown);
	}
	const now = `${lines.join('\n\n')}\n`;
	expect(now).toBe(golden(`citations/${style}.md`, now));
});

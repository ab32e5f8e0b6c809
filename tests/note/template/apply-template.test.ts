/** The sections of a template put into a note that lacks them: where the template has them, and nothing of the reader's changed. */
import { withTemplateSections } from '../../../src/note/template/apply-template';

const TEMPLATE =
	'---\ntype: literature\n---\n# {{ title }}\n\nLead.\n\n## Abstract\n\nText.\n\n### Of it\n\nMore.\n\n## Questions\n\n- ?\n\n\n## Ideas\n';

test.each<[string, string, string, readonly string[]]>([
	[
		'none of them there',
		'# Mine\n\nWords.\n',
		'# Mine\n\nWords.\n\n## Abstract\n\nText.\n\n### Of it\n\nMore.\n\n## Questions\n\n- ?\n\n## Ideas\n',
		['Abstract', 'Questions', 'Ideas'],
	],
	[
		'the first there',
		'# Mine\n\n## Abstract\n\nMine.\n\n### Deep\n\nx\n\n## Log\n\ny\n',
		'# Mine\n\n## Abstract\n\nMine.\n\n### Deep\n\nx\n\n## Questions\n\n- ?\n\n## Ideas\n\n## Log\n\ny\n',
		['Questions', 'Ideas'],
	],
	[
		'one between',
		'## **questions**\n\nmine\n',
		'## **questions**\n\nmine\n\n## Ideas\n\n## Abstract\n\nText.\n\n### Of it\n\nMore.\n',
		['Abstract', 'Ideas'],
	],
	['on another level', '# Abstract\n\n#### Questions\n\n###### Ideas\n', '# Abstract\n\n#### Questions\n\n###### Ideas\n', []],
	['in another order', '## Ideas\n\n## Questions\n\n## Abstract\n', '## Ideas\n\n## Questions\n\n## Abstract\n', []],
])('%s', (_, note, after, added) => {
	expect(withTemplateSections(note, TEMPLATE)).toEqual({ text: after, added });
	expect(withTemplateSections(after, TEMPLATE)).toEqual({ text: after, added: [] });
});

test('CRLF stays, and so do properties', () => {
	const note = '---\r\na: 1\r\n---\r\n## Abstract\r\n\r\nMine.\r\n';
	expect(withTemplateSections(note, TEMPLATE).text).toBe(`${note}\r\n## Questions\r\n\r\n- ?\r\n\r\n## Ideas\r\n`);
});

test('a template whose highest headings are of the third level, and one without any', () => {
	expect(withTemplateSections('# A\n', '### One\n\nx\n\n#### Below\n\n### Two\n')).toEqual({
		text: '# A\n\n### One\n\nx\n\n#### Below\n\n### Two\n',
		added: ['One', 'Two'],
	});
	expect(withTemplateSections('# A\n', '# Title\n\nWords.\n')).toEqual({ text: '# A\n', added: [] });
});

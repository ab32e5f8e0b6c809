/** What in a note is not plain prose: no link is looked for in it, and no name. */
import { frontmatterEnd } from '../../src/markdown/frontmatter';
import { readMarkdown } from '../../src/markdown/note';

const findSpans = (text: string) => readMarkdown(text).spans;

const spans = (text: string) => findSpans(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

test.each<[string, string, string[]]>([
	['inline code', 'a `[[x]]` b', ['code: `[[x]]`']],
	['code with ticks inside', 'a ``x ` y`` b', ['code: ``x ` y``']],
	['a tick alone', 'a ` b [[x]]', ['link: [[x]]']],
	['ticks of different length', 'a `` b ` c [[x]]', ['link: [[x]]']],
	['code over two lines of one paragraph', 'a `b\nc` d', ['code: `b\nc`']],
	['code that would cross a blank line', 'a `b\n\nc` [[x]]', ['link: [[x]]']],
	['a fence', '```js\n[[x]]\n```\n[[y]]', ['code: ```js\n[[x]]\n```', 'link: [[y]]']],
	['a fence of tildes', '~~~\n[[x]]\n~~~\n[[y]]', ['code: ~~~\n[[x]]\n~~~', 'link: [[y]]']],
	['a fence closed by a longer one only', '````\n```\n[[x]]\n`````\n[[y]]', ['code: ````\n```\n[[x]]\n`````', 'link: [[y]]']],
	['a fence closed by its own kind only', '```\n~~~\n[[x]]\n``` js\n```\n[[y]]', ['code: ```\n~~~\n[[x]]\n``` js\n```', 'link: [[y]]']],
	['a fence without an end', '```\n[[x]]', ['code: ```\n[[x]]']],
	['a fence in a quote ends with it', '> ```\n> [[x]]\n[[y]]', ['code: ```\n> [[x]]', 'link: [[y]]']],
	['a fence in a list', '- ```\n  [[x]]\n  ```\n- [[y]]', ['code: ```\n  [[x]]\n  ```', 'link: [[y]]']],
	['three ticks that open no fence', '``` a ``` [[x]]', ['code: ``` a ```', 'link: [[x]]']],
	['indented code', 'a\n\n    [[x]]\n\tb\n\n[[y]]', ['code:     [[x]]\n\tb', 'link: [[y]]']],
	['indented code at the very beginning', '    [[x]]\n', ['code:     [[x]]']],
	['a blank and a tab are four columns', 'a\n\n \t[[x]]\n', ['code:  \t[[x]]']],
	['an indented line that goes on a paragraph', 'a\n    [[x]]', ['link: [[x]]']],
	['an indented line in a list', '- a\n\n    [[x]]\n', ['link: [[x]]']],
	['an indented line after the list', '- a\n\nb\n\n    [[x]]\n', ['code:     [[x]]']],
	['math', 'a $[[x]]$ b', ['math: $[[x]]$']],
	['money', 'from $5 to $6 [[x]]', ['link: [[x]]']],
	['a blank inside the dollar', 'a $ [[x]]$ b', ['link: [[x]]']],
	['a blank before the closing dollar', 'a $x $ [[y]]', ['link: [[y]]']],
	['an escaped dollar inside', 'a $x\\$[[y]]$ b', ['math: $x\\$[[y]]$']],
	['an escaped dollar outside', 'a \\$[[x]]$ b', ['link: [[x]]']],
	['math that would cross a blank line', 'a $x\n\n[[y]]$', ['link: [[y]]']],
	['a block of math', '$$\n[[x]]\n\n[[y]]\n$$\n[[z]]', ['math: $$\n[[x]]\n\n[[y]]\n$$', 'link: [[z]]']],
	['a block of math in a quote', '> $$\n> [[x]]\n> $$', ['math: $$\n> [[x]]\n> $$']],
	['double dollars in a line', 'a $$[[x]]$$ b', ['math: $$[[x]]$$']],
	['double dollars in a line do not cross a blank one', 'a $$x\n\n[[y]]$$', ['link: [[y]]']],
	['double dollars without an end', '$$ [[x]]', ['link: [[x]]']],
	['a comment', 'a %%[[x]]%% b', ['comment: %%[[x]]%%']],
	['a comment over paragraphs', '%%\n[[x]]\n\n%% [[y]]', ['comment: %%\n[[x]]\n\n%%', 'link: [[y]]']],
	['a comment without an end', 'a %% [[x]]', ['link: [[x]]']],
	['percent', '10 % of [[x]] and 5%', ['link: [[x]]']],
	['an HTML comment', 'a <!-- [[x]] --> b', ['comment: <!-- [[x]] -->']],
	['a tag', 'a <b title="[[x]]">[[y]]</b>', ['html: <b title="[[x]]">', 'link: [[y]]', 'html: </b>']],
	['less than', 'a < b [[x]] > c', ['link: [[x]]']],
	['an HTML block', '<div>\n[[x]]\n\n[[y]]', ['html: <div>\n[[x]]', 'link: [[y]]']],
	['an HTML block to the end', '<div>\n[[x]]', ['html: <div>\n[[x]]']],
	['an HTML block before a line of blanks', '<div>\n[[x]]\n \t\n[[y]]', ['html: <div>\n[[x]]', 'link: [[y]]']],
	['a raw block ends at its tag', '<pre>\n\n[[x]]</PRE>\n[[y]]', ['html: <pre>\n\n[[x]]</PRE>', 'link: [[y]]']],
	['a raw block without an end', '<style>\n\n[[x]]', ['html: <style>\n\n[[x]]']],
	['an address', 'see https://arxiv.org/abs/1906.01820 and [[x]]', ['url: https://arxiv.org/abs/1906.01820', 'link: [[x]]']],
	['an address without s', 'see http://arxiv.org/abs/1906.01820.', ['url: http://arxiv.org/abs/1906.01820.']],
	[
		'an address in angle brackets',
		'<https://a.b/[[x]]> <a.b+c@d.org> <x>',
		['url: <https://a.b/[[x]]>', 'url: <a.b+c@d.org>', 'html: <x>'],
	],
	['an address of a Markdown link', '[a](https://a.b) [c](d.md)', ['url: [a](https://a.b)', 'link: [c](d.md)']],
	['an embed', '![[x]] \\![[y]]', ['link: ![[x]]', 'link: [[y]]']],
	['an escaped bracket', '\\[[x]] [[y]]', ['link: [[y]]']],
	['three brackets', '[[[x]]]', ['link: [[x]]']],
	['a link that is not closed', '[[x and [[y]]', ['link: [[x and', 'link: [[y]]']],
	['brackets around a Markdown link', '[[text](a.md)', ['link: [text](a.md)']],
	['a heading ends a paragraph', '# a `b\nc` [[x]]', ['link: [[x]]']],
	['frontmatter', '---\na: "[[x]]"\n---\n[[y]]', ['frontmatter: ---\na: "[[x]]"\n---', 'link: [[y]]']],
])('%s', (_name, text, expected) => expect(spans(text)).toEqual(expected));

test.each([
	['---\na: 1\n---\nx', 13],
	['\uFEFF---\r\na: 1\r\n---\r\nx', 17],
	['---\na: 1\n---', 12],
	['--- \na: 1\n--- \n', 15],
	['---\n---\n', 8],
	['---\na: 1\n', 0],
	['\n---\na: 1\n---\n', 0],
	['----\na: 1\n---\n', 0],
	['---\na: ---\n----\n', 0],
])('the frontmatter of %j ends at %i', (text, end) => expect(frontmatterEnd(text)).toBe(end));

test('thousands of raw blocks are read once each', () => {
	const text = '<style>x</style>\n'.repeat(20_000);
	expect(findSpans(text)).toHaveLength(20_000);
});

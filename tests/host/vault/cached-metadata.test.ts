/** What the host's cache says of a note, as the app's does: held over sixty notes of the app's own in tests/corpus, over this one here. */
import '../node-globals';
import { cachedMetadataOf, getAllTags } from './cached-metadata';

const NOTE = `---
tags: [reading]
related: "[[Engine#Parts|the engine]]"
---
# Notes on the engine

See [[Engine]], ![[figure.png|200]] and [a page](Other%20note.md). #to-read ^first

- [ ] one #task
    - two

\`#not-a-tag [[Not a link]]\`

\`\`\`
# no heading [[No link]]
\`\`\`

## Parts

> [!note] A callout with [[Callout link]]
`;

test('properties, headings, links, embeds, tags, lists and blocks, each where it stands', () => {
	const cache = cachedMetadataOf(NOTE);
	const text = ({ position }: { position: { start: { offset: number }; end: { offset: number } } }) =>
		NOTE.slice(position.start.offset, position.end.offset);
	expect(cache.frontmatter).toMatchObject({ tags: ['reading'], related: '[[Engine#Parts|the engine]]' });
	expect(cache.frontmatterLinks?.map(({ key, link, displayText }) => [key, link, displayText])).toEqual([
		['related', 'Engine#Parts', 'the engine'],
	]);
	expect(cache.headings?.map(({ level, heading }) => [level, heading])).toEqual([
		[1, 'Notes on the engine'],
		[2, 'Parts'],
	]);
	expect(cache.links?.map((link) => [link.link, text(link)])).toEqual([
		['Engine', '[[Engine]]'],
		['Other note.md', '[a page](Other%20note.md)'],
		['Callout link', '[[Callout link]]'],
	]);
	expect(cache.embeds?.map(({ link }) => link)).toEqual(['figure.png']);
	expect(cache.tags?.map(text)).toEqual(['#to-read', '#task']);
	expect(getAllTags(cache)).toEqual(['#reading', '#to-read', '#task']);
	expect(cache.listItems?.map(({ task, parent }) => [task, parent])).toEqual([
		[' ', -8],
		[undefined, 8],
	]);
	expect(Object.keys(cache.blocks ?? {})).toEqual(['first']);
	expect(cache.sections?.map(({ type }) => type)).toEqual([
		'yaml',
		'heading',
		'paragraph',
		'list',
		'paragraph',
		'code',
		'heading',
		'callout',
	]);
});

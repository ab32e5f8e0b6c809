/**
 * Holds the reader against what the app itself made of notes (`../shared/data/obsidian-cache`): where the app puts headings, sections,
 * list items, links and tags, the reader does.
 */
import { readMarkdown } from '../../src/markdown/note';
import type { Markdown } from '../../src/markdown/note';
import { describeWithShared, report, sharedFiles, sharedJson } from '../shared-data';

interface Position {
	readonly start: { readonly line: number; readonly offset: number };
	readonly end: { readonly line: number; readonly offset: number };
}

const FOLDER = 'data/obsidian-cache';
const names = sharedFiles(FOLDER).filter((name) => !/resolvedLinks\.json$/i.test(name));
const agreed = new Map<string, number>();

const placed = (items: readonly { readonly position: Position }[] | undefined, what: (item: any) => unknown) =>
	(items ?? []).map((item) => [what(item), item.position.start.offset, item.position.end.offset]);

/** The blocks at the top, with the places the app gives them: a paragraph begins at its text, all others at their line. */
function sectionsOf({ blocks, lines }: Markdown) {
	return blocks
		.filter(({ parent, type }) => parent === null && type !== 'item')
		.map(({ type, from, start, end }) => [type, type === 'paragraph' ? start : (lines[from]?.start ?? 0), end]);
}

const parts: Readonly<Record<string, (note: Markdown, cache: any) => [unknown, unknown]>> = {
	headings: (note, { headings }) => [
		note.headings.map(({ line, level, text }) => [`${level} ${text}`, line]),
		(headings ?? []).map((h: any) => [`${h.level} ${h.heading}`, h.position.start.line]),
	],
	sections: (note, { sections }) => [sectionsOf(note), placed(sections, ({ type }) => type)],
	'list items': (note, { listItems }) => [
		note.blocks.filter(({ type }) => type === 'item').map(({ from }) => from),
		(listItems ?? []).map(({ position }: any) => position.start.line),
	],
	'links and embeds': (note, { links, embeds }) => [
		note.spans
			.filter(({ kind, link }) => kind === 'link' && link?.fault === null)
			.map(({ from, to }) => [note.text.slice(from, to), from, to]),
		[...placed(links, ({ original }) => original), ...placed(embeds, ({ original }) => original)].sort(
			(a, b) => Number(a[1]) - Number(b[1]),
		),
	],
	'no tag in what is hidden': (note, { tags }) => [
		placed(tags, ({ tag }) => tag).filter(([, from]) =>
			note.spans.some((span) => span.kind !== 'comment' && span.from <= Number(from) && Number(from) < span.to),
		),
		[],
	],
};

describeWithShared('the reader and the app agree', () => {
	describe.each(names)('%s', (name) => {
		const { fileContents, cachedMetadata } = sharedJson(`${FOLDER}/${name}`);
		const note = readMarkdown(fileContents);
		test.each(Object.entries(parts))('%s', (part, compare) => {
			const [ours, theirs] = compare(note, cachedMetadata);
			expect(ours).toEqual(theirs);
			agreed.set(part, (agreed.get(part) ?? 0) + 1);
		});
	});
	afterAll(() => {
		for (const [part, count] of agreed) report(`${part}: ${count} of ${names.length} notes`);
	});
});

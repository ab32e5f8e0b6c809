import { readMarkdown } from '../../../src/markdown/note';
import type { Markdown } from '../../../src/markdown/note';
import { describeCorpus, corpusFiles, corpusJson } from '../corpus';
import { report } from '../../measure';

interface Position {
	readonly start: { readonly line: number; readonly offset: number };
	readonly end: { readonly line: number; readonly offset: number };
}

const FOLDER = 'data/obsidian-cache';
const names = corpusFiles(FOLDER).filter((name) => !/resolvedLinks\.json$/i.test(name));
const agreed = new Map<string, number>();

interface Placed {
	readonly position: Position;
}

/** What the app's cache says of a note, as far as it is compared. */
interface Cache {
	readonly headings?: readonly (Placed & { readonly level: number; readonly heading: string })[];
	readonly sections?: readonly (Placed & { readonly type: string })[];
	readonly listItems?: readonly Placed[];
	readonly links?: readonly (Placed & { readonly original: string })[];
	readonly embeds?: readonly (Placed & { readonly original: string })[];
	readonly tags?: readonly (Placed & { readonly tag: string })[];
}

const placed = <T extends Placed>(items: readonly T[] | undefined, what: (item: T) => string) =>
	(items ?? []).map((item) => [what(item), item.position.start.offset, item.position.end.offset]);

/** The blocks at the top, with the places the app gives them: a paragraph begins at its text, all others at their line. */
function sectionsOf({ blocks, lines }: Markdown) {
	return blocks
		.filter(({ parent, type }) => parent === null && type !== 'item')
		.map(({ type, from, start, end }) => [type, type === 'paragraph' ? start : (lines[from]?.start ?? 0), end]);
}

const parts: Readonly<Record<string, (note: Markdown, cache: Cache) => [unknown, unknown]>> = {
	headings: (note, { headings }) => [
		note.headings.map(({ line, level, text }) => [`${level} ${text}`, line]),
		(headings ?? []).map((h) => [`${h.level} ${h.heading}`, h.position.start.line]),
	],
	sections: (note, { sections }) => [sectionsOf(note), placed(sections, ({ type }) => type)],
	'list items': (note, { listItems }) => [
		note.blocks.filter(({ type }) => type === 'item').map(({ from }) => from),
		(listItems ?? []).map(({ position }) => position.start.line),
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

describeCorpus('the reader and the app agree', [FOLDER], () => {
	describe.each(names)('%s', (name) => {
		const { fileContents, cachedMetadata } = corpusJson<{ fileContents: string; cachedMetadata: Cache }>(`${FOLDER}/${name}`);
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

/** What a refresh may change in a note: the keys it owns and the reference line, and of those only what the reader left as it was. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { findCitationLine, withCitation } from '../../src/note/citation-line';
import { propertiesOf } from '../../src/note/properties/frontmatter';
import { draftNote, frontmatterOf, noteText } from '../../src/note/literature-note';
import type { MergeInput, WrittenRecord } from '../../src/note/merge';
import { mergeNote } from '../../src/note/merge';
import { PROPERTIES, READERS_PROPERTIES } from '../../src/note/properties/properties';
import { input, learnedOptimization } from './papers';
import { runs } from '../size';

const yaml = {
	stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }),
	parse: (text: string): unknown => parse(text),
};
const TODAY = '2027-02-03';
const NEXT = 'Hubinger, E. (2019). *Newer*. Journal.';
const written: WrittenRecord = { properties: frontmatterOf(input), citation: input.citationMarkdown };
const newer = frontmatterOf({
	...input,
	paper: {
		...learnedOptimization,
		version: 4,
		revised: '2022-05-06T00:00:00Z',
		doi: '10.1/x',
		journalRef: 'J. 1',
		publication: { type: 'article-journal', venue: 'Journal' },
		authors: [...learnedOptimization.authors, { family: 'New', given: 'A.' }],
	},
});
const note = noteText(draftNote(input), yaml.stringify).replace(
	'## Related Notes',
	'## Related Notes\n\nMine. **Citation**: not this one\n',
);
const merge = (text: string, changes: Partial<MergeInput> = {}) =>
	mergeNote(text, { written, frontmatter: newer, citationMarkdown: NEXT, names: input.names, yaml, today: TODAY, ...changes });

test('what the reader left is updated, what they changed is kept and listed', () => {
	const mine = note
		.replace('title: Risks', 'title: My name for it; Risks')
		.replace('venue: arXiv preprint', 'venue: "my venue" # mine')
		.replace('status: to-read', 'status: reviewed');
	const { text, changed, kept } = merge(mine);
	expect(changed).toMatchObject({
		'arxiv-version': [3, 4],
		revised: ['2021-12-01', '2022-05-06'],
		doi: ['10.48550/arXiv.1906.01820', '10.1/x'],
		'journal-ref': [null, 'J. 1'],
		citation: [input.citationMarkdown, NEXT],
	});
	expect(Object.keys(changed).sort()).toEqual(['arxiv-version', 'authors', 'citation', 'csl-type', 'doi', 'journal-ref', 'revised']);
	expect(kept).toEqual(['title', 'venue']);
	expect(propertiesOf(text, yaml)).toMatchObject({ venue: 'my venue', status: 'reviewed', updated: TODAY, 'arxiv-version': 4 });
	expect(text).toContain('venue: "my venue" # mine\n');
	expect(findCitationLine(text)?.markdown).toBe(NEXT);
	expect(text).toContain('Mine. **Citation**: not this one\n');
});

test.each([
	['> [!quote] Of another\n> **Citation**: theirs\n\n> [!cite] Reference\n> **Citation**: ours\n', 'ours'],
	['**Citation**: see below\n\n> [!Cite]-\n> **Citation:** ours\n', 'ours'],
	['> [!quote] Reference\n> **Citation**: ours\n\n**Citation**: again\n', 'ours'],
	['%%\n> [!cite]\n> **Citation**: old\n%%\n\n**Citation**: ours\n', 'ours'],
])('the reference of %j', (text, markdown) => expect(findCitationLine(text)?.markdown).toBe(markdown));

test('nothing new leaves the note byte-equal, an old update date included', () => {
	expect(merge(note, { frontmatter: frontmatterOf(input), citationMarkdown: input.citationMarkdown })).toMatchObject({
		text: note,
		changed: {},
		kept: [],
	});
});

test('an edited reference line is kept and listed; one in an older style of ours is replaced', () => {
	const edited = withCitation(note, 'As I cite it.');
	expect(merge(edited).kept).toContain('citation');
	expect(findCitationLine(merge(edited).text)?.markdown).toBe('As I cite it.');
	expect(findCitationLine(merge(edited, { citationsOfOurs: ['As I cite it.'] }).text)?.markdown).toBe(NEXT);
});

test('what the reader took away stays away; what was never there is filled', () => {
	const without = note.replace(/^url: .*\n/m, '');
	expect(propertiesOf(merge(without).text, yaml)).not.toHaveProperty('url');
	expect(merge(without).kept).toContain('url');
	expect(propertiesOf(merge(without, { written: null }).text, yaml)).toHaveProperty('url');
});

test('without a record only what the paper’s own progress explains is taken', () => {
	const { changed, kept } = merge(note, { written: null });
	expect(Object.keys(changed).sort()).toEqual(['arxiv-version', 'csl-type', 'doi', 'journal-ref', 'revised', 'venue']);
	expect(kept).toEqual(['authors', 'citation']);
});

test.each([
	['**Citation**: X (2019).', 'X (2019).'],
	['> **Citation**: X.', 'X.'],
	['> - **Citation:**   X.  ', 'X.'],
	['__Reference__: X.', 'X.'],
	['**Citation**:', ''],
	['Citation: plain words', null],
	['| **Citation**: | x |', null],
])('the reference of %j', (line, markdown) => {
	const text = `# T\n\n\`\`\`\n**Citation**: in code\n\`\`\`\n\n${line}\n`;
	expect(findCitationLine(text)?.markdown ?? null).toBe(markdown);
	if (markdown === null) return void expect(withCitation(text, 'New $& one.')).toBe(text);
	const changed = withCitation(text, 'New $& one.');
	expect(findCitationLine(changed)?.markdown).toBe('New $& one.');
	expect(withCitation(changed, markdown).trimEnd()).toBe(text.replace('**Citation**:\n', '**Citation**: \n').trimEnd());
});

describe('over any note', () => {
	const owned = new Set<string>(PROPERTIES.filter((property) => !(READERS_PROPERTIES as readonly string[]).includes(property)));
	const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
	const entry = fc.tuple(fc.oneof(fc.constantFrom(...PROPERTIES), fc.stringMatching(/^[a-z]{1,6}$/)), value, fc.boolean());
	const line = fc.oneof(
		fc.constantFrom('# T', '**Citation**: mine', `> **Citation**: ${input.citationMarkdown}`, '---', '```', '', '| a | b |'),
		fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
	);

	test('every byte outside owned keys and the reference line stays; twice is once', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(entry, { selector: ([key]) => key, maxLength: 10 }),
				fc.array(line, { maxLength: 12 }),
				fc.boolean(),
				fc.boolean(),
				(entries, lines, crlf, recorded) => {
					const eol = crlf ? '\r\n' : '\n';
					const pieces = entries.map(([key, content, comment]) => ({
						key,
						text: `${comment ? '# a remark\n' : ''}${yaml.stringify({ [key]: content })}`.replace(/\n/g, eol),
					}));
					const body = lines.join(eol);
					const text = `---${eol}${pieces.map((piece) => piece.text).join('')}---${eol}${body}`;
					const once = merge(text, recorded ? {} : { written: null });
					const again = mergeNote(once.text, {
						written: once.written,
						frontmatter: newer,
						citationMarkdown: NEXT,
						names: input.names,
						yaml,
						today: '2028-01-01',
					});
					expect(again.text).toBe(once.text);
					expect(again.changed).toEqual({});
					const readers = pieces.filter((piece) => !owned.has(piece.key)).map((piece) => piece.text);
					let at = 0;
					for (const piece of readers) {
						const found = once.text.indexOf(piece, at);
						expect(found).toBeGreaterThanOrEqual(at);
						at = found + piece.length;
					}
					const reference = findCitationLine(text);
					const after = once.text.slice(
						once.text.length - body.length - (once.changed['citation'] === undefined ? 0 : NEXT.length - (reference?.markdown.length ?? 0)),
					);
					expect(once.changed['citation'] === undefined ? after : after.replace(NEXT, () => reference?.markdown ?? '')).toBe(body);
				},
			),
			{ numRuns: runs(1500) },
		);
	});
});

describe('what is remembered for the next time', () => {
	const recordOf = (text: string, changes: Partial<MergeInput> = {}) => merge(text, changes).written;

	test('what was taken and what stands there as the source has it', () => {
		const { properties, citation } = recordOf(note);
		expect(properties).toEqual({ ...written.properties, ...newer });
		expect(citation).toBe(NEXT);
	});

	test('what the reader keeps is remembered as it was written, and kept again', () => {
		const mine = withCitation(note.replace('title: Risks', 'title: Mine; Risks'), 'As I cite it.');
		const once = merge(mine);
		expect(once.written.properties['title']).toBe(written.properties['title']);
		expect(once.written.citation).toBe(input.citationMarkdown);
		const back = withCitation(once.text.replace('title: Mine; Risks', 'title: Risks'), input.citationMarkdown);
		const again = merge(back, { written: once.written, frontmatter: { ...newer, title: 'Another title' } });
		expect(again.changed).toMatchObject({
			title: [written.properties['title'], 'Another title'],
			citation: [input.citationMarkdown, NEXT],
		});
	});

	test('a value that is the reader’s and was never ours is not remembered as ours', () => {
		const mine = note.replace('venue: arXiv preprint', 'venue: my venue');
		expect(recordOf(mine, { written: null }).properties).not.toHaveProperty('venue');
		expect(recordOf(mine, { written: null }).properties).toHaveProperty('title');
	});

	test.each<[string, string, Partial<MergeInput>, string | undefined]>([
		['the line as it came to be, without the blank at its end', note, { citationMarkdown: `${NEXT} ` }, NEXT],
		['a note without a line', note.replace(/^.*\*\*Citation\*\*:.*\n/gm, ''), {}, input.citationMarkdown],
		['a note without a line or a record', '# T\n', { written: null }, undefined],
		['no reference at hand', note, { citationMarkdown: undefined }, input.citationMarkdown],
		['a line of the reader’s, without a record', withCitation(note, 'Mine.'), { written: null }, undefined],
	])('the reference: %s', (_, text, changes, citation) => expect(recordOf(text, changes).citation).toBe(citation));
});

test('without a property for it no day is written', () => {
	const { text, changed } = merge(note, { names: { ...input.names, updated: '' } });
	expect(changed).toHaveProperty('doi');
	expect(text).not.toContain(TODAY);
});

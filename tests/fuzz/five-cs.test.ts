/** Any note, any answers: what is written is read back, everything else stays, and a second time changes nothing. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { FiveCsChanges } from '../../src/note/five-cs/five-cs';
import { FIVE_CS, readFiveCs, withTableAt, withWholeTable, writeFiveCs } from '../../src/note/five-cs/five-cs';
import { propertiesOf } from '../../src/note/properties/frontmatter';
import { withReading } from '../../src/note/passes/reading-note';
import { readingAfter } from '../../src/note/passes/reading-state';
import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import { insertSkeleton } from '../../src/note/skeleton';
import { fuzz, hostile } from './fuzz';

const yaml = {
	stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }),
	parse: (text: string): unknown => parse(text),
};
const skeleton = { integration: { heading: 'Project integration', points: [{ label: 'Ethics' }] }, mocs: ['[[MOC]]'], thirdPass: true };
const writing = { yaml, relevanceKey: 'relevance', skeleton };

const table = fc
	.record({
		header: fc.constantFrom(
			'| C | Assessment |',
			'| C | Answer |',
			'|C|Answer|',
			'C | Answer',
			'| C | Assessment | Page |',
			'| The five Cs | My assessment |',
		),
		rows: fc.uniqueArray(fc.constantFrom(...FIVE_CS), { minLength: 1, maxLength: 5 }),
		bold: fc.boolean(),
		answers: fc.array(
			fc.oneof(
				fc.constant(''),
				fc.constant('A measurement'),
				hostile(3).map((text) => text.replace(/[|\r\n\u2028\\]/g, ' ')),
			),
			{ minLength: 5, maxLength: 5 },
		),
	})
	.map(({ header, rows, bold, answers }) => {
		const outer = header.startsWith('|');
		const columns = header.split('|').filter((cell) => cell.trim() !== '').length;
		const line = (cells: string[]) => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '));
		return [
			header,
			line(Array.from({ length: columns }, () => '---')),
			...rows.map(({ name }, at) => line([bold ? `**${name}**` : name, answers[at] ?? '', ...(columns > 2 ? ['p. 3'] : [])])),
		].join('\n');
	});
const relevance = fc.constantFrom(
	'> [!success] Relevance: ⭐⭐⭐\n> because',
	'> [!success] Relevance: \n> ',
	'**Relevance**: ⭐⭐⭐⭐⭐ (5/5) — text',
	'**Relevance**: 3/5',
	'',
);
const frontmatter = fc.constantFrom(
	'',
	'---\ntype: literature\nrelevance: 2 # of five\nkeshav-pass: 1\nstatus: reading\n---\n',
	'---\nrelevance:\n---\n',
	'---\ntitle: "A: b"\n---\n',
	'\ufeff---\ntype: literature\n---\n',
);
const prose = hostile(8).map((text) => text.replace(/\r/g, ''));
const heading = fc.constantFrom("## Pass 1 — Bird's Eye View (5 Cs)", '## Pass 1 Summary (5 Cs)', '### The Five Cs', '');
export const note = fc
	.record({
		frontmatter,
		before: prose,
		heading,
		table: fc.option(table, { nil: '' }),
		relevance,
		after: prose,
		crlf: fc.boolean(),
		end: fc.constantFrom('\n', '', '\n\n'),
	})
	.map((one) => {
		const text = `${one.frontmatter}${[one.before, one.heading, one.table, one.relevance, one.after].filter((part) => part !== '').join('\n\n')}${one.end}`;
		return one.crlf ? text.replace(/\n/g, '\r\n') : text;
	});

const changes: fc.Arbitrary<FiveCsChanges> = fc.record(
	{
		category: hostile(5),
		context: hostile(5),
		correctness: hostile(5),
		contributions: hostile(5),
		clarity: hostile(5),
		relevance: fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
		relevanceText: hostile(5),
	},
	{ requiredKeys: [] },
);

const tidy = (answer: string) =>
	/^(?:&nbsp;|\s)*$/.test(answer) ? '' : answer.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
/** Whether the lines of one text stand in another, in their order. */
function keepsLines(before: string, after: string, but: (line: string) => boolean): string[] {
	const lines = after.split(/\r?\n/);
	let at = 0;
	return before.split(/\r?\n/).filter((line) => {
		if (but(line)) return false;
		const found = lines.indexOf(line, at);
		if (found < 0) return true;
		at = found + 1;
		return false;
	});
}

fuzz('five-cs', 'answers are read back as they were given, others stay', 400, [note, changes], (text, given) => {
	const before = readFiveCs(text);
	const after = writeFiveCs(text, given, writing);
	const read = readFiveCs(after);
	for (const { key } of FIVE_CS) expect([key, read[key]]).toEqual([key, given[key] === undefined ? before[key] : tidy(given[key] ?? '')]);
	if (given.relevance !== undefined) expect(read.relevance).toBe(given.relevance);
	expect(writeFiveCs(after, given, writing)).toBe(after);
	// Rows of the table, the words of relevance and its property may differ; every other line stays.
	expect(
		keepsLines(text, after, (line) => line.includes('|') || /relevance|⭐/i.test(line) || /^[ \t]*>/.test(line) || line.trim() === ''),
	).toEqual([]);
	if (Object.keys(given).length === 0) expect(after).toBe(text);
});

fuzz('skeleton', 'the sections a note lacks go around what is there, once', 300, [note], (text) => {
	const { text: after, added } = insertSkeleton(text, skeleton);
	expect(keepsLines(text, after, () => false)).toEqual([]);
	const again = insertSkeleton(after, skeleton);
	expect([again.text, again.added]).toEqual([after, []]);
	if (added.length === 0) expect(after).toBe(text);
});

fuzz('table', 'a whole table keeps the answers, and a second time changes nothing', 300, [note, fc.nat(12)], (text, line) => {
	const before = readFiveCs(text);
	const after = withWholeTable(text, skeleton);
	const read = readFiveCs(after);
	for (const { key } of FIVE_CS) expect([key, read[key]]).toEqual([key, before[key]]);
	expect(read.hasTable).toBe(true);
	expect(withWholeTable(after, skeleton)).toBe(after);
	expect(keepsLines(text, after, (one) => one.trim() === '')).toEqual([]);
	const at = withTableAt(text, line);
	if (at !== null) expect(keepsLines(text, at, (one) => one.trim() === '')).toEqual([]);
});

fuzz('passes', 'a pass further, with every line kept, until the third', 300, [note], (text) => {
	const keep = (one: string) =>
		one.trim() === '' || /^(?:status|keshav-pass|pass-\d|updated|relevance|type|title)\b/.test(one) || one === '---' || one === '\ufeff---';
	let now = text;
	for (let step = 0; step < 5; step++) {
		const today = '2026-11-21';
		const next = withReading(now, (state) => readingAfter(state, 'advance', today), {
			yaml,
			names: DEFAULT_PROPERTY_NAMES,
			skeleton,
			today,
		});
		// The byte order mark stays the first of the note, before properties that were put there.
		expect(keepsLines(now.replace(/^\ufeff/, ''), next.replace(/^\ufeff/, ''), keep)).toEqual([]);
		expect(propertiesOf(next, yaml)['title']).toEqual(propertiesOf(text, yaml)['title']);
		now = next;
	}
});

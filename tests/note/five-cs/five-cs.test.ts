/** The assessment of a note: read in every shape notes have, written cell by cell. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { FiveCsChanges, FiveCsWriting } from '../../../src/note/five-cs/five-cs';
import { FIVE_CS, readFiveCs, withWholeTable, writeFiveCs } from '../../../src/note/five-cs/five-cs';
import { input } from '../papers';
import { runs } from '../../size';

const writing: FiveCsWriting = {
	yaml: { stringify: (value) => stringify(value, { nullStr: '', lineWidth: 0 }), parse: (text) => parse(text) as unknown },
	relevanceKey: 'relevance',
	skeleton: { integration: input.integration, mocs: [], thirdPass: false },
};
const write = (text: string, changes: FiveCsChanges) => writeFiveCs(text, changes, writing);
const BOLD =
	'| C | Assessment |\n|---|-----------|\n| **Category** | a |\n| **Context** | b |\n| **Correctness** |  |\n| **Contributions** | d |\n| **Clarity** |  |\n';

describe('reading', () => {
	test.each<[string, string, Partial<ReturnType<typeof readFiveCs>>]>([
		[
			'the table of a new note',
			BOLD,
			{ category: 'a', context: 'b', correctness: '', contributions: 'd', clarity: '', answered: 3, relevance: null, relevanceText: '' },
		],
		[
			'another header word, plain names',
			'| C | Answer |\n|---|---|\n| Category | x |\n| Clarity | y |\n',
			{ category: 'x', clarity: 'y', answered: 2 },
		],
		[
			'another order, a number before the name',
			'| C | Assessment |\n|--|--|\n| 5. Clarity | y |\n| 1. Category | x |\n',
			{ category: 'x', clarity: 'y', answered: 2 },
		],
		[
			'more columns',
			'| # | C | Question | Assessment | Page |\n|-|-|-|-|-|\n| 1 | **Category** | What type? | x | 3 |\n| 2 | **Context** | | y | |\n',
			{ category: 'x', context: 'y', answered: 2 },
		],
		[
			'no header words of ours',
			'| Point | Words |\n|---|---|\n| **Category** | x |\n| **Contribution** | y |\n',
			{ category: 'x', contributions: 'y', answered: 2 },
		],
		['no outer pipes', 'C | Assessment\n---|---\nCategory | x\nContext | y\n', { category: 'x', context: 'y' }],
		['in a callout', '> [!note] Five Cs\n> | C | Assessment |\n> |---|---|\n> | **Category** | x |\n', { category: 'x', answered: 1 }],
		['aligned delimiters', '| C | Assessment |\n|:---|:-:|\n| **Category** | x |\n', { category: 'x' }],
		[
			'escaped pipes in links and text',
			'| C | Assessment |\n|---|---|\n| **Context** | see [[Note\\|that]] a \\| b |\n',
			{ context: 'see [[Note|that]] a | b' },
		],
		[
			'a link whose pipe was not escaped',
			'| C | Assessment |\n|---|---|\n| **Context** | see [[Note|that]] now |\n',
			{ context: 'see [[Note|that]] now' },
		],
		['math with bars', '| C | Assessment |\n|---|---|\n| **Context** | $|x| < 1$ |\n', { context: '$|x| < 1$' }],
		['line breaks', '| C | Assessment |\n|---|---|\n| **Context** | one<br>two<BR />three |\n', { context: 'one\ntwo\nthree' }],
		['CRLF', BOLD.replace(/\n/g, '\r\n'), { category: 'a', answered: 3 }],
		['Spanish names', '| C | Respuesta |\n|---|---|\n| **Categoría** | x |\n| **Claridad** | y |\n', { category: 'x', clarity: 'y' }],
		['a table in a code block is no table', '```\n' + BOLD + '```\n', { category: '', answered: 0, hasTable: false }],
		['a table of something else', '| Property | RNN |\n|---|---|\n| Context | long |\n| Speed | low |\n', { answered: 0, hasTable: false }],
		['languages under a C', '| C | Java |\n|---|---|\n| pointer | reference |\n', { answered: 0, hasTable: false }],
		['an empty table', '| C | Assessment |\n|---|---|\n', { answered: 0, hasTable: true }],
		['nothing', '', { answered: 0, relevance: null, hasTable: false }],
	])('%s', (_, text, expected) => {
		expect(readFiveCs(text)).toMatchObject(expected);
	});

	test.each<[string, string, number | null, string]>([
		['a callout', '> [!success] Relevance: ⭐⭐⭐\n> For the ethics chapter.\n> And more.\n', 3, 'For the ethics chapter.\nAnd more.'],
		['an empty callout', '> [!success] Relevance: \n> \n', null, ''],
		['another kind of callout, folded', '> [!tip]- Relevance: 4/5\n> x\n', 4, 'x'],
		['text behind the stars', '> [!success] Relevance: ⭐⭐ — low\n> x\n', 2, 'low\nx'],
		['a line', '**Relevance**: ⭐⭐⭐⭐⭐ (5/5) — **Direct competitor / predecessor**\n', 5, '**Direct competitor / predecessor**'],
		['a line without figures', '**Relevance**: ⭐⭐⭐⭐⭐ — Foundation paper.\n', 5, 'Foundation paper.'],
		['colon inside the bold', '- **Relevance:** 4/5 – fine\n', 4, 'fine'],
		['half filled stars', '**Relevance**: ★★★☆☆\n', 3, ''],
		['none of five', '> [!success] Relevance: ☆☆☆☆☆\n', 0, ''],
		['words only', '**Relevance**: high, for chapter 2\n', null, 'high, for chapter 2'],
		['the property', '---\nrelevance: 3    # 1-5\n---\ntext\n', 3, ''],
		['the property as stars', '---\nrelevance: "⭐⭐"\n---\n', 2, ''],
		['the text before the property', '---\nrelevance: 1\n---\n**Relevance**: ⭐⭐⭐⭐\n', 4, ''],
		['an empty text before the property', '---\nrelevance: 1\n---\n> [!success] Relevance: \n> why\n', 1, 'why'],
		['a number below none', '---\nrelevance: -1\n---\n', null, ''],
		['a text below none', '---\nrelevance: "-4"\n---\n', null, ''],
		['a number beyond five', '---\nrelevance: 10\n---\n', null, ''],
		['a sentence about relevance', 'The relevance: of this is not a rating\n', null, ''],
		['another title', '> [!info] Relevance for practice\n> x\n', null, ''],
		['code', '```\n**Relevance**: ⭐\n```\n', null, ''],
	])('relevance: %s', (_, text, relevance, relevanceText) => {
		expect(readFiveCs(text)).toMatchObject({ relevance, relevanceText });
	});
});

describe('writing', () => {
	test.each<[string, string, FiveCsChanges, string]>([
		['an empty cell', '| **Clarity** |  |', { clarity: 'good' }, '| **Clarity** | good |'],
		['a cell', '| **Category** | a |', { category: 'new' }, '| **Category** | new |'],
		['a cell emptied', '| **Category** | a |', { category: '' }, '| **Category** |  |'],
		['a pipe, a link, a line end', '| **Category** | a |', { category: '[[N|n]] | x\ny' }, '| **Category** | [[N\\|n]] \\| x<br>y |'],
	])('%s', (_, row, changes, expected) => {
		const text = `# T\n\n${BOLD}\nafter\n`;
		expect(write(text, changes)).toBe(text.replace(row, () => expected));
	});

	test('aligned pipes stay one under the other while there is room', () => {
		const text =
			'| C            | Assessment |\n|--------------|------------|\n| **Category** | a          |\n| **Context**  | long words |\n';
		expect(write(text, { category: 'short', context: 'tiny' })).toBe(
			'| C            | Assessment |\n|--------------|------------|\n| **Category** | short      |\n| **Context**  | tiny       |\n',
		);
	});

	test('a row that is missing is put where it belongs, in the style of its neighbours', () => {
		expect(write('| C | Answer | Page |\n|-|-|-|\n| Category | x | 1 |\n| Clarity | y | 2 |\n', { correctness: 'sound' })).toBe(
			'| C | Answer | Page |\n|-|-|-|\n| Category | x | 1 |\n| Correctness | sound |  |\n| Clarity | y | 2 |\n',
		);
		expect(write('> | C | Answer |\n> |-|-|\n> | **Context** | x |', { category: 'y' })).toBe(
			'> | C | Answer |\n> |-|-|\n> | **Category** | y |\n> | **Context** | x |',
		);
	});

	test('relevance in callout and property, in the reader’s way of writing', () => {
		const text = `---\nrelevance: 3    # 1-5\nx: "y"\n---\n${BOLD}\n> [!success] Relevance: ⭐⭐⭐\n> Why.\n\nmore\n`;
		expect(write(text, { relevance: 5 })).toBe(text.replace('relevance: 3 ', 'relevance: 5 ').replace('⭐⭐⭐', '⭐⭐⭐⭐⭐'));
		expect(write(text, { relevanceText: 'One.\n\nTwo.' })).toBe(text.replace('> Why.', '> One.\n>\n> Two.'));
	});

	test.each<[string, FiveCsChanges, string]>([
		['**Relevance**: ⭐⭐ (2/5) — why', { relevance: 4 }, '**Relevance**: ⭐⭐⭐⭐ (4/5) — why'],
		['**Relevance**: ★★☆☆☆', { relevance: 4 }, '**Relevance**: ★★★★☆'],
		['**Relevance**: 2/5', { relevance: 4 }, '**Relevance**: 4/5'],
		['**Relevance**: ⭐⭐ — why', { relevanceText: 'because\nof it' }, '**Relevance**: ⭐⭐ — because<br>of it'],
		['**Relevance**: ⭐⭐ — why', { relevanceText: '' }, '**Relevance**: ⭐⭐'],
		['**Relevance**:', { relevance: 3 }, '**Relevance**: ⭐⭐⭐'],
		['**Relevance**: high', { relevance: 3 }, '**Relevance**: ⭐⭐⭐ — high'],
		['> [!success] Relevance: ⭐⭐\n> x', { relevance: null }, '> [!success] Relevance: \n> x'],
		['> [!success] Relevance: ⭐⭐\n> x', { relevance: 0 }, '> [!success] Relevance: ☆☆☆☆☆\n> x'],
		['> [!success] Relevance: \n> ', { relevance: 1, relevanceText: 'a' }, '> [!success] Relevance: ⭐\n> a'],
	])('%j', (line, changes, expected) => {
		expect(write(`${BOLD}\n${line}\n`, changes)).toBe(`${BOLD}\n${expected}\n`);
	});

	test('a note without a table gets the first pass', () => {
		const after = write('---\ntype: literature\n---\n\n# Title\n\nMy words.\n', { category: 'x', relevance: 2 });
		expect(after).toContain("My words.\n\n---\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |");
		expect(after).toContain('relevance: 2\n---');
		expect(readFiveCs(after)).toMatchObject({ category: 'x', relevance: 2, answered: 1 });
	});

	test('a note without a table that says its relevance keeps the one it has', () => {
		const text = '## Pass 1\n\n> [!success] Relevance: ⭐⭐⭐\n> because\n';
		const after = write(text, { category: 'x' });
		expect(after.match(/Relevance/g)).toHaveLength(1);
		expect(readFiveCs(after)).toMatchObject({ category: 'x', relevance: 3, relevanceText: 'because' });
	});

	test('what is already so changes nothing', () => {
		const text = `${BOLD}\n> [!success] Relevance: ⭐⭐\n> x\n`;
		expect(write(text, { category: 'a', clarity: ' ', relevance: 2, relevanceText: 'x' })).toBe(text);
	});

	test('the whole table: rows put in, relevance under it, answers kept', () => {
		const after = withWholeTable('| C | Answer |\n|-|-|\n| Context | x |\n\nend\n', writing.skeleton);
		expect(after).toBe(
			'| C | Answer |\n|-|-|\n| Category |  |\n| Context | x |\n| Correctness |  |\n| Contributions |  |\n| Clarity |  |\n\n> [!success] Relevance: \n> \n\nend\n',
		);
		expect(withWholeTable(after, writing.skeleton)).toBe(after);
	});
});

describe('a comment’s mark that is typed hides nothing', () => {
	const ABOVE = ['', 'An odd %% here.\n\n', '%%closed%%\n\n', '%%\nblock\n%%\n\n', '- item %% odd\n\n', '> odd %%\n\n', '`%%` in code\n\n'];
	const BELOW = ['', '\nodd %% end\n', '\n%%closed%% end\n', '\n%%\nblock\n%%\n'];
	const TYPED = ['odd-mark-in-a-cell %%', '%%mine%% x', 'a %% b %% c %%', '%%%', '%%%%', 'a %\\% b', 'a %\\\\% b', '100 % and %'];
	test.each(TYPED)('%j', (typed) => {
		for (const above of ABOVE)
			for (const below of BELOW) {
				const note = `# T\n\n${above}${BOLD}\n> [!success] Relevance: \n> \n${below}`;
				const before = readFiveCs(note);
				// An odd one above and one below hide the table already.
				if (!before.hasTable) continue;
				for (const key of ['clarity', 'context', 'relevanceText'] as const) {
					const after = write(note, { [key]: typed });
					const read = readFiveCs(after);
					expect(read).toEqual({ ...before, [key]: typed, answered: read.answered });
					expect(write(after, { [key]: typed })).toBe(after);
					expect(readFiveCs(write(after, { [key]: 'plain' }))[key]).toBe('plain');
				}
			}
	});

	test('pairs are the reader’s own comments and stay, but below one that is open', () => {
		expect(write(BOLD, { clarity: '%%mine%% x' })).toContain('| %%mine%% x |');
		expect(write(BOLD, { clarity: '100 %% x' })).toContain('| 100 %\\% x |');
		expect(write(`odd %%\n\n${BOLD}`, { clarity: '%%mine%% x' })).toContain('| %\\%mine%\\% x |');
		expect(write(BOLD, { clarity: '`%%d` prints' })).toContain('| `%%d` prints |');
	});
});

describe('over any text', () => {
	const text = fc.oneof(
		fc.string(),
		fc.string({ unit: 'binary' }),
		fc
			.array(
				fc.constantFrom(
					'|',
					'\\',
					'<br>',
					'\n',
					'[[a|b]]',
					'$|x|$',
					'`|`',
					' ',
					'\r\n',
					'> ',
					'| C | Assessment |',
					'---',
					'%%',
					'⭐',
					'x',
					'\u00a0',
					'&nbsp;',
					'$&',
				),
				{ maxLength: 12 },
			)
			.map((parts) => parts.join('')),
	);
	const tidy = (answer: string) => answer.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
	const shapes = fc.constantFrom(
		BOLD,
		'| C | Answer | Page |\n|:--|--|--:|\n| Clarity | y | 2 |\n| Category | x | 1 |\n',
		'|C|Assessment|\n|-|-|\n|Category||\n|Context|b|\n',
		'> | C | Assessment |\n> |---|---|\n> | **Category** | a |\n> | **Context** |\n',
		'C | Assessment\n---|---\nCategory | x\nContext | \n',
	);

	test('an answer is read back as it was written, the others stay', () => {
		fc.assert(
			fc.property(shapes, fc.constantFrom(...FIVE_CS.map(({ key }) => key)), text, fc.boolean(), (shape, key, answer, crlf) => {
				const note = `# T\n\n${shape}\n**Relevance**: ⭐ — y\n`.replace(/\n/g, crlf ? '\r\n' : '\n');
				const before = readFiveCs(note);
				const after = write(note, { [key]: answer });
				const said = tidy(answer);
				const blank = /^(?:&nbsp;|\s)*$/.test(said);
				const { answered, ...rest } = readFiveCs(after);
				const { answered: was, ...others } = { ...before, [key]: blank ? '' : said };
				expect(rest).toEqual(others);
				expect(answered - was).toBe((blank ? 0 : 1) - (before[key] === '' ? 0 : 1));
				expect(write(after, { [key]: answer })).toBe(after);
			}),
			{ numRuns: runs(1000) },
		);
	});

	test('only the bytes of the cell differ', () => {
		fc.assert(
			fc.property(text, text, fc.constantFrom(...FIVE_CS.map(({ key }) => key)), text, (before, after, key, answer) => {
				const head = `${before.replace(/[|`~<>%$\r\n-]/g, '')}\n\n`;
				const tail = `\n\n${after}`;
				const note = `${head}${BOLD}${tail}`;
				const { name } = FIVE_CS.find((c) => c.key === key) ?? { name: '' };
				const at = note.indexOf(`| **${name}** |`) + `| **${name}** |`.length;
				const end = note.indexOf('|', at);
				const written = write(note, { [key]: answer });
				expect(written.slice(0, at)).toBe(note.slice(0, at));
				expect(written.slice(written.length - (note.length - end))).toBe(note.slice(end));
			}),
			{ numRuns: runs(1000) },
		);
	});

	test('relevance and its text are read back', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('> [!success] Relevance: \n> ', '**Relevance**: ⭐⭐ (2/5) — x', '**Relevance**:', '- Relevance: high', ''),
				fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
				text,
				(line, relevance, words) => {
					const note = `${BOLD}\n${line}\n\nend\n`;
					const after = write(note, { relevance, relevanceText: words });
					const read = readFiveCs(after);
					expect(read.relevance).toBe(relevance);
					expect(read.relevanceText.trim()).toBe(words.replace(/\r\n?/g, '\n').trim());
					expect(after.startsWith(BOLD)).toBe(true);
					expect(after.endsWith('\n\nend\n')).toBe(true);
				},
			),
			{ numRuns: runs(1000) },
		);
	});
});

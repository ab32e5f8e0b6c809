/**
 * Pandoc's citation syntax, by our own examples. Each citation is written as `mode key`, N in brackets, A narrative, S without author,
 * with what is read around the key: `pre|`, `=label locator`, `+rest`. A bar stands between the works of one citation.
 */
import fc from 'fast-check';
import type { DraftCite } from '../../../src/citation/drafts/draft-parts';
import { draftOf } from './pandoc';
import { grows } from '../../measure';
import { runs } from '../../size';

const MODES = { normal: 'N', narrative: 'A', 'suppress-author': 'S' } as const;

function shown(cite: DraftCite): string {
	const place = cite.locator === undefined ? '' : ` =${cite.label ?? '-'} ${cite.locator}`;
	const rest = cite.rest.markdown === '' ? '' : ` +${cite.rest.markdown}`;
	return `${cite.prefix.markdown === '' ? '' : `${cite.prefix.markdown}| `}${MODES[cite.mode]} ${cite.key}${place}${rest}`;
}

const read = async (source: string, locale?: string) => {
	const { clusters } = await draftOf(source, locale);
	return clusters.map(({ cites }) => cites.map(shown).join(' & '));
};

test.each<readonly [string, readonly string[]]>([
	// groups
	['As shown [@turing36].', ['N turing36']],
	['As shown[@turing36], and [ @church36 ].', ['N turing36', 'N church36']],
	['Both [@turing36; @church36;@post36].', ['N turing36 & N church36 & N post36']],
	['[@turing36] [@church36]', ['N turing36', 'N church36']],
	['[@turing36][@church36]', ['A turing36', 'N church36']],
	[
		'[see @turing36, pp. 230-265 and *passim*; contra @church36, chap. 2]',
		['see| N turing36 =page 230-265 + and *passim* & contra| N church36 =chapter 2'],
	],
	['[-@turing36; e.g., @post36]', ['S turing36 & e.g.,| N post36']],
	['[see also@turing36]', []],
	['[see [sic] @turing36]', ['see [sic]| N turing36']],
	['[[sic] @turing36; @church36] @post36 [[3], 4]', ['[sic]| N turing36 & N church36', 'A post36 =page [3], 4']],
	['[@turing36; p. 3]', ['A turing36']],
	['[@turing36;]', ['A turing36']],
	['[ada; @turing36]', ['A turing36']],
	['[@turing36, @church36]', ['N turing36 +, @church36']],
	['[@turing36 says "a; b", p. 2]', ['N turing36 + says "a; b", p. 2']],
	['[@turing36, [a; b](https://example.org) c]', ['N turing36 +, [a; b](https://example.org) c']],
	['[*see; also* @turing36]', ['*see; also*| N turing36']],
	['[@turing36]{.mark}', ['A turing36']],
	['[@turing36]{.mark #id key="some words"} [@turing36]{}', ['A turing36', 'A turing36']],
	['[@turing36]{mark} [@turing36]{a = b} [@turing36]{=html}', ['N turing36', 'N turing36', 'N turing36']],
	['@turing36 [p. 3]{mark}', ['A turing36']],
	['[@turing36](note.md)', ['A turing36']],
	// emphasis nothing ends: Pandoc goes on to the end of the passage, and finds no bracket that closes
	['[see @turing36, C*-algebras]', ['A turing36']],
	['[*see @turing36; @church36]', ['A turing36', 'A church36']],
	['[@turing36, __x] and @church36 [p. 3*]', ['A turing36', 'A church36']],
	['[@turing36, x * y] [@turing36, x\\*] [@turing36, a_1]', ['N turing36 +, x * y', 'N turing36 +, x*', 'N turing36 +, a_1']],
	['[@turing36, C*- and W*-algebras]', ['N turing36 +, C*- and W*-algebras']],
	// emphasis over the end of a bracket: each work once
	['[see @turing36 *x] and @church36* @post36', ['A turing36', 'A church36', 'A post36']],
	['^[note *x] @turing36* @church36', ['A turing36', 'A church36']],
	['[@turing36, [x*]]', ['N turing36 +, [x*]']],
	['[@turing36\\; and more]', ['N turing36 +; and more']],
	// narrative
	['@turing36 proves, and (@church36) too; "@post36"', ['A turing36', 'A church36', 'A post36']],
	['@turing36 [p. 230] proves', ['A turing36 =page 230']],
	['@turing36\n[p. 230] proves', ['A turing36 =page 230']],
	['@turing36\n\n[p. 230] proves', ['A turing36']],
	['@turing36 [p. 230; see @church36, 7] proves', ['A turing36 =page 230 & see| N church36 =page 7']],
	['@turing36 [@church36] proves', ['A turing36 & N church36']],
	['@turing36 [-@church36]', ['A turing36 & S church36']],
	['@turing36 [^2] proves\n\n[^2]: It does.', ['A turing36']],
	['@turing36 [p. 3](https://example.org)', ['A turing36']],
	['@turing36 [p. 3] [p. 4]', ['A turing36 =page 3']],
	['-@turing36 and word-@church36 and --@post36', ['S turing36', 'A church36', 'A post36']],
	['**@turing36** and *[@church36]*', ['A turing36', 'N church36']],
	['_@turing36_ and', ['A turing36_']],
	// locators
	['[@a1, 33]', ['N a1 =page 33']],
	['[@a1 33]', ['N a1 =page 33']],
	['[@a1,p.3]', ['N a1 =page 3']],
	['[@a1, P. 3]', ['N a1 =page 3']],
	['[@a1, pp. iv, vi-xi, 4]', ['N a1 =page iv, vi-xi, 4']],
	['[@a1, iv]', ['N a1 +, iv']],
	['[@a1, p. 12ff]', ['N a1 =page 12ff']],
	['[@a1, p. 12 ff.]', ['N a1 =page 12 + ff.']],
	['[@a1, pp. S1-S5]', ['N a1 =page S1-S5']],
	['[@a1, 1:23]', ['N a1 =page 1:23']],
	['[@a1, pp. 3 and 4]', ['N a1 =page 3 + and 4']],
	['[@a1, 3, 4, and 5]', ['N a1 =page 3, 4 +, and 5']],
	['[@a1, vol. 2, p. 3]', ['N a1 =volume 2 +, p. 3']],
	['[@a1, §§ 3-4] [@a1, ¶ 5] [@a1, section 3.2 on]', ['N a1 =section 3-4', 'N a1 =paragraph 5', 'N a1 =section 3.2 + on']],
	[
		'[@a1, fig. 2a] [@a1, l. 4] [@a1, n. 4] [@a1, part II] [@a1, col. 3] [@a1, fol. 3r] [@a1, op. 3]',
		['N a1 =figure 2a', 'N a1 =line 4', 'N a1 =note 4', 'N a1 =part II', 'N a1 =column 3', 'N a1 =folio 3r', 'N a1 =opus 3'],
	],
	['[@a1, no. 4] [@a1, number 4]', ['N a1 =issue 4', 'N a1 +, number 4']],
	['[@a1, table 2] [@a1, Theorem 2] [@a1, slide 3]', ['N a1 +, table 2', 'N a1 +, Theorem 2', 'N a1 +, slide 3']],
	['[@a1, esp. p. 3] [@a1, at 3]', ['N a1 +, esp. p. 3', 'N a1 +, at 3']],
	['[@a1, 2nd ed.]', ['N a1 =page 2nd + ed.']],
	['[@a1, p. 3.]', ['N a1 =page 3 +.']],
	['[@a1, p. *3*]', ['N a1 =page 3']],
	['[@a1{ix, B}, more]', ['N a1 =- ix, B +, more']],
	['[@a1, {pp. ii, (xx)} here]', ['N a1 =page ii, (xx) + here']],
	['[@a1{}, 40 pages on]', ['N a1 +, 40 pages on']],
	['[@a1, {Theorem 2}]', ['N a1 =- Theorem 2']],
	['[@a1, p. {3}]', ['N a1 =page {3}']],
	// in braces a digit alone is a page to Pandoc, a longer number has no label
	['[@a1, {3}] [@a1, {3, 4}] [@a1, {3-5}]', ['N a1 =page 3', 'N a1 =page 3, 4', 'N a1 =page 3-5']],
	['[@a1, {33}] [@a1, {3a}] [@a1, {12:3}] [@a1, {2nd}]', ['N a1 =- 33', 'N a1 =- 3a', 'N a1 =- 12:3', 'N a1 =- 2nd']],
	['[@a1, {book: 3}] [@a1, {book 3}] [@a1, page: 3]', ['N a1 =- book: 3', 'N a1 =book 3', 'N a1 +, page: 3']],
	// keys
	['@a.b. Then @c... and @d:e/f', ['A a.b', 'A c', 'A d:e/f']],
	['@doi:10.1/xyz(1) and @{doi:10.1/xyz(1)}', ['A doi:10.1/xyz', 'A doi:10.1/xyz(1)']],
	['@müller20, @李2021, @1906.01820, @a__b, @a--b', ['A müller20', 'A 李2021', 'A 1906.01820', 'A a__b', 'A a']],
	['@{a b} @ key [@] @{a', []],
	['@https://example.org/x', ['A https://example.org/x']],
	// left alone
	['ada@example.org, <ada@example.org>, 1@a, .@a', []],
	['`[@a]` and ``@b`` and $@c$ and $$[@d]$$', []],
	['```\n[@a]\n```\n\n    [@b]\n\n<!-- @c --> %%@d%%', []],
	['%%\n[@a]\n\n@b\n%%\n\n[@c]', ['N c']],
	['[[@a]] [[@a|x]] ![[@a]] [[Note|see @a]]', []],
	['https://example.org/@a <https://example.org/@b> [c](https://example.org/@c)', []],
	['\\@a \\[@b\\] [\\@c; @d]', ['A b', 'A d']],
	['#tag @a', ['A a']],
	// blocks
	['# On @a\n\n> quoted [@b,\n> p. 3]\n\n- item [@c]\n  - [x] @d\n\n1. [@e]', ['A a', 'N b =page 3', 'N c', 'A d', 'N e']],
	['> [!quote] Title [@a]\n> Body @b [p. 3].\n> > deeper [@c]', ['N a', 'A b =page 3', 'N c']],
	['| a [@a] | b |\n|--|--|\n| [@b\\|x] | @c |', ['N a', 'N b +|x', 'A c']],
	['x | y [@a]\n--|--\n[@b | @c]', ['N a', 'A b', 'A c']],
	['| (@a) | @b. |\n|--|--|\n| @c) x | y |', ['A a', 'A b', 'A c']],
	['| a | b |\n|--|--|\n| c | @d\\', ['A d']],
	['One[^n] two [@b].\n\n[^n]: See [@a,\n    p. 3].\n\n    And @c.\n\nAfter [@d].', ['N a =page 3', 'A c', 'N b', 'N d']],
	['Note^[with [@a] and @b] [@c]', ['N a', 'A b', 'N c']],
	['@note. Text, as [@b].', ['N b']],
	['(@note) Text, as @b.', ['A b']],
	['@note.x Text', ['A note.x']],
	['@note-) Text', ['A note']],
	['(@a__b) Text', ['A a__b']],
	['(@a-b_c) Text', []],
	['<div>\n\n[@a]\n\n</div>', ['N a']],
	['<!-- @a --> B @b.', ['A b']],
	['<!--\n@a\n--> B @b <!-- @c -->', ['A b']],
	['<!-- @a -->\n@b', ['A b']],
	['<!-- @a\n@b', []],
	['[@a, pp. 33--35, 7--9]', ['N a =page 33–35, 7–9']],
	// Three hyphens are a dash, escaped ones stay, as Pandoc has them
	['[@a, p. 3---5], [@a, pp. 7---9, 11--12], [@a, p. 3----5]', ['N a =page 3—5', 'N a =page 7—9, 11–12', 'N a =page 3—-5']],
	['[@a, p. 3\\--5], [@a, p. 3-\\-5], @a [p. 3\\-\\-5]', ['N a =page 3--5', 'N a =page 3--5', 'A a =page 3--5']],
	['Text[^1]: not a note [@a]', ['N a']],
	['windows [@a]\r\nlines [@b,\r\np. 3]\r\n', ['N a', 'N b =page 3']],
])('%j', async (source, expected) => {
	expect(await read(source)).toEqual(expected);
});

test('terms are those of the locale', async () => {
	expect(await read('[@a, cap. 3] [@a, pág. 3] [@a, chap. 3]', 'es-ES')).toEqual(['N a =chapter 3', 'N a +, pág. 3', 'N a +, chap. 3']);
	// Where a locale has one sign for two places the first is meant, as Pandoc takes it.
	expect(await read('[@a, § 3]', 'es-ES')).toEqual(['N a =paragraph 3']);
	expect(await read('[@a, § 3] [@a, p. 3]', 'fr-FR')).toEqual(['N a =paragraph 3', 'N a =page 3']);
	expect(await read('[@a, § 3] [@a, ¶ 3]', 'en-GB')).toEqual(['N a =section 3', 'N a =paragraph 3']);
	expect(await read('[@a, S. 3] [@a, Kap. 2]', 'de-DE')).toEqual(['N a =page 3', 'N a =chapter 2']);
});

test.each([
	['[@a, @b]', 'comma'],
	['[@a and @b]', 'comma'],
	['[@a][@b]', 'adjacent'],
	['[@a; p. 3]', 'lone-part'],
	['[@a; @b] [@a, p. 3] @a [p. 3] [@a] [@b] [note @a](x)', undefined],
])('%j is marked: %s', async (source, hint) => {
	const { clusters } = await draftOf(source);
	expect(clusters.map((cluster) => cluster.hint).find((one) => one !== undefined)).toBe(hint);
});

test('a block that begins like an example item is marked, and cites nothing there', async () => {
	const { clusters, hints } = await draftOf('Text.\n\n@turing36. It says');
	expect(clusters).toEqual([]);
	expect(hints).toEqual([expect.objectContaining({ hint: 'example', from: 7, to: 16, keys: ['turing36'] })]);
});

test('properties come first, by name; nocite cites without a number; a note’s own key is none', async () => {
	const draft = await draftOf('---\ntitle: "On [@t]"\nabstract: |\n  See @a.\nnocite: "@x, @y"\n---\n[@b]');
	expect(draft.clusters.map(({ cites, place }) => [cites[0]?.key, place])).toEqual([
		['a', 'metadata'],
		['t', 'metadata'],
		['b', 'text'],
	]);
	expect(draft.nocite).toEqual(['x', 'y']);
});

test('every citation stands where it says, on the line it says', async () => {
	const text = '> one [@a,\n> p. 3] two\n\n| x | [@b] |\n|--|--|\n| [see @c] | @d [5] |\n';
	const { clusters } = await draftOf(text);
	expect(clusters.map(({ source, line }) => [source, line])).toEqual([
		['[@a,\n> p. 3]', 1],
		['[@b]', 4],
		['[see @c]', 6],
		['@d [5]', 6],
	]);
	for (const { from, to, source, cites } of clusters) {
		expect(text.slice(from, to)).toBe(source);
		for (const cite of cites) expect(text.slice(cite.from, cite.to)).toBe(`@${cite.key}`);
	}
});

test('any text is read, in its order, and only where an @ stands', async () => {
	const piece = fc.constantFrom(
		'@a',
		'[',
		']',
		';',
		' ',
		'\n',
		'*',
		'_',
		'"',
		"'",
		'`',
		'(',
		')',
		'{',
		'}',
		'\\',
		'|',
		'-',
		'> ',
		'^',
		'$',
		'p. 3',
		'x',
		',',
		'%%',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
			const text = pieces.join('');
			const { clusters } = await draftOf(text);
			let last = 0;
			for (const { from, to, place, cites } of clusters) {
				if (place !== 'text' || text.includes('^[')) continue;
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				for (const cite of cites) expect(text.slice(cite.from, cite.to)).toMatch(/^-?@/);
				last = to;
			}
		}),
		{ numRuns: runs(300) },
	);
});

test.each([['[@a '], ['*@a '], ['"@a '], ['@a [p. 3; '], ['[[@a]'], ['@{'], ['[@a, (']])(
	'a long text of %j is read in a time that grows with it',
	(unit) => grows((count) => unit.repeat(count), draftOf, 500),
);

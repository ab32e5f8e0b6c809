/** Formulas of abstracts in the form Obsidian takes for formulas: what arXiv's pages show as one is one, and dollars go in pairs. */
import fc from 'fast-check';
import { mathPieces } from '../../src/markdown/math';
import { escapeMarkdown } from '../../src/markdown/escape';

test.each([
	['math-1', 'The $B \\to D W $ vertex', 'The $B \\to D W$ vertex'],
	['math-1', 'With $ \\displaystyle{x} $ we', 'With $\\displaystyle{x}$ we'],
	['math-1', 'An $\\alpha $-stable law', 'An $\\alpha$-stable law'],
	['math-2', 'Range 0.5$-$10 keV', 'Range 0.5$- 10$ keV'],
	['math-2', 'At 850$\\pm$90 K', 'At 850$\\pm 90$ K'],
	['math-2', '$R_{AA}$$\\sim$1.4 here', '$R_{AA} \\sim 1.4$ here'],
	['formulas side by side', '$a$$b$ and $c$ $d$', '$a b$ and $c$ $d$'],
	['a number with a point', 'about $\\approx$1.5.', 'about $\\approx 1.5$.'],
	['a blank before', 'for $ x_1$ and $y_2 $', 'for $x_1$ and $y_2$'],
	['prices', 'costs $5 and $10, or $5-$10', 'costs \\$5 and \\$10, or \\$5-\\$10'],
	['a price before a formula', 'costs $5 for $x$ items', 'costs \\$5 for $x$ items'],
	['a price and braces', 'at $1 for {{cost}}, $ and', 'at \\$1 for {{cost}}, \\$ and'],
	['one dollar', 'a $ sign', 'a \\$ sign'],
	['a display', 'so $$x^2$$ holds', 'so $$x^2$$ holds'],
	['code within', '$a `b` c$', '\\$a \\`b\\` c\\$'],
	['plain', 'nothing', 'nothing'],
])('%s: %s', (_report, given, expected) => expect(escapeMarkdown(given)).toBe(expected));

test('a dollar is in a formula with its partner, or has a backslash', () => {
	const part = fc.constantFrom('$', '$$', '\\alpha', ' ', '5', 'x', '-', '_1', '{a}', 'word', '\\', '.');
	fc.assert(
		fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
			const line = parts.join('');
			for (const { math, text } of mathPieces(line)) if (math) expect(text).toMatch(/^(\$\$?)(?!\s)[^]*[^\s]\1$/);
			const bare = escapeMarkdown(line).replace(/\\[^]/g, '').match(/\$/g)?.length ?? 0;
			expect(bare % 2).toBe(0);
		}),
	);
});

test('a long line of dollars is cut at one go', () => {
	const line = '$a $b '.repeat(20_000);
	expect(mathPieces(line).length).toBe(20_000 * 2);
});

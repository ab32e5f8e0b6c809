/** Patterns of Unicode in main.js are made when first asked for (scripts/late-patterns.cjs), and find what the literals in the source find. */
import { transformSync } from 'esbuild';
import fc from 'fast-check';

const { LATE_PATTERN, withLatePatterns } = jest.requireActual<{
	LATE_PATTERN: string;
	withLatePatterns(code: string, path: string): string;
}>('../scripts/late-patterns.cjs');

/** What a module's code answers by its `answer(text)`, and how many patterns it had made by the end of loading. */
function loaded(code: string): { answer: (text: string) => unknown; made: number } {
	const script = transformSync(code.replace("import { late, lateMade } from 'virtual:late';", LATE_PATTERN), {
		loader: 'ts',
		format: 'cjs',
	}).code;
	let made = 0;
	class Counted extends RegExp {
		constructor(source: string | RegExp, flags?: string) {
			super(source, flags);
			made += 1;
		}
	}
	const module: { exports: { answer?: (text: string) => unknown } } = { exports: {} };
	new Function('module', 'exports', 'RegExp', script)(module, module.exports, Counted);
	const { answer } = module.exports;
	if (answer === undefined) throw new Error('The module exports no answer.');
	return { answer, made };
}

const MODULES = [
	'const WORD = /\\p{L}+/u; export const answer = (text) => [WORD.test(text), WORD.exec(text)?.[0], WORD.source, WORD.flags];',
	"const WORDS = /\\p{L}+/gu; export const answer = (text) => [text.match(WORDS), [...text.matchAll(WORDS)].map(({ index }) => index), text.replace(WORDS, (w) => w.length), text.replaceAll(WORDS, '<$&>')];",
	"export const answer = (text) => text.split(/[^\\p{L}\\p{N}]+/u).concat([String(text.search(/\\p{Lu}/u)), text.replace(/(\\p{Ll})(\\p{Lu})/gu, '$1 $2')]);",
	'const STICKY = /\\p{L}/uy; export function answer(text) { const found = []; for (STICKY.lastIndex = 0; STICKY.test(text); ) found.push(STICKY.lastIndex); return found; }',
	"const LIST = [/^\\p{Lu}/u, /\\P{L}$/iu]; const ALL = new RegExp(LIST.map(({ source }) => source).join('|'), 'u'); export const answer = (text) => [LIST.map((one) => one.test(text)), ALL.test(text), new RegExp(ALL.source, 'gu').flags];",
	'const SLASH = /[/\\p{L}]\\/"\'\\\\/u; export const answer = (text) => SLASH.test(`${text}/"\'\\\\`);',
	'class Kept { pattern = /^\\p{L}/u; } export const answer = (text) => new Kept().pattern.test(text);',
	"const OLD = new RegExp('^a|b$', 'i'); export const answer = (text) => OLD.test(text);",
];

test.each(MODULES)('%s', (code) => {
	const late = loaded(withLatePatterns(code, 'made-up.ts'));
	const plain = loaded(code);
	expect(late.made).toBe(0);
	fc.assert(
		fc.property(fc.stringMatching(/^[a-cA-Cäß1 /"'\\Ωж_-]{0,12}$/u), (text) => {
			expect(late.answer(text)).toEqual(plain.answer(text));
		}),
	);
});

test.each([
	'const word = /\\p{L}/gu; return word.test(text) && word.test(text);',
	'return /\\p{L}/gu.exec(text);',
	// With `y` strings too begin where it was
	"return text.replace(/\\p{L}/uy, '');",
	'return text.match(/\\p{L}/uy);',
	"return text.replaceAll(/\\p{L}/guy, '');",
	'return /\\p{L}/uy.exec(text);',
])('a pattern in a function that remembers where it was is refused, as its state would be shared: %s', (body) => {
	expect(() => withLatePatterns(`export const answer = (text) => { ${body} };`, 'src/made-up.ts')).toThrow(
		/^src\/made-up\.ts: \/\\p\{L\}\/\w+ remembers where it was/,
	);
});

/**
 * Runs a property over made-up input: first the cases kept in corpus/<name>.json, then new ones.
 *
 *   FUZZ_RUNS=20000 npx jest tests/fuzz --selectProjects unit        longer than the handful of `npm test`
 *   FUZZ_SEED=random …  or  FUZZ_SEED=12345 …                       other cases, or those of an earlier run again
 *
 * The seed is printed. A case that fails is shown by fast-check as small as it gets: mend what it found, and add it to the corpus.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { report } from '../measure';
import { sized } from '../size';

const CORPUS = join(__dirname, 'corpus');
/** Fixed unless told, so that `npm test` says the same twice. */
export const SEED = process.env['FUZZ_SEED'] === 'random' ? Date.now() % 0x7fffffff : Number(process.env['FUZZ_SEED'] ?? 19060182);
const RUNS = process.env['FUZZ_RUNS'] === undefined ? null : Number(process.env['FUZZ_RUNS']);

/** The kept cases of a property: a list of argument lists. */
export function corpus<T>(name: string): T[] {
	const path = join(CORPUS, `${name}.json`);
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : [];
}

/** The properties cases are kept of. */
export const corpusNames = (): string[] => readdirSync(CORPUS).map((file) => file.replace(/\.json$/, ''));

/** A test of a property over arbitraries, named as its file in the corpus; a fifth of `runs` cases in `npm test`, all of them with FULL=1, FUZZ_RUNS where that is set. */
export function fuzz<T extends [unknown, ...unknown[]]>(
	name: string,
	what: string,
	runs: number,
	arbitraries: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
	holds: (...input: T) => void | boolean | Promise<void | boolean>,
): void {
	const kept = corpus<T>(name);
	const numRuns = RUNS ?? sized(Math.ceil(runs / 5), runs);
	test(
		`${what} (${name})`,
		async () => {
			const began = Date.now();
			await fc.assert(
				fc.asyncProperty(...(arbitraries as unknown as { [K in keyof T]: fc.Arbitrary<T[K]> }), async (...input: T) => {
					await holds(...input);
				}),
				{ numRuns: numRuns + kept.length, seed: SEED, examples: kept },
			);
			report(`${name}: ${numRuns} cases and ${kept.length} kept ones, seed ${SEED}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
		},
		Math.max(60_000, numRuns * 200),
	);
}

/** Pieces of text that mean something to somebody: Markdown, YAML, links, templates, HTML, TeX, spreadsheets, terminals. */
export const HOSTILE = [
	'[[Note]]',
	'[[Note|x]]',
	'![[Note]]',
	'[[',
	']]',
	'[',
	']',
	'](',
	'[x](y.md)',
	'|',
	'\\',
	'\\|',
	'`',
	'``',
	'```',
	'~~~',
	'$',
	'$$',
	'$x_1$',
	'$|x|$',
	'%%',
	'<!--',
	'-->',
	'<%',
	'%>',
	'<% tp.file.title %>',
	'{{',
	'}}',
	'{{title}}',
	'{%',
	'%}',
	'`= this.file.name`',
	'`$= dv.current()`',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<div>',
	'<b>',
	'&amp;',
	'&lt;b&gt;',
	'&',
	'<',
	'>',
	'> ',
	'- ',
	'* ',
	'1. ',
	'# ',
	'#tag',
	'\\#',
	'^block',
	'---',
	'***',
	'===',
	': ',
	' #',
	'"',
	"'",
	'“',
	'”',
	'’',
	'!',
	'?',
	'*',
	'**',
	'_',
	'__',
	'~~',
	'==',
	'::',
	'@',
	'@Hubinger2019',
	'$&',
	'$1',
	'$`',
	"$'",
	'\\1',
	'=1+1',
	'+1',
	'-1',
	'@SUM(1)',
	'\t',
	'\n',
	'\r\n',
	'\n\n',
	'\u2028',
	'\u00a0',
	'\u200b',
	'\ufeff',
	'\u0000',
	'\u0007',
	'\u202e',
	'\u{1f600}',
	'e\u0301',
	'ß',
	'İ',
	'ﬁ',
	'Ω',
	'漢字',
	'עברית',
	'العربية',
	'\\"{o}',
	"{\\'e}",
	'\\alpha',
	'\\emph{x}',
	'\\textbf{y}',
	'\\url{https://x.org}',
	'~',
	'--',
	'http://a.org',
	'https://arxiv.org/abs/1906.01820',
	'arXiv:1906.01820',
	'con',
	'aux.',
	'..',
	'/',
	'a/b',
	'A:',
	'null',
	'true',
	'2019-06-05',
	'1e5',
	'0x1',
	'no',
	'!!js/function',
	'&a',
	'*a',
	'? ',
	'|-',
	'>-',
	'[!note]',
	'[ ] ',
	'Relevance: 5',
	'| C | Assessment |',
	'|---|---|',
	'**Category**',
] as const;

export const piece: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom<string>(...HOSTILE) },
	{ weight: 3, arbitrary: fc.constantFrom('word', 'Learning', 'of', 'the', 'A', '42', ' ', ' ', ' ') },
	{ weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'grapheme' }) },
);

/** Text of such pieces. */
export const hostile = (maxLength = 12): fc.Arbitrary<string> => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
/** The same in one line with a word in it, as a title or a name is. */
export const hostileLine = (maxLength = 10): fc.Arbitrary<string> =>
	hostile(maxLength).map((text) => `${text} word`.replace(/[\r\n\u2028\u0000-\u0008\u000b\u000c\u000e-\u001f]+/g, ' ').trim());

import { ACCENTS, GREEK, LETTERS, OVER, SIGNS } from './tex-characters';

/*
 * TeX in titles, names and abstracts, by the rules arXiv itself uses for its pages: accents, letters and Greek become
 * Unicode, everything else stays. A general TeX parser would take "A 4% measurement" for "A 4" and a comment.
 */

const LETTERS_AND_GREEK: Readonly<Record<string, string>> = { ...LETTERS, ...GREEK };

const DOTLESS: Readonly<Record<string, string>> = { '\\i': 'i', '\\j': 'j' };

// \'e  \'{e}  {\'e}  \'\i  \'{\i}: an accent that is no letter, with the letter it stands on
const SIGN_ACCENT =
	/\{\\(['`^"~=.])\s*\{?(\\[ij](?![A-Za-z])|[A-Za-z])\}?\}|\\(['`^"~=.])\s*(?:\{(\\[ij](?![A-Za-z])|[A-Za-z])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g;
// \v{c}  {\v c}  \c{\i}: an accent named by a letter, which needs a brace or a blank before its letter
const LETTER_ACCENT =
	/\{\\([uvHckrdb])\s+(\\[ij](?![A-Za-z])|[A-Za-z])\}|\\([uvHckrdb])(?:\{(\\[ij](?![A-Za-z])|[A-Za-z])\}|\s+(\\[ij](?![A-Za-z])|[A-Za-z]))/g;
// {\alpha} or \alpha, which swallows one blank
const COMMAND = /\{\\([A-Za-z]+)\}|\\([A-Za-z]+) ?/g;
// \ensuremath{\beta}
const ENSURED = /\\ensuremath\s*\{((?:[^{}$]|\{[^{}$]*\})*)\}/g;
// $…$ and $$…$$ without a line of its own between: math
const MATH = /(\$\$[^$]+\$\$|\$[^$]+\$)/;

// \(…\) and \[…\], not the \\[2pt] of a line break
const DELIMITED = /(^|[^\\])\\(?:\(([^$]{1,1000}?)\\\)|\[([^$]{1,1000}?)\\\])/g;

/** Math in TeX's other delimiters as `$…$`: `\(q\)`, `\[x^2\]`, `\ensuremath{\beta}`. */
function withDollars(text: string): string {
	const ensured = text.replace(ENSURED, '$$$1$$');
	return /\\[([]/.test(ensured)
		? ensured.replace(
				DELIMITED,
				(_whole, before: string, inline?: string, display?: string) => `${before}$${(inline ?? display ?? '').trim()}$`,
			)
		: ensured;
}

/**
 * TeX accents, letters and Greek as Unicode; math between dollars untouched.
 * `unicodeFromTex("Poincar\\'{e}") //=> 'Poincaré'`
 */
export function unicodeFromTex(text: string, options: { readonly greek?: boolean } = {}): string {
	if (!text.includes('\\')) return text;
	const named = options.greek === false ? LETTERS : LETTERS_AND_GREEK;
	return outsideMath(withDollars(text), (part) =>
		part
			.replace(SIGN_ACCENT, (_whole, ...found: (string | undefined)[]) => accented(found[0] ?? found[2], found[1] ?? found[3] ?? found[4]))
			.replace(LETTER_ACCENT, (_whole, ...found: (string | undefined)[]) =>
				accented(found[0] ?? found[2], found[1] ?? found[3] ?? found[4]),
			)
			.replace(COMMAND, (whole, braced: string | undefined, bare: string | undefined) => {
				const name = braced ?? bare ?? '';
				return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
			})
			// `\ ` is a blank, but `\\ ` is a line break and a blank
			.replace(/\\\\|\\ /g, (found) => (found === '\\ ' ? ' ' : found)),
	);
}

/**
 * Text for reading where no TeX is understood: the markup arXiv leaves (`\emph{…}`, `{\tt …}`, `~`, ``` ``…'' ```, `--`, `\%`)
 * is resolved, math stays `$…$`.
 */
export function withoutTexMarkup(text: string): string {
	// A tie beside a formula
	const tied = text.replace(/(\$)~(?=[^\s~$])|([^\s~$])~(?=\$)/g, '$1$2 ');
	return outsideMath(unicodeFromTex(tied), (part) =>
		part
			// \emph{word}, \textbf{word}, \texttt{word}
			.replace(/\\(?:emph|text(?:it|bf|sc|tt|rm|sf|sl|up|normal)|[mh]box|underline|uppercase|lowercase)\s*\{([^{}]*)\}/g, '$1')
			// {\tt word}, {\it word}
			.replace(
				/\{\\(?:tt|it|bf|em|sc|rm|sf|sl|[Ll]arge|LARGE|huge|small|tiny)(?:family|shape|series)?\b([^{}]*)\}/g,
				(_whole, words: string) => words.trimStart(),
			)
			// \url{…}, \href{…}{shown}
			.replace(/\\url\s*\{([^{}]*)\}/g, '$1')
			.replace(/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, '$1')
			// \cite{key}, \footnote{…} have no reader here
			// (from the letter before, so that a long run of blanks is looked at once)
			.replace(/(^|\S)(?:\s*\\(?:cite[pt]?|label|ref|footnote|thanks)\s*\{[^{}]*\})+/g, '$1')
			// \% \& \# \_ \{ \} \* \$
			.replace(/\\([%&#_{}*@$])/g, '$1')
			// \\ breaks a line, \, \; \: part words, \- \/ \! do not
			.replace(/\\\\|\\[,;:]/g, ' ')
			.replace(/\\[-/!]/g, '')
			// a tie stands between two words
			.replace(/([^\s~])~(?=[^\s~])/g, '$1 ')
			.replace(/``|''/g, (quote, at: number, whole: string) => (quote === '``' || opensWord(whole, at) ? '“' : '”'))
			.replace(/(^|[^-])---(?![->])/g, '$1—')
			.replace(/(^|[^-])--(?![->])/g, '$1–'),
	);
}

/** Two apostrophes before a word open a quotation, as some authors type it: `the ''recipe theory''`. */
function opensWord(text: string, at: number): boolean {
	return /[\p{L}\p{N}]/u.test(text.charAt(at + 2)) && !/[\p{L}\p{N}.,;!?)’”]/u.test(text.charAt(at - 1));
}

/**
 * A title as TeX would print it, for headings and citations: symbols, letters, quotation marks and words of markup; math stays `$…$`.
 * @example printedTitle('C\\*-Algebras \\& \\textit{in vivo}') //=> 'C*-Algebras & in vivo'
 */
export function printedTitle(title: string): string {
	if (!/[\\`~{]|''|--/.test(title)) return title;
	const printed = outsideMath(withoutTexMarkup(texText(title)), (part) =>
		part
			.replace(
				/\\(bar|overline|tilde|hat|vec|ddot|dot)(?:\s*\{(\p{L})\}|\s+(\p{L}))/gu,
				(_whole, mark: string, braced?: string, bare?: string) => ((braced ?? bare ?? '') + (OVER[mark] ?? '')).normalize('NFC'),
			)
			.replace(/\{?\\([A-Za-z]+)(?:\{\}|\})?/gu, (whole, name: string) => (Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? whole) : whole))
			.replace(/\\(?:rm|it|bf|sf|tt|sc|sl|em|cal|large|small|boldmath|protect|displaystyle|textstyle)\b\s*/g, '')
			.replace(/(^|[^\\])\\(?!begin|end)[A-Za-z]{2,}\*?\s*\{([^{}]*)\}/g, '$1$2')
			.replace(/\{\\([A-Za-z]+)\}/g, '$1')
			// \Fermi Observations, \noindent, \textit{ left open
			.replace(/\\(?:noindent|centering|newline|text[a-z]{2}\s*\{|emph\s*\{)\s*|(^|[\s({[“‘"~-])\\(?=(?!begin|end)\p{L}{2})/gu, '$1')
			// A quotation that TeX's marks open and a straight one closes
			.replace(/“([^“”"]*)"/g, '“$1”')
			// `single' quotes
			.replace(/(^|[\s([“])`([^\s`'](?:[^`']|'\p{L})*)'(?!\p{L})/gu, '$1‘$2’'),
	);
	return oneLine(printed);
}

/** Math as `$…$`, and without the braces that only hold letters together: `{B}ayesian`; `{110}` and `{a, b}` stay. */
function texText(title: string): string {
	const text = withDollars(title)
		.replace(/\\\^\{\}/g, '^')
		.replace(/\\~\{\}/g, '{\\textasciitilde}')
		// \L{}ukasz, \textquotedblleft A; {} alone is nothing
		.replace(/\\([A-Za-z]+)\{\}|\\(textquote(?:dbl)?left) |\{\}/g, (_whole, ended?: string, open?: string) =>
			ended === undefined && open === undefined ? '' : `{\\${ended ?? open}}`,
		)
		.replace(/\\texorpdfstring\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, '$1')
		// {$K$}-theory, \emph{On $x$}: math within braces would be cut from them
		.replace(/(?:\\(?:emph|text[a-z]{2}|boldmath|[mh]box)\s*)?\{(?=[^{}$]*\$)((?:[^{}$]|\$[^$]+\$)+)\}/g, '$1');
	const unbraced = (part: string) =>
		part.replace(
			/\\[A-Za-z]+\*?\s*(?:\{[^{}]*\}\s*)*|\\.|\{\{[^{}]*\}\}|\{(\p{L}[^{}\\,=|]*)\}/gu,
			(whole, inner?: string) => inner ?? whole,
		);
	// {{DNA} and {RNA}}
	return outsideMath(text, (part) => unbraced(unbraced(part)));
}

/**
 * A title as letters and digits only people type, for file names, keywords and comparisons: markup resolved, math without its signs.
 * `plainTitle('$p$-adic Limit of \\emph{Weakly} Forms') //=> 'p-adic Limit of Weakly Forms'`
 */
export function plainTitle(title: string): string {
	return oneLine(
		withoutTexMarkup(title).replace(/\$\$?([^$]+)\$\$?/g, (_whole, math: string) =>
			unicodeFromTex(math)
				// \mathcal{N}, \sqrt{s}: the argument stays
				.replace(/\\[A-Za-z]+\s*/g, '')
				.replace(/[{}\\^_]/g, ''),
		),
	);
}

/** Text on one line, as titles, names and comments are: line breaks and runs of blanks are one blank. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** An abstract: hard-wrapped lines joined; a line that begins with blanks begins a paragraph, as in arXiv's records. */
export function paragraphs(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/^\s+/, '')
		.split(/\n(?:[ \t]*\n+[ \t]*|[ \t]+)/)
		.map(oneLine)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

function outsideMath(text: string, change: (part: string) => string): string {
	return text
		.split(MATH)
		.map((part, index) => (index % 2 === 1 ? part : change(part)))
		.join('');
}

function accented(accent: string | undefined, letter: string | undefined): string {
	const base = letter === undefined ? '' : (DOTLESS[letter] ?? letter);
	return (base + (ACCENTS[accent ?? ''] ?? '')).normalize('NFC');
}

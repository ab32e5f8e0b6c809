/**
 * Text from strangers on its way into a note. Whatever a title or an abstract holds is shown as it is and does nothing:
 * no link, tag, comment, code, HTML, callout or template command comes to life. Math (`$…$`) stays math.
 */

import { mathPieces } from './math';

// Control characters but tab and line ends, and the marks that turn the direction of text around.
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

// An address in running text, in characters that mean nothing to Markdown: https://github.com/a_b/c#d
const ADDRESS = /https?:\/\/[\w\-./?#@!&'(),;:+=%~]+/g;

/** Templater runs over a new note as a whole, frontmatter included: its opening `<%` is parted wherever it comes from outside. */
export function withoutTemplateCommands(text: string): string {
	return text.replace(/<%/g, '< %');
}

/** The same for every text in a value of frontmatter. */
export function withoutTemplateCommandsIn(value: unknown): unknown {
	if (typeof value === 'string') return withoutTemplateCommands(value);
	if (Array.isArray(value)) return value.map(withoutTemplateCommandsIn);
	return value;
}

/** Text in one line, without characters that only machines see. */
export function oneLine(text: string): string {
	return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/**
 * A stranger's text as Markdown that shows it, in one line.
 *
 * escapeMarkdown('[[x]] of $a_i$ | #1st') //=> '\\[\\[x\\]\\] of $a_i$ \\| \\#1st'
 */
export function escapeMarkdown(text: string): string {
	const line = withoutTemplateCommands(oneLine(text));
	const escaped = mathPieces(line)
		.map(({ math, text: piece }) => (math ? inertMath(piece) : inPieces(piece, ADDRESS, address, escapeProse)))
		.join('');
	return escapeLineStart(escaped);
}

/**
 * Markdown as the content of a table cell, and back with `cellText`: pipes get their backslash (also in links and math, where
 * Obsidian asks for it too), line ends become `<br>`, a `<br>` that is meant as text gets a backslash.
 *
 * tableCell('[[a|b]]\nc') //=> '[[a\\|b]]<br>c'
 */
export function tableCell(text: string): string {
	return inlineBreaks(text).replace(/\|/g, '\\|');
}

/** Line ends as `<br>`, and a `<br>` that is meant as text with a backslash; `brokenLines` is the way back. */
export function inlineBreaks(text: string): string {
	return withSlashesBefore(
		text.replace(/\r\n?/g, '\n'),
		/\n|<br\s*\/?>/gi,
		(slashes, end) => `${slashes}${slashes}${end === '\n' ? '<br>' : `\\${end}`}`,
	);
}

// `a %% b`: code, in which no comment begins
const CODE = /(`+)(?!`)[^`]*?[^`]?\1(?!`)/g;

/**
 * A reader's Markdown in which no `%%` opens or closes a comment beyond it: where they do not pair, or `none` may stand at all, each has a
 * backslash, `%\%`. Pairs are the reader's own comments and stay. `withMarks` is the way back.
 */
export function withoutOpenMarks(text: string, none = false): string {
	const prose = text.replace(CODE, '');
	const marks = (prose.match(/%%/g) ?? []).length;
	if (marks % 2 === 0 && !(none && marks > 0) && !(marks === 0 && /%\\+%/.test(prose))) return text;
	return inPieces(text, CODE, same, (piece) => piece.replace(/%(?=\\*%)/g, '%\\'));
}

/** The inverse of `withoutOpenMarks`, whoever wrote the text. */
export function withMarks(text: string): string {
	if (text.replace(CODE, '').includes('%%')) return text;
	return inPieces(text, CODE, same, (piece) => piece.replace(/%\\(?=\\*%)/g, '%'));
}

function same(text: string): string {
	return text;
}

/** What a table cell says: the inverse of `tableCell`, whoever wrote the cell. */
export function cellText(cell: string): string {
	return brokenLines(cell.replace(/\\\|/g, '|'));
}

/** The inverse of `inlineBreaks`. */
export function brokenLines(text: string): string {
	return withSlashesBefore(text, /<br\s*\/?>/gi, (slashes, end) => {
		const half = '\\'.repeat(Math.floor(slashes.length / 2));
		return slashes.length % 2 === 0 ? `${half}\n` : `${half}${end}`;
	});
}

/** Replaces what a pattern finds together with the backslashes before it. */
function withSlashesBefore(text: string, pattern: RegExp, change: (slashes: string, found: string) => string): string {
	let answer = '';
	let from = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		let at = index;
		while (at > from && text[at - 1] === '\\') at -= 1;
		answer += text.slice(from, at) + change(text.slice(at, index), found);
		from = index + found.length;
	}
	return answer + text.slice(from);
}

function inPieces(text: string, pattern: RegExp, inside: (piece: string) => string, outside: (piece: string) => string): string {
	let answer = '';
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		answer += outside(text.slice(from, match.index)) + inside(match[0]);
		from = match.index + match[0].length;
	}
	return answer + outside(text.slice(from));
}

/** Math that looks the same and holds neither link, comment nor tag: braces and blanks mean nothing between TeX's symbols. */
function inertMath(math: string): string {
	return math
		.replace(/\[(?=\[)/g, '[{}')
		.replace(/%(?=%)/g, '% ')
		.replace(/<(?=[a-z/!?][^>]*>)/gi, '< ');
}

function address(url: string): string {
	return /%%|==|~~|__|::|\*|&#?\w+;/.test(url) ? escapeProse(url) : url;
}

function escapeProse(text: string): string {
	return (
		text
			.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
			.replace(/[`*[\]|$]/g, '\\$&')
			// Between two letters an underscore is a letter: snake_case.
			.replace(/_/g, (mark, at: number, whole: string) =>
				isWordCharacter(whole[at - 1]) && isWordCharacter(whole[at + 1]) ? mark : `\\${mark}`,
			)
			.replace(/~(?=~)|%(?=%)|=(?==)|:(?=:)/g, '$&\\')
			// At the end of a piece an address or math follows.
			.replace(/<(?=[a-z/!?]|$)/gi, '\\<')
			.replace(/&(?=#?\w+;)/g, '\\&')
			// A tag is live after a blank or any mark, a backslashed bracket included; not inside a word (C#).
			.replace(/#/g, (mark, at: number, whole: string) => (isWordCharacter(whole[at - 1]) || whole[at + 1] === ' ' ? mark : `\\${mark}`))
			// " ^id" at the end of a block names it.
			.replace(/(^|\s)\^/g, '$1\\^')
	);
}

/** What would begin a heading, quotation, list, rule or numbered item; marks that are doubled to work are parted already. */
function escapeLineStart(line: string): string {
	return line.replace(/^([#>+-])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function isWordCharacter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

import { wikiLinkAt } from '../markdown/link-syntax';
import type { FoundLink, LinkAt, PropertyQuote } from '../markdown/link-syntax';
import { frontmatterEnd } from '../markdown/frontmatter';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';

export { formatLike } from '../markdown/link-syntax';
export type { FoundLink, LinkFault } from '../markdown/link-syntax';

/**
 * The links and embeds of a note's text, wiki and Markdown, in order, malformed ones among them. What stands in code, math,
 * comments, HTML blocks and frontmatter is left out, addresses of the web too.
 * findLinks('see [[A#B|c]]')[0] //=> { target: 'A', subpath: '#B', display: 'c', line: 1, … }
 */
export function findLinks(note: string | Markdown): FoundLink[] {
	const { text, spans } = readMarkdown(note);
	const lineAt = lineCounter(text);
	return spans.flatMap(({ kind, link }) =>
		kind !== 'link' || link === undefined ? [] : [{ ...link, line: lineAt(link.from), quote: null }],
	);
}

/** The links that are values of properties. As in the app, a value is a link when it is nothing else: `up: "[[MOC]]"`. */
export function findPropertyLinks(text: string): FoundLink[] {
	const end = frontmatterEnd(text);
	const lineAt = lineCounter(text);
	return quotedScalars(text, end).flatMap(({ from, to, quote }) => {
		const link = wholeLink(text, from, to);
		return link === null ? [] : [{ ...unquoted(link, quote), line: lineAt(from), quote }];
	});
}

/** All links of a note: properties first, then the text. */
export function findAllLinks(note: string | Markdown): FoundLink[] {
	const read = readMarkdown(note);
	return [...findPropertyLinks(read.text), ...findLinks(read)];
}

function wholeLink(text: string, from: number, to: number): LinkAt | null {
	const value = text.slice(from, to);
	if (!value.startsWith('[[')) return null;
	const close = text.indexOf(']]', from + 2);
	const inner = value.indexOf('[[', 2);
	if (close >= 0 && close === to - 2 && inner < 0) return wikiLinkAt(text, from, close, false);
	// More than a link: "[[A]] and [[B]]" is a text to the app.
	if (close >= 0 && close < to - 2 && (inner < 0 || from + inner > close)) return null;
	const contents = value.slice(2);
	const fault = contents.startsWith('|') ? 'nothing-before-pipe' : inner < 0 ? 'unclosed' : 'nested';
	return {
		style: 'wiki',
		embed: false,
		from,
		to,
		raw: value,
		target: contents.trim(),
		subpath: '',
		display: null,
		targetAt: [2, 2],
		titled: false,
		fault,
	};
}

/** The fields of a property's link without the escapes of its quotes. */
function unquoted(link: LinkAt, quote: PropertyQuote): LinkAt {
	const plain = (text: string) => (quote === '"' ? text.replace(/\\(["\\/])/g, '$1') : text.replace(/''/g, "'"));
	return { ...link, target: plain(link.target), subpath: plain(link.subpath), display: link.display === null ? null : plain(link.display) };
}

interface Scalar {
	readonly from: number;
	readonly to: number;
	readonly quote: PropertyQuote;
}

// `key: `, `- `, `- key: ` before a value.
const BEFORE_VALUE = /^[ \t]*(?:-[ \t]+)*(?:(?:[^\s"'#[{\]},:&*!|>%@`-][^:#\n]*|"[^"\n]*"|'[^'\n]*'):(?=[ \t]))?[ \t]*/;
const BLOCK_SCALAR = /:[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?$/;

/** Where the quoted one-line values of a frontmatter stand, without their quotes. */
function quotedScalars(text: string, end: number): Scalar[] {
	const scalars: Scalar[] = [];
	let depth = 0;
	let block = -1;
	let at = text.indexOf('\n') + 1;
	for (; at > 0 && at < end; at = text.indexOf('\n', at) + 1 || end) {
		const newline = text.indexOf('\n', at);
		const line = text.slice(at, newline < 0 ? end : newline).replace(/\r$/, '');
		const indent = line.length - line.trimStart().length;
		if (block >= 0 && (line.trim() === '' || indent > block)) continue;
		block = BLOCK_SCALAR.test(line) && depth === 0 ? indent : -1;
		let place = depth > 0 ? 0 : (BEFORE_VALUE.exec(line)?.[0].length ?? 0);
		if (depth === 0 && !/["'[{]/.test(line[place] ?? '')) continue;
		for (let valueMayBegin = true; place < line.length; place++) {
			const char = line[place] ?? '';
			if ((char === '"' || char === "'") && valueMayBegin) {
				const length = quotedLength(line, place, char);
				if (length === 0) break;
				scalars.push({ from: at + place + 1, to: at + place + length - 1, quote: char });
				place += length - 1;
				valueMayBegin = false;
				if (depth === 0) break;
			} else if (char === '[' || char === '{') {
				if (valueMayBegin) depth++;
			} else if ((char === ']' || char === '}') && depth > 0) depth--;
			else if (char === '#' && /\s/.test(line[place - 1] ?? ' ')) break;
			if (char === ',' || char === '[' || char === '{' || char === ':') valueMayBegin = true;
			else if (char.trim() !== '') valueMayBegin = false;
		}
	}
	return scalars;
}

/** The length of a quoted scalar with its quotes; 0 when it does not end in the line. */
function quotedLength(line: string, from: number, quote: PropertyQuote): number {
	const pattern = quote === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
	pattern.lastIndex = from;
	return pattern.exec(line)?.[0].length ?? 0;
}

/** Answers the line of an offset, from 1. Offsets are asked in rising order. */
function lineCounter(text: string): (offset: number) => number {
	let line = 1;
	let newline = text.indexOf('\n');
	return (offset) => {
		while (newline >= 0 && newline < offset) {
			line++;
			newline = text.indexOf('\n', newline + 1);
		}
		return line;
	};
}

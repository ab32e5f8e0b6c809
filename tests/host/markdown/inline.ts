/** Links, embeds and tags in a span of Markdown, with the places they stand. */
import type { Reference } from '../vault/cached-metadata';

interface Found {
	readonly from: number;
	readonly to: number;
	readonly reference: Reference;
}
export interface Inline {
	readonly links: readonly Found[];
	readonly embeds: readonly Found[];
	readonly tags: readonly { readonly from: number; readonly to: number; readonly tag: string }[];
}

// What a tag is made of; at least one character that is no digit.
const TAG = /#([^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+)/y;
// [text](target) or [text](<target with spaces>), an optional title after it
const MARKDOWN_LINK =
	/\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*\)/y;

/** Reads text from `from` to `to`; `codes` are spans to leave out. */
export function inlineOf(text: string, from: number, to: number, codes: readonly { readonly from: number; readonly to: number }[]): Inline {
	const links: Found[] = [];
	const embeds: Found[] = [];
	const tags: { from: number; to: number; tag: string }[] = [];
	let boundary = true;
	let at = from;
	while (at < to) {
		const code = codes.find((span) => at >= span.from && at < span.to);
		if (code !== undefined) {
			at = code.to;
			continue;
		}
		const char = text[at];
		const wasBoundary = boundary;
		boundary = char === undefined || /\s/.test(char);
		if (char === '\\') {
			at += 2;
			boundary = true;
		} else if (char === '`') {
			at = afterCode(text, at, to);
		} else if (char === '$') {
			at = afterMath(text, at, to);
		} else if (char === '<') {
			const next = afterHtml(text, at, to);
			boundary = next > at + 1;
			at = next;
		} else if (char === '[' || (char === '!' && text[at + 1] === '[')) {
			const open = char === '!' ? at + 1 : at;
			const found = wikiLink(text, open, to) ?? markdownLink(text, open, to);
			if (found === null) {
				at += 1;
				continue;
			}
			if (found.reference !== null) {
				const original = text.slice(at, found.to);
				const one: Found = { from: at, to: found.to, reference: { ...found.reference, original } };
				if (open > at) embeds.push(one);
				else links.push(one);
			}
			at = found.to;
		} else if (char === '#' && wasBoundary) {
			TAG.lastIndex = at;
			const tag = TAG.exec(text);
			if (tag !== null && at + tag[0].length <= to && /\D/.test(tag[1] ?? '')) {
				tags.push({ from: at, to: at + tag[0].length, tag: tag[0] });
				at += tag[0].length;
			} else at += 1;
		} else at += 1;
	}
	return { links, embeds, tags };
}

function afterCode(text: string, at: number, to: number): number {
	let run = 1;
	while (text[at + run] === '`') run += 1;
	for (let one = at + run; one < to; one++) {
		if (text[one] !== '`') continue;
		let other = 1;
		while (text[one + other] === '`') other += 1;
		if (other === run) return one + run;
		one += other - 1;
	}
	return at + run;
}

function afterMath(text: string, at: number, to: number): number {
	if (text[at + 1] === '$') {
		const close = text.indexOf('$$', at + 2);
		return close >= 0 && close < to ? close + 2 : at + 2;
	}
	if (/\s/.test(text[at + 1] ?? ' ')) return at + 1;
	for (let one = at + 1; one < to && text[one] !== '\n'; one++) {
		if (text[one] === '\\') one += 1;
		else if (text[one] === '$' && !/\s/.test(text[one - 1] ?? '') && !/\d/.test(text[one + 1] ?? '')) return one + 1;
	}
	return at + 1;
}

function afterHtml(text: string, at: number, to: number): number {
	if (text.startsWith('<!--', at)) {
		const close = text.indexOf('-->', at + 4);
		return close >= 0 && close < to ? close + 3 : to;
	}
	// <tag attribute="…"> or </tag> or <https://address>
	const tag = /<(?:\/?[A-Za-z][^<>\n]*|[a-z][a-z0-9+.-]*:[^\s<>]*)>/y;
	tag.lastIndex = at;
	const match = tag.exec(text);
	return match === null ? at + 1 : at + match[0].length;
}

interface Link {
	readonly to: number;
	/** Null for an address outside the vault. */
	readonly reference: Omit<Reference, 'original'> | null;
}

function wikiLink(text: string, at: number, to: number): Link | null {
	if (text[at + 1] !== '[') return null;
	const close = text.indexOf(']]', at + 2);
	if (close < 0 || close + 2 > to) return null;
	const inner = text.slice(at + 2, close);
	if (inner === '' || inner.includes('\n') || inner.includes('[[')) return null;
	return { to: close + 2, reference: wikiReference(inner) };
}

/** 'Note#H|shown' → link and display; '|x' has no note before the pipe and is a link to '|x'. */
function wikiReference(inner: string): Omit<Reference, 'original'> {
	const pipe = inner.indexOf('|', 1);
	if (pipe < 0) return { link: inner.trim(), displayText: shownAs(inner.trim()) };
	const target = inner.slice(0, pipe).replace(/\\$/, '').trim();
	return { link: target, displayText: inner.slice(pipe + 1).trim() };
}

/** 'Note#H#S' → 'Note > H > S' */
function shownAs(link: string): string {
	return link
		.split('#')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' > ');
}

function markdownLink(text: string, at: number, to: number): Link | null {
	MARKDOWN_LINK.lastIndex = at;
	const match = MARKDOWN_LINK.exec(text);
	if (match === null || at + match[0].length > to) return null;
	const target = match[2] ?? match[3] ?? '';
	if (target === '' || /^[a-z][a-z0-9+.-]*:/i.test(target)) return { to: at + match[0].length, reference: null };
	return { to: at + match[0].length, reference: { link: decoded(target), displayText: match[1] ?? '' } };
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}

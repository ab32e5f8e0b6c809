import type { PaperId } from '../identifier';
import { canonicalArxivId } from './arxiv-identifier';
import { NEAR } from './bare-arxiv-id';
import { doiId, withoutSentenceEnd } from './doi';

/*
 * What stands around an identifier without a blank between, and is none of it: the next cell, a highlight, emphasis, the number of an
 * item; and the next line, where it goes on there.
 */

/** What stands in a row of a table in plain text, whose comma or semicolon stands before it: `Title,https://…,2020`. */
export function withoutNextCell(written: string, before: string): string {
	const end = before === ',' ? written.indexOf(',') : before === ';' ? written.search(/;(?!2(?:[;-]|$))/) : -1;
	return end < 0 ? written : written.slice(0, end);
}

/** What stands within marks of Markdown, without the second: `~~10.1000/a1~~`, `==https://…==`, `<!--10.1000/a1-->`. */
export function withoutHighlight(written: string, text: string, from: number): string {
	const own = text.charAt(from + written.length) === '>' ? written.replace(/--$/, '') : written;
	const mark = /(~~|==)(?:doi:[ \t]?)?$/i.exec(text.slice(Math.max(0, from - 8), from))?.[1];
	const end = mark === undefined ? -1 : own.lastIndexOf(mark);
	return end > 0 && withoutSentenceEnd(own.slice(end + 2)) === '' ? own.slice(0, end) : own;
}

/** The character before a place, or before the label that stands there. */
export function beforeLabel(text: string, from: number): string {
	return /(.)(?:doi:[ \t]?)?$/i.exec(text.slice(Math.max(0, from - 6), from))?.[1] ?? '';
}

/** The character before a place; the emphasis of Markdown counts as the character before it. */
export function characterBefore(text: string, from: number): string {
	// 1.PMID 18276894: the number of an item; <!--1906.01820-->
	if (/(?:^|\n)[\s>]*\d{1,3}[.)]$|<!--$/.test(text.slice(Math.max(0, from - 9), from))) return '';
	let at = from - 1;
	while (at >= 0 && from - at <= 3 && text.charAt(at) === '_') at--;
	const before = at < 0 ? '' : text.charAt(at);
	// snake_case is a word, _emphasis_ is none.
	return at < from - 1 && /\w/.test(before) ? '_' : before;
}

/** An identifier in two lines: where it ends, and how one would type it. */
interface Joined {
	readonly id: PaperId;
	readonly to: number;
	readonly written: string;
}

/**
 * An identifier that a line break has split, joined again. What stands before the break ends where no identifier ends, or names
 * nothing by itself; null when the two lines are two things.
 */
export function continued(
	text: string,
	first: string,
	from: number,
	alone: PaperId | null,
	read: (written: string) => PaperId | null,
): Joined | null {
	const open = /[-/._=:(]$/.exec(first)?.[0];
	if (open === undefined) return null;
	const to = from + first.length;
	const [gap = '', more = ''] = /^[ \t]{0,3}\r?\n[>| \t]{0,8}([\w(][\w./()%?=&;:<>-]*)/.exec(text.slice(to, to + NEAR)) ?? [];
	// What opened in emphasis ends in it, and what a label begins is the next.
	if (open === '_' && beforeLabel(text, from) === '_') return null;
	if (alone === null && /^(?:https?:)?\/\/[^/]+\/?$/i.test(first) && !/^(?:abs|pdf|html|doi)\//i.test(more)) return null;
	if (more === '' || /^_*(?:https?:|(?:arxiv|doi|pmc?id|isbn)\b)/i.test(more) || /^\d{1,3}[.)]$/.test(more)) return null;
	// An address or DOI that is whole may end with a slash; an identifier behind an address of another site is the next thing.
	if (alone !== null && /[/=:]/.test(open)) return null;
	if (doiId(more) !== null && !/doi\.org\/$/i.test(first)) return null;
	// After a full stop the next sentence, item or identifier begins, unless nothing is named yet.
	if (
		alone !== null &&
		open === '.' &&
		(!/^(?:\d|[a-z]+\.(?:19|20)\d\d\.)[\w./()-]*\d/.test(more) || canonicalArxivId(withoutSentenceEnd(more)) !== null)
	)
		return null;
	const rest = withoutSentenceEnd(more);
	// A mail in quoted-printable breaks its lines with =
	const written = /^[^?]*=$/.test(first) ? first.slice(0, -1) + rest : first + rest;
	const id = read(written);
	return id === null ? null : { id, to: to + gap.length - more.length + rest.length, written };
}

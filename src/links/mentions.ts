import { contextOf, occurrenceKeys } from './mend';
import { resolveName } from './resolve';
import type { Resolver } from './resolve';
import { headingKey } from '../markdown/headings';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import { sectionsOf } from '../markdown/sections';

/** The name of a note standing in a text without being a link. */
export interface Mention {
	readonly from: number;
	readonly to: number;
	/** From 1. */
	readonly line: number;
	/** The words that stand there. */
	readonly name: string;
	readonly path: string;
	readonly context: string;
	/** Names the mention in its note, as the key of a link does. */
	readonly key: string;
}

export interface MentionOptions {
	/**
	 * In the whole note alike; else what stands outside of sections that tie the paper to others counts only with the prefix of a kind, or
	 * with hyphens after an arrow.
	 */
	readonly anywhere: boolean;
	/** More headings whose sections are searched. */
	readonly headings?: readonly string[];
}

// Integration, connections, related and linked notes, navigation, see also.
const TYING_HEADING =
	/\b(?:integration|integración|connection|connected|connections|conexión|conexiones|related|relacionad[ao]s|linked|links|enlaces|navigation|see also|véase)(?![\p{L}])/u;

/**
 * The names of other notes in a note's text, where they are meant as pointers: after an arrow, or written as the note is called,
 * with its prefix or its hyphens (`→ Ethics-Review-Log`, `SP-PUMA-Constitution`). An ordinary word is no mention.
 */
export function findMentions(note: string | Markdown, from: string, resolver: Resolver, options: MentionOptions): Mention[] {
	const read = readMarkdown(note);
	const { text } = read;
	const key = occurrenceKeys();
	const mentions: Mention[] = [];
	let line = 1;
	let counted = 0;
	const covers = tyingRanges(read, options);
	const isTying = (at: number) => covers.some((cover) => cover.from <= at && at < cover.to);
	for (const range of proseOf(read)) {
		for (const found of mentionsIn(text, range, from, resolver, isTying)) {
			for (; counted < found.from; counted++) if (text[counted] === '\n') line++;
			const context = contextOf(text, found.from);
			mentions.push({ ...found, line, context, key: key(found.name, context) });
		}
	}
	return mentions;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

/** The stretches of plain prose, in order. */
function proseOf(note: Markdown): Range[] {
	const headings = sectionsOf(note).map(({ from, body }) => ({ from, to: body }));
	const hidden = [...note.spans, ...headings].sort((a, b) => a.from - b.from);
	return without({ from: 0, to: note.text.length }, hidden);
}

/** Where every mention counts. */
function tyingRanges(note: Markdown, options: MentionOptions): Range[] {
	if (options.anywhere) return [{ from: 0, to: note.text.length }];
	const wanted = new Set((options.headings ?? []).map(headingKey).filter((heading) => heading !== ''));
	return sectionsOf(note)
		.filter(({ heading }) => wanted.has(headingKey(heading.text)) || TYING_HEADING.test(headingKey(heading.text)))
		.map(({ body, to }) => ({ from: body, to }));
}

function without(cover: Range, hidden: readonly Range[]): Range[] {
	const rest: Range[] = [];
	let at = cover.from;
	for (const span of hidden) {
		if (span.to <= at) continue;
		if (span.from >= cover.to) break;
		if (span.from > at) rest.push({ from: at, to: span.from });
		at = Math.max(at, span.to);
	}
	if (at < cover.to) rest.push({ from: at, to: cover.to });
	return rest;
}

interface Found extends Range {
	readonly name: string;
	readonly path: string;
}

// An arrow and what it points to, up to a mark that ends a name.
const ARROW = /(?:→|⇒|->|=>)[ \t]*([^\s→⇒|;,()<>[\]{}*`"][^\n→⇒|;()<>[\]{}*`"]*)/g;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu;
/** A name of this many words at the most is looked for after an arrow or a prefix. */
const MOST_WORDS = 12;

function mentionsIn(text: string, range: Range, from: string, resolver: Resolver, isTying: (at: number) => boolean): Found[] {
	const slice = text.slice(range.from, range.to);
	const found: Found[] = [];
	const add = (at: number, name: string, path: string) => {
		const place = { from: range.from + at, to: range.from + at + name.length, name, path };
		if (!found.some((other) => place.from < other.to && other.from < place.to)) found.push(place);
	};
	for (const match of slice.matchAll(ARROW)) {
		const named = longestName(match[1] ?? '', (name) => noteMeant(name, from, resolver, true));
		const at = match.index + match[0].length - (match[1] ?? '').length;
		if (named !== null && (/[-_]/.test(named[0]) || isTying(range.from + at))) add(at, ...named);
	}
	for (const match of slice.matchAll(TOKEN)) {
		const prefix = resolver.index.reader.prefixOf(slice.slice(match.index, match.index + 20));
		// Only what is written as names of notes are: with hyphens, or with the prefix of a kind.
		if (prefix === '' && (!/[-_]/.test(match[0]) || !isTying(range.from + match.index))) continue;
		// Part of a tag, a path, a citekey, a mail address or a bracketed reference.
		if (/[\p{L}\p{N}_/\\#@.[^-]/u.test(slice[match.index - 1] ?? ' ') || /[/@]/.test(slice[match.index + match[0].length] ?? '')) continue;
		const end = slice.indexOf('\n', match.index);
		const rest = prefix.endsWith(' ') ? slice.slice(match.index, end < 0 ? slice.length : end) : match[0];
		const named = longestName(rest, (name) => noteMeant(name, from, resolver, false));
		if (named !== null) add(match.index, ...named);
	}
	return found.sort((a, b) => a.from - b.from);
}

/** The longest run of words, from the first on, that names a note. */
function longestName(words: string, noteFor: (name: string) => string | null): [name: string, path: string] | null {
	const ends = [...words.matchAll(/\S+/g)]
		.slice(0, MOST_WORDS)
		.map((word) => word.index + word[0].length)
		.reverse();
	for (const end of ends) {
		const whole = words.slice(0, end);
		for (const name of new Set([whole, whole.replace(/[.,:;!?…]+$/, '')])) {
			const path = name.length < 3 ? null : noteFor(name);
			if (path !== null) return [name, path];
		}
	}
	return null;
}

/** The note a bare name means. After an arrow a near name will do; elsewhere it has to be the name itself. */
function noteMeant(name: string, from: string, resolver: Resolver, near: boolean): string | null {
	const verdict = resolveName(name, from, resolver);
	if (verdict.status !== 'resolved' && !(near && verdict.status === 'near')) return null;
	return verdict.path === from || !/\.md$/i.test(verdict.path) ? null : verdict.path;
}

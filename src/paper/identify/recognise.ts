import type { PaperId } from '../identifier';
import { paperKey } from '../identifier';
import { arxivIdInAddress } from './arxiv-address';
import { ARCHIVE, ID, ID_END, PREFIX, arxivIdIn, canonicalArxivId } from './arxiv-identifier';
import type { ArxivId } from './arxiv-identifier';
import { doiId, firstReference, readDoi, withoutSentenceEnd } from './doi';

/** A paper named somewhere in a text: `text` is what names it, from `from` up to `to`. */
export interface FoundId {
	readonly id: PaperId;
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** No one reference is longer; a longer text is searched by `findPaperIds`. */
const LONGEST_REFERENCE = 4000;

/**
 * The paper a text names, when it is one reference and nothing else: an identifier, an address or a DOI in any spelling.
 * @example identify('https://arxiv.org/pdf/1906.01820v3.pdf') //=> { scheme: 'arxiv', id: '1906.01820', version: 3 }
 */
export function identify(text: string): PaperId | null {
	if (text.length > LONGEST_REFERENCE) return null;
	const typed = unwrapped(text);
	for (const read of REFERENCES) {
		const id = read(typed);
		if (id !== null) return id;
	}
	return null;
}

/** How one reference is read, in the order the readers are tried. A new kind of identifier joins here and in `FORMS`. */
const REFERENCES: readonly ((typed: string) => PaperId | null)[] = [arxivIdIn, arxivIdInAddress, readDoi];

/** The same for arXiv papers only. */
export function readArxivId(text: string): ArxivId | null {
	const id = identify(text);
	return id?.scheme === 'arxiv' ? id : null;
}

/** Everything in a text that names a paper, in its order; with `once`, each paper the first time only, whatever its version. */
export function findPaperIds(text: string, options: { readonly once?: boolean } = {}): FoundId[] {
	const ids: FoundId[] = [];
	const seen = new Set<string>();
	const token = new RegExp(TOKEN.source, TOKEN.flags);
	for (let match = token.exec(text); match !== null; match = token.exec(text)) {
		const { groups } = match;
		const form = FORMS.find(({ name }) => groups?.[name] !== undefined);
		if (form === undefined) continue;
		const one = form.long === true ? firstReference(match[0]) : match[0];
		const from = match.index;
		// The next of a list may stand right behind it.
		token.lastIndex = from + Math.max(one.length, 1);
		const read = form.read({ written: one, before: from === 0 ? '' : text.charAt(from - 1), text, from, groups: groups ?? {} });
		if (read === null || (options.once === true && seen.has(paperKey(read.id)))) continue;
		seen.add(paperKey(read.id));
		ids.push(read);
	}
	return ids;
}

/** What a form has found. */
interface Match {
	readonly written: string;
	/** The character before it; empty at the start. */
	readonly before: string;
	readonly text: string;
	readonly from: number;
	readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A form in which identifiers stand in running text. */
interface Form {
	/** The name of its group in `TOKEN`. */
	readonly name: string;
	readonly pattern: string;
	/** Whether the pattern takes everything up to a blank, so that the next of a list must be cut off. */
	readonly long?: boolean;
	read(match: Match): FoundId | null;
}

/** The forms, in the order they are tried at each place. */
const FORMS: readonly Form[] = [
	{
		// https://arxiv.org/abs/1906.01820, //doi.org/10.1145/1273445.1273458
		name: 'address',
		pattern: String.raw`(?:https?:)?\/\/[^\s<>"\`|\\^{}[\]]+`,
		long: true,
		read({ written, from }) {
			const url = withoutSentenceEnd(written);
			return found(arxivIdInAddress(url) ?? readDoi(url), url, from);
		},
	},
	{
		name: 'doi',
		pattern: String.raw`10\.\d{4,9}\/[^\s<>"\`|\\^{}]+`,
		long: true,
		read({ written, before, from }) {
			// A digit or a dot before it makes it part of something longer.
			const doi = withoutSentenceEnd(written);
			return /[\w.]/.test(before) ? null : found(doiId(doi), doi, from);
		},
	},
	{
		// hep-th/9901001v2, hep-th_9901001
		name: 'old',
		pattern: String.raw`${ARCHIVE}[/_](?:\d{4}\.\d{4,5}|\d{7})(?:v\d{1,4})?${ID_END}`,
		read: ({ written, before, from }) =>
			INSIDE.test(before) ? null : found(canonicalArxivId(written) ?? arxivIdIn(written), written, from),
	},
	{
		// arxiv.org/abs/1906.01820
		name: 'place',
		pattern: String.raw`(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\/[^\s<>"\`|\\^{}[\]]+`,
		long: true,
		read({ written, from }) {
			const url = withoutSentenceEnd(written);
			return found(arxivIdInAddress(url) ?? readDoi(`//${url}`), url, from);
		},
	},
	{
		// arXiv:1906.01820v3 [cs.AI]
		name: 'prefixed',
		pattern: String.raw`${PREFIX}(?<prefixedId>${ID})${ID_END}(?:[ \t]?\[[a-z-]+(?:\.[a-z-]+)?\])?`,
		read: ({ written, before, from, groups }) =>
			/\w/.test(before) ? null : found(canonicalArxivId(groups['prefixedId'] ?? ''), written, from),
	},
	{
		name: 'bare',
		pattern: String.raw`\d{4}\.\d{4,5}(?:v\d{1,4})?${ID_END}`,
		read({ written, before, text, from }) {
			const id = INSIDE.test(before) ? null : canonicalArxivId(written);
			return id !== null && isMeantAsId(written, text, from) ? found(id, written, from) : null;
		},
	},
];

/** What before digits makes them the end of a path, a file name or a longer number. */
const INSIDE = /[\w./@#-]/;

const TOKEN = new RegExp(FORMS.map(({ name, pattern }) => `(?<${name}>${pattern})`).join('|'), 'gi');

function found(id: PaperId | null, text: string, from: number): FoundId | null {
	return id === null ? null : { id, text, from, to: from + text.length };
}

// 1906.01820 GeV, 1906.01820 %, 1906.01820 €: a quantity
const UNIT = /^\s?(?:[%‰€$£¥°×=]|(?:[kMGT]?eV|[kMG]?Hz|[kcmnµ]?m|[kmµ]?g|m?s|K|J|W|V|dollars|euros|USD|EUR)\b)/;

/**
 * Whether bare digits in running text are an identifier. Five digits after the dot in a month since 2015 are one unless a unit
 * follows; `1203.4567` may be any number, so it must be alone in its line, list item or cell, in square brackets, or after a label.
 */
function isMeantAsId(digits: string, text: string, from: number): boolean {
	const to = from + digits.length;
	const before = lineBefore(text.slice(Math.max(0, from - NEAR), from));
	const after = lineAfter(text.slice(to, to + NEAR));
	if (/[€$£¥=≈<>~±]\s?$/.test(before) || UNIT.test(after) || /^\/\d/.test(after)) return false;
	// [1203.4567] and 1203.4567 [cs.AI]
	if ((before.endsWith('[') && after.startsWith(']')) || /^ ?\[[a-z-]+(?:\.[A-Za-z-]+)?\]/.test(after)) return true;
	const yearMonth = Number(digits.slice(0, 4));
	if (/\.\d{5}/.test(digits) && yearMonth >= 1501 && yearMonth < 4000) return true;
	return isListOfIds(before) && isListOfIds(after);
}

/** How far a line is looked at: enough for a list of ids, and little for a file of numbers in one line. */
const NEAR = 160;

/** What stands in the same line or cell before; a word cut by the window is left out. */
function lineBefore(near: string): string {
	const start = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('|')) + 1;
	return start === 0 && near.length === NEAR ? near.replace(/^\S*/, '') : near.slice(start);
}

function lineAfter(near: string): string {
	const end = near.search(/[\n|]/);
	return end < 0 && near.length === NEAR ? near.replace(/\S*$/, '') : near.slice(0, end < 0 ? undefined : end);
}

const ANY_ID = new RegExp(String.raw`\d{4}\.\d{4,5}(?:v\d{1,4})?|(?:${PREFIX})?${ID}`, 'gi');

/** Nothing but identifiers, separators, list marks and a label (`Example: `). */
function isListOfIds(part: string): boolean {
	const rest = part
		// > - [ ] 3.
		.replace(/^\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]\])?\s*/, '')
		// Example:
		.replace(/^\p{L}[\p{L} .'’-]{0,40}:\s*$/u, '')
		.replace(ANY_ID, '')
		.replace(/\band\b|[\s,;.:()[\]"'“”&*_–—-]/gi, '');
	return rest === '';
}

/** The text without blanks, invisible characters, quotes, brackets and link syntax around it, and without a final full stop. */
function unwrapped(text: string): string {
	let typed = text
		.normalize('NFKC')
		.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	// [any text](https://arxiv.org/abs/1906.01820)
	typed = /^!?\[[^\]]*\]\(<?([^\s<>]+)>?(?: "[^"]*")?\)$/.exec(typed)?.[1] ?? typed;
	for (let before = ''; before !== typed; ) {
		before = typed;
		typed = withoutSentenceEnd(typed.replace(/^[<([{"'“‘«*`]+/, '').replace(/[>`]+$/, '')).trim();
	}
	return typed;
}

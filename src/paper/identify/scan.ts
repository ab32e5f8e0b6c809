import type { PaperId } from '../identifier';
import { ARCHIVE, ID, ID_END, PREFIX, WORD_END, arxivIdIn, canonicalArxivId, isOfArchive } from './arxiv-identifier';
import { isMeantAsId, isSlip } from './bare-arxiv-id';
import { DOI, ENTITY, LONGEST, SENTENCE_MARKS, SICI, UNSEEN, doiId, firstReference, withoutSentenceEnd, withoutUnseen } from './doi';
import { ISBN_HYPHEN } from './isbn';
import { RECORD_ID, recordIdIn } from './record-identifier';
import { beforeLabel, characterBefore, continued, withoutHighlight, withoutNextCell } from './surroundings';

/** Something in a text that names a paper, is an address, or was meant to name a paper and does not. */
export interface Token {
	/** Null for an address that does not say which paper it is, and for what has the shape of an identifier and is none. */
	readonly id: PaperId | null;
	readonly from: number;
	readonly to: number;
	/** The text as one would type it: line breaks inside it taken out. */
	readonly written: string;
	/** Whether it is an http(s) address. */
	readonly address: boolean;
}

/** What a form has found. */
interface Match {
	/** The part of the match that is one reference. */
	readonly written: string;
	readonly text: string;
	readonly from: number;
	/** The character before it; empty at the start, and behind another token. */
	readonly before: string;
	/** Which paper an address names. */
	readonly idInAddress: (address: string) => PaperId | null;
}

/** A form in which things stand in running text. */
interface Form {
	/** The name of its group in `TOKEN`. */
	readonly name: string;
	readonly pattern: string;
	/** Whether the pattern takes everything up to a blank, so that the next of a list must be cut off. */
	readonly long?: boolean;
	readonly read: (match: Match) => Token | null;
}

const ADDRESS_CHARACTERS = String.raw`(?:(?!${ENTITY})[^\s<>"\`|\\^{}[\]${SENTENCE_MARKS}]|${SICI})`;
/** The characters of an address, and others but letters, of which addresses may have those of any script. */
const PLAIN = /^[!-~]+/;
const NO_LETTER = /(?![\p{L}\p{M}\p{Nd}])[^!-~]/u;
/** What before digits makes them the end of a path, a file name or a longer number. */
const INSIDE = /[\w./@#-]/;

/** The forms, in the order they are tried at each place. */
const FORMS: readonly Form[] = [
	{
		// https%3A%2F%2Farxiv.org%2Fabs%2F1906.01820
		name: 'encoded',
		pattern: String.raw`https?%3A%2F%2F[^\s<>"\`|\\^{}[\]()${SENTENCE_MARKS}]{1,${LONGEST}}`,
		long: true,
		read: (match) => readAddress(match, (written) => written, true),
	},
	{
		// https://arxiv.org/abs/1906.01820, //doi.org/10.1145/1273445.1273458
		name: 'address',
		pattern: String.raw`(?:https?:)?\/\/${ADDRESS_CHARACTERS}{1,${LONGEST}}`,
		long: true,
		read: (match) => readAddress(match, (written) => written, /^h/i.test(match.written)),
	},
	{
		name: 'doi',
		pattern: DOI,
		long: true,
		read({ written, before, text, from }) {
			// A digit or a dot before it makes it part of something longer.
			if (/[\w.]/.test(before)) return null;
			const doi = withoutSentenceEnd(written);
			const joined = continued(text, written, from, doiId(doi), doiId);
			return joined === null ? token(doiId(doi), doi, from) : { ...joined, from, address: false };
		},
	},
	{
		// doi:10/c9wr8n
		name: 'short',
		pattern: String.raw`\bdoi:[ \t]?10\/[a-z0-9]{3,10}${WORD_END}`,
		read: ({ written, from }) => token({ scheme: 'doi', id: written.replace(/^doi:\s?/i, '').toLowerCase() }, written, from),
	},
	{
		// PMID 18276894, ISBN 978-0-262-03384-8, 2023.acl-long.1
		name: 'record',
		pattern: RECORD_ID,
		read: ({ written, before, from }) => (/[\w./]/.test(before) ? null : token(recordIdIn(written), written, from)),
	},
	{
		// hep-th/9901001v2, hep-th_9901001, abs/1810.04805
		name: 'old',
		pattern: String.raw`(?:abs\/)?${ARCHIVE}[/_](?:\d{4}\.\d{4,5}|\d{7})(?:v\d{1,4})?${ID_END}`,
		read({ written, before, from }) {
			if (INSIDE.test(before)) return null;
			const bare = written.replace(/^abs\//i, '');
			const id = canonicalArxivId(bare) ?? arxivIdIn(written);
			// hep-th/9913001 was meant as one
			return id !== null || isOfArchive(bare) ? token(id, written, from) : null;
		},
	},
	{
		// arxiv.org/abs/1906.01820; behind @ it is the end of an e-mail address
		name: 'place',
		pattern: String.raw`(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\/${ADDRESS_CHARACTERS}{1,${LONGEST}}`,
		long: true,
		read: (match) =>
			match.before === '@' ? null : readAddress(match, (written) => `//${written}`, /^(?:www\.|openreview\.net\/)/i.test(match.written)),
	},
	{
		// arXiv:1906.01820v3 [cs.AI]
		name: 'prefixed',
		pattern: String.raw`${PREFIX}${ID}${ID_END}(?:[ \t]?\[[a-z-]+(?:\.[a-z-]+)?\])?`,
		read: ({ written, before, from }) => (/\w/.test(before) ? null : token(arxivIdIn(written), written, from)),
	},
	{
		// arXiv: and the rest on the next line
		name: 'broken',
		pattern: String.raw`arxiv[ \t]{0,2}[:.][ \t]{0,3}(?:\r?\n[>| \t]{0,8}${ID}|\d{4}\.[ \t]{0,3}\r?\n[>| \t]{0,8}\d{4,5}(?:v\d{1,4})?)${ID_END}`,
		read: ({ written, before, from }) =>
			/\w/.test(before) ? null : token(arxivIdIn(written.replace(/\s*\r?\n[>| \t]*/, '')), written, from),
	},
	{
		// 2019arXiv190601820H
		name: 'bibcode',
		pattern: String.raw`(?:19|20)\d{2}arxiv\d{4}\.?\d{4,5}[a-z.]${WORD_END}`,
		read: ({ written, before, from }) => (/\w/.test(before) ? null : token(arxivIdIn(written), written, from)),
	},
	{
		name: 'bare',
		pattern: String.raw`(?:arxiv[ \t]{0,2}[:/][ \t]{0,2})?\d{4}\.\d{3,6}(?:v\d{1,4})?${ID_END}`,
		read({ written, before, text, from }) {
			const digits = written.replace(/^\D+/, '');
			const meant = digits !== written || isMeantAsId(digits, text, from);
			const id = canonicalArxivId(digits);
			if (INSIDE.test(before) || !(meant || (id === null && isSlip(digits, text, from)))) return null;
			return token(id, written, from);
		},
	},
];

const TOKEN = new RegExp(FORMS.map(({ name, pattern }) => `(?<${name}>${pattern})`).join('|'), 'gi');

/**
 * What the line of every form has somewhere: a line without one is passed over, since trying all forms at each letter of prose takes
 * ten times as long.
 */
const MARK = new RegExp(
	String.raw`\/\/|%3A%2F|\.[a-z]{2,12}\/|10[./]|\d{4}\.[\da-z]|[/_]\d{4}|\d{7}|97[89]${ISBN_HYPHEN}?\d|arxiv|pmid|pubmed|pmc|isbn|acl[ \ta:#]|dblp|s2(?:cid|[ \t]{0,2}[:=])|scholar[ \t]{0,2}[:=]|corpusid`,
	'gi',
);

/**
 * Goes through a text once and gives everything in it that names a paper or leads somewhere, in order, each span once.
 * `idInAddress` says which paper an address names. Linear in the length of the text.
 */
export function scan(text: string, idInAddress: (address: string) => PaperId | null): Token[] {
	const plain = withoutUnseen(text);
	if (plain.length === text.length) return scanPlain(plain, idInAddress);
	const unseen = [...text.matchAll(new RegExp(`[${UNSEEN}]`, 'g'))];
	let gone = 0;
	// A place is asked for behind the one before it.
	const place = (at: number) => {
		for (let next = unseen[gone]; next !== undefined && next.index <= at + gone; next = unseen[gone]) gone++;
		return at + gone;
	};
	return scanPlain(plain, idInAddress).map((one) => ({ ...one, from: place(one.from), to: place(one.to - 1) + 1 }));
}

function scanPlain(text: string, idInAddress: (address: string) => PaperId | null): Token[] {
	const tokens: Token[] = [];
	const pattern = new RegExp(TOKEN.source, TOKEN.flags);
	const mark = new RegExp(MARK.source, MARK.flags);
	for (let at = 0, marked = mark.exec(text); marked !== null; mark.lastIndex = at, marked = mark.exec(text)) {
		// The line of the mark, and the next, as an identifier may be broken in two.
		const begin = text.lastIndexOf('\n', marked.index) + 1;
		const end = lineEnd(text, marked.index);
		const lines = text.slice(begin, lineEnd(text, end + 1));
		pattern.lastIndex = Math.max(at - begin, 0);
		at = end;
		for (let match = pattern.exec(lines); match !== null && begin + match.index < end; match = pattern.exec(lines)) {
			const { groups } = match;
			const form = FORMS.find(({ name }) => groups?.[name] !== undefined);
			if (form === undefined) continue;
			const from = begin + match.index;
			const written =
				form.long === true ? withoutNextCell(withoutHighlight(firstReference(match[0]), text, from), beforeLabel(text, from)) : match[0];
			// The next of a list may stand right behind it.
			let next = from + Math.max(written.length, 1);
			const before = tokens[tokens.length - 1]?.to === from ? '' : characterBefore(text, from);
			const read = form.read({ written, text, from, before, idInAddress });
			if (read !== null) {
				tokens.push(read);
				next = Math.max(next, read.to);
			}
			pattern.lastIndex = next - begin;
			at = Math.max(at, next);
		}
	}
	return tokens;
}

/** Where the line of a place ends: its break, or the end of the text. */
export function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** An address; one that names no paper is a thing of its own only where it is plainly an address. */
function readAddress({ written, text, from, idInAddress }: Match, full: (written: string) => string, isAddress: boolean): Token | null {
	const read = (part: string) => idInAddress(full(part));
	// Behind an address without a blank: 을, を参照, ¹
	const plain = withoutSentenceEnd(PLAIN.exec(written)?.[0] ?? '');
	const other = written.search(NO_LETTER);
	const url = read(plain) !== null ? plain : withoutSentenceEnd(other < 0 ? written : written.slice(0, other));
	const id = read(url);
	// arxiv.org/abs/1906. and 01820 in the next line: the full stop ends no sentence where nothing is named yet
	const whole = id === null && written === `${url}.` ? written : url;
	const joined = whole === written ? continued(text, whole, from, id, read) : null;
	if (joined !== null) return { ...joined, from, address: isAddress };
	return id === null && !isAddress ? null : token(id, url, from, isAddress);
}

function token(id: PaperId | null, written: string, from: number, address = false): Token {
	return { id, from, to: from + written.length, written, address };
}

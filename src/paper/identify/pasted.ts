import type { PaperId } from '../identifier';
import { paperKey } from '../identifier';
import { arxivSuggestion } from './arxiv-suggestion';
import { aloneInLines, withEnumerated } from './enumerated';
import { addressKind, isUnsubscribeLink } from './page';
import { identify, idInAddress } from './recognise';
import { printedReferences } from './printed-reference';
import { scan } from './scan';
import type { Token } from './scan';
import { unwrapAddress } from './wrapped-address';

/** Where a row stands in what was pasted, and how it was typed. */
interface Span {
	/** As it was typed. */
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** Why an address cannot be read. */
export type Unsupported = 'openreview' | 'listing' | 'website' | 'private';

/** One thing that was pasted: every identifier and address of a text becomes exactly one. */
export type PastedRow = Span &
	(
		| { readonly kind: 'paper'; readonly id: PaperId }
		/** A page that may describe a paper; `known` where its site is one of those that do, so that it may be asked. */
		| { readonly kind: 'page'; readonly id: PaperId; readonly host: string; readonly known: boolean }
		/** The shape of an identifier, and none; `suggestions` can be typed instead. */
		| { readonly kind: 'unclear'; readonly suggestions: readonly string[] }
		| { readonly kind: 'unsupported'; readonly what: Unsupported; readonly host: string }
		/** A reference as a bibliography prints it, without an identifier: a title to be searched for, never taken by guess. */
		| { readonly kind: 'reference' }
		/** The text is words and nothing else: a title, or something to search for. */
		| { readonly kind: 'words' }
	);

/** No suggestion is looked for in a text longer than this: a sentence's numbers are its own. */
const LONGEST_SLIP = 120;

// 1906.01820, 2205.1148, 1913.00001v2, with or without `arXiv:`: digits in the shape of an id
const ID_SHAPE = /^(?:arxiv:)?\d{4}\.\d{3,6}(?:v\d+)?$/i;
/** A version behind its identifier, bare or in brackets. */
const VERSION_APART = /^[ \t]{1,3}(?:v(?:er(?:sion|\.)?[ \t])?([1-9]\d{0,2})(?![\w.]*\w)|\(v(?:er(?:sion|\.)?[ \t])?([1-9]\d{0,2})\))/i;
/** What has no place for two. */
const WORD = /^[\w.:/-]*$/;
// Seven or eight digits alone may be PubMed's, or anything
const PMID_SHAPE = /^\d{7,8}$/;

/**
 * Everything a text names, in order: each identifier, address and printed reference once. A text that is one reference is one row;
 * a text that names nothing is one row of `words`; an empty text has none.
 * @example readPasted('BERT, arXiv:1810.04805; https://openreview.net/forum?id=abc').map(({ kind }) => kind) //=> ['paper', 'unsupported']
 */
export function readPasted(text: string): PastedRow[] {
	const typed = text.trim();
	if (typed === '') return [];
	const whole: Span = { text: typed, from: text.indexOf(typed), to: text.indexOf(typed) + typed.length };
	const one = identify(typed);
	const tokens = one !== null && WORD.test(typed) ? [] : withoutLabels(text, scan(text, idInAddress));
	// Where two are found it is no one reference, whatever stands behind the query of an address.
	if (one !== null && tokens.length < 2) return [{ ...whole, kind: 'paper', id: one }];
	const rows = withReferences(
		text,
		aloneInLines(text, withEnumerated(text, tokens)).flatMap((token) => rowOf(token, text)),
	);
	if (rows.length > 0) return rows;
	// openreview.net/forum?id=abc: nothing but an address
	if (/^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\/\S+$/i.test(typed))
		return readPasted(`https://${typed}`).map((row) => ({ ...row, ...whole }));
	if (typed.length <= LONGEST_SLIP) {
		const suggestion = arxivSuggestion(typed);
		if (suggestion !== null || ID_SHAPE.test(typed))
			return [{ ...whole, kind: 'unclear', suggestions: suggestion === null ? [] : [suggestion] }];
		if (PMID_SHAPE.test(typed)) return [{ ...whole, kind: 'unclear', suggestions: [`pmid:${typed}`] }];
	}
	return [{ ...whole, kind: 'words' }];
}

function rowOf(token: Token, text: string): PastedRow[] {
	if (token.id !== null) return [paperRow(token.id, token, text)];
	const span = spanOf(text, token.from, token.to);
	if (!token.address) return [{ ...span, kind: 'unclear', suggestions: suggestionsFor(token.written) }];
	const written = /^https?(?::|%3A)/i.test(token.written) ? token.written : `https://${token.written}`;
	const address = unwrapAddress(written);
	const line = text.slice(Math.max(text.lastIndexOf('\n', token.from - 1) + 1, token.from - 200), token.from);
	if (isUnsubscribeLink(address, line)) return [];
	const suggestions = /[/.]arxiv\.org\/(?:abs|pdf|html)\//i.test(address) ? suggestionsFor(address) : [];
	if (suggestions.length > 0) return [{ ...span, kind: 'unclear', suggestions }];
	const leads = addressKind(address);
	return leads.kind === 'page'
		? [{ ...span, kind: 'page', id: { scheme: 'url', id: address }, host: leads.host, known: leads.known }]
		: [{ ...span, kind: 'unsupported', what: leads.kind, host: leads.host }];
}

/** The row of a paper, with its version where that stands apart: `1906.01820 v2`, `arXiv:1906.01820 (version 2)`. */
function paperRow(id: PaperId, { from, to }: Token, text: string): PastedRow {
	const apart = id.scheme === 'arxiv' && id.version === undefined ? VERSION_APART.exec(text.slice(to, to + 30)) : null;
	if (apart === null) return { ...spanOf(text, from, to), kind: 'paper', id };
	return { ...spanOf(text, from, to + apart[0].length), kind: 'paper', id: { ...id, version: Number(apart[1] ?? apart[2]) } };
}

function spanOf(text: string, from: number, to: number): Span {
	return { text: text.slice(from, to), from, to };
}

function suggestionsFor(written: string): string[] {
	if (PMID_SHAPE.test(written)) return [`pmid:${written}`];
	const suggestion = arxivSuggestion(written);
	return suggestion === null ? [] : [suggestion];
}

/** A link whose words are its own address or identifier is one thing: `[arXiv:1906.01820](https://arxiv.org/abs/1906.01820)`. */
function withoutLabels(text: string, tokens: readonly Token[]): Token[] {
	return tokens.filter((token, at) => {
		const next = tokens[at + 1];
		const last = tokens[at - 1];
		// [label](address; label <address>, as mails in plain text have their links
		if (next !== undefined && /^(?:[^\]\n]{0,80}\]\(<?| <)$/.test(text.slice(token.to, next.from)) && isSame(token, next)) return false;
		if (last === undefined || !isSame(last, token)) return true;
		const between = text.slice(last.to, token.from);
		// <a href="address">label; <address|label>, \href{address}{label}, [[address][label]], [url=address]label
		return !(
			/^["'][^<>\n]{0,200}>[^<>\n]{0,80}$/.test(between) ||
			(last.address && /[<{[=]/.test(text.charAt(last.from - 1)) && /^(?:\||\}\{|\]\[?)[^|{}[\]\n]{0,80}$/.test(between))
		);
	});
}

function isSame(one: Token, other: Token): boolean {
	if (one.id === null || other.id === null) return one.written === other.written;
	return paperKey(one.id) === paperKey(other.id);
}

/** The printed references of a bibliography that hold none of the rows found, put between them. */
function withReferences(text: string, rows: readonly PastedRow[]): PastedRow[] {
	const references = printedReferences(text).filter(({ from, to }) => !rows.some((row) => row.from < to && row.to > from));
	// One reference alone is words to search for; among others it would be lost.
	if (references.length === 0 || rows.length + references.length < 2) return [...rows];
	const added = references.map(({ from, to }): PastedRow => ({ kind: 'reference', text: text.slice(from, to), from, to }));
	return [...rows, ...added].sort((a, b) => a.from - b.from);
}

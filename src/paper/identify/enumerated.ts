import type { PaperId } from '../identifier';
import { ID, ID_END, canonicalArxivId } from './arxiv-identifier';
import { arxivSuggestion } from './arxiv-suggestion';
import { ISBN_HYPHEN, isbnId } from './isbn';
import { recordIdIn } from './record-identifier';
import type { Token } from './scan';

/** How the next identifier of an enumeration is written once the first has said what they are: `PMID 18276894, 23690738 and 30166560`. */
interface Next {
	readonly pattern: RegExp;
	readonly read: (written: string, first: PaperId) => PaperId | null;
}

// , and / ; & |: what stands between the identifiers of an enumeration
const BETWEEN = String.raw`[ \t]*(?:(?:[,;/|&+]|\b(?:and|or|et|und|y)\b)[ \t]*){1,3}\r?\n?[ \t]*`;
const next = (pattern: string, read: Next['read']): Next => ({ pattern: new RegExp(`${BETWEEN}(${pattern})`, 'iy'), read });
// A number of fewer than seven digits before a word may count things: 20123 participants
const NUMBER_NEXT = String.raw`(?:\d{7,9}|\d{5,6}(?![ \t-]+(?!(?:and|or|et|und|y)\b)[^\s!-@[-_{-~]))(?![\w.]\d|\w|:)`;

/** By the kind of the identifier before it. Five digits at least: a year or a page is none. */
const NEXT: Readonly<Partial<Record<PaperId['scheme'], Next>>> = {
	pmid: next(NUMBER_NEXT, (id) => ({ scheme: 'pmid', id: String(Number(id)) })),
	pmcid: next(NUMBER_NEXT, (id) => ({ scheme: 'pmcid', id: `PMC${id}` })),
	isbn: next(String.raw`\d(?:(?:${ISBN_HYPHEN}|[ \t])?\d){8}(?:${ISBN_HYPHEN}|[ \t])?[\dX](?![\w-])`, isbnId),
	// hep-th/9901001, 9901002; 1203.4567, 0706.1234
	arxiv: next(String.raw`(?:${ID})${ID_END}(?![ \t]?(?:[%‰€$£°×]|[kMGT]?eV\b|[kMG]?Hz\b))|\d{7}(?:v\d{1,4})?(?!\w)`, (written, { id }) =>
		canonicalArxivId(/^\d{7}/.test(written) ? `${/^[^/]*\//.exec(id)?.[0] ?? '-'}${written}` : written),
	),
};

/** What follows a labelled identifier in an enumeration and has no label of its own, among the tokens of a text in their order. */
export function withEnumerated(text: string, tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token, at) => {
		const following: Token[] = [token];
		const limit = tokens[at + 1]?.from ?? text.length;
		let last = token;
		while (last.id !== null && !last.address) {
			const how = NEXT[last.id.scheme];
			if (how === undefined) break;
			how.pattern.lastIndex = last.to;
			const found = how.pattern.exec(text);
			const written = found?.[1] ?? '';
			const id = written === '' ? null : how.read(written, last.id);
			const to = how.pattern.lastIndex;
			if (found === null || id === null || to > limit) break;
			last = { id, from: to - written.length, to, written, address: false };
			following.push(last);
		}
		return following;
	});
}

// - [ ] 3. *…*: what marks an item of a list
const ITEM = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;
// Seven or eight digits alone may be PubMed's, or anything
const NUMBER = /^\d{7,8}$/;

/** Whether a line may be an identifier: a number of PubMed's, or one of arXiv's with a slip of the finger, `1906.O1820`. */
function isUnsure(line: string): boolean {
	return NUMBER.test(line) || (/\d{3}/.test(line) && arxivSuggestion(line) !== null);
}

/**
 * Identifiers that are told by standing alone in their line, or item of a list: `P18-1001`, `0-262-03384-4`; and what may be one, a number
 * of PubMed's or a slip, where the line before or behind is an identifier too.
 */
export function aloneInLines(text: string, tokens: readonly Token[]): Token[] {
	const lines: { from: number; text: string; isId: boolean }[] = [];
	let at = 0;
	let token = 0;
	for (const line of text.split('\n')) {
		const mark = ITEM.exec(line)?.[0].length ?? 0;
		const bare = line.slice(mark).trim();
		while (token < tokens.length && (tokens[token]?.to ?? 0) <= at) token++;
		const first = tokens[token];
		const has = first !== undefined && first.from < at + line.length;
		if (bare !== '' && bare.length <= 40) {
			const named = has ? first.written.length >= bare.length - 3 : isUnsure(bare) || recordIdIn(bare) !== null;
			lines.push({ from: has ? -1 : at + line.indexOf(bare, mark), text: bare, isId: named });
		} else if (bare !== '') lines.push({ from: -1, text: '', isId: has });
		at += line.length + 1;
	}
	const found = lines.flatMap((line, n): Token[] => {
		if (!line.isId || line.from < 0) return [];
		const base = { from: line.from, to: line.from + line.text.length, written: line.text, address: false };
		if (!isUnsure(line.text)) return [{ ...base, id: recordIdIn(line.text) }];
		return lines[n - 1]?.isId === true || lines[n + 1]?.isId === true ? [{ ...base, id: null }] : [];
	});
	return found.length === 0 ? [...tokens] : [...tokens, ...found].sort((one, other) => one.from - other.from);
}

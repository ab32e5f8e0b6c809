import type { PaperId } from '../identifier';
import { paperKey } from '../identifier';
import { arxivIdInAddress } from './arxiv-address';
import { arxivIdIn } from './arxiv-identifier';
import type { ArxivId } from './arxiv-identifier';
import { SENTENCE_MARKS, onlyReference, readDoi, withoutSentenceEnd, withoutUnseen } from './doi';
import { withoutEscapes } from './percent-escapes';
import { idInPublisherAddress } from './publisher-address';
import { recordIdIn } from './record-identifier';
import { scan } from './scan';
import { unwrapAddress } from './wrapped-address';

/** A paper named somewhere in a text: `text` is what names it, from `from` up to `to`. */
export interface FoundId {
	readonly id: PaperId;
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** No one reference is longer; a longer text is searched by `findPaperIds`. */
const LONGEST_REFERENCE = 4000;

/** A pair of full-width brackets that an input method wrote into an identifier: S0370-2693（98）01247-9. */
const INNER = String.raw`\uFF08[\w.-]{0,40}\uFF09(?=\w)`;
/** A DOI or an address with more of a sentence behind it: 10.1038/nature14539（深度学习）. */
const BEHIND_MARK = new RegExp(
	String.raw`(?:https?:\/\/|10\.\d{4,9}\/)(?:[^\s${SENTENCE_MARKS}]|${INNER})+(?!${INNER})[${SENTENCE_MARKS}]+[^\s${SENTENCE_MARKS}]`,
	'i',
);

/**
 * The paper a text names, when it is one reference and nothing else: an identifier, an address or a DOI in any spelling.
 * @example identify('https://arxiv.org/pdf/1906.01820v3.pdf') //=> { scheme: 'arxiv', id: '1906.01820', version: 3 }
 */
export function identify(text: string): PaperId | null {
	if (text.length > LONGEST_REFERENCE || BEHIND_MARK.test(text)) return null;
	const typed = unwrapped(text);
	for (const read of REFERENCES) {
		const id = read(typed);
		if (id !== null) return id;
	}
	return null;
}

/** How one reference is read, in the order the readers are tried. A new kind of identifier joins here and in `FORMS` of `scan.ts`. */
const REFERENCES: readonly ((typed: string) => PaperId | null)[] = [
	arxivIdIn,
	(typed) => (/\s/.test(typed) ? readDoi(typed) : idInAddress(typed)),
	recordIdIn,
];

/** The same for arXiv papers only. */
export function readArxivId(text: string): ArxivId | null {
	const id = identify(text);
	return id?.scheme === 'arxiv' ? id : null;
}

/** The paper an address (or a bare DOI) names by what stands in it, wrappers taken off; null when only its page could tell. */
export function idInAddress(address: string): PaperId | null {
	const one = onlyReference(address);
	if (one === null) return null;
	const bare = /^https?(?::|%3A)/i.test(one) ? unwrapAddress(one) : one;
	return arxivIdInAddress(bare) ?? readDoi(bare) ?? idInPublisherAddress(/^(?:https?:)?\/\//i.test(bare) ? bare : `//${bare}`);
}

/** Everything in a text that names a paper, in its order; with `once`, each paper the first time only, whatever its version. */
export function findPaperIds(text: string, options: { readonly once?: boolean } = {}): FoundId[] {
	const found: FoundId[] = [];
	const seen = new Set<string>();
	for (const { id, from, to } of scan(text, idInAddress)) {
		if (id === null) continue;
		if (options.once === true && seen.has(paperKey(id))) continue;
		seen.add(paperKey(id));
		found.push({ id, text: text.slice(from, to), from, to });
	}
	return found;
}

/** The arXiv papers among them. */
export function findArxivIds(text: string, options: { readonly once?: boolean } = {}): FoundId[] {
	return findPaperIds(text, options).filter(({ id }) => id.scheme === 'arxiv');
}

/** The text without blanks, invisible characters, quotes, brackets and link syntax around it, and without a final full stop. */
function unwrapped(text: string): string {
	// A note's mark is no digit of an identifier.
	let typed = withoutUnseen(text.replace(/[\u00B2\u00B3\u00B9\u2070-\u2079†‡]+$/, '').normalize('NFKC'))
		.replace(/\s+/g, ' ')
		.trim();
	// obsidian://structured-paper-notes?vault=Papers&id=10.1000%2F182
	const asked = /^<?obsidian:\/\/structured-paper-notes\/?\?(?:\S*?&)?(?:id|text)=([^&#\s>]+)\S*$/i.exec(typed)?.[1];
	if (asked !== undefined) typed = withoutEscapes(asked);
	// [any text](https://arxiv.org/abs/1906.01820)
	typed = /^!?\[[^\]]*\]\(<?([^\s<>]+)>?(?: "[^"]*")?\)$/.exec(typed)?.[1] ?? typed;
	for (let before = ''; before !== typed; ) {
		before = typed;
		typed = withoutSentenceEnd(typed.replace(/^(?:[<([{"'“„‘‚«»‹›*`]|_(?=[\w_]))+/, '').replace(/[>`_]+$/, '')).trim();
	}
	return typed;
}

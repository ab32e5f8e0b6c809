import type { PaperId } from '../identifier';
import { ID, ID_END, canonicalArxivId } from './arxiv-identifier';

// 10.1145/1273445.1273458
const DOI = /10\.\d{4,9}\/[^\s"<>`]+/;
// doi:10.…, DOI 10.…, https://doi.org/10.…, https://dl.acm.org/doi/10.…/full
const BEFORE_DOI = /^(?:(?:doi|urn:doi|info:doi)[ \t]*[:/]?[ \t]*|(?:https?:)?\/\/[^/\s]+\/(?:[^\s]*?\/)?|(?:dx\.|www\.)?doi\.org\/)?$/i;
// what publishers put behind a DOI in their addresses
const BEHIND_DOI = /(?:\/(?:pdf|epdf|full|abstract|abs|meta|html|fulltext|summary|references|reader)|\.pdf)$/i;
const ARXIV_DOI = new RegExp(String.raw`^10\.48550\/arxiv\.(${ID})${ID_END}`, 'i');

/** DOIs in the ways they are pasted. */
export const DOI_SPELLINGS: readonly { readonly example: string; readonly means: string }[] = [
	{ example: '10.1145/1273445.1273458', means: 'doi:10.1145/1273445.1273458' },
	{ example: 'doi: 10.1103/PhysRevD.76.013009', means: 'doi:10.1103/physrevd.76.013009' },
	{ example: 'https://dx.doi.org/10.1007/JHEP04(2019)063', means: 'doi:10.1007/jhep04(2019)063' },
	{ example: 'https://dl.acm.org/doi/pdf/10.1145/1273445.1273458?download=true', means: 'doi:10.1145/1273445.1273458' },
	{ example: '10.48550/ARXIV.1906.01820', means: 'arXiv:1906.01820' },
];

/**
 * What a DOI names, when the text is one and nothing else; arXiv's own DOIs name arXiv papers.
 * `readDoi('https://doi.org/10.48550/arXiv.1906.01820') //=> { scheme: 'arxiv', id: '1906.01820' }`
 */
export function readDoi(text: string): PaperId | null {
	if (firstReference(text) !== text) return null;
	const address = /^(?:https?:)?\/\//i.test(text);
	// In addresses slashes of a DOI may be encoded, and a query or an anchor is no part of it.
	const typed = address ? decoded(text.replace(/[?#].*$/, '')) : text;
	const found = DOI.exec(typed);
	if (found === null || !BEFORE_DOI.test(typed.slice(0, found.index))) return null;
	const rest = typed.slice(found.index + found[0].length);
	return rest.trim() === ''
		? doiId(address && !/^(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\//i.test(typed) ? found[0].replace(BEHIND_DOI, '') : found[0])
		: null;
}

/** The identifier in the bare text of a DOI, without what a sentence puts behind it. */
export function doiId(doi: string): PaperId | null {
	const bare = withoutSentenceEnd(doi);
	if (/^10\.48550\/arxiv\./i.test(bare)) return canonicalArxivId(ARXIV_DOI.exec(bare)?.[1] ?? '');
	return /^10\.\d{4,9}\/\S+$/.test(bare) ? { scheme: 'doi', id: bare.toLowerCase() } : null;
}

// what begins the next reference of a list without blanks: ,https://… ;10.1145/… ,arXiv:… ,1906.01820
const NEXT_REFERENCE = /[,;|](?=(?:https?:\/\/|doi:|arxiv:|10\.\d{4,9}\/|\d{4}\.\d{4,5}(?!\d)|[a-z]{1,8}(?:-[a-z]{2,4})?\/\d{7}))/i;

/** The part of an address or a DOI that is one reference: up to a bracket that was not opened in it, or the next of a list. */
export function firstReference(text: string): string {
	const one = text.slice(0, NEXT_REFERENCE.exec(text)?.index ?? text.length);
	let open = 0;
	for (let at = 0; at < one.length; at++) {
		const character = one.charAt(at);
		if (character === '(') open++;
		else if (character === ')' && open-- === 0) return one.slice(0, at);
	}
	return one;
}

/** Full stops, commas, quotes and unopened brackets at the end belong to the sentence: `10.1007/JHEP04(2019)063).` keeps its own. */
export function withoutSentenceEnd(text: string): string {
	let end = text.length;
	for (; end > 0; end--) {
		const last = text.charAt(end - 1);
		const part = text.slice(0, end);
		const unopened = (last === ')' && count(part, '(') < count(part, ')')) || (last === ']' && count(part, '[') < count(part, ']'));
		if (!unopened && !/[.,;:!?'"’”»*}]/.test(last)) break;
	}
	return text.slice(0, end);
}

function count(text: string, character: string): number {
	return text.split(character).length - 1;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

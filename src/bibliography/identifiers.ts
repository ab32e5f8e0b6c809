import { canonicalArxivId } from '../paper/identify/arxiv-identifier';
import { readDoi } from '../paper/identify/doi';
import { isbnId } from '../paper/identify/isbn';
import type { Identifiers } from '../paper/identifier';
import { findPaperIds, identify, idInAddress } from '../paper/identify/recognise';
import { knownFields } from '../paper/known-fields';

/** What names a paper beyond doubt, as an entry gives it. */
export interface EntryIds extends Identifiers {
	readonly version?: number;
	/** As written; never arXiv's own. */
	readonly doi?: string;
}

interface ArxivRead {
	readonly id: string;
	readonly version?: number;
}

/** An arXiv paper and nothing else, in any spelling: an id, an address, arXiv's DOI. */
export function arxivIn(text: string): ArxivRead | null {
	const id = text.trim() === '' ? null : identify(text);
	return id?.scheme === 'arxiv' ? { id: id.id, ...knownFields({ version: id.version }) } : null;
}

/** An id whose archive stands beside it: `9711200` of `hep-th`, `hep-th.something`. */
export function arxivOfArchive(number: string, archive: string): ArxivRead | null {
	const id = canonicalArxivId(`${archive.trim().split('.')[0] ?? ''}/${number.trim()}`);
	return id === null ? null : { id: id.id };
}

// What makes an id in a text another paper's: “extends arXiv:…”, “see also …”
const OTHERS =
	/\b(?:extend\w*|see|based on|builds? on|compan\w+|comment\w* on|repl(?:y|ies)|supersed\w*|follow\w*|cit(?:es|ed|ing)|related|correct\w*|part)\b/i;

/**
 * The arXiv paper a field of words gives: `arXiv preprint arXiv:1706.03762`, `arXiv:1906.01820 [cs]`, `abs/1702.03859`. Nothing where
 * it names several, or speaks of another paper.
 */
export function arxivAmongWords(text: string): ArxivRead | null {
	// DBLP: abs/1702.03859, abs/cs/0011004
	const condensed = /^abs\/(\S+)$/.exec(text.trim())?.[1];
	if (condensed !== undefined) return arxivIn(condensed);
	if (!/\d{4}[./]?\d{3}/.test(text)) return null;
	const ids = findPaperIds(text, { once: true }).filter(({ id }) => id.scheme === 'arxiv');
	const [only] = ids;
	if (only?.id.scheme !== 'arxiv' || ids.length > 1 || OTHERS.test(text)) return null;
	return { id: only.id.id, ...knownFields({ version: only.id.version }) };
}

/** A DOI as its source writes it, whatever stands before it; null for arXiv's own and for what is none. */
export function doiIn(text: string): string | null {
	const bare = text
		.trim()
		.replace(/\\(?=[^\w\s])/g, '')
		.replace(/%3C/gi, '<')
		.replace(/%3E/gi, '>')
		.replace(/^(?:doi(?!\.org)|urn:doi|info:doi)\s*[:/]?\s*/i, '');
	const found = /^(?:(?:https?:)?\/\/[^\s]*?\/|(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"]+)$/i.exec(bare)?.[1];
	if (found === undefined || /^10\.48550\/arxiv\./i.test(found)) return null;
	if (/^(?:https?:)?\/\//i.test(bare)) {
		const read = readDoi(bare);
		if (read?.scheme !== 'doi') return null;
		const at = found.toLowerCase().indexOf(read.id);
		return at < 0 ? read.id : found.slice(at, at + read.id.length);
	}
	// A full stop or a comma behind it belongs to the sentence.
	return found.replace(/[.,;]+$/, '');
}

/** A DOI among other words: `doi: 10.1000/xyz123`. */
export function doiAmongWords(text: string): string | null {
	const found = /\bdoi\s*[:=]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)/i.exec(text)?.[1];
	return found === undefined ? null : doiIn(found.replace(/[.,;)\]]+$/, ''));
}

/** A number of PubMed's: bare, or behind its name or address. */
export function pmidIn(text: string): string | null {
	return (
		/^\s*(?:pmid:?\s*|(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/)?(\d{1,9})\/?\s*$/i.exec(
			text,
		)?.[1] ?? null
	);
}

/** `PMID: 23690738` among other words. */
export function pmidAmongWords(text: string): string | null {
	return (
		/\bPMID:?\s*(\d{1,9})\b|\b(\d{1,9})\[pmid\]/i
			.exec(text)
			?.slice(1)
			.find((number) => number !== undefined) ?? null
	);
}

/** `PMC2808187`, without its version. */
export function pmcidIn(text: string): string | null {
	const number = /\bPMC\s?(\d{3,9})(?:\.\d+)?\b/i.exec(text)?.[1];
	return number === undefined ? null : `PMC${number}`;
}

/** The first ISBN of a text whose check digit is right, as it is written there. */
export function isbnIn(text: string): string | null {
	for (const [found] of text.matchAll(/(?:97[89][-\s\u2010-\u2015]?)?\d(?:[-\s\u2010-\u2015]?\d){8}[-\s\u2010-\u2015]?[\dXx](?!\d)/g))
		if (isbnId(found) !== null) return found;
	return null;
}

/** Identifiers an entry gives in fields made for them, then those of other kinds in its addresses, then those among its words. */
export function withAddresses(ids: EntryIds, addresses: readonly string[], words: EntryIds = {}): EntryIds {
	const known = addresses.reduce((all, address) => {
		const id = /\s/.test(address) ? null : idInAddress(address);
		return id === null || id.scheme === 'arxiv' ? all : { [id.scheme]: (id.scheme === 'doi' && doiIn(address)) || id.id, ...all };
	}, ids);
	return { ...words, ...known };
}

/** An address that may be kept: of the web, and nothing that could run. */
export function webAddress(text: string | undefined): string | null {
	const found = /^(https?:\/\/[^\s<>"]+)$/i.exec((text ?? '').trim())?.[1];
	return found ?? null;
}

/** Whether a container or publisher is arXiv itself. */
export function isArxivName(name: string): boolean {
	return /^\W*(?:corr\b|arxiv|computing research repository|e-?prints? (?:on|at) arxiv|preprint\s*(?:arxiv|$))/i.test(name);
}

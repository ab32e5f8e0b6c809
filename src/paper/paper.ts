import type { CslType } from './csl-type';
import type { Identifiers } from './identifier';

/** A person or a group. `literal` is a name that is not split: a collaboration, or a person of one name. */
export type Author =
	| { readonly literal: string }
	| {
			readonly family: string;
			readonly given?: string;
			/** A lower-case particle that belongs before the family name: the `van` of van Merwijk. */
			readonly particle?: string;
			readonly suffix?: string;
	  };

/** One version of an arXiv paper, as its abstract page lists them. */
export interface PaperVersion {
	readonly version: number;
	/** When it was submitted, ISO 8601 in UTC. */
	readonly date: string;
	/** Size as arXiv states it, in kilobytes (1 KB = 1024 bytes); a withdrawn version has 0. */
	readonly kilobytes?: number;
	readonly withdrawn?: boolean;
}

/** Where and how a paper was published, as a registry, a bibliography file or the reader says. What is not known is absent. */
export interface Publication {
	/** CSL's item type of the published form. */
	readonly type: CslType;
	/** What it is part of: the journal, the proceedings, the book; of a book or report its series. Never the publisher. */
	readonly venue?: string;
	readonly year?: number;
	/** ISO 8601 date, as precise as known: `2019`, `2019-06`, `2019-06-05`. */
	readonly date?: string;
	readonly volume?: string;
	/** The issue of a journal; the number of a report or patent. */
	readonly issue?: string;
	/** As its source writes them, `583-589`; an article number stands here too. */
	readonly pages?: string;
	/** Also the university of a thesis and the institution of a report. */
	readonly publisher?: string;
	readonly editors?: readonly Author[];
	/** Of the book, or of the book a chapter stands in; as its source writes it. */
	readonly isbn?: string;
}

/** What is known of a paper, whoever told. Text is Unicode, one line (the abstract may have paragraphs), TeX math left as `$…$`. */
export interface Paper extends Identifiers {
	/** Canonical arXiv id without version, when it is an arXiv paper. */
	readonly arxiv?: string;
	/** The version the metadata describes, 1 or more. */
	readonly version?: number;
	/** The newest version known to exist, when it may differ from `version`. */
	readonly latestVersion?: number;
	/** DOI of the published paper (lower case is not forced: as its source writes it); never arXiv's own. */
	readonly doi?: string;
	/** DOI of the same work in its other form: of the paper a preprint became, of the preprint a paper had. */
	readonly relatedDoi?: string;
	/** PubMed's number, digits only. */
	readonly pmid?: string;
	/** PubMed Central's id with its prefix: `PMC2808187`. */
	readonly pmcid?: string;
	/** Of a book, thirteen digits; a chapter's book is in its `publication`. */
	readonly isbn?: string;
	/** An `http(s)` address of the paper, where no identifier of it gives one. */
	readonly url?: string;
	readonly title: string;
	readonly authors: readonly Author[];
	/** Paragraphs separated by a blank line. */
	readonly abstract?: string;
	/** ISO 8601 timestamp or date in UTC: version 1 for arXiv, the publication otherwise. */
	readonly published?: string;
	/** ISO 8601 timestamp in UTC of the version described. */
	readonly revised?: string;
	readonly primaryCategory?: string;
	readonly categories: readonly string[];
	/** Words its authors or its reader file it under. */
	readonly keywords?: readonly string[];
	readonly comment?: string;
	readonly journalRef?: string;
	readonly license?: string;
	readonly reportNumber?: string;
	readonly mscClass?: string;
	readonly acmClass?: string;
	readonly submitter?: string;
	readonly versions?: readonly PaperVersion[];
	readonly withdrawn?: boolean;
	readonly publication?: Publication;
}

/** Where the records of services stand, in the order in which a paper is found by them. */
const RECORD_ADDRESSES: readonly (readonly [scheme: keyof Identifiers, address: (id: string) => string])[] = [
	['acl', (id) => `https://aclanthology.org/${id}/`],
	['pmid', (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
	['pmcid', (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`],
	['dblp', (id) => `https://dblp.org/rec/${id}`],
	['s2', (id) => (/^CorpusID:/i.test(id) ? `https://api.semanticscholar.org/${id}` : `https://www.semanticscholar.org/paper/${id}`)],
	['isbn', (id) => `https://openlibrary.org/isbn/${id}`],
];

/** Where the paper is found: its abstract page, else its DOI's address, the one its record names, or PubMed's. */
export function paperUrl(paper: Paper): string | null {
	if (paper.arxiv !== undefined) return `https://arxiv.org/abs/${paper.arxiv}`;
	if (paper.doi !== undefined) return `https://doi.org/${paper.doi}`;
	if (paper.url !== undefined) return paper.url;
	const record = RECORD_ADDRESSES.find(([scheme]) => paper[scheme] !== undefined);
	return record === undefined ? null : record[1](paper[record[0]] ?? '');
}

/** What a reference links: where the paper is found, but never a catalogue's record of a book in print. */
export function citedUrl(paper: Paper): string | null {
	const url = paperUrl(paper);
	return url?.startsWith('https://openlibrary.org/isbn/') === true ? null : url;
}

/** The DOI the ACL Anthology registers for most of its papers since 2016: `10.18653/v1/P18-1001`. Some have none, or another. */
export function aclDoi(aclId: string): string {
	return `10.18653/v1/${aclId}`;
}

/** The DOI arXiv registers for each paper, without version: `10.48550/arXiv.1906.01820`. */
export function arxivDoi(arxivId: string): string {
	return `10.48550/arXiv.${arxivId}`;
}

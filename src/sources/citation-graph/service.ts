import type { CitedWork } from '../../paper/cited-work';
import type { Identifiers } from '../../paper/identifier';
import type { HttpResponse } from '../source';

/** What a service knows of the works a paper cites, or of those that cite it. */
export interface ListedWorks {
	readonly works: readonly CitedWork[];
	/** Whether the service gave all it has. */
	readonly isComplete: boolean;
}

/** What one answer holds: a whole list, or a part of one that goes on. */
export interface ListAnswer extends ListedWorks {
	/** The request the list goes on with, for a service that tells it in several. */
	readonly next?: ListRequest;
}

/** One of several requests for a list, and how its answer is read; null and throws as `readReferences`. */
export interface ListRequest {
	readonly url: string;
	readonly read: (response: HttpResponse, input: string) => ListAnswer | null;
}

/** A service that knows which papers cite which. It builds addresses and reads answers; it never makes a request. */
export interface CitationService {
	/** As said to the reader. */
	readonly name: string;
	readonly key: string;
	readonly hosts: readonly string[];
	/** The setting that switches it off; one without is asked only where the reader has a key of their own for it. */
	readonly setting?: 'useSemanticScholar' | 'useCrossref' | 'useInspire';
	/** The setting that names the reader's own key, and the header it goes in: never an address, which failures name. */
	readonly ownKey?: {
		readonly setting: 'semanticScholarKey' | 'openAlexKey';
		readonly header: (key: string) => Readonly<Record<string, string>>;
	};
	/** The address of a paper's references; null for a paper the service cannot be asked for. */
	readonly referencesUrl: (paper: Identifiers) => string | null;
	/** Null where the service lacks the paper or withholds its list. Throws a PaperError for what is no answer. */
	readonly readReferences: (response: HttpResponse, input: string, paper: Identifiers) => ListAnswer | null;
	/** The address of the works that cite a paper; absent for a service that does not say. */
	readonly citationsUrl?: (paper: Identifiers) => string | null;
	readonly readCitations?: (response: HttpResponse, input: string, paper: Identifiers) => ListAnswer | null;
}

/** A work as it would be printed, for one that came in parts. `ADA LOVELACE, MARY SOMERVILLE. Title. 1843.` */
export function printedWork({ authors, title, year }: Pick<CitedWork, 'authors' | 'title' | 'year'>): string {
	const shown = authors.length > 6 ? [...authors.slice(0, 6), 'et al.'] : authors;
	return [shown.join(', '), title ?? '', year === null ? '' : String(year)]
		.filter((part) => part !== '')
		.map((part) => part.replace(/[.\s]+$/, ''))
		.join('. ');
}

/** An arXiv id as a service spells it, without prefix and version: `arXiv:1706.03762v5` → `1706.03762`. */
export function plainArxiv(id: string | null | undefined): string | null {
	const plain = (id ?? '').trim().replace(/^arxiv:\s*|v\d+$/gi, '');
	return plain === '' ? null : plain;
}

/** An identifier as a part of a path; its colons and slashes stay. */
export function idPath(id: string): string {
	return encodeURIComponent(id).replace(/%2F/g, '/').replace(/%3A/g, ':');
}

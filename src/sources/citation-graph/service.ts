import type { CitedWork } from '../../paper/cited-work';
import type { Identifiers } from '../../paper/identifier';
import type { HttpResponse } from '../source';

/** What a service knows of the works a paper cites, or of those that cite it. */
export interface ListedWorks {
	readonly works: readonly CitedWork[];
	/** Whether the service gave all it has. */
	readonly isComplete: boolean;
}

/** A service that knows which papers cite which. It builds addresses and reads answers; it never makes a request. */
export interface CitationService {
	/** As said to the reader. */
	readonly name: string;
	readonly key: string;
	readonly hosts: readonly string[];
	/** The setting that switches it off. */
	readonly setting: 'useSemanticScholar' | 'useCrossref' | 'useInspire';
	/** The address of a paper's references; null for a paper the service cannot be asked for. */
	readonly referencesUrl: (paper: Identifiers) => string | null;
	/** Null where the service lacks the paper or withholds its list. Throws a PaperError for what is no answer. */
	readonly readReferences: (response: HttpResponse, input: string) => ListedWorks | null;
	/** The address of the works that cite a paper; absent for a service that does not say. */
	readonly citationsUrl?: (paper: Identifiers) => string | null;
	readonly readCitations?: (response: HttpResponse, input: string) => ListedWorks | null;
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

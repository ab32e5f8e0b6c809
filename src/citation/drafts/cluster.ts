import type { Run } from '../text/runs';
import type { LocatorLabel } from './locator-terms';

/** One work of a citation as citeproc takes it. `id` is that of a work of the session. */
export interface ClusterCite {
	readonly id: string;
	readonly label?: LocatorLabel;
	readonly locator?: string;
	readonly prefix?: string;
	readonly suffix?: string;
	readonly suppressAuthor?: boolean;
}

/** A citation: works drawn together. */
export interface Cluster {
	readonly cites: readonly ClusterCite[];
	/** The first work's authors stand in the sentence, what else identifies it in the citation. */
	readonly narrative: boolean;
	/** The number of the note it stands in, where the style cites in notes; 0 in text. */
	readonly noteIndex: number;
}

/** A citation as it is drawn. */
export interface DrawnCluster {
	readonly runs: readonly Run[];
	/** Who wrote the first work, in a narrative citation of a note style: it stands in the sentence, `runs` in the note. */
	readonly name: string | null;
}

/** An entry of the list of references. */
export interface ListEntry {
	readonly id: string;
	/** `[1]`, `1.`, `SmJo20`; empty where the style writes none. */
	readonly label: string;
	readonly runs: readonly Run[];
}

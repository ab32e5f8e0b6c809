import type { PaperId, Scheme } from '../paper/identifier';
import type { Paper } from '../paper/paper';

export interface HttpResponse {
	readonly status: number;
	readonly text: string;
	/** Header names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * Asks for a URL; with a `body`, which is JSON, by POST. Any HTTP status is an answer; throws a PaperError of kind `offline` or `timeout`
 * when there is none. The polite queue and the day's cache are behind it.
 */
export type HttpGet = (
	url: string,
	options?: {
		readonly accept?: string;
		readonly signal?: AbortSignal | undefined;
		readonly body?: string;
		/** Milliseconds after which the caller gives up; half a minute unless told. */
		readonly limit?: number;
		/** Called when the request is under way: what is to be done meanwhile. */
		readonly onAsked?: () => void;
	},
) => Promise<HttpResponse>;

/** How one place that knows papers is asked. It builds URLs and reads answers; it never makes a request. */
export interface MetadataSource {
	/** As said to the reader: `arXiv`, `Crossref`. */
	readonly name: string;
	/** A key for records: `arxiv`, `crossref`, `doi-org`, `semantic-scholar`. */
	readonly key: string;
	readonly hosts: readonly string[];
	/** How many identifiers fit in one request. */
	readonly batch: number;
	readonly accept?: string;
	/** Whether it may have a paper at all, where it has some of a kind only; those it cannot have are not asked for. */
	knows?(id: PaperId): boolean;
	/** The address for identifiers of one kind, one of those it has a role for. */
	urlFor(ids: readonly PaperId[]): string;
	/**
	 * Reads an answer to `urlFor(ids)`: papers by `paperKey`. A paper the source does not have is absent from the answer.
	 * Rejects with a PaperError (`malformed`, `unreadable`, `rate-limited`, `refused`, `source-error`) for what is no answer.
	 */
	read(response: HttpResponse, ids: readonly PaperId[]): Promise<ReadonlyMap<string, Paper>>;
	/** The identifier under which another source says more of a paper this one has told; null where this one's record is the best. */
	betterKnownAs?(paper: Paper): PaperId | null;
	/** Which identifier a `malformed` answer about several complains of, by its own words; null when it names none. */
	malformedAmong?(said: string, ids: readonly PaperId[]): PaperId | null;
}

/**
 * What a source is for a kind of identifier:
 * `first`: it has every paper of the kind, so a paper it lacks is not found; its answers are kept for a day.
 * `registry`: one of several that each have some; a paper it lacks is asked of the next. Its answers are kept too.
 * `fallback`: asked only where one before it could not answer; what it says is not kept.
 */
export type Role = 'first' | 'registry' | 'fallback';

/** A row of `SOURCES`: a source, what it is asked for, and the setting that switches it off. */
export interface Source extends MetadataSource {
	readonly role: { readonly [S in Scheme]?: Role };
	/** A key of the settings; absent for a source that is always asked. */
	readonly setting?: string;
	/** Asked only where at least so many papers of the kind are wanted at once: for sources that take long lists in one request. */
	readonly least?: number;
}

/** Papers asked for lately, by `versionedKey`. An answer is good for a day; `now` is milliseconds since the epoch. */
export interface PaperCache {
	get(key: string, now: number): Promise<{ readonly paper: Paper; readonly source: string } | null>;
	put(entries: readonly { readonly key: string; readonly paper: Paper; readonly source: string }[], now: number): Promise<void>;
}

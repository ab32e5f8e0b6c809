import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';

export interface HttpResponse {
	readonly status: number;
	readonly text: string;
	/** Header names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * Asks for a URL. Any HTTP status is an answer; throws a PaperError of kind `offline` or `timeout` when there is none.
 * The polite queue and the day's cache are behind it.
 */
export type HttpGet = (url: string, options?: { readonly accept?: string; readonly signal?: AbortSignal }) => Promise<HttpResponse>;

/** How one place that knows papers is asked. It builds URLs and reads answers; it never makes a request. */
export interface MetadataSource {
	/** As said to the reader: `arXiv`, `Crossref`. */
	readonly name: string;
	/** A key for settings and records: `arxiv`, `crossref`, `doi-org`, `semantic-scholar`. */
	readonly key: string;
	readonly hosts: readonly string[];
	/** How many identifiers fit in one request. */
	readonly batch: number;
	readonly accept?: string;
	knows(id: PaperId): boolean;
	urlFor(ids: readonly PaperId[]): string;
	/**
	 * Reads an answer to `urlFor(ids)`: papers by `paperKey`. A paper the source does not have is absent from the answer.
	 * Rejects with a PaperError (`malformed`, `unreadable`, `rate-limited`, `refused`, `source-error`) for what is no answer.
	 */
	read(response: HttpResponse, ids: readonly PaperId[]): Promise<ReadonlyMap<string, Paper>>;
}

/** Papers asked for lately, by `paperKey` and version. An answer is good for a day; `now` is milliseconds since the epoch. */
export interface PaperCache {
	get(key: string, now: number): Promise<{ readonly paper: Paper; readonly source: string } | null>;
	put(entries: readonly { readonly key: string; readonly paper: Paper; readonly source: string }[], now: number): Promise<void>;
}

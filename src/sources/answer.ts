import { PaperError, quoted, reason } from '../failure';
import type { Failure } from '../failure';
import { LONGEST_FIELD } from '../paper/bounds';
import { formatPaperId } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { historyDate, millisecondsOf } from '../paper/dates';
import type { HttpResponse } from './source';

/** What a failure says was asked for. */
export function asked(ids: readonly PaperId[]): string {
	return ids.map(formatPaperId).join(', ');
}

/** Throws the failure an HTTP status stands for. A 404 and a 400 are left to the source, which knows what they mean there. */
export function throwUnlessAnswer(response: HttpResponse, source: string, input: string): void {
	const { status } = response;
	if (status === 403) throw new PaperError({ kind: 'refused', input, source });
	if (isThrottle(response)) throw new PaperError({ kind: 'rate-limited', input, source });
	if (status >= 500) throw new PaperError({ kind: 'source-error', input, source, status });
	if (status !== 200 && status !== 400 && status !== 404) throw unreadable(source, input, status);
}

/** Whether an answer only asks for a pause: 429, 503 with a time, or arXiv's bare words under whatever status. */
export function isThrottle({ status, headers, text }: HttpResponse): boolean {
	return status === 429 || (status === 503 && headers['retry-after'] !== undefined) || /^\s*Rate exceeded\.?\s*$/.test(text);
}

/** Milliseconds to wait as `Retry-After` says, in seconds or as a date; null when it says nothing readable. */
export function retryAfter({ headers }: HttpResponse, now: number): number | null {
	const value = headers['retry-after']?.trim() ?? '';
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	const date = historyDate(value);
	const until = date === null ? null : millisecondsOf(date);
	return until === null ? null : Math.max(0, until - now);
}

/** Why an answer cannot be read. */
type Unreadable =
	| 'reason.no-json'
	| 'reason.no-record'
	| 'reason.web-page'
	| 'reason.no-feed'
	| 'reason.cut-short'
	| 'reason.no-title'
	| 'reason.no-bibtex'
	| 'reason.no-abstract-page';

/** The failure of an answer that cannot be read; `why` is one of the reasons, a status, or what the service says in quotation marks. */
export function unreadable(source: string, input: string, why: Unreadable | number | { readonly said: string }): PaperError {
	const detail = typeof why === 'number' ? `HTTP ${why}` : typeof why === 'string' ? reason(why) : quoted(why.said);
	return new PaperError({ kind: 'unreadable', input, source, detail });
}

/** The same failure about another input, for a request that was made for several papers. */
export function restated(failure: Failure, input: string): Failure {
	return 'input' in failure ? { ...failure, input } : failure;
}

/** JSON as an object. Throws `unreadable` for anything else, HTML pages of proxies among it. */
export function jsonObject(response: HttpResponse, source: string, input: string): Readonly<Record<string, unknown>> {
	let value: unknown;
	try {
		value = JSON.parse(response.text);
	} catch {
		throw unreadable(source, input, 'reason.no-json');
	}
	if (!isRecord(value)) throw unreadable(source, input, 'reason.no-record');
	return value;
}

/** Whether a value of JSON is an object, so neither a list nor null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that says something, or undefined; no more of it than a field of a paper may hold. */
export function textOf(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.slice(0, LONGEST_FIELD).trim() : '';
	return text === '' ? undefined : text;
}

/** A list of JSON; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

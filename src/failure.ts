import { t } from './i18n';
import type { PlainKey, StringKey, Values } from './i18n';

/**
 * Everything that can go wrong, with what the sentence about it needs. `input` is what the reader typed.
 * The kinds are promises: scripts read them from the CLI's JSON answers.
 */
export type Failure =
	| { readonly kind: 'not-an-identifier'; readonly input: string; readonly suggestion?: string }
	/** `lacks` is what of the paper is not there, where the paper itself may be. */
	| { readonly kind: 'not-found'; readonly input: string; readonly source: string; readonly lacks?: Lack }
	| { readonly kind: 'malformed'; readonly input: string; readonly source: string; readonly said: string }
	| { readonly kind: 'offline'; readonly input: string; readonly host: string }
	/** `until` is milliseconds since the epoch. */
	| { readonly kind: 'rate-limited'; readonly input: string; readonly source: string; readonly until?: number }
	/** `withKey`: the reader's own key went with the request. */
	| { readonly kind: 'refused'; readonly input: string; readonly source: string; readonly withKey?: true }
	| { readonly kind: 'timeout'; readonly input: string; readonly host: string; readonly seconds: number }
	| { readonly kind: 'unreadable'; readonly input: string; readonly source: string; readonly detail: string }
	| { readonly kind: 'source-error'; readonly input: string; readonly source: string; readonly status: number }
	| { readonly kind: 'folder-missing'; readonly path: string }
	| { readonly kind: 'name-refused'; readonly path: string; readonly reason: string }
	| { readonly kind: 'write-failed'; readonly path: string; readonly reason: string }
	| { readonly kind: 'read-failed'; readonly path: string; readonly reason: string }
	| { readonly kind: 'changed-meanwhile'; readonly path: string }
	| { readonly kind: 'not-a-note'; readonly path: string }
	| { readonly kind: 'no-table'; readonly path: string }
	| { readonly kind: 'not-a-literature-note'; readonly path: string }
	| { readonly kind: 'not-a-clipped-page'; readonly path: string }
	| { readonly kind: 'unreadable-style'; readonly style: string; readonly reason: string }
	| { readonly kind: 'template-error'; readonly path: string; readonly line?: number; readonly reason: string }
	/** What has the shape of an identifier, or is a title: `suggestions` can be typed instead. */
	| { readonly kind: 'unclear'; readonly input: string; readonly suggestions: readonly string[] }
	/** What names a paper and cannot be read: `host` is the site of an address. */
	| { readonly kind: 'unsupported'; readonly input: string; readonly what: UnsupportedThing; readonly host?: string }
	/** An entry of a library that no note can be made of; `line` counts from 1. */
	| { readonly kind: 'unsupported'; readonly input: string; readonly what: UnsupportedEntry; readonly line: number }
	| { readonly kind: 'bad-flag'; readonly flag: string; readonly value: string; readonly expected: string };

/**
 * Kinds of address that cannot be read: OpenReview wants a sign-in, a listing is many papers, a website keeps none, a private address
 * is of this machine, a challenge wants a person, a page may have no tags, and a new site is asked only after a yes.
 */
export type UnsupportedThing = 'openreview' | 'listing' | 'website' | 'private' | 'challenge' | 'no-tags' | 'new-site';

/**
 * Why an entry of a library cannot become a note: its braces never close, it is no JSON, it holds no field, no title, it describes no
 * work; or the whole file is no library.
 */
export type UnsupportedEntry = 'unclosed' | 'malformed' | 'no-fields' | 'no-title' | 'no-work' | 'no-library';

export type FailureKind = Failure['kind'];

/** What of a paper a source has not; an `identifier` is one it could have been asked by. */
type Lack = 'page' | 'references' | 'identifier';

/** What is thrown when something could not be done. Absence is `null`, not a PaperError. */
export class PaperError extends Error {
	constructor(
		readonly failure: Failure,
		/** Other sources asked in vain, named to the reader. */
		readonly alsoTried: readonly string[] = [],
		options?: ErrorOptions,
	) {
		super(describe(failure, alsoTried), options);
		this.name = 'PaperError';
	}
}

/** The sentence for a failure: what was typed, what happened, what to do. In the language of the app. */
export function describe(failure: Failure, alsoTried: readonly string[] = []): string {
	const sentence = sentenceFor(failure);
	return alsoTried.length === 0 ? sentence : `${sentence} ${t('failure.also-tried', { sources: enumerated(alsoTried) })}`;
}

/** `doi.org, Crossref and Semantic Scholar` */
function enumerated(names: readonly string[]): string {
	const last = names[names.length - 1] ?? '';
	return names.length < 2 ? last : t('failure.and', { some: names.slice(0, -1).join(', '), last });
}

function sentenceFor(failure: Failure): string {
	switch (failure.kind) {
		case 'not-an-identifier':
			if (failure.input.trim() === '') return t('failure.nothing-typed');
			return failure.suggestion === undefined
				? t('failure.not-an-identifier', { input: excerpt(failure.input) })
				: t('failure.not-an-identifier-but', { input: excerpt(failure.input), suggestion: failure.suggestion });
		case 'not-found':
			if (failure.lacks !== undefined) return t(`failure.no-${failure.lacks}`, { input: excerpt(failure.input), source: failure.source });
			return t(/^https?:/i.test(failure.input) ? 'failure.not-found-at' : 'failure.not-found', {
				input: excerpt(failure.input),
				source: failure.source,
			});
		case 'malformed':
			return t('failure.malformed', { input: excerpt(failure.input), source: failure.source, said: excerpt(failure.said) });
		case 'offline':
			return t('failure.offline', { input: excerpt(failure.input), host: failure.host });
		case 'rate-limited':
			return failure.until === undefined
				? t('failure.rate-limited', { input: excerpt(failure.input), source: failure.source })
				: t('failure.rate-limited-until', { input: excerpt(failure.input), source: failure.source, time: clockTime(failure.until) });
		case 'refused':
			return t(failure.withKey === true ? 'failure.refused-key' : 'failure.refused', {
				input: excerpt(failure.input),
				source: failure.source,
			});
		case 'timeout':
			return t('failure.timeout', { input: excerpt(failure.input), host: failure.host, seconds: failure.seconds });
		case 'unreadable':
			return t('failure.unreadable', { input: excerpt(failure.input), source: failure.source, detail: failure.detail });
		case 'source-error':
			return t('failure.source-error', { input: excerpt(failure.input), source: failure.source, status: failure.status });
		case 'folder-missing':
			return t('failure.folder-missing', { path: failure.path });
		case 'name-refused':
			return t('failure.name-refused', { path: failure.path, reason: failure.reason });
		case 'write-failed':
			return t('failure.write-failed', { path: failure.path, reason: failure.reason });
		case 'read-failed':
			return t('failure.read-failed', { path: failure.path, reason: failure.reason });
		case 'not-a-note':
			return t('failure.not-a-note', { path: failure.path });
		case 'changed-meanwhile':
			return t('failure.changed-meanwhile', { path: failure.path });
		case 'no-table':
			return t('failure.no-table', { path: failure.path });
		case 'not-a-literature-note':
			return t('failure.not-a-literature-note', { path: failure.path });
		case 'not-a-clipped-page':
			return t('failure.not-a-clipped-page', { path: failure.path });
		case 'unreadable-style':
			return t('failure.unreadable-style', { style: failure.style, reason: failure.reason });
		case 'template-error':
			return failure.line === undefined
				? t('failure.template-error', { path: failure.path, reason: failure.reason })
				: t('failure.template-error-line', { path: failure.path, reason: failure.reason, line: failure.line });
		case 'unclear':
			return failure.suggestions.length === 0
				? t('failure.unclear', { input: excerpt(failure.input) })
				: t('failure.unclear-but', { input: excerpt(failure.input), suggestions: failure.suggestions.slice(0, 3).join(', ') });
		case 'unsupported':
			if ('line' in failure) return unsupportedEntry(failure.what, { input: excerpt(failure.input), line: failure.line });
			return unsupported(failure.what, { input: excerpt(failure.input), host: failure.host ?? hostIn(failure.input) });
		case 'bad-flag':
			return t('failure.bad-flag', { flag: failure.flag, value: excerpt(failure.value), expected: failure.expected });
	}
}

function unsupported(what: UnsupportedThing, said: { input: string; host: string }): string {
	switch (what) {
		case 'openreview':
			return t('failure.unsupported.openreview', said);
		case 'listing':
			return t('failure.unsupported.listing', said);
		case 'website':
			return t('failure.unsupported.website', said);
		case 'private':
			return t('failure.unsupported.private', said);
		case 'challenge':
			return t('failure.unsupported.challenge', said);
		case 'no-tags':
			return t('failure.unsupported.no-tags', said);
		case 'new-site':
			return t('failure.unsupported.new-site', said);
	}
}

function unsupportedEntry(what: UnsupportedEntry, said: { input: string; line: number }): string {
	switch (what) {
		case 'unclosed':
			return t('failure.unsupported.unclosed', said);
		case 'malformed':
			return t('failure.unsupported.malformed', said);
		case 'no-fields':
			return t('failure.unsupported.no-fields', said);
		case 'no-title':
			return t('failure.unsupported.no-title', said);
		case 'no-work':
			return t('failure.unsupported.no-work', said);
		case 'no-library':
			return t('failure.unsupported.no-library', said);
	}
}

function hostIn(address: string): string {
	return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1] ?? address;
}

/** Long pastes are cut, so that a notice stays readable: the first 80 characters. */
function excerpt(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

function clockTime(milliseconds: number): string {
	const at = new Date(milliseconds);
	return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** The failure inside whatever was thrown, or `null` when it is a fault of ours. */
export function failureOf(thrown: unknown): Failure | null {
	return thrown instanceof PaperError ? thrown.failure : null;
}

/** A flag of the CLI, or a parameter of the URI, with a value it cannot have, and what is expected. */
export function badFlag(flag: string, value: string, expected: string): PaperError {
	return new PaperError({ kind: 'bad-flag', flag, value, expected });
}

/** What a source has nothing of; `lacks` is the part of a paper, `alsoTried` are others asked in vain. */
export function notFound(input: string, source: string, lacks?: Lack, alsoTried: readonly string[] = []): PaperError {
	return new PaperError({ kind: 'not-found', input, source, ...(lacks === undefined ? {} : { lacks }) }, alsoTried);
}

/** The same failure, told with what the reader typed rather than the address that was asked. */
export function withInput(error: PaperError, input: string): PaperError {
	return 'input' in error.failure ? new PaperError({ ...error.failure, input }, error.alsoTried, { cause: error }) : error;
}

/** What was asked of the network for the reader's words: what it fails with names those. */
export async function askedFor<T>(input: string, answer: Promise<T>): Promise<T> {
	return await answer.catch((error: unknown) => {
		throw error instanceof PaperError ? withInput(error, input) : error;
	});
}

/** Whether what was thrown says that the reader cancelled. */
export function isCancelling(thrown: unknown): boolean {
	return thrown instanceof DOMException && thrown.name === 'AbortError';
}

/** The sentence for whatever was thrown: a failure's own, or that something unexpected happened. */
export function failureWords(thrown: unknown): string {
	return thrown instanceof PaperError ? thrown.message : t('failure.unexpected', { message: quoted(messageOf(thrown)) });
}

/** What the system says of a write it refused, by its code: `ENOSPC: no space left on device, open 'A.md'`. */
const REFUSALS: readonly (readonly [RegExp, ReasonKey & PlainKey])[] = [
	[/\bENOSPC\b|\bEDQUOT\b|quota/i, 'reason.disk-full'],
	[/\bE(?:ACCES|PERM|ROFS)\b|not ?allowed/i, 'reason.no-permission'],
];

/**
 * What was thrown says of itself: what is known in the language of the app, with the code behind it; the words of the system or of other
 * software as they are, in quotation marks.
 */
export function reasonOf(thrown: unknown): string {
	const said = messageOf(thrown);
	const known = REFUSALS.find(([form]) => form.test(said))?.[1];
	const code = /\bE[A-Z]{3,}\b/.exec(said)?.[0];
	if (known !== undefined) return code === undefined ? t(known) : `${t(known)} (${code})`;
	return quoted(said);
}

/** Words of a service, of the system or of other software, in the quotation marks of the app's language. */
export function quoted(words: string): string {
	return t('reason.quoted', { words });
}

function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

type ReasonKey = Extract<StringKey, `reason.${string}`>;

/** Reasons that the domain gives, in the language of the app: `reason('reason.not-plain-yaml')`. */
export function reason<K extends ReasonKey>(key: K, ...values: Values<K>): string {
	return t(key, ...values);
}

/**
 * What was thrown while a note was read or written, as a failure that names the note: the domain knows the text alone and leaves the
 * path empty; what is no failure of ours becomes one with its own words.
 */
export function noteFailure(thrown: unknown, path: string): PaperError {
	if (!(thrown instanceof PaperError))
		return new PaperError({ kind: 'read-failed', path, reason: reasonOf(thrown) }, [], { cause: thrown });
	const { failure } = thrown;
	return 'path' in failure && failure.path === '' ? new PaperError({ ...failure, path }, thrown.alsoTried, { cause: thrown }) : thrown;
}

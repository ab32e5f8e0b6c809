import { en } from './en';
import { es } from './es';
import type { StringKey, Strings } from './strings';

export type { StringKey } from './strings';

const LANGUAGES: Readonly<Record<string, Strings>> = { en, es };

let strings: Strings = en;
let language = 'en';

/** Sets the language of the screen, an ISO code such as `es` or `es-MX`; English when there is no table for it. */
export function setLanguage(code: string): void {
	language = code;
	strings = LANGUAGES[code] ?? LANGUAGES[code.split('-')[0] ?? ''] ?? en;
}

// The names in braces of a string: '{n} of {total}' → 'n' | 'total'. `{n:note|notes}` counts as `n`.
type Name<P extends string> = P extends `${infer N}:${string}` ? N : P;
type Names<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? Name<P> | Names<Rest> : never;
/** Keys of strings without values, so that `t(key)` is the whole of them. */
export type PlainKey = { [K in StringKey]: [Names<(typeof en)[K]>] extends [never] ? K : never }[StringKey];

/** The string of a key that was put together, as it is; null where there is none. */
export function stringAt(key: string): string | null {
	return isKey(key) ? strings[key] : null;
}

function isKey(key: string): key is StringKey {
	return Object.prototype.hasOwnProperty.call(en, key);
}

/** What a string is given beside its key: nothing, or its values. */
export type Values<K extends StringKey> = Arguments<(typeof en)[K]>;
type Arguments<S extends string> = [Names<S>] extends [never] ? [] : [values: Readonly<Record<Names<S>, string | number>>];

/**
 * The string of a key with its values put in. `{n:note|notes}` gives the first form for 1, else the second.
 * t('import.batch-button', { n: 2 }) //=> '2 papers found'
 */
export function t<K extends StringKey>(key: K, ...[values]: Values<K>): string {
	const given = values as Readonly<Record<string, string | number>> | undefined;
	return strings[key].replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
		const value = given?.[name];
		if (value === undefined) return whole;
		if (one === undefined || many === undefined) return String(value);
		return Number(value) === 1 ? one : many;
	});
}

/** A day as the reader's language writes it: `shownDay('2026-11-26') //=> 'Nov 26, 2026'`, `26 nov 2026`; what is no day stays as it is. */
export function shownDay(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	return Number.isNaN(at.getTime()) ? day : shownDate(at, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A moment, in milliseconds since the epoch, as the reader's language and clock write it: `Nov 26, 2026, 9:00 AM`. */
export function shownTime(moment: number): string {
	return shownDate(new Date(moment), { dateStyle: 'medium', timeStyle: 'short' });
}

function shownDate(at: Date, options: Intl.DateTimeFormatOptions): string {
	try {
		return at.toLocaleString(language, options);
	} catch {
		// A code of the app's that is none of the standard's.
		return at.toLocaleString('en', options);
	}
}

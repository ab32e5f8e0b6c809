import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format, isValid, parseISO } from 'date-fns';

/*
 * arXiv's dates are UTC and are shown in UTC: in local time the seed paper of 5 Jun 2019 04:43 would be of 4 June
 * in Los Angeles, and papers of New Year's Eve would change their year.
 */

// The package's own `utc` makes three Intl formats when it is loaded, which costs half of what loading the plugin may take.
const utc = (value: Date | number | string) => new UTCDateMini(+new Date(value));

/** `yearOf('2017-06-12') //=> 2017`. Reads timestamps, dates, `2017-06` and `2017`; null for anything else. */
export function yearOf(iso: string): number | null {
	return instant(iso)?.getUTCFullYear() ?? null;
}

/** `isoDay('2019-06-05T04:43:25Z') //=> '2019-06-05'`, in UTC. */
export function isoDay(iso: string): string | null {
	return instant(iso)?.toISOString().slice(0, 10) ?? null;
}

/** `shortDay('2019-06-05T04:43:25Z') //=> '5 Jun 2019'`, in UTC, as arXiv writes days. */
export function shortDay(iso: string): string | null {
	return dayAs(iso, 'd MMM yyyy');
}

/** A date in UTC by a date-fns pattern, as templates ask for it: `dayAs('2019-06-05', 'yyMM') //=> '1906'`. */
export function dayAs(iso: string, pattern: string): string | null {
	const at = instant(iso);
	return at === null ? null : format(at, pattern, { in: utc });
}

/** The reader's own day: `created` and `updated` follow their clock, not arXiv's. */
export function localDay(date: Date): string {
	return format(date, 'yyyy-MM-dd');
}

const DAY = 24 * 60 * 60 * 1000;

/** Calendar days from a day of a note to the reader's today; null where the text begins with no day. `daysSince('2026-11-20', …) //=> 6` */
export function daysSince(day: string, today: Date): number | null {
	const [year = 0, month = 0, date = 0] = (/^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(day)?.slice(1) ?? []).map(Number);
	const from = new Date(Date.UTC(year, month - 1, date));
	if (year === 0 || from.getUTCMonth() !== month - 1 || from.getUTCDate() !== date) return null;
	return Math.round((Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - from.getTime()) / DAY);
}

/** The Monday of a day's week, as weeks begin by ISO 8601: `weekOf('2026-11-26') //=> '2026-11-23'`; null where the text is no day. */
export function weekOf(day: string): string | null {
	const at = instant(day);
	if (at === null) return null;
	at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
	return at.toISOString().slice(0, 10);
}

/** The months in English, January first. */
export const MONTHS: readonly string[] = 'January February March April May June July August September October November December'.split(' ');

/** The number of an English month by its name or three letters of it and more: `monthNumber('Sept.') //=> 9`; null for another word. */
export function monthNumber(word: string): number | null {
	const begun = word.toLowerCase().replace(/\.$/, '');
	const at = begun.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(begun));
	return at === -1 ? null : at + 1;
}

/** A line of the submission history: `historyDate('Wed, 5 Jun 2019 04:43:25 UTC') //=> '2019-06-05T04:43:25Z'`; null for another text. */
export function historyDate(text: string): string | null {
	// The weekday is not read: it may be wrong.
	const found = /^(?:[a-z]{3,9},?\s+)?(\d{1,2}\s+[a-z]+\s+\d{4})\s+(\d\d:\d\d:\d\d)\s+(UTC|GMT|Z|[+-]\d\d:\d\d)$/i.exec(text.trim());
	if (found === null) return null;
	const [, day = '', time = '', zone = ''] = found;
	const written = writtenDay(day);
	return written === null ? null : utcTimestamp(`${written}T${time}${/^[+-]/.test(zone) ? zone : 'Z'}`);
}

/** A day as pages and metadata tags write it: `writtenDay('5 Jun 2019') //=> '2019-06-05'`, `June 5, 2019` and `2019/06/05` likewise. */
export function writtenDay(text: string): string | null {
	const found =
		/^(?<day>\d{1,2})\s+(?<month>[a-z]{3,}\.?)\s+(?<year>\d{4})$/i.exec(text.trim()) ??
		/^(?<month>[a-z]{3,}\.?)\s+(?<day>\d{1,2}),\s*(?<year>\d{4})$/i.exec(text.trim()) ??
		/^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/.exec(text.trim());
	const { year = '', month = '', day = '' } = found?.groups ?? {};
	const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
	if (found === null || number === null) return null;
	const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	// The 31st of February is no day.
	return isValid(parseISO(written)) ? written : null;
}

/** A timestamp in UTC without fractions, whatever offset it was written with: `…T00:00:00-04:00` → `…T04:00:00Z`. */
export function utcTimestamp(iso: string): string | null {
	const at = instant(iso);
	return at === null ? null : timestamp(at);
}

/** Milliseconds since the epoch, for comparing dates of different precision. */
export function millisecondsOf(iso: string): number | null {
	return instant(iso)?.getTime() ?? null;
}

/** CSL's and Crossref's `date-parts`: `dayFromParts([2019, 6]) //=> '2019-06'`. */
export function dayFromParts(parts: readonly number[]): string | null {
	const [year, month, day] = parts;
	if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return null;
	const digits = [String(year).padStart(4, '0')];
	if (month !== undefined && month >= 1 && month <= 12) {
		digits.push(String(month).padStart(2, '0'));
		if (day !== undefined && day >= 1 && day <= 31) digits.push(String(day).padStart(2, '0'));
	}
	return digits.join('-');
}

/** The moment a date or timestamp names; one without a zone is UTC, and a year or month is its first day. */
function instant(iso: string): Date | null {
	const text = iso.trim();
	// 2019, 2019-06, 2019-06-05
	const day = /^\d{4}(?:-\d\d){0,2}$/.test(text) ? `${text}${'-01-01'.slice(text.length - 4)}T00:00:00` : text;
	// …Z, …+02:00, …-0400
	const at = parseISO(/(?:Z|[+-]\d\d:?\d\d)$/i.test(day) ? day : `${day}Z`, { in: utc });
	return isValid(at) ? at : null;
}

function timestamp(at: Date): string | null {
	return isValid(at) ? at.toISOString().replace(/\.\d+Z$/, 'Z') : null;
}

import { monthNumber } from '../paper/dates';

/** Months as files of other languages have them, by how they begin. */
const OTHER_MONTHS: readonly (readonly [RegExp, number])[] = [
	[/^(?:ene|janv|gen)/, 1],
	[/^(?:fév|fev)/, 2],
	[/^(?:mär|maer|mars|mrz)/, 3],
	[/^(?:abr|avr)/, 4],
	[/^(?:mai|mag)/, 5],
	[/^(?:juin|giu)/, 6],
	[/^(?:juil|lug)/, 7],
	[/^(?:ago|aoû)/, 8],
	[/^(?:sept|set)/, 9],
	[/^(?:okt|ott)/, 10],
	[/^(?:dez|dic|déc)/, 12],
];

/**
 * A date of EDTF or ISO 8601 as biblatex's `date` has it, as precise as it is: of a range the beginning, of `2004~` and `2004?` the year,
 * of a season `2021-21` the year; null for `19XX`, an open beginning, or what is none.
 * @example dateOfEdtf('2019-06-05/2019-07-01') //=> '2019-06-05'
 */
export function dateOfEdtf(value: string): string | null {
	const [begin = '', end = ''] = value.trim().split('/');
	const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]*)?[~?%]*$/.exec((begin === '' || begin === '..' ? end : begin).trim());
	if (found === null) return null;
	const [, year = '', month = '', day = ''] = found;
	return composed(year, Number(month), Number(day));
}

/**
 * A date of the parts that files give apart: `{2014a}` is 2014, `in press` none; the month a name, a number, or with its day, `July 10`.
 * @example dateOfParts('2019', 'jun', '5') //=> '2019-06-05'
 */
export function dateOfParts(year: string, month = '', day = ''): string | null {
	// A whole date in the field of the year: 2019-06-05, 2019/06/05
	const whole = /^\s*(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\s*$/.exec(year);
	if (whole !== null) return composed(whole[1] ?? '', Number(whole[2]), Number(whole[3] ?? 0));
	// 2014a, 1999--2000, c. 1850, [1850] 2019: the first that can be one
	const found = /(?:^|[^\d])((?:1[0-9]|20)\d\d)(?!\d)/.exec(year)?.[1];
	if (found === undefined) return null;
	const name = monthOf(month);
	const numbers = (month.match(/\d{1,2}/g) ?? []).map(Number);
	if (name !== null) return composed(found, name, Number(/\d{1,2}/.exec(day)?.[0] ?? numbers[0] ?? 0));
	return composed(found, numbers[0] ?? 0, Number(/\d{1,2}/.exec(day)?.[0] ?? 0));
}

/** The number of a month by its name in the languages of bibliographies; null for none. `monthOf('Sept.') //=> 9` */
export function monthOf(text: string): number | null {
	const word = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase() ?? '';
	if (word === '') return null;
	return monthNumber(word.slice(0, 3)) ?? OTHER_MONTHS.find(([begins]) => begins.test(word))?.[1] ?? null;
}

function composed(year: string, month: number, day: number): string {
	const two = (number: number) => String(number).padStart(2, '0');
	if (month < 1 || month > 12) return year;
	return day < 1 || day > 31 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

import {
	dayAs,
	dayFromParts,
	daysSince,
	historyDate,
	isoDay,
	localDay,
	millisecondsOf,
	monthNumber,
	shortDay,
	utcTimestamp,
	weekOf,
	writtenDay,
	yearOf,
} from '../../src/paper/dates';

// jest.config.cjs sets the zone to Los Angeles (TEST_TZ changes it): the seed paper was submitted on 4 June there.
test('the zone of the tests is not UTC', () => expect(new Date('2019-06-05T04:43:25Z').getTimezoneOffset()).not.toBe(0));

test('arXiv’s days are UTC’s', () => {
	expect(isoDay('2019-06-05T04:43:25Z')).toBe('2019-06-05');
	expect(shortDay('2019-06-05T04:43:25Z')).toBe('5 Jun 2019');
	expect(yearOf('2020-01-01T00:30:00Z')).toBe(2020);
	expect(yearOf('2019-12-31T23:59:59Z')).toBe(2019);
	expect(dayAs('2019-06-05T04:43:25Z', 'yyMM')).toBe('1906');
});

test.each([
	['2017-06-12', 2017],
	['2017-06', 2017],
	['2017', 2017],
	[' 2017-06-12 ', 2017],
	['2017-13', null],
	['in 2017', null],
	['20171', null],
	['2016-12-31T20:00:00-0800', 2017],
	['2016-12-31T20:00:00-08:00 or so', null],
	['2007-10-12T00:00:00-04:00', 2007],
	['', null],
	['soon', null],
])('the year of “%s”', (iso, year) => expect(yearOf(iso)).toBe(year));

test.each([
	['Wed, 5 Jun 2019 04:43:25 UTC', '2019-06-05T04:43:25Z'],
	['Wed, 1 Dec 2021 11:22:52 GMT', '2021-12-01T11:22:52Z'],
	['Fri,  1 Jan 1999\n01:01:10 UTC', '1999-01-01T01:01:10Z'],
	['5 Jun 2019 04:43:25 UTC', '2019-06-05T04:43:25Z'],
	['5 Jun 2019', null],
	[' Wednesday, 5 Jun 2019 04:43:25 UTC ', '2019-06-05T04:43:25Z'],
	['Wed 5 Jun 2019 04:43:25 UTC', '2019-06-05T04:43:25Z'],
	['5 Jun 2019 04:43:25 UTC and later', null],
	['Wed, 45 Jun 2019 04:43:25 UTC', null],
])('the history’s “%s”', (text, iso) => expect(historyDate(text)).toBe(iso));

test.each([
	['5 Jun 2019', '2019-06-05'],
	['1 December 2021', '2021-12-01'],
	[' 2019/06/05 ', '2019-06-05'],
	['Jun 5, 2019', '2019-06-05'],
	['yesterday', null],
])('the page’s “%s”', (text, iso) => expect(writtenDay(text)).toBe(iso));

test('the reader’s own day is local', () => expect(localDay(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21'));

test('timestamps with an offset are taken to UTC', () => {
	expect(utcTimestamp('2007-10-12T00:00:00-04:00')).toBe('2007-10-12T04:00:00Z');
	expect(utcTimestamp('2019-06-05T04:43:25.123Z')).toBe('2019-06-05T04:43:25Z');
	expect(utcTimestamp('never')).toBeNull();
	expect(isoDay('never')).toBeNull();
	expect(shortDay('never')).toBeNull();
	expect(millisecondsOf('never')).toBeNull();
	expect(isoDay('2019-06')).toBe('2019-06-01');
	expect(isoDay('2019')).toBe('2019-01-01');
	expect(millisecondsOf('1970-01-01T00:00:01Z')).toBe(1000);
});

test.each([
	[[2019, 6, 5], '2019-06-05'],
	[[2019, 6], '2019-06'],
	[[2019], '2019'],
	[[2019, 0], '2019'],
	[[2019, 1, 1], '2019-01-01'],
	[[2019, 12, 31], '2019-12-31'],
	[[2019, 13], '2019'],
	[[2019, 6, 0], '2019-06'],
	[[2019, 6, 32], '2019-06'],
	[[476], '0476'],
	[[1], '0001'],
	[[0], null],
	[[9999], '9999'],
	[[10000], null],
	[[2019.5], null],
	[[], null],
])('date parts %j', (parts, iso) => expect(dayFromParts(parts)).toBe(iso));

test.each([
	['2026-11-20', 6],
	['2026-11-26', 0],
	['2026-11-27', -1],
	['2025-11-26', 365],
	['2024-02-29', 1001],
	// The day the clocks change has 23 hours or 25
	['2026-03-08', 263],
	[' 2026-11-20T10:00:00', 6],
	['2026-11-20 and more', 6],
	['2026-02-30', null],
	['2026-13-01', null],
	['2026-00-10', null],
	['2026-11-00', null],
	['2026-11-311', null],
	['0000-01-01', null],
	['on 2026-11-20', null],
	['12026-11-20', null],
	['2026-11', null],
	['', null],
])('the days since “%s”', (day, days) => {
	expect(daysSince(day, new Date(2026, 10, 26, 0, 5))).toBe(days);
	expect(daysSince(day, new Date(2026, 10, 26, 23, 55))).toBe(days);
});

test.each([
	['2026-11-26', '2026-11-23'],
	['2026-11-23', '2026-11-23'],
	['2026-11-29', '2026-11-23'],
	['2026-11-30', '2026-11-30'],
	['2027-01-01', '2026-12-28'],
	['2024-03-03', '2024-02-26'],
	['soon', null],
])('the week of %s begins on %s', (day, monday) => expect(weekOf(day)).toBe(monday));

test.each([
	['January', 1],
	['sept.', 9],
	['DEC', 12],
	['may', 5],
	['Ma', null],
	['Ma.', null],
	['S.ept', null],
	['Marchy', null],
	['', null],
])('the month “%s”', (word, number) => expect(monthNumber(word)).toBe(number));

test.each([
	['12 Jun 2019', '2019-06-12'],
	['5  June   2019', '2019-06-05'],
	['5 Sept. 2019', '2019-09-05'],
	[' 5 Jun 2019\n', '2019-06-05'],
	['June  15,2019', '2019-06-15'],
	['Sept. 5,  2019 ', '2019-09-05'],
	['2019/6/5', '2019-06-05'],
	['2019/12/15', '2019-12-15'],
	['31 Feb 2019', null],
	['5 Juny 2019', null],
	['2019/13/05', null],
	['from 5 Jun 2019', null],
	['5 Jun 2019 or so', null],
	['5 Jun 20191', null],
	['on June 5, 2019', null],
	['1. June 5, 2019', null],
	['June 5, 2019 or so', null],
	['on 2019/06/05', null],
	['12019/06/05', null],
	['2019/06/055', null],
])('the day “%s” of a page', (text, iso) => expect(writtenDay(text)).toBe(iso));

test.each([
	['Wed, 15 Jun 2019 04:43:25 UTC', '2019-06-15T04:43:25Z'],
	['5  June  2019  04:43:25  Z', '2019-06-05T04:43:25Z'],
	['Wed, 5 Jun 2019 00:43:25 -04:00', '2019-06-05T04:43:25Z'],
	['Wed, 5 Jun 2019 06:43:25 +02:00', '2019-06-05T04:43:25Z'],
	['on Wed, 5 Jun 2019 04:43:25 UTC', null],
	['v1: 5 Jun 2019 04:43:25 UTC', null],
	['5 Foo 2019 04:43:25 UTC', null],
	['31 Feb 2019 04:43:25 UTC', null],
])('the line “%s” of a history', (text, iso) => expect(historyDate(text)).toBe(iso));

test.each([
	['2019-06-05T04', '2019-06-05'],
	['2019-06-05T23:30:00', '2019-06-05'],
	['2019-06-05T23:30:00-0400', '2019-06-06'],
	['2019-06-05', '2019-06-05'],
])('a moment without a zone is UTC: %s', (iso, day) => expect(isoDay(iso)).toBe(day));

test('a pattern shows the day as it is in UTC, wherever the reader is', () => {
	expect(dayAs('2019-06-05T04:43:25Z', 'd MMM yyyy HH:mm')).toBe('5 Jun 2019 04:43');
	expect(dayAs('2019-12-31T23:59:59Z', 'yyyy-MM-dd')).toBe('2019-12-31');
});

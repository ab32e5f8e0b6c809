import {
	dayAs,
	dayFromParts,
	historyDate,
	isoDay,
	localDay,
	millisecondsOf,
	shortDay,
	utcTimestamp,
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

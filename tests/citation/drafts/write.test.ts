/** Citations as they are put into a draft, and read there as what they were written for. */
import { writeCitation } from '../../../src/citation/drafts/write';
import type { CiteForm, CiteToWrite } from '../../../src/citation/drafts/write';
import { draftOf } from './pandoc';

const A = { key: 'turing36' };
const B = { key: 'church36' };

test.each<[readonly CiteToWrite[], CiteForm, string]>([
	[[A], 'group', '[@turing36]'],
	[[A, B], 'group', '[@turing36; @church36]'],
	[
		[
			{ ...A, locator: 'p. 230' },
			{ ...B, prefix: 'see' },
		],
		'group',
		'[@turing36, p. 230; see @church36]',
	],
	[[A, B], 'suppressed', '[-@turing36; @church36]'],
	[[{ ...A, prefix: 'see', locator: 'chap. 2' }], 'suppressed', '[see -@turing36, chap. 2]'],
	[[A], 'narrative', '@turing36'],
	[[{ ...A, locator: 'p. 3' }], 'narrative', '@turing36 [p. 3]'],
	[[A, B], 'narrative', '@turing36 [@church36]'],
	[
		[
			{ ...A, locator: 'p. 3' },
			{ ...B, locator: '7' },
		],
		'narrative',
		'@turing36 [p. 3; @church36, 7]',
	],
	[[], 'narrative', ''],
	[[{ key: 'a b' }], 'group', '[@{a b}]'],
	[[{ ...A, locator: '  p.\n 3 ' }], 'group', '[@turing36, p. 3]'],
])('%j as a %s', (cites, form, text) => expect(writeCitation(cites, form)).toBe(text));

test.each([
	'Theorem 2*',
	'C*-algebras',
	'*passim*',
	'**x** and _y_',
	'_x',
	'**x',
	'a; b',
	'see @b',
	'[x]',
	'x]',
	'[x',
	'p. 3; 4',
	'a_1',
	'“q”',
	"author's",
	'2 * 3',
	'`c',
	'\\',
	'{Theorem 2}',
])('the words %j leave one group of one work', async (words) => {
	for (const form of ['group', 'suppressed', 'narrative'] as const)
		for (const cite of [
			{ ...A, locator: words },
			{ ...A, prefix: words },
		]) {
			const { clusters } = await draftOf(`As ${writeCitation([cite, B], form)} says.`);
			expect([form, cite, clusters.map(({ cites }) => cites.map(({ key }) => key))]).toEqual([form, cite, [['turing36', 'church36']]]);
		}
});

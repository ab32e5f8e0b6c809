/** No paper comes near the bounds: what is longer is cut, what is shorter is as it was. */
import { LONGEST_FIELD, bounded } from '../../src/paper/bounds';

const PAPER = { title: 'Engines', authors: [{ family: 'Lovelace', given: 'Ada' }], categories: [] };

test('a paper of any length there is stays as it is', () => {
	const long = {
		...PAPER,
		title: 'x'.repeat(5000),
		abstract: 'x'.repeat(50_000),
		keywords: ['a'],
		publication: { type: 'book', venue: 'V', year: 1843 },
	} as const;
	expect(bounded(long)).toEqual(long);
});

test.each([
	['title', { title: 'x'.repeat(LONGEST_FIELD) }, 'title', 10_000],
	['abstract', { abstract: 'x'.repeat(LONGEST_FIELD) }, 'abstract', 100_000],
	['comment', { comment: 'x'.repeat(LONGEST_FIELD) }, 'comment', 10_000],
] as const)('a %s of megabytes is cut, with an ellipsis', (_, fields, name, length) => {
	const text = bounded({ ...PAPER, ...fields })[name] ?? '';
	expect([text.length, text.at(-1)]).toEqual([length, '…']);
});

test('names, keywords and what a paper is part of are cut too, and no letter of two halves', () => {
	const { authors, keywords, publication } = bounded({
		...PAPER,
		authors: [{ family: '😀'.repeat(1000) }],
		keywords: ['k'.repeat(1000)],
		publication: { type: 'book', venue: 'v'.repeat(20_000) },
	});
	expect(JSON.stringify(authors)).not.toMatch(/\\ud83d(?!\\ude00)/);
	expect(JSON.stringify(authors).length).toBeLessThan(600);
	expect([keywords?.[0]?.length, publication?.venue?.length]).toEqual([500, 10_000]);
});

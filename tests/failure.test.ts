/** Holds that each failure has a sentence of its own with the reader's words in it, in both languages. */
import { PaperError, describe as sentence } from '../src/failure';
import type { Failure } from '../src/failure';
import { setLanguage } from '../src/i18n';

type Rest<F> = F extends unknown ? Omit<F, 'kind'> : never;

/** Of each kind some, with words that must be in the sentence. A kind without a row does not compile. */
const EXAMPLES: { readonly [K in Failure['kind']]: readonly (readonly [Rest<Extract<Failure, { kind: K }>>, string])[] } = {
	'not-an-identifier': [
		[{ input: '2205.1148', suggestion: '2205.01148' }, '2205.01148'],
		[{ input: 'hello' }, 'hello'],
	],
	'not-found': [
		[{ input: '9912.00001', source: 'arXiv' }, '9912.00001'],
		[{ input: 'https://example.org/a', source: 'example.org' }, 'https://example.org/a'],
	],
	malformed: [[{ input: 'abc', source: 'arXiv', said: 'incorrect id format for abc' }, 'incorrect id format for abc']],
	offline: [[{ input: '1906.01820', host: 'export.arxiv.org' }, 'export.arxiv.org']],
	'rate-limited': [
		[{ input: '1906.01820', source: 'arXiv' }, '1906.01820'],
		[{ input: '1906.01820', source: 'arXiv', until: Date.UTC(2026, 10, 21, 12, 34) }, ':34'],
	],
	refused: [[{ input: '1906.01820', source: 'arXiv' }, '403']],
	timeout: [[{ input: '1906.01820', host: 'export.arxiv.org', seconds: 30 }, '30']],
	unreadable: [[{ input: '1906.01820', source: 'arXiv', detail: 'HTML' }, 'HTML']],
	'source-error': [[{ input: '1906.01820', source: 'arXiv', status: 502 }, '502']],
	'folder-missing': [[{ path: 'Nowhere' }, 'Nowhere']],
	'name-refused': [[{ path: 'CON.md', reason: 'reserved' }, 'CON.md']],
	'write-failed': [[{ path: 'A.md', reason: 'ENOSPC' }, 'ENOSPC']],
	'changed-meanwhile': [[{ path: 'A.md' }, 'A.md']],
	'no-table': [[{ path: 'A.md' }, 'A.md']],
	'not-a-literature-note': [[{ path: 'A.md' }, 'A.md']],
	'not-a-clipped-page': [[{ path: 'A.md' }, 'A.md']],
	'unreadable-style': [[{ style: 'x.csl', reason: 'no bibliography' }, 'x.csl']],
	'template-error': [
		[{ path: 'T.md', reason: 'unclosed tag' }, 'unclosed tag'],
		[{ path: 'T.md', reason: 'unclosed tag', line: 3 }, '3'],
	],
	'bad-flag': [[{ flag: 'format', value: 'xml', expected: 'json, text' }, 'xml']],
	'not-a-note': [[{ path: 'Nowhere.md' }, 'Nowhere.md']],
	'read-failed': [[{ path: 'A.md', reason: 'EACCES' }, 'EACCES']],
	unclear: [
		[{ input: '17060376', suggestions: ['arXiv:1706.03762'] }, 'arXiv:1706.03762'],
		[{ input: '12345678', suggestions: [] }, '12345678'],
	],
	unsupported: [
		...(['openreview', 'listing', 'website', 'private', 'challenge', 'no-tags', 'new-site'] as const).map(
			(what) => [{ input: 'https://example.org/paper', what, host: 'example.org' }, 'example.org'] as const,
		),
		...(['unclosed', 'malformed', 'no-fields', 'no-title', 'no-work', 'no-library'] as const).map(
			(what) => [{ input: 'lovelace1843', what, line: 12 }, 'lovelace1843'] as const,
		),
	],
};
const FAILURES = Object.entries(EXAMPLES).flatMap(([kind, rows]) =>
	rows.map(([rest, words]) => [{ kind, ...rest } as Failure, words] as const),
);

afterEach(() => setLanguage('en'));

describe.each(['en', 'es'])('in %s', (language) => {
	test.each(FAILURES)('%o says so', (failure, holds) => {
		setLanguage(language);
		const said = sentence(failure);
		expect(said).toContain(holds);
		expect(said).not.toMatch(/[{}]|undefined/);
		expect(said).toMatch(/[.?]$/);
	});

	test('no two kinds share a sentence', () => {
		setLanguage(language);
		const said = FAILURES.map(([failure]) => sentence(failure));
		expect(new Set(said).size).toBe(said.length);
	});
});

test('a long paste is cut in the sentence', () => {
	expect(sentence({ kind: 'not-an-identifier', input: 'x'.repeat(5000) }).length).toBeLessThan(220);
});

test('other sources asked in vain are named', () => {
	expect(
		new PaperError({ kind: 'offline', input: '1906.01820', host: 'export.arxiv.org' }, ['doi.org', 'Semantic Scholar']).message,
	).toContain('doi.org and Semantic Scholar could not help either');
});

test.each([
	[['doi.org'], 'doi.org could not help either.'],
	[['doi.org', 'Semantic Scholar'], 'doi.org and Semantic Scholar could not help either.'],
	[['doi.org', 'Crossref', 'Semantic Scholar'], 'doi.org, Crossref and Semantic Scholar could not help either.'],
])('%j', (asked, words) => expect(sentence({ kind: 'timeout', input: 'x', host: 'arxiv.org', seconds: 30 }, asked)).toContain(words));

/** Holds that each failure has a sentence of its own with the reader's words in it, in both languages. */
import { PaperError, describe as sentence } from '../src/failure';
import type { Failure } from '../src/failure';
import { setLanguage } from '../src/i18n';

const FAILURES: readonly (readonly [Failure, string])[] = [
	[{ kind: 'not-an-identifier', input: '2205.1148', suggestion: '2205.01148' }, '2205.01148'],
	[{ kind: 'not-an-identifier', input: 'hello' }, 'hello'],
	[{ kind: 'not-found', input: '9912.00001', source: 'arXiv' }, '9912.00001'],
	[{ kind: 'malformed', input: 'abc', source: 'arXiv', said: 'incorrect id format for abc' }, 'incorrect id format for abc'],
	[{ kind: 'offline', input: '1906.01820', host: 'export.arxiv.org' }, 'export.arxiv.org'],
	[{ kind: 'rate-limited', input: '1906.01820', source: 'arXiv' }, '1906.01820'],
	[{ kind: 'rate-limited', input: '1906.01820', source: 'arXiv', until: Date.UTC(2026, 10, 21, 12, 34) }, ':34'],
	[{ kind: 'refused', input: '1906.01820', source: 'arXiv' }, '403'],
	[{ kind: 'timeout', input: '1906.01820', host: 'export.arxiv.org', seconds: 30 }, '30'],
	[{ kind: 'unreadable', input: '1906.01820', source: 'arXiv', detail: 'HTML' }, 'HTML'],
	[{ kind: 'source-error', input: '1906.01820', source: 'arXiv', status: 502 }, '502'],
	[{ kind: 'folder-missing', path: 'Nowhere' }, 'Nowhere'],
	[{ kind: 'name-refused', path: 'CON.md', reason: 'reserved' }, 'CON.md'],
	[{ kind: 'write-failed', path: 'A.md', reason: 'ENOSPC' }, 'ENOSPC'],
	[{ kind: 'changed-meanwhile', path: 'A.md' }, 'A.md'],
	[{ kind: 'no-table', path: 'A.md' }, 'A.md'],
	[{ kind: 'not-a-literature-note', path: 'A.md' }, 'A.md'],
	[{ kind: 'not-a-clipped-page', path: 'A.md' }, 'A.md'],
	[{ kind: 'unreadable-style', style: 'x.csl', reason: 'no bibliography' }, 'x.csl'],
	[{ kind: 'template-error', path: 'T.md', reason: 'unclosed tag' }, 'unclosed tag'],
	[{ kind: 'template-error', path: 'T.md', reason: 'unclosed tag', line: 3 }, '3'],
	[{ kind: 'bad-flag', flag: 'format', value: 'xml', expected: 'json, text' }, 'xml'],
];

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
	).toContain('doi.org, Semantic Scholar');
});

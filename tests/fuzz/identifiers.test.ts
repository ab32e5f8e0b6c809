/** Identifiers in any text: what is planted is found, what is found is where it says, and nothing throws. */
import fc from 'fast-check';
import { firstNamed } from '../../src/commands/import/recognise';
import { formatPaperId, paperKey } from '../../src/paper/identifier';
import type { PaperId } from '../../src/paper/identifier';
import { OLD_ARCHIVES } from '../../src/paper/arxiv-category';
import { arxivSuggestion } from '../../src/paper/identify/arxiv-suggestion';
import { readBibliography } from '../../src/bibliography';
import { findPaperIds, identify } from '../../src/paper/identify/recognise';
import { fuzz, hostile } from './fuzz';

const digits = (length: number) => fc.integer({ min: 1, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
/** Identifiers arXiv can have given, with or without a version. */
export const arxivId: fc.Arbitrary<PaperId<'arxiv'>> = fc
	.tuple(
		fc.oneof(
			fc.tuple(fc.integer({ min: 15, max: 39 }), month, digits(5)).map(([year, mm, number]) => `${year}${mm}.${number}`),
			fc
				.tuple(fc.integer({ min: 8, max: 14 }), month, digits(4))
				.map(([year, mm, number]) => `${String(year).padStart(2, '0')}${mm}.${number}`),
			fc
				.tuple(fc.constantFrom(...OLD_ARCHIVES), fc.constantFrom('92', '95', '99', '00', '03', '06'), month, digits(3))
				.map(([archive, year, mm, number]) => `${archive}/${year}${mm}${number}`),
		),
		fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
	)
	.map(([id, version]) => ({ scheme: 'arxiv', id, ...(version === undefined ? {} : { version }) }));

/** How people write one paper, alone. */
const SPELLINGS: readonly ((id: string) => string)[] = [
	(id) => id,
	(id) => `arXiv:${id}`,
	(id) => `ARXIV: ${id}`,
	(id) => `https://arxiv.org/abs/${id}`,
	(id) => `http://www.arxiv.org/pdf/${id}.pdf`,
	(id) => `https://arxiv.org/pdf/${id}`,
	(id) => `https://export.arxiv.org/abs/${id}`,
	(id) => `arxiv.org/abs/${id}`,
	(id) => `https://arxiv.org/html/${id}`,
	(id) => `https://ar5iv.labs.arxiv.org/html/${id}`,
	(id) => `https://www.alphaxiv.org/abs/${id}`,
	(id) => `https://arxiv.org/abs/${id}?context=cs#section`,
	(id) => `<https://arxiv.org/abs/${id}>`,
	(id) => ` ${id}\n`,
];

fuzz('spellings', 'a paper is the same under every spelling', 500, [arxivId, fc.constantFrom(...SPELLINGS)], (id, spelling) => {
	const written = spelling(formatPaperId(id).slice('arXiv:'.length));
	expect([written, identify(written)]).toEqual([written, id]);
	expect(identify(formatPaperId(id))).toEqual(id);
	expect(findPaperIds(formatPaperId(id)).map((one) => one.id)).toEqual([id]);
	expect([written, firstNamed(written)?.id]).toEqual([written, id]);
});

const label = fc.constantFrom(
	'arXiv:',
	'https://arxiv.org/abs/',
	'see arXiv:',
	'(arXiv:',
	'[1] arXiv:',
	'- https://arxiv.org/abs/',
	'doi:10.48550/arXiv.',
);
const gap = fc.constantFrom(' ', '\n', ', ', '; ', '.\n', ') ', '\n- ', ' and ', ' | ', '\t');
const words = fc.constantFrom(
	'Hubinger et al. 2019',
	'Risks',
	'',
	'of $x$',
	'2019',
	'3.14',
	'10 GeV',
	'pp. 1203-1245',
	'“quoted”',
	'日本語',
);

fuzz(
	'reading-list',
	'in running text every paper is found, in order, where it stands',
	500,
	[fc.array(fc.tuple(words, label, arxivId, gap), { maxLength: 8 })],
	(entries) => {
		const text = entries.map(([before, how, id, after]) => `${before} ${how}${formatPaperId(id).slice('arXiv:'.length)}${after}`).join('');
		const found = findPaperIds(text);
		for (const { text: named, from, to } of found) expect(text.slice(from, to)).toBe(named);
		expect([text, found.map(({ id }) => paperKey(id))]).toEqual([text, entries.map(([, , id]) => paperKey(id))]);
		const once = findPaperIds(text, { once: true }).map(({ id }) => paperKey(id));
		expect(once).toEqual([...new Set(once)]);
	},
);

fuzz(
	'any-text',
	'any text is read without a fault, and what it names reads back',
	500,
	[fc.oneof(hostile(30), fc.string({ unit: 'binary', maxLength: 60 }))],
	(text) => {
		let at = 0;
		for (const { id, text: named, from, to } of findPaperIds(text)) {
			expect(from).toBeGreaterThanOrEqual(at);
			expect(text.slice(from, to)).toBe(named);
			at = to;
			// A DOI keeps its own spelling; an identifier has one form.
			if (id.scheme === 'arxiv') expect(identify(formatPaperId(id))).toEqual(id);
		}
		const one = identify(text);
		if (one !== null) expect(firstNamed(text)).not.toBeNull();
		const suggestion = arxivSuggestion(text);
		if (suggestion !== null) expect([suggestion, identify(suggestion) !== null]).toEqual([suggestion, true]);
		for (const paper of readBibliography(text)) expect(paper).toBeDefined();
	},
);

// Digits of another kind, or other hosts' numbers: none of them is an identifier.
const notAnId = fc.oneof(
	fc.tuple(fc.integer({ min: 13, max: 99 }), digits(5)).map(([mm, number]) => `19${mm}.${number}`),
	fc.tuple(fc.integer({ min: 15, max: 30 }), month, digits(4)).map(([year, mm, number]) => `${year}${mm}.${number}`),
	fc.tuple(fc.integer({ min: 15, max: 30 }), month).map(([year, mm]) => `${year}${mm}.00000`),
	arxivId.map(({ id }) => `https://example.org/${id}`),
	arxivId.map(({ id }) => `https://github.com/a/b/issues/${id}`),
	fc.tuple(digits(5), digits(6)).map(([a, b]) => `${a}.${b}`),
	fc.ipV4(),
);

fuzz('not-identifiers', 'what is no identifier is not taken for one', 300, [notAnId], (text) => {
	expect([text, identify(text)]).toEqual([text, null]);
	expect([text, findPaperIds(text)]).toEqual([text, []]);
});

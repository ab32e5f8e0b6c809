import fc from 'fast-check';
import { OLD_ARCHIVES } from '../../../src/paper/arxiv-category';
import { formatPaperId } from '../../../src/paper/identifier';
import type { PaperId } from '../../../src/paper/identifier';
import { ARXIV_SITES } from '../../../src/paper/identify/arxiv-address';
import { ARXIV_SPELLINGS } from '../../../src/paper/identify/arxiv-identifier';
import { DOI_SPELLINGS } from '../../../src/paper/identify/doi';
import { arxivSuggestion } from '../../../src/paper/identify/arxiv-suggestion';
import { findPaperIds, identify, readArxivId } from '../../../src/paper/identify/recognise';
import { grows } from '../../measure';

const arxivIds = (text: string) => findPaperIds(text).filter(({ id }) => id.scheme === 'arxiv');
const said = (id: PaperId | null) => (id === null ? null : formatPaperId(id));

test.each([...ARXIV_SPELLINGS, ...DOI_SPELLINGS])('$example', ({ example, means }) => expect(said(identify(example))).toBe(means));
test.each(ARXIV_SITES)('an address of $name', ({ example }) => expect(said(identify(example))).toMatch(/^arXiv:1906\.01820(v3)?$/));

// What people paste, and what it means.
test.each([
	['1906.01820', 'arXiv:1906.01820'],
	['  1906.01820v3. ', 'arXiv:1906.01820v3'],
	['\u200B1906.01820\uFEFF', 'arXiv:1906.01820'],
	['"1906.01820"', 'arXiv:1906.01820'],
	['[1906.01820]', 'arXiv:1906.01820'],
	['(arXiv:1906.01820)', 'arXiv:1906.01820'],
	['`1906.01820`', 'arXiv:1906.01820'],
	['arXiv：1906.01820', 'arXiv:1906.01820'],
	['ARXIV:1906.01820V2', 'arXiv:1906.01820v2'],
	['arxiv 1906.01820', 'arXiv:1906.01820'],
	['arXiv: 1906.01820', 'arXiv:1906.01820'],
	['arXiv/1906.01820', 'arXiv:1906.01820'],
	['arXiv.1906.01820', 'arXiv:1906.01820'],
	['arXiv e-prints, 1906.01820', 'arXiv:1906.01820'],
	['eprint: 1906.01820', 'arXiv:1906.01820'],
	['oai:arXiv.org:hep-th/9901001', 'arXiv:hep-th/9901001'],
	['arXiv:1906.01820v3 [cs.AI]', 'arXiv:1906.01820v3'],
	['arXiv:1906.01820 (cs.AI)', 'arXiv:1906.01820'],
	['arXiv:1906.01820v3 [cs.AI] 1 Dec 2021', 'arXiv:1906.01820v3'],
	['arXiv:1906.01820 v3', 'arXiv:1906.01820v3'],
	['1906.01820 (version 2)', 'arXiv:1906.01820v2'],
	['1906.01820v3.pdf', 'arXiv:1906.01820v3'],
	['hep-th9901001v2', 'arXiv:hep-th/9901001v2'],
	['hepth/9901001', 'arXiv:hep-th/9901001'],
	['HEP--TH//9901001', 'arXiv:hep-th/9901001'],
	['cond-mat.mes-hall/0703001', 'arXiv:cond-mat/0703001'],
	['0808.05394', 'arXiv:0808.5394'],
	['arxiv.org/abs/1906.01820', 'arXiv:1906.01820'],
	['//arxiv.org/abs/1906.01820', 'arXiv:1906.01820'],
	['http://www.arxiv.org/abs/1906.01820v1', 'arXiv:1906.01820v1'],
	['https://export.arxiv.org/abs/1906.01820?context=cs', 'arXiv:1906.01820'],
	['https://de.arxiv.org/abs/hep-th/9901001', 'arXiv:hep-th/9901001'],
	['http://xxx.lanl.gov/abs/hep-th/9901001', 'arXiv:hep-th/9901001'],
	['https://arxiv.org/pdf/1906.01820v3.pdf', 'arXiv:1906.01820v3'],
	['https://arxiv.org/pdf/1906.01820v3.pdf#page=4', 'arXiv:1906.01820v3'],
	['https://arxiv.org/pdf/hep-th/9901001.pdf', 'arXiv:hep-th/9901001'],
	['https://arxiv.org/src/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/e-print/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/format/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/html/1906.01820v3#S2.p1', 'arXiv:1906.01820v3'],
	['https://arxiv.org/abs/1906.01820/', 'arXiv:1906.01820'],
	['https://arxiv.org/bibtex/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/auth/show-endorsers/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/show-email/a8183a1d/1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/prevnext?id=1906.01820&function=prev&context=cs.AI', 'arXiv:1906.01820'],
	['http://export.arxiv.org/api/query?id_list=1906.01820v2&max_results=1', 'arXiv:1906.01820v2'],
	['http://arxiv.org/abs/hep-th?papernum=9901001', 'arXiv:hep-th/9901001'],
	['https://arxiv.org/abs/hep-th%2F9901001', 'arXiv:hep-th/9901001'],
	['https://ar5iv.org/abs/1906.01820', 'arXiv:1906.01820'],
	['https://alphaxiv.org/abs/1906.01820v3', 'arXiv:1906.01820v3'],
	['https://huggingface.co/papers/1906.01820', 'arXiv:1906.01820'],
	['https://www.semanticscholar.org/arxiv/1906.01820', 'arXiv:1906.01820'],
	['https://ui.adsabs.harvard.edu/abs/arXiv%3A1906.01820/abstract', 'arXiv:1906.01820'],
	['https://ui.adsabs.harvard.edu/abs/2019arXiv190601820H/abstract', 'arXiv:1906.01820'],
	['https://dblp.org/rec/journals/corr/abs-1906-01820.html', 'arXiv:1906.01820'],
	['https://dblp.uni-trier.de/db/journals/corr/corr1906.html#abs-1906-01820', 'arXiv:1906.01820'],
	['https://dblp.org/rec/journals/corr/abs-cs-0011004', 'arXiv:cs/0011004'],
	['https://doi.org/10.48550/arXiv.hep-th/9901001', 'arXiv:hep-th/9901001'],
	['doi:10.48550/ARXIV.1811.10364', 'arXiv:1811.10364'],
	['https://www.doi.org/10.48550/arXiv.1906.01820.', 'arXiv:1906.01820'],
	['<https://arxiv.org/abs/1906.01820>', 'arXiv:1906.01820'],
	['[Risks](https://arxiv.org/abs/1906.01820)', 'arXiv:1906.01820'],
	['10.1016/S0370-2693(98)01247-9', 'doi:10.1016/s0370-2693(98)01247-9'],
	['DOI 10.1145/1273445.1273458.', 'doi:10.1145/1273445.1273458'],
	['https://link.springer.com/article/10.1007/JHEP04(2019)063?error=cookies#Sec1', 'doi:10.1007/jhep04(2019)063'],
	['https://doi.org/10.1016%2Fj.cell.2020.01.001', 'doi:10.1016/j.cell.2020.01.001'],
])('%s', (text, id) => expect(said(identify(text))).toBe(id));

// Nothing that is not an identifier is taken for one.
test.each([
	'',
	'attention is all you need',
	'2205.1148',
	'1501.0001',
	'1913.00001',
	'1900.01820',
	'1906.00000',
	'0703.1234',
	'0612.0001',
	'1906.018200',
	'1906.018',
	'11906.01820',
	'1906.01820v0',
	'1906.01820va',
	'1906.01820.5',
	'2017/1118',
	'1234.5678',
	'3.14159',
	'hep-th/990100',
	'hep-th/9913001',
	'hep-th/9901000',
	'foo/9901001',
	'hep-th/0704001',
	'q-fin/0101001',
	'foo/1906.01820',
	'https://asdf.org/abs/0706.0001v1',
	'https://example.org/1906.01820',
	'https://arxiv.org.example.org/abs/1906.01820',
	'https://notarxiv.org/abs/1906.01820',
	'https://github.com/a/b/issues/1906.01820',
	'https://arxiv.org/list/cs.AI/1906',
	'https://arxiv.org/abs/2205.1148',
	'https://eprint.iacr.org/2017/1118',
	'https://huggingface.co/datasets/1906.01820',
	'https://arxiv.org/a/hubinger_e_1',
	'10.48550/arXiv.1913.00001',
	'see 1906.01820 there',
	'https://arxiv.org/abs/1906.01820,https://arxiv.org/abs/1706.03762',
	'https://arxiv.org/abs/1906.01820 https://arxiv.org/abs/1706.03762',
	'10.1145/1.2,10.1145/3.4',
	'1906.01820 1706.03762',
	'1906.01820,1706.03762',
	'arXiv:',
	'v3',
	'10.1145',
])('“%s” is no identifier', (text) => expect(said(identify(text))).toBeNull());

test.each([
	['2205.1148', '2205.01148'],
	['arXiv:2205.1148v2', '2205.01148v2'],
	['https://arxiv.org/abs/2205.1148', '2205.01148'],
	['1501.0001', '1501.00001'],
	['19O6.O1820', '1906.01820'],
	['l906.0182O', '1906.01820'],
	['190601820', '1906.01820'],
	['19060.1820', '1906.01820'],
	['1906-01820v3', '1906.01820v3'],
	['1906 01820', '1906.01820'],
	['1906,01820', '1906.01820'],
	['hep-th 9901001', 'hep-th/9901001'],
	['hep-th/99-01001', 'hep-th/9901001'],
	['1913.00001', null],
	['1234.5678', null],
	['1906.01820', null],
	['attention is all you need', null],
	['', null],
])('did you mean, for “%s”', (text, meant) => {
	expect(arxivSuggestion(text)).toBe(meant);
	if (meant !== null) expect(said(readArxivId(meant))).toBe(`arXiv:${meant}`);
});

describe('in running text', () => {
	test.each<[string, string[]]>([
		[
			'Hubinger, E., et al. (2019). Risks from learned optimization. arXiv:1906.01820. https://arxiv.org/abs/1906.01820',
			['arXiv:1906.01820', 'https://arxiv.org/abs/1906.01820'],
		],
		['as shown in (arXiv:1906.01820v3 [cs.AI]), and in hep-th/9901001, too.', ['arXiv:1906.01820v3 [cs.AI]', 'hep-th/9901001']],
		['[1906.01820] Risks from Learned Optimization', ['1906.01820']],
		['see [the paper](https://arxiv.org/abs/1906.01820), p. 3', ['https://arxiv.org/abs/1906.01820']],
		['[1906.01820](https://arxiv.org/abs/1906.01820)', ['1906.01820', 'https://arxiv.org/abs/1906.01820']],
		['See https://arxiv.org/abs/1906.01820.', ['https://arxiv.org/abs/1906.01820']],
		[
			'arxiv.org/abs/1906.01820 or dl.acm.org/doi/10.1145/1273445.1273458',
			['arxiv.org/abs/1906.01820', 'dl.acm.org/doi/10.1145/1273445.1273458'],
		],
		['doi:10.48550/arXiv.1906.01820, doi:10.1145/1273445.1273458.', ['10.48550/arXiv.1906.01820', '10.1145/1273445.1273458']],
		['1906.01820, 1706.03762v2; 0706.0001', ['1906.01820', '1706.03762v2', '0706.0001']],
		['- [ ] 0706.0001\n- 1906.01820 Risks\n2. hep-th/9901001', ['0706.0001', '1906.01820', 'hep-th/9901001']],
		['| 0706.0001 | read |', ['0706.0001']],
		['I read 1906.01820 today', ['1906.01820']],
		['a mass of 1905.01820 GeV, 1905.01820 %, $1905.01820', []],
		['it sold 1203.4567 units, and other stuff 0706.0001v1 end', []],
		['1203.4567 units were sold', []],
		['10.1049/el.2013.3006 and 10.2310/7290.2014.00033', ['10.1049/el.2013.3006', '10.2310/7290.2014.00033']],
		['https://asdf.org/abs/0706.0001v1 https://x.org/hep-th/9901001', []],
		['img/1906.01820.png v1906.01820 11906.01820 1906.01820.12', []],
		['arxiv preprint arXiv:1906.01820, 2019', ['arxiv preprint arXiv:1906.01820']],
		[
			'https://arxiv.org/abs/1906.01820,https://arxiv.org/pdf/1706.03762v2',
			['https://arxiv.org/abs/1906.01820', 'https://arxiv.org/pdf/1706.03762v2'],
		],
		[
			'https://arxiv.org/abs/1906.01820 https://arxiv.org/abs/1706.03762',
			['https://arxiv.org/abs/1906.01820', 'https://arxiv.org/abs/1706.03762'],
		],
		['10.1145/1273445.1273458,1906.01820;hep-th/9901001', ['10.1145/1273445.1273458', '1906.01820', 'hep-th/9901001']],
		[
			'[a](https://arxiv.org/abs/1906.01820)[b](https://doi.org/10.1007/JHEP04(2019)063)',
			['https://arxiv.org/abs/1906.01820', 'https://doi.org/10.1007/JHEP04(2019)063'],
		],
		['(see arxiv.org/abs/1906.01820)', ['arxiv.org/abs/1906.01820']],
		['arXiv,1906.01820', ['arXiv,1906.01820']],
		['no papers here, in 2017/1118', []],
	])('%s', (text, found) => {
		const ids = findPaperIds(text);
		expect(ids.map((id) => id.text)).toEqual(found);
		for (const id of ids) expect(text.slice(id.from, id.to)).toBe(id.text);
	});

	test('each paper once, whatever its spelling', () => {
		const text = 'arXiv:1906.01820v1, https://arxiv.org/abs/1906.01820 and hep-th/9901001';
		expect(findPaperIds(text, { once: true }).map(({ id }) => said(id))).toEqual(['arXiv:1906.01820v1', 'arXiv:hep-th/9901001']);
	});
});

const arxivId: fc.Arbitrary<PaperId> = fc
	.tuple(
		fc.oneof(
			fc
				.tuple(fc.integer({ min: 15, max: 39 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99999 }))
				.map(([y, m, n]) => `${y}${String(m).padStart(2, '0')}.${String(n).padStart(5, '0')}`),
			fc
				.tuple(fc.integer({ min: 8, max: 14 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9999 }))
				.map(([y, m, n]) => `${String(y).padStart(2, '0')}${String(m).padStart(2, '0')}.${String(n).padStart(4, '0')}`),
			fc
				.tuple(
					fc.constantFrom('hep-th', 'math', 'cond-mat', 'q-bio', 'cs'),
					fc.integer({ min: 92, max: 99 }),
					fc.integer({ min: 1, max: 12 }),
					fc.integer({ min: 1, max: 999 }),
				)
				.map(([a, y, m, n]) => `${a}/${y}${String(m).padStart(2, '0')}${String(n).padStart(3, '0')}`),
		),
		fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
	)
	.map(([id, version]) => (version === undefined ? { scheme: 'arxiv', id } : { scheme: 'arxiv', id, version }));

describe('properties', () => {
	test('what we write we read', () => fc.assert(fc.property(arxivId, (id) => expect(identify(formatPaperId(id))).toEqual(id))));

	test('an address says the same as the identifier, with and without version', () =>
		fc.assert(
			fc.property(
				arxivId,
				fc.constantFrom('https://arxiv.org/abs/', 'arxiv.org/pdf/', 'https://www.alphaxiv.org/abs/', 'https://scirate.com/arxiv/'),
				(id, site) => expect(identify(site + formatPaperId(id).slice('arXiv:'.length))).toEqual(id),
			),
		));

	test('an identifier in a sentence is found where it stands', () =>
		fc.assert(
			fc.property(
				arxivId,
				fc.constantFrom('See ', '“', '(', 'Text.\n', 'in '),
				fc.constantFrom('.', ') and', ' there', ',', '”', '\n'),
				(id, before, after) => {
					const [found, ...more] = findPaperIds(before + formatPaperId(id) + after);
					expect([found?.id, found?.from, more]).toEqual([id, before.length, []]);
				},
			),
		));

	test('nothing makes the recognition throw or hang', () =>
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom('1', '9', '0', '.', '/', 'a', 'v', ':', ' ', '-', '[', '(', '\n', 'arXiv', 'http://', '10.1/'),
					maxLength: 200,
				}),
				(text) => {
					identify(text);
					arxivSuggestion(text);
					for (const { from, to, text: part } of findPaperIds(text)) expect(text.slice(from, to)).toBe(part);
				},
			),
		));
});

test('a megabyte of prose: every identifier in it is found', () => {
	const line = 'Some prose with arXiv:1906.01820, a number 3.14159, a path a/b/c.d and https://example.org/x/y. hep-th is an archive.\n';
	const text = line.repeat(Math.ceil(1_000_000 / line.length));
	expect(arxivIds(text).length).toBe(text.length / line.length);
});

test.each([
	['prose', 'Some prose with arXiv:1906.01820, a number 3.14159, a path a/b/c.d and https://example.org/x/y. hep-th is an archive.\n'],
	['hexadecimal digits', 'a0f3'],
	['letters', 'abcdefgh'],
	['blanks', ' '],
	['numbers in one line', '1203.4567, '],
	['words and numbers in one line', 'sold 1203.4567 '],
	['dots', 'a.'],
	['slashes', '/'],
	['addresses without a blank', 'https://example.org/a'],
	['addresses and commas', 'https://example.org/a,'],
	['addresses without their beginning', 'doi.org/10.1000/a1'],
	['encoded addresses', 'https%3A%2F%2Fexample.org%2Fa'],
	['DOIs', '10.1000/abc'],
])('four times as many %s are searched in about four times the time', (_name, unit) =>
	grows(
		(size) => `math arXiv${unit.repeat(size / unit.length)}`,
		(text) => [findPaperIds(text), identify(text.slice(0, 100_000)), arxivSuggestion(text)],
		40_000,
	),
);

describe('an old identifier of every archive, in every form it is pasted in', () => {
	test.each(OLD_ARCHIVES)('%s', (archive) => {
		const id = `${archive}/9901001`;
		for (const form of [
			id,
			`arXiv:${id}v2`,
			`doi:10.48550/arXiv.${id}`,
			`10.48550/arXiv.${id}v1`,
			`https://doi.org/10.48550/arXiv.${id}`,
			`https://arxiv.org/abs/${id}`,
			`10.1000/ab12${id}`,
		]) {
			const found = findPaperIds(`See ${form} and so on.`).map(({ id: named }) => named);
			const wanted = { scheme: 'arxiv', id };
			expect([form, found]).toEqual([
				form,
				form.startsWith('10.1000') ? [{ scheme: 'doi', id: '10.1000/ab12' }, wanted] : [expect.objectContaining(wanted)],
			]);
		}
	});
});

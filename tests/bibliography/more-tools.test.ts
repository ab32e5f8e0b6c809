/** Every field of the entries that more tools write, as they mean them. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { formatPaperId, idsOf } from '../../src/paper/identifier';
import { invertedName } from '../../src/paper/person-name';
import { comparedFields } from './compared';
import type { Expected } from './more-tools.bib';
import { MORE_TOOLS } from './more-tools.bib';
import { TOOLS } from './tools.bib';

const told = (fields: Partial<Record<string, string | undefined>>) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

test.each(MORE_TOOLS.map((fixture) => [fixture.tool, fixture] as const))('%s', (_tool, { text, papers }) => {
	const read = readBibliography(text).map((entry) => {
		const paper = paperOfEntry(entry);
		const { venue, volume, issue, pages, publisher, type } = paper.publication ?? {};
		const [id] = idsOf(paper).filter(({ scheme }) => /^(?:arxiv|doi|pmid)$/.test(scheme));
		return {
			key: entry.key,
			type: type ?? null,
			title: paper.title,
			authors: paper.authors.map(invertedName).join('; '),
			...told({
				year: paper.published?.slice(0, 4),
				venue,
				volume,
				issue,
				pages,
				publisher,
				id: id === undefined ? undefined : id.scheme === 'doi' ? `doi:${paper.doi ?? ''}` : formatPaperId(id),
			}),
		} as Expected;
	});
	expect(read).toEqual(papers);
});

test('every field is as the independent reader has it, but for these, where the manuals or the note are on our side', () => {
	const results = [...TOOLS, ...MORE_TOOLS].map(({ text }) => comparedFields(text));
	expect(results.flatMap(({ differ }) => differ.map((line) => line.replace(/: .*/s, '').replace(/^https:.*? (?=\w+$)/, 'https ')))).toEqual(
		[
			// arXiv's own DOI is the arXiv id; CoRR is arXiv
			'vaswani_attention_2017 doi',
			'noether1918InvarianteVariationsprobleme doi',
			'DBLP:journals/corr/abs-1810-04805 venue',
			'DBLP:journals/corr/abs-1810-04805 volume',
			// the macro of a journal is the journal
			'1929PNAS...15..168H venue',
			// the DOI stands in another field alone
			'reynolds:1883 doi',
			// “and others” is no author
			'n2 authors',
			// HTML is no text, an address of a DOI is the DOI
			'10.1145/800001.800002 title',
			'4000001 title',
			'LOVELACE1843101 doi',
			'301234567 venue',
			// how many pages it has, not which
			'301234567 pages',
			'https doi',
			// the number in a series is none of an issue
			'Planck.1901 issue',
		],
	);
	expect(results.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(300);
});

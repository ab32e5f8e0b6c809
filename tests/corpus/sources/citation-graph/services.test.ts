import { CITATION_SERVICES } from '../../../../src/sources/citation-graph';
import type { CitationService } from '../../../../src/sources/citation-graph';
import type { HttpResponse } from '../../../../src/sources/source';
import { corpusFiles, corpusJson, describeCorpus } from '../../corpus';

const service = (key: string): CitationService => {
	const found = CITATION_SERVICES.find((known) => known.key === key);
	if (found === undefined) throw new Error(key);
	return found;
};
const answer = (body: unknown, status = 200): HttpResponse => ({
	status,
	text: typeof body === 'string' ? body : JSON.stringify(body),
	headers: {},
});

describeCorpus('recorded answers about references', ['data/references/crossref', 'data/references/semantic-scholar'], () => {
	test.each(corpusFiles('data/references/crossref').filter((file) => /reader|writer|papis/.test(file)))('Crossref %s', (file) => {
		const recorded = corpusJson<{ body?: unknown; status?: number }>(`data/references/crossref/${file}`);
		const body = recorded.body ?? recorded;
		const message = (body as { message?: { reference?: unknown[] } }).message ?? {};
		if (!Array.isArray(message.reference)) return;
		expect(service('crossref').readReferences(answer(body), file, {})?.works.length).toBeGreaterThanOrEqual(message.reference.length - 3);
	});

	test.each(['references-page1', 'references-page2', 'ilegault-references-page1', 'ilegault-references-last'])(
		'Semantic Scholar %s',
		(name) => {
			const recorded = corpusJson<{ body?: unknown }>(`data/references/semantic-scholar/${name}.json`);
			expect(service('semantic-scholar').readReferences(answer(recorded.body ?? recorded), name, {})?.works.length).toBeGreaterThan(0);
		},
	);
});

describeCorpus('recorded works of OpenAlex', ['data/references/openalex'], () => {
	test.each(corpusFiles('data/references/openalex'))('%s is looked up, and read as a work of a list', (file) => {
		const { body } = corpusJson<{ body: Readonly<Record<string, unknown>> }>(`data/references/openalex/${file}`);
		const { readReferences } = service('openalex');
		const number = String(body['id']).replace('https://openalex.org/', '');
		const looked = readReferences(answer(body), file, { doi: '10.1000/x' });
		expect(looked?.next?.url.includes(`cited_by:${number}&`) ?? false).toBe(body['referenced_works_count'] !== 0);
		const list = readReferences(answer({ ...body, referenced_works_count: 1 }), file, { doi: '10.1000/x' })?.next;
		const [work] = list?.read(answer({ meta: { count: 1 }, results: [body] }), file)?.works ?? [];
		expect(work?.title?.slice(0, 20)).toBe(String(body['title']).slice(0, 20));
		expect(work?.authors.length).toBe((body['authorships'] as unknown[]).length);
		expect([work?.year, `https://doi.org/${work?.doi ?? ''}`]).toEqual([body['publication_year'], body['doi']]);
	});
});

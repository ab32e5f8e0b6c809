import { paperOfPage } from '../../../src/sources/page';
import { pubmed } from '../../../src/sources/pubmed';
import { ok } from '../../sources/answers';
import { corpusText, describeCorpus } from '../corpus';

describeCorpus('recorded answers of services', ['data/sources/pubmed', 'data/sources/highwire'], () => {
	test('PubMed', async () => {
		const answer = ok(corpusText('data/sources/pubmed/ctxp-pubmed.json'));
		const [paper] = (await pubmed.read(answer, [{ scheme: 'pmid', id: '31209238' }])).values();
		expect(paper).toMatchObject({ pmid: '31209238', publication: { type: 'article-journal' } });
		expect(paper?.authors).toContainEqual({ literal: 'AstraZeneca-Sanger Drug Combination DREAM Consortium' });
	});

	test('a page with several kinds of tags', async () => {
		const html = corpusText('data/sources/highwire/turtle_article.html');
		expect(await paperOfPage(html, 'https://proceedings.mlr.press/v97/lovelace19a.html')).toMatchObject({
			doi: '10.1000/123',
			published: '2012-02-04',
			publication: { type: 'article-journal', venue: 'Turtles', volume: '150', pages: '123-456' },
		});
	});
});

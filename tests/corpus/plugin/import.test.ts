/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"], "url": "http://localhost/"}
 */
import { closeHosts, openHost } from '../../host/host';
import { BODY, FRONTMATTER, PATH, ROUTES, parts, pumaHost } from '../../plugin/learned-optimization';
import { corpusText, describeCorpus } from '../corpus';

afterEach(closeHosts);

describeCorpus('an import into a real vault', ['reference-vault/paths.txt'], () => {
	test('the same note among the 862 paths of a real vault of this kind', async () => {
		const files = Object.fromEntries(
			corpusText('reference-vault/paths.txt')
				.split('\n')
				.filter((path) => path.trim() !== '')
				.map((path) => [path, '']),
		);
		const host = await openHost({ routes: ROUTES, now: '2026-11-21T12:00:00', clock: 'jump', files });
		expect(await host.cliJson('import', { id: '1906.01820' })).toEqual([
			expect.objectContaining({ outcome: 'created', path: PATH, message: null }),
		]);
		const { frontmatter, body } = parts(await host.read(PATH));
		expect(Object.entries(frontmatter)).toEqual(Object.entries(FRONTMATTER));
		expect(body.replace(/^> We analyze .*$/m, '> ABSTRACT')).toBe(BODY);
	});
});

describeCorpus('the saved page of the seeds', ['seeds/arxiv-abs-page.md'], () => {
	const clipping = corpusText('seeds/arxiv-abs-page.md');
	test('the seed page becomes the note without a request, with its versions, and stays as it was', async () => {
		const host = await pumaHost({ routes: {}, files: { 'Clippings/page.md': clipping } });
		expect(await host.cliJson('convert', { path: 'Clippings/page.md' })).toEqual([
			expect.objectContaining({ outcome: 'created', arxiv: '1906.01820', path: PATH }),
		]);
		const { frontmatter, body } = parts(await host.read(PATH));
		expect(frontmatter).toEqual({ ...FRONTMATTER, license: 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/' });
		expect(body).toContain('> [!info]- Versions\n> v1 · 5 Jun 2019 · 294 KB\n> v2 · 11 Jun 2019 · 294 KB\n> v3 · 1 Dec 2021 · 294 KB\n');
		expect(await host.read('Clippings/page.md')).toBe(clipping);
		expect(host.requests).toHaveLength(0);
	});
});

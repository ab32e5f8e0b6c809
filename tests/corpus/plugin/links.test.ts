/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"], "url": "http://localhost/"}
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLANTED, PLANTED_IN, ALIASES } from '../../links/planted-links';
import { describeCorpus, corpusText } from '../corpus';
import { report } from '../../measure';
import { closeHosts, openHost } from '../../host/host';

afterEach(closeHosts);

interface Answer {
	readonly counts: Record<string, number>;
	readonly links: readonly { path: string; line: number; target: string; status: string; kind: string | null; suggestion: string | null }[];
	readonly fixed: number;
}

describeCorpus('over the reference vault', ['reference-vault/paths.txt'], () => {
	const paths = corpusText('reference-vault/paths.txt')
		.split('\n')
		.filter((path) => path !== '');
	const folder = join(__dirname, '../../../shared/reference-vault/notes');
	const real = Object.fromEntries(
		paths.map((path) => [
			path,
			existsSync(join(folder, path))
				? readFileSync(join(folder, path), 'utf8')
				: `---\naliases: ${JSON.stringify(ALIASES[path] ?? [])}\n---\n`,
		]),
	);

	test('every link is classified; the resolved ones agree with getFirstLinkpathDest, all of them', async () => {
		const host = await openHost({ files: real });
		const { counts, links } = (await host.cliJson('links', { all: 'true' })) as Answer;
		report(`links of the reference vault: ${JSON.stringify(counts)}`);
		expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(links.length);
		for (const { path, target, status } of links) {
			if (status === 'malformed') continue;
			const found = host.app.metadataCache.getFirstLinkpathDest(target, path);
			expect([path, target, found !== null]).toEqual([path, target, status === 'resolved']);
		}
		const cached = host.app.metadataCache.resolvedLinks;
		expect(links.filter(({ status }) => status === 'resolved')).toHaveLength(
			Object.values(cached)
				.flatMap((one) => Object.values(one))
				.reduce((sum, count) => sum + count, 0),
		);
	});

	test('the planted links are told apart as written down beforehand, and mended to the byte', async () => {
		const body = PLANTED.map(([link]) => `- ${link}\n`).join('');
		// The notes with the aliases of the table stand in for the real ones of that name.
		const files = {
			...real,
			...Object.fromEntries(Object.entries(ALIASES).map(([path, aliases]) => [path, `---\naliases: ${JSON.stringify(aliases)}\n---\n`])),
			[PLANTED_IN]: body,
		};
		const host = await openHost({ files });
		const { links } = (await host.cliJson('links', { path: PLANTED_IN })) as Answer;
		for (const [at, [link, status, detail]] of PLANTED.entries()) {
			const found = links.find(({ line }) => line === at + 1);
			const said =
				status === 'near' || status === 'ambiguous'
					? (found?.suggestion ?? '')
					: status === 'malformed' || status === 'missing'
						? (found?.kind ?? '')
						: detail;
			expect([link, found?.status, said]).toEqual([link, status, status === 'near' ? detail.replace(/^\w+ /, '') : detail]);
		}
		const near = PLANTED.filter(([, status]) => status === 'near').length;
		expect(await host.cliJson('links', { path: PLANTED_IN, fix: 'true' })).toMatchObject({ fixed: near });
		const lines = (await host.read(PLANTED_IN)).split('\n');
		for (const [at, [link, status]] of PLANTED.entries()) if (status !== 'near') expect(lines[at]).toBe(`- ${link}`);
		expect(await host.cliJson('links', { path: PLANTED_IN, fix: 'true' })).toMatchObject({ counts: { near: 0 }, fixed: 0 });
		await host.run('undo-last-operation');
		expect(await host.read(PLANTED_IN)).toBe(body);
	});
});

/** main.js has citeproc without functions nobody calls and with short names inside: it writes what the whole package writes. */
import trimmed from 'citeproc';
import whole from 'citeproc/citeproc_commonjs.js';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../src/citation/csl-json';
import { bundledLocale, repositoryStyles } from '../../src/citation/styles/bundled-csl';
import { styleElement } from './drafts/styles';
import { PAPERS } from './papers';

const { trimmedCiteproc } = jest.requireActual<{ trimmedCiteproc: (source: string) => string }>('../../scripts/trimmed-citeproc.cjs');

test('a source without what is to go is refused by name', () => {
	expect(() => trimmedCiteproc('var CSL = {};\n')).toThrow('citeproc has no CSL\\.parseXml to take off.');
});

test('styles of the repository, one of three hundred (one of five with FULL=1): a document with locators, a repeated work and a list', async () => {
	const items = Object.values(PAPERS)
		.filter(({ authors }) => authors.length < 100)
		.map((paper, at) => ({ ...toCslItem(paper, DEFAULT_CITATION_OPTIONS), id: `w${at}` }));
	const clusters = items.map(({ id }, at) => [{ id }, { id: items[(at * 3) % items.length]?.id ?? id, locator: '12', label: 'page' }]);
	const written = async (CSL: typeof whole, id: string) => {
		// A new one each time: citeproc writes into it.
		const locale = await bundledLocale('en-US');
		const sys = { retrieveLocale: () => locale, retrieveItem: (item: string) => items[Number(item.slice(1))] ?? {} };
		const engine = new CSL.Engine(sys, await styleElement(id), 'en-US', true);
		engine.setOutputFormat('html');
		engine.updateItems(items.map((item) => item.id));
		const texts = clusters.map((cluster) => engine.makeCitationCluster(cluster));
		const list = engine.makeBibliography();
		return JSON.stringify([texts, list && [list[0].entry_ids, list[1]]]);
	};
	const ids = Object.keys(await repositoryStyles()).filter((_, at) => at % (process.env.FULL === '1' ? 5 : 300) === 0);
	let compared = 0;
	for (const id of ids) {
		// Dependent styles have a parent in place of a layout.
		if (!JSON.stringify(await styleElement(id)).includes('"layout"')) continue;
		expect([id, await written(trimmed, id)]).toEqual([id, await written(whole, id)]);
		compared++;
	}
	expect(compared).toBeGreaterThan(5);
});

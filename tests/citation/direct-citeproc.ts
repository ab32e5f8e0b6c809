import CSL from 'citeproc/citeproc_commonjs.js';
import { bundledLocale, bundledStyle } from '../../src/citation/styles/bundled-csl';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../src/citation/csl-json';
import type { CslItem } from '../../src/citation/csl-json';
import type { Paper } from '../../src/paper/paper';
import { citer } from './cite';

/** citeproc by its own plain-text format, nothing of ours between. */
async function direct(style: string): Promise<(item: CslItem) => { reference: string; inText: string }> {
	const locale = await bundledLocale('en-US');
	let current: object = {};
	const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, await bundledStyle(style), 'en-US', true);
	engine.setOutputFormat('text');
	return (item) => {
		current = item;
		engine.updateItems([]);
		engine.updateItems([item.id]);
		const bibliography = engine.makeBibliography();
		return { reference: bibliography === false ? '' : bibliography[1].join(''), inText: engine.makeCitationCluster([{ id: item.id }]) };
	};
}

/** Holds every line of ours, reference and in the text, to citeproc's own; answers how many there were. */
export async function expectEqualLines(style: string, papers: readonly Paper[]): Promise<number> {
	const citeproc = await direct(style);
	let compared = 0;
	for (const options of [{}, { identifierForm: 'full' as const, link: 'doi' as const, titleCase: 'as-given' as const }]) {
		const cite = citer({}, { style, options });
		for (const paper of papers) {
			const expected = citeproc(toCslItem(paper, { ...DEFAULT_CITATION_OPTIONS, ...options }));
			const reference = (await cite.format(paper)).text;
			// A numeric style puts `[1] ` or `1. ` before what is ours.
			expect(expected.reference.trim().replace(/^(?:\[1\]|1\.) ?/, '')).toBe(reference);
			expect((await cite.format(paper, { form: 'in-text' })).text).toBe(expected.inText);
			compared += 2;
		}
	}
	return compared;
}

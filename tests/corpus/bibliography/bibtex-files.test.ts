/** Public files of many tools: every entry is found, and titles are those an independent reader finds. */
import { readFileSync } from 'node:fs';
import { decodeBibliography, readBibliography } from '../../../src/bibliography';
import { comparedFields, comparedTitles } from '../../bibliography/compared';
import { report } from '../../measure';
import { corpusFiles, corpusPath, describeCorpus } from '../corpus';

describeCorpus('public files', ['data/sources/bib', 'data/references/csl'], () => {
	test('every entry of every file, and titles as the independent reader finds them', () => {
		let entries = 0;
		let same = 0;
		const differ: string[] = [];
		for (const folder of ['data/sources/bib', 'data/references/csl']) {
			for (const file of corpusFiles(folder).filter((name) => name.endsWith('.bib'))) {
				const text = decodeBibliography(readFileSync(corpusPath(`${folder}/${file}`)));
				const count = [...text.matchAll(/^[ \t]*@\s*(\w+)\s*[{(]/gm)].filter(
					([, type = '']) => !/^(?:comment|string|preamble)$/i.test(type),
				);
				expect([file, readBibliography(text).length]).toEqual([file, count.length]);
				const result = comparedTitles(text);
				entries += result.entries;
				same += result.same;
				differ.push(...result.differ.map((line) => `${file}: ${line}`));
			}
		}
		report(
			`${entries} entries of public files; ${same} titles as the independent reader has them; ${differ.length} otherwise: ${differ.join('; ')}`,
		);
		expect(differ.length).toBeLessThanOrEqual(2);
	});

	test('names, year, container, volume, issue, pages and DOI as the independent reader finds them', () => {
		const differ: string[] = [];
		for (const folder of ['data/sources/bib', 'data/references/csl'])
			for (const file of corpusFiles(folder).filter((name) => name.endsWith('.bib')))
				differ.push(...comparedFields(decodeBibliography(readFileSync(corpusPath(`${folder}/${file}`)))).differ);
		report(`otherwise than the independent reader: ${differ.join('; ')}`);
		// Formulas stay `$…$`, an address is no container, a DOI is read out of its address, a book is no part of itself,
		// a number alone is no page of a thesis.
		expect(differ.length).toBeLessThanOrEqual(6);
	});
});

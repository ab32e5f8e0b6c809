/**
 * The doors through which text from outside comes in: pastes, library files, answers of sources and of citation services, pages of papers,
 * drafts, blocks of a matrix. Whatever comes, nothing is thrown but a failure that is a sentence, and what is read stands in what came.
 */
import fc from 'fast-check';
import { readBibliography, extrasOfEntry, paperOfEntry } from '../../src/bibliography';
import { PaperError } from '../../src/failure';
import { withBlockColumns } from '../../src/note/matrix/block-columns';
import { readMatrixBlock } from '../../src/note/matrix/matrix-block';
import { paperKey } from '../../src/paper/identifier';
import type { PaperId } from '../../src/paper/identifier';
import { identify } from '../../src/paper/identify/recognise';
import { readPasted } from '../../src/paper/identify/pasted';
import { readPaperPage } from '../../src/references/page/paper-page';
import { SOURCES } from '../../src/sources';
import { CITATION_SERVICES } from '../../src/sources/citation-graph';
import type { Source } from '../../src/sources/source';
import { draftOf } from '../citation/drafts/pandoc';
import { fuzz, piece } from './fuzz';

const pieces = (...own: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 2, arbitrary: piece }), { maxLength: 40 })
		.map((parts) => parts.join(''));

const IDS = [
	'10.1000/a1',
	'doi:',
	'https://doi.org/',
	'arXiv:',
	'1906.01820',
	'v2',
	'PMID ',
	'18276894',
	'PMC2808187',
	'ISBN ',
	'978-0-262-03384-8',
	'hep-th/9901001',
	'https://',
	'?a=b',
	'#c',
	', ',
	' ',
	'\n',
	'(',
	')',
	'<br>',
	'，',
	'P18-1001',
	'%2F',
	'&amp;',
];
const ENTRIES = [
	'@article{',
	'@string{',
	'@comment{',
	'@preamble{',
	'k',
	', ',
	'title = ',
	'{',
	'}',
	'"',
	'#',
	'author={',
	'A and B',
	'year=1843',
	'\\',
	'%',
	'\n',
	'TY  - JOUR\n',
	'TI  - ',
	'AU  - A, B\n',
	'ER  - \n',
	'[',
	']',
	'{"title":',
	'"x"',
	',',
	':',
	'"author":[{"family":"A"}]',
	'null',
	'<?xml ',
	'%0 ',
];
const JSONS = [
	'{',
	'}',
	'[',
	']',
	'"',
	':',
	',',
	'null',
	'1',
	'"message"',
	'"items"',
	'"title"',
	'"author"',
	'"data"',
	'"citedPaper"',
	'"results"',
	'"metadata"',
	'"references"',
	'"collection"',
	'"DOI"',
	'"10.1000/a1"',
	'"issued"',
	'{"date-parts":[[',
	'1843',
	'"ISBN:9780262033848"',
	'"__proto__"',
];
const TAGS = [
	'<html>',
	'<head>',
	'<meta name="citation_title" content="',
	'">',
	'<section class="ltx_section">',
	'<h2 class="ltx_title">',
	'</h2>',
	'<li class="ltx_bibitem">',
	'<span class="ltx_bibblock">',
	'</span>',
	'<math alttext="x">',
	'</math>',
	'<script type="application/ld+json">',
	'</script>',
	'<figure class="ltx_figure">',
	'<img src="',
	'<a href="',
	'</a>',
	'<article class="ltx_document">',
	'Engines',
];
const CITED = [
	'[@',
	'@',
	']',
	';',
	'a',
	'b:c',
	'{',
	'}',
	', p. ',
	'3-5',
	'-',
	'\\',
	'`',
	'$',
	'\n',
	'\n\n',
	'> ',
	'- ',
	'[^1]',
	'[^1]: ',
	'%%',
	'<!--',
	'-->',
	'|',
	'^[',
	'---\n',
	'see ',
];

/** Everything but a PaperError is a fault. */
async function told(run: () => unknown): Promise<void> {
	try {
		await run();
	} catch (error) {
		if (!(error instanceof PaperError)) throw error;
	}
}

fuzz('doors-pasted', 'rows stand in order in what was pasted, and a paper is the one its text names', 600, [pieces(...IDS)], (text) => {
	let at = 0;
	for (const row of readPasted(text)) {
		if (row.from < at || row.to > text.length || row.to <= row.from) throw new Error(`${row.from} to ${row.to} behind ${at}`);
		at = row.to;
		if (row.text.trim() === '') throw new Error('an empty row');
	}
	const one = identify(text);
	const again = one === null ? null : readPasted(text);
	if (one !== null && again?.length === 1 && again[0]?.kind === 'paper' && paperKey(again[0].id) !== paperKey(one))
		throw new Error('two readings');
});

fuzz('doors-library', 'a library file is read whatever it is', 600, [pieces(...ENTRIES)], (text) => {
	for (const entry of readBibliography(text)) {
		paperOfEntry(entry);
		extrasOfEntry(entry);
	}
});

const ID_OF: Readonly<Record<string, PaperId>> = {
	arxiv: { scheme: 'arxiv', id: '1906.01820' },
	doi: { scheme: 'doi', id: '10.1000/a1' },
	pmid: { scheme: 'pmid', id: '18276894' },
	acl: { scheme: 'acl', id: 'P18-1001' },
	isbn: { scheme: 'isbn', id: '9780262033848' },
	dblp: { scheme: 'dblp', id: 'conf/nips/A' },
	s2: { scheme: 's2', id: '204e3073870fae3d05bcbc2f6a8e263d9b72e776' },
	url: { scheme: 'url', id: 'https://example.org/a' },
};
const sources: readonly Source[] = SOURCES;
const status = fc.constantFrom(200, 200, 200, 404, 429, 500);

fuzz(
	'doors-sources',
	'an answer of any source is a paper, none, or a failure that is a sentence',
	400,
	[fc.oneof(pieces(...JSONS), pieces(...TAGS), pieces(...ENTRIES), fc.json()), status],
	async (text, code) => {
		for (const source of sources) {
			const id = Object.values(ID_OF).find(({ scheme }) => source.role[scheme] !== undefined);
			if (id !== undefined) await told(() => source.read({ status: code, text, headers: {} }, [id]));
		}
	},
);

fuzz(
	'doors-services',
	'so is an answer of a citation service',
	400,
	[fc.oneof(pieces(...JSONS), fc.json()), status],
	async (text, code) => {
		const paper = { arxiv: '1906.01820', doi: '10.1000/a1' };
		for (const service of CITATION_SERVICES) {
			await told(() => service.readReferences({ status: code, text, headers: {} }, 'x', paper));
			await told(() => service.readCitations?.({ status: code, text, headers: {} }, 'x', paper));
		}
	},
);

fuzz('doors-page', 'a page of a paper is read or is none', 300, [pieces(...TAGS)], async (html) => {
	await told(() => readPaperPage(html, 'https://arxiv.org/html/1906.01820'));
});

fuzz('doors-draft', 'citations of a draft stand in it, each in its own place', 300, [pieces(...CITED)], async (text) => {
	let at = 0;
	// Those of a footnote come where it is called, so that the order is not that of the text.
	const places = [...(await draftOf(text)).clusters].sort((a, b) => a.from - b.from);
	for (const { from, to } of places) {
		if (from < at || to > text.length || to <= from) throw new Error(`${from} to ${to} behind ${at}`);
		at = to;
	}
});

fuzz(
	'doors-block',
	'writing columns changes the lines of one block and nothing else',
	300,
	[pieces('```five-cs-matrix\n', '```\n', '~~~\n', 'columns: ', 'sort: year\n', '> ', '  - ', 'title, ', '\r\n')],
	(text) => {
		const source = /```five-cs-matrix\n([\s\S]*?)(?:\n```|$)/.exec(text)?.[1] ?? '';
		const written = withBlockColumns(text, { source, from: 0 }, ['title', 'year']);
		if (written === null) return;
		const line = written.indexOf('columns: title, year');
		if (line < 0) throw new Error('not written');
		// A note of mixed line ends gets one of them.
		const head = written.slice(0, line).replace(/\r/g, '');
		if (!text.replace(/\r/g, '').startsWith(head.replace(/[\s>-]*$/, ''))) throw new Error('something before it changed');
		readMatrixBlock(source);
	},
);

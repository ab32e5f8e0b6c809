/**
 * Long and malicious input: whatever is repeated, the time grows with the length, so that no title, page or note can hold the app.
 * Each reader is given pieces repeated to two lengths; eight times the length may take not much more than eight times as long.
 */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { sentenceCase } from '../../src/citation/text/sentence-case';
import { firstNamed } from '../../src/commands/import/recognise';
import { addMocEntry } from '../../src/links/moc';
import { applyLinkEdits, linkEdits, linkFindings, nearNote } from '../../src/links/mend';
import { findMentions } from '../../src/links/mentions';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { findPaperMentions } from '../../src/links/paper-mentions';
import { cellText, escapeMarkdown, tableCell } from '../../src/markdown/escape';
import { noteFileName, safeName } from '../../src/note/file-name';
import { readFiveCs, writeFiveCs } from '../../src/note/five-cs/five-cs';
import { propertiesOf, splitNote } from '../../src/note/properties/frontmatter';
import { keywordFor } from '../../src/note/keyword';
import { plainProperties } from '../../src/note/properties/plain-properties';
import { insertSkeleton } from '../../src/note/skeleton';
import { authorsFromLine, splitName } from '../../src/paper/person-name';
import { paragraphs, plainTitle, unicodeFromTex, withoutTexMarkup } from '../../src/paper/tex';
import { arxivSuggestion } from '../../src/paper/identify/arxiv-suggestion';
import { readBibliography } from '../../src/bibliography';
import { findPaperIds, identify } from '../../src/paper/identify/recognise';
import { readClippedPage } from '../../src/sources/clipped-page';
import { obsidianRule, shortestLink } from '../links/obsidian-rule';
import { fuzz, piece } from './fuzz';

const yaml = {
	stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }),
	parse: (text: string): unknown => parse(text),
};
const skeleton = { integration: { heading: 'Integration', points: [] }, mocs: [], thirdPass: true };
const PATHS = ['Ethics-Review-Log.md', 'MOC-A.md'];
const resolver = {
	index: NameIndex.of(
		PATHS.map((path) => ({ path })),
		parseNoteKinds(''),
	),
	destination: obsidianRule(PATHS),
};
const write = shortestLink(PATHS);

/** A saved abstract page with a text in each of its places. */
const page = (text: string) => {
	const part = text.slice(0, text.length / 5);
	return `[Submitted on 5 Jun 2019 ${part}]\n\n# Title:${part}\n\nAuthors:[A B](https://arxiv.org/a/b), ${part}\n\nAbstract:${part}\n\nComments: | ${part} |\nCite as: | arXiv:1906.01820 [cs.AI] |\n\nSubmission history\nFrom: A B\n${part}`;
};

/** Everything that reads text from strangers or of any length. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	findPaperIds: (text) => findPaperIds(text),
	identify: (text) => identify(text),
	arxivSuggestion: (text) => arxivSuggestion(text),
	firstNamed: (text) => firstNamed(text),
	readBibliography: (text) => readBibliography(text),
	readClippedPage: (text) => [readClippedPage(text), readClippedPage(page(text))],
	unicodeFromTex: (text) => unicodeFromTex(text),
	withoutTexMarkup: (text) => withoutTexMarkup(text),
	plainTitle: (text) => plainTitle(text),
	paragraphs: (text) => paragraphs(text),
	splitName: (text) => splitName(text),
	authorsFromLine: (text) => authorsFromLine(text),
	sentenceCase: (text) => sentenceCase(text),
	keywordFor: (text) => keywordFor(text),
	escapeMarkdown: (text) => escapeMarkdown(text),
	tableCell: (text) => cellText(tableCell(text)),
	safeName: (text) => safeName(text),
	noteFileName: (text) => noteFileName('LN-{author}-{title}', { author: text, year: '2020', keyword: 'X', title: text }),
	splitNote: (text) => splitNote(`---\n${text}\n---\n${text}`),
	plainProperties: (text) => plainProperties(`---\n${text}\n---\n`),
	propertiesOf: (text) => propertiesOf(`---\nt: ${JSON.stringify(text)}\n---\n`, yaml),
	readFiveCs: (text) => readFiveCs(text),
	writeFiveCs: (text) => writeFiveCs(text, { category: 'x' }, { yaml, relevanceKey: 'relevance', skeleton }),
	insertSkeleton: (text) => insertSkeleton(text, skeleton),
	linkFindings: (text) => linkFindings(text, 'MOC-A.md', resolver),
	linkEdits: (text) => applyLinkEdits(text, linkEdits(text, 'MOC-A.md', resolver, write, nearNote)),
	findMentions: (text) => findMentions(text, 'MOC-A.md', resolver, { anywhere: true }),
	findPaperMentions: (text) => findPaperMentions(text, 'MOC-A.md', () => 'Ethics-Review-Log.md'),
	addMocEntry: (text) =>
		addMocEntry(text, '[[Ethics-Review-Log]]', {
			path: 'Ethics-Review-Log.md',
			destination: (target) => resolver.destination(target, 'MOC-A.md'),
			isLiterature: () => false,
		}),
};

const SHORT = 4_000;
const LONG = 32_000;
const repeated = (pieces: string, length: number) => pieces.repeat(Math.ceil(length / pieces.length)).slice(0, length);
const time = (action: () => unknown): number => {
	const before = performance.now();
	action();
	return performance.now() - before;
};

/** Whether a reader's time grows faster than its input: judged again three times, since the machine may have been busy. */
function growsTooFast(read: (text: string) => unknown, pieces: string): string | null {
	for (let attempt = 0; ; attempt++) {
		const short = time(() => read(repeated(pieces, SHORT)));
		const long = time(() => read(repeated(pieces, LONG)));
		if (long < 150 || long < short * 24) return null;
		if (attempt === 3)
			return `${JSON.stringify(pieces)}: ${SHORT} characters ${short.toFixed(0)} ms, ${LONG} characters ${long.toFixed(0)} ms`;
	}
}

function slowOver(text: string): string[] {
	return Object.entries(READERS).flatMap(([name, read]) => {
		const found = growsTooFast(read, text);
		return found === null ? [] : [`${name} ${found}`];
	});
}

const pieces = fc
	.array(piece, { minLength: 1, maxLength: 3 })
	.map((all) => all.join(''))
	.filter((text) => text !== '');

fuzz('long-input', 'time grows with length alone', 12, [pieces], (text) => {
	expect(slowOver(text)).toEqual([]);
});

// What is known to trip hand-made readers.
const KNOWN = [
	'[',
	'[[',
	'[[a',
	'![',
	'](',
	'`',
	'``a',
	'$',
	'$a',
	'%%',
	'<',
	'<a ',
	'<a href="x">',
	'<!--',
	'|',
	'| a ',
	'\\',
	'*',
	'_',
	'_a_',
	'> ',
	'>',
	'- ',
	'# ',
	'\n',
	'\r\n',
	' ',
	'\t',
	'---\n',
	'a: ',
	'"',
	"'",
	'{',
	'{\\',
	'\\v{',
	'a, ',
	' and ',
	'(',
	'1',
	'1.',
	'1906.',
	'arXiv:',
	'10.',
	'10.1145/',
	'http://',
	'https://arxiv.org/',
	'@article{',
	'&',
	'#',
	'\u200b',
	'e\u0301',
	'\u{1f600}',
	'**Category**',
	'> [!success] ',
	'Relevance: ',
];
test.each(KNOWN)('%j repeated', (text) => expect(slowOver(text)).toEqual([]));

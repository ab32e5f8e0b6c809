/**
 * A sentence in Spanish is Spanish to its end: what is put into it (reasons, details, what is expected) comes from the tables too. Words
 * of services, of the system and of other software stand in quotation marks.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCsl } from '../../src/citation/styles/style';
import { PaperError, describe as sentence, failureWords, reasonOf } from '../../src/failure';
import { setLanguage } from '../../src/i18n';
import { setProperties } from '../../src/note/properties/frontmatter';
import { draftFromTemplate } from '../../src/note/template/template';
import { jsonObject, throwUnlessAnswer } from '../../src/sources/answer';
import { arxiv } from '../../src/sources/arxiv';
import { crossref } from '../../src/sources/crossref';
import { doiOrg } from '../../src/sources/doi-org';
import { semanticScholar } from '../../src/sources/semantic-scholar';
import { input } from '../note/papers';

beforeAll(() => setLanguage('es'));
afterAll(() => setLanguage('en'));

// Words no Spanish sentence has; what is quoted, an address or a piece of code is not ours.
const ENGLISH =
	/\b(?:the|is|are|was|were|not|and|of|with|has|have|it|its|that|this|there|cannot|expected|without|line|closed|full|none)\b/i;
const bare = (text: string) => text.replace(/«[^»]*»|<[^>]*>|\{[{%][^}]*[}%]\}|https?:\S+/g, '');
function expectSpanish(text: string): void {
	expect([text, ENGLISH.exec(bare(text))?.[0]]).toEqual([text, undefined]);
}
const said = async (action: () => unknown): Promise<string> => {
	try {
		await action();
	} catch (thrown) {
		expect(thrown).toBeInstanceOf(PaperError);
		return failureWords(thrown);
	}
	throw new Error('nothing was thrown');
};

const CSL = '<style class="in-text"><info><title>T</title><id>t</id></info><citation/><bibliography><layout/></bibliography></style>';
test.each([
	['no XML', 'plain'],
	['torn', '<style><info>'],
	['crossed', '<style><a></b></style>'],
	['closed twice', '</style>'],
	['two roots', '<style/><style/>'],
	['text behind', '<style/>x'],
	['a bare <', '<style>1 < 2</style>'],
	['a page', '<html></html>'],
	['no info', '<style/>'],
	['no class', CSL.replace('in-text', 'other')],
	['no bibliography', CSL.replace(/<bibliography.*bibliography>/, '')],
	['no citation', CSL.replace('<citation/>', '')],
	['an absent macro', CSL.replace('<layout/>', '<layout><text macro="gone"/></layout>')],
])('a style that is refused: %s', async (_what, text) => expectSpanish(await said(() => readCsl(text, 'a.csl'))));

const yaml = { parse: (text: string): unknown => parse(text), stringify: (value: unknown) => stringify(value) };
test.each([
	['an unknown variable', '{{ nothing }}'],
	['an unknown filter', '{{ title | nothing }}'],
	['a tag that is never closed', '{% for a in authors %}'],
	['another file', '{% include "other" %}'],
	['another file, rendered', '{% render "other" %}'],
	['a statement around properties', '---\n{% if a %}\nx: 1\n{% endif %}\n---\n'],
	['YAML that is none', '---\na: b: c\n---\n'],
])('a template with %s', async (_what, source) => expectSpanish(await said(() => draftFromTemplate('T.md', source, input, yaml))));

const answer = (text: string, status = 200) => ({ status, headers: {}, text });
const id = { scheme: 'arxiv', id: '1906.01820' } as const;
const doi = { scheme: 'doi', id: '10.1000/x' } as const;
test.each<[string, () => unknown]>([
	['no JSON', () => jsonObject(answer('<html>'), 'Crossref', 'x')],
	['a list for an object', () => jsonObject(answer('[]'), 'Crossref', 'x')],
	['a strange status', () => throwUnlessAnswer(answer('', 302), 'Crossref', 'x')],
	['a refusal', () => throwUnlessAnswer(answer('', 403), 'Crossref', 'x')],
	['a pause', () => throwUnlessAnswer(answer('', 429), 'Crossref', 'x')],
	['trouble', () => throwUnlessAnswer(answer('', 500), 'Crossref', 'x')],
	['arXiv: a page', () => arxiv.read(answer('<html>'), [id])],
	['arXiv: nothing', () => arxiv.read(answer(''), [id])],
	['arXiv: cut short', () => arxiv.read(answer('<feed xmlns="http://www.w3.org/2005/Atom"><entry>'), [id])],
	['Crossref: no message', () => crossref.read(answer('{}'), [doi])],
	['Crossref: no title', () => crossref.read(answer('{"message": {"DOI": "10.1000/x"}}'), [doi])],
	['doi.org: no title', () => doiOrg.read(answer('{"DOI": "10.1000/x"}'), [doi])],
	['Semantic Scholar: no title', () => semanticScholar.read(answer('{"paperId": "1"}'), [id])],
])('an answer that cannot be read: %s', async (_what, read) => expectSpanish(await said(read)));

test.each([
	"ENOSPC: no space left on device, write 'A.md'",
	'EACCES: permission denied',
	'EROFS: read-only file system',
	'EIO: i/o error',
	'The quota has been exceeded.',
	'something else is wrong',
])('the system says %s', (words) => {
	expectSpanish(sentence({ kind: 'write-failed', path: 'A.md', reason: reasonOf(new Error(words)) }));
	expectSpanish(failureWords(new Error(words)));
});

test('properties that cannot be changed alone', async () => {
	expectSpanish(await said(() => setProperties('---\n{a: 1}\n---\n', { b: 2 }, yaml)));
});

test('no reason, detail or expectation is written into the code', () => {
	const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('i18n'))
		.flatMap((file) => {
			const source = readFileSync(join('src', file), 'utf8');
			const found = [
				...source.matchAll(/\b(?:reason|detail|expected|lacks): (['`])((?:(?!\1).)* (?:(?!\1).)*)\1|(?:refuse|XmlError)\((['`])[^)]* /g),
			];
			return found.map(([text]) => `${file}: ${text}`);
		})
		// A list of words a flag takes, and the locales.
		.filter((line) => !/expected: '[\w-]+(?:, [\w-]+)+'/.test(line));
	expect(written).toEqual([]);
});

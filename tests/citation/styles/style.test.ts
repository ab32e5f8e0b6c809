/** Style files of the vault: each kind works or is refused with its reason. */
import { PaperError } from '../../../src/failure';
import { citer, SEED } from '../cite';

const INFO =
	'<info><title>Test style</title><id>http://www.zotero.org/styles/test-style</id><updated>2020-01-01T00:00:00+00:00</updated></info>';
const LAYOUT =
	'<layout><names variable="author"><name name-as-sort-order="all" initialize-with=". "/></names><text variable="title" prefix=" (" suffix=")" font-style="italic"/></layout>';
const style = (inner: string, attributes = 'class="in-text" version="1.0"') =>
	`<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>\n${inner}\n</style>\n`;
const AUTHOR_DATE = style(
	`${INFO}<citation><layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names><date variable="issued" prefix=" "><date-part name="year"/></date></layout></citation><bibliography><sort><key variable="title"/></sort>${LAYOUT}</bibliography>`,
);
const NUMERIC = style(
	`${INFO}<citation><layout prefix="[" suffix="]"><text variable="citation-number"/></layout></citation><bibliography second-field-align="flush"><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>`,
);
const INLINE_NUMBER = style(
	`${INFO}<citation><layout><text variable="citation-number" vertical-align="sup"/></layout></citation><bibliography><layout><text variable="citation-number" prefix="[" suffix="] "/><text variable="title"/></layout></bibliography>`,
);
const NOTE = style(
	`${INFO}<citation><layout suffix="."><text variable="title" quotes="true"/></layout></citation><bibliography><layout suffix="."><text variable="title" quotes="true"/></layout></bibliography>`,
	'class="note" version="1.0"',
);
const DEPENDENT = style(
	'<info><title>Journal of Tests</title><id>http://www.zotero.org/styles/journal-of-tests</id><link href="http://www.zotero.org/styles/test-style" rel="independent-parent"/></info>',
	'version="1.0"',
);
const OF_BUNDLED = style(
	'<info><title>Journal of Physics Tests</title><id>x</id><link href="http://www.zotero.org/styles/nature" rel="independent-parent"/></info>',
	'version="1.0"',
);

const files = {
	'CSL/test-style.csl': AUTHOR_DATE,
	'CSL/numbers.csl': NUMERIC,
	'CSL/inline.csl': INLINE_NUMBER,
	'CSL/notes/note.csl': NOTE,
	'CSL/journal-of-tests.csl': DEPENDENT,
	'CSL/physics.csl': OF_BUNDLED,
	'Elsewhere/far.csl': AUTHOR_DATE,
};

test.each([
	[
		'CSL/test-style.csl',
		'reference',
		'Hubinger, E., Merwijk, C. van, Mikulik, V., Skalse, J., Garrabrant, S. (Risks from learned optimization in advanced machine learning systems)',
	],
	['CSL/numbers.csl', 'reference', 'Risks from learned optimization in advanced machine learning systems'],
	['CSL/numbers.csl', 'in-text', '[1]'],
	['CSL/inline.csl', 'reference', 'Risks from learned optimization in advanced machine learning systems'],
	['CSL/notes/note.csl', 'in-text', '“Risks from learned optimization in advanced machine learning systems.”'],
	['CSL/physics.csl', 'in-text', '1'],
] as const)('%s, %s', async (path, form, text) => {
	expect((await citer(files).format(SEED, { style: path, form })).text.replace(/ \(issued.*/, '')).toBe(text);
});

test('a style is named by its path, by its file name in the folder, or by its path anywhere in the vault', async () => {
	const cite = citer(files);
	for (const name of ['CSL/test-style.csl', 'test-style', 'Test-Style.csl', 'Elsewhere/far.csl']) {
		expect((await cite.format(SEED, { style: name, form: 'in-text' })).text).toContain('Hubinger');
	}
});

test('a dependent style is its parent under its own name', async () => {
	const cite = citer(files);
	const own = await cite.format(SEED, { style: 'journal-of-tests' });
	expect(own).toEqual({ ...(await cite.format(SEED, { style: 'test-style' })), style: 'CSL/journal-of-tests.csl' });
});

test.each([
	['nothing.csl', '', 'no XML'],
	['text.csl', 'This is a text.', 'text outside'],
	['cut.csl', AUTHOR_DATE.slice(0, AUTHOR_DATE.indexOf('<bibliography>')), 'line 3: <style> is not closed'],
	['torn.csl', AUTHOR_DATE.slice(0, AUTHOR_DATE.indexOf('="title"')), 'line 3: “<key variable” is not XML'],
	['crossed.csl', style(`${INFO}<citation><layout></citation></layout>`), 'line 3: </citation> closes <layout>'],
	['page.csl', '<!DOCTYPE html><html><body>404</body></html>', 'it is <html>, not a CSL style'],
	['classless.csl', style(`${INFO}<bibliography>${LAYOUT}</bibliography>`, 'version="1.0"'), 'class'],
	['nobib.csl', style(`${INFO}<citation>${LAYOUT}</citation>`), 'no bibliography'],
	['orphan.csl', DEPENDENT.replace('styles/test-style', 'styles/not-here'), '“not-here”, which is not here'],
	['self.csl', DEPENDENT.replace('styles/test-style', 'styles/self'), 'which follows it'],
	[
		'circle.csl',
		AUTHOR_DATE.replace('</info>', '</info><macro name="round"><text macro="round"/></macro>').replace(
			'<text variable="title"',
			'<text macro="round"/><text variable="title"',
		),
		'cannot be used',
	],
	['macro.csl', AUTHOR_DATE.replace('<text variable="title"', '<text macro="absent"/><text variable="title"'), 'absent'],
])('%s is refused with its reason', async (name, text, reason) => {
	const path = `CSL/${name}`;
	const format = citer({ [path]: text }).format(SEED, { style: path });
	await expect(format).rejects.toBeInstanceOf(PaperError);
	await expect(format).rejects.toMatchObject({ failure: { kind: 'unreadable-style', style: path } });
	await expect(format).rejects.toThrow(reason);
});

test('an unknown style and an unknown locale are named', async () => {
	await expect(citer().format(SEED, { style: 'apaa' })).rejects.toMatchObject({ failure: { kind: 'unreadable-style', style: 'apaa' } });
	await expect(citer().format(SEED, { locale: 'xx-XX' })).rejects.toMatchObject({
		failure: { kind: 'bad-flag', flag: 'locale', value: 'xx-XX' },
	});
	// A locale of the settings that has gone away does not keep anybody from citing.
	expect((await citer({}, { locale: 'xx-XX' }).format(SEED)).text).toContain('Hubinger');
});

test('the list has the bundled styles, those of the folder, and why the others are none', async () => {
	const { styles, refused } = await citer({ ...files, 'CSL/broken.csl': 'x' }).styles();
	expect(styles.filter(({ source }) => source === 'bundled')).toHaveLength(10);
	expect(styles.filter(({ source }) => source === 'vault').map(({ id }) => id)).toEqual(
		Object.keys(files).filter((path) => path.startsWith('CSL/')),
	);
	expect(styles.find(({ id }) => id === 'CSL/journal-of-tests.csl')?.title).toBe('Journal of Tests');
	expect(refused).toEqual([{ path: 'CSL/broken.csl', reason: expect.stringContaining('not XML') }]);
});

test('a locale of the folder is used', async () => {
	const italian =
		'<?xml version="1.0"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="it-IT"><date form="text"><date-part name="year"/></date><date form="numeric"><date-part name="year"/></date><terms><term name="and">e</term></terms></locale>';
	const cite = citer({ 'CSL/locales-it-IT.xml': italian });
	expect(
		(await cite.format({ ...SEED, authors: SEED.authors.slice(0, 2) }, { style: 'harvard-cite-them-right', locale: 'it-IT' })).text,
	).toContain('Hubinger, E. e van Merwijk, C.');
});

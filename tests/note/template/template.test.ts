import { parse, stringify } from 'yaml';
import { failureOf } from '../../../src/failure';
import { BUILT_IN_TEMPLATE } from '../../../src/note/template/built-in-template';
import { draftNote } from '../../../src/note/literature-note';
import { draftFromTemplate, renderTemplate } from '../../../src/note/template/template';
import { input, learnedOptimization, manyAuthors } from '../papers';

const yaml = { stringify: (value: unknown) => stringify(value), parse: (text: string): unknown => parse(text) };
const render = (source: string, changes: Partial<typeof input> = {}) =>
	renderTemplate('Templates/Paper.md', source, { ...input, ...changes });

test.each([
	['as in the contract', {}],
	[
		'without points, maps, authors, abstract',
		{ integration: { heading: 'Project integration', points: [] }, mocs: [], paper: { title: 'T', authors: [], categories: [] } },
	],
	[
		'with a third pass and versions',
		{
			thirdPass: true,
			paper: { ...learnedOptimization, abstract: 'One.\n\nTwo.', versions: [{ version: 1, date: '2019-06-05', kilobytes: 294 }] },
		},
	],
	[
		'with a title that is not harmless',
		{ paper: { ...learnedOptimization, title: '{{ raw }} {% if %} [[x]] <% y %>', authors: manyAuthors(2) } },
	],
])('the built-in template renders the built-in note: %s', async (_, changes) => {
	expect(await render(BUILT_IN_TEMPLATE, changes)).toBe(draftNote({ ...input, ...changes }).body);
});

test('loops, filters, properties by their names', async () => {
	expect(
		await render(
			'{% for author in authors limit: 2 %}{{ author.family | upcase }};{% endfor %} {{ first-author }} {{ year }} {{ arxiv-version }} {{ comment }}|',
		),
	).toBe('HUBINGER;VAN MERWIJK; Hubinger 2019 3 |');
});

test('a value is escaped, raw is not, and neither is run as a template', async () => {
	const paper = { ...learnedOptimization, title: 'A [[link]] {{ year }} `= 1`' };
	expect(await render('{{ title }}\n{{ raw.title }}', { paper })).toBe(
		'A \\[\\[link\\]\\] {{ year }} \\`= 1\\`\nA [[link]] {{ year }} `= 1`',
	);
});

test.each([
	['an unknown filter', 'a\nb\n{{ title | shout }}', 3, /undefined filter: shout/],
	['an unknown variable', 'a\n{{ titel }}', 2, /undefined variable: titel/],
	['a loop without an end', '# x\n{% for a in authors %}', 2, /not closed/],
	['an unknown tag', '\n\n{% run "x" %}', 3, /tag "run" not found/],
	['another file', 'x\n{% include "secret" %}', 2, /./],
	['lines of frontmatter count', '---\ntags: [x]\n---\n{{ titel }}', 4, /undefined variable/],
])('an error names its line: %s', async (_, source, line, reason) => {
	const failure = await render(source).then(() => null, failureOf);
	expect(failure).toMatchObject({ kind: 'template-error', path: 'Templates/Paper.md', line });
	expect(failure).toHaveProperty('reason', expect.stringMatching(reason));
});

test('a prototype is out of reach', async () => {
	await expect(render('{{ title.constructor.constructor }}')).rejects.toThrow(/template/);
});

test('a loop without measure is stopped', async () => {
	await expect(render('{% for a in (1..100000000) %}{{ a }}{% endfor %}')).rejects.toThrow(/template/);
});

test('frontmatter of the template joins the note’s, without a way into YAML', async () => {
	const paper = { ...learnedOptimization, title: 'x"\nevil: true' };
	const source = '---\nstatus: inbox\ncssclasses: [paper]\nshown: {{ title }}\nby: "{{ first-author }} {{ year }}"\n---\n# {{ title }}\n';
	const draft = await draftFromTemplate('T.md', source, { ...input, paper }, yaml);
	expect(draft.frontmatter).toMatchObject({
		type: 'literature',
		status: 'inbox',
		cssclasses: ['paper'],
		shown: 'x"\nevil: true',
		by: 'Hubinger 2019',
	});
	expect(draft.frontmatter).not.toHaveProperty('evil');
	expect(draft.body).toBe('# x" evil:\\ true\n'.replace('\\ ', ' '));
});

test('a property the template spells in another case stands once, as it spells it', async () => {
	const { frontmatter } = await draftFromTemplate('T.md', '---\nStatus: inbox\nDOI: {{ doi }}\n---\n', input, yaml);
	expect(Object.keys(frontmatter).filter((key) => /^(?:status|doi)$/i.test(key))).toEqual(['Status', 'DOI']);
	expect(frontmatter).toMatchObject({ Status: 'inbox' });
});

test('a variable alone is the value itself: a number stays a number, a list a list', async () => {
	const paper = { ...learnedOptimization, categories: ['cs.AI', 'a <% b'] };
	const source = '---\njahr: {{ year }}\nversion: "{{raw.arxiv-version}}"\nkinds: {{ categories }}\ntext: {{ year }}a\n---\n';
	const { frontmatter } = await draftFromTemplate('T.md', source, { ...input, paper }, yaml);
	expect(frontmatter).toMatchObject({ jahr: 2019, version: 3, kinds: ['cs.AI', 'a < % b'], text: '2019a' });
});

test('an author is shown by name, and has parts to ask for', async () => {
	expect(
		await render('{{ authors | join: "; " }}|{% for author in authors limit: 1 %}{{ author }} {{ author.family }}{% endfor %}'),
	).toMatch(/^Hubinger, Evan; van Merwijk, Chris; .*\|Hubinger, Evan Hubinger$/);
});

const properties = async (source: string) => (await draftFromTemplate('T.md', source, input, yaml)).frontmatter;

test.each([
	[
		'authors: {{ authors }}',
		{ authors: learnedOptimization.authors.map((_, at) => expect.stringContaining(at === 0 ? 'Hubinger, ' : ', ') as unknown) },
	],
	['who: [{{ authors }}]', { who: expect.arrayContaining(['Hubinger, Evan']) as unknown }],
	['who:\n  - Me\n  - {{ authors }}', { who: expect.arrayContaining(['Me', 'Hubinger, Evan']) as unknown }],
	['tags: [paper, {{ categories }}]', { tags: ['paper', 'cs.AI'] }],
	['of: {year: {{ year }}, id: "{{ arxiv }}", all: [{{ year }}]}', { of: { year: 2019, id: '1906.01820', all: [2019] } }],
	['of:\n  deep:\n    - {{ arxiv }}: {{ year }}', { of: { deep: [{ '1906.01820': 2019 }] } }],
])('properties of a template come out as they are meant: %j', async (written, expected) => {
	expect(await properties(`---\n${written}\n---\nx`)).toMatchObject(expected);
});

test.each([
	['---\ntags:\n{% for c in categories %}  - {{ c }}\n{% endfor %}---\nx', 4, /endfor.* inside the value/],
	['---\ntags:\n{% for c in categories %}  - {{ c }}\n{% endfor %}---\nx\n\n---\n', 3, /for c.* inside the value/],
	['---\n- a\n- b\n---\nx', 2, /not plain YAML/],
	['---\nonly words\n---\nx', 2, /not plain YAML/],
])('or as an error with its line: %j', async (source, line, reason) => {
	const failure = await properties(source).then(() => null, failureOf);
	expect(failure).toMatchObject({ kind: 'template-error', line, reason: expect.stringMatching(reason) as unknown });
});

test('a template that begins with a rule has no properties', async () => {
	expect((await draftFromTemplate('T.md', '---\n\n# {{ arxiv }}\n', input, yaml)).body).toContain('---\n\n# 1906.01820\n');
});

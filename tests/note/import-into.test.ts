import { parse, stringify } from 'yaml';
import { propertiesOf } from '../../src/note/properties/frontmatter';
import type { ImportInto } from '../../src/note/import-into';
import { importInto } from '../../src/note/import-into';
import { input, learnedOptimization } from './papers';

const into: ImportInto = {
	paper: learnedOptimization,
	citationMarkdown: input.citationMarkdown,
	today: input.today,
	names: input.names,
	authorsShown: 100,
	yearRule: 'first',
	yaml: { stringify: (value) => stringify(value, { nullStr: '', lineWidth: 0 }), parse: (text) => parse(text) as unknown },
};
const properties = (text: string) => propertiesOf(text, into.yaml);

test('an empty note becomes a literature note without sections', () => {
	const text = importInto('', into);
	expect(properties(text)).toMatchObject({
		type: 'literature',
		arxiv: '1906.01820',
		year: 2019,
		status: 'to-read',
		citekey: '@Hubinger2019LearnedOptimization',
	});
	expect(text).toContain('# LN: Hubinger et al. (2019) — Risks');
	expect(text).toContain('> **Citation**: Hubinger, E.');
	expect(text).toContain('> [!abstract]- Abstract\n> We analyze');
	expect(importInto(text, into)).toBe(text);
});

test('the reader’s values, text and style stay; empty ones are filled', () => {
	const mine =
		'---\ntitle: "My name for it" # mine\nyear:\ntags: [mine, safety]\nstatus: reviewed\n---\n# My title\n\nMy words.\n\n## Pass 1\n\nMore.\n';
	const text = importInto(mine, into);
	expect(properties(text)).toMatchObject({
		title: 'My name for it',
		year: 2019,
		tags: ['mine', 'safety'],
		status: 'reviewed',
		arxiv: '1906.01820',
		updated: '2026-11-21',
	});
	expect(text).toContain('title: "My name for it" # mine\n');
	expect(text).toContain('tags: [mine, safety]\n');
	expect(text).toMatch(
		/# My title\n\n> \[!cite\] Bibliographic Reference\n> \*\*Citation\*\*: Hubinger.*\n\n> \[!abstract\]- Abstract\n> We analyze.*\n\nMy words\.\n\n## Pass 1\n\nMore\.\n$/,
	);
	expect(importInto(text, { ...into, today: '2027-01-01' })).toBe(text);
});

test('a reference of the reader’s stays, an empty one is filled', () => {
	expect(importInto('# T\n\n**Citation**: as I cite it\n', into)).toContain('**Citation**: as I cite it\n');
	expect(importInto('# T\n\n**Citation**:\n\nx\n', into)).toContain('**Citation**: Hubinger, E.');
});

test('with the settings of a reading, its sections too', () => {
	const text = importInto('# T\n\nMine.\n', { ...into, skeleton: { integration: input.integration, mocs: input.mocs, thirdPass: false } });
	expect(text.match(/^## .*/gm)).toEqual([
		"## Pass 1 — Bird's Eye View (5 Cs)",
		'## Pass 2 — Content',
		'## PUMA Integration',
		'## Related Notes',
		'## MOCs',
	]);
});

test.each([
	['"1706.03762"', false],
	['1906.0182', true],
	['"arXiv:1906.01820v2"', true],
	['https://arxiv.org/abs/1906.01820', true],
	['', true],
])('a note that says arxiv: %s', (arxiv, taken) => {
	const mine = `---\narxiv: ${arxiv}\n---\nMine.\n`;
	expect(importInto(mine, into) !== mine).toBe(taken);
});

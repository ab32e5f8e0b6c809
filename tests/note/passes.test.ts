import { parse, stringify } from 'yaml';
import { advancePass, passNumber } from '../../src/note/passes';
import { input } from './papers';

const writing = {
	yaml: { stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }), parse: (text: string): unknown => parse(text) },
	names: input.names,
	skeleton: { integration: input.integration, mocs: [], thirdPass: false },
	today: '2026-11-21',
};

test.each<[string, string, number | null, string, boolean]>([
	['keshav-pass: 0\nstatus: to-read', 'a new note', 1, 'reading', true],
	['keshav-pass: 1\nstatus: reading', 'the second pass', 2, 'reading', true],
	['keshav-pass: 2\nstatus: reading', 'the third', 3, 'reviewed', true],
	['keshav-pass: 3\nstatus: reviewed', 'all done', null, 'reviewed', false],
	['keshav-pass: 2\nstatus: reviewed', 'a status never goes back', 3, 'reviewed', true],
	['keshav-pass: 0\nstatus: queue', 'a status of the reader’s own', 1, 'queue', true],
	['title: x', 'no properties of ours', 1, 'reading', true],
	['keshav-pass: "pass-1"', 'a pass in words', 2, 'reading', true],
])('%s (%s)', (properties, _, pass, status, added) => {
	const text = `---\n${properties}\nupdated: 2026-01-01\n---\n# T\n\nMine.\n`;
	const advanced = advancePass(text, writing);
	expect(advanced).toMatchObject({ pass, status, added });
	if (pass === null) return void expect(advanced.text).toBe(text);
	expect(advanced.text).toMatch(new RegExp(`keshav-pass: "?${pass}"?\n`));
	expect(advanced.text).toContain('updated: 2026-11-21\n');
	expect(advanced.text).toContain(`Mine.\n\n---\n\n## Pass ${pass}`);
});

test('a section that is there is not put in again', () => {
	const { text, added } = advancePass('---\nkeshav-pass: 1\nstatus: reading\n---\n## Pass 2 Key Points\n', writing);
	expect(added).toBe(false);
	expect(text).toBe('---\nkeshav-pass: 2\nstatus: reading\nupdated: 2026-11-21\n---\n## Pass 2 Key Points\n');
});

test.each([
	[2, 2],
	['2', 2],
	['pass-3', 3],
	[9, 3],
	[null, 0],
	['', 0],
	[-1, 0],
	[1.5, 0],
	[[1], 0],
])('%j is pass %j', (value, pass) => {
	expect(passNumber(value)).toBe(pass);
});

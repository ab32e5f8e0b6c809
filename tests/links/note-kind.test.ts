/** Which kind a note is of: prefix, then `type`, then folder. */
import { KindReader, parseNoteKinds } from '../../src/links/note-kind';

const reader = new KindReader(parseNoteKinds(''));

test.each([
	['20 - Literature/20.1 Papers/LN-Yao-2022-ReAct.md', undefined, 'LN'],
	['x/PN-Agents.md', 'literature', 'PN'],
	['x/SP-Architecture.md', undefined, 'SP'],
	['x/EX-Hypotheses-H1-H2.md', undefined, 'EX'],
	['x/MOC Agent Architectures.md', undefined, 'MOC'],
	['x/MOC-PUMA-Master.md', undefined, 'MOC'],
	['x/MOCKUP.md', undefined, undefined],
	['x/PER-Hubinger.md', undefined, 'PER'],
	['x/PR-PUMA-Ch1.md', undefined, 'PR'],
	['x/Attention.md', 'literature', 'LN'],
	['x/Attention.md', 'permanent-note', 'PN'],
	['x/Attention.md', 'moc', 'MOC'],
	['x/Attention.md', 'log', undefined],
	['30 - Permanent/31 Concepts/Attention.md', undefined, 'PN'],
	['40 - Projects/PUMA/41.6 Specs/Deep/Attention.md', undefined, 'SP'],
	['PN-.md', undefined, undefined],
])('%s with type %s', (path, type, code) => expect(reader.kindOf(path, type)?.code).toBe(code));

test('kinds of the settings replace the built-in ones', () => {
	const kinds = parseNoteKinds('Concept | C-, CON | Concepts/ | Templates/Concept\nnonsense\n | X- |\n');
	expect(kinds).toEqual([{ code: 'C', name: 'Concept', prefixes: ['C-', 'CON'], folder: 'Concepts', template: 'Templates/Concept' }]);
	const own = new KindReader(kinds);
	expect([own.prefixOf('C-Attention'), own.prefixOf('CON Attention'), own.prefixOf('Context'), own.prefixOf('c-x')]).toEqual([
		'C-',
		'CON ',
		'',
		'c-',
	]);
	expect(new KindReader([]).prefixOf('LN-x')).toBe('');
});

test('of folders in each other the innermost says the kind, wherever it stands in the table; a code says it as a type', () => {
	const own = new KindReader(parseNoteKinds('Outer | O- | A\nInner | I__ ,, | A/B\nOther | X- |\nThe other note | T-'));
	expect(own.kinds.map(({ code, prefixes }) => [code, prefixes])).toEqual([
		['O', ['O-']],
		['I', ['I__']],
		['X', ['X-']],
		['T', ['T-']],
	]);
	expect(['A/x.md', 'A/B/x.md', 'A/B/C/x.md', 'AB/x.md', 'x.md'].map((path) => own.kindOf(path)?.code)).toEqual([
		'O',
		'I',
		'I',
		undefined,
		undefined,
	]);
	expect(['x', 'T', 'the-other', 'X note', '', ' '].map((type) => own.kindOf('y.md', type)?.code)).toEqual([
		'X',
		'T',
		'T',
		undefined,
		undefined,
		undefined,
	]);
});

test('a table of blanks is no table', () => expect(parseNoteKinds(' \n ')).toEqual(parseNoteKinds('')));

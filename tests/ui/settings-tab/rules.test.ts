/** Lines of settings as fields and back: what a row shows of a line, what it writes, and what it says of fields that are no rule. */
import fc from 'fast-check';
import { SETTINGS, defaultSettings, integrationPoints, ownProperties } from '../../../src/settings';
import type { SettingKey } from '../../../src/settings';
import { PRESETS } from '../../../src/settings/presets';
import { PUMA_NOTE_KINDS, parseNoteKinds } from '../../../src/links/note-kind';
import { RULES, lineProblem, ruleProblem, rulesProblem } from '../../../src/ui/settings-tab/rules';
import type { RuleKey } from '../../../src/ui/settings-tab/rules';

const settings = defaultSettings();
const KEYS = Object.keys(RULES) as RuleKey[];

test('every setting of one rule a line has its fields', () => {
	const lines = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => SETTINGS[key].type === 'lines');
	expect([...KEYS].sort()).toEqual(lines.sort());
});

const READ: readonly [key: RuleKey, line: string, fields: readonly string[], written?: string][] = [
	['integrationPoints', 'Red-teaming: → [[A/B|that]]', ['Red-teaming', '→ [[A/B|that]]']],
	['integrationPoints', 'Bounded autonomy:A/B', ['Bounded autonomy', 'A/B'], 'Bounded autonomy: A/B'],
	['integrationPoints', 'Ethics chapter:', ['Ethics chapter', ''], 'Ethics chapter'],
	['integrationPoints', 'Bare', ['Bare', '']],
	['ownProperties', 'project: Logic & Co: 2', ['project', 'Logic & Co: 2']],
	['ownProperties', 'dc:title: x', ['dc:title', 'x']],
	['ownProperties', 'read-by:', ['read-by', '']],
	['keepCapitals', 'Monte Carlo', ['Monte Carlo']],
	['defaultMocs', '[[80 - MOC/A]]', ['[[80 - MOC/A]]']],
	['noteKinds', 'Spec | SP-, S- | Specs | T/Spec', ['Spec', 'SP-, S-', 'Specs', 'T/Spec']],
	['noteKinds', 'MOC|MOC', ['MOC', 'MOC', '', ''], 'MOC | MOC'],
	['noteKinds', 'A | A- | | T', ['A', 'A-', '', 'T'], 'A | A- |  | T'],
	['refreshRules', 'Title = KEEP', ['title', 'keep'], 'title: keep'],
	['otherPlaces', 'My index https://example.org/{id}', ['My index', 'https://example.org/{id}'], 'My index: https://example.org/{id}'],
	['otherPlaces', 'A: B: zotero://select/{doi:raw}', ['A: B', 'zotero://select/{doi:raw}']],
	['otherPlaces', 'https://example.org/{anydoi}', ['', 'https://example.org/{anydoi}']],
	['hiddenPlaces', 'Google Scholar', ['Google Scholar']],
	['pageSites', 'bücher.example', ['bücher.example']],
];
test.each(READ)('%s: “%s” is read and written', (key, line, fields, written = line) => {
	const { read, write } = RULES[key];
	expect(read(line)).toEqual(fields);
	expect(write(fields)).toBe(written);
	expect(read(written)).toEqual(fields);
	expect(lineProblem(key, line, settings)).toBeNull();
});

test('the lines of the presets and the built-in kinds are rules', () => {
	for (const preset of Object.values(PRESETS))
		for (const key of KEYS) expect([key, rulesProblem(key, String(preset[key] ?? ''), settings)]).toEqual([key, null]);
	expect(rulesProblem('noteKinds', PUMA_NOTE_KINDS, settings)).toBeNull();
});

test.each<[RuleKey, readonly string[], field: number, says: RegExp]>([
	['integrationPoints', ['', 'A'], 0, /“Label” is missing/],
	['integrationPoints', ['a: b', ''], 0, /label ends at a colon/],
	['integrationPoints', ['[[a', ''], 0, /“\[\[a” opens a link/],
	['integrationPoints', ['a', '[[b'], 1, /“\[\[b” opens a link/],
	['ownProperties', ['', 'x'], 0, /“Name” is missing/],
	['ownProperties', ['Status', 'x'], 0, /“Status” is the name of another property/],
	['ownProperties', ['a: b', 'x'], 0, /cannot be the name of a property/],
	['ownProperties', ['a"b', 'x'], 0, /cannot be the name of a property/],
	['keepCapitals', [' '], 0, /“Word” is missing/],
	['defaultMocs', ['[[MOC'], 0, /opens a link/],
	['noteKinds', ['Spec', '', '', ''], 1, /“Prefixes” is missing/],
	['noteKinds', ['Spec', ' -, ', '', ''], 1, /has a letter or a digit/],
	['noteKinds', ['a | b', 'A-', '', ''], 0, /Leave out the \|/],
	['noteKinds', ['a', 'A-', 'f', 't | u'], 3, /Leave out the \|/],
	['refreshRules', ['colour', 'keep'], 0, /“colour” is not one of the choices/],
	['refreshRules', ['venue', 'sometimes'], 1, /“sometimes” is not one of the choices/],
	['refreshRules', ['venue', ''], 1, /is missing/],
	['otherPlaces', ['A', 'example.org/{id}'], 1, /begins with https/],
	['otherPlaces', ['A', 'https://example.org/{id} x'], 1, /has no spaces/],
	['otherPlaces', ['A', 'https://example.org/{arxiv-id}'], 1, /“\{arxiv-id\}” is none of the variables \{id\}, /],
	['hiddenPlaces', [''], 0, /“Place” is missing/],
	['pageSites', ['https://nature.com/articles'], 0, /without https/],
	['pageSites', ['nature'], 0, /without https/],
])('%s: %j', (key, fields, field, says) => {
	expect(ruleProblem(key, fields, settings)).toEqual({ field, says: expect.stringMatching(says) });
});

test('what its row takes for a rule, the plugin reads as that rule', () => {
	const word = fc.stringMatching(/^[\w:|[\]{}=,./ é-]{0,12}$/);
	fc.assert(
		fc.property(fc.constantFrom(...KEYS), fc.array(word, { minLength: 4, maxLength: 4 }), (key, words) => {
			const fields = RULES[key].fields.map((_field, at) => (words[at] ?? '').trim());
			if (ruleProblem(key, fields, settings) !== null) return;
			const line = RULES[key].write(fields);
			expect(lineProblem(key, line, settings)).toBeNull();
			expect(RULES[key].read(line)).toEqual(fields);
			if (key === 'noteKinds') expect(parseNoteKinds(line)).toMatchObject([{ name: fields[0] }]);
			if (key === 'ownProperties') expect(ownProperties(line)[0]?.[0]).toBe(fields[0]);
			if (key === 'integrationPoints')
				expect(integrationPoints({ ...settings, integrationPoints: line })).toMatchObject([{ label: fields[0] }]);
		}),
	);
});

test('of a text the first line that is none is named', () => {
	expect(rulesProblem('refreshRules', 'title: keep\n\nvenue: sometimes\nx', settings)).toMatch(
		/^Line 3: “venue: sometimes” cannot be read\. /,
	);
	expect(rulesProblem('ownProperties', 'a: 1\nA: 2', settings)).toMatch(/“a” is the name of another property/);
	expect(rulesProblem('keepCapitals', 'Bayes\nBayes\n', settings)).toBeNull();
});

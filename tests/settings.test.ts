/** Holds that what data.json says is kept when it fits, and that nothing a reader stored is lost. */
import { SETTINGS, defaultSettings, integrationPoints, ownProperties } from '../src/settings';
import { PRESETS, presetFor, withPreset } from '../src/settings/presets';
import { SETTINGS_VERSION, fits, readSettings, storedSettings } from '../src/settings/stored-values';

test.each([[null], [undefined], [[]], ['text'], [{}]])('%p reads as the defaults', (stored) => {
	expect(readSettings(stored)).toEqual(defaultSettings());
});

test('values that fit are kept, others fall back one by one', () => {
	const settings = readSettings({ citationStyle: 'ieee', thirdPass: 'yes', authorsShown: 1, notesFolder: 'Reading', yearRule: 'tomorrow' });
	expect(settings).toEqual({ ...defaultSettings(), citationStyle: 'ieee', notesFolder: 'Reading' });
});

test('a style of the vault is a style too', () => {
	expect(readSettings({ citationStyle: 'CSL/my-journal.csl' }).citationStyle).toBe('CSL/my-journal.csl');
});

test('saving keeps keys of a newer version and says ours', () => {
	const stored = { citationStyle: 'ieee', fromTheFuture: [1, 2], version: SETTINGS_VERSION };
	expect(storedSettings(readSettings(stored), stored)).toMatchObject({
		fromTheFuture: [1, 2],
		citationStyle: 'ieee',
		version: SETTINGS_VERSION,
	});
});

test.each(Object.keys(PRESETS) as (keyof typeof PRESETS)[])('preset %s changes settings that exist, to values that fit', (preset) => {
	for (const [key, value] of Object.entries(PRESETS[preset])) expect([key, fits(key, value)]).toEqual([key, true]);
	expect(withPreset(defaultSettings(), preset).preset).toBe(preset);
});

test.each([
	[['00 - Meta', '20 - Literature', '80 - MOC'], 'puma'],
	[['20 - Literature'], 'plain'],
	[[], 'plain'],
] as const)('a vault with the folders %p takes the preset %s', (folders, preset) => {
	expect(presetFor(folders)).toBe(preset);
});

test.each([
	['nothing stored', {}, {}],
	['a preset alone', { preset: 'puma' }, PRESETS.puma],
	['with one value of its own', { preset: 'puma', notesFolder: 'Mine' }, { ...PRESETS.puma, notesFolder: 'Mine' }],
	['in Spanish', { preset: 'plain', noteLanguage: 'es' }, { noteLanguage: 'es', integrationHeading: 'Integración en el proyecto' }],
	['one there is not', { preset: 'other' }, {}],
	['a value that cannot be used', { preset: 'puma', notesFolder: 7 }, PRESETS.puma],
])('what a data.json leaves out is as its preset has it: %s', (_, stored, says) => {
	const read = readSettings(stored);
	expect(read).toEqual({ ...defaultSettings(), ...('preset' in stored && fits('preset', stored.preset) ? stored : {}), ...says });
	expect(storedSettings(read, stored)).toMatchObject(stored);
});

test('switching presets there and back restores what the preset covers and nothing else', () => {
	const mine = { ...defaultSettings(), citationStyle: 'nature' };
	expect(withPreset(withPreset(mine, 'puma'), 'plain')).toEqual(mine);
});

test('integration points read as label and target', () => {
	const settings = { ...defaultSettings(), integrationPoints: 'Ethics chapter:\nRed-teaming: Folder/PN-Note\n\nBare\nLinked: → [[A/B]]' };
	expect(integrationPoints(settings)).toEqual([
		{ label: 'Ethics chapter' },
		{ label: 'Red-teaming', target: 'Folder/PN-Note' },
		{ label: 'Bare' },
		{ label: 'Linked', target: 'A/B' },
	]);
});

test.each([
	['project: PUMA', [['project', 'PUMA']]],
	['read-by:', [['read-by', null]]],
	[
		'rating: 4.5\nowned: true\nwith: [Ada, 2]',
		[
			['rating', 4.5],
			['owned', true],
			['with', ['Ada', 2]],
		],
	], // prettier-ignore
	[
		'part-of: [[Thesis]]\ntime: 10:30',
		[
			['part-of', '[[Thesis]]'],
			['time', '10:30'],
		],
	],
	['año de lectura: 2026', [['año de lectura', 2026]]],
	['no colon\n: nothing\n"x": 1\n__proto__: 1', []],
])('own properties %j', (text, own) => {
	expect(ownProperties(text)).toEqual(own);
});

test('every default fits its own setting', () => {
	for (const [key, entry] of Object.entries(SETTINGS)) expect([key, fits(key, entry.default)]).toEqual([key, true]);
});

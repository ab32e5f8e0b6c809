/** Any data.json: reading it never fails, every value that comes out fits, and saving loses nothing that was in it. */
import fc from 'fast-check';
import { SETTINGS, defaultSettings, integrationPoints, linesOf, ownProperties, propertyNames } from '../../src/settings';
import { SETTINGS_VERSION, fits, readSettings, storedSettings } from '../../src/settings/stored-values';
import { parseNoteKinds } from '../../src/links/note-kind';
import { fuzz, hostile } from './fuzz';

const key = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...Object.keys(defaultSettings())) },
	{ weight: 1, arbitrary: fc.constantFrom('version', 'fromTheFuture', '__proto__', 'constructor', 'toString', '') },
	{ weight: 1, arbitrary: hostile(2) },
);
const value = fc.oneof(
	fc.string(),
	hostile(4),
	fc.boolean(),
	fc.integer(),
	fc.double(),
	fc.constant(null),
	fc.array(fc.string(), { maxLength: 3 }),
	fc.constantFrom('apa', 'ieee', 'plain', 'puma', 'CSL/mine.csl', 100, 2, '__proto__', 'toString'),
	fc.object({ maxDepth: 1 }),
);
const stored = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.array(fc.tuple(key, value), { maxLength: 12 })
			.map(
				(entries) =>
					JSON.parse(
						`{${entries.map(([name, what]) => `${JSON.stringify(name)}:${JSON.stringify(what) ?? 'null'}`).join(',')}}`,
					) as unknown,
			),
	},
	{ weight: 1, arbitrary: fc.jsonValue() },
);

fuzz('settings', 'what fits is kept, the rest is the default, and saving loses nothing', 500, [stored], (data) => {
	const settings = readSettings(data);
	const defaults: Record<string, unknown> = { ...defaultSettings() };
	expect(Object.keys(settings).sort()).toEqual(Object.keys(defaults).sort());
	const given =
		typeof data === 'object' && data !== null && !Array.isArray(data) ? new Map(Object.entries(data)) : new Map<string, unknown>();
	for (const [name, one] of Object.entries(settings)) {
		expect([name, fits(name, one)]).toEqual([name, true]);
		expect([name, one]).toEqual([name, given.has(name) && fits(name, given.get(name)) ? given.get(name) : defaults[name]]);
	}
	const saved = storedSettings(settings, data);
	const version = given.get('version');
	expect(saved['version']).toBe(Number.isSafeInteger(version) ? Math.max(Number(version), SETTINGS_VERSION) : SETTINGS_VERSION);
	for (const [name, one] of given) if (name !== 'version') expect([name, JSON.stringify(saved[name])]).toEqual([name, JSON.stringify(one)]);
	expect(readSettings(JSON.parse(JSON.stringify(saved)))).toEqual(settings);
	// A setting that is changed is saved, whatever odd value stood there.
	const changed = { ...settings, notesFolder: 'Changed', authorsShown: 7, thirdPass: !settings.thirdPass };
	expect(storedSettings(changed, data)).toMatchObject({ notesFolder: 'Changed', authorsShown: 7 });
	// What is made of the settings never fails either.
	integrationPoints(settings);
	propertyNames(settings);
	parseNoteKinds(settings.noteKinds);
	linesOf(settings.defaultMocs);
	ownProperties(settings.ownProperties);
});

test('a key of every kind is tried', () => expect(new Set(Object.values(SETTINGS).map(({ type }) => type)).size).toBeGreaterThanOrEqual(5));

/** Holds that both languages have every string with the same values in it, and that none is unused. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setLanguage, t } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { es } from '../../src/i18n/es';
import { SETTINGS } from '../../src/settings';

const keys = Object.keys(en) as (keyof typeof en)[];
const valuesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((m) => m[1]))].sort();

afterEach(() => setLanguage('en'));

test('Spanish has the keys of English, in its order or another, and no more', () => {
	expect(Object.keys(es).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s takes the same values in both languages', (key) => {
	expect(valuesIn(es[key])).toEqual(valuesIn(en[key]));
	if (en[key] !== '') expect(es[key]).not.toBe('');
});

test('no string is unused', () => {
	const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('i18n'))
		.map((file) => readFileSync(join('src', file), 'utf8'))
		.join('\n');
	// Keys made of a fixed part and a value (`setting.group.${group}`) count where the source has that value, as a text or a name.
	const built = [...source.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)].map((m) => m[1] ?? '');
	const said = (value: string) => new RegExp(`\\b${value.replace(/\.desc$/, '').replace(/[.-]/g, '\\$&')}\\b`).test(source);
	// The words of a setting are named after its key: `notesFolder` is `setting.notes-folder`.
	const ofSettings = Object.keys(SETTINGS).map((key) => `setting.${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`);
	const unused = keys.filter(
		(key) =>
			!ofSettings.includes(key.replace(/\.desc$/, '')) &&
			!source.includes(`'${key}'`) &&
			!built.some((start) => key.startsWith(start) && said(key.slice(start.length))),
	);
	expect(unused).toEqual([]);
});

test.each([
	['en', 1, '1 paper'],
	['en', 3, '3 papers'],
	['es', 1, '1 artículo'],
	['es-MX', 2, '2 artículos'],
	['xx', 2, '2 papers'],
])('%s counts %d', (language, n, start) => {
	setLanguage(language);
	expect(t('import.batch-button', { n })).toContain(start);
});

test('what English tells of one thing otherwise than of several, Spanish does', () => {
	const counted = (text: string) => [...text.matchAll(/\{(\w+):/g)].map(([, value]) => value);
	expect(keys.filter((key) => counted(en[key]).some((value) => !counted(es[key]).includes(value)))).toEqual([]);
});

/** Names and forms that are the same in Spanish; anything else that is the same was forgotten. */
const SAME = /^(?:arXiv|PDF|HTML|DOI|Liquid|[\d\W]*|.*\{\w+\}[^a-z]*|(?:json|csv|reference|path=|markdown)\b.*)$/;

test('nothing was left in English', () => {
	const forgotten = keys.filter((key) => en[key] === es[key] && !SAME.test(en[key]));
	expect(forgotten).toEqual([]);
});

test('both languages end a string alike: a sentence has its full stop in both', () => {
	const end = (text: string) => /[.…?!:]$/.exec(text)?.[0] ?? '';
	const differ = keys.filter((key) => en[key] !== '' && end(en[key]) !== end(es[key])).map((key) => `${key}: ${en[key]} | ${es[key]}`);
	expect(differ).toEqual([]);
});

test('Spanish opens its questions and exclamations, quotes in its own marks, and keeps one word for a thing', () => {
	for (const key of keys) {
		const text: string = es[key];
		expect([key, (text.match(/\?/g) ?? []).length]).toEqual([key, (text.match(/¿/g) ?? []).length]);
		expect([key, (text.match(/!/g) ?? []).length - (text.match(/!=/g) ?? []).length]).toEqual([key, (text.match(/¡/g) ?? []).length]);
		expect([key, /[“”]/.test(text)]).toEqual([key, false]);
		expect([key, /notas? de lectura|\bplugin\b|\bvault\b/i.test(text)]).toEqual([key, false]);
	}
});

test.each([
	['en', en],
	['es', es],
] as const)('%s: a message that names a command names it as the palette does', (_language, strings) => {
	const commands = keys.filter((key) => key.startsWith('command.')).map((key) => strings[key] as string);
	const named = keys.flatMap((key) =>
		[...(strings[key] as string).matchAll(/(?:Run|Ejecuta) [“«]([^”»]+)[”»]/g)].map((m) => [key, m[1] ?? '']),
	);
	expect(named.length).toBeGreaterThan(0);
	for (const [key, name] of named) expect([key, commands]).toEqual([key, expect.arrayContaining([name])]);
});

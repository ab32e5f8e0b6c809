/** Holds that both languages have every string with the same values in it, and that none is unused. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setLanguage, t } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { es } from '../../src/i18n/es';

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
	// Keys made of a fixed part and a value (`setting.group.${group}`) count by their fixed part; descriptions go with their names.
	const built = [...source.matchAll(/`([a-z][\w.-]*[.-])\$\{/g)].map((m) => m[1] ?? '');
	const unused = keys.filter((key) => !source.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)));
	expect(unused).toEqual([]);
});

test.each([
	['en', 1, '1 paper found'],
	['en', 3, '3 papers found'],
	['es', 1, '1 artículo encontrado'],
	['es-MX', 2, '2 artículos encontrados'],
	['xx', 2, '2 papers found'],
])('%s counts %d', (language, n, start) => {
	setLanguage(language);
	expect(t('import.batch-found', { n, fresh: 0 })).toContain(start);
});

/** Holds that every kept case is tried: a file of the corpus is named as a property is, and holds a list of its inputs. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, corpusNames } from './fuzz';

const properties = readdirSync(__dirname)
	.filter((file) => file.endsWith('.test.ts'))
	.flatMap((file) => [...readFileSync(join(__dirname, file), 'utf8').matchAll(/^fuzz\(\s*'([\w-]+)'/gm)].map((m) => m[1] ?? ''));

test('properties have names of their own', () => {
	expect(properties.length).toBeGreaterThan(10);
	expect([...new Set(properties)]).toEqual(properties);
});

test.each(corpusNames())('the kept cases of %s belong to a property', (name) => {
	expect(properties).toContain(name);
	expect(corpus<unknown[]>(name).every((input) => Array.isArray(input))).toBe(true);
});

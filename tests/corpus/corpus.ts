/**
 * The public data beside the project: real records, recorded answers, a vault's paths. It is read where it stands, CORPUS or
 * `../shared`, and never copied. Where it is absent jest leaves this project out (jest.config.cjs); `npm run corpus -- --fetch`
 * collects a part of it, so a suite says which files it needs and is left out where those are missing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../..', process.env['CORPUS'] ?? '../shared');

/** Where a file of the corpus stands. */
export const corpusPath = (path: string): string => resolve(FOLDER, path);

/** `describe`, where the corpus holds these files and folders; else one skipped test that names them. */
export function describeCorpus(name: string, needs: readonly string[], tests: () => void): void {
	const missing = needs.filter((path) => !existsSync(corpusPath(path)));
	if (missing.length === 0) describe(name, tests);
	else test.skip(`${name}: this corpus has no ${missing.join(', ')}`, () => undefined);
}

export const corpusText = (path: string): string => readFileSync(corpusPath(path), 'utf8');
/** What a JSON file of the corpus holds, as its README describes it. */
export const corpusJson = <T>(path: string): T => JSON.parse(corpusText(path)) as T;
/** The names in a folder of the corpus, none where it is absent. */
export const corpusFiles = (folder: string): string[] => (existsSync(corpusPath(folder)) ? readdirSync(corpusPath(folder)) : []);

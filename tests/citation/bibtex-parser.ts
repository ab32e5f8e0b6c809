/** The independent BibTeX parser of Better BibTeX. Its package is of a kind jest cannot load as it is, so it is bundled first. */
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

interface Creator {
	name?: string;
	lastName?: string;
	firstName?: string;
	prefix?: string;
	suffix?: string;
}
export interface BibtexEntry {
	type: string;
	key: string;
	fields: Record<string, string | undefined> & { author?: Creator[] };
}
interface Parser {
	parse(text: string, options: object): { errors: unknown[]; entries: BibtexEntry[] };
}

const bundled = buildSync({
	stdin: { contents: "export { parse } from '@retorquere/bibtex-parser';", resolveDir: resolve(__dirname, '../..') },
	bundle: true,
	format: 'cjs',
	platform: 'node',
	write: false,
}).outputFiles[0];
const parser = { exports: {} as Parser };
new Function('module', 'exports', 'require', bundled?.text ?? '')(parser, parser.exports, require);

/** The entries of a BibTeX text, titles without markup and in the case they stand in. Throws on what the parser calls an error. */
export function parsedBibtex(text: string): BibtexEntry[] {
	const { errors, entries } = parser.exports.parse(text, { sentenceCase: false, english: false, caseProtection: false });
	if (errors.length > 0) throw new Error(JSON.stringify(errors));
	return entries;
}

/** The same for files with errors in them: what could be read beside. */
export function readByAnother(text: string): BibtexEntry[] {
	return parser.exports.parse(text, { sentenceCase: false, english: false, caseProtection: false }).entries;
}

/** Markup the parser makes of braces taken away. */
export function withoutSpans(text: string): string {
	return text.replace(/<\/?(?:span|i|b|sub|sup)\b[^>]*>/g, '');
}

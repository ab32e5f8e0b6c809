/** YAML and frontmatter of the module `obsidian`, through the `yaml` package with the app's ways. */
import { parse, stringify } from 'yaml';

export interface FrontMatterInfo {
	exists: boolean;
	frontmatter: string;
	from: number;
	to: number;
	contentStart: number;
}

/** Reads YAML 1.2 as the app does: dates stay texts, a repeated key throws. Named as the app names the error. */
export function parseYaml(text: string): unknown {
	try {
		return parse(text, { schema: 'core', uniqueKeys: true, logLevel: 'error' }) as unknown;
	} catch (error) {
		if (error instanceof Error) error.name = 'YAMLParseError';
		throw error;
	}
}

/** Writes YAML as the app does: nothing folded, null as nothing, two spaces. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0, nullStr: '', schema: 'core', aliasDuplicateObjects: false, indentSeq: true });
}

// The block between two lines of three hyphens at the very beginning, trailing spaces allowed.
const OPEN = /^\uFEFF?---[ \t]*(\r?\n|$)/;
const CLOSE = /(^|\r?\n)---[ \t]*(?=\r?\n|$)/;

/** Where the frontmatter of a text stands. `from` and `to` enclose the YAML, `contentStart` is after the closing line. */
export function getFrontMatterInfo(text: string): FrontMatterInfo {
	const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const open = OPEN.exec(text);
	if (open === null) return none;
	const from = open[0].length;
	const rest = text.slice(from);
	const close = CLOSE.exec(rest);
	if (close === null) return none;
	const to = from + close.index;
	const lineEnd = /^\r?\n/.exec(rest.slice(close.index + close[0].length));
	const end = from + close.index + close[0].length;
	return { exists: true, frontmatter: text.slice(from, to), from, to, contentStart: end + (lineEnd?.[0].length ?? 0) };
}

function entryOf(frontmatter: unknown, key: string | RegExp): unknown {
	if (typeof frontmatter !== 'object' || frontmatter === null) return null;
	for (const [name, value] of Object.entries(frontmatter)) if (typeof key === 'string' ? name === key : key.test(name)) return value;
	return null;
}

export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	return entryOf(frontmatter, key);
}

export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	const value = entryOf(frontmatter, key);
	if (value === null || value === undefined) return null;
	const list = Array.isArray(value) ? value : String(value).split(',');
	return list
		.filter((one) => one !== null && one !== undefined)
		.map((one) => String(one).trim())
		.filter((one) => one !== '');
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/);
}

/** The tags of the frontmatter with `#`. Only `tags` and `tag` count, in lower case; a text with a space or comma in it gives none. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	const value = entryOf(frontmatter, /^tags?$/);
	if (value === null || value === undefined) return null;
	const list = Array.isArray(value) ? value : [value];
	return list
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map((one) => String(one).trim())
		.filter((one) => one !== '' && !/[\s,]/.test(one))
		.map((one) => (one.startsWith('#') ? one : `#${one}`));
}

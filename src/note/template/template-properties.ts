import { PaperError, quoted, reason } from '../../failure';
import type { YamlDoor } from '../properties/frontmatter';
import { splitNote } from '../properties/frontmatter';
import { knownFields } from '../../paper/known-fields';

/** The properties of a template's own frontmatter, with its Liquid as it stands in them. */
export interface TemplateProperties {
	readonly values: Readonly<Record<string, unknown>>;
	/** The line of the file in which the first piece of Liquid of a text stands; 2 where it holds none. */
	readonly lineOf: (text: string) => number;
}

// {{ an output }} or {% a statement %}
const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/**
 * Reads a template's frontmatter: the YAML is read with a plain word in the place of each piece of Liquid, so that braces mean nothing to
 * YAML wherever they stand, in a list in one line too. Throws `template-error` with the line for what is no YAML, and for a statement
 * that stands around properties: only values can be filled.
 */
export function templateProperties(path: string, source: string, yaml: Pick<YamlDoor, 'parse'>): TemplateProperties {
	const mark = markNotIn(source);
	const pieces: { readonly liquid: string; readonly line: number }[] = [];
	const plain = source.replace(LIQUID, (liquid, at: number) => {
		const line = source.slice(0, at).split('\n').length + 1;
		if (liquid.startsWith('{%') && source.slice(source.lastIndexOf('\n', at) + 1, at).trim() === '') {
			throw new PaperError({ kind: 'template-error', path, line, reason: reason('reason.template-statement', { liquid }) });
		}
		pieces.push({ liquid, line });
		return `${mark}${pieces.length - 1}${mark}`;
	});
	const token = new RegExp(`${mark}(\\d+)${mark}`, 'g');
	const restored = (value: unknown): unknown => {
		if (typeof value === 'string')
			return value.replace(token, (_, index: string) => pieces[Number(index)]?.liquid.replace(/\\"/g, '"') ?? '');
		if (Array.isArray(value)) return value.map(restored);
		return isMapping(value) ? restoredIn(value) : value;
	};
	const restoredIn = (mapping: Readonly<Record<string, unknown>>): Record<string, unknown> =>
		Object.fromEntries(Object.entries(mapping).map(([key, value]) => [String(restored(key)), restored(value)]));
	return {
		values: restoredIn(parsed(path, plain, yaml)),
		lineOf: (text) => pieces.find(({ liquid }) => text.includes(liquid.replace(/\\"/g, '"')))?.line ?? 2,
	};
}

/** Whether a value of YAML is a mapping, whose values may be filled each. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * The properties of a template end with a line of their own: behind `{% endfor %}---` they never do, and would come out as text. Throws
 * `template-error` for it.
 */
export function throwUnlessClosed(path: string, source: string): void {
	if (!/^\uFEFF?---[ \t]*\r?\n/.test(source) || splitNote(source).frontmatter !== '') return;
	const lines = source.split('\n');
	const at = lines.findIndex((text) => /[%}]\}[ \t]*---\s*$/.test(text));
	const liquid = lines[at]?.match(LIQUID)?.pop() ?? '';
	if (at > 0) throw new PaperError({ kind: 'template-error', path, line: at + 1, reason: reason('reason.template-statement', { liquid }) });
}

/** Whether an item of a list is one output that joins values by commas: the writer meant as many items. */
export function joinsByCommas(item: string): boolean {
	return /^\s*\{\{(?:(?!\}\}).)*\|\s*join\s*(?::\s*["'],\s*["']\s*)?\}\}\s*$/s.test(item);
}

function markNotIn(source: string): string {
	let mark = 'xliquid';
	while (source.includes(mark)) mark += 'x';
	return mark;
}

function parsed(path: string, source: string, yaml: Pick<YamlDoor, 'parse'>): Record<string, unknown> {
	if (source.trim() === '') return {};
	try {
		const read = yaml.parse(source) ?? {};
		if (isMapping(read)) return { ...read };
	} catch (thrown) {
		const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
		// "… at line 2, column 3:", counted from the line under the opening rule
		const line = /\bline (\d+)/.exec(message)?.[1];
		throw new PaperError({
			kind: 'template-error',
			path,
			reason: quoted(message.replace(/ at line \d+, column \d+:?$/, '')),
			...knownFields({ line: line === undefined ? null : Number(line) + 1 }),
		});
	}
	throw new PaperError({ kind: 'template-error', path, line: 2, reason: reason('reason.not-plain-yaml') });
}

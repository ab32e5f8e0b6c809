import { PaperError, quoted, reason } from '../../failure';
import type { YamlDoor } from '../properties/frontmatter';
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
		return value;
	};
	const values = Object.fromEntries(
		Object.entries(parsed(path, plain, yaml)).map(([key, value]) => [String(restored(key)), restored(value)]),
	);
	return {
		values,
		lineOf: (text) => pieces.find(({ liquid }) => text.includes(liquid.replace(/\\"/g, '"')))?.line ?? 2,
	};
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
		const read = yaml.parse(source);
		return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : {};
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
}

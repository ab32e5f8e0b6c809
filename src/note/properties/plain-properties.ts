import { splitNote } from './frontmatter';
import { keyIn } from './properties';
import { entryEnd, keyOf, linesOf, splitEntry } from './yaml-lines';

/**
 * The properties that hold plain texts, numbers or short lists, as texts, read without a YAML parser: for reading thousands of notes.
 * Empty ones and those of other forms are left out.
 *
 * plainProperties('---\nrelevance: 3 # of 5\ntopic: [a, b]\n---\n') //=> Map { relevance → '3', topic → 'a, b' }
 */
export function plainProperties(text: string): Map<string, string> {
	const properties = new Map<string, string>();
	if (!/^\uFEFF?---/.test(text)) return properties;
	const lines = linesOf(splitNote(text).yaml);
	for (const [index, line] of lines.entries()) {
		const key = keyOf(line);
		if (key === null) continue;
		const { value } = splitEntry(line);
		// A list one item a line: - a
		const items =
			value === ''
				? lines.slice(index + 1, entryEnd(lines, index)).flatMap((item) => /^\s*- +(.*?)\s*$/.exec(item)?.[1] ?? [])
				: flowItems(value);
		const plain =
			items === null
				? plainScalar(value)
				: items
						.map(plainScalar)
						.filter((item) => item !== '')
						.join(', ');
		if (plain !== '') properties.set(key, plain);
	}
	return properties;
}

/** One of `plainProperties`; `null` when it is absent, empty, or of another form. */
export function scalarProperty(text: string, key: string): string | null {
	const properties = Object.fromEntries(plainProperties(text));
	return properties[keyIn(properties, key)] ?? null;
}

/** `[a, "b"]` → its items; `null` for what is no list in one line. */
function flowItems(value: string): string[] | null {
	if (!/^\[.*\]$/.test(value)) return null;
	return value.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? [];
}

function plainScalar(value: string): string {
	const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(value.trim());
	if (quoted !== null) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replace(/''/g, "'") ?? '';
	return /^[[{|>&*!]/.test(value) || value === 'null' || value === '~' ? '' : value.trim();
}

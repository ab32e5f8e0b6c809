import type { Yaml } from '../../commands/ports/notes';

/** As many texts are remembered: a note's frontmatter before and after each step of its change. */
const REMEMBERED = 8;

/**
 * The app's YAML, which reads the same text once: planning a change looks at a note's properties several times over. The properties of a
 * note that were just written need no reading. What it answers is not to be changed.
 */
export function rememberedYaml(yaml: Yaml): Yaml {
	const known = new Map<string, unknown>();
	const remember = (text: string, value: unknown) => {
		const [oldest] = known.keys();
		if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
		known.set(text, value);
	};
	return {
		stringify(value) {
			const text = yaml.stringify(value);
			if (isPlainMapping(value)) remember(text, value);
			return text;
		},
		parse(text) {
			if (!known.has(text)) remember(text, yaml.parse(text));
			return known.get(text);
		},
	};
}

/** Whether a value is several properties that are read as they were written: texts, numbers, yes or no, nothing, and lists of them. */
function isPlainMapping(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const values: unknown[] = Object.values(value);
	return values.length > 1 && values.flat().every(isPlain);
}

function isPlain(value: unknown): boolean {
	return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

import type { Yaml } from '../../commands/ports/notes';

/** As many texts are remembered: a note's frontmatter before and after each step of its change. */
const REMEMBERED = 8;

/**
 * The app's YAML, which reads the same text once: planning a change looks at a note's properties several times over. What it answers is not
 * to be changed.
 */
export function rememberedYaml(yaml: Yaml): Yaml {
	const read = new Map<string, unknown>();
	return {
		stringify: (value) => yaml.stringify(value),
		parse(text) {
			if (read.has(text)) return read.get(text);
			const value = yaml.parse(text);
			const [oldest] = read.keys();
			if (read.size >= REMEMBERED && oldest !== undefined) read.delete(oldest);
			read.set(text, value);
			return value;
		},
	};
}

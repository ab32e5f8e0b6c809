import { throwUnlessYaml } from '../note/properties/frontmatter';
import type { CommandContext } from './command';

/** The text of a note whose properties can be worked by. Throws `read-failed`, which names the note, where they are no YAML. */
export async function plainNote({ notes, yaml }: Pick<CommandContext, 'notes' | 'yaml'>, path: string): Promise<string> {
	const text = await notes.read(path);
	throwUnlessYaml(text, yaml, path);
	return text;
}

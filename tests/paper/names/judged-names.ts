import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface JudgedName {
	/** As a source shows it. */
	readonly shown: string;
	/** As the frontmatter has it: `Family, Given, Suffix`, or the name of a group or of one word. */
	readonly inverted: string;
}

/**
 * Names as sources show them, split by hand. A line is `given |family|suffix`, or a name that is not split; where the source shows
 * another form than the name in reading order, that form stands behind `<=`.
 */
export function judgedNames(): JudgedName[] {
	return readFileSync(join(__dirname, 'names.txt'), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [name = '', from] = line.split(' <= ');
			const [given = '', family, suffix] = name.split('|').map((part) => part.trim());
			if (family === undefined) return { shown: from ?? name, inverted: name };
			return {
				shown: from ?? [given, family, suffix].filter((part) => part !== undefined).join(' '),
				inverted: [family, given, suffix].filter((part) => part !== undefined).join(', '),
			};
		});
}

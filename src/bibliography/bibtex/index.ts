import type { BibtexEntry } from '../entry';
import { inheriting } from './inherit';
import { bibtexEntries } from './read';

export { extrasOfBibtex, paperOfBibtex } from './paper';
export { looksLikeBibtex } from './read';

/** The entries of BibTeX and biblatex text, each with what it inherits. `null` is a step at which a caller may rest. */
export function* readBibtex(text: string): Generator<BibtexEntry | null> {
	const read: BibtexEntry[] = [];
	for (const entry of bibtexEntries(text)) {
		if (entry !== null) read.push(entry);
		yield null;
	}
	yield* inheriting(read);
}

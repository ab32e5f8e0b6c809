import { readRows } from '../../bibliography/pasted';
import { PaperError } from '../../failure';
import type { PaperId } from '../../paper/identifier';

/** A paper named in a text, and the words that named it. */
export interface NamedPaper {
	readonly id: PaperId;
	/** As it was typed. */
	readonly input: string;
}

/** The first paper a text names; null where it names none. */
export function firstNamed(text: string): NamedPaper | null {
	for (const row of readRows(text)) if ('id' in row && row.id !== null) return { id: row.id, input: row.text };
	return null;
}

/** The same for whoever needs one: throws `not-an-identifier`, with the one that may be meant. */
export function namedIn(text: string): NamedPaper {
	const named = firstNamed(text);
	if (named !== null) return named;
	const [row] = readRows(text);
	const [suggestion] = row?.kind === 'unclear' ? row.suggestions : [];
	throw new PaperError({ kind: 'not-an-identifier', input: text, ...(suggestion === undefined ? {} : { suggestion }) });
}

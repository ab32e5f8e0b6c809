import { readRows } from '../../bibliography/pasted';
import { PaperError, badFlag } from '../../failure';
import { t } from '../../i18n';
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

/**
 * The paper a call's `id` names, given without a `path`: throws `bad-flag` where both or neither are there, or several papers are
 * named, and `not-an-identifier`, with the one that may be meant, where none is.
 */
export function namedIn({ path, id: text }: Readonly<Record<string, string>>): NamedPaper {
	const named = text === undefined ? null : firstNamed(text);
	const rows = readRows(text ?? '');
	const isOther = (id: PaperId | null) => id !== null && id.scheme === named?.id.scheme && id.id !== named.id.id;
	if (text === undefined || path !== undefined || rows.some((row) => 'id' in row && isOther(row.id)))
		throw badFlag('id', text ?? '', t('expected.paper'));
	if (named !== null) return named;
	const [row] = rows;
	const [suggestion] = row?.kind === 'unclear' ? row.suggestions : [];
	throw new PaperError({ kind: 'not-an-identifier', input: text, ...(suggestion === undefined ? {} : { suggestion }) });
}

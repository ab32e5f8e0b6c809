import { paperKey } from '../../paper/identifier';
import { identify } from '../../paper/identify/recognise';
import type { PropertyNames } from '../../note/properties/properties';

/**
 * The keys (`arxiv:1906.01820`, `doi:10.1145/…`) of the paper a note says it is about, by its frontmatter alone.
 * A web clipping names its address too, but is not the paper's note: `url` counts only beside a sign of a literature note.
 */
export function paperKeysOf(frontmatter: Readonly<Record<string, unknown>>, names: PropertyNames): string[] {
	const keys = new Set<string>();
	const add = (text: string | null) => {
		if (text === null || text === '') return;
		const key = keyOf(text);
		if (key !== null) keys.add(key);
	};
	for (const name of ['arxiv', 'arxiv-id', 'arxiv_id', 'arxivid', 'eprint', names.arxiv]) add(arxivText(frontmatter[name]));
	for (const name of ['doi', 'DOI', names.doi]) add(plainText(frontmatter[name]));
	const isLiterature =
		frontmatter[names.type] === 'literature' || frontmatter['citekey'] !== undefined || frontmatter['keshav-pass'] !== undefined;
	if (keys.size === 0 && isLiterature) add(plainText(frontmatter[names.url === '' ? 'url' : names.url]));
	return [...keys];
}

/**
 * Whether a note is a literature note: its frontmatter names a paper (`keys`, as `paperKeysOf` gives them) or says so, or its
 * name has the prefix of literature notes.
 */
export function isLiteratureNote(
	path: string,
	frontmatter: Readonly<Record<string, unknown>> | null,
	keys: readonly string[],
	names: PropertyNames,
): boolean {
	if (keys.length > 0) return true;
	// A template holds placeholders where a paper's note names its paper.
	if (/(?:^|\/)templates?\//i.test(path)) return false;
	return (frontmatter !== null && frontmatter[names.type === '' ? 'type' : names.type] === 'literature') || /(?:^|\/)LN-[^/]*$/.test(path);
}

// 1906.01820, as nearly every note has it, with or without a version
const PLAIN_ID = /^(\d{4})\.(\d{4,5})(?:v\d+)?$/;

/** The key of an identifier in any spelling. The plain form is not sent through all the others: a vault has thousands of it. */
function keyOf(text: string): string | null {
	const [, yearMonth = '', number = ''] = PLAIN_ID.exec(text) ?? [];
	// Five digits since January 2015, four before: other lengths are spellings to be read with care.
	if (yearMonth !== '' && number.length === (yearMonth >= '1501' ? 5 : 4)) return `arxiv:${yearMonth}.${number}`;
	const id = identify(text);
	return id === null ? null : paperKey(id);
}

/** YAML reads an unquoted 1906.01820 as the number 1906.0182: the zeros it lost are put back. */
function arxivText(value: unknown): string | null {
	if (typeof value !== 'number') return plainText(value);
	const [months, number = ''] = String(value).split('.');
	const yearMonth = (months ?? '').padStart(4, '0');
	return `${yearMonth}.${number.padEnd(Number(yearMonth) >= 1501 ? 5 : 4, '0')}`;
}

function plainText(value: unknown): string | null {
	return typeof value === 'string' ? value.trim() : null;
}

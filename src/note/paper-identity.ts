import { isCslType, standsAlone } from '../paper/csl-type';
import { paperKey } from '../paper/identifier';
import { isbnId } from '../paper/identify/isbn';
import { addressKind } from '../paper/identify/page';
import type { PaperId } from '../paper/identifier';
import { idOfProperty } from '../paper/identify/from-property';
import { readKey } from './properties/properties';
import type { PropertyNames } from './properties/properties';

/**
 * The keys (`arxiv:1906.01820`, `doi:10.1145/…`) of the paper a note says it is about, by its frontmatter alone.
 * A web clipping names its address too, but is not the paper's note: `url` counts only beside a sign of a literature note.
 */
export function paperKeysOf(frontmatter: Readonly<Record<string, unknown>>, names: PropertyNames): string[] {
	const keys = new Set<string>();
	const add = (value: unknown, id = idOfProperty(value)) => {
		if (id !== null) keys.add(paperKey(id));
	};
	for (const name of ['arxiv', 'arxiv-id', 'arxiv_id', 'arxivid', 'eprint', names.arxiv]) add(frontmatter[name]);
	for (const name of ['doi', 'DOI', names.doi]) add(textOf(frontmatter[name]));
	const text = (name: 'pmid' | 'isbn' | 'csl-type') => scalarText(frontmatter[readKey(names, name)]);
	const pmid = /^\d{1,9}$/.exec(text('pmid'))?.[0];
	if (pmid !== undefined) keys.add(`pmid:${pmid}`);
	// The ISBN of a chapter is its book's.
	const type = text('csl-type');
	const isbn = isCslType(type) && standsAlone(type) ? isbnId(text('isbn')) : null;
	if (isbn !== null) keys.add(paperKey(isbn));
	const isLiterature =
		frontmatter[readKey(names, 'type')] === 'literature' ||
		frontmatter['citekey'] !== undefined ||
		frontmatter['keshav-pass'] !== undefined;
	// `source` is where Web Clipper writes the address.
	for (const name of [readKey(names, 'url'), 'source']) {
		if (keys.size > 0 || !isLiterature) break;
		const url = textOf(frontmatter[name]);
		add(url, idOfProperty(url) ?? pageId(url));
	}
	return [...keys];
}

/** The page of a paper that has no identifier. */
function pageId(url: string | null): PaperId | null {
	return url !== null && addressKind(url).kind === 'page' ? { scheme: 'url', id: url } : null;
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
	return (frontmatter !== null && frontmatter[readKey(names, 'type')] === 'literature') || /(?:^|\/)LN-[^/]*$/.test(path);
}

/** A property that is a text; a number is no DOI and no address. */
function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

/** A property as a text; a number too, which a reader may have left unquoted. */
function scalarText(value: unknown): string {
	return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
}

import { isCslType, standsAlone } from '../paper/csl-type';
import { paperKey } from '../paper/identifier';
import { addressKind } from '../paper/identify/page';
import type { PaperId, Scheme } from '../paper/identifier';
import { idOfProperty } from '../paper/identify/from-property';
import { propertyIn, readKey } from './properties/properties';
import type { PropertyName, PropertyNames } from './properties/properties';

/**
 * The keys (`arxiv:1906.01820`, `doi:10.1145/…`) of the paper a note says it is about, by its frontmatter alone.
 * A web clipping names its address too, but is not the paper's note: `url` counts only beside a sign of a literature note.
 */
export function paperKeysOf(frontmatter: Readonly<Record<string, unknown>>, names: PropertyNames): string[] {
	const keys = new Set<string>();
	const add = (id: PaperId | null, scheme = id?.scheme) => {
		if (id !== null && id.scheme === scheme) keys.add(paperKey(id));
	};
	const values = valuesIn(frontmatter);
	const own = (name: PropertyName) => values(readKey(names, name));
	for (const value of values('arxiv', 'arxiv-id', 'arxiv_id', 'arxivid', 'eprint', names.arxiv)) add(idOfProperty(value));
	for (const value of values('doi', names.doi)) add(idOfProperty(textOf(value)));
	const numbers = (scheme: Scheme, label: string, told: readonly unknown[]) => {
		for (const value of told) add(idOfProperty(scalarText(value).replace(/^(?=[\dX -]+$)/i, label)), scheme);
	};
	numbers('pmid', 'pmid:', own('pmid'));
	numbers('pmcid', 'PMC', values('pmcid'));
	// The ISBN of a chapter is its book's.
	const type = scalarText(propertyIn(frontmatter, names, 'csl-type'));
	if (isCslType(type) && standsAlone(type)) numbers('isbn', 'isbn:', own('isbn'));
	const isLiterature = propertyIn(frontmatter, names, 'type') === 'literature' || values('citekey', 'keshav-pass').length > 0;
	if (isLiterature) for (const value of values('identifiers', 'identifier')) add(idOfProperty(textOf(value)));
	// `source` is where Web Clipper writes the address.
	for (const value of [...own('url'), ...values('source')]) {
		if (keys.size > 0 || !isLiterature) break;
		const url = textOf(value);
		add(idOfProperty(url) ?? pageId(url));
	}
	return [...keys];
}

/** The values of some properties, in whatever case the reader spells them, as the app does; of a list each. */
function valuesIn(frontmatter: Readonly<Record<string, unknown>>): (...names: string[]) => unknown[] {
	const folded = new Map(Object.keys(frontmatter).map((key) => [key.toLowerCase(), key]));
	return (...names) => names.flatMap((name) => [frontmatter[name] ?? frontmatter[folded.get(name.toLowerCase()) ?? name] ?? []].flat(2));
}

/** The page of a paper that has no identifier: its address, or where a link leads. */
function pageId(url: string | null): PaperId | null {
	const id = /^(?:<|\[[^\]]*\]\(<?)?(https?:[^\s<>]+?)(?:>?\)|>)?$/i.exec(url?.trim() ?? '')?.[1];
	return id !== undefined && addressKind(id).kind === 'page' ? { scheme: 'url', id } : null;
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
	return propertyIn(frontmatter, names, 'type') === 'literature' || /(?:^|\/)LN-[^/]*$/.test(path);
}

/** A property that is a text; a number is no DOI and no address. */
function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

/** A property as a text; a number too, which a reader may have left unquoted. */
function scalarText(value: unknown): string {
	return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
}

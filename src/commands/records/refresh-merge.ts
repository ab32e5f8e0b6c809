import { titleKey } from '../../paper/compare';
import { localDay } from '../../paper/dates';
import { knownFields } from '../../paper/known-fields';
import { isShoutedName } from '../../paper/name-order';
import type { Paper, Publication } from '../../paper/paper';
import { findCitationLine } from '../../note/citation-line';
import { propertiesOf, sameValue } from '../../note/properties/frontmatter';
import { keywordFor } from '../../note/keyword';
import { frontmatterOf } from '../../note/literature-note';
import { mergeNote } from '../../note/merge';
import type { Merge, RefreshRules, WrittenRecord } from '../../note/merge';
import { paperOfNote } from '../../note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES, PROPERTIES, namesIn } from '../../note/properties/properties';
import type { PropertyName, PropertyNames } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { paperKeysOf } from '../../note/paper-identity';
import { refreshRules } from './refresh-rules';
import { wasWrittenByUs } from './citation-history';
import type { CitationHistory } from './citation-history';
import type { Written } from './written-record';

/** What the reader decided in the preview. */
export interface RefreshChoices {
	/** Properties whose kept value gives way to the source's. */
	readonly take?: readonly PropertyName[];
	/** Where the paper was published, taken into the note. */
	readonly publication?: Publication;
	/** The only properties that may change. */
	readonly only?: readonly PropertyName[];
	/** A link to the paper's PDF in the vault. */
	readonly pdf?: string;
	/** Ask the abstract page too, for the licence. */
	readonly page?: boolean;
}

/** A note merged with what its source says now, and what the source says of every property of ours. */
export async function mergedNote(
	context: CommandContext,
	text: string,
	paper: Paper,
	{ key, history }: { readonly key: string; readonly history: CitationHistory },
	choices: RefreshChoices,
): Promise<Merge & { readonly offered: Readonly<Record<string, unknown>> }> {
	const { settings, yaml } = context;
	const record = history.written.get(key) ?? null;
	const now = propertiesOf(text, yaml);
	const names = namesIn(now, propertyNames(settings));
	const fromSource = frontmatterOf({
		paper,
		keyword: keywordFor(paper.title, paper.arxiv),
		citationMarkdown: '',
		today: localDay(context.now()),
		integration: { heading: '', points: [] },
		mocs: [],
		thirdPass: false,
		authorsShown: settings.authorsShown,
		yearRule: settings.yearRule,
		names,
		fileNamePattern: '',
		...knownFields({ pdf: choices.pdf }),
	});
	const spelled = asSpelled(fromSource, now, names);
	const { only } = choices;
	const frontmatter =
		only === undefined
			? spelled
			: Object.fromEntries(Object.entries(spelled).filter(([key]) => only.some((property) => names[property] === key)));
	const taken: RefreshRules = Object.fromEntries((choices.take ?? []).map((property) => [property, 'replace' as const]));
	const input = {
		written: byKey(record, names, now),
		frontmatter,
		names,
		yaml,
		today: localDay(context.now()),
		rules: { ...refreshRules(settings), ...taken },
	};
	const line = findCitationLine(text)?.markdown ?? null;
	// The engine is asked only where the line may have to change, or may be the reader's: most notes have nothing new.
	const isRecorded = line === null || line === record?.citation;
	const isOurs = !isRecorded && (await wasWrittenByUs(context, history, { key, paper, guess: false }, line));
	const ours = isRecorded ? [] : isOurs ? [line] : await citationsOf(context, text);
	const known = line !== null && (line === record?.citation || ours.includes(line)) ? line : (record?.citation ?? ours[0]);
	const first = mergeNote(text, { ...input, ...(line === null || known === undefined ? {} : { citationMarkdown: known }) });
	if (line === null || !CITED.some((property) => names[property] in first.changed)) return { ...first, offered: frontmatter };
	// A reference agrees with its note: what stands in the properties stands in it, whoever wrote it there.
	const asRead = paperOfNote(propertiesOf(first.text, yaml), names);
	const { markdown } = await context.citations.format(asRead === null ? paper : { ...paper, ...asRead, ...publicationOf(asRead, paper) });
	return { ...mergeNote(text, { ...input, citationMarkdown: markdown, citationsOfOurs: ours }), offered: frontmatter };
}

/**
 * What the source says, in the reader's spelling where that names the same paper: `1706.03762v5`, an unquoted number, `https://doi.org/…`.
 */
function asSpelled(
	fromSource: Readonly<Record<string, unknown>>,
	now: Readonly<Record<string, unknown>>,
	names: PropertyNames,
): Record<string, unknown> {
	const same = (['arxiv', 'doi', 'url'] as const).filter((property) => {
		const key = names[property];
		if (key === '' || !(key in now) || !(key in fromSource)) return false;
		return keyNamed(property, now[key]) !== null && keyNamed(property, now[key]) === keyNamed(property, fromSource[key]);
	});
	const spelled = same.map((property) => names[property]);
	if (isQuieter(now[names.title], fromSource[names.title])) spelled.push(names.title);
	if (Array.isArray(now[names.authors]) && String(now[names.authors]) === String(fromSource[names.authors]).replace(UNSPACED, ''))
		spelled.push(names.authors);
	return { ...fromSource, ...Object.fromEntries(spelled.map((key) => [key, now[key]])) };
}

// 李, 明: a note may have the name as its script writes it
const UNSPACED = /, (?=[\p{Script=Han}\p{Script=Hangul}])/gu;

/** Whether a title is the source's, which has it all in capitals, as somebody would write it. */
function isQuieter(title: unknown, shouted: unknown): boolean {
	if (typeof title !== 'string' || typeof shouted !== 'string' || title === shouted) return false;
	return isShoutedName(shouted) && !isShoutedName(title) && titleKey(title) === titleKey(shouted);
}

/** The key of the paper a property names alone. */
function keyNamed(property: 'arxiv' | 'doi' | 'url', value: unknown): string | null {
	const [key] = paperKeysOf({ type: 'literature', [property]: value }, DEFAULT_PROPERTY_NAMES);
	return key ?? null;
}

/** The properties a reference is made from. */
const CITED: readonly PropertyName[] = [
	'title',
	'authors',
	'year',
	'venue',
	'csl-type',
	'volume',
	'issue',
	'pages',
	'publisher',
	'editors',
	'isbn',
	'pmid',
	'issued',
	'arxiv',
	'arxiv-version',
	'published',
	'doi',
	'url',
	'journal-ref',
];

/** The publication as the note will have it; what its properties leave out, being switched off, is the source's. */
function publicationOf(asRead: Paper, paper: Paper): Pick<Paper, 'publication'> {
	const publication =
		asRead.publication === undefined || paper.publication === undefined
			? (asRead.publication ?? paper.publication)
			: { ...paper.publication, ...asRead.publication };
	return publication === undefined ? {} : { publication };
}

/** The reference as it would be made of what the note says now: a line like it is nobody's edit. */
async function citationsOf(context: CommandContext, text: string): Promise<string[]> {
	const paper = paperOfNote(propertiesOf(text, context.yaml), propertyNames(context.settings));
	return paper === null ? [] : [(await context.citations.format(paper)).markdown];
}

/** The base of the merge: for each property what we wrote last, or what we wrote before that where the note says it again. */
function byKey(record: Written | null, names: PropertyNames, now: Readonly<Record<string, unknown>>): WrittenRecord | null {
	if (record === null) return null;
	const properties: Record<string, unknown> = {};
	for (const property of PROPERTIES) {
		const key = names[property];
		if (key === '' || !(property in record.values)) continue;
		const before = record.replaced?.values;
		properties[key] =
			before !== undefined && property in before && sameValue(now[key], before[property]) ? before[property] : record.values[property];
	}
	return { properties, ...knownFields({ citation: record.citation }) };
}

/** What to record once a merge is written. */
export function recordAfter(merge: Merge, before: Written | null, names: PropertyNames): Written {
	const values: Partial<Record<PropertyName, unknown>> = {};
	const replaced: Partial<Record<PropertyName, unknown>> = {};
	for (const property of PROPERTIES) {
		const key = names[property];
		if (key !== '' && key in merge.written.properties) values[property] = merge.written.properties[key];
		if (key in merge.changed) replaced[property] = merge.changed[key]?.[0];
	}
	const { citation } = merge.changed;
	const anew = { values: replaced, ...knownFields({ citation: citation === undefined ? null : textOf(citation[0]) }) };
	const kept = Object.keys(merge.changed).length > 0 ? anew : before?.replaced;
	return { values, citation: merge.written.citation ?? null, ...knownFields({ replaced: kept }) };
}

/** A value that is a text, else nothing. */
export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

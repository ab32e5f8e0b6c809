import { findCitationLine, withCitation } from './citation-line';
import type { YamlDoor } from './properties/frontmatter';
import { propertiesOf, sameValue, setProperties } from './properties/frontmatter';
import { ARXIV_VENUE } from './literature-note';
import type { PropertyName, PropertyNames } from './properties/properties';
import { SOURCE_PROPERTIES, isEmptyValue, propertyOrder } from './properties/properties';
import { knownFields } from '../paper/known-fields';

/** What we wrote into a note last, as the record beside the settings keeps it. */
export interface WrittenRecord {
	/** Values under the keys they were written to. */
	readonly properties: Readonly<Record<string, unknown>>;
	/** The reference line as Markdown. */
	readonly citation?: string;
}

export interface MergeInput {
	/** `null` for a note we have no record of. */
	readonly written: WrittenRecord | null;
	/** What a new note of the paper would hold now, as `frontmatterOf` makes it. */
	readonly frontmatter: Readonly<Record<string, unknown>>;
	/** The reference as it would be written now; absent leaves the line alone. */
	readonly citationMarkdown?: string;
	/** Other texts a reference line of ours may have: the same paper in the style as it was. */
	readonly citationsOfOurs?: readonly string[];
	readonly names: PropertyNames;
	/** Properties the reader wants handled otherwise than by who changed them. */
	readonly rules?: RefreshRules;
	readonly yaml: YamlDoor;
	/** `YYYY-MM-DD` */
	readonly today: string;
}

/** `keep`: a value that is there stays; `replace`: the source's value is taken; `add`: what a list lacks is added to it. */
export const REFRESH_RULES = ['keep', 'replace', 'add'] as const;
export type RefreshRule = (typeof REFRESH_RULES)[number];
export type RefreshRules = Readonly<Partial<Record<PropertyName, RefreshRule>>>;

export interface Merge {
	readonly text: string;
	/** Key → what stood there (`null`: nothing) and what stands there now; `citation` for the reference line, `updated` left out. */
	readonly changed: Readonly<Record<string, readonly [unknown, unknown]>>;
	/** Keys in which the reader and the source differ and the reader's value stays; `citation` for an edited reference line. */
	readonly kept: readonly string[];
	/** The record to keep for the next time. */
	readonly written: WrittenRecord;
}

/**
 * A note brought up to date: three-way between what we wrote, what stands there, and what the source says now. What the reader changed
 * since is kept; what they did not is updated; every other byte stays, and with nothing new the whole note does.
 */
export function mergeNote(text: string, input: MergeInput): Merge {
	const now = propertiesOf(text, input.yaml);
	const changes: Record<string, unknown> = {};
	const changed: Record<string, readonly [unknown, unknown]> = {};
	const kept: string[] = [];
	for (const property of SOURCE_PROPERTIES) {
		const key = input.names[property];
		const rule = input.rules?.[property];
		const theirs = rule === 'add' ? added(now[key], input.frontmatter[key]) : input.frontmatter[key];
		if (key === '' || theirs === undefined || theirs === null || says(now[key], theirs)) continue;
		if (rule === undefined ? takesTheirs(property, now[key], theirs, input.written, key) : rule !== 'keep' || isEmptyValue(now[key])) {
			changes[key] = theirs;
			changed[key] = [now[key] ?? null, theirs];
		} else kept.push(key);
	}
	const order = propertyOrder(input.names);
	const citation = citationVerdict(text, input);
	if (citation === 'keep') kept.push('citation');
	let merged = setProperties(text, changes, input.yaml, order);
	if (citation === 'replace' && input.citationMarkdown !== undefined) {
		changed['citation'] = [findCitationLine(text)?.markdown ?? null, input.citationMarkdown];
		merged = withCitation(merged, input.citationMarkdown);
	}
	const { updated } = input.names;
	if (merged !== text && updated !== '') merged = setProperties(merged, { [updated]: input.today }, input.yaml, order);
	return { text: merged, changed, kept, written: recordAfter(merged, input) };
}

function takesTheirs(property: PropertyName, mine: unknown, theirs: unknown, written: WrittenRecord | null, key: string): boolean {
	const recorded = written !== null && key in written.properties;
	if (isEmptyValue(mine)) return !recorded || isEmptyValue(written.properties[key]);
	if (recorded) return says(mine, written.properties[key]);
	return isOlderState(property, mine, theirs);
}

/** A list with what another one has more; any other value as the source has it where there is none yet. */
function added(mine: unknown, theirs: unknown): unknown {
	if (isEmptyValue(mine)) return theirs;
	if (!Array.isArray(mine) || !Array.isArray(theirs)) return mine;
	const items: readonly unknown[] = mine;
	const more: readonly unknown[] = theirs;
	return [...items, ...more.filter((item) => !items.some((other) => says(other, item)))];
}

/** Without a record, a value that only the paper's own progress explains: an older version, the DOI and venue of a preprint. */
function isOlderState(property: PropertyName, mine: unknown, theirs: unknown): boolean {
	switch (property) {
		case 'arxiv-version':
			return Number(mine) < Number(theirs);
		case 'revised':
			return /^\d{4}-\d\d-\d\d/.test(String(mine)) && String(mine) < String(theirs);
		case 'doi':
			return /10\.48550\/arxiv\./i.test(String(mine)) && !/10\.48550\/arxiv\./i.test(String(theirs));
		case 'venue':
			return String(mine) === ARXIV_VENUE;
		default:
			return false;
	}
}

function citationVerdict(text: string, input: MergeInput): 'same' | 'replace' | 'keep' {
	const line = findCitationLine(text);
	if (line === null || input.citationMarkdown === undefined || line.markdown === input.citationMarkdown.trimEnd()) return 'same';
	const ours = ['', input.written?.citation, ...(input.citationsOfOurs ?? [])];
	return ours.some((citation) => citation?.trimEnd() === line.markdown) ? 'replace' : 'keep';
}

/** What stands in the note and is the source's is ours from now on; what the reader keeps stays recorded as it was. */
function recordAfter(text: string, input: MergeInput): WrittenRecord {
	const now = propertiesOf(text, input.yaml);
	const properties: Record<string, unknown> = { ...input.written?.properties };
	for (const [key, value] of Object.entries(input.frontmatter)) if (says(now[key], value)) properties[key] = value;
	const line = findCitationLine(text)?.markdown;
	const citation = line !== undefined && line === input.citationMarkdown?.trimEnd() ? line : input.written?.citation;
	return { properties, ...knownFields({ citation }) };
}

/** Whether two values mean the same: 2019 and "2019" do, and a date and the date-time another tool has made of it. */
function says(a: unknown, b: unknown): boolean {
	if (sameValue(a, b)) return true;
	return isScalar(a) && isScalar(b) && dayOr(String(a)) === dayOr(String(b));
}

// 2024-01-15T00:00:00, 2024-01-15 08:30, 2024-01-15T00:00:00.000Z, 2024/01/15
function dayOr(value: string): string {
	return value.replace(/^(\d{4})([-/.])(\d\d)\2(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/, '$1-$3-$4');
}

function isScalar(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

import { findCitationLine } from '../../note/citation-line';
import { propertiesOf } from '../../note/properties/frontmatter';
import { SOURCE_PROPERTIES, isEmptyValue, namesIn } from '../../note/properties/properties';
import type { PropertyName, PropertyNames } from '../../note/properties/properties';
import type { Yaml } from '../ports/notes';
import type { RecordStore } from '../ports/records';
import { shardOf } from './shard';

/**
 * What we wrote last into the note of a paper, the base of the three-way merge. A property that is absent here was never ours;
 * `null` is one we wrote nothing for.
 */
export interface Written {
	readonly values: Readonly<Partial<Record<PropertyName, unknown>>>;
	/** The reference as Markdown; null where the note got no such line. */
	readonly citation: string | null;
	/** What the last refresh replaced. A note that says this again was put back by an undo: it is not the reader's wording. */
	readonly replaced?: { readonly values: Readonly<Partial<Record<PropertyName, unknown>>>; readonly citation?: string };
}

/** What a note says now, as if all of it had been written by us: the record of a note that was just made. */
export function writtenIn(text: string, names: PropertyNames, yaml: Pick<Yaml, 'parse'>): Written {
	const properties = propertiesOf(text, yaml);
	const values: Partial<Record<PropertyName, unknown>> = {};
	const spelled = namesIn(properties, names);
	for (const name of SOURCE_PROPERTIES) if (names[name] !== '') values[name] = properties[spelled[name]] ?? null;
	return { values, citation: findCitationLine(text)?.markdown ?? null };
}

/**
 * What was written into a note that was there before: the properties and the reference it had not, beside what an earlier record
 * holds. The reader's own values stay the reader's.
 */
export function addedBetween(
	before: string,
	after: string,
	earlier: Written | null,
	names: PropertyNames,
	yaml: Pick<Yaml, 'parse'>,
): Written {
	const had = propertiesOf(before, yaml);
	const all = writtenIn(after, names, yaml);
	const spelled = namesIn(had, names);
	const added = Object.entries(all.values).filter(([name, value]) => value !== null && isEmptyValue(had[spelled[name as PropertyName]]));
	const citedBefore = findCitationLine(before)?.markdown ?? '';
	return {
		...earlier,
		values: { ...earlier?.values, ...Object.fromEntries(added) },
		citation: citedBefore === '' ? all.citation : (earlier?.citation ?? null),
	};
}

/** Papers are spread over this many small files, so that one paper's record is found without reading the whole library's. */
const SHARDS = 64;

/** The records of some papers, by paper key; papers we never wrote are absent. */
export async function writtenFor(records: RecordStore, keys: readonly string[]): Promise<Map<string, Written>> {
	const found = new Map<string, Written>();
	for (const [shard, inShard] of byShard(keys.map((key) => [key, key] as const))) {
		const stored = await records.entries(shard);
		for (const [key] of inShard) {
			const written = stored.get(key);
			if (isWritten(written)) found.set(key, written);
		}
	}
	return found;
}

/**
 * Keeps what was written into the notes of some papers. Where it cannot be kept, the next refresh takes the notes' values for the
 * reader's, and loses nothing.
 */
export async function keepWritten(records: RecordStore, entries: ReadonlyMap<string, Written>): Promise<void> {
	for (const [shard, inShard] of byShard(entries)) await records.add(shard, new Map(inShard));
}

function byShard<T>(entries: Iterable<readonly [string, T]>): Map<string, [string, T][]> {
	const shards = new Map<string, [string, T][]>();
	for (const [key, value] of entries) {
		const shard = `written/${shardOf(key, SHARDS)}`;
		const inShard = shards.get(shard);
		if (inShard === undefined) shards.set(shard, [[key, value]]);
		else inShard.push([key, value]);
	}
	return shards;
}

/** A record of entries by key; empty for one of another shape. */
export function entriesOf(stored: unknown): Record<string, unknown> {
	return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

function isWritten(value: unknown): value is Written {
	if (typeof value !== 'object' || value === null || !('values' in value) || !('citation' in value)) return false;
	return typeof value.values === 'object' && value.values !== null && (value.citation === null || typeof value.citation === 'string');
}

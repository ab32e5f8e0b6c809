import { failureOf } from '../../failure';
import { findCitationLine } from '../../note/citation-line';
import { propertiesOf } from '../../note/properties/frontmatter';
import { PROPERTIES, READERS_PROPERTIES } from '../../note/properties/properties';
import type { PropertyName, PropertyNames } from '../../note/properties/properties';
import type { Yaml } from '../ports/notes';
import type { RecordStore } from '../ports/records';
import { drawerOf } from '../drawer';

/** The properties a refresh may touch: what the source says of the paper. */
export const SOURCE_PROPERTIES: readonly PropertyName[] = PROPERTIES.filter(
	(name) => name !== 'updated' && !(READERS_PROPERTIES as readonly PropertyName[]).includes(name),
);

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
	for (const name of SOURCE_PROPERTIES) if (names[name] !== '') values[name] = properties[names[name]] ?? null;
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
	const added = Object.entries(all.values).filter(([name, value]) => value !== null && isEmpty(had[names[name as PropertyName]]));
	const citedBefore = findCitationLine(before)?.markdown ?? '';
	return {
		...earlier,
		values: { ...earlier?.values, ...Object.fromEntries(added) },
		citation: citedBefore === '' ? all.citation : (earlier?.citation ?? null),
	};
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Papers are spread over this many small files, so that an import rewrites some kilobytes and not the whole library. */
const DRAWERS = 64;

/** The records of some papers, by paper key; papers we never wrote are absent. */
export async function writtenFor(shelf: RecordStore, keys: readonly string[]): Promise<Map<string, Written>> {
	const found = new Map<string, Written>();
	for (const [drawer, inDrawer] of byDrawer(keys.map((key) => [key, key] as const))) {
		const stored = await readDrawer(shelf, drawer);
		for (const [key] of inDrawer) {
			const written = stored[key];
			if (isWritten(written)) found.set(key, written);
		}
	}
	return found;
}

/** Keeps what was written into the notes of some papers. */
export async function keepWritten(shelf: RecordStore, entries: ReadonlyMap<string, Written>): Promise<void> {
	const turn = (turns.get(shelf) ?? Promise.resolve()).then(async () => {
		for (const [drawer, inDrawer] of byDrawer(entries)) {
			const stored = await readDrawer(shelf, drawer);
			const now = { ...stored, ...Object.fromEntries(inDrawer) };
			if (JSON.stringify(now) === JSON.stringify(stored)) continue;
			try {
				await shelf.write(drawer, now);
			} catch (error) {
				// The notes are written. Without a record the next refresh takes their values for the reader's, and loses nothing.
				if (failureOf(error) === null) throw error;
			}
		}
	});
	turns.set(
		shelf,
		turn.catch(() => undefined),
	);
	await turn;
}

/** Two imports at once must not write over each other's papers: one after the other for each shelf. */
const turns = new WeakMap<RecordStore, Promise<void>>();

function byDrawer<T>(entries: Iterable<readonly [string, T]>): Map<string, [string, T][]> {
	const drawers = new Map<string, [string, T][]>();
	for (const [key, value] of entries) {
		const drawer = `written/${drawerOf(key, DRAWERS)}`;
		const inDrawer = drawers.get(drawer);
		if (inDrawer === undefined) drawers.set(drawer, [[key, value]]);
		else inDrawer.push([key, value]);
	}
	return drawers;
}

async function readDrawer(shelf: RecordStore, drawer: string): Promise<Record<string, unknown>> {
	const stored = await shelf.read(drawer);
	return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

function isWritten(value: unknown): value is Written {
	if (typeof value !== 'object' || value === null || !('values' in value) || !('citation' in value)) return false;
	return typeof value.values === 'object' && value.values !== null && (value.citation === null || typeof value.citation === 'string');
}

import type { CommandContext } from '../../command';
import type { CiteToWrite } from '../../../citation/drafts/write';

/** A citation or reference we wrote into a draft as text. */
export interface InsertedCitation {
	/** As it stands in the draft. */
	readonly text: string;
	readonly form: 'group' | 'narrative' | 'suppressed' | 'reference';
	/** The works, by the paths of their notes. */
	readonly cites: readonly (CiteToWrite & { readonly path: string })[];
}

const RECORD = 'inserted-citations';
/** The newest are kept, of each draft. */
const MOST = 2000;

/** What we wrote into drafts: path → citations, in the order they were inserted. */
export async function insertedCitations(context: CommandContext): Promise<ReadonlyMap<string, readonly InsertedCitation[]>> {
	const stored = await context.records.read(RECORD);
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
	return new Map(
		Object.entries(stored).map(([path, list]: [string, unknown]) => [path, Array.isArray(list) ? list.filter(isInserted) : []]),
	);
}

/** What we wrote into one draft, and into drafts that are no longer where they were: this may be one of them. */
export async function insertedIn(context: CommandContext, path: string): Promise<readonly InsertedCitation[]> {
	const all = await insertedCitations(context);
	const moved = [...all].filter(([other]) => other !== path && !context.notes.exists(other)).flatMap(([, list]) => list);
	return [...(all.get(path) ?? []), ...moved];
}

/** Keeps what was written into a draft, after what was kept of it. */
export async function rememberInserted(context: CommandContext, path: string, citations: readonly InsertedCitation[]): Promise<void> {
	const all = new Map(await insertedCitations(context));
	const before = (all.get(path) ?? []).filter(({ text }) => !citations.some((one) => one.text === text));
	all.set(path, [...before, ...citations].slice(-MOST));
	await context.records.write(RECORD, Object.fromEntries(all));
}

/** A draft was moved, or a folder of drafts: what was written into it goes along. */
export async function moveInserted(context: CommandContext, before: string, after: string): Promise<void> {
	const all = await insertedCitations(context);
	const moved = [...all].map(
		([path, list]) => [path === before ? after : path.startsWith(`${before}/`) ? after + path.slice(before.length) : path, list] as const,
	);
	if (moved.some(([path]) => !all.has(path))) await context.records.write(RECORD, Object.fromEntries(moved));
}

function isInserted(value: unknown): value is InsertedCitation {
	if (typeof value !== 'object' || value === null || !('text' in value) || !('form' in value) || !('cites' in value)) return false;
	const { text, form, cites } = value;
	return (
		typeof text === 'string' &&
		text !== '' &&
		['group', 'narrative', 'suppressed', 'reference'].includes(String(form)) &&
		Array.isArray(cites) &&
		cites.every(
			(cite: unknown) =>
				typeof cite === 'object' &&
				cite !== null &&
				'path' in cite &&
				typeof cite.path === 'string' &&
				'key' in cite &&
				typeof cite.key === 'string',
		)
	);
}

import { BUNDLED_STYLES } from '../../citation/styles/bundled-styles';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../citation/csl-json';
import type { CitationOptions } from '../../citation/csl-json';
import type { Paper } from '../../paper/paper';
import { citeSettings } from '../../settings';
import type { CommandContext } from '../command';
import { writtenFor } from '../library/written-record';
import type { Written } from '../library/written-record';

/** What tells our lines from the reader's. */
export interface KnownLines {
	/** What we wrote last, by paper key. */
	readonly records: ReadonlyMap<string, Written>;
	/** Marks of the lines an update took away, by paper key: an undo brings them back. */
	readonly replaced: Readonly<Record<string, unknown>>;
	readonly past: readonly PastSettings[];
}

/** What is known of the lines of some papers, by their keys. */
export async function knownLines(context: CommandContext, keys: readonly string[]): Promise<KnownLines> {
	return { records: await writtenFor(context.records, keys), replaced: await replacedLines(context), past: await pastSettings(context) };
}

/** Whether we wrote a line: it is the recorded one, one an update took away, or, where nothing is recorded, one we would have written. */
export async function isOurs(
	context: CommandContext,
	known: KnownLines,
	key: string | undefined,
	paper: Paper,
	line: string,
): Promise<boolean> {
	const record = key === undefined ? undefined : known.records.get(key);
	if (line === record?.citation || (key !== undefined && known.replaced[key] === markOf(line))) return true;
	// A note with a record needs no guessing.
	return record === undefined && (await looksLikeOurs(context, paper, line, known.past));
}

/** Keeps the settings lines were written with now, and the lines (by paper key) they took the place of. */
export async function rememberUpdate(context: CommandContext, replaced: ReadonlyMap<string, string>): Promise<void> {
	await rememberReplaced(context, replaced);
	await rememberSettings(context);
}

/** Settings that lines were written with. */
export interface PastSettings {
	readonly style: string;
	readonly locale: string;
	readonly options: CitationOptions;
}
const SHELF = 'citation-settings';
const MOST_SETTINGS = 12;

/** Whether a line is one we would have written, though no record says so: in a style and form used before, or in a bundled style. */
async function looksLikeOurs(context: CommandContext, paper: Paper, line: string, past: readonly PastSettings[]): Promise<boolean> {
	const now = citeSettings(context.settings);
	const defaults = Object.keys(BUNDLED_STYLES).map((style) => ({ style, locale: 'en-US', options: DEFAULT_CITATION_OPTIONS }));
	const current = defaults.map(({ style }) => ({ style, locale: now.locale, options: now.options }));
	for (const { style, locale, options } of [...past, ...defaults, ...current]) {
		try {
			const { markdown } = await context.citations.formatItem(toCslItem(paper, options), { style, locale });
			if (markdown === line) return true;
		} catch {
			// A style used before may be gone from the vault; it says nothing then.
		}
	}
	return false;
}

const REPLACED = 'replaced-citations';

async function replacedLines(context: CommandContext): Promise<Readonly<Record<string, unknown>>> {
	const stored = await context.records.read(REPLACED);
	return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}

async function rememberReplaced(context: CommandContext, replaced: ReadonlyMap<string, string>): Promise<void> {
	const marks = [...replaced].map(([key, line]) => [key, markOf(line)]);
	await context.records.write(REPLACED, { ...(await replacedLines(context)), ...(Object.fromEntries(marks) as Record<string, string>) });
}

/** A short mark of a line, the same for the same text (FNV-1a, 32 bits, and the length). */
function markOf(line: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
	return `${line.length}-${(hash >>> 0).toString(36)}`;
}

async function pastSettings(context: CommandContext): Promise<PastSettings[]> {
	const stored = await context.records.read(SHELF);
	return Array.isArray(stored) ? stored.filter(isPast) : [];
}

async function rememberSettings(context: CommandContext): Promise<void> {
	const { style, locale, options } = citeSettings(context.settings);
	const now = { style, locale, options };
	const before = (await pastSettings(context)).filter((past) => JSON.stringify(past) !== JSON.stringify(now));
	await context.records.write(SHELF, [now, ...before].slice(0, MOST_SETTINGS));
}

function isPast(value: unknown): value is PastSettings {
	if (typeof value !== 'object' || value === null || !('style' in value) || !('locale' in value) || !('options' in value)) return false;
	const { options } = value;
	return (
		typeof value.style === 'string' &&
		typeof value.locale === 'string' &&
		typeof options === 'object' &&
		options !== null &&
		Object.keys(DEFAULT_CITATION_OPTIONS).every((key) => key in options)
	);
}

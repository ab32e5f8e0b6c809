import { BUNDLED_STYLES } from '../../citation/styles/bundled-styles';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../citation/csl-json';
import type { CitationOptions } from '../../citation/csl-json';
import { sameValue } from '../../note/properties/frontmatter';
import type { PropertyName } from '../../note/properties/properties';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { citeSettings } from '../../settings';
import type { CommandContext } from '../command';
import { entriesOf, keepWritten, writtenFor } from './written-record';
import type { Written } from './written-record';

/** What tells our lines from the reader's, for some papers. */
export interface CitationHistory {
	/** What we wrote last, by paper key. */
	readonly written: ReadonlyMap<string, Written>;
	/** Marks of the lines that others of ours took the place of, by paper key: an undo brings them back. */
	readonly replaced: Readonly<Record<string, unknown>>;
	/** Settings that lines were written with; those that a line was last told by come first. */
	readonly past: PastSettings[];
}

/** What is known of the lines of some papers, by their keys. */
export async function citationHistory(context: CommandContext, keys: readonly string[]): Promise<CitationHistory> {
	const { records } = context;
	return { written: await writtenFor(records, keys), replaced: entriesOf(await records.read(REPLACED)), past: await pastSettings(context) };
}

/**
 * Whether we wrote a line into the note of a paper: it is the one recorded, or one that a refresh or an update took away since, which
 * an undo brought back. `guess` also takes a line we would have written with settings used before, where nothing is recorded: it
 * formats the paper in every style, so that a refresh of thousands of notes does without.
 */
export async function wasWrittenByUs(
	context: CommandContext,
	history: CitationHistory,
	note: { readonly key: string | undefined; readonly paper: Paper; readonly guess: boolean },
	line: string,
): Promise<boolean> {
	const { key, paper, guess } = note;
	const record = key === undefined ? undefined : history.written.get(key);
	if (line === record?.citation || line === record?.replaced?.citation) return true;
	if (key !== undefined && marksOf(history.replaced[key]).includes(markOf(line))) return true;
	// A note with a record needs no guessing.
	return guess && record === undefined && (await looksLikeOurs(context, paper, line, history));
}

/** What became of the note of a paper: what stands in it now, and the line it took the place of. */
export interface Rewritten {
	readonly written: Written;
	readonly replacedLine?: string | undefined;
}

/**
 * Remembers what was written into notes, by the keys of their papers, and the settings it was written with. Notes of one paper share its
 * record: it holds what was new in any of them, and the line of each stays known as ours.
 */
export async function remember(context: CommandContext, notes: readonly (readonly [key: string, note: Rewritten])[]): Promise<void> {
	const { records } = context;
	const before = await writtenFor(
		records,
		notes.map(([key]) => key),
	);
	const now = new Map<string, Written>();
	const marks = new Map<string, string[]>();
	for (const [key, { written, replacedLine }] of notes) {
		const last = now.get(key);
		for (const line of [replacedLine, (last ?? before.get(key))?.citation])
			if (line && line !== written.citation) marks.set(key, [markOf(line), ...(marks.get(key) ?? [])]);
		now.set(key, last === undefined ? written : withNews(last, written, before.get(key)));
	}
	await keepWritten(records, now);
	if (marks.size === 0) return;
	await records.change(REPLACED, (stored) => {
		const kept = entriesOf(stored);
		const more = [...marks].map(([key, some]) => [key, [...new Set([...some, ...marksOf(kept[key])])].slice(0, MOST_MARKS)]);
		return { ...kept, ...Object.fromEntries(more) };
	});
	await rememberSettings(context);
}

/** The record of a paper after one of its notes, with what another's has that the record `before` both had not. */
function withNews(last: Written, next: Written, before: Written | undefined): Written {
	const news = Object.entries(next.values).filter(([name, value]) => !sameValue(value, before?.values[name as PropertyName]));
	const { replaced } = next;
	return {
		values: { ...last.values, ...Object.fromEntries(news) },
		citation: next.citation === before?.citation ? last.citation : next.citation,
		...knownFields({
			replaced: replaced ? { ...last.replaced, ...replaced, values: { ...last.replaced?.values, ...replaced.values } } : last.replaced,
		}),
	};
}

const REPLACED = 'replaced-citations';
/** As many lines of a note are remembered: one for each undo that may bring it back. */
const MOST_MARKS = 6;

/** The marks kept for a paper; older records hold one alone. */
function marksOf(stored: unknown): readonly string[] {
	if (typeof stored === 'string') return [stored];
	return Array.isArray(stored) ? stored.filter((mark): mark is string => typeof mark === 'string') : [];
}

/** Settings that lines were written with. */
export interface PastSettings {
	readonly style: string;
	readonly locale: string;
	readonly options: CitationOptions;
}
const SETTINGS_RECORD = 'citation-settings';
const MOST_SETTINGS = 12;

/** Whether a line is one we would have written, though no record says so: in a style and form used before, or in a bundled style. */
async function looksLikeOurs(context: CommandContext, paper: Paper, line: string, { past }: CitationHistory): Promise<boolean> {
	const now = citeSettings(context.settings);
	const defaults = Object.keys(BUNDLED_STYLES).map((style) => ({ style, locale: 'en-US', options: DEFAULT_CITATION_OPTIONS }));
	const current = defaults.map(({ style }) => ({ style, locale: now.locale, options: now.options }));
	for (const tried of [...past, ...defaults, ...current]) {
		const { style, locale, options } = tried;
		try {
			const { markdown } = await context.citations.formatItem(toCslItem(paper, options), { style, locale });
			if (markdown !== line) continue;
			// The lines of a vault were most likely written with one style: the next note tries it first.
			past.splice(0, past.length, tried, ...past.filter((one) => JSON.stringify(one) !== JSON.stringify(tried)));
			return true;
		} catch {
			// A style used before may be gone from the vault; it says nothing then.
		}
	}
	return false;
}

/** A short mark of a line, the same for the same text (FNV-1a, 32 bits, and the length). */
function markOf(line: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
	return `${line.length}-${(hash >>> 0).toString(36)}`;
}

async function pastSettings(context: CommandContext): Promise<PastSettings[]> {
	const stored = await context.records.read(SETTINGS_RECORD);
	return Array.isArray(stored) ? stored.filter(isPast) : [];
}

async function rememberSettings(context: CommandContext): Promise<void> {
	const { style, locale, options } = citeSettings(context.settings);
	const now = { style, locale, options };
	const before = (await pastSettings(context)).filter((past) => JSON.stringify(past) !== JSON.stringify(now));
	await context.records.write(SETTINGS_RECORD, [now, ...before].slice(0, MOST_SETTINGS));
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

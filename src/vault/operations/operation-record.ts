import { isPicture } from '../../commands/byte-text';
import type { LoggedChange } from '../../commands/ports/operations';
import { applyEdits, textEdits } from '../../markdown/edits';
import type { TextEdit } from '../../markdown/edits';
import { splitNote } from '../../note/properties/frontmatter';

/** What tells one text from another without keeping it: a hash of 53 bits and the length. */
export type Fingerprint = readonly [hash: number, length: number];

/**
 * A change as a line of the log holds it: a note made, or the edits that lead from one text to another and back. The text of a
 * new note is there when a plan may have to be completed; else its fingerprint is enough to take it away again.
 */
export type RecordedChange =
	| { readonly path: string; readonly made: string | Fingerprint; readonly tidy?: Fingerprint }
	| {
			readonly path: string;
			readonly before: Fingerprint;
			readonly after: Fingerprint;
			readonly edits: readonly RecordedEdit[];
			/** Of the text after, as `tidied` gives it. */
			readonly tidy?: Fingerprint;
	  };

/** `at` is a place in the text before. */
interface RecordedEdit {
	readonly at: number;
	readonly removed: string;
	readonly inserted: string;
}

export interface OperationRecord {
	readonly name: string;
	/** Records of one group are undone together: the batches of a long import. */
	readonly group: string | null;
	/** Whether it was undone but for changes of notes that were gone. */
	readonly left: boolean;
	readonly changes: readonly RecordedChange[];
}

/** What a note's text says of a change: not written yet, written, or something else since. */
export type ChangeState = 'before' | 'after' | 'other';

/** `whole` keeps the text of a new note. */
export function recordOf(change: LoggedChange, whole = true): RecordedChange {
	const { path, before, after } = change;
	// A picture is what it is byte for byte.
	if (before === null && isPicture(path)) return { path, made: fingerprint(after) };
	const tidy = fingerprint(tidied(after));
	if (before === null) return { path, made: whole ? after : fingerprint(after), tidy };
	const edits = textEdits(before, after).map(({ from, to, text }) => ({ at: from, removed: before.slice(from, to), inserted: text }));
	return { path, before: fingerprint(before), after: fingerprint(after), edits, tidy };
}

/** Where a note stands; `text` is null when there is no such note. */
export function stateOf(change: RecordedChange, text: string | null): ChangeState {
	if (text === null) return 'made' in change ? 'before' : 'other';
	const print = fingerprint(text);
	const isTidied = () => change.tidy !== undefined && same(fingerprint(tidied(text)), change.tidy);
	if ('made' in change)
		return same(print, typeof change.made === 'string' ? fingerprint(change.made) : change.made) || isTidied() ? 'after' : 'other';
	if (same(print, change.after)) return 'after';
	if (same(print, change.before)) return 'before';
	return isTidied() && undoneInTidied(change, text) !== null ? 'after' : 'other';
}

/** The text with a recorded change done (`before` given) or undone (`after` given). */
export function redone(change: Extract<RecordedChange, { edits: unknown }>, before: string): string {
	return applyEdits(
		before,
		change.edits.map(({ at, removed, inserted }): TextEdit => ({ from: at, to: at + removed.length, text: inserted })),
	);
}
/**
 * The text before a change, out of the text after it; a text that something else tidied since is undone where the lines are found again.
 */
export function undone(change: Extract<RecordedChange, { edits: unknown }>, after: string): string {
	if (!same(fingerprint(after), change.after)) return undoneInTidied(change, after) ?? after;
	let shift = 0;
	const edits = change.edits.map(({ at, removed, inserted }): TextEdit => {
		const from = at + shift;
		shift += inserted.length - removed.length;
		return { from, to: from + inserted.length, text: removed };
	});
	return applyEdits(after, edits);
}

/**
 * A text without what plugins that tidy notes on saving change: blanks at the ends of lines and of the text, the order of the
 * properties. Two texts that are equal so say the same.
 */
export function tidied(text: string): string {
	const trimmed = text.replace(/[ \t\r]+$/gm, '').trimEnd();
	const { frontmatter, yaml, body } = splitNote(`${trimmed}\n`);
	if (frontmatter === '') return trimmed;
	// A key with the lines that belong to it.
	const entries = yaml.trimEnd().split(/\n(?=\S)/);
	return [...entries.sort(), body.trimEnd()].join('\n');
}

/**
 * A change undone in a text that was tidied since: each piece that was put in is found again by its lines, which stand where they
 * stood or elsewhere among the properties. Null where one is not there exactly once, or nothing says where to put back what was taken.
 */
function undoneInTidied({ edits }: Extract<RecordedChange, { edits: unknown }>, text: string): string | null {
	const lines = text.split('\n');
	const bare = (line: string) => line.trimEnd();
	for (const { removed, inserted } of edits) {
		if (inserted.trim() === '') {
			if (removed.trim() === '') continue;
			return null;
		}
		const put = bare(inserted).split('\n').map(bare);
		const back = removed === '' ? [] : removed.replace(/\n$/, '').split('\n');
		// Lines that were put in one for one may have been parted by the new order.
		const pieces =
			put.length === back.length || back.length === 0 ? put.map((line, at) => ({ put: [line], back: back.slice(at, at + 1) })) : [];
		const whole = placeOf(lines, put);
		if (whole !== null) lines.splice(whole, put.length, ...back);
		else if (pieces.length < 2) return null;
		else {
			for (const piece of pieces) {
				if (piece.put[0] === '' && piece.back.length === 0) continue;
				const at = placeOf(lines, piece.put);
				if (at === null) return null;
				lines.splice(at, 1, ...piece.back);
			}
		}
	}
	return lines.join('\n');
}

/** Where some lines stand, blanks at their ends aside; null where they do not, or more than once. */
function placeOf(lines: readonly string[], wanted: readonly string[]): number | null {
	const places = lines.flatMap((_line, at) => (wanted.every((line, n) => lines[at + n]?.trimEnd() === line) ? [at] : []));
	return places.length === 1 ? (places[0] ?? null) : null;
}

/** The lines of a log: its name first, a change a line. */
export function recordHead(name: string, group?: string): string {
	return `${JSON.stringify({ name, group })}\n`;
}

/** A change as a line of its record's file; `whole` keeps the text of a new note, which its fingerprint stands for otherwise. */
export function recordLine(change: LoggedChange, whole = true): string {
	return `${JSON.stringify(recordOf(change, whole))}\n`;
}

/** A whole record as its file holds it. */
export function recordText({ name, group, left, changes }: OperationRecord): string {
	const head = { name, ...(group === null ? {} : { group }), ...(left ? { left } : {}) };
	return [head, ...changes].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads a log. A line a crash cut off is passed over: its note was not written yet. Null when not even the name is there. */
export function readRecord(text: string): OperationRecord | null {
	const lines = text.split('\n').flatMap((line): unknown[] => {
		try {
			return line === '' ? [] : [JSON.parse(line) as unknown];
		} catch {
			return [];
		}
	});
	const [head, ...rest] = lines;
	if (typeof head !== 'object' || head === null || !('name' in head) || typeof head.name !== 'string') return null;
	return {
		name: head.name,
		group: 'group' in head && typeof head.group === 'string' ? head.group : null,
		left: 'left' in head && head.left === true,
		changes: rest.filter(isChange),
	};
}

function isChange(value: unknown): value is RecordedChange {
	if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string') return false;
	if ('made' in value) return typeof value.made === 'string' || Array.isArray(value.made);
	return (
		'before' in value &&
		'after' in value &&
		'edits' in value &&
		Array.isArray(value.before) &&
		Array.isArray(value.after) &&
		Array.isArray(value.edits)
	);
}

/** Two rounds of 32-bit multiplication over the code units, as 53 bits: quick, and even over texts that differ in one character. */
export function fingerprint(text: string): Fingerprint {
	const { imul } = Math;
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = imul(a ^ unit, 2654435761);
		b = imul(b ^ unit, 1597334677);
	}
	a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909);
	b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909);
	return [4294967296 * (2097151 & b) + (a >>> 0), text.length];
}

function same(a: Fingerprint, b: Fingerprint): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

import { brokenLines, inlineBreaks } from '../../markdown/escape';
import type { Line } from '../../markdown/block';
import { calloutOf } from '../../markdown/blocks-of';
import { fieldsIn } from '../../markdown/fields';
import type { Markdown } from '../../markdown/note';

/** How much a paper matters to the reader's project, as the note's text says it. */
export interface Relevance {
	/** 0 to 5; `null` where the text gives none. */
	readonly value: number | null;
	readonly text: string;
}

/** Where a note's text speaks of relevance. */
interface RelevancePlace {
	/** `field`: an inline field of Dataview, which keeps both its colons. */
	readonly form: 'callout' | 'line' | 'field';
	/** Index of the first line, and of the line after the last. */
	readonly from: number;
	readonly to: number;
	/** Place of the rating in the text: stars, `(5/5)` and the like. */
	readonly start: number;
	readonly end: number;
	readonly rating: string;
	/** Where what it says ends: at the end of its line, or before the bracket of a field. */
	readonly stop: number;
	/** What parts rating and text in a line, ` — ` for one; empty where no text follows. */
	readonly separator: string;
	readonly rest: string;
}

export const MOST_RELEVANT = 5;

// > [!success] Relevance: …   any kind of callout, foldable or not
const CALLOUT = /^(?:\s*>)+\s*\[![\w-]+\][-+]?[ \t]*[^\p{L}\p{N}|`#]*(?:Relevance|Relevancia)(?:\*\*|__)?[ \t]*:?(?:\*\*|__)?[ \t]*/iu;
// **Relevance**: …   **Relevance:** …   - Relevance: …
const LINE = /^[^\p{L}\p{N}|`#]*(?:Relevance|Relevancia)(?:[ \t]*:(?:\*\*|__|==|[*_])|(?:\*\*|__|==|[*_])[ \t]*:|[ \t]*:)(?!:)[ \t]*/iu;
const BOLD_LABEL = /^[^\p{L}\p{N}|`#]*(?:\*\*|__)/u;
const FIELD = /^(?:Relevance|Relevancia)$/iu;
// - [ ] a task is something to do, whatever its words
const TASK = /^(?:\s*>)*\s*(?:[-*+]|\d+[.)])\s+\[.\]\s/;
// Callouts whose words are the paper's, or somebody's.
const QUOTING = /^(?:abstract|summary|tldr|quote|cite)$/i;
// ⭐⭐⭐ (3/5)   ★★★☆☆   4/5   3   (3)   4 stars
const RATING =
	/^(?:(?:[⭐★🌟✭☆✩]\uFE0F?[ \t]*)+)?(?:\(?[ \t]*\d(?:[.,]\d)?[ \t]*(?:\/|out of|of|de)[ \t]*5[ \t]*\)?|\(?[0-5](?:[.,]\d)?(?:[ \t]*(?:[⭐★🌟]\uFE0F?|(?:stars?|estrellas?)(?!\p{L})))?\)?(?=[ \t]*(?:$|[—–:;·(<%#^-]|[.,](?!\d))))?/iu;
const EMPHASIS = /^(?:\*\*|__|==|[*_])/;
// An id that others link to the line by
const BLOCK_ID = /[ \t]\^[a-z\d-]+[ \t]*$/i;
const SEPARATOR = /^[ \t]*(?:[—–-]+|[:;·.,])(?:[ \t]+|$)|^[ \t]+/;

/** What the text of a note says of relevance: in its callout, else in a field or a line of its own; `null` where it has neither. */
export function readRelevance(note: Markdown): Relevance | null {
	const place = relevancePlace(note);
	if (place === null) return null;
	const body = place.form === 'callout' ? calloutText(note, place) : '';
	const rest = brokenLines(place.rest).replace(/\\(?=\^[a-z\d-]+$)/i, '');
	return { value: ratingValue(place.rating), text: [rest, body].filter((part) => part !== '').join('\n') };
}

/** The number a rating says, however it is written; `null` when it says none. ratingValue('★★★☆☆') //=> 3 */
export function ratingValue(rating: unknown): number | null {
	if (typeof rating === 'number') return rating >= 0 && rating <= MOST_RELEVANT ? rating : null;
	if (typeof rating !== 'string' || /^\s*-\d/.test(rating)) return null;
	const number = /(\d+(?:[.,]\d+)?)/.exec(rating)?.[1]?.replace(',', '.');
	const full = [...rating.matchAll(/[⭐★🌟✭]/gu)].length;
	const value = number === undefined ? full : Number(number);
	if (number === undefined && full === 0 && !/[☆✩]/u.test(rating)) return null;
	return value >= 0 && value <= MOST_RELEVANT ? value : null;
}

/** The note's text with another rating or text of relevance in its place; `null` when it has no place for one. */
export function withRelevance(note: Markdown, change: { readonly value?: number | null; readonly text?: string }): string | null {
	const place = relevancePlace(note);
	if (place === null) return null;
	const { text, lines, eol } = note;
	const last = lines[place.to - 1];
	if (last === undefined) return null;
	const rating =
		change.value === undefined || change.value === ratingValue(place.rating) ? place.rating : ratingLike(place.rating, change.value);
	const head = text.slice(0, place.start) + blankBefore(text, place, rating) + rating;
	if (change.text === undefined) return head + spaced(rating, text.slice(place.end), place);
	if (place.form !== 'callout') {
		// Words that end like a block id are none.
		const words = inlineBreaks(change.text.trim()).replace(/(^|\s)(?=\^[a-z\d-]+$)/i, '$1\\');
		const dash = /[^ \t]/.test(place.separator) ? place.separator : ' — ';
		const separator = words === '' ? '' : rating === '' && /\s$/.test(head) ? dash.trimStart() : dash;
		return head + separator + words + text.slice(place.stop);
	}
	const mark = /^(?:\s*>)+/.exec(lines[place.from]?.text ?? '')?.[0] ?? '>';
	const words = change.text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
	const written = words === '' ? [`${mark} `] : words.split('\n').map((line) => (line === '' ? mark : `${mark} ${line}`));
	// A text behind the stars gives way; what is written stands under them.
	const tail = text.slice(place.end, lines[place.from]?.end ?? text.length);
	return head + (place.rest === '' ? tail : '') + eol + written.join(eol) + text.slice(last.end);
}

/** Stars for a number; none for `null`, and empty ones for 0, so that it can be read back. */
export function stars(value: number | null): string {
	if (value === null) return '';
	return value === 0 ? '☆'.repeat(MOST_RELEVANT) : '⭐'.repeat(Math.round(value));
}

/** A rating in the way the reader writes ratings: ⭐⭐⭐, 🌟 🌟, ★★★☆☆, 3, (3/5), or both. */
function ratingLike(was: string, value: number | null): string {
	if (value === null) return '';
	const [mark = ''] = EMPHASIS.exec(was) ?? [];
	if (mark !== '') return mark + ratingLike(was.slice(mark.length, -mark.length), value) + mark;
	const at = was.search(/\(?[ \t]*\d/);
	const number = at < 0 ? '' : was.slice(at).replace(/\d(?:[.,]\d)?/, () => String(value));
	if (at === 0) return number;
	const [full, gap = ''] = /^[⭐★🌟✭]\uFE0F?(?:([ \t]+)(?=[⭐★🌟✭]))?/u.exec(was) ?? [];
	const [empty = ''] = (full === undefined ? null : /[☆✩]/u.exec(was)) ?? [];
	const count = Math.round(value);
	const star = (_: unknown, index: number) => (index < count ? (full?.trim() ?? '⭐') : empty || (count === 0 ? '☆' : ''));
	const shown = Array.from({ length: MOST_RELEVANT }, star).filter((one) => one !== '');
	return `${shown.join(gap)} ${number}`.trimEnd();
}

function relevancePlace(note: Markdown): RelevancePlace | null {
	return calloutPlace(note) ?? linePlace(note);
}

function calloutPlace(note: Markdown): RelevancePlace | null {
	const { lines } = note;
	for (const [from, line] of lines.entries()) {
		const label = speaksOfRelevance(line) ? CALLOUT.exec(line.text) : null;
		if (label === null || isCovered(note, line.start + label[0].length)) continue;
		const place = placeAt('callout', line, from, calloutEnd(lines, from), label[0].length, line.text.length);
		// A callout's title that goes on straight after "Relevance" is another title: "Relevance for practice".
		const isTitle = !label[0].includes(':') && place.rating === '' && line.text.slice(label[0].length).trim() !== '';
		if (!isTitle) return place;
	}
	return null;
}

function linePlace(note: Markdown): RelevancePlace | null {
	const { lines } = note;
	for (const [from, line] of lines.entries()) {
		if (!speaksOfRelevance(line)) continue;
		const stop = line.text.replace(BLOCK_ID, '').length;
		const field = fieldsIn(line.text).find(({ key }) => FIELD.test(key));
		if (field !== undefined && isCovered(note, line.start + field.from)) continue;
		if (field !== undefined) {
			const quotes = /^(["']).*\1$/.test(line.text.slice(field.from, field.to)) ? 1 : 0;
			return placeAt('field', line, from, from + 1, field.from + quotes, Math.min(field.to - quotes, Math.max(stop, field.from)));
		}
		const label = LINE.exec(line.text);
		if (label === null || TASK.test(line.text) || isCovered(note, line.start + label[0].length)) continue;
		// In a callout, and under the abstract's heading, the words alone may begin a sentence.
		const callout = calloutOf(line.block, lines);
		if (callout !== null && (QUOTING.test(callout) || !BOLD_LABEL.test(line.text))) continue;
		if (!BOLD_LABEL.test(line.text) && underAbstract(note, from)) continue;
		return placeAt('line', line, from, from + 1, Math.min(label[0].length, stop), stop);
	}
	return null;
}

/** Thousands of notes are read at once: few lines speak of relevance. */
function speaksOfRelevance(line: Line): boolean {
	return !line.hidden && /relevan/i.test(line.text);
}

/** Whether a place stands in a comment, in code or in math within its line. */
function isCovered({ spans }: Markdown, at: number): boolean {
	return spans.some(({ kind, from, to }) => /^(?:comment|code|math)$/.test(kind) && from <= at && at < to);
}

function underAbstract({ headings }: Markdown, line: number): boolean {
	const above = headings.filter((heading) => heading.line < line);
	return /^(?:abstract|resumen)$/i.test(above[above.length - 1]?.words ?? '');
}

function placeAt(form: RelevancePlace['form'], line: Line, from: number, to: number, begin: number, stop: number): RelevancePlace {
	const after = line.text.slice(begin, stop).trimEnd();
	const rating = ratingAt(after);
	const tail = after.slice(rating.length);
	const separator = SEPARATOR.exec(tail)?.[0] ?? '';
	const start = line.start + begin;
	return {
		form,
		from,
		to,
		start,
		end: start + rating.length,
		stop: line.start + stop,
		rating,
		separator,
		rest: tail.slice(separator.length),
	};
}

/** The rating a text begins with, in its emphasis; empty where it begins with none. */
function ratingAt(text: string): string {
	const [mark = ''] = EMPHASIS.exec(text) ?? [];
	const inner = text.slice(mark.length, mark === '' ? undefined : text.indexOf(mark, mark.length));
	const rating = (RATING.exec(inner)?.[0] ?? '').trimEnd();
	return mark !== '' && rating === inner && rating !== '' ? mark + rating + mark : mark === '' ? rating : '';
}

function calloutEnd(lines: readonly Line[], from: number): number {
	const depth = markDepth(lines[from]?.text ?? '');
	let to = from + 1;
	while (markDepth(lines[to]?.text ?? '') >= depth) to += 1;
	return to;
}

function markDepth(line: string): number {
	return (/^(?:\s*>)*/.exec(line)?.[0].match(/>/g) ?? []).length;
}

function calloutText({ lines }: Markdown, place: RelevancePlace): string {
	const depth = markDepth(lines[place.from]?.text ?? '');
	const mark = new RegExp(`^(?:\\s*>){${depth}} ?`);
	return lines
		.slice(place.from + 1, place.to)
		.map((line) => line.text.replace(mark, ''))
		.join('\n')
		.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

/** The blank a bare "Relevance:" needs before its rating. */
function blankBefore(text: string, place: RelevancePlace, rating: string): string {
	return rating !== '' && place.rating === '' && /[:*_]/.test(text[place.start - 1] ?? '') ? ' ' : '';
}

/** What follows a rating, parted from it: a text that stood behind nothing gets its dash. */
function spaced(rating: string, tail: string, place: RelevancePlace): string {
	if (place.rating !== '' || rating === '' || place.rest === '') return tail;
	return /[^ \t]/.test(place.separator) ? ` ${tail.trimStart()}` : ` — ${tail.trimStart()}`;
}

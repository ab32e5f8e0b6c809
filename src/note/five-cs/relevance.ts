import { brokenLines, inlineBreaks } from '../../markdown/escape';
import type { Outline, OutlineLine } from '../outline';

/** How much a paper matters to the reader's project, as the note's text says it. */
export interface Relevance {
	/** 0 to 5; `null` where the text gives none. */
	readonly value: number | null;
	readonly text: string;
}

/** Where a note's text speaks of relevance. */
interface RelevancePlace {
	readonly form: 'callout' | 'line';
	/** Index of the first line, and of the line after the last. */
	readonly from: number;
	readonly to: number;
	/** Place of the rating in the text: stars, `(5/5)` and the like. */
	readonly start: number;
	readonly end: number;
	readonly rating: string;
	/** What parts rating and text in a line, ` — ` for one; empty where no text follows. */
	readonly separator: string;
	readonly rest: string;
}

export const MOST_RELEVANT = 5;

// > [!success] Relevance: …   any kind of callout, foldable or not
const CALLOUT = /^(?:\s*>)+\s*\[![\w-]+\][-+]?[ \t]*[^\p{L}\p{N}|`#]*(?:Relevance|Relevancia)(?:\*\*|__)?[ \t]*:?(?:\*\*|__)?[ \t]*/iu;
// **Relevance**: …   **Relevance:** …   - Relevance: …
const LINE = /^[^\p{L}\p{N}|`#]*(?:Relevance|Relevancia)(?:[ \t]*:(?:\*\*|__)|(?:\*\*|__)[ \t]*:|[ \t]*:)[ \t]*/iu;
// ⭐⭐⭐ (3/5)   ★★★☆☆   4/5   3
const RATING =
	/^(?:(?:[⭐★🌟✭☆✩]\uFE0F?[ \t]*)+)?(?:\(?[ \t]*\d(?:[.,]\d)?[ \t]*(?:\/|out of|of|de)[ \t]*5[ \t]*\)?|\(?[0-5](?:[.,]\d)?\)?(?=[ \t]*(?:$|[—–:-])))?/u;
const SEPARATOR = /^[ \t]*(?:[—–-]+|:|·)(?:[ \t]+|$)|^[ \t]+/;

/** What the text of a note says of relevance: in its callout, else in a line of its own; `null` where it has neither. */
export function readRelevance(outline: Outline): Relevance | null {
	const place = relevancePlace(outline);
	if (place === null) return null;
	const body = place.form === 'callout' ? calloutText(outline, place) : '';
	const rest = brokenLines(place.rest);
	return { value: ratingValue(place.rating), text: [rest, body].filter((part) => part !== '').join('\n') };
}

/** The number a rating says, however it is written; `null` when it says none. ratingValue('★★★☆☆') //=> 3 */
export function ratingValue(rating: unknown): number | null {
	if (typeof rating === 'number') return rating >= 0 && rating <= MOST_RELEVANT ? rating : null;
	if (typeof rating !== 'string') return null;
	const number = /(\d+(?:[.,]\d+)?)/.exec(rating)?.[1]?.replace(',', '.');
	const full = [...rating.matchAll(/[⭐★🌟✭]/gu)].length;
	const value = number === undefined ? full : Number(number);
	if (number === undefined && full === 0 && !/[☆✩]/u.test(rating)) return null;
	return value >= 0 && value <= MOST_RELEVANT ? value : null;
}

/** The note's text with another rating or text of relevance in its place; `null` when it has no place for one. */
export function withRelevance(outline: Outline, change: { readonly value?: number | null; readonly text?: string }): string | null {
	const place = relevancePlace(outline);
	if (place === null) return null;
	const { text, lines, eol } = outline;
	const last = lines[place.to - 1];
	if (last === undefined) return null;
	const rating =
		change.value === undefined || change.value === ratingValue(place.rating) ? place.rating : ratingLike(place.rating, change.value);
	const head = text.slice(0, place.start) + blankBefore(text, place, rating) + rating;
	if (change.text === undefined) return head + spaced(rating, text.slice(place.end), place);
	if (place.form === 'line') {
		const words = inlineBreaks(change.text.trim());
		const dash = /[^ \t]/.test(place.separator) ? place.separator : ' — ';
		const separator = words === '' ? '' : rating === '' && /\s$/.test(head) ? dash.trimStart() : dash;
		return head + separator + words + text.slice(lines[place.from]?.end ?? text.length);
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

/** A rating in the way the reader writes ratings: ⭐⭐⭐, ★★★☆☆, (3/5), or both. */
function ratingLike(was: string, value: number | null): string {
	if (value === null) return '';
	const black = was.includes('★') && value > 0 ? '★'.repeat(Math.round(value)) : null;
	const padded = black !== null && was.includes('☆') ? black + '☆'.repeat(MOST_RELEVANT - Math.round(value)) : black;
	const figure = /\(?[ \t]*\d(?:[.,]\d)?(?=[ \t]*(?:\/|out of|of|de))/.exec(was);
	const hasStars = /[⭐★🌟✭☆✩]/u.test(was);
	if (figure === null) return padded ?? stars(value);
	const numbered = was
		.slice(figure.index)
		.trim()
		.replace(/\d(?:[.,]\d)?/, () => String(value));
	return hasStars ? `${padded ?? stars(value)} ${numbered}` : numbered;
}

function relevancePlace(outline: Outline): RelevancePlace | null {
	return placeBy(outline, 'callout', CALLOUT) ?? placeBy(outline, 'line', LINE);
}

function placeBy(outline: Outline, form: RelevancePlace['form'], pattern: RegExp): RelevancePlace | null {
	for (const [from, line] of outline.lines.entries()) {
		// Thousands of notes are read at once: few lines speak of relevance.
		const label = line.inert || !/relevan/i.test(line.text) ? null : pattern.exec(line.text);
		if (label === null) continue;
		const start = line.start + label[0].length;
		const after = line.text.slice(label[0].length).trimEnd();
		const rating = (RATING.exec(after)?.[0] ?? '').trimEnd();
		const tail = after.slice(rating.length);
		const separator = SEPARATOR.exec(tail)?.[0] ?? '';
		// A callout's title that goes on straight after "Relevance" is another title: "Relevance for practice".
		if (form === 'callout' && !label[0].includes(':') && rating === '' && tail !== '') continue;
		const to = form === 'callout' ? calloutEnd(outline.lines, from) : from + 1;
		return { form, from, to, start, end: start + rating.length, rating, separator, rest: tail.slice(separator.length) };
	}
	return null;
}

function calloutEnd(lines: readonly OutlineLine[], from: number): number {
	const depth = markDepth(lines[from]?.text ?? '');
	let to = from + 1;
	while (markDepth(lines[to]?.text ?? '') >= depth) to += 1;
	return to;
}

function markDepth(line: string): number {
	return (/^(?:\s*>)*/.exec(line)?.[0].match(/>/g) ?? []).length;
}

function calloutText(outline: Outline, place: RelevancePlace): string {
	const depth = markDepth(outline.lines[place.from]?.text ?? '');
	const mark = new RegExp(`^(?:\\s*>){${depth}} ?`);
	return outline.lines
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

/**
 * What two hands made of one text, together: `mine` is typed in a field, `theirs` stands in the note by now, `base` is what both began
 * with. Changes apart from each other are both made; where they meet, the words of both stand, theirs first, so that none is lost.
 *
 * mergedText('sound', 'sound, I think', 'very sound') //=> 'very sound, I think'
 */
export function mergedText(base: string, mine: string, theirs: string): string {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	const [b, m, t] = [wordsOf(base), wordsOf(mine), wordsOf(theirs)];
	const own = changedPart(b, m);
	const other = changedPart(b, t);
	if (own.to < other.from || other.to < own.from) {
		const [first, last] = own.from < other.from ? [own, other] : [other, own];
		return [...b.slice(0, first.from), ...first.words, ...b.slice(first.to, last.from), ...last.words, ...b.slice(last.to)].join('');
	}
	const from = Math.min(own.from, other.from);
	const to = Math.max(own.to, other.to);
	const said = (part: Part) => [...b.slice(from, part.from), ...part.words, ...b.slice(part.to, to)].join('');
	return b.slice(0, from).join('') + both(said(other), said(own)) + b.slice(to).join('');
}

/** Words of a text that became others: those from `from` up to `to`. */
interface Part {
	readonly from: number;
	readonly to: number;
	readonly words: readonly string[];
}

function changedPart(before: readonly string[], after: readonly string[]): Part {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from++;
	let tail = 0;
	while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	return { from, to: before.length - tail, words: after.slice(from, after.length - tail) };
}

function both(theirs: string, mine: string): string {
	if (theirs.includes(mine.trim())) return theirs;
	if (mine.includes(theirs.trim())) return mine;
	return /\s$/.test(theirs) || /^\s/.test(mine) ? theirs + mine : `${theirs} ${mine}`;
}

function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]+/gu) ?? [];
}

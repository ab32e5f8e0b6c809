/** One replacement in a text: what stood from `from` to `to` (offsets) becomes `text`. */
export interface TextEdit {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** Above this many line pairs the middle is replaced as one piece: an exact difference would cost more than it is worth. */
const MOST_PAIRS = 4_000_000;

/**
 * The edits, in order and apart from each other, that make `before` into `after`, line by line, so that an editor keeps
 * its cursor, folds and scroll wherever nothing changed.
 */
export function textEdits(before: string, after: string): TextEdit[] {
	if (before === after) return [];
	const a = linesWithEnds(before);
	const b = linesWithEnds(after);
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const start = a.slice(0, head).join('').length;
	return between(a.slice(head, a.length - tail), b.slice(head, b.length - tail), start);
}

/** Applies edits, in whatever order they come; what begins inside an earlier one is left out. Every byte outside of them stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
		if (edit.from < at) continue;
		result += text.slice(at, edit.from) + edit.text;
		at = edit.to;
	}
	return result + text.slice(at);
}

function linesWithEnds(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The longest common subsequence of lines, walked into edits. */
function between(a: readonly string[], b: readonly string[], start: number): TextEdit[] {
	if (a.length * b.length > MOST_PAIRS) return [{ from: start, to: start + a.join('').length, text: b.join('') }];
	const width = b.length + 1;
	const longest = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			longest[i * width + j] =
				a[i] === b[j]
					? (longest[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
		}
	}
	const edits: TextEdit[] = [];
	let at = start;
	let open: { from: number; to: number; text: string } | null = null;
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		const line = a[i];
		if (line !== undefined && line === b[j]) {
			if (open !== null) edits.push(open);
			open = null;
			at += line.length;
			i++;
			j++;
			continue;
		}
		open ??= { from: at, to: at, text: '' };
		const dropsOld = line !== undefined && (j >= b.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0));
		if (dropsOld) {
			at += line.length;
			open.to = at;
			i++;
		} else {
			open.text += b[j] ?? '';
			j++;
		}
	}
	if (open !== null) edits.push(open);
	return edits;
}

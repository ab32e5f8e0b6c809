import type { Block, Line } from './block';

/** The kind of the innermost callout a block stands in: `abstract` of `> [!abstract]- Abstract`; null outside of callouts. */
export function calloutOf(block: Block | null, lines: readonly Line[]): string | null {
	for (let at = block; at !== null; at = at.parent) {
		if (at.type === 'callout') return /\[!([^\]|]+)/.exec(lines[at.from]?.text ?? '')?.[1]?.trim() ?? '';
	}
	return null;
}

/** Whether a block stands in a callout whose kind has a form. */
export function isIn(block: Block | null, lines: readonly Line[], form: RegExp): boolean {
	const kind = calloutOf(block, lines);
	return kind !== null && form.test(kind);
}

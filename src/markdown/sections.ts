import type { Heading } from './headings';
import type { Markdown } from './note';

/** A heading and what stands under it, up to the next heading of its level or above. Offsets count from the start of the note. */
export interface Section {
	readonly heading: Heading;
	/** Where the heading's line begins. */
	readonly from: number;
	/** Where the line under the heading begins. */
	readonly body: number;
	/** Where the section ends. */
	readonly to: number;
	/** Index of the line at which the text right under the heading ends: that of the next heading of any level. */
	readonly ownEnd: number;
}

/** The sections of a note, in order. Those that another plugin writes are left out with `writable`. */
export function sectionsOf(note: Markdown, { writable = false } = {}): Section[] {
	const { lines, text } = note;
	const headings = writable ? note.headings.filter(({ line }) => !isOwned(note, line)) : note.headings;
	const startOf = (line: number) => lines[line]?.start ?? text.length;
	// From the end: where the next heading of each level begins.
	const next = new Array<number>(7).fill(lines.length);
	const sections: Section[] = [];
	for (const heading of [...headings].reverse()) {
		const end = Math.min(...next.slice(1, heading.level + 1));
		sections.push({
			heading,
			from: startOf(heading.line),
			body: startOf(heading.below),
			to: startOf(end),
			ownEnd: Math.min(...next),
		});
		next[heading.level] = heading.line;
	}
	return sections.reverse();
}

/** Whether a line stands in a region that another plugin writes. */
export function isOwned({ owned }: Markdown, line: number): boolean {
	let low = 0;
	let high = owned.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((owned[middle]?.to ?? 0) <= line) low = middle + 1;
		else high = middle;
	}
	return (owned[low]?.from ?? Infinity) <= line;
}

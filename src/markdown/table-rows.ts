/** A cell of a row: where it stands in its line, between its bars. */
export interface RowCell {
	readonly from: number;
	readonly to: number;
}

/** Whether a line, from its content on, is the row under a table's header: `|---|:-:|`. */
export function isDelimiterRow(content: string): boolean {
	return /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(content);
}

/** The cells of a row whose content begins at `content`. A bar with a backslash before it is text, and so are those in `kept`. */
export function rowCells(text: string, content: number, kept: readonly (readonly [number, number])[] = []): RowCell[] {
	let end = text.length;
	while (end > content && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
	let from = content;
	while (from < end && (text[from] === ' ' || text[from] === '\t')) from++;
	if (text[from] === '|') from++;
	else from = content;
	const cells: RowCell[] = [];
	let nextKept = 0;
	for (let at = from; at < end; at++) {
		if (text[at] !== '|' || text[at - 1] === '\\') continue;
		while ((kept[nextKept]?.[1] ?? Infinity) <= at) nextKept++;
		if ((kept[nextKept]?.[0] ?? Infinity) < at) continue;
		cells.push({ from, to: at });
		from = at + 1;
	}
	if (from < end) cells.push({ from, to: end });
	return cells;
}

/** A cell of a grid; line 0 is its head. */
export interface GridPlace {
	readonly line: number;
	readonly column: number;
}

/** How large a grid is, and how many lines a page of it shows. */
export interface GridSize {
	/** Lines below the head. */
	readonly lines: number;
	readonly columns: number;
	readonly page: number;
}

/**
 * Where a key takes the reader in a grid, by the keys of the ARIA grid pattern: arrows, Page Up and Down, Home and End, with Ctrl to
 * the corners. `null` for another key.
 */
export function gridMove(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
	{ line, column }: GridPlace,
	size: GridSize,
): GridPlace | null {
	const far = event.ctrlKey || event.metaKey;
	const moves: Readonly<Record<string, readonly [line: number, column: number]>> = {
		ArrowDown: [line + 1, column],
		ArrowUp: [line - 1, column],
		ArrowRight: [line, column + 1],
		ArrowLeft: [line, column - 1],
		PageDown: [line + size.page, column],
		PageUp: [line - size.page, column],
		Home: [far ? 0 : line, 0],
		End: [far ? size.lines : line, size.columns - 1],
	};
	const move = moves[event.key];
	if (move === undefined) return null;
	return { line: within(move[0], size.lines), column: within(move[1], size.columns - 1) };
}

function within(value: number, most: number): number {
	return Math.max(0, Math.min(most, value));
}

/** A place in a line and the column it stands at; a tab goes on to the next multiple of four, so that the two differ. */
export type Place = [pos: number, column: number];

/** Past blanks and tabs, `most` columns at the most; a tab may be taken in part, and then stays where it is. */
export function skipBlanks(text: string, pos: number, column: number, most: number): Place {
	const limit = column + most;
	while (column < limit) {
		const char = text[pos];
		if (char === ' ') column++;
		else if (char === '\t') {
			const stop = column + 4 - (column % 4);
			if (stop > limit) return [pos, limit];
			column = stop;
		} else break;
		pos++;
	}
	return [pos, column];
}

/** The app's fuzzy search, as `prepareFuzzySearch` makes it of a query. */
export type PrepareSearch = (query: string) => (text: string) => { readonly score: number } | null;

/** A row that a query fits, and how well: the higher the better. */
export interface FoundRow<Row> {
	readonly row: Row;
	readonly score: number;
}

/**
 * Rows searched as the reader types: what a longer query finds is among what the shorter one found, so that a keystroke looks at those
 * alone. `scoreOf` asks `match` about the words of a row, in one text or another; null is no match.
 */
export class FuzzyRows<Row> {
	private last: { readonly rows: readonly Row[]; readonly query: string; readonly found: readonly FoundRow<Row>[] } | null = null;

	constructor(
		private readonly prepare: PrepareSearch,
		private readonly scoreOf: (row: Row, match: (text: string) => number | null) => number | null,
	) {}

	/** The best rows first, at most so many. */
	search(rows: readonly Row[], query: string, most: number): Row[] {
		const { last } = this;
		const narrower = last !== null && last.rows === rows && query.startsWith(last.query);
		const search = this.prepare(query);
		const match = (text: string) => search(text)?.score ?? null;
		const found: FoundRow<Row>[] = [];
		const look = (row: Row) => {
			const score = this.scoreOf(row, match);
			if (score !== null) found.push({ row, score });
		};
		if (narrower) for (const { row } of last.found) look(row);
		else rows.forEach(look);
		this.last = { rows, query, found };
		return [...found]
			.sort((a, b) => b.score - a.score)
			.slice(0, most)
			.map(({ row }) => row);
	}

	/** Lets go of what was found. */
	forget(): void {
		this.last = null;
	}
}

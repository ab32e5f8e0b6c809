/** Where marks come next in a text. What was found is remembered, so that a reading from the start to the end stays linear. */
export class NextMark {
	private readonly found = new Map<string, number>();

	constructor(private readonly text: string) {}

	/** Offset of a mark at `from` or behind it; -1 where there is none. */
	find(mark: string, from: number): number {
		const known = this.found.get(mark);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const found = this.text.indexOf(mark, from);
		this.found.set(mark, found);
		return found;
	}
}

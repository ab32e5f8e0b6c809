/** A rule in its row: what its fields say, and its line as it is stored; null until the fields first are a rule. */
export interface Rule {
	fields: string[];
	line: string | null;
	/** Empty lines above it, which stay with it. */
	readonly above: number;
}

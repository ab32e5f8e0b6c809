/**
 * What is worked out once and kept as long as the context is: an index over the notes, the last answer to a question. One of a kind, made
 * when it is first asked for, so that nothing of one vault stands in a module.
 */
export class Kept {
	private readonly values = new Map<unknown, unknown>();

	/** The one of a class: `context.kept.one(WorkIndex)`. */
	one<T extends object>(kind: new () => T): T {
		const known = this.values.get(kind);
		if (known instanceof kind) return known;
		const made = new kind();
		this.values.set(kind, made);
		return made;
	}
}

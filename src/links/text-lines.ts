/** What a sticky pattern finds at a place of a text; null when nothing begins there. */
export function foundAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** Whether a sticky pattern finds something at a place of a text. */
export function beginsAt(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

/** How many characters a sticky pattern takes at a place of a text. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
	return foundAt(pattern, text, at)?.[0].length ?? 0;
}

/** The lines of a text by their offsets. The last one is remembered: it is asked for again and again, and may be as long as the note. */
export class TextLines {
	private line = { from: 0, to: -1 };

	constructor(private readonly text: string) {}

	/** The line an offset stands in, without its line end. */
	at(offset: number): { readonly from: number; readonly to: number } {
		if (offset < this.line.from || offset > this.line.to) {
			const end = this.text.indexOf('\n', offset);
			this.line = { from: this.text.lastIndexOf('\n', offset - 1) + 1, to: end < 0 ? this.text.length : end };
		}
		return this.line;
	}
}

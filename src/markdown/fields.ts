/** An inline field of Dataview in a line: `Key:: value`, `**Key**:: value`, `[key:: value]` or `(key:: value)`. */
export interface InlineField {
	/** Its key without marks. */
	readonly key: string;
	/** Where its value stands in the line, without blanks about it. */
	readonly from: number;
	readonly to: number;
	/** Whether it stands in brackets, with text around it. */
	readonly bracketed: boolean;
}

// The marks a line may begin with: quotes, a list item with its box, emphasis, emoji.
const LINE_FIELD =
	/^[^\p{L}\p{N}|`#[(]*(?:\d{1,3}[.)][ \t]+)?(?:\[.\][ \t]+)?[^\p{L}\p{N}|`#[(]*([\p{L}][\p{L}\p{N}_ /-]*?)[*_]{0,3}[ \t]*::(?!:)[ \t]*/u;
const BRACKETED = /([[(])[ \t]*([\p{L}][\p{L}\p{N}_ /-]*?)[ \t]*::(?!:)[ \t]*/gu;

/** The inline fields of a line: the one it begins with, or those in brackets. */
export function fieldsIn(line: string): InlineField[] {
	if (!line.includes('::')) return [];
	const whole = LINE_FIELD.exec(line);
	if (whole !== null) {
		const to = line.trimEnd().length;
		return [{ key: whole[1] ?? '', from: Math.min(whole[0].length, Math.max(to, 0)), to, bracketed: false }];
	}
	return [...line.matchAll(BRACKETED)].flatMap((match) => {
		const from = match.index + match[0].length;
		const close = closingBracket(line, from, match[1] === '[' ? '[]' : '()');
		if (close < 0) return [];
		return [{ key: match[2] ?? '', from, to: from + line.slice(from, close).trimEnd().length, bracketed: true }];
	});
}

function closingBracket(line: string, from: number, [open, close]: string): number {
	let depth = 1;
	for (let at = from; at < line.length; at++) {
		if (line[at] === open) depth++;
		else if (line[at] === close && --depth === 0) return at;
	}
	return -1;
}

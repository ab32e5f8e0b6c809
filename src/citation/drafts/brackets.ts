import type { Atom } from './raw-cluster';

/** The closing bracket of each opening one; those in atoms and escaped ones do not count. */
export function bracketPairs(text: string, atomAt: ReadonlyMap<number, Atom>): Map<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const atom = atomAt.get(at);
		if (atom !== undefined && atom.to > at) {
			at = atom.to - 1;
			continue;
		}
		const char = text.charAt(at);
		if (char === '\\') at++;
		else if (char === '[') open.push(at);
		else if (char === ']') {
			const start = open.pop();
			if (start !== undefined) pairs.set(start, at);
		}
	}
	return pairs;
}

/** The place after the bracket that closes the one at a place; null when it is not closed in the passage. */
export function afterBracket(text: string, open: number): number | null {
	const close = text.charAt(open) === '(' ? ')' : '}';
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === '\\') at++;
		else if (char === text.charAt(open)) depth++;
		else if (char === close && --depth === 0) return at + 1;
	}
	return null;
}

/** The next place that is no blank. */
export function skipBlanks(text: string, from: number): number {
	let at = from;
	while (/[ \t\n]/.test(text.charAt(at))) at++;
	return at;
}

/** The next place that is no blank, one line break at most passed over. */
export function skipOneBreak(text: string, from: number): number {
	const blanks = /[ \t]*\n?[ \t]*/y;
	blanks.lastIndex = from;
	return from + (blanks.exec(text)?.[0].length ?? 0);
}

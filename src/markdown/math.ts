/** A piece of a line: a formula with its dollars, or prose without any that has a partner. */
export interface Piece {
	readonly math: boolean;
	readonly text: string;
}

/**
 * A line of text from outside cut into formulas and prose. arXiv's pages take every pair of dollars for a formula, Obsidian only one
 * without a blank inside and without a digit behind it: such a formula is brought into Obsidian's form, so that both show the same. A
 * number behind a formula, or a formula right behind another, goes into it (`850$\pm$90` → `850$\pm 90$`, `$R$$\sim$1.4` →
 * `$R \sim 1.4$`); prices stay prose. Never is one dollar of a formula in one piece and its partner in another.
 *
 * mathPieces('$B \\to D $ at $5 and $10') //=> [{ math: true, text: '$B \\to D$' }, { math: false, text: ' at $5 and $10' }]
 */
export function mathPieces(line: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	const push = (to: number, formula: string, next: number): void => {
		if (to > from) pieces.push({ math: false, text: line.slice(from, to) });
		const last = pieces[pieces.length - 1];
		// Two dollars in a row would begin a display.
		if (last?.math === true && !formula.startsWith('$$') && !last.text.startsWith('$$'))
			pieces[pieces.length - 1] = { math: true, text: `${last.text.slice(0, -1)} ${formula.slice(1)}` };
		else pieces.push({ math: true, text: formula });
		from = next;
	};
	for (let at = nextDollar(line, 0); at >= 0; ) {
		const display = DISPLAY.exec(line.slice(at, at + LONGEST))?.[0];
		if (display !== undefined) {
			push(at, display, at + display.length);
			at = nextDollar(line, from);
			continue;
		}
		const end = nextDollar(line, at + 1);
		if (end < 0) break;
		const inside = line.slice(at + 1, end);
		const number = NUMBER.exec(line.slice(end + 1, end + 40))?.[0] ?? '';
		if (isInline(inside) && number === '') push(at, `$${inside}$`, end + 1);
		else if (isFormula(inside)) push(at, `$${inside.trim()}${number === '' ? '' : ` ${number}`}$`, end + 1 + number.length);
		else {
			at = end;
			continue;
		}
		at = nextDollar(line, from);
	}
	if (from < line.length) pieces.push({ math: false, text: line.slice(from) });
	return pieces;
}

/** Characters of a display that are looked at; a longer one within a line is none a person wrote. */
const LONGEST = 2000;
const DISPLAY = /^\$\$(?:[^$\\`\n]|\\[^`\n])+?\$\$/;
const NUMBER = /^\d+(?:[.,]\d+)*/;

/** Where the next dollar without a backslash stands, or -1. */
function nextDollar(line: string, from: number): number {
	for (let at = line.indexOf('$', from); at >= 0; at = line.indexOf('$', at + 1)) {
		let slashes = 0;
		while (line[at - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 0) return at;
	}
	return -1;
}

/** What Obsidian takes for a formula: something without a blank at its edges; backticks would begin code. */
function isInline(inside: string): boolean {
	return inside !== '' && !/[`\n]/.test(inside) && !/^\s|\s$|\\$/.test(inside);
}

/** What is a formula though it has a blank at its edge or a number behind it: TeX's signs, an operator, one letter. */
function isFormula(inside: string): boolean {
	const text = inside.trim();
	if (text === '' || /[`\n]|\\$/.test(text)) return false;
	if (/\\[A-Za-z,;!{]/.test(text)) return true;
	// x_1, not a price and prose up to the next dollar
	if (/[\^_{}]/.test(text)) return !/\p{L}{3}/u.test(text);
	return /^(?:[-+=<>~±×·*/|≤≥≈∼]|\p{L}|[-+]?\p{L}\s*[=<>]\s*)$/u.test(text);
}

import type { Stretch } from './raw-cluster';

/** Words before or after a key. */
export interface Affix {
	/** As the draft has them. */
	readonly markdown: string;
	/** As citeproc takes them: emphasis as `<i>` and `<b>`, code and links as their text. */
	readonly csl: string;
}

/** Words in which each stretch of markup is one character, so that they can be cut anywhere; `Affix` again by `decoded`. */
export interface EncodedAffix {
	readonly text: string;
	readonly pieces: ReadonlyMap<string, Affix & { readonly plain: string }>;
}

export const NO_AFFIX: Affix = { markdown: '', csl: '' };

// Private-use characters: one range for markup without a digit in it, one for markup with one.
const FIRST = 0xe100;
const FIRST_WITH_DIGIT = 0xe800;
const ENCODED = /[\ue100-\uefff]/g;

/** The words of a stretch of a passage, line breaks as blanks. */
export function encodedAffix(text: string, { from, to, whole }: Stretch): EncodedAffix {
	const pieces = new Map<string, Affix & { plain: string }>();
	let encoded = '';
	let at = from;
	for (const part of whole) {
		encoded += text.slice(at, part.from).replace(ENCODED, '');
		const piece = pieceOf(text.slice(part.from, part.to));
		if (piece.plain === '' && piece.markdown === '') continue;
		// A key inside an affix is a citation of its own, not a place.
		const hasDigit = /\p{N}/u.test(piece.plain) && !/^-?@/.test(piece.plain);
		const char = String.fromCharCode((hasDigit ? FIRST_WITH_DIGIT : FIRST) + pieces.size);
		pieces.set(char, piece);
		encoded += char;
		at = part.to;
	}
	return { text: (encoded + text.slice(at, to).replace(ENCODED, '')).replace(/\s*\n\s*/g, ' '), pieces };
}

/** Encoded words, or a part of them, as they are written and as citeproc takes them. */
export function decoded(text: string, { pieces }: EncodedAffix): Affix {
	return {
		markdown: text.replace(ENCODED, (char) => pieces.get(char)?.markdown ?? ''),
		csl: text.replace(/[<\ue100-\uefff]/g, (char) => (char === '<' ? LESS_THAN : (pieces.get(char)?.csl ?? ''))),
	};
}

/** Encoded words without their markup. */
export function plainOf(text: string, { pieces }: EncodedAffix): string {
	return text.replace(ENCODED, (char) => pieces.get(char)?.plain ?? '');
}

/** A `<` that citeproc would take for markup: `formattedLine` writes it back. */
const LESS_THAN = '\ue040';

function pieceOf(markdown: string): Affix & { plain: string } {
	const plainly = (plain: string) => ({ markdown, plain, csl: plain.replaceAll('<', LESS_THAN) });
	// \; → ;
	if (markdown.startsWith('\\')) return { ...plainly(markdown.slice(1)), markdown: markdown.slice(1) };
	const emphasis = /^(\*\*|__|\*|_)([\s\S]*)\1$/.exec(markdown);
	if (emphasis !== null) {
		const plain = (emphasis[2] ?? '').replace(/[*_`]/g, '');
		const tag = (emphasis[1] ?? '').length === 2 ? 'b' : 'i';
		return { markdown, plain, csl: `<${tag}>${plain.replaceAll('<', LESS_THAN)}</${tag}>` };
	}
	const code = /^(`+)([\s\S]*)\1$/.exec(markdown);
	if (code !== null) return plainly((code[2] ?? '').trim());
	// [text](address), <tag>, <!-- comment -->
	const link = /^\[([\s\S]*)\]\([\s\S]*\)$/.exec(markdown);
	if (link !== null) return plainly(link[1] ?? '');
	return markdown.startsWith('<') ? plainly('') : plainly(markdown);
}

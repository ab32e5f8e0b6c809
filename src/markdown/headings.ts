import type { Block, Line } from './block';

/**
 * A heading of a note, `## Words` or underlined. Those inside quotes and lists are none of the note's: the app's outline leaves them out.
 */
export interface Heading {
	/** Index of its first line. */
	readonly line: number;
	/** Index of the line after it: under its text, or under the line that underlines it. */
	readonly below: number;
	/** 1 to 6 */
	readonly level: number;
	/** Its text as written, without hashes. */
	readonly text: string;
	/** Its words: without marks, emoji and a closing colon. */
	readonly words: string;
}

/** The headings among a note's blocks, in order. */
export function headingsIn(blocks: readonly Block[], lines: readonly Line[]): Heading[] {
	return blocks.flatMap((block) => {
		if (block.type !== 'heading' || block.parent !== null) return [];
		const text = headingText(block, lines);
		return [{ line: block.from, below: block.to, level: block.level, text, words: plainWords(text) }];
	});
}

function headingText({ from, to }: Block, lines: readonly Line[]): string {
	const first = lines[from]?.text ?? '';
	// ## Words, with optional closing hashes
	const atx = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(first);
	if (to - from === 1) return (atx?.[1] ?? '').replace(/^#+$/, '');
	return lines
		.slice(from, to - 1)
		.map(({ text }) => text.trim())
		.join('\n');
}

// 2. MOCs, 2.1) MOCs, IV. MOCs; `5 Cs` is no number of a heading
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]{1,4}\.)\s+/;

/**
 * The words of a heading or label as a reader sees them, for comparing: what links show, without marks, footnotes and emoji.
 *
 * plainWords('🔗 **Connected Notes**[^1]:') //=> 'Connected Notes'
 */
export function plainWords(text: string): string {
	return shownText(text)
		.replace(/[*_`=~]/g, '')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.replace(NUMBER, '')
		.replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu, ' ')
		.replace(/[\s:：]+$/, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What a reader sees of a line's links, footnotes, comments, tags of HTML and block ids. */
export function shownText(text: string): string {
	if (!/[[<%^\\]/.test(text)) return text;
	return text
		.replace(/%%.*?%%|<!--.*?-->|<\/?[a-z][^<>]*>/gi, '')
		.replace(/\[\^[^\]]*\]|\^\[[^\]]*\]/g, '')
		.replace(/!?\[\[(?:[^[\]|]*?\\?\|)?([^[\]|]*)\]\]/g, (_, shown: string) => shown.replace(/^[^#]*#(?=[^#]*$)/, ''))
		.replace(/!?\[([^[\]]*)\]\((?:<[^<>]*>|[^()]*(?:\([^()]*\)[^()]*)*)\)/g, '$1')
		.replace(/\[\[|\]\]/g, '')
		.replace(/\s\^[\w-]+\s*$/, '')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/**
 * A heading as it is compared in maps: letters and digits in lower case, without emoji and punctuation.
 *
 * headingKey('📚 Maps of Content!') //=> 'maps of content'
 */
export function headingKey(heading: string): string {
	return shownText(heading)
		.replace(NUMBER, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Whether a line is a rule: `---`, `* * *`. */
export function isRule(line: string): boolean {
	return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

import type { Run } from './runs';

/** Text of others as Markdown that shows just that text; handed in, as notes have one rule for it (`note/escape.ts`). */
export type EscapeMarkdown = (text: string) => string;

// $x_1$: citeproc curls the quotes of math too, and TeX wants them straight.
const MATH = /\$[^$\n]+\$/g;

/** Runs as Markdown for a note: italics, bold, superscripts; everything else is escaped, math and web addresses excepted. */
export function markdownOf(runs: readonly Run[], escape: EscapeMarkdown): string {
	return runs
		.map((run, i) =>
			marked(run, runs[i - 1]?.text.slice(-1) ?? ' ', runs[i + 1]?.text.slice(0, 1) ?? ' ', (text) => escapedText(text, i === 0, escape)),
		)
		.join('');
}

/**
 * Escaped piece by piece, so that the white space around and the unbreakable spaces inside stay as the style has them. Only the first
 * piece of the line can begin a list or a heading.
 */
function escapedText(text: string, isFirst: boolean, escape: EscapeMarkdown): string {
	return text
		.replace(/\n/g, ' ')
		.replace(MATH, (math) => math.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'))
		.split(/(^\s+|\s+$|\s*[\u00a0\u2009\u202f]\s*)/)
		.map((piece, at) => (piece.trim() === '' ? piece : isFirst && at === 0 ? escape(piece) : escape(`. ${piece}`).slice(2)))
		.join('');
}

function marked(run: Run, before: string, after: string, escape: EscapeMarkdown): string {
	const [, space = '', text = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text.replace(/\n/g, ' ')) ?? [];
	if (text === '') return run.text.replace(/\n/g, ' ');
	let written = escape(text);
	if (run.position !== null) written = `<${run.position}>${written}</${run.position}>`;
	if (run.smallCaps) written = `<span style="font-variant:small-caps">${written}</span>`;
	if (run.underline) written = `<u>${written}</u>`;
	const stars = (run.italic ? '*' : '') + (run.bold ? '**' : '');
	if (stars === '') return space + written + tail;
	// Asterisks only where Markdown takes them: not between a letter and punctuation, as in `vol*“x”*y`.
	const opens = space !== '' || !/[\p{L}\p{N}*]/u.test(before) || /^[\p{L}\p{N}]/u.test(text);
	const closes = tail !== '' || !/[\p{L}\p{N}*]/u.test(after) || /[\p{L}\p{N}]$/u.test(text);
	if (opens && closes && before !== '*' && after !== '*') return space + stars + written + stars + tail;
	return `${space}${run.italic ? '<i>' : ''}${run.bold ? '<b>' : ''}${written}${run.bold ? '</b>' : ''}${run.italic ? '</i>' : ''}${tail}`;
}

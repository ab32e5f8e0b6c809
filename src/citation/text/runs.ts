/** What a piece of a formatted line looks like. */
export interface Marks {
	readonly italic: boolean;
	readonly bold: boolean;
	readonly smallCaps: boolean;
	readonly underline: boolean;
	readonly position: 'sup' | 'sub' | null;
}

/** Text of one look. */
export interface Run extends Marks {
	readonly text: string;
}

/** The line as citeproc writes it with the format below: its number, if any, apart. */
export interface FormattedLine {
	/** `[1] ` or `1. ` of a numeric style. */
	readonly label: string;
	readonly runs: readonly Run[];
}

const PLAIN: Marks = { italic: false, bold: false, smallCaps: false, underline: false, position: null };

// Private-use characters stand for what a run looks like, so that one formatting gives Markdown, HTML and plain text.
const LOOKS: readonly (readonly [decoration: string, change: Partial<Marks>])[] = [
	['@font-style/italic', { italic: true }],
	['@font-style/oblique', { italic: true }],
	['@font-style/normal', { italic: false }],
	['@font-variant/small-caps', { smallCaps: true }],
	['@font-variant/normal', { smallCaps: false }],
	['@font-weight/bold', { bold: true }],
	['@font-weight/normal', { bold: false }],
	['@text-decoration/underline', { underline: true }],
	['@text-decoration/none', { underline: false }],
	['@vertical-align/sup', { position: 'sup' }],
	['@vertical-align/sub', { position: 'sub' }],
	['@vertical-align/baseline', { position: null }],
];
const FIRST_LOOK = 0xe010;
const LABEL = '\ue030';
const CLOSE = '\ue03f';
const MARKER = /[\ue010-\ue03f]/g;

// The one markup we write ourselves, around what keeps its letters: see `toCslItem`. Of a title's own it does nothing else.
const KEPT = /<span class="nocase">(\$[^$]+\$|[^<>]*)<\/span>/;
// <i> </b> <sup> <sc> <span …> </span>
const CSL_MARKUP = /<(?=\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>)/gi;
const LESS_THAN = '\ue040';

/** Puts a character of ours for the `<` of what citeproc would take for markup: `<b>`, `</span>`; `formattedLine` takes it back. */
export function withoutMarkup(text: string): string {
	return text
		.split(KEPT)
		.map((part) => part.replace(CSL_MARKUP, LESS_THAN))
		.map((part, at) => (at % 2 === 1 ? `<span class="nocase">${part}</span>` : part))
		.join('');
}

type Write = (state: CiteprocState, text?: string) => string;
interface CiteprocState {
	getTerm(name: string): string;
}

/**
 * An output format for citeproc: as its own plain text, with markers around what has a look and around the label.
 */
export function markedFormat(): Record<string, unknown> {
	const keep: Write = (_state, text = '') => text;
	const quoted =
		(open: string, close: string, alone: (state: CiteprocState) => string): Write =>
		(state, text) =>
			text === undefined ? alone(state) : state.getTerm(open) + text + state.getTerm(close);
	const format: Record<string, unknown> = {
		text_escape: (text: string | undefined) => (text ?? '').replace(MARKER, ''),
		bibstart: '',
		bibend: '',
		'@passthrough/true': keep,
		'@font-weight/light': false,
		'@strip-periods/true': keep,
		'@strip-periods/false': keep,
		'@quotes/true': quoted('open-quote', 'close-quote', (state) => state.getTerm('open-quote')),
		// A closing inner quote alone is an apostrophe.
		'@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', () => '’'),
		'@quotes/false': false,
		'@cite/entry': keep,
		'@bibliography/entry': keep,
		'@display/block': (_state: unknown, text: string) => `\n${text}`,
		'@display/left-margin': (_state: unknown, text: string) => `${LABEL}${text} ${CLOSE}`,
		'@display/right-inline': keep,
		'@display/indent': (_state: unknown, text: string) => `\n    ${text}`,
		'@showid/true': keep,
		'@URL/true': keep,
		'@DOI/true': keep,
	};
	LOOKS.forEach(([decoration], index) => {
		// A function: citeproc puts text into a template with String.replace, where a title's `$&` would come alive.
		format[decoration] = (_state: unknown, text: string) => `${String.fromCharCode(FIRST_LOOK + index)}${text}${CLOSE}`;
	});
	return format;
}

/** Reads what citeproc wrote in `markedFormat`. */
export function formattedLine(marked: string): FormattedLine {
	const runs: Run[] = [];
	const looks: Marks[] = [PLAIN];
	let label = '';
	let inLabel = 0;
	for (const piece of marked.split(/([\ue010-\ue03f])/)) {
		if (piece === '') continue;
		const look = looks[looks.length - 1] ?? PLAIN;
		if (piece === CLOSE) {
			looks.pop();
			if (looks.length < inLabel) inLabel = 0;
		} else if (piece === LABEL) {
			looks.push(look);
			inLabel = looks.length;
		} else if (piece >= '\ue010' && piece < '\ue030') {
			looks.push({ ...look, ...LOOKS[piece.charCodeAt(0) - FIRST_LOOK]?.[1] });
		} else if (inLabel > 0) {
			label += piece;
		} else {
			append(runs, { ...look, text: piece.replaceAll(LESS_THAN, '<') });
		}
	}
	return { label, runs: trimmed(runs) };
}

/** The text alone. */
export function plainText(runs: readonly Run[]): string {
	return runs.map((run) => run.text).join('');
}

function append(runs: Run[], run: Run): void {
	const last = runs[runs.length - 1];
	if (last !== undefined && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
	else runs.push(run);
}

/** Whether two runs of text are printed alike, so that they can be one. */
export function sameLook(a: Marks, b: Marks): boolean {
	return (
		a.italic === b.italic && a.bold === b.bold && a.smallCaps === b.smallCaps && a.underline === b.underline && a.position === b.position
	);
}

function trimmed(runs: readonly Run[]): Run[] {
	const texts = runs.map((run) => run.text);
	for (let i = 0; i < texts.length; i++) {
		texts[i] = (texts[i] ?? '').trimStart();
		if (texts[i] !== '') break;
	}
	for (let i = texts.length - 1; i >= 0; i--) {
		texts[i] = (texts[i] ?? '').trimEnd();
		if (texts[i] !== '') break;
	}
	return runs.map((run, i) => ({ ...run, text: texts[i] ?? '' })).filter((run) => run.text !== '');
}

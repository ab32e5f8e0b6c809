import { ACCENTS, GREEK } from '../../paper/tex-characters';
import { withoutMarkup } from '../markup';
import { JOURNAL_NAMES } from './journal-names';
import { DECLARATIONS, FIRST_SILENT, QUOTES, SILENT, SYMBOLS } from './tex-commands';

/* A value of BibTeX as a reader sees it: TeX typeset to Unicode, braces gone. Math stays `$…$`, as everywhere in a note. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋';
const ON_THE_LINE = '0123456789+-';
const DEEPEST = 60;

/**
 * A value as plain text on one line.
 * @example textOfTex('{\\"U}ber {D}onaudampfschiffe -- 50\\% mehr') //=> 'Über Donaudampfschiffe – 50% mehr'
 */
export function textOfTex(value: string): string {
	return paragraphsOfTex(value).replace(/\s+/g, ' ').trim();
}

/** The same with its paragraphs, as abstracts and notes have them. */
export function paragraphsOfTex(value: string): string {
	// An angle bracket that was spelt out is text, as one that HTML encodes.
	const plain = /[\\{}$~`'-]/.test(value) ? new Typesetter(value.replace(/\\textless(?![A-Za-z])\s*/g, '&lt;')).all() : value;
	return withoutMarkup(plain)
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.split(/\n[ \t]*\n\s*/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** The full name of a journal where the value is one of the macros of astronomy: `\apj`, `mnras` stays as it is. */
export function journalOfTex(value: string): string {
	const macro = /^\s*\{*\\([a-z]+)\}*\s*$/.exec(value)?.[1] ?? '';
	return (macro === '' ? undefined : JOURNAL_NAMES[macro]) ?? textOfTex(value);
}

/**
 * An identifier or an address, which no style typesets: `\_`, `{\_}`, `\%` and their like are what they stand for, the rest stays. Amid
 * words it is what stands in `\url{…}` or `\href{…}`.
 */
export function verbatimOfTex(value: string): string {
	return value
		.replace(/^[\s\S]*?\\(?:url|href)\s*\{([^{}]*)\}[\s\S]*$/, '$1')
		.replace(/\{?\\path\s*\{([^{}]*)\}\}?/g, '$1')
		.replace(/\{?\\(?:textunderscore|_)\s?\}?(?:\{\})?/g, '_')
		.replace(/\\(?:textasciitilde|~|sim)\s?(?:\{\})?/g, '~')
		.replace(/\{?\\text(less|greater)(?:\{\}|\}|\s|(?![A-Za-z]))/g, (_whole, than: string) => (than === 'less' ? '<' : '>'))
		.replace(/\$([<>])\$/g, '$1')
		.replace(/\$\\sim\$/g, '~')
		.replace(/\\([%&#{}$])/g, '$1')
		.replace(/^[{\s]+|[}\s]+$/g, '')
		.replace(/\{([_%&#~<>])\}/g, '$1')
		.trim();
}

class Typesetter {
	private at = 0;

	constructor(private readonly text: string) {}

	all(): string {
		let set = '';
		// A brace that nobody opened is passed over.
		while (this.at < this.text.length) {
			set += this.until('}', 0);
			this.at++;
		}
		return set;
	}

	/** What stands up to a closing brace of this level, which is left for the caller. */
	private until(close: string, depth: number): string {
		const { text } = this;
		let set = '';
		while (this.at < text.length) {
			const character = text.charAt(this.at);
			if (character === close) return set;
			if (character === '{') set += this.group(depth);
			else if (character === '\\') set += this.command(depth);
			else if (character === '$') set += this.math();
			else if (character === '~') {
				set += ' ';
				this.at++;
			} else {
				const mark = /---?|``|''|[^\\{}$~`'-]+|[\s\S]/y;
				mark.lastIndex = this.at;
				const found = mark.exec(text)?.[0] ?? '';
				this.at += found.length;
				set += MARKS[found] ?? found;
			}
		}
		return set;
	}

	private group(depth: number): string {
		this.at++;
		const set = depth > DEEPEST ? '' : this.until('}', depth + 1);
		this.at++;
		return set;
	}

	/** A command with its argument. `\emph{x}` and what nobody knows leave their argument. */
	private command(depth: number): string {
		const { text } = this;
		this.at++;
		const name = /[A-Za-z]+\*?|[\s\S]/y;
		name.lastIndex = this.at;
		const found = name.exec(text)?.[0] ?? '';
		this.at += found.length;
		const command = found.replace(/\*$/, '');
		if (command === '(' || command === '[') return this.mathUpTo(command === '(' ? '\\)' : '\\]');
		const isWord = /^[A-Za-z]/.test(command);
		if (command === 't' && text.charAt(this.at) === '{') return this.group(depth);
		const accent = ACCENTS[command];
		if (accent !== undefined && (!isWord || /^(?:[ \t]|\{|\\)/.test(text.slice(this.at, this.at + 1)))) return this.accented(accent, depth);
		if (isWord) this.skip(/[ \t\n\r]*/y);
		if (command === 'ensuremath' && text.charAt(this.at) === '{') return this.ensured();
		const symbol = SYMBOLS[command];
		if (symbol !== undefined) {
			// {} behind a command only ends its name.
			if (isWord) this.skip(/\{\}/y);
			return symbol;
		}
		if (command === 'char') return this.numbered();
		if (QUOTES.has(command)) return `“${this.argument(depth)}”`;
		if (command === 'textsuperscript') return raised(this.argument(depth), SUPERSCRIPTS);
		if (command === 'textsubscript') return raised(this.argument(depth), SUBSCRIPTS);
		if (SILENT.has(command)) {
			this.skip(/\[[^\]]*\]/y);
			this.argument(depth);
			return '';
		}
		if (FIRST_SILENT.has(command)) {
			this.argument(depth);
			return this.argument(depth);
		}
		if (text.charAt(this.at) === '{') return this.group(depth);
		return (
			GREEK[command] ?? (DECLARATIONS.has(command) ? '' : isWord ? `${command}${/\w/.test(text.charAt(this.at)) ? ' ' : ''}` : command)
		);
	}

	/** The letter an accent stands on: `\"o`, `\"{o}`, `\'\i`, `\v c`. */
	private accented(mark: string, depth: number): string {
		this.skip(/[ \t]*/y);
		const next = this.text.charAt(this.at);
		let on = '';
		if (next === '{') on = this.group(depth);
		else if (next === '\\') on = this.command(depth);
		else if (next !== '' && next !== '}') {
			on = [...this.text.slice(this.at, this.at + 2)][0] ?? '';
			this.at += on.length;
		}
		const [letter = '', ...rest] = on.trimStart();
		const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
		// \~{} and \^{} are the signs themselves
		if (base === '') return mark === ACCENTS['~'] ? '~' : mark === ACCENTS['^'] ? '^' : '';
		return (base + mark).normalize('NFC') + rest.join('');
	}

	private argument(depth: number): string {
		this.skip(/[ \t\n]*/y);
		return this.text.charAt(this.at) === '{' ? this.group(depth) : '';
	}

	/** `$…$` as it stands; a lone dollar is a dollar. `$$…$$` becomes `$…$`, and math that only sets accents or signs is text. */
	private math(): string {
		const whole = /\$\$?((?:\\.|[^$\\])+)\$\$?/y;
		whole.lastIndex = this.at;
		const found = whole.exec(this.text);
		if (found === null) {
			this.at++;
			return '$';
		}
		this.at += found[0].length;
		return mathText(found[1] ?? '');
	}

	private mathUpTo(close: string): string {
		const end = this.text.indexOf(close, this.at);
		if (end < 0) return '';
		const inner = this.text.slice(this.at, end);
		this.at = end + close.length;
		return mathText(inner);
	}

	private ensured(): string {
		const from = this.at + 1;
		let depth = 1;
		let end = from;
		for (; end < this.text.length && depth > 0; end++) depth += this.text[end] === '{' ? 1 : this.text[end] === '}' ? -1 : 0;
		this.at = end;
		return mathText(this.text.slice(from, end - 1));
	}

	/** `\char"00E9`, `\char233`. */
	private numbered(): string {
		const code = /"([0-9A-Fa-f]{1,6})|(\d{1,7})/y;
		code.lastIndex = this.at;
		const found = code.exec(this.text);
		if (found === null) return '';
		this.at += found[0].length;
		const point = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
		return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
	}

	private skip(blanks: RegExp): void {
		blanks.lastIndex = this.at;
		this.at += blanks.exec(this.text)?.[0].length ?? 0;
	}
}

const MARKS: Readonly<Record<string, string>> = { '--': '–', '---': '—', '``': '“', "''": '”' };
/** Math as a note has it. A sign alone, as `$\alpha$` or `$^{\circ}$`, is the sign. */
function mathText(inner: string): string {
	const sign = inner.trim();
	const greek = /^\\([A-Za-z]+)\s*$/.exec(sign)?.[1];
	if (greek !== undefined && GREEK[greek] !== undefined) return GREEK[greek];
	if (/^\^?\{?\\circ\}?$/.test(sign)) return '°';
	if (/^[-–]+$/.test(sign)) return sign;
	return sign === '' ? '' : `$${sign.replace(/\s+/g, ' ')}$`;
}

/** Digits as they are printed above or below the line, and signs that stand with nothing but digits: `2+`, `-3`. */
function raised(text: string, signs: string): string {
	const isNumber = /^[\d+–−-]+$/.test(text);
	return text.replace(isNumber ? /./g : /\d/g, (sign) => signs.charAt(ON_THE_LINE.indexOf(/[–−]/.test(sign) ? '-' : sign)));
}

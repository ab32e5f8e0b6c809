import { readPasted } from '../paper/identify/pasted';
import { identify } from '../paper/identify/recognise';
import { lineEnd } from '../paper/identify/scan';
import { isKnownType } from './bibtex/entry-type';

/**
 * Where a new entry surely begins, in whatever format: at the beginning of a line `@article{` with a key or a field behind it (group 1 the
 * type), `TY  - JOUR`, an item of CSL-JSON with a key of its own, or such an item behind another.
 */
const NEW_ENTRY =
	/(?:^|\n|\}\s{0,9},\s{0,9}(?=\{))[ \t]*(?:@[ \t]*([A-Za-z][\w-]*)[ \t]*[{(](?=[^\n{}=,]*[,=}])|TY[ \t]{1,2}-[ \t]*[A-Z]|\[?\s{0,40}\{\s{0,40}"(?:id|type|title|DOI|author|citation-key|abstract|container-title|categories|indexed|accessed|language|issued)"\s*:)/g;

/** What numbers or marks the line of a list. */
const ITEM = /^\s*(?:>\s*)*((?:[-*+•]|\d{1,3}[.)]|\[\d{1,3}\])\s+)?/;

/**
 * Whether a line is the next thing of a list, behind an entry that is cut off: an identifier or an address and nothing else, or an item
 * that names something.
 */
export function isAlone(line: string): boolean {
	const [head = '', mark] = ITEM.exec(line) ?? [];
	const bare = line.slice(head.length).trim();
	if (!/^\w/.test(bare)) return false;
	if (mark !== undefined) return readPasted(bare)[0]?.kind !== 'words';
	return /^https?:\/\/\S+$/i.test(bare) || identify(bare) !== null;
}

/** The braces of a text for {@link Marks.closing}; in TeX a backslash may hide one, in JSON a text. */
const BRACES = /[{}]/g;
export const TEX_BRACES = /[{}]|\\[{}\\]/g;
export const JSON_BRACES = /[{}]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"/g;

/**
 * What is looked for in a text again and again, each found once: a text of a thousand entries that are never closed is read in its length.
 */
export class Marks {
	/** Where entries surely begin, as far as they were looked for. */
	private readonly entries: number[] = [];
	private readonly entry = new RegExp(NEW_ENTRY.source, 'g');
	private all = false;
	/** Where each brace closes, once one was found that never does; by what is taken for a brace. */
	private readonly pairs = new Map<RegExp, ReadonlyMap<number, number>>();

	private readonly firstBreak: number;

	constructor(readonly text: string) {
		this.firstBreak = text.indexOf('\n');
	}

	/** Where the next entry surely begins at or behind a place, or the end of the text. */
	nextEntry(from: number): number {
		while (!this.all && (this.entries[this.entries.length - 1] ?? -1) < from) this.findEntry();
		let low = 0;
		for (let high = this.entries.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((this.entries[middle] ?? 0) < from) low = middle + 1;
			else high = middle;
		}
		return this.entries[low] ?? this.text.length;
	}

	private findEntry(): void {
		const { text, entry } = this;
		for (let found = entry.exec(text); found !== null; found = entry.exec(text)) {
			const type = found[1];
			const behind = found.index + found[0].length;
			if (
				type === undefined ||
				isKnownType(type) ||
				/^(?:string|comment|preamble)$/i.test(type) ||
				/^[^\n{}=,]*,\s*[\w:-]+\s*=/.test(text.slice(behind, behind + 300))
			) {
				this.entries.push(found.index + found[0].search(/[@T[{]/));
				return;
			}
		}
		this.all = true;
	}

	/** Whether a line ends before a place. */
	hasLineBefore(at: number): boolean {
		return this.firstBreak >= 0 && this.firstBreak < at;
	}

	/** Where the brace before a place closes; infinitely far where it never does. */
	closing(from: number, limit = Infinity, braces = BRACES): number {
		const known = this.pairs.get(braces);
		if (known !== undefined) return known.get(from - 1) ?? Infinity;
		const mark = new RegExp(braces);
		mark.lastIndex = from;
		let depth = 1;
		for (let found = mark.exec(this.text); found !== null; found = mark.exec(this.text)) {
			if (found.index >= limit) break;
			if (found[0] === '{') depth++;
			else if (found[0] === '}' && --depth === 0) return found.index;
		}
		this.pairs.set(braces, pairsOf(this.text, braces));
		return Infinity;
	}

	/** Where a block whose brace stands before a place ends, with what nests in it: behind its brace, or with its line if it never closes. */
	blockEnd(inner: number): number {
		const end = this.closing(inner);
		return end < Infinity ? end + 1 : lineEnd(this.text, inner);
	}
}

/** Every brace that closes, by the place of its opening. */
function pairsOf(text: string, braces: RegExp): Map<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (const { 0: mark, index } of text.matchAll(braces)) {
		if (mark === '{') open.push(index);
		else if (mark === '}') {
			const opening = open.pop();
			if (opening !== undefined) pairs.set(opening, index);
		}
	}
	return pairs;
}

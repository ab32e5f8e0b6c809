import { readPasted } from '../../paper/identify/pasted';
import type { RisEntry } from '../entry';
import { isAlone } from '../marks';

/*
 * RIS: `TY  - JOUR` begins a record, `ER  - ` ends it, each line between is a tag of a letter and a letter or digit, blanks, a hyphen and
 * a value. Files differ in the blanks, wrap long values with or without an indent, and leave `ER` out.
 */

/** `TY  - `, also with one blank before the hyphen or none behind it, and without a value. */
const TAGGED = /^[ \t]{0,12}([A-Z][A-Z0-9])(?:[ \t]{1,2}-(?=[ \t]|$)[ \t]?|[ \t]{2}-)(.*)$/;
/** Tags whose lines stay lines. */
const LISTS = new Set(['KW', 'L1', 'L2', 'L3', 'L4', 'UR', 'AU', 'A1', 'A2', 'A3', 'ED']);
/** Tags of running text, in which a blank-ended short line ends a paragraph. */
const PROSE = new Set(['AB', 'N1', 'N2', 'RN']);
/** What ends a record that has no `ER`, unless a tag follows: an empty line, an entry of another format, an identifier. */
const LOOSE = /^\s*(?:$|@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]|[[{]\s*(?:[{"]|$))/;
/** A line this long was wrapped by width. */
const WRAPPED_AT = 85;

/** Whether a text is RIS, by its first tag: other formats end in `.ris` too. */
export function looksLikeRis(text: string): boolean {
	for (const line of linesOf(text.slice(0, 20_000))) {
		if (/^[ \t]*TY[ \t]{1,2}-[ \t]*[A-Z]/.test(line)) return true;
		// Web of Science, RefWorks, EndNote
		if (/^(?:FN |PT |RT |%0 |PMID- )/.test(line)) return false;
	}
	return false;
}

/**
 * The records of a text in order; `null` is a step at which a caller may rest. A record without `ER` ends where the next begins; in running
 * text before the first empty line, or entry of another format, behind which it has no tag.
 */
export function* readRis(text: string, isFile = true): Generator<RisEntry | null> {
	let record: Record | null = null;
	const isBare = /^\s*TY/.test(text);
	let at = 0;
	let number = 0;
	for (const line of linesOf(text)) {
		const from = at;
		at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
		number++;
		const bare = line.replace(/^\uFEFF/, '');
		const found = TAGGED.exec(bare);
		const value = (found?.[2] ?? '').trim();
		const tag = found?.[1] ?? (/^[ \t]{0,12}ER[ \t]*-?[ \t]*$/.test(bare) ? 'ER' : null);
		if (tag === 'TY') {
			if (record !== null) yield record.entry(isFile ? from : null, isBare);
			record = new Record(value, from, number);
		} else if (tag === 'ER' && /^(?:<[^<>]*>|\u200B)*$/.test(value)) {
			if (record !== null) yield record.entry(Math.min(at, text.length));
			record = null;
		} else if (tag !== null && tag !== 'ER') record?.add(tag, value, at);
		else record?.continue(bare, at);
		yield null;
	}
	if (record !== null) yield record.entry(isFile ? text.length : null, isBare);
}

function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}

class Record {
	private readonly fields = new Map<string, string[]>();
	private last: { readonly tag: string; readonly values: string[]; length: number } | null = null;
	/** Lines without a tag, from the first that may be the end. */
	private loose: { readonly line: string; readonly to: number }[] = [];
	/** Where it ends if these are not its own. */
	private end: number;

	constructor(
		private readonly type: string,
		private readonly from: number,
		private readonly line: number,
	) {
		this.end = from;
	}

	add(tag: string, value: string, to: number): void {
		this.keepLoose();
		this.end = to;
		const values = this.fields.get(tag) ?? [];
		values.push(value);
		this.fields.set(tag, values);
		this.last = { tag, values, length: value.length };
	}

	/** A line without a tag. */
	continue(line: string, to: number): void {
		if (this.loose.length > 0 || LOOSE.test(line) || isAlone(line)) this.loose.push({ line, to });
		else {
			this.continueField(line);
			this.end = to;
		}
	}

	private keepLoose(): void {
		for (const { line } of this.loose) this.continueField(line);
		this.loose = [];
	}

	/** The paragraphs behind an empty line that go on with a text, up to an entry of another format or a line that names something. */
	private keepParagraphs(): void {
		for (const { line, to } of PROSE.has(this.last?.tag ?? '') ? this.loose : []) {
			if (line.trim() !== '') {
				if (LOOSE.test(line) || readPasted(line)[0]?.kind !== 'words') return;
				this.end = to;
			}
			this.continueField(line);
		}
	}

	/** A line without a tag belongs to the value before it. */
	private continueField(line: string): void {
		const text = line.trim();
		const { last } = this;
		if (last === null) return;
		if (text === '') {
			last.length = 0;
			return;
		}
		const before = last.values[last.values.length - 1] ?? '';
		if (LISTS.has(last.tag) && before !== '') last.values.push(text);
		else {
			const joint = before === '' ? '' : PROSE.has(last.tag) && last.length < WRAPPED_AT ? (last.length === 0 ? '\n\n' : '\n') : ' ';
			last.values[last.values.length - 1] = `${before}${joint}${text}`;
		}
		last.length = text.length;
	}

	/** The entry up to a place; null where that is not told. */
	entry(to: number | null, hasParagraphs = false): RisEntry {
		if (to !== null) this.keepLoose();
		else if (hasParagraphs) this.keepParagraphs();
		const { type, from, line, end } = this;
		const fields = new Map(
			[...this.fields]
				.map(([tag, values]) => [tag, values.filter((value) => value !== '')] as const)
				.filter(([, values]) => values.length > 0),
		);
		const key = fields.get('ID')?.[0] ?? fields.get('LB')?.[0] ?? '';
		// EndNote and databases number their records, and some give a DOI: neither is a key.
		const isKey = key !== '' && !/^\d+$|^10\.\d{4,9}\//.test(key);
		return {
			format: 'ris',
			key: isKey ? key : '',
			type,
			fields,
			from,
			to: to ?? end,
			line,
			problem: fields.size === 0 ? { reason: 'no-fields', line } : null,
		};
	}
}

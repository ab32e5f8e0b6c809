import { decoded, encodedAffix, NO_AFFIX, plainOf } from './affix';
import type { Affix } from './affix';
import { inlinesOf } from './inlines';
import type { Found, HintKind, RawCite, RawCluster } from './inlines';
import { splitLocator } from './locator';
import type { LocatorLabel, LocatorTerms } from './locator-terms';
import { passagesOf, sourceOffset } from './passages';
import type { HiddenSpan, Passage } from './passages';

/** One work of a citation. */
export interface DraftCite {
	/** Without `@`. */
	readonly key: string;
	readonly mode: 'normal' | 'narrative' | 'suppress-author';
	readonly prefix: Affix;
	/** All that follows the key, a leading blank or comma included. */
	readonly suffix: Affix;
	/** Null for a locator in braces without a known term; absent where no place is named. */
	readonly label?: LocatorLabel | null;
	readonly locator?: string;
	/** What follows the locator. */
	readonly rest: Affix;
	/** Where the key stands in the draft, from its `@` or `-`. */
	readonly from: number;
	readonly to: number;
}

/** A citation of a draft: one or more works drawn together. Offsets are of the draft. */
export interface DraftCluster {
	readonly from: number;
	readonly to: number;
	/** From 1. */
	readonly line: number;
	readonly source: string;
	readonly cites: readonly DraftCite[];
	/** `metadata` is a property; `nocite` only puts works into the list. */
	readonly place: 'text' | 'note' | 'metadata' | 'nocite';
	/** The written note it stands in, by the order of the notes in the draft from 1; null outside. */
	readonly note: number | null;
	readonly isCell: boolean;
	readonly hint?: HintKind;
}

/** A place of a draft that Pandoc reads otherwise than it looks, with no citation drawn there. */
export interface DraftHint {
	readonly from: number;
	readonly to: number;
	readonly hint: HintKind;
	readonly keys: readonly string[];
}

/** A work a draft names otherwise than by a key: a link to its note, text we inserted. */
export interface Mention {
	readonly from: number;
	readonly to: number;
}

/** What stands in a draft, in the order of reading: metadata first, footnotes where their marks stand. */
export type DraftEntry<M extends Mention> =
	| { readonly kind: 'cluster'; readonly cluster: DraftCluster }
	| { readonly kind: 'mention'; readonly mention: M }
	/** The mark of a written footnote. */
	| { readonly kind: 'footnote'; readonly note: number };

export interface Draft<M extends Mention = Mention> {
	readonly entries: readonly DraftEntry<M>[];
	readonly clusters: readonly DraftCluster[];
	readonly hints: readonly DraftHint[];
	/** Keys of `nocite` and of `@*`. */
	readonly nocite: readonly string[];
}

export interface DraftOptions<M extends Mention = Mention> {
	readonly hidden: readonly HiddenSpan[];
	readonly terms: LocatorTerms;
	/** In order. */
	readonly mentions?: readonly M[];
	/** Properties whose values hold keys that cite nothing: that of a note's own citekey. */
	readonly ownProperties?: readonly string[];
}

/** What was read of passages, by their text: a keystroke reads one of them again. */
export interface PassageMemory {
	readonly found: Map<string, readonly Found[]>;
	readonly cites: WeakMap<RawCite, CiteWords>;
}
type CiteWords = Omit<DraftCite, 'from' | 'to'>;

/** A memory of what was read of the passages of one draft; empty. */
export function passageMemory(): PassageMemory {
	return { found: new Map(), cites: new WeakMap() };
}

/**
 * The citations of a draft as Pandoc reads them, in the order they are numbered. `memory` keeps what was read of each passage; it is
 * emptied when it has grown past what a long draft holds.
 */
export function readDraft<M extends Mention>(text: string, options: DraftOptions<M>, memory: PassageMemory = passageMemory()): Draft<M> {
	return new DraftReader(text, options, memory).read();
}

const MOST_REMEMBERED = 20_000;
// [label]: address, at the start of a line
const DEFINITION = /^ {0,3}\[([^\]^@][^\]]*)\]:[ \t]*\S/gm;

class DraftReader<M extends Mention> {
	private readonly entries: DraftEntry<M>[] = [];
	private readonly clusters: DraftCluster[] = [];
	private readonly hints: DraftHint[] = [];
	private readonly nocite = new Set<string>();
	private readonly footnotes = new Map<string, Passage[]>();
	private readonly seen = new Set<string>();
	private readonly lineStarts: number[];
	private readonly defined: ReadonlySet<string>;
	private notes = 0;
	private mention = 0;

	constructor(
		private readonly text: string,
		private readonly options: DraftOptions<M>,
		private readonly memory: PassageMemory,
	) {
		this.lineStarts = lineStartsOf(text);
		this.defined = text.includes(']:') ? new Set([...text.matchAll(DEFINITION)].map((match) => folded(match[1] ?? ''))) : new Set();
		if (memory.found.size > MOST_REMEMBERED) memory.found.clear();
	}

	read(): Draft<M> {
		const { text, options } = this;
		const frontmatter = options.hidden[0]?.kind === 'frontmatter' ? options.hidden[0].to : 0;
		this.readMetadata(frontmatter);
		const passages = passagesOf(text, options.hidden);
		for (const passage of passages) {
			if (passage.footnote === null) continue;
			const label = folded(passage.footnote);
			this.footnotes.set(label, [...(this.footnotes.get(label) ?? []), passage]);
		}
		for (const passage of passages) if (passage.footnote === null) this.readPassage(passage, null);
		// A footnote nothing refers to is not printed; what it cites comes last.
		for (const label of this.footnotes.keys()) this.readFootnote(label);
		this.takeMentions(Infinity);
		const { entries, clusters, hints, nocite } = this;
		return { entries, clusters, hints, nocite: [...nocite] };
	}

	private readPassage(passage: Passage, note: number | null, place: DraftCluster['place'] = note === null ? 'text' : 'note'): void {
		if (note === null && place === 'text') this.takeMentions(passage.lines[0]?.from ?? 0);
		this.take(this.foundIn(passage), passage, note, place);
		const last = passage.lines[passage.lines.length - 1];
		if (note === null && place === 'text' && last !== undefined) this.takeMentions(last.from + last.length);
	}

	private foundIn(passage: Passage): readonly Found[] {
		const key = `${passage.text}\u0000${passage.atoms.map(({ from, to }) => `${from}-${to}`).join()}\u0000${this.definedKey}`;
		const known = this.memory.found.get(key);
		if (known !== undefined) return known;
		const found = inlinesOf(passage.text, passage.atoms, (label) => this.defined.has(folded(label)));
		this.memory.found.set(key, found);
		return found;
	}
	private get definedKey(): string {
		return this.defined.size === 0 ? '' : [...this.defined].join('\u0001');
	}

	private take(found: readonly Found[], passage: Passage, note: number | null, place: DraftCluster['place']): void {
		for (const one of found) {
			switch (one.kind) {
				case 'cluster':
					if (note === null && place === 'text') this.takeMentions(sourceOffset(passage, one.cluster.from));
					this.takeCluster(one.cluster, passage, note, place);
					break;
				case 'footnote':
					if (note === null && place === 'text') this.takeMentions(sourceOffset(passage, one.at));
					if (note === null) this.readFootnote(folded(one.label));
					break;
				case 'note':
					this.notes++;
					this.entries.push({ kind: 'footnote', note: this.notes });
					this.take(one.found, passage, this.notes, 'note');
					break;
				case 'hint':
					this.hints.push({ ...one, from: sourceOffset(passage, one.from), to: sourceOffset(passage, one.to) });
			}
		}
	}

	/** What a footnote cites, where its first mark stands. */
	private readFootnote(label: string): void {
		if (this.seen.has(label)) return;
		this.seen.add(label);
		this.notes++;
		const note = this.notes;
		this.entries.push({ kind: 'footnote', note });
		for (const passage of this.footnotes.get(label) ?? []) this.readPassage(passage, note);
	}

	private takeCluster(raw: RawCluster, passage: Passage, note: number | null, place: DraftCluster['place']): void {
		const from = sourceOffset(passage, raw.from);
		const to = sourceOffset(passage, raw.to);
		const cites = raw.cites.map((cite) => this.cite(cite, passage));
		if (place === 'nocite') {
			for (const { key } of cites) this.nocite.add(key);
			return;
		}
		const cluster: DraftCluster = {
			from,
			to,
			line: this.lineOf(from),
			source: this.text.slice(from, to),
			cites,
			place,
			note,
			isCell: passage.isCell,
			...(raw.hint === undefined ? {} : { hint: raw.hint }),
		};
		this.clusters.push(cluster);
		this.entries.push({ kind: 'cluster', cluster });
	}

	private cite(raw: RawCite, passage: Passage): DraftCite {
		const words = this.memory.cites.get(raw) ?? this.wordsOf(raw, passage);
		this.memory.cites.set(raw, words);
		return { ...words, from: sourceOffset(passage, raw.key.from), to: sourceOffset(passage, raw.key.to) };
	}

	private wordsOf(raw: RawCite, passage: Passage): CiteWords {
		const prefix = encodedAffix(passage.text, raw.prefix);
		const suffix = encodedAffix(passage.text, raw.suffix);
		const words = suffix.text === '' ? '' : (raw.spaced && raw.mode !== 'narrative' ? ' ' : '') + suffix.text;
		const located = splitLocator(words, this.options.terms);
		return {
			key: raw.key.key,
			mode: raw.mode,
			prefix: prefix.text === '' ? NO_AFFIX : decoded(prefix.text, prefix),
			suffix: decoded(words, suffix),
			rest: decoded(located === null ? (words === '{}' ? '' : words.replace(/^,?\s*\{\}/, '')) : located.rest, suffix),
			...(located === null ? {} : { label: located.label, locator: plainOf(located.locator, suffix) }),
		};
	}

	private takeMentions(before: number): void {
		const { mentions = [] } = this.options;
		for (let mention = mentions[this.mention]; mention !== undefined && mention.from < before; mention = mentions[++this.mention])
			this.entries.push({ kind: 'mention', mention });
	}

	/** Properties, in alphabetical order as Pandoc walks them. */
	private readMetadata(end: number): void {
		const { ownProperties = [] } = this.options;
		if (end === 0 || !this.text.slice(0, end).includes('@')) return;
		const properties = propertiesIn(this.text, end).filter(({ name }) => !ownProperties.includes(name));
		for (const { name, lines } of properties.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			for (const { from, to } of lines) {
				const passage: Passage = {
					text: this.text.slice(from, to),
					lines: [{ at: 0, from, length: to - from }],
					atoms: [],
					footnote: null,
					isCell: false,
				};
				if (passage.text.includes('@')) this.readPassage(passage, null, name === 'nocite' ? 'nocite' : 'metadata');
			}
		}
	}

	private lineOf(offset: number): number {
		let low = 0;
		let high = this.lineStarts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}
}

interface PropertyText {
	readonly name: string;
	readonly lines: { from: number; to: number }[];
}

/** The values of the frontmatter by line, as far as they are text: quotes, dashes and the mark of a block left out. */
function propertiesIn(text: string, end: number): PropertyText[] {
	const found: PropertyText[] = [];
	for (let start = text.indexOf('\n') + 1; start > 0 && start < end; ) {
		const newline = text.indexOf('\n', start);
		const to = newline < 0 ? end : newline;
		const line = text.slice(start, to);
		const name = /^(["']?)([^\s"'#:-][^"':]*)\1:(?:[ \t]|$)/.exec(line);
		if (name !== null) found.push({ name: name[2] ?? '', lines: [] });
		const lead =
			name === null
				? (/^\s*(?:-[ \t]+)?["']?/.exec(line)?.[0].length ?? 0)
				: name[0].length + (/^["']?/.exec(line.slice(name[0].length))?.[0].length ?? 0);
		if (line.trim() !== '---') found[found.length - 1]?.lines.push({ from: start + lead, to });
		start = to + 1;
	}
	return found;
}

function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** A label of a link or a footnote as they are compared. */
function folded(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

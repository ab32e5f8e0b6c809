import { decoded, encodedAffix, NO_AFFIX, plainOf } from './affix';
import type { Draft, DraftCite, DraftCluster, DraftEntry, DraftHint, DraftOptions, Mention } from './draft-parts';
import { inlinesOf } from './inlines';
import { splitLocator } from './locator';
import { propertiesIn } from './metadata-lines';
import { passagesOf, sourceOffset } from './passages';
import type { Passage } from './passages';
import type { Found, RawCite, RawCluster } from './raw-cluster';
import { knownFields } from '../../paper/known-fields';

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
		const atoms = passage.atoms.map(({ from, to }) => `${from}-${to}`).join();
		const key = `${passage.text}\u0000${atoms}\u0000${passage.isCell ? '|' : ''}${this.definedKey}`;
		const known = this.memory.found.get(key);
		if (known !== undefined) return known;
		const found = inlinesOf(passage.text, passage.atoms, (label) => this.defined.has(folded(label)), passage.isCell);
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
			...knownFields({ hint: raw.hint }),
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
			...(located === null
				? {}
				: { label: located.label, locator: plainOf(located.locator.replace(/---/g, '—').replace(/--/g, '–'), suffix) }),
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

function lineStartsOf(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** A label of a link or a footnote as they are compared. */
function folded(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

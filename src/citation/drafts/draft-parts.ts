import type { Affix } from './affix';
import type { LocatorLabel, LocatorTerms } from './locator-terms';
import type { HiddenSpan } from './passages';
import type { HintKind } from './raw-cluster';

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

/** A draft as Pandoc reads it. */
export interface Draft<M extends Mention = Mention> {
	readonly entries: readonly DraftEntry<M>[];
	readonly clusters: readonly DraftCluster[];
	readonly hints: readonly DraftHint[];
	/** Keys of `nocite` and of `@*`. */
	readonly nocite: readonly string[];
}

/** What a draft is read with. */
export interface DraftOptions<M extends Mention = Mention> {
	readonly hidden: readonly HiddenSpan[];
	readonly terms: LocatorTerms;
	/** In order. */
	readonly mentions?: readonly M[];
	/** Properties whose values hold keys that cite nothing: that of a note's own citekey. */
	readonly ownProperties?: readonly string[];
}

import type { CitekeyAt } from './citekey';

/** A stretch of a passage that is one thing, whatever it holds: code, math, a comment, a wiki link, an address, an HTML tag. */
export interface Atom {
	readonly from: number;
	readonly to: number;
}

/** One work of a citation as the source has it; offsets are of the passage. */
export interface RawCite {
	readonly key: CitekeyAt;
	readonly mode: 'normal' | 'narrative' | 'suppress-author';
	readonly prefix: Stretch;
	readonly suffix: Stretch;
	/** A blank stood before the suffix, which Pandoc keeps. */
	readonly spaced: boolean;
}

/** A place in a passage, blanks at its ends left out. */
export interface Stretch extends Atom {
	/** What stands there as one thing of several characters: emphasis, quotes, code, an escaped mark. */
	readonly whole: readonly Atom[];
}

/**
 * What Pandoc reads otherwise than it looks: `comma` for `[@a, @b]`, `adjacent` for `[@a][@b]`, `lone-part` for `[@a; p. 3]`, `example`
 * for a block that begins with `@key.` or `(@key)`.
 */
export type HintKind = 'comma' | 'adjacent' | 'lone-part' | 'example';

/** A citation as the source has it; offsets are of the passage. */
export interface RawCluster {
	readonly from: number;
	readonly to: number;
	readonly cites: readonly RawCite[];
	readonly hint?: HintKind;
}

/** What was found in a passage, in order: citations, marks of footnotes (`[^1]`), and notes in the text (`^[…]`) around citations. */
export type Found =
	| { readonly kind: 'cluster'; readonly cluster: RawCluster }
	| { readonly kind: 'footnote'; readonly label: string; readonly at: number }
	| { readonly kind: 'note'; readonly from: number; readonly to: number; readonly found: readonly Found[] }
	| { readonly kind: 'hint'; readonly hint: HintKind; readonly from: number; readonly to: number; readonly keys: readonly string[] };

/** What stands at a place of a passage, read to its end. */
export interface Inline {
	readonly to: number;
	readonly found: readonly Found[];
	/** A mark that begins emphasis nothing ends. */
	readonly isUnclosed?: boolean;
}

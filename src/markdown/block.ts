export type BlockType =
	| 'yaml'
	| 'paragraph'
	| 'heading'
	| 'thematicBreak'
	| 'code'
	| 'math'
	| 'comment'
	| 'html'
	| 'table'
	| 'list'
	| 'item'
	| 'blockquote'
	| 'callout'
	| 'footnoteDefinition';

/** A block of a note, as the app cuts it: CommonMark with tables, footnotes, math, callouts and `%%` comments. */
export interface Block {
	readonly type: BlockType;
	/** Index of its first line, and of the line after its last. */
	readonly from: number;
	readonly to: number;
	/** Its offsets in the text: from its first mark to the end of its last line. */
	readonly start: number;
	readonly end: number;
	/** The quote, callout, list, list item or footnote it stands in; null at the top of the note. */
	readonly parent: Block | null;
	/** 1 to 6 for a heading; 0 for all others. */
	readonly level: number;
	/** Code, math or a comment that nothing closes: everything behind it, to the end of what holds it, belongs to it. */
	readonly open: boolean;
}

/** A line of a note. */
export interface Line {
	readonly text: string;
	/** Offset of its first character. */
	readonly start: number;
	/** Offset before its line end. */
	readonly end: number;
	/** Offset after its line end. */
	readonly next: number;
	/** Where its content begins in `text`: behind quote marks, list marks and the indentation of list items. */
	readonly content: number;
	/** Part of the frontmatter, of code, math, a comment or raw HTML: nothing in it is a heading, a table or a text of the note. */
	readonly hidden: boolean;
	/** The innermost block it belongs to; null for a blank line outside of quotes. */
	readonly block: Block | null;
}

/** Lines `from` up to and without `to`. */
export interface LineRange {
	readonly from: number;
	readonly to: number;
}

/** How a block of raw HTML begins, and how it ends. */
export interface HtmlStart {
	/** At a blank line, or behind a closing mark. */
	readonly until: 'blank' | 'mark';
	/** Found in the line that ends it. */
	readonly closing?: RegExp;
	/** Length of the opening mark: the closing one may stand behind it in the same line. */
	readonly opening: number;
}

// CommonMark 0.31, section 4.6, in its order: raw text, comment, instruction, declaration, CDATA.
const MARKED: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
];
// The names of blocks: they end at a blank line.
const BLOCK_TAG =
	/^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul|video)(?=[\s>]|\/>|$)/i;
// Any other tag alone in its line, which no paragraph stands above.
const LONE_TAG =
	/^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)[ \t]*$/i;

/** The block of raw HTML a line begins, read from its first mark; null when it begins none. */
export function htmlStart(text: string, inParagraph: boolean): HtmlStart | null {
	for (const [opening, closing] of MARKED) {
		// `<!-->` is a comment with nothing in it.
		if (opening.test(text)) return { until: 'mark', closing, opening: 2 };
	}
	if (BLOCK_TAG.test(text) || (!inParagraph && LONE_TAG.test(text))) return { until: 'blank', opening: 1 };
	return null;
}

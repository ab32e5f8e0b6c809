import { contextOf, formLike, linkIn, occurrenceKeys } from './mend';
import type { TextEdit } from '../markdown/edits';
import type { LinkAt } from '../markdown/link-syntax';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import type { LinkWriter } from './mend';

/** A paper named in a note by its address or identifier, whose note is in the vault. */
export interface PaperMention {
	readonly from: number;
	readonly to: number;
	/** From 1. */
	readonly line: number;
	readonly raw: string;
	/** Words the reader put on the address, kept as the display text; an identifier keeps itself. */
	readonly display: string | null;
	/** The Markdown link it is, where it is one. */
	readonly link?: LinkAt | undefined;
	/** The paper's note. */
	readonly path: string;
	readonly context: string;
	readonly key: string;
}

/** The note of the paper an address or identifier names; null when it names none, or one without a note. */
export type PaperNote = (written: string) => string | null;

// arXiv:1906.01820v3, arXiv:hep-th/9901001, with or without a blank; else a bare new-style number 1906.01820.
const IDENTIFIER =
	/\barxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?![\w/]|\.\d)|\b\d{4}\.\d{4,5}(?:v\d+)?(?![\w/]|\.\d)/gi;

/** What stands before the address of `[1]: https://…`, which links elsewhere go by, and before one in brackets. */
const DEFINING = /(?:^|\n) {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*$|\[$/;

/**
 * Papers named in the text of a note by arXiv addresses, Markdown links to them, and ids. Code, math, comments, frontmatter,
 * HTML and links to notes are not looked into; a note's own paper is no mention.
 */
export function findPaperMentions(note: string | Markdown, from: string, noteOf: PaperNote): PaperMention[] {
	const { text, spans } = readMarkdown(note);
	const found: Omit<PaperMention, 'line' | 'context' | 'key'>[] = [];
	const add = (at: number, raw: string, written: string, display: string | null, link?: LinkAt) => {
		const path = noteOf(written);
		if (path !== null && path !== from) found.push({ from: at, to: at + raw.length, raw, display, path, link });
	};
	let prose = 0;
	for (const span of [...spans, { kind: 'end', from: text.length, to: text.length } as const]) {
		for (const match of text.slice(prose, Math.max(span.from, prose)).matchAll(IDENTIFIER)) {
			// Behind a backslash a bracket would be no link, behind another the wrong one; a citekey, a tag and a block's id are names.
			if (!/[\w./\\@#^[-]/.test(text[prose + match.index - 1] ?? ' ')) add(prose + match.index, match[0], match[0], match[0]);
		}
		prose = Math.max(prose, span.to);
		if (span.kind !== 'url' || DEFINING.test(text.slice(Math.max(0, span.from - 200), span.from))) continue;
		const raw = text.slice(span.from, span.to);
		if ('link' in span && span.link !== undefined) {
			if (!span.link.embed) add(span.from, raw, span.link.target, span.link.display === '' ? null : span.link.display, span.link);
		} else if (raw.startsWith('<')) add(span.from, raw, raw.slice(1, -1), null);
		else {
			// Punctuation that ends the sentence is not part of the address.
			const address = raw.replace(/[.,;:!?)'*_]+$/, '');
			add(span.from, address, address, null);
		}
	}
	const key = occurrenceKeys();
	let line = 1;
	let counted = 0;
	return found.map((mention) => {
		for (; counted < mention.from; counted++) if (text[counted] === '\n') line++;
		const context = contextOf(text, mention.from);
		return { ...mention, line, context, key: key(mention.raw, context) };
	});
}

/** The edit that turns a mention into a link to the paper's note. */
export function paperMentionEdit(note: Markdown, mention: PaperMention, from: string, write: LinkWriter): TextEdit {
	const safe = mention.display !== null && !/[[\]\\|\n]/.test(mention.display);
	// A text with brackets of its own, and the words that show on hovering, stand in the form they are in.
	const isKept = mention.link !== undefined && (mention.link.titled || (mention.display !== null && !safe));
	const link = isKept
		? formLike(mention.link, mention.path, from, write)
		: write(mention.path, from, undefined, safe ? (mention.display ?? undefined) : undefined);
	return { from: mention.from, to: mention.to, text: linkIn(note, mention.from, link) };
}

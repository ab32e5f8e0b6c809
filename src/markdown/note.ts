import type { Block, Line, LineRange } from './block';
import { readBlocks } from './blocks';
import { frontmatterEnd } from './frontmatter';
import type { Heading } from './headings';
import { headingsIn } from './headings';
import { cutLines, lineEndOf } from './lines';
import { lastBlock, ownedRanges } from './regions';
import type { Span } from './spans';
import { readSpans } from './spans';
import type { Table } from './tables';
import { tableOf } from './tables';

/**
 * A note's text as the app reads it. Blocks are read at once, everything else when it is first asked for.
 *
 * Why a reader of our own: `mdast-util-from-markdown` with its extensions for tables, math and footnotes brings 72 kB into main.js (this
 * room 25) and takes some 16 s for a note of a megabyte where this one takes a sixth of a second; and it knows nothing of `%%` comments,
 * callouts, wiki links, fields and the regions of other plugins, which are most of what has to be known here.
 */
export class Markdown {
	/** The line end the note uses: that of its first line. */
	readonly eol: '\n' | '\r\n';
	readonly lines: readonly Line[];
	/** Containers before what they hold. */
	readonly blocks: readonly Block[];
	/** Index of the first line behind the frontmatter. */
	readonly bodyLine: number;
	/** Offset of that line. */
	readonly body: number;
	/** Index of the line at which the note ends for us: what has to be its last, or what nothing closes, begins there. */
	readonly endLine: number;
	private readHeadings: readonly Heading[] | null = null;
	private readTables: readonly Table[] | null = null;
	private readSpans: readonly Span[] | null = null;
	private readOwned: readonly LineRange[] | null = null;

	constructor(readonly text: string) {
		this.eol = lineEndOf(text);
		const lines = cutLines(text);
		const end = frontmatterEnd(text);
		let body = 0;
		while (body < lines.length && (lines[body]?.start ?? 0) < end) body++;
		this.lines = lines;
		this.bodyLine = body;
		this.body = Math.max(end, text.startsWith('\uFEFF') ? 1 : 0);
		this.blocks = readBlocks(text, lines, body);
		this.endLine = lastBlock(this);
	}

	get headings(): readonly Heading[] {
		return (this.readHeadings ??= headingsIn(this.blocks, this.lines));
	}

	get tables(): readonly Table[] {
		return (this.readTables ??= this.blocks.filter(({ type }) => type === 'table').map((block) => tableOf(block, this.lines)));
	}

	/** Everything that is not plain prose, in order. */
	get spans(): readonly Span[] {
		return (this.readSpans ??= readSpans(this.text, this.blocks));
	}

	/** The lines that another plugin writes, its markers included, in order: nothing of ours goes between them. */
	get owned(): readonly LineRange[] {
		return (this.readOwned ??= ownedRanges(this));
	}

	/** Index of the line an offset stands in; a line's end belongs to it. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.lines.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.lines[middle]?.start ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Whether an offset stands in a row of a table, its header included: a bar there parts cells. */
	inTable(offset: number): boolean {
		return this.lines[this.lineAt(offset)]?.block?.type === 'table';
	}

	/** The lines a heading's section covers: to the next heading of its level or above, without blank lines and rules at the end. */
	sectionRange(heading: Heading): LineRange {
		const following = this.headings.find((other) => other.line > heading.line && other.level <= heading.level);
		return { from: heading.line, to: this.contentEnd(following?.line ?? this.lines.length, heading.below) };
	}

	/** The line after the last that holds something before `to`: blank lines and the rules between them do not count. */
	contentEnd(to: number, atLeast: number): number {
		let end = to;
		while (end > atLeast) {
			const line = this.lines[end - 1];
			if (line === undefined || line.hidden) break;
			if (line.text.trim() !== '' && line.block?.type !== 'thematicBreak') break;
			end -= 1;
		}
		return end;
	}
}

/** Reads a note's text; one that is read already is taken as it is. */
export function readMarkdown(note: string | Markdown): Markdown {
	return typeof note === 'string' ? new Markdown(note) : note;
}

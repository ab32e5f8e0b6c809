import type { Block, Line, LineRange } from './block';

/** What is asked of a note here. */
interface NoteBlocks {
	readonly text: string;
	readonly lines: readonly Line[];
	readonly blocks: readonly Block[];
	readonly bodyLine: number;
}

interface Marker extends LineRange {
	/** Its words in lower case. */
	readonly words: string;
}

const BEGINS = /\b(?:begin(?:s|ning)?|start(?:s|ing)?|open(?:s|ing)?|below|inicio|comienzo)\b/;
const ENDS = /\b(?:end(?:s|ing)?|stop(?:s|ped)?|clos(?:e|es|ing)|finish(?:es|ed)?|above|fin|final|tocstop)\b/;

/**
 * The regions between two comments that a plugin writes anew at its next run: Waypoint and Landmark (`%% Begin Waypoint %%`),
 * Zoottelkeeper, the Obsidian Hub ("Don't edit below"), Dataview Publisher and all others whose comments say where they begin and end;
 * then the blocks that have to be a file's last (`lastBlock`).
 */
export function ownedRanges(note: NoteBlocks): LineRange[] {
	const open: Marker[] = [];
	const ranges: LineRange[] = [];
	for (const marker of markersOf(note)) {
		if (ENDS.test(marker.words)) {
			const at = beginningOf(open, marker);
			const begin = open[at];
			if (begin !== undefined) {
				ranges.push({ from: begin.from, to: marker.to });
				open.length = at;
				continue;
			}
		}
		open.push(marker);
	}
	const last = lastBlock(note);
	if (last < note.lines.length) ranges.push({ from: last, to: note.lines.length });
	return union(ranges);
}

/** The nearest marker above that an ending closes: one of the same name, else one that says that it begins. */
function beginningOf(open: readonly Marker[], end: Marker): number {
	const name = nameOf(end.words);
	const fits = (words: string) => {
		const own = nameOf(words);
		return name !== '' && own !== '' && (own === name || own.startsWith(`${name} `) || name.startsWith(`${own} `));
	};
	const last = (test: (marker: Marker) => boolean) => open.map(test).lastIndexOf(true);
	const named = last(({ words }) => fits(words));
	return named >= 0 ? named : last(({ words }) => BEGINS.test(words));
}

/** A marker without the words that say begin and end; `tocstop` ends `toc`. */
function nameOf(words: string): string {
	return words
		.replace('tocstop', 'toc')
		.replace(
			/\b(?:begin(?:s|ning)?|start(?:s|ing)?|open(?:s|ing)?|below|end(?:s|ing)?|stop|clos(?:e|es|ing)|finish(?:es|ed)?|above|of|the)\b/g,
			' ',
		)
		.replace(/\s+/g, ' ')
		.trim();
}

function markersOf({ blocks, lines, text }: NoteBlocks): Marker[] {
	const markers: Marker[] = [];
	for (const block of blocks) {
		if (block.type === 'comment' || (block.type === 'html' && text.startsWith('<!--', block.start))) {
			markers.push({ from: block.from, to: block.to, words: wordsOf(lines[block.from]) });
		} else if (block.type === 'paragraph') {
			for (let at = block.from; at < block.to; at++) {
				const line = lines[at];
				if (line?.text.includes('%%') === true && /^[\s>]*%%(?:(?!%%).)*%%\s*$/.test(line.text))
					markers.push({ from: at, to: at + 1, words: wordsOf(line) });
			}
		}
	}
	return markers;
}

function wordsOf(line: Line | undefined): string {
	return (line?.text ?? '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function union(ranges: readonly LineRange[]): LineRange[] {
	const joined: { from: number; to: number }[] = [];
	for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
		const last = joined[joined.length - 1];
		if (last !== undefined && range.from < last.to) last.to = Math.max(last.to, range.to);
		else joined.push({ ...range });
	}
	return joined;
}

/**
 * The line before which a note ends for us: the settings of a Kanban board and the drawing of Excalidraw have to be a file's last, and
 * behind code or a comment that nothing closes all is hidden. The number of lines where there is no such block.
 */
export function lastBlock(note: NoteBlocks): number {
	const { blocks, lines } = note;
	const properties = lines.slice(0, note.bodyLine).map(({ text }) => text);
	if (properties.some((line) => /^excalidraw-plugin:/.test(line))) {
		// # Excalidraw Data, or # Text Elements in older files, perhaps in a comment; all that follows is the plugin's.
		const data = lines.findIndex(
			({ text }, at) => at >= note.bodyLine && /^#{1,2} (?:Excalidraw Data|Text Elements|Drawing)\s*$/.test(text),
		);
		if (data >= 0) return lines[data - 1]?.text.trim() === '%%' ? data - 1 : data;
	}
	for (let at = blocks.length - 1; at >= 0; at--) {
		const block = blocks[at];
		if (block === undefined) break;
		if (block.open && block.parent === null) return block.from;
		if (block.type === 'comment' && block.to === contentLines(lines) && isSettings(lines.slice(block.from, block.to))) return block.from;
		if (block.parent === null) break;
	}
	return lines.length;
}

function contentLines(lines: readonly Line[]): number {
	let end = lines.length;
	while (end > 0 && (lines[end - 1]?.text.trim() ?? '') === '') end--;
	return end;
}

/** A comment that holds data of a plugin: a block of code, or a name with a colon behind its mark. */
function isSettings(comment: readonly Line[]): boolean {
	return /^%%\s*[\w-]+:[\w-]+/.test(comment[0]?.text ?? '') || comment.some(({ text }) => /^\s*(?:`{3,}|~{3,})/.test(text));
}

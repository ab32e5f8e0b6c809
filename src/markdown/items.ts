import { skipBlanks } from './columns';
import type { UnreadLine } from './lines';
import type { OpenBlocks } from './open-blocks';

/** The mark of a list item: its sign, which tells one list from the next, and how long it is. */
export interface ItemMark {
	readonly mark: string;
	readonly length: number;
}

// - item, * item, + item, 12. item, 3) item
const ITEM = /([-*+])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)/y;
// The box of a task whose text begins with an item's mark: the app reads `- [ ] 1. text` as an item in an item.
const BOX_BEFORE_ITEM = /\[[^\]\n]\][ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/y;

/** The mark of a list item at a place; null where there is none. `interrupts` says that it would break off a paragraph. */
export function itemAt(text: string, mark: number, interrupts: boolean): ItemMark | null {
	ITEM.lastIndex = mark;
	const found = ITEM.exec(text);
	if (found === null) return null;
	// A paragraph is broken off by an item with a text, and by the number 1 only.
	if (interrupts && (text.slice(mark + found[0].length).trim() === '' || (found[2] !== undefined && Number(found[2]) !== 1))) return null;
	return { mark: found[1] ?? found[3] ?? '', length: found[0].length };
}

/** Begins a list item behind what holds it. Answers where its text begins, and at which column. */
export function startItem(
	open: OpenBlocks,
	at: number,
	line: UnreadLine,
	item: ItemMark,
	mark: number,
	column: number,
	markColumn: number,
	matched: number,
): [number, number] {
	const { text } = line;
	open.close(matched);
	const known = open.lists[matched];
	const same = known !== null && known !== undefined && known.mark === item.mark;
	const list = same ? known : { block: open.push('list', at, mark, open.parent), mark: item.mark };
	open.lists[matched] = list;
	const block = open.push('item', at, mark, list.block);
	const after = mark + item.length;
	const afterColumn = markColumn + item.length;
	const [content, contentColumn] = skipBlanks(text, after, afterColumn, Infinity);
	const empty = content >= text.length;
	const narrow = empty || contentColumn - afterColumn > 4;
	const width = (narrow ? afterColumn + 1 : contentColumn) - column;
	open.containers.push({ block, kind: 'item', lastMark: at, width, list: list.block, empty });
	open.lists[matched + 1] = null;
	line.block = block;
	open.lastFilled = at;
	if (narrow) return skipBlanks(text, after, afterColumn, 1);
	BOX_BEFORE_ITEM.lastIndex = content;
	const box = BOX_BEFORE_ITEM.exec(text)?.[0].length ?? 0;
	return [content + box, contentColumn + box];
}

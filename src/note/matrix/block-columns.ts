import { applyEdits } from '../../markdown/edits';
import type { Line } from '../../markdown/block';
import { lineEndOf } from '../../markdown/lines';
import { readMarkdown } from '../../markdown/note';
import type { PropertyNames } from '../properties/properties';
import { blockEntries } from '../block-lines';
import type { MatrixColumn } from './columns';
import { columnNamed } from './columns';

/**
 * A note whose `five-cs-matrix` block names these columns; every other byte stays. `source` is what the block said when it was read, and
 * of several that say so the first from line `from` on (0 is the first) is meant. Null where none says it any more.
 */
export function withBlockColumns(
	text: string,
	{ source, from }: { readonly source: string; readonly from: number },
	columns: readonly MatrixColumn[],
	names?: PropertyNames,
): string | null {
	const note = readMarkdown(text);
	const blocks = note.blocks
		.filter((block) => block.type === 'code')
		.flatMap((block) => {
			const [fence, ...rest] = note.lines.slice(block.from, block.to);
			if (fence === undefined || !/^[`~]{3,}\s*five-cs-matrix(?:\s|$)/.test(fence.text.slice(fence.content))) return [];
			const body = (block.open ? rest : rest.slice(0, -1)).map((line) => contentOf(line, fence));
			return same(body.map(({ says }) => says).join('\n'), source) ? [{ at: block.from, fence, body }] : [];
		});
	const found = blocks.find(({ at }) => at >= from) ?? blocks[0];
	if (found === undefined) return null;
	const { fence, body } = found;
	const line = `columns: ${columns.map((column) => nameOf(column, names)).join(', ')}`;
	const entry = blockEntries(body.map(({ says }) => says).join('\n')).entries.find(({ key }) => key === 'columns');
	const first = body[(entry?.line ?? 0) - 1];
	if (entry !== undefined && first !== undefined)
		return applyEdits(text, [{ from: first.end - first.says.length, to: body[entry.last - 1]?.end ?? first.end, text: line }]);
	const last = body[body.length - 1];
	// The marks of a quote go before every line, those of a list before the first alone.
	const before = last?.before ?? fence.text.slice(0, fence.content).replace(/[-*+]|\d+[.)]/g, (mark) => ' '.repeat(mark.length));
	const end = last?.end ?? fence.end;
	return applyEdits(text, [{ from: end, to: end, text: `${lineEndOf(text)}${before}${line}` }]);
}

/** A line of a block without what stands before all of its lines: the marks of quotes, and the blanks or tabs its fence has. */
function contentOf({ text, content, end }: Line, fence: Line): { readonly before: string; readonly says: string; readonly end: number } {
	const own = /[ \t]*$/.exec(fence.text.slice(0, fence.content))?.[0].length ?? 0;
	const blanks = content < fence.content ? (/^[ \t]*/.exec(text.slice(content))?.[0].length ?? 0) : 0;
	const at = content + Math.min(own, blanks);
	return { before: text.slice(0, at), says: text.slice(at), end };
}

function same(one: string, other: string): boolean {
	const lines = (text: string): string =>
		text
			.split(/\r?\n/)
			.map((line) => line.trim())
			.join('\n')
			.trim();
	return lines(one) === lines(other);
}

/** A column as a block names it, so that it is read as the same one. */
function nameOf(column: MatrixColumn, names: PropertyNames | undefined): string {
	const [, kind = '', name = column] = /^(property|heading):([\s\S]+)$/.exec(column) ?? [];
	const written = kind === 'heading' ? `heading: ${name}` : columnNamed(name, names) === column ? name : `note.${name}`;
	return written.includes(',') ? (kind === 'heading' ? `heading "${name}"` : `"${written}"`) : written;
}

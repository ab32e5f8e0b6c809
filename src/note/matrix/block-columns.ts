import { applyEdits } from '../../markdown/edits';
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
	const wanted = source.split(/\r?\n/).map((line) => line.trim());
	const bodies = note.blocks
		.filter((block) => block.type === 'code')
		.flatMap((block) => {
			const [fence, ...rest] = note.lines.slice(block.from, block.to);
			if (fence === undefined || !/^[`~]{3,}\s*five-cs-matrix\s*$/.test(fence.text.slice(fence.content))) return [];
			const body = block.open ? rest : rest.slice(0, -1);
			const says = body.map((line) => line.text.slice(line.content));
			return says.map((line) => line.trim()).join('\n') === wanted.join('\n') || (body.length === 0 && source.trim() === '')
				? [{ at: block.from, fence, body, says }]
				: [];
		});
	const found = bodies.find(({ at }) => at >= from) ?? bodies[0];
	if (found === undefined) return null;
	const { fence, body, says } = found;
	const line = `columns: ${columns.map((column) => nameOf(column, names)).join(', ')}`;
	const entry = blockEntries(says.join('\n')).entries.find(({ key }) => key === 'columns');
	const first = entry === undefined ? undefined : body[entry.line - 1];
	if (entry === undefined || first === undefined) {
		const last = body[body.length - 1] ?? fence;
		// The marks of a quote go before every line, those of a list before the first alone.
		const before = last.text.slice(0, last.content).replace(/[-*+]|\d+[.)]/g, (mark) => ' '.repeat(mark.length));
		return applyEdits(text, [{ from: last.end, to: last.end, text: `${lineEndOf(text)}${before}${line}` }]);
	}
	let more = entry.line;
	while (/^(?:\s+\S|- )/.test(says[more] ?? '')) more++;
	const end = body[more - 1]?.end ?? first.end;
	return applyEdits(text, [{ from: first.start + first.content, to: end, text: line }]);
}

/** A column as a block names it, so that it is read as the same one. */
function nameOf(column: MatrixColumn, names: PropertyNames | undefined): string {
	const [, kind = '', name = column] = /^(property|heading):([\s\S]+)$/.exec(column) ?? [];
	const written = kind === 'heading' ? `heading: ${name}` : columnNamed(name, names) === column ? name : `note.${name}`;
	return written.includes(',') ? (kind === 'heading' ? `heading "${name}"` : `"${written}"`) : written;
}

import type { MatrixCondition, MatrixGroup, MatrixSort } from './arrange';
import { groupRows, meets, searchRows, sortRows } from './arrange';
import type { MatrixColumn } from './columns';
import { needsText } from './columns';
import type { MatrixRow } from './rows';

/** How papers are put in order. */
export interface MatrixOrder {
	readonly sorts: readonly MatrixSort[];
	readonly conditions: readonly MatrixCondition[];
	readonly group: MatrixColumn | null;
	/** Groups made by someone else, as Bases makes them, by the paths of their notes; they replace `group`. */
	readonly groups?: readonly { readonly name: string; readonly paths: readonly string[] }[] | undefined;
	/** Words every paper shown has to hold. */
	readonly search: string;
	/** Papers picked to be compared, by path; empty: all. */
	readonly only: ReadonlySet<string>;
	/** Names of the groups that are folded. */
	readonly folded: ReadonlySet<string>;
	/** Papers that stay whatever the order says, by path: something typed in their rows is not saved yet. */
	readonly kept?: ReadonlySet<string>;
}

/** A line of the list: a paper, or the head of a group with the paths of its papers. */
export type MatrixLine =
	| { readonly path: string }
	| { readonly group: string; readonly members: readonly string[]; readonly isFolded: boolean };

/**
 * Papers in their order as lines, those of folded groups left out, which `papers` has too; `total` counts those that meet the conditions.
 */
export function matrixLines(
	rows: readonly MatrixRow[],
	order: MatrixOrder,
): { readonly lines: readonly MatrixLine[]; readonly papers: readonly MatrixRow[]; readonly total: number } {
	const { sorts, conditions, group, groups, search, only, folded, kept } = order;
	const isAnyKept = kept !== undefined && kept.size > 0;
	const stays = ({ path }: MatrixRow) => isAnyKept && kept.has(path);
	const wanted = conditions.length === 0 ? rows : rows.filter((row) => stays(row) || meets(row, conditions));
	const total = wanted.length;
	const picked = only.size === 0 ? wanted : wanted.filter(({ path }) => only.has(path));
	const searched = searchRows(picked, search);
	const held = new Set(isAnyKept ? [...searched, ...wanted.filter(stays)] : []);
	const found = isAnyKept ? wanted.filter((row) => held.has(row)) : searched;
	const papers = sorts.length === 0 ? found : sortRows(found, sorts);
	const parted = groups !== undefined && groups.length > 1 ? groupsOf(papers, groups) : group === null ? null : groupRows(papers, group);
	if (parted === null) return { lines: papers, papers, total };
	const lines = parted.flatMap(({ name, rows: members }): MatrixLine[] => {
		if (members.length === 0) return [];
		const isFolded = folded.has(name);
		return [{ group: name, members: members.map(({ path }) => path), isFolded }, ...(isFolded ? members.filter(stays) : members)];
	});
	return { lines, papers: parted.flatMap(({ rows: members }) => members), total };
}

/** Whether papers can be put in this order only when their notes were read. */
export function orderNeedsText({ sorts, conditions, group, search }: MatrixOrder): boolean {
	return (
		search.trim() !== '' ||
		group === 'relevance' ||
		[...sorts, ...conditions].some(({ column }) => needsText(column)) ||
		(group !== null && needsText(group))
	);
}

/** What tells a line from the others: the path of a paper, the name of a group. */
export function lineKey(line: MatrixLine | undefined): string {
	return line === undefined ? '' : 'path' in line ? line.path : `\n${line.group}`;
}

function groupsOf(rows: readonly MatrixRow[], groups: NonNullable<MatrixOrder['groups']>): MatrixGroup[] {
	const groupOf = new Map(groups.flatMap(({ paths }, index) => paths.map((path) => [path, index] as const)));
	const parted = groups.map(({ name }) => ({ name, rows: [] as MatrixRow[] }));
	for (const row of rows) parted[groupOf.get(row.path) ?? 0]?.rows.push(row);
	return parted;
}

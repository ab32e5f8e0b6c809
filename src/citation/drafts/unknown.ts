import { childrenNamed } from '../styles/csl-element';
import type { CslElement } from '../styles/csl-element';
import type { Run } from '../text/runs';

/** What a style puts around and between the works of a citation. */
export interface ClusterMarks {
	readonly prefix: string;
	readonly suffix: string;
	readonly delimiter: string;
}

const PLAIN = { italic: false, bold: false, smallCaps: false, underline: false, position: null } as const;

/** What a style writes around a citation and between its works: `(`, `)`, `; `. Styles that say nothing have no brackets. */
export function clusterMarks(style: CslElement): ClusterMarks {
	const layout = childrenNamed(style, 'citation').flatMap((citation) => childrenNamed(citation, 'layout'))[0];
	const { prefix = '', suffix = '', delimiter = '; ' } = layout?.attrs ?? {};
	return { prefix, suffix, delimiter };
}

/**
 * A citation with keys no work has, each in bold with a question mark, as Pandoc prints them: `(**nope?**; Smith, 2020)`. `before` are
 * those that stand before the first known work of the group, `after` the others.
 */
export function withUnknown(
	runs: readonly Run[],
	before: readonly string[],
	after: readonly string[],
	marks: ClusterMarks,
): readonly Run[] {
	if (before.length + after.length === 0) return runs;
	const plain = (text: string): Run[] => (text === '' ? [] : [{ ...PLAIN, text }]);
	const listed = (keys: readonly string[]): Run[] =>
		keys.flatMap((key, i) => [...plain(i === 0 ? '' : marks.delimiter), { ...PLAIN, bold: true, text: `${key}?` }]);
	if (runs.length === 0) return [...plain(marks.prefix), ...listed([...before, ...after]), ...plain(marks.suffix)];
	const head = before.length === 0 ? [] : [...listed(before), ...plain(marks.delimiter)];
	const tail = after.length === 0 ? [] : [...plain(marks.delimiter), ...listed(after)];
	const [first] = runs;
	const last = runs[runs.length - 1];
	const opens = first !== undefined && marks.prefix !== '' && first.text.startsWith(marks.prefix) && before.length > 0;
	const closes = last !== undefined && marks.suffix !== '' && last.text.endsWith(marks.suffix) && after.length > 0;
	const inner = runs
		.map((run, i) => ({
			...run,
			text: run.text.slice(
				opens && i === 0 ? marks.prefix.length : 0,
				closes && i === runs.length - 1 ? run.text.length - marks.suffix.length : undefined,
			),
		}))
		.filter(({ text }) => text !== '');
	return [...plain(opens ? marks.prefix : ''), ...head, ...inner, ...tail, ...plain(closes ? marks.suffix : '')];
}

/** The keys nearest to one nobody has, the nearest first: `Hubinger2019Risk` → `Hubinger2019Risks`. */
export function nearestKeys(key: string, keys: Iterable<string>, most = 3): string[] {
	const wanted = key.toLowerCase();
	const limit = Math.max(1, Math.floor(wanted.length / 3));
	const near: { key: string; distance: number }[] = [];
	for (const known of keys) {
		const other = known.toLowerCase();
		const contains = wanted.length >= 3 && (other.includes(wanted) || wanted.includes(other));
		const distance = contains ? Math.min(limit, Math.abs(other.length - wanted.length)) : editDistance(wanted, other, limit);
		if (distance <= limit) near.push({ key: known, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
		.slice(0, most)
		.map((one) => one.key);
}

/** Letters to insert, leave out, change or swap; more than `limit` is `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let previous: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (previous[j - 2] ?? 0) + 1);
			next.push(least);
		}
		if (Math.min(...next) > limit) return limit + 1;
		previous = row;
		row = next;
	}
	return row[b.length] ?? limit + 1;
}

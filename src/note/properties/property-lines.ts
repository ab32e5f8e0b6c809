import { bare, flowIn, flowLike, inQuotesOf } from './flow-list';
import { entryEnd, keyOf, openAfter, splitEntry } from './yaml-lines';

/** How a property is written. */
export interface PropertyWriting {
	/** The app's YAML. */
	readonly yaml: { stringify(value: unknown): string };
	/** `\n` or `\r\n`, as the note has it. */
	readonly eol: string;
	/** Keys in their order: a new one stands after the nearest of those before it. */
	readonly order: readonly string[];
}

/** Lines of YAML with one key changed, added, or for `undefined` taken away; every other line is as it was. */
export function withKey(lines: readonly string[], key: string, value: unknown, writing: PropertyWriting): string[] {
	const from = lines.findIndex((line) => keyOf(line) === key);
	if (from >= 0) {
		const to = entryEnd(lines, from);
		const written = value === undefined ? [] : entryLines(key, value, writing, lines.slice(from, to));
		return [...lines.slice(0, from), ...written, ...lines.slice(to)];
	}
	if (value === undefined) return [...lines];
	const at = placeFor(key, lines, writing.order);
	const before = lines.slice(0, at);
	const last = before.pop();
	// The last line of YAML may lack its line end only where the frontmatter is empty.
	if (last !== undefined) before.push(/\n$/.test(last) ? last : `${last}${writing.eol}`);
	return [...before, ...entryLines(key, value, writing, []), ...lines.slice(at)];
}

function placeFor(key: string, lines: readonly string[], order: readonly string[]): number {
	const ranks = order.map((other) => other.toLowerCase());
	const keys = lines.map((line) => keyOf(line)?.toLowerCase() ?? '');
	const rank = ranks.indexOf(key.toLowerCase());
	for (let i = rank - 1; i >= 0; i--) {
		const at = keys.indexOf(ranks[i] ?? '');
		if (at >= 0) return entryEnd(lines, at);
	}
	if (rank >= 0) {
		let next = keys.findIndex((other) => ranks.indexOf(other) > rank);
		// A remark above a key stays above it.
		while (next > 0 && /^#/.test(lines[next - 1] ?? '')) next -= 1;
		if (next >= 0) return next;
	}
	return lines.length;
}

/** The lines of `key: value`, in the style of the entry they take the place of. */
function entryLines(key: string, value: unknown, { yaml, eol }: PropertyWriting, old: readonly string[]): string[] {
	const first = old[0] ?? '';
	const { name, gap, value: was, comment } = splitEntry(first);
	const written = yaml.stringify({ [key]: value }).replace(/\n+$/, '');
	const label = old.length === 0 ? '' : name;
	const list = flowIn(old.join('').replace(/\r/g, '').trimEnd().slice(name.length));
	let entry = written;
	if (old.length === 1 && !written.includes('\n')) {
		// One line for one line: the reader's spelling of the key, quotes and comment stay.
		const plain = typeof value === 'string' ? inQuotesOf(was, value) : null;
		const scalar = plain ?? written.slice(splitEntry(written).name.length).replace(/^:\s*/, '');
		entry = `${label}:${scalar === '' ? gap.slice(0, 1) : gap === '' ? ` ${scalar}` : `${gap}${scalar}`}${comment}`;
	} else if (Array.isArray(value) && list !== null) {
		entry = label + flowLike(list, value, yaml);
	} else if (label !== '' && written.startsWith(splitEntry(written).name)) {
		const [head = '', ...rest] = written.slice(splitEntry(written).name.length).split('\n');
		const items = Array.isArray(value) ? itemsLike(rest, old.slice(1)) : rest;
		entry = [label + head + (comment || endComment(old)), ...items].join('\n');
	}
	return entry.split('\n').map((line) => line + eol);
}

/** The comment behind a text over several lines, quoted or plain; other values have none that is all theirs. */
function endComment(old: readonly string[]): string {
	const lines = old.map((line) => line.trim()).join(' ');
	const text = lines.slice(splitEntry(lines).name.length + 1).trim();
	return /^["']|^(?![#|>[{&*!-])(?!.*:\s)/.test(text) ? splitEntry(`x: ${text}`).comment : '';
}

/** An item of a list as it stands in its lines, with the remarks above it. */
interface OldItem {
	readonly remarks: readonly string[];
	readonly line: string;
	readonly value: string;
	readonly comment: string;
}

/**
 * Items of a list written like those they take the place of: one that stays keeps its line, quotes and comment included; one that
 * changes keeps its comment and the remarks above it; the remarks of those that go stay, at the end. A list not indented stays so.
 */
function itemsLike(written: readonly string[], old: readonly string[]): string[] {
	const before: OldItem[] = [];
	let remarks: string[] = [];
	// What an item over several lines has open: brackets and quotes, or a block text as far as it is indented.
	let open = '';
	let block: string | null = null;
	for (const raw of old) {
		const line = raw.replace(/\r?\n$/, '');
		const item = /^(\s*)- +(.*)$/.exec(line);
		if (open !== '') open = openAfter(line, open);
		else if (block !== null && (line.startsWith(block) || line.trim() === '')) continue;
		else if (/^\s*#/.test(line)) remarks.push(line);
		else if (item !== null) {
			const { value, comment } = splitEntry(`x: ${item[2] ?? ''}`);
			before.push({ remarks, line, value: bare(value), comment });
			remarks = [];
			open = openAfter(item[2] ?? '', '');
			block = /^[|>]/.test(value) ? `${item[1] ?? ''} ` : null;
		}
	}
	const indent = /^\s*/.exec(before[0]?.line ?? '  ')?.[0] ?? '  ';
	const lines = written.map((line) => line.replace(/^ {2}(?=- )/, indent));
	// An item over several lines is written as it comes.
	if (lines.some((line) => !/^\s*- /.test(line))) return [...lines, ...before.flatMap((item) => item.remarks), ...remarks];
	const free = new Set(before);
	const kept = lines.map((line) => {
		const same = [...free].find(({ value }) => value === bare(line.replace(/^\s*- +/, '')));
		if (same !== undefined) free.delete(same);
		return same;
	});
	return [
		...lines.flatMap((line, at) => {
			const same = kept[at];
			if (same !== undefined) return [...same.remarks, same.line];
			const instead = before[at];
			if (instead === undefined || !free.delete(instead)) return [line];
			return [...instead.remarks, line + instead.comment];
		}),
		...[...free].flatMap((item) => item.remarks),
		...remarks,
	];
}

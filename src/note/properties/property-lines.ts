import { entryEnd, keyOf, splitEntry } from './yaml-lines';

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
	const rank = order.indexOf(key);
	for (let i = rank - 1; i >= 0; i--) {
		const at = lines.findIndex((line) => keyOf(line) === order[i]);
		if (at >= 0) return entryEnd(lines, at);
	}
	if (rank >= 0) {
		let next = lines.findIndex((line) => order.indexOf(keyOf(line) ?? '') > rank);
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
	let entry = written;
	if (old.length === 1 && !written.includes('\n')) {
		// One line for one line: the reader's spelling of the key, quotes and comment stay.
		const plain = typeof value === 'string' ? inQuotesOf(was, value) : null;
		const scalar = plain ?? written.slice(splitEntry(written).name.length).replace(/^:\s*/, '');
		entry = `${label}:${scalar === '' ? gap.slice(0, 1) : gap === '' ? ` ${scalar}` : `${gap}${scalar}`}${comment}`;
	} else if (Array.isArray(value) && was.startsWith('[')) {
		entry = `${label}:${gap === '' ? ' ' : gap}[${value.map((item) => flowItem(item, was, yaml)).join(', ')}]${old.length === 1 ? comment : ''}`;
	} else if (label !== '' && written.startsWith(splitEntry(written).name)) {
		entry = label + written.slice(splitEntry(written).name.length);
		// A list that was not indented stays so.
		if (Array.isArray(value) && /^- /.test(old[1] ?? '')) entry = entry.replace(/\n {2}/g, '\n');
	}
	return entry.split('\n').map((line) => line + eol);
}

/** A text quoted as the value it replaces was; `null` when that had no quotes. */
function inQuotesOf(was: string, value: string): string | null {
	if (was.startsWith('"')) return JSON.stringify(value);
	return was.startsWith("'") && !/\p{Cc}/u.test(value) ? `'${value.replace(/'/g, "''")}'` : null;
}

function flowItem(item: unknown, was: string, yaml: PropertyWriting['yaml']): string {
	if (typeof item !== 'string') return JSON.stringify(item);
	if (/^\[\s*"/.test(was)) return JSON.stringify(item);
	const plain = yaml.stringify(item).replace(/\n+$/, '');
	return plain === item && !/[,[\]{}#:]|^\s|\s$/.test(item) ? item : JSON.stringify(item);
}

/**
 * Entries as lines of a file, to be appended: `["arxiv:1906.01820",{"values":…}]`. Each begins with the break, so that one a crash cut
 * off spoils no other.
 */
export function entryLines(entries: ReadonlyMap<string, unknown>): string {
	return [...entries].map((entry) => `\n${JSON.stringify(entry)}`).join('');
}

/** The newest value of each key, over those of `before`, an object of values by key. What is no such line is passed over. */
export function readEntries(text: string, before: unknown = null): Map<string, unknown> {
	const entries = new Map<string, unknown>(typeof before === 'object' && before !== null ? Object.entries(before) : []);
	for (const line of text.split('\n')) {
		if (line === '') continue;
		try {
			const [key, value] = JSON.parse(line) as readonly unknown[];
			if (typeof key !== 'string') continue;
			// Anew, so that the entries stand in the order they were kept in.
			entries.delete(key);
			entries.set(key, value);
		} catch {
			// Cut off, or no list.
		}
	}
	return entries;
}

/** Whether a file has many lines whose place a later one took, so that it is worth writing anew. */
export function hasManyOld(text: string, entries: ReadonlyMap<string, unknown>): boolean {
	const lines = text.split('\n').length - 1;
	return lines > 64 && lines > 2 * entries.size;
}

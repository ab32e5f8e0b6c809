/** A `key: value` of a code block. */
export interface BlockEntry {
	/** Counts from 1. */
	readonly line: number;
	/** The last line of its value. */
	readonly last: number;
	readonly key: string;
	/** Lines under a key that are indented, or items of a list, belong to its value. */
	readonly value: string;
}

/** A value as in properties: without quotes around it and the comment behind it. */
export function bareValue(value: string): string {
	return value
		.replace(/[ \t]#[ \t].*$/gm, '')
		.trim()
		.replace(/^"([^"]*)"$|^'([^']*)'$/, '$1$2');
}

/** What a code block of `key: value` lines says; lines without a colon are told apart, blank lines and `#` comments left out. */
export function blockEntries(source: string): {
	readonly entries: readonly BlockEntry[];
	readonly noColon: readonly { readonly line: number; readonly text: string }[];
} {
	const entries: BlockEntry[] = [];
	const noColon: { line: number; text: string }[] = [];
	for (const [index, text] of source.split(/\r?\n/).entries()) {
		const line = index + 1;
		const last = entries[entries.length - 1];
		if (text.trim() === '' || /^\s*#(?:\s|$)/.test(text)) continue;
		if (/^\s|^- /.test(text) && last !== undefined) {
			entries[entries.length - 1] = { ...last, last: line, value: last.value === '' ? text.trim() : `${last.value}\n${text.trim()}` };
			continue;
		}
		// key: value
		const match = /^\s*([\p{L}][\p{L} -]*?)\s*:\s*(.*)$/u.exec(text);
		if (match === null) noColon.push({ line, text: text.trim() });
		else entries.push({ line, last: line, key: (match[1] ?? '').toLowerCase(), value: (match[2] ?? '').trim().replace(/^[|>][-+]?$/, '') });
	}
	return { entries, noColon };
}

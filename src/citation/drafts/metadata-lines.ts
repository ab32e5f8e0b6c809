/** A property and the lines of its value. */
export interface PropertyText {
	readonly name: string;
	readonly lines: { from: number; to: number }[];
}

/** The values of the frontmatter by line, as far as they are text: quotes, dashes and the mark of a block left out. */
export function propertiesIn(text: string, end: number): PropertyText[] {
	const found: PropertyText[] = [];
	for (let start = text.indexOf('\n') + 1; start > 0 && start < end; ) {
		const newline = text.indexOf('\n', start);
		const to = newline < 0 ? end : newline;
		const line = text.slice(start, to);
		const name = /^(["']?)([^\s"'#:-][^"':]*)\1:(?:[ \t]|$)/.exec(line);
		if (name !== null) found.push({ name: name[2] ?? '', lines: [] });
		const lead =
			name === null
				? (/^\s*(?:-[ \t]+)?["']?/.exec(line)?.[0].length ?? 0)
				: name[0].length + (/^["']?/.exec(line.slice(name[0].length))?.[0].length ?? 0);
		if (line.trim() !== '---') found[found.length - 1]?.lines.push({ from: start + lead, to });
		start = to + 1;
	}
	return found;
}

// key:   "key":   'key':   at the very start of a line
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>%@`"'[\]{},-][^\n]*?|-[^\s][^\n]*?)(\s*:)(?=\s|$)/;

/** The key a line of YAML begins, without quotes; `null` when it begins none. */
export function keyOf(line: string): string | null {
	// Most keys are plain words, which need no grammar.
	const plain = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line);
	if (plain !== null) return plain[1] ?? null;
	const match = KEY.exec(line);
	if (match === null) return null;
	const name = (match[1] ?? '').trim();
	if (name.startsWith('"')) return name.slice(1, -1).replace(/\\(.)/g, '$1');
	return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** `relevance: 3    # of 5` → its key as written, the blanks after the colon, the value, the comment with the blanks before it. */
export function splitEntry(line: string, keepComment = false): { name: string; gap: string; value: string; comment: string } {
	const bare = line.replace(/\r?\n$/, '');
	const key = KEY.exec(bare);
	if (key === null) return { name: '', gap: '', value: bare, comment: '' };
	const name = bare.slice(0, key[0].length - 1);
	const rest = bare.slice(key[0].length);
	const gap = /^\s*/.exec(rest)?.[0] ?? '';
	const body = rest.slice(gap.length);
	if (body.startsWith('#')) return { name, gap: '', value: '', comment: `${gap}${body}` };
	if (keepComment) return { name, gap, value: body, comment: '' };
	// A quoted value ends with its quote, a plain one before " #".
	const value =
		/^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'|^\[(?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*\]/.exec(body)?.[0] ??
		/^.*?(?=\s+#|\s*$)/.exec(body)?.[0] ??
		body;
	const comment = body.slice(value.length);
	return { name, gap, value, comment: /^\s+#/.test(comment) ? comment : '' };
}

/** YAML by its lines, each with its line end. */
export function linesOf(text: string): string[] {
	const lines = text.split('\n').map((line) => `${line}\n`);
	const last = lines.pop() ?? '\n';
	return last === '\n' ? lines : [...lines, last.slice(0, -1)];
}

/** The line after a key's value: its indented lines, list items, open brackets and quotes; not the comments and blanks that follow. */
export function entryEnd(lines: readonly string[], from: number): number {
	let end = from + 1;
	let open = openAfter(splitEntry(lines[from] ?? '', true).value, '');
	const block = /^[|>][-+\d]*\s*(?:#.*)?$/.test(splitEntry(lines[from] ?? '', true).value);
	for (let i = end; i < lines.length; i++) {
		const line = lines[i] ?? '';
		if (open !== '') {
			open = openAfter(line, open);
			end = i + 1;
		} else if (/^[ \t]+\S/.test(line) || /^-(?:\s|$)/.test(line)) {
			// A comment inside belongs to what follows, unless a block text is open.
			if (block || !/^\s*#/.test(line)) {
				end = i + 1;
				if (!block) open = openAfter(line.replace(/^\s*(?:- )?\s*(?:[\w-]+:\s)?/, ''), '');
			}
		} else if (line.trim() !== '' && !line.startsWith('#')) break;
	}
	return end;
}

/** Which brackets and quotes are still open after some YAML: a stack as text, `[`, `{`, `"` or `'`. */
export function openAfter(yaml: string, before: string): string {
	let stack = before;
	if (stack === '' && !/^[[{"']/.test(yaml.trim())) return '';
	for (let i = 0; i < yaml.length; i++) {
		const top = stack[stack.length - 1];
		const character = yaml[i] ?? '';
		if (top === '"' || top === "'") {
			if (top === '"' && character === '\\') i += 1;
			else if (character === top) stack = stack.slice(0, -1);
		} else if (character === '#' && (i === 0 || /\s/.test(yaml[i - 1] ?? ''))) break;
		else if (character === ']' || character === '}') stack = stack.slice(0, -1);
		else if (character === '[' || character === '{') stack += character;
		else if ((character === '"' || character === "'") && /^$|[\s,[{:]/.test(yaml[i - 1] ?? '')) stack += character;
		if (stack === '' && /["'\]}]/.test(character)) break;
	}
	return stack;
}

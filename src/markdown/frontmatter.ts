// --- alone on the first line
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;

/**
 * Where the frontmatter of a note ends, its closing line and that line's end included; 0 when there is none. It is closed by the first
 * line that is `---`, or YAML's own `...` where what stands above is made of keys.
 *
 * frontmatterEnd('---\na: 1\n---\nx') //=> 13
 */
export function frontmatterEnd(text: string): number {
	const opening = OPENING.exec(text.slice(0, 200));
	if (opening === null) return 0;
	const close = /^(?:---|(\.\.\.))[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
	close.lastIndex = opening[0].length;
	let keysAbove: boolean | null = null;
	for (let found = close.exec(text); found !== null; found = close.exec(text)) {
		if (found[1] === undefined) return found.index + found[0].length;
		keysAbove ??= isKeys(text.slice(opening[0].length, found.index));
		if (keysAbove) return found.index + found[0].length;
	}
	return 0;
}

/** Whether text may be YAML of properties: a rule with prose under it is none. */
function isKeys(yaml: string): boolean {
	const lines = yaml.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every((line) => /^(?:\s|#|-\s|["']|[^\s:]+[^:\n]*:(?:\s|$))/.test(line));
}

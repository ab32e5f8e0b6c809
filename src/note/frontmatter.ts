import { PaperError } from '../failure';
import { frontmatterEnd } from './outline';

/** Obsidian's YAML, handed in. `parse` throws on what is not YAML. */
export interface YamlDoor {
	stringify(value: unknown): string;
	parse(text: string): unknown;
}

/** A note cut in two. `bom` + `frontmatter` + `body` is the note, byte for byte. */
export interface NoteParts {
	readonly bom: string;
	/** With its `---` lines; empty when there is none. */
	readonly frontmatter: string;
	/** The YAML between them. */
	readonly yaml: string;
	readonly body: string;
}

/** Frontmatter and body of a note, whatever its line ends, with or without a byte order mark. */
export function splitNote(text: string): NoteParts {
	const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const end = frontmatterEnd(text, bom.length);
	if (end === 0) return { bom, frontmatter: '', yaml: '', body: text.slice(bom.length) };
	const frontmatter = text.slice(bom.length, end);
	const from = frontmatter.indexOf('\n') + 1;
	const to = frontmatter.replace(/\r?\n$/, '').lastIndexOf('\n') + 1;
	return { bom, frontmatter, yaml: frontmatter.slice(from, Math.max(from, to)), body: text.slice(end) };
}

/** The properties of a note; empty when it has none or they are no YAML mapping. */
export function propertiesOf(text: string, yaml: Pick<YamlDoor, 'parse'>): Record<string, unknown> {
	const { yaml: source } = splitNote(text);
	if (source.trim() === '') return {};
	try {
		const parsed = yaml.parse(source);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
	} catch {
		// A reader in the middle of typing has frontmatter that is no YAML; it says nothing then.
		return {};
	}
}

/**
 * A note with some properties changed: `undefined` takes one away, anything else sets it. Only the lines of the changed keys are
 * replaced; a comment behind a value, its quotes and the style of a list are kept. A new key stands after the nearest of those before
 * it in `order`, else at the end. A note without frontmatter gets one. Same values, same bytes. Throws `write-failed` where the
 * frontmatter is not YAML, or of a form in which a key cannot be changed alone.
 */
export function setProperties(text: string, changes: Readonly<Record<string, unknown>>, yaml: YamlDoor, order: readonly string[] = []): string {
	const parts = splitNote(text);
	const now = propertiesOf(text, yaml);
	const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
	let lines = linesOf(parts.yaml);
	let changed = false;
	for (const [key, value] of Object.entries(changes)) {
		if (value === undefined ? !(key in now) : key in now && sameValue(now[key], value)) continue;
		changed = true;
		lines = withKey(lines, key, value, { yaml, eol, order });
	}
	if (!changed) return text;
	const inner = lines.join('');
	if (!says(inner, { ...now, ...changes }, yaml)) {
		throw new PaperError({ kind: 'write-failed', path: Object.keys(changes).join(', '), reason: 'the properties of the note are not plain YAML' });
	}
	if (parts.frontmatter === '') return inner === '' ? text : `${parts.bom}---${eol}${inner}---${eol}${parts.body}`;
	const opening = parts.frontmatter.slice(0, parts.frontmatter.indexOf('\n') + 1);
	const closing = parts.frontmatter.slice(opening.length + parts.yaml.length);
	return `${parts.bom}${opening}${inner}${closing}${parts.body}`;
}

/**
 * The properties that hold plain texts, numbers or short lists, as texts, read without a YAML parser: for reading thousands of notes.
 * Empty ones and those of other forms are left out.
 *
 * plainProperties('---\nrelevance: 3 # of 5\ntopic: [a, b]\n---\n') //=> Map { relevance → '3', topic → 'a, b' }
 */
export function plainProperties(text: string): Map<string, string> {
	const properties = new Map<string, string>();
	if (!/^\uFEFF?---/.test(text)) return properties;
	const lines = linesOf(splitNote(text).yaml);
	for (const [index, line] of lines.entries()) {
		const key = keyOf(line);
		if (key === null) continue;
		const { value } = splitEntry(line);
		// A list one item a line: - a
		const items = value === '' ? lines.slice(index + 1, entryEnd(lines, index)).flatMap((item) => /^\s*- +(.*?)\s*$/.exec(item)?.[1] ?? []) : flowItems(value);
		const plain = items === null ? plainScalar(value) : items.map(plainScalar).filter((item) => item !== '').join(', ');
		if (plain !== '') properties.set(key, plain);
	}
	return properties;
}

/** One of `plainProperties`; `null` when it is absent, empty, or of another form. */
export function scalarProperty(text: string, key: string): string | null {
	return key === '' ? null : plainProperties(text).get(key) ?? null;
}

/** `[a, "b"]` → its items; `null` for what is no list in one line. */
function flowItems(value: string): string[] | null {
	if (!/^\[.*\]$/.test(value)) return null;
	return value.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? [];
}

function plainScalar(value: string): string {
	const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(value.trim());
	if (quoted !== null) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replace(/''/g, '\'') ?? '';
	return /^[[{|>&*!]/.test(value) || value === 'null' || value === '~' ? '' : value.trim();
}

/**
 * A note with a property under another key, its value, its line and its comment as they are. The note as it is when the old key is not
 * there, the new one is, or the frontmatter is of a form in which a key cannot be changed alone.
 */
export function renameProperty(text: string, from: string, to: string, yaml: YamlDoor): string {
	const now = propertiesOf(text, yaml);
	if (from === to || to === '' || !(from in now) || to in now) return text;
	const parts = splitNote(text);
	const lines = linesOf(parts.yaml);
	const at = lines.findIndex((line) => keyOf(line) === from);
	const line = lines[at];
	if (line === undefined) return text;
	const key = yaml.stringify({ [to]: 1 }).replace(/:\s*1\s*$/, '');
	lines[at] = key + line.slice(splitEntry(line).name.length);
	const inner = lines.join('');
	const { [from]: value, ...rest } = now;
	if (!says(inner, { ...rest, [to]: value }, yaml)) return text;
	const opening = parts.frontmatter.slice(0, parts.frontmatter.indexOf('\n') + 1);
	return `${parts.bom}${opening}${inner}${parts.frontmatter.slice(opening.length + parts.yaml.length)}${parts.body}`;
}

/** Whether two values of properties say the same: lists item by item, dates by their text. */
export function sameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if ((a === null || a === undefined || a === '') && (b === null || b === undefined || b === '')) return true;
	return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether YAML holds these values and no others: what is written is read back before it is handed out. */
function says(source: string, values: Readonly<Record<string, unknown>>, yaml: YamlDoor): boolean {
	const read = propertiesOf(`---\n${source}---\n`, yaml);
	const wanted = Object.entries(values).filter(([, value]) => value !== undefined);
	return Object.keys(read).length === wanted.length && wanted.every(([key, value]) => key in read && sameValue(read[key], value));
}

interface Writing {
	readonly yaml: YamlDoor;
	readonly eol: string;
	readonly order: readonly string[];
}

function withKey(lines: readonly string[], key: string, value: unknown, writing: Writing): string[] {
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
function entryLines(key: string, value: unknown, { yaml, eol }: Writing, old: readonly string[]): string[] {
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
	return was.startsWith('\'') && !/\p{Cc}/u.test(value) ? `'${value.replace(/'/g, '\'\'')}'` : null;
}

function flowItem(item: unknown, was: string, yaml: YamlDoor): string {
	if (typeof item !== 'string') return JSON.stringify(item);
	if (/^\[\s*"/.test(was)) return JSON.stringify(item);
	const plain = yaml.stringify(item).replace(/\n+$/, '');
	return plain === item && !/[,[\]{}#:]|^\s|\s$/.test(item) ? item : JSON.stringify(item);
}

/** The line after a key's value: its indented lines, list items, open brackets and quotes; not the comments and blanks that follow. */
function entryEnd(lines: readonly string[], from: number): number {
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
function openAfter(yaml: string, before: string): string {
	let stack = before;
	if (stack === '' && !/^[[{"']/.test(yaml.trim())) return '';
	for (let i = 0; i < yaml.length; i++) {
		const top = stack[stack.length - 1];
		const character = yaml[i] ?? '';
		if (top === '"' || top === '\'') {
			if (top === '"' && character === '\\') i += 1;
			else if (character === top) stack = stack.slice(0, -1);
		} else if (character === '#' && (i === 0 || /\s/.test(yaml[i - 1] ?? ''))) break;
		else if (character === ']' || character === '}') stack = stack.slice(0, -1);
		else if (character === '[' || character === '{') stack += character;
		else if ((character === '"' || character === '\'') && /^$|[\s,[{:]/.test(yaml[i - 1] ?? '')) stack += character;
		if (stack === '' && /["'\]}]/.test(character)) break;
	}
	return stack;
}

// key:   "key":   'key':   at the very start of a line
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>%@`"'[\]{},-][^\n]*?|-[^\s][^\n]*?)(\s*:)(?=\s|$)/;

/** The key a line of YAML begins, without quotes; `null` when it begins none. */
function keyOf(line: string): string | null {
	// Most keys are plain words, which need no grammar.
	const plain = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line);
	if (plain !== null) return plain[1] ?? null;
	const match = KEY.exec(line);
	if (match === null) return null;
	const name = (match[1] ?? '').trim();
	if (name.startsWith('"')) return name.slice(1, -1).replace(/\\(.)/g, '$1');
	return name.startsWith('\'') ? name.slice(1, -1).replace(/''/g, '\'') : name;
}

/** `relevance: 3    # of 5` → its key as written, the blanks after the colon, the value, the comment with the blanks before it. */
function splitEntry(line: string, keepComment = false): { name: string; gap: string; value: string; comment: string } {
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
	const value = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'|^\[[^\]]*\]/.exec(body)?.[0] ?? /^.*?(?=\s+#|\s*$)/.exec(body)?.[0] ?? body;
	const comment = body.slice(value.length);
	return { name, gap, value, comment: /^\s+#/.test(comment) ? comment : '' };
}

function linesOf(text: string): string[] {
	const lines = text.split('\n').map((line) => `${line}\n`);
	const last = lines.pop() ?? '\n';
	return last === '\n' ? lines : [...lines, last.slice(0, -1)];
}

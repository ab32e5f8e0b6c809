import { PaperError, reason } from '../../failure';
import { frontmatterEnd } from '../../markdown/frontmatter';
import { lineEndOf } from '../../markdown/lines';
import { keyIn } from './properties';
import { withKey } from './property-lines';
import { keyOf, linesOf, splitEntry } from './yaml-lines';

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
	const end = frontmatterEnd(text);
	if (end === 0) return { bom, frontmatter: '', yaml: '', body: text.slice(bom.length) };
	const frontmatter = text.slice(bom.length, end);
	const from = frontmatter.indexOf('\n') + 1;
	const to = frontmatter.replace(/\r?\n$/, '').lastIndexOf('\n') + 1;
	return { bom, frontmatter, yaml: frontmatter.slice(from, Math.max(from, to)), body: text.slice(end) };
}

/** The properties of a note; empty when it has none or they are no YAML mapping, as in the middle of typing. */
export function propertiesOf(text: string, yaml: Pick<YamlDoor, 'parse'>): Record<string, unknown> {
	return mappingIn(splitNote(text).yaml, yaml) ?? {};
}

/**
 * What the properties of a note say that are no YAML as a whole: those whose lines are YAML by themselves. Enough to tell which paper it
 * is, and no more; null where they are YAML, or there are none.
 */
export function brokenProperties(text: string, yaml: Pick<YamlDoor, 'parse'>): Record<string, unknown> | null {
	const { yaml: source } = splitNote(text);
	if (mappingIn(source, yaml) !== null) return null;
	const entries = source.split(/^(?=[^\s#-])/m);
	return Object.fromEntries(entries.flatMap((entry) => Object.entries(mappingIn(entry, yaml) ?? {})));
}

/** Throws `read-failed` for a note whose properties are no YAML: whoever works by them names it and leaves it. */
export function throwUnlessYaml(text: string, yaml: Pick<YamlDoor, 'parse'>, path: string): void {
	if (brokenProperties(text, yaml) !== null) throw new PaperError({ kind: 'read-failed', path, reason: reason('reason.not-plain-yaml') });
}

/** What a text of YAML maps; nothing where it is another value, null where it is no YAML. */
function mappingIn(source: string, yaml: Pick<YamlDoor, 'parse'>): Record<string, unknown> | null {
	if (source.trim() === '') return {};
	try {
		const parsed = yaml.parse(source);
		return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
	} catch {
		return null;
	}
}

/**
 * A note with some properties changed: `undefined` takes one away, anything else sets it. Only the lines of the changed keys are
 * replaced; a comment behind a value, its quotes and the style of a list are kept. A new key stands after the nearest of those before
 * it in `order`, else at the end; a key of another case is the same, and keeps its letters. A note without frontmatter gets one. Same
 * values, same bytes. Throws `write-failed` where the frontmatter is not YAML, or of a form in which a key cannot be changed alone; its
 * path is empty, since only the text is known here.
 */
export function setProperties(
	text: string,
	changes: Readonly<Record<string, unknown>>,
	yaml: YamlDoor,
	order: readonly string[] = [],
): string {
	const parts = splitNote(text);
	const now = propertiesOf(text, yaml);
	const eol = lineEndOf(text);
	let lines = linesOf(parts.yaml);
	let changed = false;
	const after = { ...now };
	for (const [named, value] of Object.entries(changes)) {
		const key = keyIn(after, named);
		after[key] = value;
		if (value === undefined ? !(key in now) : key in now && sameValue(now[key], value)) continue;
		changed = true;
		lines = withKey(lines, key, value, { yaml, eol, order });
	}
	if (!changed) return text;
	const inner = lines.join('');
	if (!says(inner, after, yaml)) {
		throw new PaperError({
			kind: 'write-failed',
			path: '',
			reason: reason('reason.not-plain-yaml'),
		});
	}
	if (parts.frontmatter === '') return inner === '' ? text : `${parts.bom}---${eol}${inner}---${eol}${parts.body}`;
	const opening = parts.frontmatter.slice(0, parts.frontmatter.indexOf('\n') + 1);
	const closing = parts.frontmatter.slice(opening.length + parts.yaml.length);
	return `${parts.bom}${opening}${inner}${closing}${parts.body}`;
}

/**
 * A note with a property under another key, its value, its line and its comment as they are. The note as it is when the old key is not
 * there, the new one is, or the frontmatter is of a form in which a key cannot be changed alone.
 */
export function renameProperty(text: string, from: string, to: string, yaml: YamlDoor): string {
	const now = propertiesOf(text, yaml);
	const old = keyIn(now, from);
	const twin = keyIn(now, to);
	if (old === to || to === '' || !(old in now) || (twin in now && twin !== old)) return text;
	const parts = splitNote(text);
	const lines = linesOf(parts.yaml);
	const at = lines.findIndex((line) => keyOf(line) === old);
	const line = lines[at];
	if (line === undefined) return text;
	const key = yaml.stringify({ [to]: 1 }).replace(/:\s*1\s*$/, '');
	lines[at] = key + line.slice(splitEntry(line).name.length);
	const inner = lines.join('');
	const { [old]: value, ...rest } = now;
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
	const read = mappingIn(source, yaml);
	const wanted = Object.entries(values).filter(([, value]) => value !== undefined);
	return (
		read !== null &&
		Object.keys(read).length === wanted.length &&
		wanted.every(([key, value]) => key in read && sameValue(read[key], value))
	);
}

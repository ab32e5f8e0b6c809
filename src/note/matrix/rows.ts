import { headingKey } from '../../markdown/headings';
import type { Markdown } from '../../markdown/note';
import { readMarkdown } from '../../markdown/note';
import type { FiveCs } from '../five-cs/five-cs';
import { readFiveCs } from '../five-cs/five-cs';
import { ratingValue } from '../five-cs/relevance';
import { passNumber } from '../passes/passes';
import type { YamlDoor } from '../properties/frontmatter';
import { propertiesOf, splitNote } from '../properties/frontmatter';
import { plainProperties } from '../properties/plain-properties';
import type { PropertyName, PropertyNames } from '../properties/properties';
import { keyIn, namesIn, readKey } from '../properties/properties';
import type { MatrixColumn } from './columns';
import { headingOf, isKnownColumn, propertyOf } from './columns';

type Properties = Readonly<Record<string, unknown>>;

/** A paper in the matrix: what its note says, property and table. */
export interface MatrixRow extends FiveCs {
	readonly path: string;
	readonly title: string;
	readonly year: number | null;
	readonly arxiv: string | null;
	readonly status: string;
	readonly topic: string;
	readonly pass: number;
	readonly properties: Properties;
	/** What stands under headings of the note, by `headingKey`; a heading that was not looked for is not in it. */
	readonly sections: ReadonlyMap<string, string>;
	/** Whether the note's text was read; before, its properties alone are known. */
	readonly isRead: boolean;
}

const UNREAD: FiveCs = {
	category: '',
	context: '',
	correctness: '',
	contributions: '',
	clarity: '',
	relevance: null,
	relevanceText: '',
	answered: 0,
	hasTable: false,
};

/** The row of a note by its properties alone, as the app keeps them: no note is read. One without a title is called by its file. */
export function propertyRow(path: string, properties: Properties, names: PropertyNames): MatrixRow {
	const spelled = namesIn(properties, names);
	const value = (name: PropertyName): string => textOf(properties[readKey(spelled, name)]);
	const year = Number(value('year').replace(/^(\d{4})-\d\d.*$/, '$1'));
	return {
		...UNREAD,
		relevance: names.relevance === '' ? null : ratingValue(properties[spelled.relevance]),
		path,
		title: value('title').replace(/\s+/g, ' ') || path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''),
		year: Number.isInteger(year) && year > 0 ? year : null,
		arxiv: value('arxiv') || null,
		status: value('status'),
		topic: value('topic'),
		pass: passNumber(value('keshav-pass')),
		properties,
		sections: new Map(),
		isRead: false,
	};
}

/**
 * The row of a note by its text. YAML is parsed where it is more than plain lines, so that thousands of notes are read at once.
 * `headings` are the headings wanted of it, by `headingKey`; `known` are the properties as the app has them, with their types.
 */
export function matrixRow(
	path: string,
	text: string,
	{
		names,
		yaml,
		headings = [],
		known,
	}: {
		readonly names: PropertyNames;
		readonly yaml: Pick<YamlDoor, 'parse'>;
		readonly headings?: readonly string[];
		readonly known?: Properties | null;
	},
): MatrixRow {
	const plain = Object.fromEntries(plainProperties(text));
	const parsed = isPlainYaml(splitNote(text).yaml) ? plain : propertiesOf(text, yaml);
	const properties = Object.keys(parsed).length === 0 ? plain : parsed;
	return {
		...propertyRow(path, properties, names),
		...readFiveCs(text, names.relevance, (key) => textOf(properties[keyIn(properties, key)]) || null),
		properties: known ?? properties,
		sections: headings.length === 0 ? new Map() : sectionsUnder(readMarkdown(text), headings),
		isRead: true,
	};
}

/** YAML whose values stand as they are behind their keys: no escapes, no texts over several lines, no maps, anchors and tags. */
function isPlainYaml(yaml: string): boolean {
	return !/\\|^[^\s#][^\n]*?:[ \t]+[>|&*!{]|^[ \t]+(?!- |[ \t]*#)\S/m.test(yaml);
}

/** What stands under headings of a note, by `headingKey`: the first of a name that has something under it; empty where there is none. */
function sectionsUnder(note: Markdown, headings: readonly string[]): Map<string, string> {
	const found = new Map(headings.map((heading) => [heading, '']));
	const { lines, text } = note;
	for (const heading of note.headings) {
		const key = headingKey(heading.words);
		if (found.get(key) !== '') continue;
		// The rule before the next section is none of this one's.
		const last = lines[note.sectionRange(heading).to - 1];
		found.set(key, text.slice(lines[heading.below]?.start ?? text.length, last?.end ?? 0).trim());
	}
	return found;
}

/** What a row has in a column: a number or a yes and no as they are, everything else as text; `null` where it has nothing. */
export function valueOf(row: MatrixRow, column: MatrixColumn): string | number | boolean | null {
	const value = isKnownColumn(column)
		? row[column]
		: column.startsWith('property:')
			? propertyValue(row, propertyOf(column) ?? '')
			: row.sections.get(headingOf(column) ?? '');
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return (typeof value === 'string' ? value : textOf(value)) || null;
}

/** A property of a row's note as it stands there; letters' case counts for nothing, as in the app. */
export function propertyValue({ properties }: MatrixRow, name: string): unknown {
	return properties[keyIn(properties, name)];
}

/** What a cell says as text; empty for nothing. */
export function cellOf(row: MatrixRow, column: MatrixColumn): string {
	const value = valueOf(row, column);
	return value === null ? '' : String(value);
}

/** Whether two rows say the same: such a row need not be drawn again. */
export function sameRow(a: MatrixRow, b: MatrixRow): boolean {
	return a === b || JSON.stringify(a) + JSON.stringify([...a.sections]) === JSON.stringify(b) + JSON.stringify([...b.sections]);
}

/** A property as text: a list by its items, what has parts of its own as JSON. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
	return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}

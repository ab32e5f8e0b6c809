import { answerOf, findFiveCs, isBlank, withAnswer, withRow } from './five-cs-table';
import type { YamlDoor } from '../properties/frontmatter';
import { propertiesOf, setProperties } from '../properties/frontmatter';
import { outlineOf } from '../outline';
import { scalarProperty } from '../properties/plain-properties';
import { ratingValue, readRelevance, stars, withRelevance } from './relevance';
import type { SectionInput } from '../section';
import { NOTE_SECTIONS } from '../sections';
import type { CKey } from '../sections/five-cs';
import { EMPTY_TABLE, FIVE_CS } from '../sections/five-cs';
import { withSection } from '../skeleton';

export { FIVE_CS } from '../sections/five-cs';
export type { CKey } from '../sections/five-cs';

/** The assessment of a paper as its note has it. An unanswered C is an empty text. */
export interface FiveCs extends Readonly<Record<CKey, string>> {
	/** 0 to 5; `null` when neither text nor property gives one. */
	readonly relevance: number | null;
	readonly relevanceText: string;
	/** How many of the five Cs have an answer. */
	readonly answered: number;
	/** Whether the note has a table at all. */
	readonly hasTable: boolean;
}

/** What a form or a script wants changed; what is left out stays. */
export type FiveCsChanges = Partial<Record<CKey, string>> & { readonly relevance?: number | null; readonly relevanceText?: string };

/**
 * The assessment in a note, in any of the shapes notes have: see product.md, section 1. Relevance is what the text says, the
 * property when the text says nothing; `property` reads it, for whoever has read the properties already.
 */
export function readFiveCs(
	text: string,
	relevanceKey = 'relevance',
	property: (key: string) => string | null = (key) => scalarProperty(text, key),
): FiveCs {
	const outline = outlineOf(text);
	const table = findFiveCs(outline);
	const answers = Object.fromEntries(
		FIVE_CS.map(({ key }) => {
			const row = table?.rows.find((other) => other.key === key);
			return [key, row === undefined ? '' : answerOf(row)];
		}),
	) as Record<CKey, string>;
	const said = readRelevance(outline);
	return {
		...answers,
		relevance: said?.value ?? ratingValue(property(relevanceKey)),
		relevanceText: said?.text ?? '',
		answered: FIVE_CS.filter(({ key }) => answers[key] !== '').length,
		hasTable: table !== null,
	};
}

/** How `writeFiveCs` writes: the key relevance has in the properties (empty: none), and what a new first pass is made from. */
export interface FiveCsWriting {
	readonly yaml: YamlDoor;
	readonly relevanceKey: string;
	/** Keys of the properties in their order, for a key that is new. */
	readonly order?: readonly string[];
	readonly skeleton: SectionInput;
}

/**
 * The note with some of the assessment changed. Only the bytes of changed cells differ, and relevance in the text and in the
 * property; a note without a table gets the first pass. Pipes and line ends are written so that they can be read back.
 */
export function writeFiveCs(text: string, changes: FiveCsChanges, writing: FiveCsWriting): string {
	const before = readFiveCs(text, writing.relevanceKey);
	const wanted = FIVE_CS.filter(({ key }) => changes[key] !== undefined && tidyAnswer(changes[key] ?? '') !== before[key]);
	const relevance: { value?: number | null } =
		changes.relevance !== undefined && !agrees(text, changes.relevance, before, writing) ? { value: changes.relevance } : {};
	const words: { text?: string } =
		changes.relevanceText !== undefined && changes.relevanceText.trim() !== before.relevanceText.trim()
			? { text: changes.relevanceText }
			: {};
	const rated = 'value' in relevance || 'text' in words;
	if (wanted.length === 0 && !rated) return text;
	let now = before.hasTable ? text : withFirstPass(text, writing.skeleton);
	for (const { key } of wanted) {
		const outline = outlineOf(now);
		const table = findFiveCs(outline);
		if (table !== null) now = withAnswer(outline, table, key, tidyAnswer(changes[key] ?? ''));
	}
	if (!rated) return now;
	now = withRelevance(outlineOf(now), { ...relevance, ...words }) ?? withRelevanceCallout(now, { ...relevance, ...words });
	return relevance.value !== undefined ? withRelevanceProperty(now, relevance.value, writing) : now;
}

/** The note with a five Cs table of its own: rows the table lacks put in, relevance under it; the first pass where there is none. */
export function withWholeTable(text: string, skeleton: SectionInput, relevanceKey = 'relevance'): string {
	const had = readFiveCs(text, relevanceKey);
	let now = had.hasTable ? text : withFirstPass(text, skeleton);
	for (const { key } of FIVE_CS) {
		const outline = outlineOf(now);
		const table = findFiveCs(outline);
		if (table !== null && !table.rows.some((row) => row.key === key)) now = withRow(outline, table, key, '');
	}
	return readRelevance(outlineOf(now)) === null ? withRelevanceCallout(now, { value: had.relevance }) : now;
}

/**
 * The note with an empty table at a line, relevance from the property under it: on that line when it is blank, else after it.
 * `null` where the line is in the frontmatter or in code, and a table would not be one.
 */
export function withTableAt(text: string, line: number, relevanceKey = 'relevance'): string | null {
	const outline = outlineOf(text);
	const at = outline.lines[line];
	if (at === undefined || at.inert) return null;
	const { relevance } = readFiveCs(text, relevanceKey);
	const said = readRelevance(outline) === null ? `\n\n${calloutOf(relevance, '', '\n')}` : '';
	const table = `${EMPTY_TABLE}${said}`.replace(/\n/g, outline.eol);
	const blank = at.text.trim() === '';
	const before = blank ? ((outline.lines[line - 1]?.text ?? '').trim() === '' ? '' : outline.eol) : `${outline.eol}${outline.eol}`;
	const after = (outline.lines[line + 1]?.text ?? '').trim() === '' ? '' : outline.eol;
	const end = at.text.trim() === '' ? at.start : at.end;
	return `${text.slice(0, end)}${before}${table}${after}${text.slice(end)}`;
}

/** Line ends as one kind, no blanks at the ends, nothing when there are only blanks: what a cell can hold. */
function tidyAnswer(answer: string): string {
	return isBlank(answer) ? '' : answer.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** Whether text and property already say this relevance. */
function agrees(text: string, value: number | null, before: FiveCs, { yaml, relevanceKey }: FiveCsWriting): boolean {
	if (value !== before.relevance) return false;
	const property = propertiesOf(text, yaml)[relevanceKey];
	return property === undefined || ratingValue(property) === value || (property === null && value === null);
}

function withFirstPass(text: string, skeleton: SectionInput): string {
	const section = NOTE_SECTIONS.find(({ id }) => id === 'pass-1');
	return section === undefined ? text : withSection(text, section, skeleton);
}

/** The callout under the table, for a note whose text says nothing of relevance. */
function withRelevanceCallout(
	text: string,
	{ value = null, text: words = '' }: { readonly value?: number | null; readonly text?: string },
): string {
	const outline = outlineOf(text);
	const table = findFiveCs(outline);
	const at =
		table === null ? (outline.lines[outline.lines.length - 1]?.end ?? text.length) : (outline.lines[table.lastLine]?.end ?? text.length);
	return `${text.slice(0, at)}${outline.eol}${outline.eol}${calloutOf(value, words, outline.eol)}${text.slice(at)}`;
}

function calloutOf(value: number | null, words: string, eol: string): string {
	const lines =
		words.trim() === ''
			? ['> ']
			: words
					.trim()
					.replace(/\r\n?/g, '\n')
					.split('\n')
					.map((line) => (line === '' ? '>' : `> ${line}`));
	return [`> [!success] Relevance: ${stars(value)}`, ...lines].join(eol);
}

/** The property follows the text, in a note that has properties. */
function withRelevanceProperty(text: string, value: number | null, { yaml, relevanceKey, order = [] }: FiveCsWriting): string {
	if (relevanceKey === '') return text;
	const properties = propertiesOf(text, yaml);
	if (Object.keys(properties).length === 0) return text;
	if (!(relevanceKey in properties) && value === null) return text;
	return setProperties(text, { [relevanceKey]: value }, yaml, order);
}

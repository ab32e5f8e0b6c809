import { answerOf, findFiveCs, isBlank, withAnswer, withRow } from './five-cs-table';
import type { YamlDoor } from '../properties/frontmatter';
import { propertiesOf, setProperties } from '../properties/frontmatter';
import { append, behindBlock, insertBehind, topBlock } from '../../markdown/insertion';
import { withMarks, withoutOpenMarks } from '../../markdown/escape';
import { readMarkdown } from '../../markdown/note';
import { scalarProperty } from '../properties/plain-properties';
import { keyIn } from '../properties/properties';
import { ratingValue, readRelevance, stars, withRelevance } from './relevance';
import type { SectionInput } from '../section';
import { NOTE_SECTIONS } from '../sections';
import type { CKey } from '../sections/five-cs';
import { FIVE_CS, emptyTable } from '../sections/five-cs';
import { noteWord } from '../note-words';
import type { NoteLanguage } from '../note-words';
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
	const note = readMarkdown(text);
	const table = findFiveCs(note);
	const answers = Object.fromEntries(
		FIVE_CS.map(({ key }) => {
			const row = table?.rows.find((other) => other.key === key);
			return [key, row === undefined ? '' : answerOf(row)];
		}),
	) as Record<CKey, string>;
	const said = readRelevance(note);
	return {
		...answers,
		relevance: said?.value ?? ratingValue(property(relevanceKey)),
		relevanceText: withMarks(said?.text ?? ''),
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
		const note = readMarkdown(now);
		const table = findFiveCs(note);
		// The first pass that was put in can be read back; if ever it could not, no answer is lost without a word.
		if (table === null) throw new Error('A first pass without a five Cs table');
		const answer = tidyAnswer(changes[key] ?? '');
		now = readably(
			answer,
			(safe) => withAnswer(note, table, key, safe),
			(after) => readFiveCs(after)[key] === answer,
		);
	}
	if (!rated) return now;
	const unrated = now;
	now = readably(
		words.text ?? '',
		(safe) => {
			const change = { ...relevance, ...(words.text === undefined ? {} : { text: safe }) };
			return withRelevance(readMarkdown(unrated), change) ?? withRelevanceCallout(unrated, change, writing.skeleton.language);
		},
		(after) => readFiveCs(after).relevanceText.trim() === words.text?.trim(),
	);
	return relevance.value !== undefined ? withRelevanceProperty(now, relevance.value, writing) : now;
}

/** A note with words written into it: below a `%%` that is open any other would close it, and what stands between would be hidden. */
function readably(words: string, write: (safe: string) => string, isRead: (after: string) => boolean): string {
	const written = write(withoutOpenMarks(words));
	return !words.includes('%%') || isRead(written) ? written : write(withoutOpenMarks(words, true));
}

/** The note with a five Cs table of its own: rows the table lacks put in, relevance under it; the first pass where there is none. */
export function withWholeTable(text: string, skeleton: SectionInput, relevanceKey = 'relevance'): string {
	const had = readFiveCs(text, relevanceKey);
	let now = had.hasTable ? text : withFirstPass(text, skeleton);
	for (const { key } of FIVE_CS) {
		const note = readMarkdown(now);
		const table = findFiveCs(note);
		if (table !== null && !table.rows.some((row) => row.key === key)) now = withRow(note, table, key, '');
	}
	return readRelevance(readMarkdown(now)) === null ? withRelevanceCallout(now, { value: had.relevance }, skeleton.language) : now;
}

/**
 * The note with an empty table at a line, relevance from the property under it: on that line when it is blank, else behind the whole
 * block the line belongs to, so that no list, quotation or table is cut in two. `null` where the line is in the frontmatter or hidden,
 * and a table would not be one.
 */
export function withTableAt(text: string, line: number, relevanceKey = 'relevance', language?: NoteLanguage): string | null {
	const note = readMarkdown(text);
	const at = note.lines[line];
	if (at === undefined || at.hidden) return null;
	const { relevance } = readFiveCs(text, relevanceKey);
	const said = readRelevance(note) === null ? `\n\n${calloutOf(relevance, '', '\n', language)}` : '';
	const block = topBlock(note, line);
	const owned = note.owned.some(({ from, to }) => from <= line && line < to);
	const written = `${emptyTable(language)}${said}`;
	if (block !== null || owned) return insertBehind(note, block === null ? line : behindBlock(note, block), written);
	const table = written.replace(/\n/g, note.eol);
	const before = (note.lines[line - 1]?.text ?? '').trim() === '' ? '' : note.eol;
	const after = (note.lines[line + 1]?.text ?? '').trim() === '' ? '' : note.eol;
	return `${text.slice(0, at.start)}${before}${table}${after}${text.slice(at.start)}`;
}

/** Line ends as one kind, no blanks at the ends, nothing when there are only blanks: what a cell can hold. */
function tidyAnswer(answer: string): string {
	return isBlank(answer) ? '' : answer.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** Whether text and property already say this relevance. */
function agrees(text: string, value: number | null, before: FiveCs, { yaml, relevanceKey }: FiveCsWriting): boolean {
	if (value !== before.relevance) return false;
	const properties = propertiesOf(text, yaml);
	const property = properties[keyIn(properties, relevanceKey)];
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
	language?: NoteLanguage,
): string {
	const note = readMarkdown(text);
	const table = findFiveCs(note);
	const callout = calloutOf(value, words, note.eol, language);
	return table === null ? append(note, callout) : insertBehind(note, table.behind, callout);
}

function calloutOf(value: number | null, words: string, eol: string, language?: NoteLanguage): string {
	const lines =
		words.trim() === ''
			? ['> ']
			: words
					.trim()
					.replace(/\r\n?/g, '\n')
					.split('\n')
					.map((line) => (line === '' ? '>' : `> ${line}`));
	return [`> [!success] ${noteWord('Relevance', language)}: ${stars(value)}`, ...lines].join(eol);
}

/** The property follows the text, in a note that has properties. */
function withRelevanceProperty(text: string, value: number | null, { yaml, relevanceKey, order = [] }: FiveCsWriting): string {
	if (relevanceKey === '') return text;
	const properties = propertiesOf(text, yaml);
	if (Object.keys(properties).length === 0) return text;
	if (!(keyIn(properties, relevanceKey) in properties) && value === null) return text;
	return setProperties(text, { [relevanceKey]: value }, yaml, order);
}

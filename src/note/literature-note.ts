import type { Paper } from '../paper/paper';
import { arxivDoi, paperUrl } from '../paper/paper';
import { withoutTemplateCommandsIn } from '../markdown/escape';
import type { FileNameValues } from './file-name';
import { authorForName, noteFileName } from './file-name';
import { familyName, invertedName } from '../paper/person-name';
import { shortReference } from './short-reference';
import type { PropertyName, PropertyNames } from './properties/properties';
import { PROPERTIES, keyIn } from './properties/properties';
import type { SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { knownFields } from '../paper/known-fields';

/** What a new note is made from. */
export interface NoteInput {
	readonly paper: Paper;
	/** As `keywordFor` proposes it or the reader changed it. */
	readonly keyword: string;
	/** The reference, as Markdown in one line. */
	readonly citationMarkdown: string;
	/** The reader's date, `YYYY-MM-DD`. */
	readonly today: string;
	readonly topic?: string;
	/** Without `@`; first author, year and keyword when absent. */
	readonly citekey?: string;
	readonly integration: SectionInput['integration'];
	readonly mocs: readonly string[];
	readonly thirdPass: boolean;
	readonly language?: SectionInput['language'];
	/** Longer lists of authors keep all but one of these, and the last. */
	readonly authorsShown: number;
	/** `first`: the year of version 1; `cited`: of the version described. */
	readonly yearRule: 'first' | 'cited';
	readonly names: PropertyNames;
	readonly fileNamePattern: string;
	/** Tags beside `literature`, without `#`. */
	readonly tags?: readonly string[];
	/** A link to the paper's PDF in the vault. */
	readonly pdf?: string;
	/** Properties of the reader's own, which stand behind ours. */
	readonly own?: readonly (readonly [name: string, value: unknown])[];
}

/** A note not yet in the vault. */
export interface NoteDraft {
	/** With `.md`, without folder. */
	readonly fileName: string;
	/** Property keys as the settings name them, in their order. */
	readonly frontmatter: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** A new literature note: what it is called, its properties, its text. */
export function draftNote(input: NoteInput): NoteDraft {
	const year = paperYear(input.paper, input.yearRule);
	return {
		fileName: noteFileName(input.fileNamePattern, fileNameValues(input)),
		frontmatter: frontmatterOf(input),
		body: bodyOf({ ...input, ...knownFields({ year }) }),
	};
}

/** The note as a file holds it. Frontmatter goes through the app's own serialiser. */
export function noteText(draft: Omit<NoteDraft, 'fileName'>, stringifyYaml: (value: unknown) => string): string {
	const yaml = stringifyYaml(draft.frontmatter).replace(/\n*$/, '\n');
	return `---\n${yaml}---\n\n${draft.body}`;
}

/** The year of a paper: of its first version, or of the one described. */
export function paperYear(paper: Paper, rule: 'first' | 'cited'): number | undefined {
	const date = rule === 'cited' ? (paper.revised ?? paper.published) : paper.published;
	const year = /^\d{4}/.exec(date ?? '')?.[0];
	return year === undefined ? paper.publication?.year : Number(year);
}

/** The properties of a new note under the keys the settings give them; properties without a key or a value are left out. */
export function frontmatterOf(input: NoteInput): Record<string, unknown> {
	const values = propertyValues(input);
	const frontmatter: Record<string, unknown> = {};
	for (const property of PROPERTIES) {
		const key = input.names[property];
		const value = values[property];
		if (key !== '' && value !== undefined) frontmatter[key] = withoutTemplateCommandsIn(value);
	}
	for (const [key, value] of input.own ?? []) frontmatter[keyIn(frontmatter, key)] ??= withoutTemplateCommandsIn(value);
	return frontmatter;
}

/** What file-name patterns can name. */
export function fileNameValues(input: Pick<NoteInput, 'paper' | 'keyword' | 'yearRule' | 'citekey'>): FileNameValues {
	const { paper } = input;
	const [first] = paper.authors;
	return {
		author: first === undefined ? '' : familyName(first),
		year: String(paperYear(paper, input.yearRule) ?? ''),
		keyword: input.keyword,
		title: paper.title,
		arxiv: paper.arxiv ?? '',
		citekey: citekeyOf(input),
	};
}

/** What the properties are made from. */
export type PropertyInput = Pick<
	NoteInput,
	'paper' | 'keyword' | 'today' | 'topic' | 'citekey' | 'authorsShown' | 'yearRule' | 'tags' | 'pdf'
>;

/** A property's value; `null` is one that waits for the reader, `undefined` one the note does not get. */
export type PropertyValues = Readonly<Partial<Record<PropertyName, string | number | readonly string[] | null>>>;

/** A new note's properties by their own names, before the settings rename or drop any. */
export function propertyValues(input: PropertyInput): PropertyValues {
	const { paper, today } = input;
	const year = paperYear(paper, input.yearRule);
	const alias = shortReference(paper, year);
	const [first] = paper.authors;
	const tooMany = paper.authors.length > input.authorsShown;
	return {
		type: 'literature',
		title: paper.title,
		aliases: alias === '' ? undefined : [alias],
		authors: authorList(input),
		'first-author': first === undefined ? undefined : familyName(first),
		'author-count': tooMany ? paper.authors.length : undefined,
		year,
		status: 'to-read',
		topic: input.topic === undefined || input.topic === '' ? null : input.topic,
		relevance: null,
		citekey: `@${citekeyOf(input)}`,
		venue: paper.publication?.venue ?? (paper.arxiv === undefined ? undefined : ARXIV_VENUE),
		...publicationValues(paper),
		arxiv: paper.arxiv,
		'arxiv-version': paper.arxiv === undefined ? undefined : paper.version,
		'primary-category': paper.primaryCategory,
		categories: paper.categories.length === 0 ? undefined : paper.categories,
		published: paper.published === undefined ? undefined : dayOf(paper.published),
		revised: paper.revised === undefined ? undefined : dayOf(paper.revised),
		doi: paper.doi ?? (paper.arxiv === undefined ? undefined : arxivDoi(paper.arxiv)),
		url: paperUrl(paper) ?? undefined,
		'journal-ref': paper.journalRef,
		comment: paper.comment,
		license: paper.license,
		keywords: paper.keywords === undefined || paper.keywords.length === 0 ? undefined : paper.keywords,
		pdf: input.pdf,
		tags: ['literature', ...(input.tags ?? [])],
		created: today,
		updated: today,
		'keshav-pass': 0,
	};
}

/** What a reference needs of a published paper beside its venue. A preprint has none of it. */
function publicationValues(paper: Paper) {
	const { publication } = paper;
	const date = publication?.date ?? publication?.year?.toString();
	const editors = publication?.editors?.map(invertedName) ?? [];
	return {
		'csl-type': publication?.type,
		volume: publication?.volume,
		issue: publication?.issue,
		pages: publication?.pages,
		publisher: publication?.publisher,
		editors: editors.length === 0 ? undefined : editors,
		isbn: publication?.isbn,
		pmid: paper.pmid,
		// The day of the published paper, where `published` is that of its preprint.
		issued: date === undefined || (paper.published ?? '').startsWith(date) ? undefined : date,
	};
}

/** Where a paper stands that has appeared nowhere else. */
export const ARXIV_VENUE = 'arXiv preprint';

function authorList({ paper, authorsShown }: PropertyInput): string[] | undefined {
	const names = paper.authors.map(invertedName);
	if (names.length === 0) return undefined;
	return names.length <= authorsShown ? names : [...names.slice(0, authorsShown - 1), ...names.slice(-1)];
}

/** The citekey of a paper, without `@`: the reader's own, else first author, year and keyword, as `Hubinger2019LearnedOptimization`. */
export function citekeyOf(input: Pick<NoteInput, 'paper' | 'keyword' | 'yearRule' | 'citekey'>): string {
	if (input.citekey !== undefined) return input.citekey.replace(/^@/, '');
	const [first] = input.paper.authors;
	const author = first === undefined ? '' : authorForName(familyName(first)).replace(/[^\p{L}\p{N}]/gu, '');
	return `${author}${paperYear(input.paper, input.yearRule) ?? ''}${input.keyword}`;
}

/** The day of a timestamp as its source states it, in UTC. */
function dayOf(date: string): string {
	return date.slice(0, 10);
}

function bodyOf(input: SectionInput): string {
	const parts = NOTE_SECTIONS.flatMap((section) => {
		const markdown = section.markdown(input);
		return markdown === null ? [] : [section.ruled === true ? `---\n\n${markdown}` : markdown];
	});
	return `${parts.join('\n\n')}\n`;
}

/** What kinds of work there are, and what the formats call them. */
interface TypeRow {
	/** BibTeX's entry when one is written, and the field its container stands in. */
	readonly bibtex: readonly [entry: string, container: ContainerField];
	/** Entry types of BibTeX, biblatex and reference managers that are read as it. */
	readonly entries: readonly string[];
	/** RIS types (`TY`) that are read as it. */
	readonly ris: readonly string[];
	/** Crossref's types of work that are read as it. */
	readonly crossref: readonly string[];
}

type ContainerField = 'journal' | 'booktitle' | 'series' | 'howpublished';

const row = (entry: string, container: ContainerField, entries = '', ris = '', crossref = ''): TypeRow => {
	const words = (text: string) => text.split(' ').filter((word) => word !== '');
	// What BibTeX has no entry for it prints as `@misc`, whatever it is called: biblatex and reference managers know more.
	const [own = entry] = words(entries);
	return { bibtex: [entry === 'misc' ? own : entry, container], entries: words(entries), ris: words(ris), crossref: words(crossref) };
};

/**
 * CSL's item types (https://docs.citationstyles.org, appendix III), one a row, read in both directions. A name stands in one row only,
 * so that what is read is one type and what is written is read again as the same where BibTeX has a type of its own for it.
 */
const TYPES = {
	article: row('misc', 'howpublished', 'preprint', '', 'posted-content'),
	'article-journal': row(
		'article',
		'journal',
		'article journal_article suppperiodical',
		'JOUR EJOUR ABST INPR JFULL',
		'journal-article journal-issue journal-volume journal',
	),
	'article-magazine': row('article', 'journal', 'magazine_article magazine', 'MGZN'),
	'article-newspaper': row('article', 'journal', 'newspaper_article newspaper news', 'NEWS'),
	bill: row('misc', 'howpublished', 'bill', 'BILL UNBILL'),
	book: row(
		'book',
		'series',
		'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual ebook edited_book commentary',
		'BOOK EBOOK EDBOOK CLSWK SER CTLG',
		'book monograph edited-book reference-book book-set book-series proceedings proceedings-series',
	),
	broadcast: row('misc', 'howpublished', 'broadcast tv_broadcast television_broadcast radio_broadcast', 'ADVS'),
	chapter: row(
		'incollection',
		'booktitle',
		'incollection inbook bookinbook suppbook suppcollection book_section book_chapter booksection',
		'CHAP ECHAP',
		'book-chapter book-section book-part book-track',
	),
	classic: row('misc', 'howpublished', 'classic'),
	collection: row('misc', 'howpublished', 'archival_collection'),
	dataset: row('misc', 'howpublished', 'dataset data', 'DATA AGGR DBASE', 'dataset database component'),
	document: row('misc', 'howpublished', 'misc generic unspecified other set xdata', 'GEN', 'other'),
	entry: row('incollection', 'booktitle', 'entry', '', 'reference-entry'),
	'entry-dictionary': row('incollection', 'booktitle', 'dictionary_entry dictionaryentry', 'DICT'),
	'entry-encyclopedia': row('incollection', 'booktitle', 'inreference encyclopedia_article encyclopediaarticle', 'ENCYC'),
	event: row('misc', 'howpublished', 'event'),
	figure: row('misc', 'howpublished', 'figure', 'FIGURE CHART EQUA'),
	graphic: row('misc', 'howpublished', 'artwork graphic image', 'ART'),
	hearing: row('misc', 'howpublished', 'hearing', 'HEAR'),
	interview: row('misc', 'howpublished', 'interview'),
	legal_case: row('misc', 'howpublished', 'jurisdiction case', 'CASE'),
	legislation: row('misc', 'howpublished', 'legislation statute', 'STAT LEGAL GRNT'),
	manuscript: row('unpublished', 'howpublished', 'unpublished manuscript', 'UNPB UNPD MANSCPT'),
	map: row('misc', 'howpublished', 'map', 'MAP'),
	motion_picture: row('misc', 'howpublished', 'movie video film', 'VIDEO MPCT'),
	musical_score: row('misc', 'howpublished', 'musical_score', 'MUSIC'),
	pamphlet: row('booklet', 'howpublished', 'booklet pamphlet', 'PAMP'),
	'paper-conference': row(
		'inproceedings',
		'booktitle',
		'inproceedings conference conference_paper conference_proceedings conferencepaper',
		'CONF CPAPER',
		'proceedings-article',
	),
	patent: row('misc', 'howpublished', 'patent', 'PAT'),
	performance: row('misc', 'howpublished', 'performance'),
	periodical: row('misc', 'howpublished', 'periodical mvperiodical'),
	personal_communication: row('misc', 'howpublished', 'letter personal_communication email', 'PCOMM ICOMM'),
	post: row('misc', 'howpublished', 'forum_post post'),
	'post-weblog': row('misc', 'howpublished', 'blog_post blogpost', 'BLOG'),
	regulation: row('misc', 'howpublished', 'regulation'),
	report: row(
		'techreport',
		'series',
		'techreport report working_paper workingpaper government_document',
		'RPRT GOVDOC',
		'report report-component report-series',
	),
	review: row('article', 'journal', 'review', '', 'peer-review'),
	'review-book': row('article', 'journal', 'review_book'),
	software: row('misc', 'howpublished', 'software computer_program computerprogram softwareversion', 'COMP'),
	song: row('misc', 'howpublished', 'audio music song', 'SOUND'),
	speech: row('misc', 'howpublished', 'talk speech presentation lecture', 'SLIDE'),
	standard: row('misc', 'howpublished', 'standard', 'STAND', 'standard'),
	thesis: row('phdthesis', 'series', 'phdthesis mastersthesis thesis bachelorsthesis', 'THES', 'dissertation'),
	treaty: row('misc', 'howpublished', 'legal treaty'),
	webpage: row('misc', 'howpublished', 'online electronic www web_page webpage website', 'ELEC WEB'),
} satisfies Readonly<Record<string, TypeRow>>;

/** An item type of CSL: `article-journal`, `paper-conference`, `book` … */
export type CslType = keyof typeof TYPES;

const ROWS = Object.entries(TYPES) as readonly (readonly [CslType, TypeRow])[];
const read = (names: (row: TypeRow) => readonly string[]): ReadonlyMap<string, CslType> =>
	new Map(ROWS.flatMap(([type, row]) => names(row).map((name) => [name, type] as const)));
const BY_ENTRY = read(({ entries }) => entries);
const BY_RIS = read(({ ris }) => ris);
const BY_CROSSREF = read(({ crossref }) => crossref);

/** Whether a text names a type of CSL. */
export function isCslType(text: string | undefined): text is CslType {
	return text !== undefined && Object.hasOwn(TYPES, text);
}

/** The type of a `.bib` entry, in any case: `cslTypeOfEntry('InProceedings') //=> 'paper-conference'`; `document` for one nobody knows. */
export function cslTypeOfEntry(entry: string): CslType {
	const name = entry.toLowerCase();
	return BY_ENTRY.get(name) ?? BY_ENTRY.get(name.replace(/-/g, '_')) ?? 'document';
}

/** The type of an RIS record by its `TY`: `cslTypeOfRis('CPAPER') //=> 'paper-conference'`; null for one nobody knows. */
export function cslTypeOfRis(tag: string): CslType | null {
	return BY_RIS.get(tag.trim().toUpperCase()) ?? null;
}

/** The type of a work as Crossref or CSL-JSON names it: both `journal-article` and `article-journal`; null for anything else. */
export function cslTypeOfWork(name: string | undefined): CslType | null {
	return isCslType(name) ? name : (BY_CROSSREF.get(name ?? '') ?? null);
}

/**
 * How BibTeX writes a type: the entry, and the field of its container.
 * `bibtexShape('chapter') //=> { entry: 'incollection', container: 'booktitle' }`
 */
export function bibtexShape(type: CslType): { readonly entry: string; readonly container: string } {
	const [entry, container] = TYPES[type].bibtex;
	return { entry, container };
}

const NUMBERED: ReadonlySet<CslType> = new Set(['report', 'patent', 'standard', 'legislation', 'bill']);

/** Whether works of a type have a number of their own where a journal has an issue. */
export function isNumbered(type: CslType): boolean {
	return NUMBERED.has(type);
}

/**
 * Types whose container is the series they belong to, and no work they are a part of: a style names it as a series.
 * A book in a series is not “in” it as a chapter is in a book.
 */
export function standsAlone(type: CslType): boolean {
	return bibtexShape(type).container === 'series';
}

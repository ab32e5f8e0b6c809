import { arxivIdOfProperty } from '../paper/identify/from-property';
import { knownFields } from '../paper/known-fields';
import type { Paper } from '../paper/paper';
import { findCitationLine, withCitation } from './citation-line';
import type { YamlDoor } from './properties/frontmatter';
import { propertiesOf, setProperties } from './properties/frontmatter';
import { keywordFor } from './keyword';
import { frontmatterOf, paperYear } from './literature-note';
import type { PropertyNames } from './properties/properties';
import { isEmptyValue, keyIn, namesIn, propertyOrder } from './properties/properties';
import type { SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { insertSkeleton } from './skeleton';

export interface ImportInto {
	readonly paper: Paper;
	readonly citationMarkdown: string;
	/** `YYYY-MM-DD` */
	readonly today: string;
	readonly names: PropertyNames;
	readonly authorsShown: number;
	readonly yearRule: 'first' | 'cited';
	readonly yaml: YamlDoor;
	/** For a new citekey; proposed from the title when absent. */
	readonly keyword?: string;
	/** What the sections of a reading are made from; without it the note gets reference and abstract only. */
	readonly skeleton?: Pick<SectionInput, 'integration' | 'mocs' | 'thirdPass'>;
	readonly language?: SectionInput['language'];
}

/**
 * A note with a paper's metadata in it, its own text kept: properties it lacks are added, empty ones filled, the reader's values stay;
 * title, reference, abstract and versions are put in where they are missing. A note that names another arXiv paper is left as it is.
 */
export function importInto(text: string, asked: ImportInto): string {
	const before = propertiesOf(text, asked.yaml);
	const into = { ...asked, names: namesIn(before, asked.names) };
	if (namesAnother(before[into.names.arxiv], into.paper)) return text;
	const wanted = frontmatterOf({
		...into,
		keyword: into.keyword ?? keywordFor(into.paper.title, into.paper.arxiv),
		integration: { heading: '', points: [] },
		mocs: [],
		thirdPass: false,
		fileNamePattern: '',
	});
	const order = propertyOrder(into.names);
	const missing = Object.entries(wanted).filter(([wantedKey, value]) => {
		const key = keyIn(before, wantedKey);
		return isEmptyValue(before[key]) && !(key in before && isEmptyValue(value));
	});
	const withProperties = setProperties(text, Object.fromEntries(missing), into.yaml, order);
	const withText = withSections(withProperties, into);
	const { updated } = into.names;
	return withText === text || updated === '' ? withText : setProperties(withText, { [updated]: into.today }, into.yaml, order);
}

function withSections(text: string, into: ImportInto): string {
	const year = paperYear(into.paper, into.yearRule);
	const input: SectionInput = {
		paper: into.paper,
		citationMarkdown: into.citationMarkdown,
		...knownFields({ year }),
		integration: into.skeleton?.integration ?? { heading: '', points: [] },
		mocs: into.skeleton?.mocs ?? [],
		thirdPass: into.skeleton?.thirdPass ?? false,
		...knownFields({ language: into.language }),
	};
	const sections = into.skeleton === undefined ? NOTE_SECTIONS.filter(({ fallback }) => fallback === 'top') : NOTE_SECTIONS;
	const filled = findCitationLine(text)?.markdown === '' ? withCitation(text, into.citationMarkdown) : text;
	return insertSkeleton(filled, input, sections).text;
}

/** Whether a note says it is a paper of another arXiv number; versions and spellings do not matter. */
function namesAnother(arxiv: unknown, paper: Paper): boolean {
	if ((typeof arxiv !== 'string' && typeof arxiv !== 'number') || String(arxiv).trim() === '' || paper.arxiv === undefined) return false;
	return arxivIdOfProperty(arxiv) !== paper.arxiv;
}

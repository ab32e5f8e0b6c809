import { paperOfNote } from '../../note/paper-of-note';
import type { PropertyNames } from '../../note/properties/properties';
import { yearOf } from '../../paper/dates';
import { familyName } from '../../paper/person-name';
import type { KnownPaper } from '../../references/known-paper';
import { PaperMatcher } from '../../references/paper-matcher';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

type World = Pick<CommandContext, 'notes' | 'settings' | 'kept'>;
type Properties = Readonly<Record<string, unknown>>;

/** Papers as they were read last, each with the properties it was read from, and the matcher over them. */
interface Known {
	readonly names: string;
	readonly papers: ReadonlyMap<string, { readonly properties: Properties | null; readonly paper: KnownPaper | null }>;
	readonly matcher: PaperMatcher;
}
/** The papers as they were last, of one context. */
class LastKnown {
	known?: Known;
}

/**
 * The matcher over the papers of the vault, by the app's cache of the properties. Kept: of a note whose properties are the same object as
 * before nothing is read, and the index is built anew only where a paper came, went or says otherwise than before.
 */
export function paperMatcher({ notes, settings, kept }: World): PaperMatcher {
	const properties = propertyNames(settings);
	const names = JSON.stringify(properties);
	const lastKnown = kept.one(LastKnown);
	const last = lastKnown.known;
	const before = last?.names === names ? last.papers : new Map<never, never>();
	const papers = new Map<string, { readonly properties: Properties | null; readonly paper: KnownPaper | null }>();
	let same = last !== undefined && before === last.papers;
	for (const path of notes.literatureNotes()) {
		const was = before.get(path);
		const now = notes.frontmatter(path);
		if (was?.properties === now && was !== undefined) {
			papers.set(path, was);
			continue;
		}
		const read = knownPaper(path, now ?? {}, properties);
		const isAsBefore = was !== undefined && JSON.stringify(was.paper) === JSON.stringify(read);
		same &&= isAsBefore;
		papers.set(path, { properties: now, paper: isAsBefore ? was.paper : read });
	}
	const matcher =
		same && last !== undefined && papers.size === before.size
			? last.matcher
			: new PaperMatcher([...papers.values()].flatMap(({ paper }) => paper ?? []));
	lastKnown.known = { names, papers, matcher };
	return matcher;
}

/** A note as references are matched with it; null where its properties name no paper. */
export function knownPaper(path: string, properties: Properties, names: PropertyNames): KnownPaper | null {
	const paper = paperOfNote(properties, names);
	if (paper === null) return null;
	const [first] = paper.authors;
	return {
		path,
		title: paper.title,
		firstAuthor: first === undefined ? '' : familyName(first),
		year: paper.published === undefined ? null : yearOf(paper.published),
		arxiv: paper.arxiv ?? null,
		dois: [paper.doi, paper.arxiv === undefined ? undefined : `10.48550/arXiv.${paper.arxiv}`].filter((doi) => doi !== undefined),
	};
}

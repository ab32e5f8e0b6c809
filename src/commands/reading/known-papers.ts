import { paperOfNote } from '../../note/paper-of-note';
import { yearOf } from '../../paper/dates';
import { familyName } from '../../paper/person-name';
import type { KnownPaper } from '../../references/known-paper';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

/** The papers of the vault as references are matched with them, by the app's cache of the properties. */
export function knownPapers(context: Pick<CommandContext, 'notes' | 'settings'>): KnownPaper[] {
	const names = propertyNames(context.settings);
	return context.notes.literatureNotes().flatMap((path): KnownPaper[] => {
		const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, names);
		if (paper === null) return [];
		const [first] = paper.authors;
		const dois = [paper.doi, paper.arxiv === undefined ? undefined : `10.48550/arXiv.${paper.arxiv}`].filter((doi) => doi !== undefined);
		return [
			{
				path,
				title: paper.title,
				firstAuthor: first === undefined ? '' : familyName(first),
				year: paper.published === undefined ? null : yearOf(paper.published),
				arxiv: paper.arxiv ?? null,
				dois,
			},
		];
	});
}

import { idOfKey, idsOf } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { t } from '../../i18n';
import type { Paper } from '../../paper/paper';
import { propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { namedBy } from './import-result';
import type { ImportResult } from './import-result';
import type { NamedPaper } from './recognise';

/** The result for a paper that has a note, found by its properties wherever it was moved; null when there is none. */
export function existing(context: CommandContext, { id, input }: NamedPaper): ImportResult | null {
	const paths = context.notes.notesOf(id);
	const [path] = paths;
	if (path === undefined) return null;
	const messages: string[] = [];
	if (paths.length > 1) messages.push(t('import.duplicates', { paths: paths.join(', ') }));
	const recorded = propertyIn(context.notes.frontmatter(path), propertyNames(context.settings), 'arxiv-version');
	if (id.scheme === 'arxiv' && id.version !== undefined && typeof recorded === 'number' && id.version > recorded) {
		messages.push(t('import.newer-asked', { asked: id.version, recorded }));
	}
	return {
		input,
		...namedBy([...(id.scheme === 'arxiv' ? [id] : []), ...context.notes.papersOf(path).flatMap((key) => idOfKey(key) ?? []), id]),
		outcome: 'exists',
		path,
		kind: null,
		message: messages.length === 0 ? null : messages.join(' '),
	};
}

/**
 * Once the metadata is known, the paper's other identifier may name a note: a DOI whose preprint was read, or the reverse.
 * Authors type the DOI at arXiv, so a note with an arXiv id of its own is another paper, whatever its DOI says.
 */
export function existingNote(context: CommandContext, paper: Paper, { input }: NamedPaper): ImportResult | null {
	const related: PaperId[] = paper.relatedDoi === undefined ? [] : [{ scheme: 'doi', id: paper.relatedDoi.toLowerCase() }];
	for (const id of [...idsOf(paper), ...related]) {
		const found = existing(context, { id, input });
		if (found !== null && (id.scheme === 'arxiv' || paper.arxiv === undefined || found.arxiv === null || found.arxiv === paper.arxiv))
			return found;
	}
	return null;
}

import { formatPaperId } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { Command } from '../command';
import type { MatchedReference } from './references-of';

/** Shows what the paper of the note at hand cites, beside it. Everything happens in its view. */
export const showReferences: Command = {
	id: 'show-references',
	name: 'command.show-references',
	icon: 'book-marked',
	needsPapers: true,
	needs: 'note',
	fileMenu: true,
	run(context) {
		context.dialogs.references();
		return Promise.resolve();
	},
};

/** A work as the import understands it: its identifier, else what is printed of it. */
export function importText({ arxiv, doi, title, text }: Pick<MatchedReference, 'arxiv' | 'doi' | 'title' | 'text'>): string {
	const id: PaperId | null = arxiv !== null ? { scheme: 'arxiv', id: arxiv } : doi !== null ? { scheme: 'doi', id: doi } : null;
	return id === null ? (title ?? text) : formatPaperId(id);
}

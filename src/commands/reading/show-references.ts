import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { withReferences } from '../../note/references-section';
import { formatPaperId } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { Command, CommandContext } from '../command';
import type { AskedPaper } from './asked-paper';
import { keepPaperRecord, readPaperRecord } from './paper-records';
import type { MatchedReference } from './references-of';

/** Shows what the paper of the note at hand cites, beside it. Everything happens in its view. */
export const showReferences: Command = {
	id: 'show-references',
	name: 'command.show-references',
	icon: 'book-marked',
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

/**
 * Puts the section *References* into a note, or brings it up to date: links to the notes of cited papers, the others folded.
 * Answers whether anything changed.
 */
export async function writeReferences(
	context: CommandContext,
	paper: AskedPaper,
	references: readonly MatchedReference[],
): Promise<boolean> {
	const { path } = paper;
	if (path === null) return false;
	const sure = new Set(references.flatMap(({ note, match }) => (note !== null && match !== 'maybe' ? [note] : [])));
	const input = {
		links: [...sure].map((note) => context.links.linkTo(note, path)),
		others: references.filter(({ note, match }) => note === null || match === 'maybe').map(({ n, text }) => ({ n, text })),
		language: context.settings.noteLanguage,
	};
	const before = (await readPaperRecord(context.records, paper.key)).section ?? null;
	let written = before ?? '';
	const changed = await context.operations.run(t('operation.references', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => {
			const section = withReferences(text, input, before);
			written = section.written;
			return section.text;
		}),
	);
	await keepPaperRecord(context.records, paper.key, { section: written });
	return changed;
}

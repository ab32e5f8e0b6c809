import { identify } from '../../paper/identify/recognise';
import { t } from '../../i18n';
import type { PaperNote } from '../../links/paper-mentions';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { forEachNote, leftWords } from '../for-each-note';
import { applyDecisions, paperItems } from './link-review';
import type { ReviewItem } from '../ports/link-review';
import { appliedWords } from './resolve-links';

/** Turns arXiv addresses and ids, in the note at hand or the whole vault, into links to the notes of those papers. */
export const linkPaperMentions: Command = {
	id: 'link-paper-mentions',
	name: 'command.link-paper-mentions',
	icon: 'file-symlink',
	needsPapers: true,
	async run(context) {
		const paths = await chosenPaths(context);
		if (paths === null) return;
		const noteOf = noteOfPaper(context);
		const items = await context.dialogs.progress(t('links.reading'), (progress) => paperMentions(context, paths, noteOf, progress));
		if (items === null) return;
		if (items.length === 0) return context.dialogs.notify(t('links.no-papers'));
		const n = new Set(items.map(({ path }) => path)).size;
		const answer = await context.dialogs.reviewLinks({ title: t('links.review-papers', { n }), namesNote: false, items, report: false });
		if (answer === null || answer.decisions.length === 0) return;
		const applied = await context.operations.run(t('operation.paper-links', { n }), (operation) =>
			applyDecisions(context, operation, answer.decisions, noteOf),
		);
		context.dialogs.notify(appliedWords(applied));
	},
};

/** The note of the paper a piece of text names, the first of several. */
export function noteOfPaper(context: CommandContext): PaperNote {
	const known = new Map<string, string | null>();
	return (written) => {
		const found = known.get(written);
		if (found !== undefined) return found;
		const id = identify(written);
		const path = id === null ? null : (context.notes.notesOf(id)[0] ?? null);
		known.set(written, path);
		return path;
	};
}

async function chosenPaths(context: CommandContext): Promise<string[] | null> {
	const active = context.active.path();
	const all = context.notes
		.list()
		.map(({ path }) => path)
		.sort();
	const rows = [
		...(active === null ? [] : [{ value: [active], title: t('links.which.note'), note: active }]),
		{ value: all, title: t('links.which.vault'), note: String(all.length) },
	];
	return await context.dialogs.pick(t('links.which'), rows);
}

async function paperMentions(
	context: CommandContext,
	paths: readonly string[],
	noteOf: PaperNote,
	progress: Progress,
): Promise<ReviewItem[] | null> {
	const items: ReviewItem[] = [];
	const { left, cancelled } = await forEachNote(context, paths, progress, async (path) => {
		if (context.notes.exists(path)) items.push(...paperItems(context, path, await context.notes.readCached(path), noteOf));
	});
	for (const words of leftWords(left)) context.dialogs.notify(words);
	return cancelled ? null : items;
}

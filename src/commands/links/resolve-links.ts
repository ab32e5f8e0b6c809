import { nameOf } from '../../links/folded-name';
import { findAllLinks } from '../../links/wiki-link';
import { t } from '../../i18n';
import type { Command, CommandContext } from '../command';
import { leftWords } from '../for-each-note';
import { applyDecisions, resolverOf, reviewItems, withNearLinks } from './link-review';
import type { AppliedReview } from './link-review';

/** Shows what is to be mended among the links of the note at hand, and mends what the reader accepts. */
export const resolveLinks: Command = {
	id: 'resolve-links',
	name: 'command.resolve-links',
	icon: 'link',
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		if (context.settings.safeFixesSilently) await mendSilently(context, path);
		const text = await context.notes.read(path);
		const items = await reviewItems(context, path, text, await resolverOf(context));
		if (items.length === 0) return context.dialogs.notify(t('links.all-well', { n: findAllLinks(text).length }));
		const answer = await context.dialogs.reviewLinks({
			title: t('links.review-note', { name: nameOf(path) }),
			namesNote: true,
			items,
			report: false,
		});
		if (answer === null || answer.decisions.length === 0) return;
		const applied = await context.operations.run(t('operation.links', { n: 1 }), (operation) =>
			applyDecisions(context, operation, answer.decisions),
		);
		context.dialogs.notify(appliedWords(applied));
	},
};

/** Writes the near links of a note as they are meant, as the setting allows without asking; undo brings them back. */
async function mendSilently(context: CommandContext, path: string): Promise<void> {
	const resolver = await resolverOf(context);
	let links = 0;
	await context.operations.run(t('operation.links', { n: 1 }), (operation) =>
		operation.update(path, (text) => {
			const mended = withNearLinks(context, text, path, resolver);
			links = mended.links;
			return mended.text;
		}),
	);
	if (links > 0) context.dialogs.notify(t('links.mended', { links, notes: 1 }));
}

/** What was done, in a sentence or three. */
export function appliedWords({ links, notes, created, gone, left }: AppliedReview): string {
	return [
		...(links > 0 || created.length === 0 ? [t('links.mended', { links, notes })] : []),
		...(created.length > 0 ? [t('links.created', { n: created.length })] : []),
		...(gone > 0 ? [t('links.gone', { n: gone })] : []),
		...leftWords(left),
	].join(' ');
}

import { PaperError } from '../../failure';
import { t } from '../../i18n';
import { paperOfNote } from '../../note/paper-of-note';
import { linesOf, propertyNames } from '../../settings';
import { placesFor } from '../../sources/elsewhere';
import type { Command } from '../command';

/** Opens the paper at hand at arXiv or at one of the services its page links to, or that the reader added. */
export const openPaperElsewhere: Command = {
	id: 'open-paper-elsewhere',
	name: 'command.open-paper-elsewhere',
	icon: 'external-link',
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const frontmatter = context.notes.frontmatter(path);
		const paper = frontmatter === null ? null : paperOfNote(frontmatter, propertyNames(context.settings));
		if (paper === null) throw new PaperError({ kind: 'not-a-literature-note', path });
		const places = placesFor(paper, linesOf(context.settings.otherPlaces));
		const chosen = await context.dialogs.pick(
			t('elsewhere.placeholder'),
			places.map(({ name, page, url }) => ({ value: url, title: page === undefined ? name : `${name}: ${t(`place.${page}`)}`, note: url })),
		);
		if (chosen !== null) context.active.browse(chosen);
	},
};

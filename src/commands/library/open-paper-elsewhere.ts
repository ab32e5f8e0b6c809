import { PaperError } from '../../failure';
import { t } from '../../i18n';
import { paperOfNote } from '../../note/paper-of-note';
import { linesOf, propertyNames } from '../../settings';
import { offeredPlaces, placeKey } from '../../sources/elsewhere';
import type { Place } from '../../sources/elsewhere';
import type { Command, CommandContext } from '../command';
import type { Pick } from '../ports/dialogs';

/** Opens the paper at hand at arXiv or at one of the services its page links to, or that the reader added. */
export const openPaperElsewhere: Command = {
	id: 'open-paper-elsewhere',
	name: 'command.open-paper-elsewhere',
	icon: 'external-link',
	needsPapers: true,
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const frontmatter = context.notes.frontmatter(path);
		const paper = frontmatter === null ? null : paperOfNote(frontmatter, propertyNames(context.settings));
		if (paper === null) throw new PaperError({ kind: 'not-a-literature-note', path });
		const recent = await recentPlaces(context);
		const { first, more } = offeredPlaces(paper, linesOf(context.settings.otherPlaces), linesOf(context.settings.hiddenPlaces), recent);
		const row = (place: Place): Row => ({ value: { place }, title: placeLabel(place), note: place.url });
		const picked = await context.dialogs.pick(t('elsewhere.placeholder'), [
			...first.map(row),
			...(more.length === 0 ? [] : [{ value: { place: null }, title: t('panel.more-places') }]),
			// Found by typing from the beginning.
			...more.map((place): Row => ({ ...row(place), whenTyped: true })),
		]);
		const place =
			picked !== null && picked.place === null
				? (await context.dialogs.pick(t('elsewhere.placeholder'), more.map(row)))?.place
				: picked?.place;
		if (place === undefined || place === null) return;
		await context.records.write(RECENT, [placeKey(place), ...recent.filter((key) => key !== placeKey(place))].slice(0, MOST_RECENT));
		context.active.browse(place.url);
	},
};

type Row = Pick<{ readonly place: Place | null }>;

/** The record of places used of late, and how many it has. */
const RECENT = 'recent-places';
const MOST_RECENT = 6;

async function recentPlaces({ records }: CommandContext): Promise<string[]> {
	const stored = await records.read(RECENT);
	return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

/** A place as it is called on screen. */
export function placeLabel({ name, page }: Place): string {
	return page === undefined ? name : `${name}: ${t(`place.${page}`)}`;
}

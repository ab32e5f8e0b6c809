import type { CommandContext } from '../../commands/command';
import { placeLabel } from '../../commands/library/open-paper-elsewhere';
import { pdfOfNote } from '../../commands/reading/paper-pdf-file';
import { t } from '../../i18n';
import { paperOfNote } from '../../note/paper-of-note';
import { linesOf, propertyNames } from '../../settings';
import { offeredPlaces } from '../../sources/elsewhere';
import type { Place } from '../../sources/elsewhere';

/** Draws the PDF of a note and the places of its paper elsewhere, the less usual ones folded. */
export function drawPlaces(el: HTMLElement, context: CommandContext, path: string, openPdf: () => void): void {
	const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, propertyNames(context.settings));
	const list = el.createDiv({ cls: 'spn-panel-places' });
	if (pdfOfNote(context, path) !== null)
		list.createEl('button', { text: t('panel.pdf'), attr: { type: 'button' } }).addEventListener('click', openPdf);
	if (paper === null) return;
	const { first, more } = offeredPlaces(paper, linesOf(context.settings.otherPlaces), linesOf(context.settings.hiddenPlaces));
	const link = (into: HTMLElement, place: Place) =>
		into.createEl('a', { cls: 'external-link', text: placeLabel(place), attr: { href: place.url } });
	for (const place of first) link(list, place);
	if (more.length === 0) return;
	const details = el.createEl('details', { cls: 'spn-panel-more' });
	details.createEl('summary', { text: t('panel.more-places') });
	for (const place of more) link(details.createDiv(), place);
}

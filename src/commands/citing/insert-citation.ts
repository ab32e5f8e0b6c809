import { t } from '../../i18n';
import type { CitablePaper } from './citable';
import { paperAtHandOrPicked, shortCitation } from './citable';
import { bibtexOf } from './cite';
import type { Command, CommandContext } from '../command';
import { citationText, fitted, formsToOffer, insertedCitation, placeAtCursor, rememberForm } from './drafts/insert-forms';
import { rememberInserted } from './drafts/inserted';
import { worksOf } from './drafts/works';

/** Inserts a citation of papers of the vault at the cursor: by citekey unless the settings or the reader say otherwise. */
export const insertCitation: Command = {
	id: 'insert-citation',
	name: 'command.insert-citation',
	icon: 'quote',
	needsPapers: true,
	needs: 'note',
	async run(context) {
		await context.notes.allKnown();
		const works = worksOf(context);
		if (works.all.length === 0) return context.dialogs.notify(t('cite.no-papers'));
		const answer = await context.dialogs.citePapers({
			rows: works.all.map(({ path, paper, citekey }) => ({ path, title: paper.title, who: shortCitation(context, paper), key: citekey })),
			...(await formsToOffer(context)),
			preview: (chosen, form) => citationText(context, chosen, form),
		});
		if (answer === null || answer.chosen.length === 0) return;
		await rememberForm(context, answer.form);
		const place = await placeAtCursor(context);
		const text = fitted(await citationText(context, answer.chosen, answer.form), place);
		if (!context.active.insert(text)) {
			await context.active.copy(text);
			return context.dialogs.notify(t('cite.copied-instead'));
		}
		const path = context.active.path();
		if (path !== null && (answer.form === 'text' || answer.form === 'reference'))
			await rememberInserted(context, path, [insertedCitation(context, answer, text)]);
	},
};

/** Copies a citation of the paper at hand, or of one picked, as rich and as plain text. */
export const copyCitation: Command = {
	id: 'copy-citation',
	name: 'command.copy-citation',
	icon: 'clipboard-copy',
	needsPapers: true,
	async run(context) {
		const citable = await paperAtHandOrPicked(context);
		if (citable !== null) await copyCitationOf(context, citable);
	},
};

/** Copies a citation of a paper in the form the reader picks. */
export async function copyCitationOf(context: CommandContext, { paper }: CitablePaper): Promise<void> {
	const reference = await context.citations.format(paper);
	const inText = await context.citations.format(paper, { form: 'in-text' });
	const line = await context.dialogs.pick(t('cite.pick-form'), [
		{ value: reference, title: t('cite.reference'), note: reference.text },
		{ value: inText, title: t('cite.in-text'), note: inText.text },
	]);
	if (line === null) return;
	await context.active.copy(line.text, line.html);
	context.dialogs.notify(t('cite.copied', { text: line.text }));
}

/** Copies the BibTeX entry of the paper at hand, or of one picked. */
export const copyBibtex: Command = {
	id: 'copy-bibtex',
	name: 'command.copy-bibtex',
	icon: 'braces',
	needsPapers: true,
	async run(context) {
		const citable = await paperAtHandOrPicked(context);
		if (citable === null) return;
		await context.active.copy(bibtexOf(context, citable));
		context.dialogs.notify(t('cite.copied', { text: `@${citable.citekey}` }));
	},
};

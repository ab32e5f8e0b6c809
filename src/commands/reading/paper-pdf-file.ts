import { PaperError } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { Command, CommandContext } from '../command';

/** The PDF of a note in the vault: the one its `pdf` property names, else the first it links; null when there is none. */
export function pdfOfNote(context: CommandContext, path: string): string | null {
	return namedPdf(context, path) ?? context.links.linkedFiles(path).find(isPdf) ?? null;
}

/** The literature note whose PDF a file is: the one that names it in its `pdf` property, else the first that links it. */
export function noteOfPdf(context: CommandContext, pdf: string): string | null {
	const notes = context.links
		.notesLinking(pdf)
		.filter((path) => context.notes.isLiterature(path))
		.sort();
	return notes.find((path) => namedPdf(context, path) === pdf) ?? notes[0] ?? null;
}

/** The note the reader has before them: the one that is open, or that of the PDF that is. */
export function noteAtHand(context: CommandContext): string | null {
	const pdf = context.active.pdf();
	return pdf === null ? context.active.path() : noteOfPdf(context, pdf);
}

/** Opens the PDF beside its note, or in the leaf that shows it; from the PDF, the note. */
export const openPaperPdf: Command = {
	id: 'open-paper-pdf',
	name: 'command.open-paper-pdf',
	icon: 'book-open',
	needs: 'paper',
	fileMenu: true,
	async run(context) {
		const note = noteAtHand(context);
		if (context.active.pdf() !== null && note !== null) return await context.active.openBeside(note);
		if (note === null || !context.notes.isLiterature(note)) throw new PaperError({ kind: 'not-a-literature-note', path: note ?? '' });
		const pdf = pdfOfNote(context, note);
		if (pdf === null) return context.dialogs.notify(t('pdf.none', { title: nameOf(note) }));
		await context.active.openBeside(pdf);
	},
};

function namedPdf(context: CommandContext, path: string): string | null {
	const value = propertyIn(context.notes.frontmatter(path), propertyNames(context.settings), 'pdf');
	const named = typeof value === 'string' ? value.trim().replace(/^!?\[\[([^\]|]*).*$/, '$1') : '';
	const file = named === '' ? null : context.links.destination(named, path);
	return file !== null && isPdf(file) ? file : null;
}

function isPdf(path: string): boolean {
	return /\.pdf$/i.test(path);
}

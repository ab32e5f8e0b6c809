import { t } from '../../i18n';
import { paperAtHandOrPicked, pickedPaper, shortCitation } from './citable';
import type { CitablePaper } from './citable';
import { bibtexOf } from './cite';
import type { Command, CommandContext } from '../command';

type InsertedForm = 'in-text' | 'reference' | 'link' | 'citekey';

/** Inserts a citation of a paper of the vault at the cursor: in text, as a reference, as a link to its note, or as its citekey. */
export const insertCitation: Command = {
	id: 'insert-citation',
	name: 'command.insert-citation',
	icon: 'quote',
	needs: 'note',
	async run(context) {
		const citable = await pickedPaper(context);
		if (citable === null) return;
		const form = await context.dialogs.pick(t('cite.pick-form'), await forms(context, citable));
		if (form === null) return;
		const text = await citationText(context, citable, form);
		if (context.active.insert(text)) return;
		await context.active.copy(text);
		context.dialogs.notify(t('cite.copied-instead'));
	},
};

/** Copies a citation of the paper at hand, or of one picked, as rich and as plain text. */
export const copyCitation: Command = {
	id: 'copy-citation',
	name: 'command.copy-citation',
	icon: 'clipboard-copy',
	async run(context) {
		const citable = await paperAtHandOrPicked(context);
		if (citable === null) return;
		const reference = await context.citations.format(citable.paper);
		const inText = await context.citations.format(citable.paper, { form: 'in-text' });
		const line = await context.dialogs.pick(t('cite.pick-form'), [
			{ value: reference, title: t('cite.reference'), note: reference.text },
			{ value: inText, title: t('cite.in-text'), note: inText.text },
		]);
		if (line === null) return;
		await context.active.copy(line.text, line.html);
		context.dialogs.notify(t('cite.copied', { text: line.text }));
	},
};

/** Copies the BibTeX entry of the paper at hand, or of one picked. */
export const copyBibtex: Command = {
	id: 'copy-bibtex',
	name: 'command.copy-bibtex',
	icon: 'braces',
	async run(context) {
		const citable = await paperAtHandOrPicked(context);
		if (citable === null) return;
		await context.active.copy(bibtexOf(context, citable));
		context.dialogs.notify(t('cite.copied', { text: `@${citable.citekey}` }));
	},
};

async function forms(context: CommandContext, citable: CitablePaper) {
	const inText = await context.citations.format(citable.paper, { form: 'in-text' });
	const reference = await context.citations.format(citable.paper);
	return [
		{ value: 'in-text' as const, title: t('cite.in-text'), note: inText.text },
		{ value: 'reference' as const, title: t('cite.reference'), note: reference.text },
		{ value: 'link' as const, title: t('cite.link'), note: shortCitation(context, citable.paper) },
		{ value: 'citekey' as const, title: t('cite.citekey'), note: `@${citable.citekey}` },
	];
}

async function citationText(context: CommandContext, citable: CitablePaper, form: InsertedForm): Promise<string> {
	switch (form) {
		case 'in-text':
		case 'reference':
			return (await context.citations.format(citable.paper, { form })).markdown;
		case 'link':
			return context.links.linkTo(citable.path, context.active.path() ?? '', undefined, linkText(shortCitation(context, citable.paper)));
		case 'citekey':
			return `[@${citable.citekey}]`;
	}
}

/** What a link may show: brackets and pipes would end it. */
export function linkText(text: string): string {
	return text
		.replace(/[[\]|]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

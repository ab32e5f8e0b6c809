import { PaperError } from '../../failure';
import { t } from '../../i18n';
import type { CliCommand } from '../command';
import { noteAt } from '../note-selection';
import { DraftDocument } from './drafts/document';
import { knownFields } from '../../paper/known-fields';

/** `structured-paper-notes:bibliography path=…`: what a draft cites, how it reads in a style, and its list of references. */
export const bibliographyCli: CliCommand = {
	action: 'bibliography',
	description: 'cli.bibliography',
	flags: {
		path: { value: '<draft>', description: 'cli.bibliography.path', required: true },
		style: { value: '<style>', description: 'cli.cite.style' },
		locale: { value: '<locale>', description: 'cli.cite.locale' },
	},
	async run(context, flags) {
		const { path: named = '', style, locale } = flags;
		const path = noteAt(context, named);
		await context.notes.allKnown();
		const document = await DraftDocument.open(context, [path], {
			...knownFields({ style, locale }),
		});
		const state = await document.settle([{ path, text: await context.notes.read(path) }]);
		if (state === null) throw new PaperError({ kind: 'changed-meanwhile', path });
		const entries = await document.references();
		const json = {
			style: document.style,
			citations: state.citations.map(({ source, text }) => ({ source: source.source, text, line: source.line })),
			entries: entries.map(({ key, path: note, text, markdown }) => ({ key, path: note, text, markdown })),
			missing: state.missing,
		};
		const lines = entries.map(({ label, text }) => (label === '' ? text : `${label} ${text}`));
		const text = [...lines, ...state.missing.map((key) => `@${key}?`)].join('\n');
		return { json, text: text === '' ? t('references-block.none') : text };
	},
};

import { readRows } from '../../bibliography/pasted';
import type { Command } from '../command';

/** Imports the papers named in a note, a selection, pasted text or a library file. Everything happens in its dialog. */
export const importReadingList: Command = {
	id: 'import-reading-list',
	name: 'command.import-reading-list',
	icon: 'list-plus',
	ribbon: 'menu',
	async run(context) {
		const selection = context.active.selection();
		const path = context.active.path();
		const text = selection.trim() !== '' || path === null ? selection : papersIn(await context.notes.read(path));
		context.dialogs.readingList({ text });
	},
};

/** What a note names, one a line, as its reader wrote it: its prose and the sites it links that show no paper are not the list. */
export function papersIn(text: string): string {
	return readRows(text)
		.filter((row) => row.kind !== 'words' && row.kind !== 'reference' && (row.kind !== 'unsupported' || row.what === 'openreview'))
		.map((row) => row.text)
		.join('\n');
}

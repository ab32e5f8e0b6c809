import { badFlag } from '../../failure';
import { t } from '../../i18n';
import type { CliCommand, CommandContext } from '../command';
import { importLibrary } from './import-library';
import { importText } from './import-pasted';
import { failed, importLine } from './import-result';
import type { ImportResult } from './import-result';
import { libraryFile } from './library-entries';
import type { NoteChoices } from './plan-note';
import { knownFields } from '../../paper/known-fields';

/** `structured-paper-notes:import id=… | file=…` */
export const importCli: CliCommand = {
	action: 'import',
	description: 'cli.import',
	flags: {
		id: { value: '<ids>', description: 'cli.import.id' },
		file: { value: '<library>', description: 'cli.import.file' },
		keyword: { value: '<word>', description: 'cli.import.keyword' },
		folder: { value: '<folder>', description: 'cli.import.folder' },
		topic: { value: '<topic>', description: 'cli.import.topic' },
	},
	async run(context, flags) {
		const { id, file, keyword, folder, topic } = flags;
		if ((id === undefined) === (file === undefined)) throw badFlag('id', id ?? '', t('expected.import'));
		const choices = {
			...knownFields({ keyword, folder, topic }),
		};
		const results = file === undefined ? await importText(context, id ?? '', choices) : await importFile(context, file, choices);
		return { json: results, text: results.map(importLine).join('\n') };
	},
};

/** Imports a library file of the vault; one result an entry. A file that is no library is one result that says so. */
export async function importFile(context: CommandContext, path: string, choices: NoteChoices = {}): Promise<ImportResult[]> {
	const entries = await libraryFile(context, path);
	if (entries.length > 0) return await importLibrary(context, entries, choices);
	return [{ ...failed(path, null, { kind: 'unsupported', input: path, what: 'no-library', line: 1 }), id: null }];
}

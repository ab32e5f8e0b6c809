import { PaperError } from '../failure';
import { t } from '../i18n';
import type { CommandContext } from './command';

/**
 * Writes a text to a file of the vault whose name the reader is asked for, as one operation; a file that is there gives way only to a
 * yes. Answers its path, or null when the reader wanted none. Throws `name-refused` for a path outside the vault.
 */
export async function exportFile(
	context: CommandContext,
	{ name, extension, text }: { readonly name: string; readonly extension: string; readonly text: string },
): Promise<string | null> {
	const typed = await context.dialogs.ask({ title: t('bibliography.file'), value: `${name}.${extension}`, yes: t('button.export') });
	if (typed === null || typed.trim() === '') return null;
	const path = fileAt(typed, extension);
	const operation = t('operation.export', { path });
	if (!context.notes.exists(path)) await context.operations.run(operation, (one) => one.create(path, text));
	else if (
		await context.dialogs.confirm({ title: t('bibliography.file'), text: t('bibliography.replace', { path }), yes: t('button.replace') })
	) {
		await context.operations.run(operation, (one) => one.update(path, () => text));
	} else return null;
	return path;
}

/** A path in the vault with the extension of its form; a note is not written over. */
function fileAt(typed: string, extension: string): string {
	const path = typed
		.trim()
		.replace(/\\/g, '/')
		.replace(/^\/+|\/+$/g, '');
	if (path.split('/').some((part) => part === '..' || part === '.' || part === ''))
		throw new PaperError({ kind: 'name-refused', path: typed, reason: t('expected.vault-path') });
	return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

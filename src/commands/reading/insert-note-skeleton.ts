import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { insertSkeleton } from '../../note/skeleton';
import type { CliCommand, Command, CommandContext } from '../command';
import { noteAt } from '../note-selection';
import { skeletonInput } from '../import';

/** Puts the sections the note at hand lacks around what is there. */
export const insertNoteSkeleton: Command = {
	id: 'insert-note-skeleton',
	name: 'command.insert-note-skeleton',
	icon: 'list-plus',
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const added = await skeletonInto(context, path);
		context.dialogs.notify(skeletonLine(path, added));
	},
};

/** `structured-paper-notes:skeleton path=…` */
export const skeletonCli: CliCommand = {
	action: 'skeleton',
	description: 'cli.skeleton',
	flags: { path: { value: '<path>', description: 'cli.path', required: true } },
	async run(context, flags) {
		const path = noteAt(context, flags['path'] ?? '');
		const added = await skeletonInto(context, path);
		return { json: { path, added }, text: skeletonLine(path, added) };
	},
};

/** The names of the sections put in. */
async function skeletonInto(context: CommandContext, path: string): Promise<readonly string[]> {
	const input = skeletonInput(context, path);
	let added: readonly string[] = [];
	await context.operations.run(t('operation.skeleton', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => {
			const skeleton = insertSkeleton(text, input);
			added = skeleton.added;
			return skeleton.text;
		}),
	);
	return added;
}

function skeletonLine(path: string, added: readonly string[]): string {
	const title = nameOf(path);
	return added.length === 0 ? t('skeleton.nothing', { title }) : t('skeleton.added', { title, sections: added.join(', ') });
}

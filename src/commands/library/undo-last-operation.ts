import { t } from '../../i18n';
import type { Command } from '../command';

/** Puts back every note the newest operation changed, except those changed since, which it names. */
export const undoLastOperation: Command = {
	id: 'undo-last-operation',
	name: 'command.undo-last-operation',
	icon: 'undo-2',
	async run(context) {
		const undone = await context.operations.undoLast();
		if (undone === null) return context.dialogs.notify(t('undo.nothing'));
		const said = [t('undo.done', { name: undone.name, n: undone.restored.length })];
		if (undone.refused.length > 0) said.push(t('undo.refused', { paths: undone.refused.join(', ') }));
		context.dialogs.notify(said.join(' '));
	},
};

import { t } from '../../i18n';
import type { Command } from '../command';
import type { UndoneOperation } from '../ports/operations';

/** Puts back every note the newest operation changed, except those changed since, which it names. */
export const undoLastOperation: Command = {
	id: 'undo-last-operation',
	name: 'command.undo-last-operation',
	icon: 'undo-2',
	async run(context) {
		const undone = await context.operations.undoLast();
		if (undone === null) return context.dialogs.notify(t('undo.nothing'));
		context.dialogs.notify(undoneWords(undone));
	},
};

/** What was undone, and what was left and why, in a sentence or three. */
export function undoneWords({ name, restored, refused, moved }: UndoneOperation): string {
	return [
		restored.length === 0 ? t('undo.not-done', { name }) : t('undo.done', { name, n: restored.length }),
		...(refused.length === 0 ? [] : [t('undo.refused', { paths: refused.join(', ') })]),
		...(moved.length === 0 ? [] : [t('undo.moved', { paths: moved.join(', ') })]),
	].join(' ');
}

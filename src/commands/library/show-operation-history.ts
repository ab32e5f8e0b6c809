import { t } from '../../i18n';
import type { Command } from '../command';

/** As many operations are listed. */
const MOST = 10;

/** Lists the last operations with their notes, each to be undone. */
export const showOperationHistory: Command = {
	id: 'show-operation-history',
	name: 'command.show-operation-history',
	icon: 'history',
	decidesNothing: true,
	async run(context) {
		const recent = await context.operations.recent(MOST);
		if (recent.length === 0) return context.dialogs.notify(t('undo.nothing'));
		context.dialogs.operationHistory(recent, () => context.operations.recent(MOST));
	},
};

import { t } from '../../i18n';
import { STATUSES } from '../../note/passes/reading-state';
import { papersBase } from '../../note/papers-base';
import { propertyNames } from '../../settings';
import type { Command } from '../command';
import { statusLabel } from '../reading';

const BASE_PATH = 'Papers.base';

/** Writes a base over the literature notes for the reader to keep; one that is there is opened and left as it is. */
export const createPapersBase: Command = {
	id: 'create-papers-base',
	name: 'command.create-papers-base',
	icon: 'database',
	async run(context) {
		if (context.notes.exists(BASE_PATH)) {
			context.dialogs.notify(t('base.exists', { path: BASE_PATH }));
		} else {
			const names = propertyNames(context.settings);
			const views = {
				next: t('base.view.next'),
				progress: t('library.progress'),
				status: t('base.view.status'),
				relevance: t('base.view.relevance'),
				topic: t('base.view.topic'),
				unread: t('base.view.unread'),
				matrix: t('matrix.title'),
			};
			const base = papersBase(
				names,
				views,
				STATUSES.map((status) => [status, statusLabel(status)] as const),
			);
			await context.operations.run(t('operation.base', { path: BASE_PATH }), (operation) =>
				operation.create(BASE_PATH, context.yaml.stringify(base)),
			);
			context.dialogs.notify(t('base.created', { path: BASE_PATH }));
		}
		await context.active.open(BASE_PATH);
	},
};

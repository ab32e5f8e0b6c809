import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { readFiveCs, withTableAt, withWholeTable } from '../../note/five-cs/five-cs';
import { propertyNames } from '../../settings';
import type { Command } from '../command';
import { skeletonInput } from '../import';

/** Puts the table where the cursor is, or brings the note's own into shape, with what is known filled in. */
export const insertFiveCs: Command = {
	id: 'insert-five-cs',
	name: 'command.insert-five-cs',
	icon: 'table-2',
	needs: 'note',
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const skeleton = skeletonInput(context, path);
		const relevanceKey = propertyNames(context.settings).relevance;
		const cursor = context.active.cursor();
		const title = nameOf(path);
		const changed = await context.operations.run(t('operation.five-cs', { path: title }), (operation) =>
			operation.update(path, (text) => {
				const placed =
					cursor === null || readFiveCs(text, relevanceKey).hasTable
						? null
						: withTableAt(text, cursor.line, relevanceKey, context.settings.noteLanguage);
				return placed ?? withWholeTable(text, skeleton, relevanceKey);
			}),
		);
		context.dialogs.notify(changed ? t('five-cs.rendered', { title }) : t('five-cs.whole-already', { title }));
	},
};

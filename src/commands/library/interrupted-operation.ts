import { t } from '../../i18n';
import type { CommandContext } from '../command';
import { undoneWords } from './undo-last-operation';

/**
 * Offers to complete or undo the operation the app was closed in the middle of; nothing happens when there is none. A dialog that
 * is closed without an answer leaves the question for the next start.
 */
export async function offerInterrupted(context: CommandContext): Promise<void> {
	const interrupted = await context.operations.interrupted();
	if (interrupted === null) return;
	const { name, done, total } = interrupted;
	const answer = await context.dialogs.choose({
		title: t('interrupted.title'),
		text: t('interrupted.text', { name, done, total }),
		choices: [
			{ value: 'leave' as const, title: t('interrupted.leave') },
			{ value: 'undo' as const, title: t('interrupted.undo') },
			{ value: 'complete' as const, title: t('interrupted.complete') },
		],
	});
	if (answer === null) return;
	if (answer === 'leave') return await interrupted.leave();
	if (answer === 'complete') {
		const { written, refused } = await interrupted.complete();
		return context.dialogs.notify([t('interrupted.completed', { name, n: written.length }), ...refusedLine(refused)].join(' '));
	}
	context.dialogs.notify(undoneWords(await interrupted.undo()));
}

function refusedLine(paths: readonly string[]): string[] {
	return paths.length === 0 ? [] : [t('undo.refused', { paths: paths.join(', ') })];
}

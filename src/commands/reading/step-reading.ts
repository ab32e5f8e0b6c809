import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { ReadingWriting } from '../../note/passes/reading-note';
import { readingStateOf, withReading } from '../../note/passes/reading-note';
import type { ReadingAction, ReadingState } from '../../note/passes/reading-state';
import { UNREAD, readingAfter, sameReading } from '../../note/passes/reading-state';
import { propertiesOf } from '../../note/properties/frontmatter';
import { localDay } from '../../paper/dates';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { skeletonInput } from '../import';
import { plainNote } from '../plain-note';
import { rememberStep, stateBefore } from './reading-steps';

/** How far the reading of a note is, by its text as it is now. Throws `read-failed` where its properties are no YAML. */
export async function readingState(context: CommandContext, path: string): Promise<ReadingState> {
	return readingStateOf(propertiesOf(await plainNote(context, path), context.yaml), propertyNames(context.settings));
}

/**
 * Takes a step with a note, or none with a null action, and adds minutes of reading to its sum; one operation, one undo.
 * Answers the state the note is in then.
 */
export async function stepReading(context: CommandContext, path: string, action: ReadingAction | null, minutes = 0): Promise<ReadingState> {
	const writing = readingWriting(context, path);
	const remembered = action === 'back' ? await stateBefore(context.records, path, await readingState(context, path)) : null;
	let before = UNREAD;
	let after = UNREAD;
	const step = (now: ReadingState): ReadingState => {
		before = now;
		const then = action === null ? now : (remembered ?? readingAfter(now, action, writing.today));
		after = minutes === 0 ? then : { ...then, minutes: Math.round(((now.minutes ?? 0) + minutes) * 100) / 100 };
		return after;
	};
	await context.operations.run(t('operation.pass', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => withReading(text, step, writing)),
	);
	if (remembered !== null) await rememberStep(context.records, path, before, null);
	else if (action !== null && action !== 'back' && !sameReading(before, after)) await rememberStep(context.records, path, before, after);
	return after;
}

/** Gives a note a status, whatever it had, and leaves its passes as they are; one operation, one undo. Answers whether it had another. */
export async function giveStatus(context: CommandContext, path: string, status: string): Promise<boolean> {
	const writing = readingWriting(context, path);
	return await context.operations.run(t('operation.status', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => withReading(text, (now) => ({ ...now, status }), writing)),
	);
}

function readingWriting(context: CommandContext, path: string): ReadingWriting {
	return {
		yaml: context.yaml,
		names: propertyNames(context.settings),
		skeleton: skeletonInput(context, path),
		today: localDay(context.now()),
	};
}

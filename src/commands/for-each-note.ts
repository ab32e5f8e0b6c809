import { PaperError, describe, isCancelling, noteFailure } from '../failure';
import { t } from '../i18n';
import type { CommandContext } from './command';
import { sliceClock } from './in-slices';
import type { Progress } from './ports/progress';

/** A note that a batch could not do, left as it was, and why. */
export interface LeftNote {
	readonly path: string;
	readonly failure: PaperError;
}

/** What came of a batch: the notes left, in the order of the paths, and whether the reader cancelled it. */
export interface Batch {
	readonly left: readonly LeftNote[];
	readonly cancelled: boolean;
}

/**
 * Visits notes one after the other, in slices that let the app have its turn, until the end or the reader's cancel. A note that
 * cannot be done (gone meanwhile, unreadable, not to be written) is left and named in the answer; the others are done. Never rejects
 * for a note.
 */
export async function forEachNote(
	context: Pick<CommandContext, 'yieldToApp'>,
	paths: readonly string[],
	progress: Progress | undefined,
	visit: (path: string, place: number) => Promise<void> | void,
): Promise<Batch> {
	const sliceIsOver = sliceClock();
	const left: LeftNote[] = [];
	for (const [place, path] of paths.entries()) {
		if (place === 0 || sliceIsOver()) {
			progress?.step(place, paths.length, path);
			await context.yieldToApp();
			await progress?.resumed?.();
		}
		if (progress?.signal.aborted === true) return { left, cancelled: true };
		try {
			await visit(path, place);
		} catch (error) {
			if (isCancelling(error)) return { left, cancelled: true };
			if (!(error instanceof PaperError)) console.error(error);
			left.push({ path, failure: noteFailure(error, path) });
		}
	}
	return { left, cancelled: false };
}

/**
 * Visits things that are no notes one after the other, in slices that let the app have its turn. Stops where `visit` answers false; what
 * `visit` throws is thrown.
 */
export async function inTurns<T>(
	context: Pick<CommandContext, 'yieldToApp'>,
	things: Iterable<T>,
	visit: (thing: T) => Promise<boolean | void> | boolean | void,
): Promise<void> {
	const sliceIsOver = sliceClock();
	for (const thing of things) {
		if (sliceIsOver()) await context.yieldToApp();
		const more = visit(thing);
		if ((more instanceof Promise ? await more : more) === false) return;
	}
}

/** The most notes named in a sentence. */
const MOST_NAMED = 3;

/** The notes left, in a sentence each, the first few; nothing when there are none. */
export function leftWords(left: readonly LeftNote[]): string[] {
	const named = left.slice(0, MOST_NAMED).map(({ failure }) => describe(failure.failure, failure.alsoTried));
	return left.length > MOST_NAMED ? [...named, t('batch.more-left', { n: left.length - MOST_NAMED })] : named;
}

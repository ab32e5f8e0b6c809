import type { Dialogs } from '../../commands/ports/dialogs';
import { failureOf, failureWords } from '../../failure';

/** Whoever has the dialogs of the app: a context, or what makes one. */
export interface Shows {
	readonly dialogs: Pick<Dialogs, 'notify'>;
}

/**
 * Runs what a click, a key or an event of the app asks for, and shows its failure: the one place of the screen that does. `failed` takes
 * back what the screen showed of it already. A fault of ours goes to the console too.
 *
 * button.onClick(() => attempt(context, () => this.save()))
 */
export function attempt(context: Shows | (() => Shows), action: () => Promise<unknown>, failed?: () => void): void {
	action().catch((error: unknown) => {
		failed?.();
		if (failureOf(error) === null) console.error(error);
		(typeof context === 'function' ? context() : context).dialogs.notify(failureWords(error));
	});
}

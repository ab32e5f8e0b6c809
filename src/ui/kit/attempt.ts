import type { Dialogs } from '../../commands/ports/dialogs';
import { failureOf, failureWords, isCancelling } from '../../failure';

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
	void attempted(context, action).then((isDone) => {
		if (!isDone) failed?.();
	});
}

/**
 * The same for what goes on afterwards: whether it was done; never rejects. `say` takes the words of a failure that belong into the
 * dialog or block it happened in; without it a notice shows them.
 */
export async function attempted(
	context: Shows | (() => Shows),
	action: () => Promise<unknown>,
	say?: (words: string) => void,
): Promise<boolean> {
	try {
		await action();
		return true;
	} catch (error) {
		// Who cancels needs no words for it.
		if (isCancelling(error)) return false;
		if (failureOf(error) === null) console.error(error);
		const words = failureWords(error);
		if (say === undefined) (typeof context === 'function' ? context() : context).dialogs.notify(words);
		else say(words);
		return false;
	}
}

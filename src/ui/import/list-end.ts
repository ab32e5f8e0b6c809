import { ButtonComponent } from 'obsidian';
import type { Setting } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { ImportResult } from '../../commands/import/import-result';
import type { Taken } from '../../commands/import/import-taken';
import { isEntry } from '../../commands/import/import-taken';
import { sayKept } from '../../commands/import/kept-papers';
import { stepReading } from '../../commands/reading';
import { t } from '../../i18n';
import { attempt } from '../kit/attempt';

/** What a list needs of the dialog it stands in. */
export interface ListHost {
	/** The bar of buttons, whose last is the main one while nothing runs. */
	readonly buttons: Setting;
	/** The ticks have changed: so many papers would be imported, or kept for later, as the words say. */
	count(n: number, words: string): void;
	/** The import begins: what the list was made from can go. */
	begins(): void;
	close(): void;
}

/** Imports these, or what is ticked. */
type ImportThese = (these?: readonly Taken[]) => Promise<void>;

/** Offers to close, after an import. Answers the button that imports what is ticked of the rest, hidden until something is. */
export function offerClose(host: ListHost, context: CommandContext, importThese: ImportThese): ButtonComponent {
	const { buttons } = host;
	buttons.clear();
	buttons.addButton((button) => button.setButtonText(t('button.close')).onClick(() => host.close()));
	const rest = new ButtonComponent(buttons.controlEl).onClick(() => attempt(context, () => importThese()));
	rest.buttonEl.hide();
	return rest;
}

/** Offers what may follow an import: those that failed again, what services know more, the kept papers, reading the first. */
export function offerWhatFollows(
	host: ListHost,
	context: CommandContext,
	{ taken, results }: { readonly taken: readonly Taken[]; readonly results: readonly ImportResult[] },
	importThese: ImportThese,
): void {
	const { buttons } = host;
	const isWhole = results.length >= taken.length;
	const failed = isWhole ? taken.filter((_one, at) => results[at]?.outcome === 'failed') : [];
	if (failed.length > 0)
		buttons.addButton((button) =>
			button.setButtonText(t('reading-list.again', { n: failed.length })).onClick(() => attempt(context, () => importThese(failed))),
		);
	if (taken.some(isEntry)) offerRefresh(host, context, results);
	if (results.some(({ outcome }) => outcome === 'kept')) attempt(context, () => sayKept(context));
	const first = results.find(({ outcome }) => outcome === 'created')?.path;
	if (first != null)
		buttons.addButton((button) =>
			button
				.setButtonText(t('rows.start-reading'))
				.setCta()
				.onClick(() =>
					attempt(context, async () => {
						host.close();
						await context.active.open(first);
						await stepReading(context, first, 'advance');
					}),
				),
		);
	Array.from(buttons.controlEl.querySelectorAll('button')).at(-1)?.focus();
}

/** What services know more of the entries of a library is a refresh of their notes. */
function offerRefresh(host: ListHost, context: CommandContext, results: readonly ImportResult[]): void {
	const made = results.flatMap(({ outcome, path, arxiv, id }) =>
		outcome === 'created' && path !== null && (arxiv !== null || (id != null && !id.startsWith('key:'))) ? [path] : [],
	);
	if (made.length === 0) return;
	host.buttons.addButton((button) =>
		button.setButtonText(t('reading-list.look-up', { n: made.length })).onClick(() => {
			host.close();
			context.dialogs.refresh(made);
		}),
	);
}

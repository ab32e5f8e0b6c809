import { Menu } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { readingSummary, saveFiveCs, stepLabel, stepTimed } from '../../commands/reading';
import { t } from '../../i18n';
import { MOST_RELEVANT } from '../../note/five-cs/relevance';
import type { ReadingAction, ReadingState } from '../../note/passes/reading-state';
import { isToRead, passAtHand } from '../../note/passes/reading-state';
import { attempt } from '../kit/attempt';

/** A paper as its menu needs it. */
export interface MenuPaper {
	readonly path: string;
	readonly relevance: number | null;
	readonly state: ReadingState;
}

/** What can be done with a paper of a list: open it, go on with its reading, rate it. Nothing of it opens the note but "Open". */
export function paperMenu(context: CommandContext, paper: MenuPaper): Menu {
	const { path, state, relevance } = paper;
	const menu = new Menu();
	const item = (title: string, icon: string, run: () => Promise<unknown>, checked: boolean | null = null) =>
		menu.addItem((one) =>
			one
				.setTitle(title)
				.setIcon(icon)
				.setChecked(checked)
				.onClick(() => attempt(context, run)),
		);
	const step = (action: ReadingAction) => async () => context.dialogs.notify(readingSummary(path, await stepTimed(context, path, action)));
	item(t('import.open-note'), 'file-text', () => context.active.open(path));
	item(t('library.new-tab'), 'file-plus', () => context.active.open(path, { newTab: true }));
	const pass = passAtHand(state);
	menu.addSeparator();
	item(stepLabel(state), 'chevrons-right', step('advance'));
	if (pass !== null && pass !== 3) item(t('pass.end'), 'check', step('done'));
	if (state.status !== 'skipped') item(t('pass.skip'), 'x', step('skip'));
	if (!isToRead(state)) item(t('pass.back'), 'undo-2', step('back'));
	menu.addSeparator();
	for (let stars = MOST_RELEVANT; stars >= 1; stars--)
		item(t('queue.stars', { n: stars }), 'star', () => rate(context, path, stars), stars === relevance);
	item(t('five-cs.no-stars'), 'star-off', () => rate(context, path, null), relevance === null);
	return menu;
}

/** Gives a paper its stars, in the note's text and in its property. */
export async function rate(context: CommandContext, path: string, relevance: number | null): Promise<void> {
	await saveFiveCs(context, path, { relevance });
}

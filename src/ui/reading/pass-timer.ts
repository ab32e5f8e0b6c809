import { Platform } from 'obsidian';
import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { noteAtHand } from '../../commands/reading/paper-pdf-file';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { attempt } from '../kit/attempt';
import type { ReadingClock } from './reading-clock';
import { clockText } from './reading-clock';

/**
 * The timer of the paper at hand in the status bar, or of the paper whose timer runs: a click starts or pauses it. There when the
 * setting is on; not on phones, which have no status bar.
 */
export function registerPassTimer(plugin: Plugin, context: () => CommandContext, clock: ReadingClock, isWanted: () => boolean): void {
	if (Platform.isMobile) return;
	let item: HTMLElement | null = null;
	const note = () => clock.running() ?? noteAtHand(context());
	const show = () => {
		if (item === null) return;
		const path = note();
		const name = path === null ? t('pass.timer') : `${t('pass.timer')}: ${nameOf(path)}`;
		item.setText(path === null || clock.spent(path) === 0 ? t('pass.timer') : clockText(clock.spent(path)));
		item.setAttrs({ 'aria-label': name, 'aria-pressed': String(clock.running() !== null) });
	};
	const toggle = () => {
		const path = note();
		if (path === null || !context().notes.isLiterature(path)) context().dialogs.notify(t('panel.none'));
		else attempt(context, () => clock.toggle(path));
	};
	const place = () => {
		if (isWanted() === (item !== null)) return show();
		if (item !== null) {
			item.remove();
			item = null;
			return;
		}
		item = plugin.addStatusBarItem();
		item.addClass('mod-clickable');
		item.setAttrs({ role: 'button', tabindex: '0' });
		item.addEventListener('click', toggle);
		item.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			toggle();
		});
		item.setText(t('pass.timer'));
		item.setAttr('aria-label', t('pass.timer'));
	};

	if (isWanted()) place();
	plugin.register(clock.follow(show));
	// The setting may have been switched since: looked at whenever the reader turns to another tab or note.
	plugin.registerEvent(plugin.app.workspace.on('active-leaf-change', place));
	plugin.registerEvent(plugin.app.workspace.on('layout-change', place));
	// A timer that ran before the restart goes on.
	plugin.app.workspace.onLayoutReady(() => void (isWanted() && clock.look()));
}

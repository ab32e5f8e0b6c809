import { Menu, Platform } from 'obsidian';
import type { Plugin } from 'obsidian';
import { passAsks } from '../../commands/reading/advance-reading-pass';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { PassNumber } from '../../note/passes/passes';
import { PASSES } from '../../note/passes/passes';

interface Running {
	readonly pass: PassNumber;
	/** Milliseconds left when it last began to run. */
	left: number;
	/** When that was; `null` while it pauses. */
	since: number | null;
}

/** A timer for the reading pass in the status bar, which the reader starts by a click. There when the setting is on; not on phones, which have no status bar. */
export function registerPassTimer(plugin: Plugin, context: () => CommandContext, isWanted: () => boolean): void {
	if (Platform.isMobile) return;
	let item: HTMLElement | null = null;
	let tick: number | null = null;
	let running: Running | null = null;

	const left = (): number =>
		running === null ? 0 : running.left - (running.since === null ? 0 : context().now().getTime() - running.since);
	const show = () => {
		if (item === null) return;
		item.setText(running === null ? t('pass.timer') : `${running.since === null ? '⏸ ' : ''}${clock(left())}`);
	};
	const start = (pass: PassNumber, minutes: number) => {
		running = { pass, left: minutes * 60_000, since: context().now().getTime() };
		context().dialogs.notify(passAsks(pass));
		show();
	};
	const menu = (event: MouseEvent | KeyboardEvent) => {
		const choices = new Menu();
		if (running === null) {
			for (const { pass, minutes } of PASSES) {
				choices.addItem((choice) =>
					choice
						.setTitle(t('pass.timer-start', { pass, minutes: minutes[1] }))
						.setIcon('timer')
						.onClick(() => start(pass, minutes[1])),
				);
			}
		} else {
			const now = running;
			choices.addItem((choice) =>
				choice
					.setTitle(now.since === null ? t('pass.timer-resume') : t('pass.timer-pause'))
					.setIcon(now.since === null ? 'play' : 'pause')
					.onClick(() => {
						running = now.since === null ? { ...now, since: context().now().getTime() } : { ...now, left: left(), since: null };
						show();
					}),
			);
			choices.addItem((choice) =>
				choice
					.setTitle(t('pass.timer-stop'))
					.setIcon('square')
					.onClick(() => {
						running = null;
						show();
					}),
			);
		}
		if (event.instanceOf(MouseEvent)) choices.showAtMouseEvent(event);
		else if (item !== null) {
			const { left: x, top: y } = item.getBoundingClientRect();
			choices.showAtPosition({ x, y }, item.doc);
		}
	};
	const beat = () => {
		place();
		if (running === null || running.since === null) return;
		if (left() <= 0) {
			context().dialogs.notify(t('pass.timer-over', { pass: running.pass }));
			running = null;
		}
		show();
	};
	const place = () => {
		if (isWanted() === (item !== null)) return;
		if (item !== null) {
			item.remove();
			item = null;
			running = null;
			if (tick !== null) window.clearInterval(tick);
			return;
		}
		tick = plugin.registerInterval(window.setInterval(beat, 1000));
		item = plugin.addStatusBarItem();
		item.addClass('mod-clickable');
		item.setAttrs({ role: 'button', tabindex: '0', 'aria-label': t('pass.timer') });
		item.addEventListener('click', menu);
		item.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			menu(event);
		});
		show();
	};

	place();
	// The setting may have been switched since: looked at whenever the reader turns to another tab or note.
	plugin.registerEvent(plugin.app.workspace.on('active-leaf-change', place));
	plugin.registerEvent(plugin.app.workspace.on('layout-change', place));
}

/** 65000 → `1:05`; hours too where there are any. */
function clock(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	const parts =
		seconds >= 3600 ? [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] : [Math.floor(seconds / 60), seconds % 60];
	return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

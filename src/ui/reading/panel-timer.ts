import { setIcon } from 'obsidian';
import { t } from '../../i18n';
import type { ReadingClock } from './reading-clock';
import { clockText } from './reading-clock';

/** Milliseconds of reading from which on they are worth writing into the note. */
const LEAST_LOGGED = 30_000;

/** The timer of a note in the panel: a button, what it shows, and what was logged before. */
export class PanelTimer {
	private readonly toggle: HTMLElement;
	private readonly clockFace: HTMLElement;
	private readonly log: HTMLElement;
	private readonly before: HTMLElement;

	constructor(
		el: HTMLElement,
		private readonly clock: ReadingClock,
		actions: { readonly toggle: () => void; readonly log: () => void },
	) {
		this.toggle = el.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
		this.toggle.addEventListener('click', actions.toggle);
		this.clockFace = el.createSpan({ cls: 'spn-panel-clock', attr: { role: 'timer' } });
		this.log = el.createEl('button', { cls: 'spn-panel-log', text: t('panel.log'), attr: { type: 'button' } });
		this.log.addEventListener('click', actions.log);
		this.before = el.createSpan({ cls: 'spn-panel-logged' });
	}

	/** Shows the time of the note at `path`. */
	show(path: string): void {
		const runs = this.clock.running() === path;
		const spent = this.clock.spent(path);
		const label = runs ? t('pass.timer-pause') : t('panel.timer-start');
		if (this.toggle.getAttr('aria-label') !== label) {
			this.toggle.setAttr('aria-label', label);
			setIcon(this.toggle, runs ? 'pause' : 'play');
		}
		this.clockFace.setText(clockText(spent));
		this.log.toggleClass('spn-hidden', spent < LEAST_LOGGED);
	}

	/** Shows the minutes that are logged in the note. */
	showLogged(minutes: number): void {
		this.before.setText(minutes > 0 ? t('panel.logged', { n: minutes }) : '');
	}
}

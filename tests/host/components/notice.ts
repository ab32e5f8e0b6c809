/** Notices, kept so that a test can read them. */
import type { HostDom } from '../dom-frame';

export interface NoticeLog {
	readonly texts: string[];
	readonly showing: Set<{ hide(): void }>;
}

/** The class `Notice` of one host. */
export function noticeClass(dom: HostDom, log: NoticeLog): new (message: string | DocumentFragment, duration?: number) => object {
	return class Notice {
		readonly containerEl: HTMLElement;
		readonly messageEl: HTMLElement;
		readonly noticeEl: HTMLElement;
		private timer: number | null = null;

		constructor(message: string | DocumentFragment, duration = 4000) {
			if (dom.noticesEl.parentElement === null) dom.bodyEl.appendChild(dom.noticesEl);
			this.containerEl = dom.noticesEl.createDiv({ cls: 'notice', attr: { role: 'alert' } });
			this.noticeEl = this.containerEl;
			this.messageEl = this.containerEl.createDiv('notice-message');
			this.containerEl.addEventListener('click', () => this.hide());
			log.showing.add(this);
			this.setMessage(message);
			if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
		}
		setMessage(message: string | DocumentFragment): this {
			this.messageEl.setText(message);
			log.texts.push(this.messageEl.textContent ?? '');
			return this;
		}
		hide(): void {
			if (this.timer !== null) window.clearTimeout(this.timer);
			this.containerEl.detach();
			log.showing.delete(this);
		}
	};
}

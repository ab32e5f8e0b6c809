import { Modal, Setting } from 'obsidian';
import type { App } from 'obsidian';
import { t } from '../../i18n';

/** A text and a button that copies it within its own tap, which is where every app allows it. */
export class CopyModal extends Modal {
	constructor(
		app: App,
		private readonly text: string,
		private readonly done: () => void,
	) {
		super(app);
		this.setTitle(t('copy.tap'));
	}

	override onOpen(): void {
		const field = this.contentEl.createEl('textarea', { cls: 'spn-ask-lines', attr: { readonly: '', 'aria-label': t('copy.tap') } });
		field.value = this.text;
		new Setting(this.contentEl).addButton((button) => {
			button
				.setButtonText(t('copy.button'))
				.setCta()
				.onClick(() => {
					// Nothing may be awaited before this call.
					void this.contentEl.win.navigator.clipboard.writeText(this.text).then(
						() => this.close(),
						// Refused even so: the text stays selected, to be copied by hand.
						() => field.select(),
					);
				});
			button.buttonEl.focus();
		});
	}

	override onClose(): void {
		this.contentEl.empty();
		this.done();
	}
}

/** `Modal` and `ConfirmationModal`. */
import type { App } from '../app';
import { ButtonComponent } from './components';
import { setIcon } from './icons';
import { Scope } from './keys';
import { reportLater } from '../events';

export class Modal {
	readonly scope: Scope;
	readonly containerEl: HTMLElement;
	readonly modalEl: HTMLElement;
	readonly headerEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private closeCallback: (() => unknown) | null = null;
	private focusBefore: Element | null = null;
	private isOpen = false;

	constructor(readonly app: App) {
		this.scope = new Scope(app.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		this.containerEl = createDiv('modal-container mod-dim');
		const background = this.containerEl.createDiv('modal-bg');
		background.addEventListener('click', () => this.close());
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
		const closeEl = this.modalEl.createDiv({
			cls: 'modal-close-button mod-raised clickable-icon',
			attr: { role: 'button', 'aria-label': 'Close' },
		});
		setIcon(closeEl, 'x');
		closeEl.addEventListener('click', () => this.close());
		this.headerEl = this.modalEl.createDiv('modal-header');
		this.titleEl = this.headerEl.createDiv({ cls: 'modal-title', attr: { role: 'heading', 'aria-level': 2 } });
		this.contentEl = this.modalEl.createDiv('modal-content');
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.focusBefore = document.activeElement;
		this.app.dom.bodyEl.appendChild(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.app.openModals.push(this);
		if (this.titleEl.textContent !== '') this.modalEl.setAttribute('aria-label', this.titleEl.textContent ?? '');
		const result: unknown = this.onOpen();
		if (result instanceof Promise) result.catch(reportLater);
		if (!this.modalEl.contains(document.activeElement))
			this.modalEl.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')?.focus();
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.app.openModals.splice(this.app.openModals.indexOf(this), 1);
		if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement && this.focusBefore.isConnected) this.focusBefore.focus();
		this.onClose();
		void this.closeCallback?.();
	}

	onOpen(): unknown {
		return undefined;
	}
	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		this.modalEl.setAttribute('aria-label', title);
		return this;
	}
	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}
	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}
	onHistoryBack(): void {
		this.close();
	}
}

class ConfirmationButton extends ButtonComponent {
	constructor(
		containerEl: HTMLElement,
		private readonly modal: Modal,
	) {
		super(containerEl);
		super.onClick(() => modal.close());
	}
	/** The dialog closes when the handler is through, unless it answers false. */
	override onClick(handler: (event: MouseEvent) => unknown): this {
		return super.onClick(async (event) => {
			if ((await handler(event)) !== false) this.modal.close();
		});
	}
	setInitialFocus(): this {
		window.setTimeout(() => this.buttonEl.focus(), 0);
		return this;
	}
	setSecondary(): this {
		this.buttonEl.addClass('mod-secondary');
		return this;
	}
	setCancel(): this {
		this.buttonEl.addClass('mod-cancel');
		return this;
	}
}

export class ConfirmationModal extends Modal {
	readonly buttonContainerEl: HTMLElement;

	constructor(app: App) {
		super(app);
		this.containerEl.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}
	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}
	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const row = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
		const box = row.createEl('input', { type: 'checkbox' });
		row.appendText(label);
		box.addEventListener('change', () => void callback(box.checked));
		return this;
	}
	addButton(callback: (button: ConfirmationButton) => unknown): this {
		callback(new ConfirmationButton(this.buttonContainerEl, this));
		return this;
	}
	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}

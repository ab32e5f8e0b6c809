/** `Setting` and `SettingGroup`: a row with a name, a description and controls. */
import {
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	MomentFormatComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
} from './components';
import type { BaseComponent } from './components';
import { setTooltip } from './icons';

let fieldCount = 0;

export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		if (!(containerEl instanceof HTMLElement)) throw new TypeError('Setting needs an element to stand in');
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		this.label();
		return this;
	}
	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}
	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}
	setTooltip(tooltip: string, options?: { placement?: string }): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}
	setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}
	setErrorMessage(message: string | null): this {
		if (message === null) {
			this.errorEl?.detach();
			this.errorEl = null;
			this.settingEl.removeClass('is-invalid');
			return this;
		}
		this.errorEl ??= this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } });
		this.errorEl.setText(message);
		this.settingEl.addClass('is-invalid');
		return this;
	}

	/** The app names the fields for screen readers after the row; so do we. */
	private label(): void {
		if (this.nameEl.id === '' && this.nameEl.textContent !== '') this.nameEl.id = `setting-name-${(fieldCount += 1)}`;
		for (const field of this.controlEl.findAll('input, select, textarea')) {
			if (!field.hasAttribute('aria-label') && this.nameEl.id !== '') field.setAttribute('aria-labelledby', this.nameEl.id);
		}
	}

	private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown, cls?: string): this {
		if (cls !== undefined) this.settingEl.addClass(cls);
		this.components.push(component);
		callback(component);
		this.label();
		return this;
	}

	addButton(callback: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), callback);
	}
	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		return this.add(new ExtraButtonComponent(this.controlEl), callback);
	}
	addToggle(callback: (component: ToggleComponent) => unknown): this {
		return this.add(new ToggleComponent(this.controlEl), callback, 'mod-toggle');
	}
	addText(callback: (component: TextComponent) => unknown): this {
		return this.add(new TextComponent(this.controlEl), callback);
	}
	addSearch(callback: (component: SearchComponent) => unknown): this {
		return this.add(new SearchComponent(this.controlEl), callback);
	}
	addTextArea(callback: (component: TextAreaComponent) => unknown): this {
		return this.add(new TextAreaComponent(this.controlEl), callback);
	}
	addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
		return this.add(new MomentFormatComponent(this.controlEl), callback);
	}
	addDropdown(callback: (component: DropdownComponent) => unknown): this {
		return this.add(new DropdownComponent(this.controlEl), callback, 'mod-dropdown');
	}
	addColorPicker(callback: (component: ColorComponent) => unknown): this {
		return this.add(new ColorComponent(this.controlEl), callback);
	}
	addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
		return this.add(new ProgressBarComponent(this.controlEl), callback);
	}
	addSlider(callback: (component: SliderComponent) => unknown): this {
		return this.add(new SliderComponent(this.controlEl), callback);
	}
	addComponent<T extends BaseComponent>(make: (el: HTMLElement) => T): this {
		return this.add(make(this.controlEl), () => undefined);
	}
	addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
		callback(new DisplayValueComponent(this.controlEl));
		return this;
	}
	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}
	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}
}

export class SettingGroup {
	readonly groupEl: HTMLElement;
	readonly listEl: HTMLElement;
	private headerEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv('setting-group');
		this.listEl = this.groupEl.createDiv('setting-items');
	}
	private header(): HTMLElement {
		if (this.headerEl === null) {
			this.headerEl = createDiv('setting-item setting-item-heading');
			this.headerEl.createDiv('setting-item-info').createDiv('setting-item-name');
			this.headerEl.createDiv('setting-item-control');
			this.groupEl.prepend(this.headerEl);
		}
		return this.headerEl;
	}
	setHeading(text: string | DocumentFragment): this {
		this.header().find('.setting-item-name').setText(text);
		return this;
	}
	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}
	addSetting(callback: (setting: Setting) => void): this {
		callback(new Setting(this.listEl));
		return this;
	}
	addSearch(callback: (component: SearchComponent) => unknown): this {
		callback(new SearchComponent(this.header().find('.setting-item-control')));
		return this;
	}
	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		callback(new ExtraButtonComponent(this.header().find('.setting-item-control')));
		return this;
	}
}

/** The controls of a setting row: buttons, toggles, fields, sliders. */
import { setIcon, setTooltip } from './icons';

export abstract class BaseComponent {
	disabled = false;

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

export abstract class ValueComponent<T> extends BaseComponent {
	abstract getValue(): T;
	abstract setValue(value: T): this;

	registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
		listeners[key] = (value?: T): T => {
			if (value !== undefined) this.setValue(value);
			return this.getValue();
		};
		return this;
	}
}

export class ButtonComponent extends BaseComponent {
	readonly buttonEl: HTMLButtonElement;
	private click: ((event: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl('button');
		this.buttonEl.addEventListener('click', (event) => void this.click?.(event));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setCta(): this {
		this.buttonEl.addClass('mod-cta');
		return this;
	}
	removeCta(): this {
		this.buttonEl.removeClass('mod-cta');
		return this;
	}
	setWarning(): this {
		this.buttonEl.addClass('mod-warning');
		return this;
	}
	setDestructive(): this {
		this.buttonEl.addClass('mod-destructive');
		return this;
	}
	removeDestructive(): this {
		this.buttonEl.removeClass('mod-destructive');
		return this;
	}
	setTooltip(tooltip: string, options?: { placement?: string }): this {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	}
	setButtonText(name: string): this {
		this.buttonEl.removeClass('clickable-icon');
		this.buttonEl.setText(name);
		return this;
	}
	setIcon(icon: string): this {
		this.buttonEl.addClass('clickable-icon');
		setIcon(this.buttonEl, icon);
		return this;
	}
	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}
	onClick(callback: (event: MouseEvent) => unknown): this {
		this.click = callback;
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent {
	readonly extraSettingsEl: HTMLElement;
	private click: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({ cls: 'clickable-icon extra-setting-button', attr: { role: 'button', tabindex: 0 } });
		setIcon(this.extraSettingsEl, 'settings');
		const press = (): void => {
			if (!this.disabled) void this.click?.();
		};
		this.extraSettingsEl.addEventListener('click', press);
		this.extraSettingsEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' || event.key === ' ') press();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}
	setTooltip(tooltip: string, options?: { placement?: string }): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}
	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}
	onClick(callback: () => unknown): this {
		this.click = callback;
		return this;
	}
}

export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly inputEl: HTMLInputElement;
	private change: ((value: boolean) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv({ cls: 'checkbox-container' });
		this.inputEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
		this.toggleEl.addEventListener('click', (event) => {
			event.preventDefault();
			this.onClick();
		});
		this.inputEl.addEventListener('keydown', (event) => {
			if (event.key !== ' ' && event.key !== 'Enter') return;
			event.preventDefault();
			this.onClick();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass('is-disabled', disabled);
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): boolean {
		return this.toggleEl.hasClass('is-enabled');
	}
	setValue(on: boolean): this {
		this.toggleEl.toggleClass('is-enabled', on);
		this.inputEl.checked = on;
		return this;
	}
	setTooltip(tooltip: string, options?: { placement?: string }): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}
	onClick(): void {
		if (this.disabled) return;
		this.setValue(!this.getValue());
		void this.change?.(this.getValue());
	}
	onChange(callback: (value: boolean) => unknown): this {
		this.change = callback;
		return this;
	}
}

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
	private change: ((value: string) => unknown) | null = null;

	constructor(readonly inputEl: T) {
		super();
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): string {
		return this.inputEl.value;
	}
	setValue(value: string): this {
		this.inputEl.value = value ?? '';
		return this;
	}
	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}
	onChanged(): void {
		void this.change?.(this.getValue());
	}
	onChange(callback: (value: string) => unknown): this {
		this.change = callback;
		return this;
	}
}

/** Chooses one of the secrets the app keeps, by its name. */
export class SecretComponent extends BaseComponent {
	private readonly selectEl: HTMLSelectElement;

	constructor(
		private readonly app: { readonly secretStorage: { listSecrets(): string[] } },
		containerEl: HTMLElement,
	) {
		super();
		this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
		this.setValue('');
	}

	setValue(value: string): this {
		this.selectEl.empty();
		for (const name of new Set(['', ...this.app.secretStorage.listSecrets(), value]))
			this.selectEl.createEl('option', { text: name, value: name });
		this.selectEl.value = value;
		return this;
	}

	onChange(callback: (value: string) => unknown): this {
		this.selectEl.addEventListener('change', () => void callback(this.selectEl.value));
		return this;
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const wrap = containerEl.createDiv('search-input-container');
		super(wrap.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
		this.clearButtonEl = wrap.createDiv('search-input-clear-button');
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
		});
	}

	override onChanged(): void {
		super.onChanged();
	}
}

/** Formats a date of now by the pattern, as far as the host can: the pattern itself stands in the sample. */
export class MomentFormatComponent extends TextComponent {
	sampleEl: HTMLElement = createSpan();
	private fallback = '';

	setDefaultFormat(format: string): this {
		this.fallback = format;
		this.setPlaceholder(format);
		return this;
	}
	setSampleEl(sampleEl: HTMLElement): this {
		this.sampleEl = sampleEl;
		this.updateSample();
		return this;
	}
	override setValue(value: string): this {
		super.setValue(value);
		this.updateSample();
		return this;
	}
	override onChanged(): void {
		super.onChanged();
		this.updateSample();
	}
	updateSample(): void {
		this.sampleEl?.setText(this.getValue() === '' ? this.fallback : this.getValue());
	}
}

export class DropdownComponent extends ValueComponent<string> {
	readonly selectEl: HTMLSelectElement;
	private change: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', 'dropdown');
		this.selectEl.addEventListener('change', () => void this.change?.(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}
	addOptions(options: Record<string, string>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
		return this;
	}
	getValue(): string {
		return this.selectEl.value;
	}
	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
	onChange(callback: (value: string) => unknown): this {
		this.change = callback;
		return this;
	}
}

export class SliderComponent extends ValueComponent<number> {
	readonly sliderEl: HTMLInputElement;
	private change: ((value: number) => unknown) | null = null;
	private instant = false;
	private format = (value: number): string => String(value);

	constructor(containerEl: HTMLElement) {
		super();
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('change', () => void this.change?.(this.getValue()));
		this.sliderEl.addEventListener('input', () => {
			if (this.instant) void this.change?.(this.getValue());
		});
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}
	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min: min ?? 0, max: max ?? 100, step });
		return this;
	}
	getValue(): number {
		return Number(this.sliderEl.value);
	}
	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}
	getValuePretty(): string {
		return this.format(this.getValue());
	}
	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		return this;
	}
	setDynamicTooltip(): this {
		return this;
	}
	onChange(callback: (value: number) => unknown): this {
		this.change = callback;
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	private readonly lineEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		const bar = containerEl.createDiv({ cls: 'setting-progress-bar' });
		this.lineEl = bar.createDiv('setting-progress-bar-inner');
	}
	getValue(): number {
		return this.value;
	}
	setValue(value: number): this {
		this.value = value;
		this.lineEl.style.width = `${value}%`;
		return this;
	}
}

export class ColorComponent extends ValueComponent<string> {
	private readonly inputEl: HTMLInputElement;
	private change: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.inputEl = containerEl.createEl('input', { type: 'color' });
		this.inputEl.addEventListener('input', () => void this.change?.(this.getValue()));
	}
	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}
	getValue(): string {
		return this.inputEl.value;
	}
	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}
	onChange(callback: (value: string) => unknown): this {
		this.change = callback;
		return this;
	}
}

export class DisplayValueComponent {
	readonly valueEl: HTMLElement;
	constructor(containerEl: HTMLElement) {
		this.valueEl = containerEl.createSpan('setting-item-display-value');
	}
	setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		return this;
	}
	setStatus(status: 'warning' | null): this {
		this.valueEl.toggleClass('mod-warning', status === 'warning');
		return this;
	}
}

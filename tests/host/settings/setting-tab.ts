/** Setting tabs with declarative definitions (1.13.0): every kind of control, groups, lists, pages, own rendering. */
import type {
	Setting as ObsidianSetting,
	SettingControl,
	SettingDefinition,
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
	SettingGroup as ObsidianSettingGroup,
} from 'obsidian';
import type { App } from '../app';
import { TextComponent } from '../components/components';
import { TFile, TFolder } from '../vault/files';
import { setIcon } from '../components/icons';
import type { Plugin } from '../plugin';
import { reportLater } from '../events';
import { Setting, SettingGroup } from '../components/setting';
import { AbstractInputSuggest } from '../components/suggest';

export abstract class SettingPage {
	readonly rootEl: HTMLElement = createDiv('setting-page');
	readonly titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar');
	readonly containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content');
	title = '';
	abstract display(): void;
	hide(): void {}
}

type Predicate = boolean | (() => boolean) | undefined;
const holds = (predicate: Predicate, otherwise: boolean): boolean =>
	typeof predicate === 'function' ? predicate() : (predicate ?? otherwise);

export abstract class SettingTab {
	icon = '';
	readonly containerEl: HTMLElement = createDiv('vertical-tab-content');
	settingItems: SettingDefinitionItem[] = [];
	private checks: (() => void)[] = [];
	private cleanups: (() => void)[] = [];
	private openPages: { page: SettingDefinitionPage; own: SettingPage | null }[] = [];

	constructor(readonly app: App) {}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}
	abstract getControlValue(key: string): unknown;
	abstract setControlValue(key: string, value: unknown): void | Promise<void>;

	display(): void {}

	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.containerEl.isConnected) this.render();
	}

	hide(): void {
		this.clean();
		this.containerEl.empty();
	}

	/** Shows the tab as the settings window does. Not part of the public API. */
	show(): void {
		this.settingItems = this.getSettingDefinitions();
		this.openPages = [];
		if (this.settingItems.length === 0) {
			this.containerEl.empty();
			this.display();
		} else this.render();
	}

	/** The names and words the settings search looks through. Not part of the public API. */
	searchTexts(): string[] {
		const texts: string[] = [];
		const visit = (items: readonly SettingDefinitionItem[]): void => {
			for (const item of items) {
				if ('items' in item && item.items !== undefined) visit(item.items as SettingDefinitionItem[]);
				if ('name' in item)
					texts.push(
						[item.name, typeof item.desc === 'string' ? item.desc : '', ...('aliases' in item ? (item.aliases ?? []) : [])].join(' '),
					);
			}
		};
		visit(this.getSettingDefinitions());
		return texts;
	}

	refreshDomState(): void {
		for (const check of this.checks) check();
	}

	private clean(): void {
		for (const cleanup of this.cleanups.splice(0)) cleanup();
		for (const { own } of this.openPages) own?.hide();
		this.checks = [];
	}

	private render(): void {
		this.clean();
		this.containerEl.empty();
		const open = this.openPages[this.openPages.length - 1];
		if (open === undefined) {
			this.renderItems(this.containerEl, this.settingItems);
			this.refreshDomState();
			return;
		}
		const bar = this.containerEl.createDiv('setting-page-titlebar');
		const back = bar.createEl('button', { cls: 'clickable-icon setting-page-back', attr: { 'aria-label': 'Back' } });
		setIcon(back, 'chevron-left');
		bar.createDiv({ cls: 'setting-page-title', text: open.page.name });
		back.addEventListener('click', () => {
			this.openPages.pop();
			this.render();
		});
		if (open.page.items !== undefined) this.renderItems(this.containerEl, open.page.items);
		else if (open.own !== null) {
			this.containerEl.appendChild(open.own.rootEl);
			open.own.display();
		}
		this.refreshDomState();
	}

	private renderItems(el: HTMLElement, items: readonly SettingDefinitionItem[]): void {
		let loose: SettingGroup | null = null;
		items.forEach((item, index) => {
			if ('type' in item && (item.type === 'group' || item.type === 'list')) {
				loose = null;
				this.renderGroup(el, item);
			} else {
				loose ??= new SettingGroup(el);
				this.renderRow(loose, item as SettingDefinition | SettingDefinitionPage, index);
			}
		});
	}

	private renderGroup(el: HTMLElement, definition: SettingDefinitionGroup | SettingDefinitionList): void {
		const group = new SettingGroup(el);
		if (definition.heading !== undefined) group.setHeading(definition.heading);
		if (definition.cls !== undefined) group.addClass(definition.cls);
		for (const add of definition.extraButtons ?? []) group.addExtraButton(add as never);
		const items = definition.items ?? [];
		const rows = items.map((item, index) => this.renderRow(group, item, index, definition));
		const { search } = definition;
		if (search !== undefined) {
			group.addSearch((field) =>
				field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
					items.forEach((item, at) => rows[at]?.toggle(query === '' || search.match(item as SettingDefinition, query)));
				}),
			);
		}
		if (definition.type === 'list') this.renderListParts(group, definition as SettingDefinitionList, items.length);
		this.checks.push(() => group.groupEl.toggle(holds(definition.visible, true)));
	}

	private renderListParts(group: SettingGroup, list: SettingDefinitionList, count: number): void {
		group.addClass('mod-list');
		if (count === 0 && list.emptyState !== undefined) group.listEl.createDiv({ cls: 'setting-list-empty', text: list.emptyState });
		const { addItem } = list;
		if (addItem === undefined) return;
		group.addSetting((setting) =>
			setting.addButton((button) => button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl))),
		);
	}

	private renderRow(
		group: SettingGroup,
		item: SettingDefinition | SettingDefinitionPage,
		index: number,
		list?: SettingDefinitionGroup | SettingDefinitionList,
	): HTMLElement {
		const setting = new Setting(group.listEl);
		setting.setName(item.name);
		if (item.desc !== undefined) setting.setDesc(item.desc);
		this.checks.push(() => setting.settingEl.toggle(holds(item.visible, true)));
		if ('type' in item && item.type === 'page') this.renderPageRow(setting, item);
		else if ('control' in item && item.control !== undefined) this.renderControl(setting, item.control);
		else if ('render' in item && item.render !== undefined) {
			const cleanup = item.render(setting as unknown as ObsidianSetting, group as unknown as ObsidianSettingGroup);
			if (typeof cleanup === 'function') this.cleanups.push(cleanup);
		} else if ('action' in item && item.action !== undefined) {
			const { action, disabled } = item;
			setting.settingEl.addClass('mod-clickable');
			setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
			const press = (): void => {
				if (!holds(disabled, false)) action(setting.settingEl, index);
			};
			setting.settingEl.addEventListener('click', press);
			setting.settingEl.addEventListener('keydown', (event) => {
				if (event.key === 'Enter') press();
			});
			this.checks.push(() => setting.settingEl.toggleClass('is-disabled', holds(disabled, false)));
		}
		if (list?.type === 'list') this.renderListControls(setting, list as SettingDefinitionList, index);
		return setting.settingEl;
	}

	private renderListControls(setting: Setting, list: SettingDefinitionList, index: number): void {
		const { onDelete, onReorder } = list;
		if (onReorder !== undefined && index > 0)
			setting.addExtraButton((button) =>
				button
					.setIcon('arrow-up')
					.setTooltip('Move up')
					.onClick(() => onReorder(index, index - 1)),
			);
		if (onDelete !== undefined)
			setting.addExtraButton((button) =>
				button
					.setIcon('trash')
					.setTooltip('Delete')
					.onClick(() => onDelete(index)),
			);
	}

	private renderPageRow(setting: Setting, page: SettingDefinitionPage): void {
		setting.settingEl.addClass('mod-page', 'mod-clickable');
		setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
		const shown = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
		if (shown !== undefined) setting.addDisplayValue((value) => value.setValue(shown));
		const open = (): void => {
			this.openPages.push({ page, own: page.page?.() ?? null });
			this.render();
		};
		setting.settingEl.addEventListener('click', open);
		setting.settingEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') open();
		});
	}

	private renderControl(setting: Setting, control: SettingControl): void {
		const current = this.getControlValue(control.key) ?? control.defaultValue;
		const isRefused = async (value: unknown): Promise<boolean> => {
			const problem = await (control.validate as ((value: unknown) => unknown) | undefined)?.(value);
			const message = typeof problem === 'string' && problem !== '' ? problem : null;
			setting.setErrorMessage(message);
			return message !== null;
		};
		// A stored value that is refused is said when the row is drawn, and stays.
		if (control.validate !== undefined) void isRefused(current).catch(reportLater);
		const store = (value: unknown): void => {
			void (async () => {
				if (await isRefused(value)) return;
				await this.setControlValue(control.key, value);
				this.refreshDomState();
			})().catch(reportLater);
		};
		setting.settingEl.dataset['key'] = control.key;
		const text = typeof current === 'string' || typeof current === 'number' ? String(current) : '';
		switch (control.type) {
			case 'toggle':
				setting.addToggle((toggle) => toggle.setValue(current === true).onChange(store));
				break;
			case 'dropdown':
				setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(store));
				break;
			case 'text':
				setting.addText((field) =>
					field
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange(store),
				);
				break;
			case 'textarea':
				setting.addTextArea((field) => {
					field
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange(store);
					field.inputEl.rows = control.rows ?? 3;
				});
				break;
			case 'number':
				setting.addText((field) => {
					field.inputEl.type = 'number';
					for (const name of ['min', 'max', 'step'] as const)
						if (control[name] !== undefined) field.inputEl.setAttribute(name, String(control[name]));
					field
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange((value) => {
							if (value.trim() !== '' && Number.isFinite(Number(value))) store(Number(value));
						});
				});
				break;
			case 'slider':
				setting.addSlider((slider) =>
					slider
						.setLimits(control.min, control.max, control.step)
						.setValue(Number(current ?? control.min))
						.onChange(store),
				);
				break;
			case 'color':
				setting.addColorPicker((picker) => picker.setValue(text).onChange(store));
				break;
			case 'file':
			case 'folder':
				setting.addText((field) => this.pathField(field, control, text, store));
				break;
		}
		this.checks.push(() => setting.setDisabled(holds(control.disabled, false)));
	}

	private pathField(field: TextComponent, control: SettingControl, text: string, store: (value: string) => void): void {
		field.setValue(text).onChange(store);
		if (control.type !== 'file' && control.type !== 'folder') return;
		field.setPlaceholder(control.placeholder ?? '');
		const { app } = this;
		const suggest = new PathSuggest(app, field.inputEl, () => {
			if (control.type === 'file')
				return app.vault
					.getFiles()
					.filter((file) => control.filter?.(file as never) ?? true)
					.map((file) => file.path);
			return app.vault
				.getAllFolders(control.includeRoot === true)
				.filter((folder) => control.filter?.(folder as never) ?? true)
				.map((folder) => folder.path);
		});
		suggest.onSelect((path) => {
			field.setValue(path);
			store(path);
			suggest.close();
		});
	}
}

class PathSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly paths: () => string[],
	) {
		super(app, input);
	}
	protected getSuggestions(query: string): string[] {
		return this.paths().filter((path) => path.toLowerCase().includes(query.toLowerCase()));
	}
	renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}
}

export abstract class PluginSettingTab extends SettingTab {
	constructor(
		app: App,
		readonly plugin: Plugin,
	) {
		super(app);
	}
	getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}
	async setControlValue(key: string, value: unknown): Promise<void> {
		const settings = (this.plugin.settings ??= {}) as Record<string, unknown>;
		settings[key] = value;
		await this.plugin.saveData(settings);
	}
}

export { TFile, TFolder };

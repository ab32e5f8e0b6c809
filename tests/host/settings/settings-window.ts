/** The settings window: tabs of plugins at the left, the chosen one at the right, a search over all. */
import type { App } from '../app';
import { setIcon } from '../components/icons';
import { Modal } from '../components/modal';
import type { PluginSettingTab, SettingTab } from './setting-tab';

class SettingsModal extends Modal {
	private current: SettingTab | null = null;
	private readonly tabsEl: HTMLElement;
	private readonly tabEl: HTMLElement;

	constructor(
		app: App,
		private readonly wanted: SettingTab | null,
	) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.modalEl.setAttribute('aria-label', 'Settings');
		this.contentEl.addClass('vertical-tabs-container');
		const side = this.contentEl.createDiv('vertical-tab-header');
		const search = side
			.createDiv('search-input-container')
			.createEl('input', { type: 'search', placeholder: 'Search settings...', attr: { 'aria-label': 'Search settings' } });
		this.tabsEl = side.createDiv('vertical-tab-header-group-items');
		this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
		search.addEventListener('input', () => this.list(search.value));
	}
	override onOpen(): void {
		this.list('');
		const first = this.wanted ?? [...this.app.settingTabs][0] ?? null;
		if (first !== null) this.show(first);
	}
	override onClose(): void {
		this.current?.hide();
	}
	private list(query: string): void {
		this.tabsEl.empty();
		for (const tab of this.app.settingTabs) {
			const found = query === '' ? [] : tab.searchTexts().filter((text) => text.toLowerCase().includes(query.toLowerCase()));
			if (query !== '' && found.length === 0) continue;
			const el = this.tabsEl.createDiv({ cls: 'vertical-tab-nav-item tappable', attr: { role: 'button', tabindex: 0 } });
			if (tab.icon !== '') setIcon(el.createDiv('vertical-tab-nav-item-icon'), tab.icon);
			el.createDiv({ cls: 'vertical-tab-nav-item-title', text: (tab as PluginSettingTab).plugin.manifest.name });
			for (const text of found) this.tabsEl.createDiv({ cls: 'settings-search-result', text });
			el.addEventListener('click', () => this.show(tab));
		}
	}
	private show(tab: SettingTab): void {
		this.current?.hide();
		this.current = tab;
		this.tabEl.empty();
		this.tabEl.appendChild(tab.containerEl);
		tab.show();
	}
}

export class SettingsWindow {
	private modal: SettingsModal | null = null;

	constructor(private readonly app: App) {}

	/** Opens the window at a plugin's tab. */
	open(pluginId?: string): HTMLElement {
		const tab = [...this.app.settingTabs].find((one) => (one as PluginSettingTab).plugin.manifest.id === pluginId) ?? null;
		if (pluginId !== undefined && tab === null) throw new Error(`The plugin '${pluginId}' has no settings tab`);
		this.close();
		this.modal = new SettingsModal(this.app, tab);
		this.modal.open();
		return this.modal.modalEl;
	}
	close(): void {
		this.modal?.close();
		this.modal = null;
	}
}

/** `Plugin` of the module `obsidian`: everything it registers is taken back when it is unloaded. */
import type { App } from './app';
import type { BasesRegistration } from './bases/bases';
import type { CliFlags, CliHandler } from './cli';
import type { HostCommand } from './commands';
import { Component } from './events';
import { setIcon, setTooltip } from './components/icons';
import type { CodeBlockHandler, PostProcessor, PostProcessorContext } from './markdown/render';
import type { PluginSettingTab } from './settings/setting-tab';
import type { View } from './workspace/view';
import type { WorkspaceLeaf } from './workspace/workspace';
import type { EditorSuggest } from './workspace/editor-suggest';

export interface PluginManifest {
	id: string;
	name: string;
	version: string;
	minAppVersion: string;
	author: string;
	description: string;
	dir?: string;
	isDesktopOnly?: boolean;
}

export abstract class Plugin extends Component {
	settings?: unknown;

	constructor(
		readonly app: App,
		readonly manifest: PluginManifest,
	) {
		super();
	}

	private get dataPath(): string {
		return `${this.manifest.dir ?? `.obsidian/plugins/${this.manifest.id}`}/data.json`;
	}

	onUserEnable(): void {}
	onExternalSettingsChange?(): unknown;

	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.app.dom.ribbonEl.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { role: 'button', tabindex: 0 } });
		setIcon(el, icon);
		setTooltip(el, title);
		el.addEventListener('click', (event) => void callback(event));
		this.register(() => el.detach());
		return el;
	}

	addStatusBarItem(): HTMLElement {
		// There is no status bar on a phone; the app answers an element that is nowhere.
		const el = this.app.isMobile ? createDiv() : this.app.dom.statusBarEl.createDiv();
		el.addClass('status-bar-item', `plugin-${this.manifest.id}`);
		this.register(() => el.detach());
		return el;
	}

	addCommand(command: HostCommand): HostCommand {
		if (command.id.includes(this.manifest.id)) throw new Error(`A command's id must not hold the plugin's: '${command.id}'`);
		const full = { ...command, id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` };
		this.app.commands.add(full);
		this.register(() => this.app.commands.remove(full.id));
		Object.assign(command, { id: full.id, name: full.name });
		return command;
	}

	removeCommand(commandId: string): void {
		this.app.commands.remove(`${this.manifest.id}:${commandId}`);
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.app.settingTabs.add(tab);
		// The app asks once for the definitions, for its search over all settings.
		tab.update();
		this.register(() => {
			tab.hide();
			this.app.settingTabs.delete(tab);
		});
	}

	registerView(type: string, make: (leaf: WorkspaceLeaf) => View): void {
		if (this.app.viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.app.viewCreators.set(type, make);
		this.register(() => this.app.viewCreators.delete(type));
	}

	registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
		this.app.hoverSources.set(id, info);
		this.register(() => this.app.hoverSources.delete(id));
	}

	registerExtensions(extensions: string[], viewType: string): void {
		for (const extension of extensions) {
			this.app.extensionViews.set(extension, viewType);
			this.register(() => this.app.extensionViews.delete(extension));
		}
	}

	registerMarkdownPostProcessor(processor: PostProcessor, sortOrder = 0): PostProcessor {
		processor.sortOrder = sortOrder;
		this.app.postProcessors.push(processor);
		this.register(() => this.app.postProcessors.splice(this.app.postProcessors.indexOf(processor), 1));
		return processor;
	}

	registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, _sortOrder?: number): PostProcessor {
		if (this.app.codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.app.codeBlocks.set(language, handler);
		this.register(() => this.app.codeBlocks.delete(language));
		return (_el: HTMLElement, _context: PostProcessorContext) => undefined;
	}

	registerBasesView(viewId: string, registration: BasesRegistration): boolean {
		if (!this.app.basesEnabled) return false;
		if (this.app.basesViews.has(viewId)) throw new Error(`A Bases view '${viewId}' is registered already`);
		this.app.basesViews.set(viewId, registration);
		this.register(() => this.app.basesViews.delete(viewId));
		return true;
	}

	registerEditorExtension(extension: unknown): void {
		this.app.editorExtensions.push(extension as never);
		this.app.workspace.updateOptions();
		this.register(() => {
			this.app.editorExtensions.splice(this.app.editorExtensions.indexOf(extension as never), 1);
			this.app.workspace.updateOptions();
		});
	}

	registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): void {
		if (this.app.protocolHandlers.has(action)) throw new Error(`The address obsidian://${action} is taken`);
		this.app.protocolHandlers.set(action, handler);
		this.register(() => this.app.protocolHandlers.delete(action));
	}

	registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
		this.app.editorSuggests.add(suggest);
		this.register(() => this.app.editorSuggests.remove(suggest));
	}

	registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		if (command !== this.manifest.id && !command.startsWith(`${this.manifest.id}:`))
			throw new Error(`A CLI command is '${this.manifest.id}' or '${this.manifest.id}:<action>', not '${command}'`);
		this.app.cli.add(command, description, flags, handler);
		this.register(() => this.app.cli.remove(command));
	}

	async loadData(): Promise<unknown> {
		if (!(await this.app.vault.adapter.exists(this.dataPath))) return null;
		return JSON.parse(await this.app.vault.adapter.read(this.dataPath)) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		const folder = this.dataPath.slice(0, this.dataPath.lastIndexOf('/'));
		if (!(await this.app.vault.adapter.exists(folder))) await this.app.vault.adapter.mkdir(folder);
		await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
	}
}

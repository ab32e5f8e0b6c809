import { Menu, Plugin, getLanguage } from 'obsidian';
import type { EventRef, TAbstractFile } from 'obsidian';
import { CLI_COMMANDS, COMMANDS } from './commands';
import type { Command, CommandContext } from './commands/command';
import { noteOfPdf } from './commands/reading';
import { followUri } from './commands/follow-uri';
import { offerInterrupted } from './commands/library/interrupted-operation';
import { setLanguage, t } from './i18n';
import { StoredSettings } from './vault/records/stored-settings';
import { commandContext, pluginFolder } from './vault/context';
import { deviceId } from './vault/operations/device-id';
import { wasInterrupted } from './vault/operations/operation-files';
import { answerCli, cliFlags } from './ui/cli';
import { attempt } from './ui/kit/attempt';
import { onMenuAsked } from './ui/kit/menu-asked';
import { dialogs } from './ui/dialogs';
import { registerKeptPapers } from './ui/import/kept-offer';
import { registerFiveCs } from './ui/reading/five-cs';
import { registerLibraryMenus } from './ui/library/library-menus';
import { registerLibrary } from './ui/library/register';
import { welcome } from './ui/library/welcome';
import { registerReferences } from './ui/reading/register-references';
import { registerPaperPanel } from './ui/reading/register';
import { registerReading } from './ui/citing/register';
import { PaperSettingTab } from './ui/settings-tab/settings-tab';

/** Loads nothing but registrations; everything else is made on first use. */
export default class StructuredPaperNotes extends Plugin {
	private stored!: StoredSettings;
	private tab!: PaperSettingTab;
	private made: CommandContext | null = null;
	private endWelcome: (() => void) | null = null;
	private isOff = false;

	override async onload(): Promise<void> {
		setLanguage(getLanguage());
		this.stored = new StoredSettings(this);
		await this.stored.load();
		for (const command of COMMANDS) this.offer(command);
		this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => this.offerInMenu(menu, file)));
		for (const command of CLI_COMMANDS) {
			this.registerCliHandler(`${this.manifest.id}:${command.action}`, t(command.description), cliFlags(command), (given) =>
				answerCli(command, this.context, given),
			);
		}
		this.registerObsidianProtocolHandler(this.manifest.id, (given) =>
			this.attempt(async () => {
				if (await this.vaultIsKnown()) await followUri(this.context, given);
			}),
		);
		this.tab = new PaperSettingTab(this.app, this, this.stored, () => this.context);
		this.addSettingTab(this.tab);
		registerReading(this, () => this.context);
		registerReferences(this, () => this.context);
		registerKeptPapers(this, () => this.context);
		registerLibraryMenus(this, () => this.context);
		registerLibrary(this, () => this.context);
		const clock = registerPaperPanel(this, () => this.context);
		registerFiveCs(
			this,
			() => this.context,
			clock,
			() => this.stored.current(),
		);
		this.app.workspace.onLayoutReady(() => this.attempt(() => this.afterInterruption()));
		if (this.stored.isDamaged) this.app.workspace.onLayoutReady(() => this.context.dialogs.notify(t('settings.unreadable')));
	}

	override onunload(): void {
		this.isOff = true;
	}

	/** An action that goes on when the plugin is switched off leaves no listener behind. */
	override registerEvent(ref: EventRef): void {
		super.registerEvent(ref);
		const { vault, metadataCache, workspace } = this.app;
		if (this.isOff) for (const events of [vault, metadataCache, workspace]) events.offref(ref);
	}

	/** Called when the reader switched the plugin on, and never at a start or after an update. */
	override onUserEnable(): void {
		if (!this.stored.isNew) return;
		this.app.workspace.onLayoutReady(() => {
			this.endWelcome = welcome(this.app, this, this.context, () => this.stored.rememberWelcome());
		});
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.stored.load();
		// A tab that is open shows the values of before, and would write them back.
		if (this.tab.containerEl.isShown()) this.tab.update();
	}

	/** The world as the actions see it, made on the first of them. */
	private get context(): CommandContext {
		this.made ??= commandContext(this, this.stored, (context) => dialogs(this.app, context));
		return this.made;
	}

	private offer(command: Command): void {
		const run = () => this.run(command);
		const name = commandName(command);
		this.addCommand({
			id: command.id,
			name,
			icon: command.icon,
			checkCallback: (checking) => {
				if (!this.canRun(command)) return false;
				if (!checking) run();
				return true;
			},
		});
		if (command.ribbon === 'button') this.offerRibbonMenu(this.addRibbonIcon(command.icon, name, run));
	}

	/** One button, so that the ribbon stays short; its menu has the button's own command and the next best. */
	private offerRibbonMenu(button: HTMLElement): void {
		onMenuAsked(button, this, ({ x, y }) => {
			const menu = new Menu();
			for (const command of COMMANDS.filter(({ ribbon }) => ribbon !== undefined))
				menu.addItem((item) =>
					item
						.setTitle(commandName(command))
						.setIcon(command.icon)
						.onClick(() => this.run(command)),
				);
			menu.showAtPosition({ x, y }, button.doc);
			return true;
		});
	}

	/** Whether there is what a command works on. */
	private canRun({ needs, needsPapers }: Command): boolean {
		const { workspace } = this.app;
		// Before the layout is ready nothing is looked through.
		if (needsPapers === true && workspace.layoutReady && !this.context.notes.mayHaveLiterature()) return false;
		const file = workspace.getActiveFile();
		if (needs === undefined) return true;
		if (needs === 'note' || file === null) return file?.extension === 'md';
		const { notes } = this.context;
		return file.extension === 'md' ? notes.isLiterature(file.path) : noteOfPdf(this.context, file.path) !== null;
	}

	/** A literature note has its own actions in its menu; other files stay as they are. */
	private offerInMenu(menu: Menu, file: TAbstractFile): void {
		if (!file.path.endsWith('.md') || this.context.notes.papersOf(file.path).length === 0) return;
		for (const command of COMMANDS.filter(({ fileMenu }) => fileMenu === true)) {
			menu.addItem((item) =>
				item
					.setTitle(commandName(command))
					.setIcon(command.icon)
					.setSection('structured-paper-notes')
					.onClick(async () => {
						await this.context.active.open(file.path);
						this.run(command);
					}),
			);
		}
	}

	/** An operation that was cut off is offered for completion or undo; that there is none is told by one small file's absence. */
	private async afterInterruption(): Promise<void> {
		if (await wasInterrupted(this.app.vault.adapter, pluginFolder(this), deviceId(this.app))) await offerInterrupted(this.context);
	}

	private run(command: Command): void {
		this.endWelcome?.();
		this.endWelcome = null;
		this.attempt(async () => {
			if (command.decidesNothing === true || (await this.vaultIsKnown())) await command.run(this.context);
		});
	}

	/** No action decides by half a vault: what the app has not read since its start is read first. False when the reader cancels that. */
	private async vaultIsKnown(): Promise<boolean> {
		const { dialogs, notes } = this.context;
		return await dialogs.progress(t('progress.reading-vault'), (progress) => notes.allKnown(progress));
	}

	private attempt(action: () => Promise<void>): void {
		attempt(() => this.context, action);
	}
}

function commandName(command: Command): string {
	return t(command.name);
}

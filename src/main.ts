import { Plugin, getLanguage } from 'obsidian';
import { CLI_COMMANDS, COMMANDS } from './commands';
import type { Command, CommandContext } from './commands/command';
import { failureOf } from './failure';
import { setLanguage, t } from './i18n';
import { SettingsShelf } from './vault/settings-shelf';
import { commandContext } from './vault/context';
import { answerCli } from './ui/cli';
import { dialogs } from './ui/dialogs';
import { registerReading } from './ui/reading';
import { PaperSettingTab } from './ui/settings-tab';

/** Loads nothing but registrations; everything else is made on first use. */
export default class StructuredPaperNotes extends Plugin {
	private shelf!: SettingsShelf;
	private made: CommandContext | null = null;

	override async onload(): Promise<void> {
		setLanguage(getLanguage());
		this.shelf = new SettingsShelf(this);
		await this.shelf.load();
		for (const command of COMMANDS) this.register1(command);
		for (const command of CLI_COMMANDS) {
			const flags = Object.fromEntries(
				Object.entries({ ...command.flags, format: { value: 'json|text', description: 'cli.format' as const, required: false } }).map(([flag, { description, ...rest }]) => [
					flag,
					{ ...rest, description: t(description as 'cli.format') },
				]),
			);
			this.registerCliHandler(`${this.manifest.id}:${command.action}`, t(command.description as 'cli.format'), flags, (given) => answerCli(command, this.context, given));
		}
		this.registerObsidianProtocolHandler(this.manifest.id, (given) => {
			this.context.dialogs.importPaper({ text: given['id'] ?? given['text'] ?? '' });
		});
		this.addSettingTab(new PaperSettingTab(this.app, this, this.shelf, () => this.context));
		registerReading(this, () => this.context);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.shelf.load();
	}

	/** The world as the actions see it, made on the first of them. */
	private get context(): CommandContext {
		this.made ??= commandContext(this, this.shelf, (context) => dialogs(this.app, context));
		return this.made;
	}

	private register1(command: Command): void {
		const run = () => void this.run(command);
		const name = t(command.name as 'command.import-paper');
		this.addCommand({
			id: command.id,
			name,
			icon: command.icon,
			checkCallback: (checking) => {
				if (command.needs === 'note' && this.app.workspace.getActiveFile()?.extension !== 'md') return false;
				if (!checking) run();
				return true;
			},
		});
		if (command.ribbon === true) this.addRibbonIcon(command.icon, name, run);
	}

	/** The one place that shows a failure. */
	private async run(command: Command): Promise<void> {
		try {
			await command.run(this.context);
		} catch (error) {
			if (failureOf(error) === null) console.error(error);
			const message = error instanceof Error ? error.message : String(error);
			this.context.dialogs.notify(failureOf(error) === null ? t('failure.unexpected', { message }) : message);
		}
	}
}

/** Commands and the palette that runs them. */
import type { App } from './app';
import type { Editor } from './workspace/editor';
import { reportLater } from './events';
import { FuzzySuggestModal } from './components/suggest';
import { MarkdownView } from './workspace/view';

export interface HostCommand {
	id: string;
	name: string;
	icon?: string;
	mobileOnly?: boolean;
	callback?: () => unknown;
	checkCallback?: (checking: boolean) => boolean | void;
	editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
	editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | void;
	hotkeys?: { modifiers: string[]; key: string }[];
}

export class Commands {
	readonly all = new Map<string, HostCommand>();

	constructor(private readonly app: App) {}

	add(command: HostCommand): void {
		if (this.all.has(command.id)) throw new Error(`The command '${command.id}' is registered already`);
		if (command.name === '') throw new Error(`The command '${command.id}' has no name`);
		this.all.set(command.id, command);
	}
	remove(id: string): void {
		this.all.delete(id);
	}

	private editing(): MarkdownView | null {
		const view = this.app.workspace.getActiveViewOfType(MarkdownView);
		return view !== null && view.getMode() === 'source' ? view : null;
	}

	/** Whether the palette offers a command now. */
	offers(command: HostCommand): boolean {
		if (command.mobileOnly === true && !this.app.isMobile) return false;
		const view = this.editing();
		if (command.editorCheckCallback !== undefined) return view !== null && command.editorCheckCallback(true, view.editor, view) === true;
		if (command.editorCallback !== undefined) return view !== null;
		if (command.checkCallback !== undefined) return command.checkCallback(true) === true;
		return true;
	}

	/** Runs a command and waits for what its callback answers; false when it is not offered. */
	async run(id: string): Promise<boolean> {
		const command = this.all.get(id);
		if (command === undefined) throw new Error(`There is no command '${id}'. Known: ${[...this.all.keys()].join(', ')}`);
		if (!this.offers(command)) return false;
		const view = this.editing();
		if (command.editorCheckCallback !== undefined && view !== null) await command.editorCheckCallback(false, view.editor, view);
		else if (command.editorCallback !== undefined && view !== null) await command.editorCallback(view.editor, view);
		else if (command.checkCallback !== undefined) await command.checkCallback(false);
		else await command.callback?.();
		return true;
	}
}

/** The command palette. */
export class CommandPalette extends FuzzySuggestModal<HostCommand> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Select a command...');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}
	getItems(): HostCommand[] {
		return [...this.app.commands.all.values()].filter((command) => this.app.commands.offers(command));
	}
	getItemText(command: HostCommand): string {
		return command.name;
	}
	onChooseItem(command: HostCommand): void {
		this.app.commands.run(command.id).catch(reportLater);
	}
}

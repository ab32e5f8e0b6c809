import type { App, Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { LIBRARY_VIEW, LibraryView } from './library-view';

/** The library. Registers only; nothing opens by itself. */
export function registerLibrary(plugin: Plugin, context: () => CommandContext): void {
	plugin.registerView(LIBRARY_VIEW, (leaf) => new LibraryView(leaf, context));
}

/** Opens the library in a tab of its own, or the one that is open, and brings the keyboard to it. */
export async function showLibrary({ workspace }: App): Promise<void> {
	const [open] = workspace.getLeavesOfType(LIBRARY_VIEW);
	const leaf = open ?? workspace.getLeaf('tab');
	if (open === undefined) await leaf.setViewState({ type: LIBRARY_VIEW, active: true });
	await workspace.revealLeaf(leaf);
	if (leaf.view instanceof LibraryView) leaf.view.focus();
}

import type { App, Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { PAPER_PANEL, PaperPanel } from './paper-panel';
import { ReadingClock } from './reading-clock';

/** The panel and the timers of notes. Registers only; nothing opens by itself. Answers the clock, for the status bar. */
export function registerPaperPanel(plugin: Plugin, context: () => CommandContext): ReadingClock {
	const clock = new ReadingClock(plugin, context);
	plugin.registerView(PAPER_PANEL, (leaf) => new PaperPanel(leaf, context, clock));
	return clock;
}

/** Opens the panel in the side bar, a drawer on a phone, and brings the keyboard to it. */
export async function showPaperPanel({ workspace }: App): Promise<void> {
	const leaf = await workspace.ensureSideLeaf(PAPER_PANEL, 'right', { active: true, reveal: true });
	if (leaf.view instanceof PaperPanel) leaf.view.focus();
}

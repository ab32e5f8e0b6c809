import type { Command } from '../command';

/** Opens the panel that follows the paper at hand, or brings the keyboard to it. */
export const showPaperPanel: Command = {
	id: 'show-paper-panel',
	name: 'command.show-paper-panel',
	icon: 'panel-right',
	run: async (context) => await context.dialogs.paperPanel(),
};

import type { Command } from '../command';

/** Opens the library: what to read next, what is being read, what is finished, and all papers compared. */
export const showLibrary: Command = {
	id: 'show-library',
	name: 'command.show-library',
	icon: 'library',
	ribbon: 'menu',
	decidesNothing: true,
	run: async (context) => await context.dialogs.library(),
};

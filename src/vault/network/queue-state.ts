import type { App } from 'obsidian';
import type { QueueState, QueueStateStore } from '../../sources/polite-get';

const KEY = 'structured-paper-notes:arxiv-queue';

/** When arXiv was last asked, shared by every window of the vault and kept across restarts. */
export function queueState(app: App): QueueStateStore {
	return {
		read: () => {
			const stored: unknown = app.loadLocalStorage(KEY);
			return Promise.resolve(typeof stored === 'object' && stored !== null ? (stored as QueueState) : null);
		},
		write: (state) => {
			app.saveLocalStorage(KEY, state);
			return Promise.resolve();
		},
	};
}

import type { App } from 'obsidian';
import { PLACE_NAMES } from '../../sources/elsewhere';
import type { RuleField } from './rules';

/** What the vault offers for a field. */
export function offeredValues(app: App, what: NonNullable<RuleField['offers']>): string[] {
	switch (what) {
		case 'notes':
			return app.vault.getMarkdownFiles().map(({ path }) => path.replace(/\.md$/, ''));
		case 'folders':
			return app.vault.getAllFolders().map(({ path }) => path);
		case 'places':
			return [...PLACE_NAMES];
	}
}

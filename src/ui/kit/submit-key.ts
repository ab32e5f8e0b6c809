import { Platform } from 'obsidian';
import { t } from '../../i18n';

/** The keys that accept a dialog from a field of many lines, as the reader's machine writes them: `Ctrl+Enter`, `⌘ ↵` on a Mac. */
export function submitKey(): string {
	return Platform.isMacOS ? '⌘ ↵' : t('key.submit');
}

import { t } from '../../i18n';
import { STATUSES } from '../../note/passes/reading-state';

/** A status in the reader's language; a word of the reader's own stays as it is. */
export function statusLabel(status: string): string {
	const known = STATUSES.find((one) => one === status);
	return known === undefined ? status : t(`status.${known}`);
}

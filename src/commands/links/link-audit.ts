import type { LinkStatus } from '../../links/resolve';
import type { LeftNote } from '../for-each-note';
import type { ReviewItem } from '../ports/link-review';

/** How many links there are of each status. */
export type LinkCounts = Record<LinkStatus, number>;

/** What an audit found in the notes it came to read. */
export interface LinkAudit {
	readonly notes: number;
	readonly counts: LinkCounts;
	readonly items: readonly ReviewItem[];
	/** Notes that could not be read. */
	readonly left: readonly LeftNote[];
}

import type { LinkFault } from '../../markdown/link-syntax';
import type { NoteKind } from '../../links/note-kind';
import type { NearReason } from '../../links/resolve';

/** A note that could be made for a link that leads nowhere. */
export interface NewNote {
	readonly path: string;
	/** The kind its name says, or null. */
	readonly kind: NoteKind | null;
	/** What it would say: its kind's template with the title and the day put in, else a heading. */
	text(): Promise<string>;
}

/** What can be done with a finding, in the order the review shows them. */
export const REVIEW_GROUPS = ['near', 'mention', 'paper', 'ambiguous', 'missing', 'malformed'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

/** A note a finding may be made to lead to. */
export interface ReviewOption {
	readonly path: string;
	/** What would stand in the text. */
	readonly becomes: string;
	readonly reason: NearReason | 'guess' | 'mention';
}

/** One finding of a note, as the reader judges it. */
export interface ReviewItem {
	readonly path: string;
	readonly group: ReviewGroup;
	/** Finds the place again in the note's newest text. */
	readonly key: string;
	/** From 1. */
	readonly line: number;
	/** The line it stands in, and what stands there now. */
	readonly context: string;
	readonly raw: string;
	/** The likeliest first; one for what is safe. */
	readonly options: readonly ReviewOption[];
	/** The note that could be made for a missing link. */
	readonly create: NewNote | null;
	readonly fault: LinkFault | null;
}

export interface LinkReview {
	readonly title: string;
	/** Whether the title names the one note of all findings, so that each need not. */
	readonly namesNote: boolean;
	readonly items: readonly ReviewItem[];
	/** Whether a report note of the findings can be asked for. */
	readonly report: boolean;
}

/** What the reader wants of one finding: a note it leads to, there or to be made. */
export interface ReviewDecision {
	readonly item: ReviewItem;
	readonly path: string;
	readonly create?: NewNote;
}

export interface LinkReviewAnswer {
	readonly decisions: readonly ReviewDecision[];
	readonly report: boolean;
}

import type { CKey } from '../../note/five-cs/five-cs';
import type { CiteAnswer, CitePicker } from './cite-picker';
import type { LinkReview, LinkReviewAnswer } from './link-review';
import type { MocChoice, MocPicker } from './moc-picker';
import type { RecentOperation } from './operations';
import type { Progress } from './progress';

/** One row of a list the reader picks from. */
export interface Pick<T> {
	readonly value: T;
	readonly title: string;
	readonly note?: string;
	/** Listed only once something is typed. */
	readonly whenTyped?: boolean;
}

/** A change of a note as it is shown before it is made. */
export interface PreviewedChange {
	readonly path: string;
	readonly before: string;
	readonly after: string;
	/** What is done, in a few words each. */
	readonly said: readonly string[];
}

/**
 * What an action asks the reader. A dialog that belongs to one action is a member of its own, implemented in `ui/`.
 * `null` is an answer: the reader closed the dialog.
 */
export interface Dialogs {
	/** Says something in passing; with something to do about it, it stays until it is done or clicked away. */
	notify(message: string, offer?: { readonly words: string; run(): Promise<void> }): void;
	/** Shows a text with a button that copies it, since some apps copy only while a tap is handled. */
	copyByTap(text: string): Promise<void>;
	confirm(question: { readonly title: string; readonly text: string; readonly yes: string; readonly no?: string }): Promise<boolean>;
	/** A question with a button for each answer; the last is the one Enter takes. */
	choose<T>(question: { readonly title: string; readonly text: string; readonly choices: readonly Pick<T>[] }): Promise<T | null>;
	/** Fuzzy search over rows. */
	pick<T>(placeholder: string, rows: readonly Pick<T>[]): Promise<T | null>;
	ask(question: {
		readonly title: string;
		readonly placeholder?: string;
		readonly value?: string;
		readonly lines?: boolean;
		readonly yes: string;
	}): Promise<string | null>;
	/** Runs something long behind a progress bar with a cancel button; shows nothing when it ends within a second. */
	progress<T>(title: string, action: (progress: Progress) => Promise<T>): Promise<T>;
	/** The import dialog, with text already typed. `into` is a note that takes the metadata instead of a new one. */
	importPaper(options?: { readonly text?: string; readonly into?: string }): void;
	/** The findings of one note or many, each to be accepted or left. */
	reviewLinks(review: LinkReview): Promise<LinkReviewAnswer | null>;
	/** Maps for a note: the suggested ones with their reasons, any other map by search, a new one by name. */
	pickMocs(picker: MocPicker): Promise<readonly MocChoice[] | null>;
	/** Which papers to cite, with pages and words around them, and in which form. */
	citePapers(picker: CitePicker): Promise<CiteAnswer | null>;
	/** The form of the five Cs of a note, at one of them when named. */
	fiveCs(path: string, field?: CKey): void;
	/** The panel beside the paper, in the side bar; the keyboard goes to it. */
	paperPanel(): Promise<void>;
	/** The library, in a tab of its own. */
	library(): Promise<void>;
	/** The last operations, each to be undone; `again` asks for what they are after one was. */
	operationHistory(recent: readonly RecentOperation[], again: () => Promise<readonly RecentOperation[]>): void;
	/** Changes to be looked at and ticked off; answers those left ticked. */
	previewChanges<T extends PreviewedChange>(question: {
		readonly title: string;
		readonly yes: string;
		readonly changes: readonly T[];
	}): Promise<T[] | null>;
	/** What a refresh of a note, or of several, would change, to be accepted or not. */
	refresh(paths: string | readonly string[]): void;
	/** The references of the note at hand, in a view beside it. */
	references(): void;
	/** What many papers share, in a view of its own. */
	survey(): void;
	/** The reading list dialog, with text already in it. */
	readingList(options: { readonly text: string }): void;
}

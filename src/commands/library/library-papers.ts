import { shownDay, t } from '../../i18n';
import { foldedName } from '../../links/folded-name';
import { isToRead, passAtHand } from '../../note/passes/reading-state';
import type { QueueRow } from '../../note/reading-queue';
import { compareInQueue, papersWithin, queueRow } from '../../note/reading-queue';
import { localDay, weekOf } from '../../paper/dates';
import { propertyIn } from '../../note/properties/properties';
import type { PropertyNames } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { statusLabel } from '../reading';
import { libraryPaper, plainText, searchedText, whoWrote } from './library-paper';
import type { LibraryPaper } from './library-paper';
import type { CitedByCounts } from './cited-by';
import { queueReasonLabel, queuedPaper } from './reading-queue';

/** The tabs of the library, in their order. */
export const LIBRARY_TABS = ['queue', 'progress', 'finished', 'compare'] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];
/** The tabs that list papers. */
export type ListTab = Exclude<LibraryTab, 'compare'>;

/** What each list can be ordered by, its own order first; what is finished stands by week. */
export const LIBRARY_ORDERS = {
	queue: ['score', 'created', 'title'],
	progress: ['touched', 'relevance', 'title'],
	finished: ['week'],
} as const satisfies Readonly<Record<ListTab, readonly string[]>>;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[ListTab][number];

type Paper = LibraryPaper & QueueRow;
/** A line of a list: a paper, or the head of a week. */
export type LibraryLine = { readonly paper: Paper; readonly day: string } | { readonly head: string };

/**
 * The papers of the library by the app's cache of their properties: no note is read. A note that changed is looked at alone; the
 * lists are ordered anew on keys.
 */
export class LibraryPapers {
	private readonly papers = new Map<string, LibraryPaper>();
	/** What a filter looks in, made when one is first typed. */
	private readonly searched = new Map<string, string>();
	/** Papers as the queue sees them, made on first need and again on another day. */
	private readonly rows = new Map<string, Paper>();
	private today = '';
	private readonly authors = new Map<string, string>();
	private names: PropertyNames;
	private citedBy: CitedByCounts = new Map();

	constructor(private readonly context: CommandContext) {
		this.names = propertyNames(context.settings);
		this.lookAgain();
	}

	/** Takes in how many notes cite each paper, once that is known. */
	knowCitedBy(counts: CitedByCounts): void {
		this.citedBy = counts;
		this.rows.clear();
	}

	/** How many there are. */
	get size(): number {
		return this.papers.size;
	}

	/** Looks at every literature note. */
	lookAgain(): void {
		this.names = propertyNames(this.context.settings);
		for (const known of [this.papers, this.searched, this.rows, this.authors]) known.clear();
		const { notes } = this.context;
		// What the app has not read yet would stand among the papers to read.
		for (const path of notes.literatureNotes())
			if (notes.isKnown(path)) this.papers.set(path, libraryPaper(this.context, path, this.names));
	}

	/** Looks at one note, which changed, came or went. Answers whether it is, or was, one of the library. */
	look(path: string): boolean {
		const was = this.papers.delete(path);
		for (const known of [this.searched, this.rows, this.authors]) known.delete(path);
		const { notes } = this.context;
		const is = notes.isKnown(path) && notes.isLiterature(path);
		if (is) this.papers.set(path, libraryPaper(this.context, path, this.names));
		return is || was;
	}

	/** How many papers each list has. */
	counts(): Readonly<Record<LibraryTab, number>> {
		const counts = { queue: 0, progress: 0, finished: 0, compare: this.papers.size };
		for (const { state } of this.papers.values())
			for (const tab of ['queue', 'progress', 'finished'] as const) if (BELONGS[tab](state)) counts[tab] += 1;
		return counts;
	}

	/** The lines of a list, in an order, of the papers that have every word. */
	lines(tab: ListTab, order: LibraryOrder, words = ''): LibraryLine[] {
		const wanted = plainText(words).split(/\s+/).filter(Boolean);
		const papers = [...this.papers.values()].filter((paper) => BELONGS[tab](paper.state) && this.has(paper, wanted));
		const lines = this.dated(tab, this.queued(papers));
		switch (order) {
			case 'score':
				return lines;
			case 'created':
				return sorted(lines, ({ paper }) => paper.created, true);
			case 'title':
				return sorted(lines, ({ paper }) => foldedName(paper.title));
			case 'relevance':
				return sorted(lines, ({ paper }) => String(paper.relevance ?? 2.5), true);
			case 'touched':
				return sorted(lines, ({ day }) => day, true);
			case 'week':
				return this.byWeek(sorted(lines, ({ day }) => day, true));
		}
	}

	/** What to read in so many minutes, the best first: papers to read, and those whose next pass fits. */
	within(minutes: number): Paper[] {
		return papersWithin(this.queued([...this.papers.values()].filter(({ state }) => isToRead(state) || BELONGS.progress(state))), minutes);
	}

	/** Who wrote a paper and when. */
	who(path: string): string {
		const known = this.authors.get(path) ?? whoWrote(this.context, path, this.names);
		this.authors.set(path, known);
		return known;
	}

	/** What a list says of a paper beside its title. */
	said(tab: ListTab, { paper, day }: Extract<LibraryLine, { paper: unknown }>): string[] {
		if (tab === 'queue') return paper.reasons.map(queueReasonLabel);
		const { state } = paper;
		const pass = passAtHand(state);
		const minutes = state.minutes === null || state.minutes === 0 ? [] : [t('panel.logged', { n: state.minutes })];
		const own = state.status === 'reading' || state.status === 'reviewed' || state.status === '' ? [] : [statusLabel(state.status)];
		if (tab === 'progress')
			return [
				...own,
				pass === null ? t('library.passes', { n: state.finished }) : t('library.in-pass', { pass }),
				...(day === '' ? [] : [t('library.touched', { day: this.dayLabel(day) })]),
				...minutes,
			];
		return [
			...own,
			...(day === '' ? [] : [t('library.ended', { day: this.dayLabel(day) })]),
			t('library.passes', { n: state.finished }),
			...minutes,
		];
	}

	private queued(papers: readonly LibraryPaper[]): Paper[] {
		const today = localDay(this.context.now());
		if (today !== this.today) this.rows.clear();
		this.today = today;
		return papers
			.map((paper) => {
				const known = this.rows.get(paper.path) ?? queueRow(queuedPaper(this.context, paper, this.citedBy));
				this.rows.set(paper.path, known);
				return known;
			})
			.sort(compareInQueue);
	}

	private has(paper: LibraryPaper, words: readonly string[]): boolean {
		if (words.length === 0) return true;
		let text = this.searched.get(paper.path);
		if (text === undefined) this.searched.set(paper.path, (text = searchedText(this.context, paper, this.names)));
		const found = text;
		return words.every((word) => found.includes(word));
	}

	/** Papers with the day that counts: what is in progress when it was last touched, what is finished when its last pass ended. */
	private dated(tab: ListTab, papers: readonly Paper[]): Extract<LibraryLine, { paper: unknown }>[] {
		if (tab === 'queue') return papers.map((paper) => ({ paper, day: '' }));
		const { notes } = this.context;
		return papers.map((paper) => {
			const days = paper.state.ended.filter((day) => day !== null);
			if (tab === 'progress') {
				const written = propertyIn(notes.frontmatter(paper.path), this.names, 'updated');
				if (typeof written === 'string') days.push(written.trim().slice(0, 10));
				const at = notes.modified(paper.path) ?? 0;
				if (at > 0) days.push(localDay(new Date(at)));
			}
			return { paper, day: days.sort().at(-1) ?? '' };
		});
	}

	private byWeek(lines: readonly Extract<LibraryLine, { paper: unknown }>[]): LibraryLine[] {
		const thisWeek = weekOf(localDay(this.context.now()));
		let last: string | null | undefined;
		return lines.flatMap((line): LibraryLine[] => {
			const week = weekOf(line.day);
			if (week === last) return [line];
			last = week;
			if (week === null) return [{ head: t('library.no-day') }, line];
			return [{ head: week === thisWeek ? t('library.this-week') : t('library.week', { day: shownDay(week) }) }, line];
		});
	}

	private dayLabel(day: string): string {
		return day === localDay(this.context.now()) ? t('library.today') : shownDay(day);
	}
}

const BELONGS: Readonly<Record<ListTab, (state: LibraryPaper['state']) => boolean>> = {
	queue: isToRead,
	progress: (state) => passAtHand(state) !== null || (state.status === 'reading' && !isToRead(state)),
	finished: (state) =>
		state.status === 'reviewed' ||
		(passAtHand(state) === null && state.finished === 3 && state.status !== 'reading' && state.status !== 'skipped'),
};

/** Sorted on keys made once each; those of equal keys stay in their order, and an empty key comes last. */
function sorted<T>(lines: readonly T[], keyOf: (line: T) => string, descending = false): T[] {
	const keyed = lines.map((line) => ({ line, key: keyOf(line) }));
	keyed.sort((a, b) => {
		if (a.key === b.key) return 0;
		if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
		return a.key < b.key === descending ? 1 : -1;
	});
	return keyed.map(({ line }) => line);
}

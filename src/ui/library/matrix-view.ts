import { Component } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { columnHead, matrixAsCsv, matrixAsMarkdown, saveMatrixCsv } from '../../commands/library/matrix';
import { statusLabel } from '../../commands/reading/status-label';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { headingOf, isNumeric } from '../../note/matrix/columns';
import type { MatrixOrder } from '../../note/matrix/lines';
import { orderNeedsText } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';
import { attempt } from '../kit/attempt';
import { showColumnMenu } from './column-menu';
import { MatrixBar } from './matrix-bar';
import { MatrixGrid } from './matrix-grid';
import { MatrixHands } from './matrix-hands';
import type { MatrixFeed, MatrixLook } from './matrix-look';
import { isSameLook } from './matrix-look';
import type { MenuPlace } from './matrix-menus';
import { MatrixPapers } from './matrix-papers';

/** From as many papers on, rows have one line unless the reader says otherwise. */
const MANY = 20;

/** Papers × five Cs as a grid: sorted by its heads, filtered by words, edited in its cells, walked with the keyboard. */
export class MatrixView extends Component {
	private readonly papers = new MatrixPapers();
	private order: MatrixOrder;
	private readonly bar: MatrixBar;
	private readonly empty: HTMLElement;
	private readonly grid: MatrixGrid;
	private readonly hands: MatrixHands;
	/** The columns that were asked for, without that of a field that waits for its save. */
	private asked: readonly MatrixColumn[];

	constructor(
		container: HTMLElement,
		app: App,
		private readonly context: CommandContext,
		sourcePath: string,
		private look: MatrixLook,
		private readonly feed: MatrixFeed,
	) {
		super();
		const { sorts, conditions, group, groups } = look;
		this.asked = look.columns;
		this.order = { sorts, conditions, group, groups, search: '', only: new Set(), folded: new Set() };
		const root = container.createDiv({ cls: 'spn-matrix' });
		this.bar = new MatrixBar(root, {
			search: (search) => this.reorder({ search }),
			group: (column) => this.reorder({ group: column, folded: new Set() }),
			compareAll: () => this.reorder({ only: new Set() }),
			columns: feed.choose === undefined ? undefined : (button) => this.columnMenu({ el: button }),
			copyMarkdown: () => this.copy(() => matrixAsMarkdown(context, this.papers.shown(), this.look.columns, sourcePath)),
			copyCsv: () => this.copy(() => matrixAsCsv(this.papers.shown(), this.look.columns)),
			saveCsv: () =>
				attempt(context, async () => {
					await this.feed.readAll();
					await saveMatrixCsv(context, this.papers.shown(), this.look.columns);
				}),
		});
		this.grid = new MatrixGrid(root, app, {
			lines: () => this.papers.lines,
			columns: () => this.look.columns,
			head: (column) => this.head(column),
			sorts: () => this.order.sorts,
			row: (path) => this.papers.row(path),
			kind: (column) => this.papers.kind(column),
			groupName: (group) => this.groupName(group),
			isCompact: () => this.isCompact(),
			wanted: (paths) => this.feed.read(paths),
		});
		this.hands = new MatrixHands(this.grid, app, context, {
			columns: () => this.look.columns,
			rows: () => this.papers.rows(),
			lines: () => this.papers.lines,
			row: (path) => this.papers.row(path),
			head: (column) => this.head(column),
			sortBy: (column) => this.sortBy(column),
			fold: (line) => this.fold(line),
			compare: (row) => this.compare(row),
			edited: (path) => this.feed.edited(path),
			columnMenu: (place, column) => this.columnMenu(place, column),
		});
		this.empty = root.createDiv({ cls: 'spn-matrix-empty' });
		this.bar.showGroup(groups === undefined ? group : undefined);
	}

	override onload(): void {
		this.addChild(this.grid);
		this.addChild(this.hands);
	}

	/** Other papers, or the same ones changed. */
	show(rows: readonly MatrixRow[], asked: MatrixLook = this.look): void {
		const look = { ...asked, columns: this.hands.fields.withHeld(asked.columns) };
		this.asked = asked.columns;
		const isOther = !isSameLook(look, this.look);
		const kept = this.grid.edited();
		if (isOther) this.grid.reset();
		// Other columns of the same papers leave the sort that the reader chose.
		if (!isSameLook({ ...look, columns: [] }, { ...this.look, columns: [] })) {
			const { sorts, conditions, group } = look;
			this.order = { ...this.order, sorts, conditions, group };
			this.bar.showGroup(look.groups === undefined ? group : undefined);
		}
		const was = this.papers.rows();
		const isSame = !isOther && rows.length === was.length && rows.every((row, at) => row === was[at]);
		const groups = JSON.stringify(look.groups) === JSON.stringify(this.order.groups) ? this.order.groups : look.groups;
		if (isSame && this.papers.lines.length > 0 && groups === this.order.groups) return;
		this.look = look;
		this.order = { ...this.order, groups };
		const paths = new Set(rows.map(({ path }) => path));
		this.papers.set([...rows, ...was.filter(({ path }) => kept.has(path) && !paths.has(path))]);
		this.arrange(kept);
		if (isOther) this.hands.fields.restore();
	}

	/** Rows whose notes were read: they stand where they stood, until the papers are put in order again. */
	update(rows: readonly MatrixRow[]): void {
		if (this.papers.update(rows)) this.grid.renew();
	}

	/** Everything that the order needs was read: the papers are put in order by it. */
	settle(): void {
		if (this.papers.isUnordered) this.arrange();
		else this.sayCount();
	}

	/** Filters, sorts and groups anew, and paints. */
	private arrange(kept = this.grid.edited()): void {
		this.order = { ...this.order, kept };
		this.papers.arrange(this.order);
		const { total } = this.papers;
		const shown = this.papers.shown().length;
		const wasCompact = this.grid.scroller.hasClass('is-compact');
		this.sayCount();
		this.bar.showCompared(this.order.only.size);
		this.empty.setText(total === 0 ? t('matrix.none') : shown === 0 ? t('matrix.none-match') : '');
		this.empty.toggleClass('is-hidden', shown > 0);
		this.grid.scroller.toggleClass('is-hidden', total === 0);
		if (wasCompact !== this.isCompact()) this.grid.reset(true);
		this.grid.show();
	}

	/** Whether the papers can be put in order only by what their texts say; with which headings. */
	needs(): { readonly text: boolean; readonly headings: readonly string[] } {
		const { sorts, conditions, group } = this.order;
		const columns = [...sorts, ...conditions].map(({ column }) => column).concat(group ?? []);
		return { text: orderNeedsText(this.order), headings: columns.flatMap((column) => headingOf(column) ?? []) };
	}

	/** A word in place of the count while notes are read. */
	say(words: string): void {
		this.bar.say(words);
	}

	/** Resolves when every row in the page stands. */
	async drawn(): Promise<void> {
		await this.grid.drawn();
	}

	/** The note whose row an element is in. */
	pathAt(el: HTMLElement): string | null {
		return this.grid.rowOf(el)?.path ?? null;
	}

	private sayCount(): void {
		const { total } = this.papers;
		const n = this.papers.shown().length;
		this.bar.say(n === total ? t('matrix.count', { n }) : t('matrix.count-of', { n, total }));
	}

	private isCompact(): boolean {
		return this.look.density === null ? this.papers.total > MANY : this.look.density === 'compact';
	}

	private reorder(order: Partial<MatrixOrder>): void {
		this.order = { ...this.order, ...order };
		this.arrange();
		this.feed.reordered();
	}

	private copy(text: () => string): void {
		attempt(this.context, async () => {
			await this.feed.readAll();
			await this.context.active.copy(text());
			this.context.dialogs.notify(t('matrix.copied', { n: this.papers.shown().length }));
		});
	}

	private head(column: MatrixColumn): string {
		return this.look.heads?.[column] ?? columnHead(column);
	}

	/** False where someone else has the columns. */
	private columnMenu(place: MenuPlace, column?: MatrixColumn): boolean {
		const { choose, write } = this.feed;
		if (choose === undefined) return false;
		const choice = () => ({ columns: this.asked, rows: this.papers.rows(), chosen: choose, write });
		showColumnMenu(this.context, place, choice, column);
		return true;
	}

	private groupName(group: string): string {
		if (group === '') return t('matrix.group-empty');
		return this.order.groups === undefined && this.order.group === 'status' ? statusLabel(group) : group;
	}

	private sortBy(column: MatrixColumn): void {
		const now = this.order.sorts[0]?.column === column ? this.order.sorts[0] : null;
		const numeric = isNumeric(column);
		// Numbers begin with the greatest; a third time gives the order of the source back.
		if (now === null) this.reorder({ sorts: [{ column, descending: numeric }] });
		else this.reorder({ sorts: now.descending === numeric ? [{ column, descending: !numeric }] : [] });
	}

	private fold(line: number): void {
		const at = this.papers.lines[line - 1];
		if (at === undefined || !('group' in at)) return;
		const folded = new Set(this.order.folded);
		if (!folded.delete(at.group)) folded.add(at.group);
		this.reorder({ folded });
		this.grid.focusCell({ line, column: 0 });
	}

	/** Leaves only the papers that are compared: this one and another the reader picks, and one more each time. */
	private async compare(row: MatrixRow): Promise<void> {
		const others = this.papers.rows().filter(({ path }) => path !== row.path && !this.order.only.has(path));
		const picked = await this.context.dialogs.pick(
			t('matrix.compare-with', { title: row.title }),
			others.map(({ path, title, year, topic }) => ({ value: path, title, note: [year ?? '', topic].filter(Boolean).join(' · ') })),
		);
		if (picked !== null) this.reorder({ only: new Set([...this.order.only, row.path, picked]) });
	}
}

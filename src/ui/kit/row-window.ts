import { Component } from 'obsidian';
import { RowHeights } from './row-heights';
import { RowOrder } from './row-order';
import { hasFocus, isEditing } from './window-rows';
import type { DrawnRow, WindowRows } from './window-rows';

/** Rows kept above and below what is seen. */
const MARGIN = 6;
/** As many rows are drawn where the height is not known yet. */
const FIRST_ROWS = 10;

/**
 * The rows of a long list that are in sight: only they exist in the page, for screen readers in their order once scrolling rests. Each
 * stands at its offset in a body as high as all of them; the row at the top of what is seen stays where it is when those
 * above it turn out higher or lower than they were taken for.
 */
export class RowWindow extends Component {
	private readonly drawn = new Map<number, DrawnRow>();
	private readonly heights: RowHeights;
	private height: number | null = -1;
	private readonly order: RowOrder;
	private observer: ResizeObserver | null = null;

	constructor(
		private readonly scroller: HTMLElement,
		private readonly body: HTMLElement,
		private readonly rows: WindowRows,
	) {
		super();
		this.heights = new RowHeights(rows);
		this.order = new RowOrder(body, () => {
			const inOrder = [...this.drawn].sort(([a], [b]) => a - b).map(([, row]) => row);
			return { elements: inOrder.map(({ el }) => el), still: inOrder.findIndex(hasFocus) };
		});
	}

	override onload(): void {
		this.registerDomEvent(this.scroller, 'scroll', () => this.paint(), { passive: true });
		// What is drawn later inside a row, or typed in it, makes it higher.
		this.observer = new ResizeObserver(() => {
			if (this.measure()) this.paint();
		});
		this.register(() => this.observer?.disconnect());
	}

	override onunload(): void {
		this.order.stop();
		this.clear();
	}

	/** The element of a row, when it is in the page. */
	rowAt(index: number): HTMLElement | null {
		return this.drawn.get(index)?.el ?? null;
	}

	/** What told a row in the page from the others when it was drawn. */
	keyAt(index: number): string | null {
		return this.drawn.get(index)?.key ?? null;
	}

	/** The rows in the page, in no order. */
	inPage(): Iterable<number> {
		return this.drawn.keys();
	}

	/** Where a row begins and ends, in pixels from the top of the list. */
	extent(index: number): { readonly top: number; readonly bottom: number } {
		return this.heights.extent(index);
	}

	/** A row takes more room now, or no more than the others: what is in it has changed. */
	lookAt(index: number): void {
		const row = this.drawn.get(index);
		if (row === undefined) return;
		this.watch(index, row.el);
		this.heights.renew();
		this.measure();
		this.paint();
	}

	/** Makes the rows that came into sight and lets go of those that left it. */
	paint(): void {
		// Rows that are lower than they were taken for leave room for others.
		for (let round = 0; round < 4; round++) {
			const added = this.paintOnce();
			if (added === 0 || !this.measure()) break;
		}
		this.showHeight();
		for (const [index, row] of this.drawn) this.place(row, index);
		this.order.later();
	}

	/** Takes in that rows are other ones now, or show other things: those that did not change stay as they are. Answers whether one did. */
	renew(): boolean {
		this.heights.renew();
		const count = this.rows.count();
		let changed = false;
		const edited: DrawnRow[] = [];
		for (const [index, row] of this.drawn) {
			const of = index < count ? this.rows.of(index) : null;
			const isOther = index >= count || this.heights.keyOf(index) !== row.key;
			changed ||= isOther || of !== row.of;
			if (!isOther && of === row.of) continue;
			if (!isOther && this.rows.redraw !== undefined) {
				row.of = of;
				this.rows.redraw(index, row.el, row.component);
				continue;
			}
			this.drawn.delete(index);
			// The keyboard goes with its row, which may be another one now.
			if (isEditing(row.el)) edited.push(row);
			else if (index >= count || hasFocus(row) || !this.reused(index, row)) this.letGo(row);
		}
		// What is typed goes where its row is now.
		for (const row of edited) {
			let index = 0;
			while (index < count && this.heights.keyOf(index) !== row.key) index += 1;
			const other = this.drawn.get(index);
			if (other !== undefined) this.letGo(other);
			this.drawn.delete(index);
			if (index === count || !this.reused(index, row)) this.letGo(row);
		}
		return changed;
	}

	/** Lets go of every row, of those with a field only where told, and of what was measured: how they are shown has changed. */
	clear(keepsFields = false): void {
		for (const [index, row] of this.drawn) {
			if (keepsFields && isEditing(row.el)) continue;
			this.drawn.delete(index);
			this.letGo(row);
		}
		this.heights.clear();
	}

	private paintOnce(): number {
		const { heights } = this;
		const { scrollTop, clientHeight } = this.scroller;
		const all = this.rows.all();
		const count = this.rows.count();
		const first = all ? 0 : Math.max(0, heights.rowAt(scrollTop) - MARGIN);
		const seen = Math.max(clientHeight, FIRST_ROWS * this.rows.height(0));
		const last = all ? count : Math.min(count, heights.rowAt(scrollTop + seen) + 1 + MARGIN);
		const free: DrawnRow[] = [];
		for (const [index, row] of this.drawn) {
			// A row that has the keyboard stays, so that scrolling does not throw the reader out of the list, and so does what is not saved yet.
			if ((index >= first && index < last) || hasFocus(row) || isEditing(row.el)) continue;
			this.drawn.delete(index);
			free.push(row);
		}
		let added = 0;
		for (let index = first; index < last; index++) {
			if (this.drawn.has(index)) continue;
			const row = free.pop();
			if (row === undefined || !this.reused(index, row)) {
				if (row !== undefined) this.letGo(row);
				this.add(index);
			}
			added += 1;
		}
		for (const row of free) this.letGo(row);
		return added;
	}

	/** Looks how high the drawn rows are. Answers whether one is other than it was taken for. */
	private measure(): boolean {
		const changed = [...this.drawn].flatMap(([index, { el, key }]) => {
			if (!this.heights.isMeasured(index)) return [];
			// A row nobody can see has no height. Whole pixels, or a row's ground may cover the line below the one before.
			const height = Math.ceil(el.getBoundingClientRect().height - 0.01);
			const known = this.heights.of(index, key);
			return height <= 0 || height === known ? [] : [{ key, height }];
		});
		if (changed.length === 0) return false;
		const { scrollTop } = this.scroller;
		const top = this.heights.rowAt(scrollTop);
		const into = scrollTop - this.heights.extent(top).top;
		for (const { key, height } of changed) this.heights.set(key, height);
		const now = this.heights.extent(top).top;
		if (scrollTop > 0 && now + into !== scrollTop) {
			// The list has to be as high already, or the place cannot be kept.
			this.showHeight();
			this.scroller.scrollTop = now + into;
		}
		return true;
	}

	/** On paper the body is as high as its rows are. */
	private showHeight(): void {
		const height = this.rows.all() ? null : this.heights.extent(this.rows.count()).top;
		if (height === this.height) return;
		this.height = height;
		this.body.setCssStyles({ height: height === null ? '' : `${height}px` });
	}

	private place(row: DrawnRow, index: number): void {
		const { top } = this.extent(index);
		if (top === row.top) return;
		row.top = top;
		// A variable would have the style of every cell worked out again.
		row.el.setCssStyles({ insetBlockStart: `${top}px` });
	}

	private letGo({ el, component }: DrawnRow): void {
		this.observer?.unobserve(el);
		this.removeChild(component);
		el.remove();
	}

	/** Lets the element of a row that left show another one. False where it cannot; it stays with the caller then. */
	private reused(index: number, row: DrawnRow): boolean {
		const { reuse } = this.rows;
		if (reuse === undefined) return false;
		this.removeChild(row.component);
		row.component = this.addChild(new Component());
		if (!reuse(index, row.el, row.component)) return false;
		row.key = this.heights.keyOf(index);
		row.of = this.rows.of(index);
		this.drawn.set(index, row);
		this.watch(index, row.el);
		this.place(row, index);
		this.order.mix();
		return true;
	}

	private watch(index: number, el: HTMLElement): void {
		this.observer?.unobserve(el);
		if (this.heights.isMeasured(index)) this.observer?.observe(el);
	}

	private add(index: number): void {
		const el = createDiv();
		const component = this.addChild(new Component());
		const row = { el, component, key: this.heights.keyOf(index), of: this.rows.of(index), top: -1 };
		this.place(row, index);
		this.rows.draw(index, el, component);
		let next: number | null = null;
		for (const other of this.drawn.keys()) if (other > index && (next === null || other < next)) next = other;
		this.body.insertBefore(el, next === null ? null : this.rowAt(next));
		this.drawn.set(index, row);
		this.watch(index, el);
	}
}

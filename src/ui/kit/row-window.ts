import { Component } from 'obsidian';

/** Rows kept above and below what is seen. */
const MARGIN = 6;
/** As many rows are drawn where the height is not known yet. */
const FIRST_ROWS = 10;

/** What the rows are: how many, how high in pixels (all the same), and how one is drawn into its element. */
export interface WindowRows {
	readonly count: () => number;
	readonly height: () => number;
	/** What a row shows: a row that shows another thing than when it was drawn is drawn anew. */
	readonly of: (index: number) => unknown;
	/** Whether every row is wanted, seen or not: on paper nobody scrolls. */
	readonly all: () => boolean;
	/** The component is unloaded when the row leaves the page. */
	readonly draw: (index: number, el: HTMLElement, component: Component) => void;
}

/** The rows of a long list that are in sight: only they exist in the page, in their order, for the keyboard and screen readers. */
export class RowWindow extends Component {
	private readonly drawn = new Map<number, { readonly el: HTMLElement; readonly component: Component; readonly of: unknown }>();

	constructor(
		private readonly scroller: HTMLElement,
		private readonly body: HTMLElement,
		private readonly rows: WindowRows,
	) {
		super();
	}

	override onload(): void {
		this.registerDomEvent(this.scroller, 'scroll', () => this.paint(), { passive: true });
	}

	override onunload(): void {
		this.clear();
	}

	/** The element of a row, when it is in the page. */
	rowAt(index: number): HTMLElement | null {
		return this.drawn.get(index)?.el ?? null;
	}

	/** Makes the rows that came into sight and lets go of those that left it. */
	paint(): void {
		const height = this.rows.height();
		const { scrollTop, clientHeight } = this.scroller;
		const all = this.rows.all();
		const first = all ? 0 : Math.max(0, Math.floor(scrollTop / height) - MARGIN);
		const last = Math.min(
			this.rows.count(),
			all ? Infinity : Math.ceil((scrollTop + Math.max(clientHeight, FIRST_ROWS * height)) / height) + MARGIN,
		);
		for (const [index, { el, component }] of this.drawn) {
			// The row that has the keyboard stays, so that scrolling does not throw the reader out of the list.
			if ((index >= first && index < last) || el.contains(el.doc.activeElement)) continue;
			this.drop(index, el, component);
		}
		for (let index = first; index < last; index++) if (!this.drawn.has(index)) this.add(index);
	}

	/** Lets go of the rows that show another thing now; the others stay as they are. */
	renew(): void {
		const count = this.rows.count();
		for (const [index, { el, component, of }] of this.drawn)
			if (index >= count || this.rows.of(index) !== of) this.drop(index, el, component);
	}

	/** Lets go of every row: how they are shown has changed. */
	clear(): void {
		for (const [index, { el, component }] of this.drawn) this.drop(index, el, component);
	}

	private drop(index: number, el: HTMLElement, component: Component): void {
		this.removeChild(component);
		el.remove();
		this.drawn.delete(index);
	}

	private add(index: number): void {
		const el = createDiv();
		const component = this.addChild(new Component());
		this.rows.draw(index, el, component);
		const next = [...this.drawn.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
		this.body.insertBefore(el, next === undefined ? null : this.rowAt(next));
		this.drawn.set(index, { el, component, of: this.rows.of(index) });
	}
}

/** Milliseconds without scrolling after which rows are put in order. */
const REST = 600;

/** Rows that show others than they did stand out of order in the page: to move an element costs what to make it costs, so it waits. */
export class RowOrder {
	private isMixed = false;
	private timer: number | null = null;

	/** `inOrder` has the elements as they should stand, and which of them has the keyboard, -1 for none. */
	constructor(
		private readonly parent: HTMLElement,
		private readonly inOrder: () => { readonly elements: readonly HTMLElement[]; readonly still: number },
	) {}

	/** A row shows another one. */
	mix(): void {
		this.isMixed = true;
	}

	/** Puts them in order when nobody scrolls; asked again, the waiting begins anew. */
	later(): void {
		if (!this.isMixed) return;
		this.stop();
		this.timer = this.parent.win.setTimeout(() => {
			this.timer = null;
			this.isMixed = false;
			const { elements, still } = this.inOrder();
			putInOrder(this.parent, elements, still);
		}, REST);
	}

	/** They stay as they are. */
	stop(): void {
		if (this.timer !== null) this.parent.win.clearTimeout(this.timer);
		this.timer = null;
	}
}

/**
 * Puts elements in order in their parent. The one at `still` has the keyboard and would lose it: the others go round it; -1 where none
 * has.
 */
export function putInOrder(parent: HTMLElement, elements: readonly HTMLElement[], still: number): void {
	if (elements.every((el, at) => el === parent.children[at])) return;
	for (const el of elements.slice(0, Math.max(0, still))) parent.insertBefore(el, elements[still] ?? null);
	for (const el of elements.slice(still + 1)) parent.append(el);
}

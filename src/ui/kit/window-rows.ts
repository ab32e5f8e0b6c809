import type { Component } from 'obsidian';

/** What the rows are: how many, how high, and how one is drawn into its element. */
export interface WindowRows {
	readonly count: () => number;
	/** Pixels a row takes, or is taken for until it is drawn and measured. */
	readonly height: (index: number) => number;
	/**
	 * What tells a row from the others wherever it stands, where rows are as high as their text: its height is measured and known by it.
	 * Without it all rows have the height they are said to have.
	 */
	readonly key?: (index: number) => string;
	/** What a row shows: a row that shows another thing than when it was drawn is drawn anew. */
	readonly of: (index: number) => unknown;
	/** Whether every row is wanted, seen or not: on paper nobody scrolls. */
	readonly all: () => boolean;
	/** The component is unloaded when the row leaves the page. */
	readonly draw: (index: number, el: HTMLElement, component: Component) => void;
	/** Brings a row that stands up to date, in place; without it the row is taken away and drawn again. */
	readonly redraw?: (index: number, el: HTMLElement, component: Component) => void;
	/** Whether a row is as high as it is said to be whatever it holds, and never measured; absent where every row with a key is measured. */
	readonly isFixed?: (index: number) => boolean;
	/**
	 * Lets the element of a row that left show this one, which costs the page the least; false where that one was built in another way.
	 * Its component is a new one.
	 */
	readonly reuse?: (index: number, el: HTMLElement, component: Component) => boolean;
}

/** A row in the page. */
export interface DrawnRow {
	readonly el: HTMLElement;
	component: Component;
	key: string;
	of: unknown;
	top: number;
}

/** Whether a row, or a cell of one, holds a field: one that is typed in, or whose text is not saved yet or could not be. */
export function isEditing(el: HTMLElement): boolean {
	return el.hasClass('is-editing');
}

/** Whether a row has the keyboard. */
export function hasFocus({ el }: DrawnRow): boolean {
	return el.contains(el.doc.activeElement);
}

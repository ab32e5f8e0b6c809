import type { Component } from 'obsidian';

/** Pixels kept free at both sides of the pane. */
const ROOM = 24;

/**
 * Lets a wide block of a note be as wide as its pane, whatever the width of the text: the offset to the pane's side and the width are
 * handed to the stylesheet, which uses them on screen alone.
 */
export function breakOut(el: HTMLElement, component: Component): void {
	const fit = (pane: HTMLElement) => {
		const parent = el.parentElement;
		if (parent === null || pane.clientWidth === 0) return;
		const style = el.win.getComputedStyle(parent);
		const own = parent.clientWidth - parseFloat(style.paddingLeft || '0') - parseFloat(style.paddingRight || '0');
		const wide = pane.clientWidth - 2 * ROOM;
		const isWider = wide > own + 1;
		el.toggleClass('is-wide', isWider);
		if (!isWider) return;
		const [outer, inner] = [pane.getBoundingClientRect(), parent.getBoundingClientRect()];
		const shift =
			style.direction === 'rtl'
				? inner.right - parseFloat(style.paddingRight || '0') - (outer.right - ROOM)
				: outer.left + ROOM - (inner.left + parseFloat(style.paddingLeft || '0'));
		el.setCssProps({ '--spn-wide': `${wide}px`, '--spn-shift': `${shift}px` });
	};
	const observer = new ResizeObserver(() => {
		const pane = paneOf(el);
		if (pane !== null) fit(pane);
	});
	observer.observe(el);
	component.register(() => observer.disconnect());
	// The block is put into the page after it was made; its pane is watched from then on.
	const timer = el.win.setTimeout(() => {
		const pane = paneOf(el);
		if (pane === null) return;
		observer.observe(pane);
		fit(pane);
	}, 0);
	component.register(() => el.win.clearTimeout(timer));
}

/** The part of the view that scrolls the note, in reading view and in the editor; null in a hover, an embed, on a canvas or paper. */
function paneOf(el: HTMLElement): HTMLElement | null {
	return el.closest('.markdown-embed, .hover-popover, .canvas-node, .print') === null
		? el.closest<HTMLElement>('.markdown-preview-view, .cm-scroller')
		: null;
}

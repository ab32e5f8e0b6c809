/** Moves the focus through the boxes and buttons of a list with the arrow keys; a drop-down keeps them for its own choices. */
export function moveWithArrows(list: HTMLElement): void {
	list.addEventListener('keydown', (event) => {
		const down = event.key === 'ArrowDown';
		if ((!down && event.key !== 'ArrowUp') || list.doc.activeElement?.matches('select') === true) return;
		const stops = Array.from(list.querySelectorAll<HTMLElement>('input, select, button'));
		const at = stops.findIndex((stop) => stop === list.doc.activeElement);
		const next = stops[at + (down ? 1 : -1)];
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
		next.scrollIntoView({ block: 'nearest' });
	});
}

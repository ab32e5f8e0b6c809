import type { Component } from 'obsidian';

/** Milliseconds a finger rests before it asks for a menu, as in the app, and pixels it may stray meanwhile. */
const LONG_PRESS = 500;
const STRAYS = 10;

/** Where a menu is asked for. */
export interface MenuPlace {
	readonly target: Element;
	readonly x: number;
	readonly y: number;
}

/**
 * Tells where the reader asks for a menu in an element: by a right click, or by a long press, which some systems say themselves and iOS
 * does not. Answers of `open`: whether there was a menu; the system's own stays away then, and so does the click that ends the press.
 */
export function onMenuAsked(el: HTMLElement, component: Component, open: (place: MenuPlace) => boolean): void {
	let timer = 0;
	let start: MenuPlace | null = null;
	let opened = false;
	const rest = () => {
		el.win.clearTimeout(timer);
		start = null;
	};
	const targetOf = (event: UIEvent) => (event.targetNode?.instanceOf(Element) === true ? event.targetNode : null);
	component.registerDomEvent(el, 'contextmenu', (event) => {
		const target = targetOf(event);
		rest();
		if (target === null) return;
		if (!opened && !open({ target, x: event.clientX, y: event.clientY })) return;
		event.preventDefault();
		// The app has a menu of its own for what is around it.
		event.stopPropagation();
	});
	component.registerDomEvent(
		el,
		'touchstart',
		(event) => {
			rest();
			opened = false;
			const target = targetOf(event);
			const [touch, second] = Array.from(event.touches);
			if (target === null || touch === undefined || second !== undefined) return;
			start = { target, x: touch.clientX, y: touch.clientY };
			timer = el.win.setTimeout(() => {
				if (start !== null) opened = open(start);
			}, LONG_PRESS);
		},
		{ passive: true },
	);
	component.registerDomEvent(
		el,
		'touchmove',
		(event) => {
			const [touch] = Array.from(event.touches);
			if (start === null || touch === undefined) return;
			if (Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > STRAYS) rest();
		},
		{ passive: true },
	);
	for (const end of ['touchend', 'touchcancel'] as const)
		component.registerDomEvent(el, end, (event) => {
			rest();
			// The click that would follow belongs to the press.
			if (opened && event.cancelable) event.preventDefault();
		});
	component.register(rest);
}

import type { Component } from 'obsidian';

/** Milliseconds a finger rests until it means the menu, as long as the app takes. */
const REST = 500;
/** Pixels a resting finger may move. */
const SLIP = 10;

/** Where a menu is asked for: over this element, at this point of its window. */
export interface MenuPoint {
	readonly target: HTMLElement;
	readonly x: number;
	readonly y: number;
}

/**
 * Tells when the reader asks for a menu: by the right button, or by a finger that rests, which not every app turns into a `contextmenu`.
 * The tap that ends a long press is kept from what it would press.
 */
export function onMenuAsked(el: HTMLElement, component: Component, show: (point: MenuPoint) => boolean): void {
	let timer: number | null = null;
	let from = { x: 0, y: 0 };
	let pressedAt = -Infinity;
	const rest = () => {
		if (timer !== null) el.win.clearTimeout(timer);
		timer = null;
	};
	const ask = (node: Node | null, x: number, y: number): boolean => node?.instanceOf(HTMLElement) === true && show({ target: node, x, y });
	component.registerDomEvent(
		el,
		'touchstart',
		(event) => {
			rest();
			const touch = event.touches[0];
			if (touch === undefined || event.touches.length > 1) return;
			const { clientX: x, clientY: y } = touch;
			const { targetNode } = event;
			from = { x, y };
			timer = el.win.setTimeout(() => {
				if (ask(targetNode, x, y)) pressedAt = Date.now();
			}, REST);
		},
		{ passive: true },
	);
	component.registerDomEvent(
		el,
		'touchmove',
		(event) => {
			const touch = event.touches[0];
			if (touch === undefined || Math.hypot(touch.clientX - from.x, touch.clientY - from.y) > SLIP) rest();
		},
		{ passive: true },
	);
	component.registerDomEvent(el, 'touchend', rest);
	component.registerDomEvent(el, 'touchcancel', rest);
	component.register(rest);
	component.registerDomEvent(el, 'contextmenu', (event) => {
		rest();
		// The finger has its menu already.
		if (Date.now() - pressedAt < REST) return event.preventDefault();
		if (!ask(event.targetNode, event.clientX, event.clientY)) return;
		event.preventDefault();
		event.stopPropagation();
	});
	component.registerDomEvent(
		el,
		'click',
		(event) => {
			if (Date.now() - pressedAt >= REST) return;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true },
	);
}

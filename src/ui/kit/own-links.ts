import { Keymap } from 'obsidian';
import type { App, Component, HoverParent } from 'obsidian';
import { attempt } from './attempt';
import type { Shows } from './attempt';

/**
 * Opens the links of an element as seen from the note they were written in. The app opens every click on a link that comes up to a
 * note's view, prevented or not, and as seen from the note that shows it: here the click stays. The middle button and the modifiers
 * open a tab, a split or a window, as in the app. `from` answers null for a link that is the app's to open.
 */
export function openOwnLinks(
	el: HTMLElement,
	{ app, component, context }: { readonly app: App; readonly component: Component; readonly context: Shows },
	from: (link: HTMLAnchorElement) => string | null,
): void {
	const open = (event: MouseEvent) => {
		const link = event.button > 1 ? null : linkOf(event);
		const source = link === null ? null : from(link);
		if (link === null || source === null) return;
		event.preventDefault();
		event.stopPropagation();
		const target = link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
		attempt(context, () => app.workspace.openLinkText(target, source, Keymap.isModEvent(event)));
	};
	component.registerDomEvent(el, 'click', open);
	component.registerDomEvent(el, 'auxclick', open);
}

/** The link inside the vault an event came from, in whatever window; null for none. */
export function linkOf(event: UIEvent): HTMLAnchorElement | null {
	const { targetNode } = event;
	return targetNode?.instanceOf(Element) === true ? targetNode.closest<HTMLAnchorElement>('a.internal-link') : null;
}

/** What the app calls this plugin's links, for Page preview. */
export const HOVER_SOURCE = 'structured-paper-notes';

/**
 * Tells the app of a pointer over a link of an element outside a note, which it does not see itself, so that Page preview can show the
 * note. `from` answers the path of the note a link is seen from.
 */
export function previewOwnLinks(app: App, el: HTMLElement, view: Component & HoverParent, from: (link: HTMLAnchorElement) => string): void {
	view.registerDomEvent(el, 'mouseover', (event) => {
		const targetEl = linkOf(event);
		if (targetEl === null) return;
		const linktext = targetEl.getAttribute('data-href') ?? '';
		app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent: view, targetEl, linktext, sourcePath: from(targetEl) });
	});
}

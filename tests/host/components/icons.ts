/** Icons: those of Lucide, as the app draws them. A name that is none draws nothing, as in the app. */
import { icons } from 'lucide';

const added = new Map<string, string>();
/** Names asked for that are no icon. */
export const unknownIcons = new Set<string>();

/** `circle-plus` → `CirclePlus`, `table-2` → `Table2` */
function exportedName(name: string): string {
	return name.replace(/(?:^|-)([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
}

export function addIcon(iconId: string, svgContent: string): void {
	added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
	added.delete(iconId);
}

export function getIconIds(): string[] {
	return [...added.keys()];
}

export function getIcon(iconId: string): SVGSVGElement | null {
	if (iconId === '') return null;
	const name = iconId.replace(/^lucide-/, '');
	const drawing = icons[exportedName(name) as keyof typeof icons];
	const own = added.get(iconId);
	if (drawing === undefined && own === undefined) {
		unknownIcons.add(iconId);
		return null;
	}
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const attributes = {
		width: '24',
		height: '24',
		viewBox: '0 0 24 24',
		fill: 'none',
		stroke: 'currentColor',
		'stroke-width': '2',
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
	};
	for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
	svg.classList.add('svg-icon', `lucide-${name}`);
	for (const [tag, given] of own === undefined ? drawing : []) {
		const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
		for (const [key, value] of Object.entries(given)) shape.setAttribute(key, String(value));
		svg.append(shape);
	}
	if (own !== undefined)
		svg.append(
			...Array.from(
				new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${own}</svg>`, 'image/svg+xml').documentElement.childNodes,
			),
		);
	return svg;
}

export function setIcon(parent: HTMLElement, iconId: string): void {
	if (parent?.instanceOf?.(HTMLElement) !== true) throw new TypeError('setIcon needs an element');
	parent.empty();
	const icon = getIcon(iconId);
	if (icon !== null) parent.appendChild(icon);
}

export function setTooltip(el: HTMLElement, tooltip: string, options: { placement?: string } = {}): void {
	el.setAttribute('aria-label', tooltip);
	if (options.placement !== undefined) el.setAttribute('data-tooltip-position', options.placement);
}

export function displayTooltip(el: HTMLElement, content: string | DocumentFragment, _options?: unknown): void {
	el.doc.body.findAll('.tooltip').forEach((one) => one.detach());
	// Under its element, as the app places it.
	const { left, bottom } = el.getBoundingClientRect();
	el.doc.body.createDiv({ cls: 'tooltip', text: content }).setCssStyles({ left: `${left}px`, top: `${bottom + 8}px` });
}

/** Icons: a placeholder drawing for every Lucide name, so that a test sees which icon was asked for. */
const added = new Map<string, string>();

// A few shapes by what the name says; the rest is a circle. Not Lucide's drawings.
const SHAPES: readonly (readonly [RegExp, string])[] = [
	[/^(x|cross)$/, 'M18 6 6 18M6 6l12 12'],
	[/^(plus|circle-plus|file-plus|list-plus)/, 'M5 12h14M12 5v14'],
	[/^check/, 'M20 6 9 17l-5-5'],
	[/^(search|file-search)/, 'M11 19a8 8 0 1 1 0-16 8 8 0 0 1 0 16ZM21 21l-4.3-4.3'],
	[/^(pencil|edit|square-pen|pen)/, 'M17 3l4 4L7 21H3v-4L17 3Z'],
	[/^(trash|delete)/, 'M3 6h18M8 6V4h8v2M6 6l1 15h10l1-15'],
	[/^(arrow|chevron|move)-?(down|sort)?/, 'M6 9l6 6 6-6'],
	[/^(star)/, 'M12 2l3 7h7l-5.5 4.5 2 7.5-6.5-4.5L5.5 21l2-7.5L2 9h7Z'],
	[/^(link|external)/, 'M10 13a5 5 0 0 0 7 0l3-3a5 5 0 0 0-7-7l-1 1M14 11a5 5 0 0 0-7 0l-3 3a5 5 0 0 0 7 7l1-1'],
	[/^(refresh|rotate|undo|redo)/, 'M3 12a9 9 0 0 1 15-6.7L21 8M21 3v5h-5M21 12a9 9 0 0 1-15 6.7L3 16M3 21v-5h5'],
	[/^(book|library|graduation|notebook)/, 'M4 19V5a2 2 0 0 1 2-2h14v18H6a2 2 0 0 1-2-2Zm0 0a2 2 0 0 1 2-2h14'],
	[/^(file|copy|clipboard|text|scroll|sheet)/, 'M6 2h9l5 5v15H6ZM14 2v6h6'],
	[/^(table|grid|layout|columns|database)/, 'M3 4h18v16H3ZM3 10h18M9 4v16'],
	[/^(list|menu|align)/, 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01'],
	[/^(quote|message)/, 'M4 6h6v6H6c0 3 1 4 4 5M14 6h6v6h-4c0 3 1 4 4 5'],
	[/^(alert|triangle|info|help|circle)/, 'M12 3 2 20h20ZM12 10v4M12 17h.01'],
	[/^(download|import|inbox)/, 'M12 3v12M7 10l5 5 5-5M4 21h16'],
	[/^(settings|sliders|wrench)/, 'M4 6h16M4 12h16M4 18h16M9 4v4M15 10v4M7 16v4'],
	[/^(timer|clock|history|calendar)/, 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18ZM12 7v5l3 3'],
	[/^(map|compass|network|git|share|waypoints)/, 'M5 6a2 2 0 1 0 0-.1M19 6a2 2 0 1 0 0-.1M12 19a2 2 0 1 0 0-.1M6 8l5 9M18 8l-5 9'],
];

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
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', SHAPES.find(([names]) => names.test(name))?.[1] ?? 'M12 20a8 8 0 1 1 0-16 8 8 0 0 1 0 16Z');
	svg.append(path);
	return svg;
}

export function setIcon(parent: HTMLElement, iconId: string): void {
	if (!(parent instanceof HTMLElement)) throw new TypeError('setIcon needs an element');
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
	el.doc.body.createDiv({ cls: 'tooltip', text: content });
}

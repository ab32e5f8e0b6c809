/** An XML element of a style or locale, in the shape citeproc takes. */
export interface CslElement {
	readonly name: string;
	readonly attrs: Readonly<Record<string, string>>;
	readonly children: readonly (CslElement | string)[];
}

/** The children that are elements of a name. */
export function childrenNamed(element: CslElement, name: string): CslElement[] {
	return element.children.filter((child): child is CslElement => typeof child !== 'string' && child.name === name);
}

/** All text inside an element, trimmed. */
export function textOf(element: CslElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : textOf(child)))
		.join('')
		.trim();
}

/** An element without any element of a name inside it, however deep. */
export function withoutElements(element: CslElement, name: string): CslElement {
	const children = element.children
		.filter((child) => typeof child === 'string' || child.name !== name)
		.map((child) => (typeof child === 'string' ? child : withoutElements(child, name)));
	return { ...element, children };
}

/**
 * The helpers Obsidian puts on the prototypes of the page (`createEl`, `setText`, `addClass`, …) and its globals.
 * Written from the declarations of obsidian.d.ts; installing twice does nothing.
 */
type Info = DomElementInfo | string | undefined;

const INSTALLED = Symbol.for('test-host dom helpers');

function define(target: object, members: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(members)) {
		Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
	}
}

function getter(target: object, name: string, get: (this: never) => unknown): void {
	Object.defineProperty(target, name, { get, configurable: true });
}

function classesOf(cls: string | string[] | undefined): string[] {
	return (Array.isArray(cls) ? cls : (cls ?? '').split(' ')).filter((name) => name !== '');
}

function applyInfo(el: Element, info: Info): void {
	const given: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
	for (const cls of classesOf(given.cls)) el.classList.add(cls);
	if (given.text !== undefined) el.setText(given.text);
	for (const [name, value] of Object.entries(given.attr ?? {})) el.setAttr(name, value);
	if (given.title !== undefined) el.setAttribute('title', given.title);
	for (const name of ['value', 'type', 'placeholder', 'href'] as const) {
		const value = given[name];
		if (value === undefined) continue;
		if (name === 'value' && 'value' in el) (el as HTMLInputElement).value = value;
		else el.setAttribute(name, value);
	}
}

/** An element and what it stands in, from the inside out. */
function lineage<T extends Element>(el: T): (T | HTMLElement)[] {
	const outer: (T | HTMLElement)[] = [el];
	for (let parent = el.parentElement; parent !== null; parent = parent.parentElement) outer.push(parent);
	return outer;
}

function attach(el: Element, parent: Node | null | undefined, prepend: boolean | undefined): void {
	if (parent === null || parent === undefined) return;
	if (prepend === true) parent.insertBefore(el, parent.firstChild);
	else parent.appendChild(el);
}

function make(doc: Document, tag: string, info: Info, callback: ((el: never) => void) | undefined, parent?: Node): HTMLElement {
	const el = doc.createElement(tag);
	applyInfo(el, info);
	const given = typeof info === 'object' ? info : {};
	attach(el, given.parent ?? parent, given.prepend);
	callback?.(el as never);
	return el;
}

function makeSvg(
	doc: Document,
	tag: string,
	info: SvgElementInfo | string | undefined,
	callback: ((el: never) => void) | undefined,
	parent?: Node,
): SVGElement {
	const el = doc.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
	const given = typeof info === 'string' ? { cls: info } : (info ?? {});
	for (const cls of classesOf(given.cls)) el.classList.add(cls);
	for (const [name, value] of Object.entries(given.attr ?? {})) if (value !== null) el.setAttribute(name, String(value));
	attach(el, (given as SvgElementInfo).parent ?? parent, (given as SvgElementInfo).prepend);
	callback?.(el as never);
	return el;
}

/** `instanceof` across windows: the class of that name in any realm the object knows. */
function instanceOf(this: object, type: { readonly name: string; readonly prototype: unknown }): boolean {
	for (let proto: unknown = Object.getPrototypeOf(this); proto !== null; proto = Object.getPrototypeOf(proto)) {
		if (proto === type.prototype || (proto as object).constructor.name === type.name) return true;
	}
	return false;
}

function nodeMembers(): Record<string, unknown> {
	const docOf = (node: Node): Document => node.ownerDocument ?? (node as Document);
	return {
		detach(this: ChildNode) {
			this.parentNode?.removeChild(this);
		},
		empty(this: Node) {
			while (this.lastChild !== null) this.removeChild(this.lastChild);
		},
		insertAfter(this: Node, node: Node, child: Node | null) {
			return this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
		},
		indexOf(this: Node, other: Node) {
			return Array.from(this.childNodes).indexOf(other as ChildNode);
		},
		setChildrenInPlace(this: Element, children: Node[]) {
			this.replaceChildren(...children);
		},
		appendText(this: Node, text: string) {
			this.appendChild(docOf(this).createTextNode(text));
		},
		instanceOf,
		createEl(this: Node, tag: string, info?: Info, callback?: (el: never) => void) {
			return make(docOf(this), tag, info, callback, this);
		},
		createDiv(this: Node, info?: Info, callback?: (el: never) => void) {
			return make(docOf(this), 'div', info, callback, this);
		},
		createSpan(this: Node, info?: Info, callback?: (el: never) => void) {
			return make(docOf(this), 'span', info, callback, this);
		},
		createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: (el: never) => void) {
			return makeSvg(docOf(this), tag, info, callback, this);
		},
	};
}

function elementMembers(): Record<string, unknown> {
	return {
		getText(this: Element) {
			return this.textContent ?? '';
		},
		setText(this: Element, text: string | DocumentFragment) {
			if (typeof text === 'object' && text !== null) this.replaceChildren(text);
			else this.textContent = String(text);
		},
		addClass(this: Element, ...classes: string[]) {
			for (const cls of classes.flatMap((name) => classesOf(name))) this.classList.add(cls);
		},
		addClasses(this: Element, classes: string[]) {
			this.classList.add(...classes);
		},
		removeClass(this: Element, ...classes: string[]) {
			this.classList.remove(...classes);
		},
		removeClasses(this: Element, classes: string[]) {
			this.classList.remove(...classes);
		},
		toggleClass(this: Element, classes: string | string[], value: boolean) {
			for (const cls of classesOf(classes)) this.classList.toggle(cls, value);
		},
		hasClass(this: Element, cls: string) {
			return this.classList.contains(cls);
		},
		setAttr(this: Element, name: string, value: string | number | boolean | null) {
			if (value === null) this.removeAttribute(name);
			else this.setAttribute(name, String(value));
		},
		setAttrs(this: Element, attributes: Record<string, string | number | boolean | null>) {
			for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
		},
		getAttr(this: Element, name: string) {
			return this.getAttribute(name);
		},
		matchParent(this: Element, selector: string, last?: Element): Element | null {
			for (const el of lineage(this)) {
				if (el.matches(selector)) return el;
				if (el === last) return null;
			}
			return null;
		},
		getCssPropertyValue(this: Element, property: string, pseudo?: string) {
			return this.ownerDocument.defaultView?.getComputedStyle(this, pseudo).getPropertyValue(property) ?? '';
		},
		isActiveElement(this: Element) {
			return this.ownerDocument.activeElement === this;
		},
		find(this: Element, selector: string) {
			return this.querySelector(selector);
		},
		findAll(this: Element, selector: string) {
			return Array.from(this.querySelectorAll(selector));
		},
		findAllSelf(this: Element, selector: string) {
			return [...(this.matches(selector) ? [this] : []), ...Array.from(this.querySelectorAll(selector))];
		},
		setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
			Object.assign(this.style, styles);
		},
		setCssProps(this: HTMLElement, props: Record<string, string>) {
			for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
		},
	};
}

interface Delegation {
	readonly type: string;
	readonly selector: string;
	readonly listener: unknown;
	readonly callback: EventListener;
}
const delegations = new WeakMap<EventTarget, Delegation[]>();

function delegationMembers(): Record<string, unknown> {
	return {
		on(
			this: EventTarget,
			type: string,
			selector: string,
			listener: (this: unknown, event: Event, target: HTMLElement) => unknown,
			options?: boolean,
		) {
			const callback = (event: Event): void => {
				const from = event.target as Element | null;
				const found = from?.closest?.(selector) as HTMLElement | null | undefined;
				if (found !== null && found !== undefined) listener.call(this, event, found);
			};
			delegations.set(this, [...(delegations.get(this) ?? []), { type, selector, listener, callback }]);
			this.addEventListener(type, callback, options);
		},
		off(this: EventTarget, type: string, selector: string, listener: unknown, options?: boolean) {
			const all = delegations.get(this) ?? [];
			const gone = all.filter((one) => one.type === type && one.selector === selector && one.listener === listener);
			for (const one of gone) this.removeEventListener(type, one.callback, options);
			delegations.set(
				this,
				all.filter((one) => !gone.includes(one)),
			);
		},
	};
}

function htmlMembers(): Record<string, unknown> {
	return {
		show(this: HTMLElement) {
			this.style.removeProperty('display');
		},
		hide(this: HTMLElement) {
			this.style.display = 'none';
		},
		toggle(this: HTMLElement, show: boolean) {
			if (show) this.show();
			else this.hide();
		},
		toggleVisibility(this: HTMLElement, visible: boolean) {
			this.style.visibility = visible ? '' : 'hidden';
		},
		isShown(this: HTMLElement) {
			if (!this.isConnected) return false;
			return lineage(this).every((el) => el.style.display !== 'none');
		},
		onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean) {
			this.addEventListener('click', listener, options);
			this.addEventListener('auxclick', listener, options);
		},
		onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
			const observer = new MutationObserver(() => {
				if (!this.isConnected) return;
				if (once) observer.disconnect();
				listener();
			});
			observer.observe(this.ownerDocument, { childList: true, subtree: true });
			return () => observer.disconnect();
		},
		onWindowMigrated() {
			// One window only: a leaf never moves to another one in the host.
			return () => undefined;
		},
		trigger(this: HTMLElement, type: string) {
			this.dispatchEvent(new Event(type, { bubbles: true }));
		},
	};
}

function textAndListMembers(): void {
	define(Array.prototype, {
		first(this: unknown[]) {
			return this[0];
		},
		last(this: unknown[]) {
			return this[this.length - 1];
		},
		contains(this: unknown[], one: unknown) {
			return this.includes(one);
		},
		remove(this: unknown[], one: unknown) {
			for (let at = this.length - 1; at >= 0; at--) if (this[at] === one) this.splice(at, 1);
		},
		unique(this: unknown[]) {
			return [...new Set(this)];
		},
	});
	define(String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
		format(this: string, ...values: string[]) {
			return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
		},
	});
	define(Math, {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
		square: (value: number) => value * value,
	});
	define(Object, { isEmpty: (object: object) => Object.keys(object).length === 0 });
	define(String, { isString: (value: unknown) => typeof value === 'string' });
	define(Number, { isNumber: (value: unknown) => typeof value === 'number' });
}

/** Puts Obsidian's helpers on the prototypes of a page, and on the globals of the main one. */
export function installDomHelpers(realm: typeof globalThis = globalThis): void {
	const scope = realm as unknown as Record<string | symbol, unknown>;
	if (scope[INSTALLED] === true) return;
	scope[INSTALLED] = true;
	const { Node, Element, HTMLElement, Document, DocumentFragment, UIEvent } = realm;
	define(Node.prototype, nodeMembers());
	getter(Node.prototype, 'doc', function doc(this: Node) {
		return this.ownerDocument ?? this;
	});
	getter(Node.prototype, 'win', function win(this: Node) {
		return (this.ownerDocument ?? (this as Document)).defaultView;
	});
	getter(Node.prototype, 'constructorWin', function constructorWin(this: Node) {
		return (this.ownerDocument ?? (this as Document)).defaultView;
	});
	define(Element.prototype, elementMembers());
	define(HTMLElement.prototype, { ...htmlMembers(), ...delegationMembers() });
	define(Document.prototype, delegationMembers());
	const { find, findAll } = elementMembers();
	define(DocumentFragment.prototype, { find, findAll });
	getter(UIEvent.prototype, 'targetNode', function targetNode(this: UIEvent) {
		return this.target;
	});
	getter(UIEvent.prototype, 'win', function win(this: UIEvent) {
		return this.view ?? window;
	});
	getter(UIEvent.prototype, 'doc', function doc(this: UIEvent) {
		return (this.view ?? window).document;
	});
	define(UIEvent.prototype, { instanceOf });
	if (realm !== globalThis) return;
	textAndListMembers();
	define(globalThis, {
		createEl: (tag: string, info?: Info, callback?: (el: never) => void) => make(document, tag, info, callback),
		createDiv: (info?: Info, callback?: (el: never) => void) => make(document, 'div', info, callback),
		createSpan: (info?: Info, callback?: (el: never) => void) => make(document, 'span', info, callback),
		createSvg: (tag: string, info?: SvgElementInfo | string, callback?: (el: never) => void) => makeSvg(document, tag, info, callback),
		createFragment: (callback?: (el: DocumentFragment) => void) => {
			const fragment = document.createDocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		isBoolean: (value: unknown) => typeof value === 'boolean',
		fish: (selector: string) => document.querySelector(selector),
		fishAll: (selector: string) => Array.from(document.querySelectorAll(selector)),
		sleep: (ms: number) => new Promise<void>((done) => window.setTimeout(done, ms)),
		nextFrame: () => new Promise<void>((done) => window.requestAnimationFrame(() => done())),
		activeWindow: window,
		activeDocument: document,
	});
	fillJsdomGaps();
}

/** What a browser has, jsdom lacks, and CodeMirror or the app asks for. */
function fillJsdomGaps(): void {
	const rectangle = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) };
	if (typeof Range.prototype.getBoundingClientRect !== 'function') define(Range.prototype, { getBoundingClientRect: () => rectangle });
	if (typeof Range.prototype.getClientRects !== 'function') define(Range.prototype, { getClientRects: () => [] });
	if (typeof Element.prototype.scrollIntoView !== 'function') define(Element.prototype, { scrollIntoView: () => undefined });
	if (typeof window.matchMedia !== 'function') {
		define(window, {
			matchMedia: (media: string) => ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
		});
	}
	if (typeof window.requestIdleCallback !== 'function') {
		define(window, {
			requestIdleCallback: (run: (deadline: { didTimeout: boolean; timeRemaining(): number }) => void) =>
				window.setTimeout(() => {
					const end = performance.now() + 8;
					run({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) });
				}, 0),
			cancelIdleCallback: (id: number) => window.clearTimeout(id),
		});
	}
	if (typeof ResizeObserver === 'undefined')
		define(globalThis, {
			ResizeObserver: class {
				observe(): void {}
				unobserve(): void {}
				disconnect(): void {}
			},
		});
	if (typeof IntersectionObserver === 'undefined') {
		define(globalThis, {
			IntersectionObserver: class {
				observe(): void {}
				unobserve(): void {}
				disconnect(): void {}
				takeRecords(): [] {
					return [];
				}
			},
		});
	}
}

/** `Menu`, `MenuItem`, `MenuSeparator`. */
import { Component } from '../events';
import { setIcon } from '../components/icons';

export class MenuItem {
	readonly dom: HTMLElement;
	title = '';
	section = '';
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private click: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
	disabled = false;
	private sub: Menu | null = null;

	constructor(readonly menu: Menu) {
		this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
		this.iconEl = this.dom.createDiv('menu-item-icon');
		this.titleEl = this.dom.createDiv('menu-item-title');
		this.dom.addEventListener('click', (event) => this.press(event));
	}
	/** Clicks the item. Not part of the public API. */
	press(event: MouseEvent | KeyboardEvent): void {
		if (this.disabled) return;
		if (this.sub !== null) {
			this.sub.showAtPosition({ x: 0, y: 0 });
			return;
		}
		this.menu.hide();
		void this.click?.(event);
	}
	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		this.title = this.titleEl.textContent ?? '';
		return this;
	}
	setIcon(icon: string | null): this {
		if (icon === null) this.iconEl.empty();
		else setIcon(this.iconEl, icon);
		return this;
	}
	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.find('.menu-item-check')?.remove();
		if (checked === true) setIcon(this.dom.createDiv('menu-item-icon menu-item-check'), 'check');
		return this;
	}
	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		return this;
	}
	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}
	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		return this;
	}
	setSection(section: string): this {
		this.section = section;
		return this;
	}
	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.click = callback;
		return this;
	}
}

export class MenuSeparator {}

export class Menu extends Component {
	readonly items: (MenuItem | MenuSeparator)[] = [];
	readonly dom: HTMLElement = createDiv({ cls: 'menu', attr: { role: 'menu' } });
	private readonly onHideCallbacks: (() => unknown)[] = [];
	/** The menu shown last, for tests. */
	static shown: Menu | null = null;
	private readonly outside = (event: MouseEvent): void => {
		if (!this.dom.contains(event.target as Node)) this.hide();
	};
	private readonly keys = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') this.hide();
	};

	addItem(callback: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		callback(item);
		this.items.push(item);
		return this;
	}
	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}
	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}
	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}
	setParentElement(_el: HTMLElement): this {
		return this;
	}
	/** The titles in order. Not part of the public API. */
	titles(): string[] {
		return this.items.flatMap((item) => (item instanceof MenuItem ? [item.title] : []));
	}
	/** Chooses an item by its title. Not part of the public API. */
	choose(title: string): void {
		const item = this.items.find((one): one is MenuItem => one instanceof MenuItem && one.title === title);
		if (item === undefined) throw new Error(`The menu has no item '${title}', only: ${this.titles().join(', ')}`);
		item.press(new MouseEvent('click'));
	}
	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, (event.target as Node | null)?.ownerDocument ?? document);
	}
	showAtPosition(position: { x: number; y: number }, doc: Document = document): this {
		this.dom.empty();
		for (const item of this.items) {
			if (item instanceof MenuItem) this.dom.appendChild(item.dom);
			else this.dom.createDiv('menu-separator');
		}
		this.dom.style.left = `${position.x}px`;
		this.dom.style.top = `${position.y}px`;
		doc.body.appendChild(this.dom);
		// The app keeps a menu inside its window.
		const { right, bottom } = this.dom.getBoundingClientRect();
		const { innerWidth, innerHeight } = doc.defaultView ?? window;
		if (right > innerWidth) this.dom.style.left = `${Math.max(0, position.x - (right - innerWidth))}px`;
		if (bottom > innerHeight) this.dom.style.top = `${Math.max(0, position.y - (bottom - innerHeight))}px`;
		doc.addEventListener('mousedown', this.outside);
		doc.addEventListener('keydown', this.keys);
		Menu.shown = this;
		this.load();
		return this;
	}
	hide(): this {
		if (!this.dom.isConnected) return this;
		this.dom.ownerDocument.removeEventListener('mousedown', this.outside);
		this.dom.ownerDocument.removeEventListener('keydown', this.keys);
		this.dom.detach();
		if (Menu.shown === this) Menu.shown = null;
		for (const callback of this.onHideCallbacks) void callback();
		this.unload();
		return this;
	}
	close(): void {
		this.hide();
	}
	onHide(callback: () => unknown): void {
		this.onHideCallbacks.push(callback);
	}
	onHistoryBack(): void {
		this.hide();
	}
	static forEvent(event: MouseEvent): Menu {
		const menu = new Menu();
		event.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(event), 0);
		return menu;
	}
}

/** `Scope` and `Keymap`: keys of the dialog on top come first. */
export type KeyListener = (event: KeyboardEvent, context: { modifiers: string; key: string; vkey: string }) => unknown;
export interface KeyHandler {
	readonly scope: Scope;
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly func: KeyListener;
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

export class Scope {
	readonly handlers: KeyHandler[] = [];

	constructor(readonly parent?: Scope) {}

	register(modifiers: string[] | null, key: string | null, func: KeyListener): KeyHandler {
		const handler: KeyHandler = {
			scope: this,
			modifiers:
				modifiers === null
					? null
					: [...modifiers]
							.map((one) => (one === 'Mod' ? (isMac() ? 'Meta' : 'Ctrl') : one))
							.sort()
							.join(','),
			key,
			func,
		};
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: KeyHandler): void {
		const at = this.handlers.indexOf(handler);
		if (at >= 0) this.handlers.splice(at, 1);
	}

	/** What the first handler that fits the key answers, here or in the parent; the search ends with it. Not part of the public API. */
	handle(event: KeyboardEvent): unknown {
		const modifiers = modifiersOf(event);
		for (const handler of this.handlers) {
			if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
			if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
			return handler.func(event, { modifiers, key: event.key, vkey: event.key });
		}
		return this.parent?.handle(event);
	}
}

function modifiersOf(event: KeyboardEvent): string {
	return [event.altKey ? 'Alt' : '', event.ctrlKey ? 'Ctrl' : '', event.metaKey ? 'Meta' : '', event.shiftKey ? 'Shift' : '']
		.filter((one) => one !== '')
		.join(',');
}

export class Keymap {
	private readonly scopes: Scope[] = [];
	/** Listens on the window before anything in the page does. Only an answer of `false` prevents the key and stops it. */
	readonly onKey = (event: KeyboardEvent): void => {
		if (this.scopes[this.scopes.length - 1]?.handle(event) !== false) return;
		event.preventDefault();
		event.stopPropagation();
	};

	constructor(root: Scope) {
		this.scopes.push(root);
	}
	pushScope(scope: Scope): void {
		this.popScope(scope);
		this.scopes.push(scope);
	}
	popScope(scope: Scope): void {
		const at = this.scopes.indexOf(scope);
		if (at > 0) this.scopes.splice(at, 1);
	}

	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: string): boolean {
		switch (modifier) {
			case 'Mod':
				return isMac() ? event.metaKey : event.ctrlKey;
			case 'Ctrl':
				return event.ctrlKey;
			case 'Meta':
				return event.metaKey;
			case 'Shift':
				return event.shiftKey;
			default:
				return event.altKey;
		}
	}

	static isModEvent(event?: MouseEvent | KeyboardEvent | TouchEvent | null): 'tab' | 'split' | 'window' | boolean {
		if (event === null || event === undefined) return false;
		const mod = isMac() ? event.metaKey : event.ctrlKey;
		if (mod && event.altKey) return event.shiftKey ? 'window' : 'split';
		return mod || ('button' in event && event.button === 1) ? 'tab' : false;
	}
}

/**
 * The clipboard of the page, with the refusals of the apps it is in. `no-html`: Android's WebView takes plain text only. `in-gesture`:
 * WebKit takes what is written while the reader's tap or key is being handled, and nothing after the first `await`.
 */
export type ClipboardRule = 'all' | 'no-html' | 'in-gesture';

export interface HostClipboard {
	text: string | null;
	html: string | null;
	/** Writes that were refused. */
	refused: number;
	/** As while a tap is being handled. */
	gesture<T>(action: () => T): T;
	uninstall(): void;
}

class Item {
	constructor(readonly parts: Readonly<Record<string, Blob | Promise<Blob>>>) {}
	get types(): string[] {
		return Object.keys(this.parts);
	}
	async getType(type: string): Promise<Blob> {
		const part = this.parts[type];
		if (part === undefined) throw new DOMException(`no ${type}`, 'NotFoundError');
		return part;
	}
}

/** Puts a clipboard on the page, which a test reads from the host; null leaves the page its own. */
export function installClipboard(rule: ClipboardRule | null): HostClipboard {
	if (rule === null) return { text: null, html: null, refused: 0, gesture: (action) => action(), uninstall: () => undefined };
	let depth = 0;
	const begin = (): void => {
		depth += 1;
		queueMicrotask(() => (depth -= 1));
	};
	const gestures = ['click', 'keydown', 'auxclick', 'touchend'];
	for (const type of gestures) window.addEventListener(type, begin, true);
	const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
	const beforeItem = Object.getOwnPropertyDescriptor(globalThis, 'ClipboardItem');
	const refuse = (): never => {
		kept.refused += 1;
		throw new DOMException('Write permission denied.', 'NotAllowedError');
	};
	const clipboard = {
		async writeText(text: string): Promise<void> {
			if (rule === 'in-gesture' && depth === 0) refuse();
			kept.text = text;
			kept.html = null;
		},
		async write(items: readonly Item[]): Promise<void> {
			const types = items.flatMap((item) => item.types);
			if ((rule === 'in-gesture' && depth === 0) || (rule === 'no-html' && types.includes('text/html'))) refuse();
			for (const item of items) {
				for (const type of item.types) {
					const text = await textOf(await item.getType(type));
					if (type === 'text/html') kept.html = text;
					else kept.text = text;
				}
			}
		},
	};
	const kept: HostClipboard = {
		text: null,
		html: null,
		refused: 0,
		gesture(action) {
			depth += 1;
			try {
				return action();
			} finally {
				depth -= 1;
			}
		},
		uninstall() {
			for (const type of gestures) window.removeEventListener(type, begin, true);
			if (before === undefined) Reflect.deleteProperty(navigator, 'clipboard');
			else Object.defineProperty(navigator, 'clipboard', before);
			if (beforeItem === undefined) Reflect.deleteProperty(globalThis, 'ClipboardItem');
			else Object.defineProperty(globalThis, 'ClipboardItem', beforeItem);
		},
	};
	Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true, writable: true });
	Object.defineProperty(globalThis, 'ClipboardItem', { value: Item, configurable: true, writable: true });
	return kept;
}

function textOf(blob: Blob): Promise<string> {
	if (typeof blob.text === 'function') return blob.text();
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('not to be read'));
		reader.readAsText(blob);
	});
}

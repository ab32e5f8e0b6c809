/** `Events` and `Component` of the module `obsidian`. */
export interface EventRef {
	readonly name: string;
	readonly owner: Events;
	readonly callback: (...data: never[]) => unknown;
	readonly context: unknown;
}

export class Events {
	private listeners: EventRef[] = [];

	on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
		const ref: EventRef = { name, owner: this, callback, context };
		this.listeners.push(ref);
		return ref;
	}

	off(name: string, callback: (...data: never[]) => unknown): void {
		this.listeners = this.listeners.filter((ref) => ref.name !== name || ref.callback !== callback);
	}

	offref(ref: EventRef): void {
		this.listeners = this.listeners.filter((one) => one !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const ref of [...this.listeners]) if (ref.name === name) this.tryTrigger(ref, data);
	}

	/** A listener that throws does not keep the others from hearing; the app throws its error later, as we do. */
	tryTrigger(ref: EventRef, data: unknown[]): void {
		try {
			ref.callback.apply(ref.context, data as never[]);
		} catch (error) {
			reportLater(error);
		}
	}

	/** How many listeners there are: the leak check counts them. Not part of the public API. */
	get listenerCount(): number {
		return this.listeners.length;
	}
}

let errorSink: ((error: unknown) => void) | null = null;
/** Where errors of listeners go: the host collects them, so that a test can look at them. */
export function onListenerError(sink: ((error: unknown) => void) | null): void {
	errorSink = sink;
}
export function reportLater(error: unknown): void {
	if (errorSink !== null) errorSink(error);
	else
		window.setTimeout(() => {
			throw error;
		}, 0);
}

type Cleanup = () => unknown;

export class Component {
	private loaded = false;
	private children: Component[] = [];
	private cleanups: Cleanup[] = [];

	load(): unknown {
		if (this.loaded) return undefined;
		this.loaded = true;
		const result = this.onload();
		for (const child of [...this.children]) child.load();
		return result;
	}

	onload(): unknown {
		return undefined;
	}

	unload(): void {
		if (!this.loaded) return;
		this.loaded = false;
		for (const child of this.children.splice(0).reverse()) child.unload();
		for (const cleanup of this.cleanups.splice(0).reverse()) {
			try {
				cleanup();
			} catch (error) {
				reportLater(error);
			}
		}
		this.onunload();
	}

	onunload(): void {}

	addChild<T extends Component>(child: T): T {
		this.children.push(child);
		if (this.loaded) child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		this.children = this.children.filter((one) => one !== child);
		child.unload();
		return child;
	}

	register(cleanup: Cleanup): void {
		this.cleanups.push(cleanup);
	}

	registerEvent(ref: EventRef): void {
		this.register(() => ref.owner.offref(ref));
	}

	registerDomEvent(el: EventTarget, type: string, callback: (event: never) => unknown, options?: boolean | AddEventListenerOptions): void {
		const listener = callback as unknown as EventListener;
		el.addEventListener(type, listener, options);
		this.register(() => el.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}

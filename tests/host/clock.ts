/** The plugin's clock. A jumping clock makes waiting free: when nothing else goes on, it jumps to the next timer. */
export interface PluginClock {
	now(): number;
	wait(ms: number): Promise<void>;
	/** What main.js sees as its globals: Date and the timers. */
	readonly globals: Readonly<Record<string, unknown>>;
	/** Whether a timer is set that the clock will jump to. */
	busy(): boolean;
	/** How many timers of the plugin are set; a real clock does not know. */
	timers(): number;
	/** Moves a jumping clock on, as when the reader goes away for a while; timers due in between fire. */
	advance(ms: number): void;
	stop(): void;
}

/** A Date whose now is another: given to main.js in the place of the real one. */
function dateAt(now: () => number): DateConstructor {
	const Real = Date;
	function FakeDate(this: unknown, ...given: unknown[]): unknown {
		if (!new.target) return new Real(now()).toString();
		// Constructed for whoever was called, so that classes that extend Date stay themselves.
		return Reflect.construct(Real, given.length === 0 ? [now()] : given, new.target) as unknown;
	}
	FakeDate.prototype = Real.prototype;
	return Object.assign(FakeDate, { now, parse: Real.parse, UTC: Real.UTC }) as unknown as DateConstructor;
}

/** The real clock, shifted so that it began at `start`. */
export function realClock(start?: number): PluginClock {
	const shift = start === undefined ? 0 : start - Date.now();
	const now = (): number => Date.now() + shift;
	return {
		now,
		wait: (ms) => new Promise((done) => window.setTimeout(done, ms)),
		globals: start === undefined ? {} : { Date: dateAt(now) },
		busy: () => false,
		timers: () => 0,
		advance: () => {
			throw new Error('Only a jumping clock can be moved on');
		},
		stop: () => undefined,
	};
}

/** How far ahead a jumping clock looks, in milliseconds. */
const HORIZON = 120_000;

interface Timer {
	readonly id: number;
	due: number;
	readonly run: () => void;
	readonly every: number | null;
}

/**
 * A clock that stands still while something goes on and jumps to the next timer when all is quiet (`busy` answers false for a
 * while). Timers fire in the order they are due, so a minute of waiting between requests takes milliseconds. It does not jump to
 * intervals, nor to a timer more than two minutes away: those fire when time has come there otherwise.
 */
export function jumpingClock(start: number, busy: () => boolean): PluginClock {
	let current = start;
	let nextId = 1;
	let timers: Timer[] = [];
	let pump: number | null = null;
	let quiet = 0;
	const next = (): Timer | null =>
		timers.reduce<Timer | null>(
			(least, one) => (least === null || one.due < least.due || (one.due === least.due && one.id < least.id) ? one : least),
			null,
		);
	const ahead = (): boolean => timers.some((one) => one.due <= current || (one.every === null && one.due <= current + HORIZON));
	const schedule = (): void => {
		if (pump !== null || !ahead()) return;
		pump = window.setTimeout(() => {
			pump = null;
			// Promise chains of the adapter take some turns: only after three quiet ones the clock jumps.
			quiet = busy() ? 0 : quiet + 1;
			if (quiet >= 3) fire();
			schedule();
		}, 0);
	};
	const fire = (): void => {
		quiet = 0;
		const first = next();
		if (first === null || !ahead()) return;
		fireOne(first);
	};
	const fireOne = (first: Timer): void => {
		current = Math.max(current, first.due);
		if (first.every === null) timers = timers.filter((one) => one !== first);
		else first.due = current + Math.max(1, first.every);
		first.run();
	};
	const add = (run: () => void, ms: number, every: number | null): number => {
		const id = nextId++;
		timers.push({ id, due: current + Math.max(0, ms), run, every });
		quiet = 0;
		schedule();
		return id;
	};
	const clear = (id: number): void => {
		timers = timers.filter((one) => one.id !== id);
	};
	const timersOf = {
		setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => add(() => run(...given), ms, null),
		clearTimeout: clear,
		setInterval: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => add(() => run(...given), ms, ms),
		clearInterval: clear,
	};
	const FakeDate = dateAt(() => current);
	const own: Record<string | symbol, unknown> = { ...timersOf, Date: FakeDate };
	const fakeWindow: unknown = new Proxy(window, {
		get: (target, name): unknown => {
			if (name in own) return own[name];
			if (name === 'window' || name === 'self' || name === 'activeWindow') return fakeWindow;
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? (value as (...given: unknown[]) => unknown).bind(target) : value;
		},
		set: (target, name, value) => Reflect.set(target, name, value),
	});
	return {
		now: () => current,
		wait: (ms) => new Promise((done) => void add(done, ms, null)),
		globals: { ...timersOf, Date: FakeDate, window: fakeWindow, activeWindow: fakeWindow },
		busy: ahead,
		timers: () => timers.length,
		advance: (ms) => {
			const end = current + ms;
			for (let first = next(); first !== null && first.due <= end; first = next()) fireOne(first);
			current = Math.max(current, end);
			schedule();
		},
		stop: () => {
			timers = [];
			if (pump !== null) window.clearTimeout(pump);
		},
	};
}

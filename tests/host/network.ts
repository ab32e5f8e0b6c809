/**
 * `requestUrl` from a table of answers. Nothing reaches the network. As the app does, it goes where a redirect says by itself: the plugin
 * is given the last answer, and not told whose it is.
 */

/** A request as the plugin made it. */
export interface LoggedRequest {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | ArrayBuffer | undefined;
	/** Milliseconds on the plugin's clock when it began and ended. */
	readonly startedAt: number;
	endedAt: number | null;
	status: number | 'offline' | 'hang' | 'error' | null;
	/** Whether the app went there by itself, since the one before answered with a redirect. */
	readonly isRedirect: boolean;
}

/** Redirects the app follows before it gives up. */
const MOST_REDIRECTS = 20;

export interface Answer {
	readonly status?: number;
	readonly text?: string;
	readonly json?: unknown;
	readonly arrayBuffer?: ArrayBuffer;
	readonly headers?: Readonly<Record<string, string>>;
	/** Milliseconds the answer takes, on the plugin's clock. */
	readonly delay?: number;
	/** Bytes of the body, where a test does not want to make so many. */
	readonly size?: number;
}

/** A text is a 200; 'offline' fails as the app does without a network; 'hang' never answers; an Error is thrown. */
export type Route = string | Answer | Error | 'offline' | 'hang';
/** An array is answered one after the other, its last for ever. */
export type Routes =
	| Readonly<Record<string, Route | readonly Route[]>>
	| ((request: {
			readonly url: string;
			readonly method: string;
			readonly body: string | ArrayBuffer | undefined;
			readonly headers: Readonly<Record<string, string>>;
	  }) => Route | undefined | Promise<Route | undefined>);

interface Performed {
	status: number;
	headers: Record<string, string>;
	text: string;
	json: unknown;
	arrayBuffer: ArrayBuffer;
}

interface Param {
	url: string;
	method?: string | undefined;
	contentType?: string | undefined;
	body?: string | ArrayBuffer | undefined;
	headers?: Record<string, string>;
	throw?: boolean;
}

/** A key of the table is a whole address, or has `*` for any text: 'https://export.arxiv.org/*1906.01820*'. */
export function routeMatches(pattern: string, url: string): boolean {
	if (pattern === url) return true;
	if (!pattern.includes('*')) return false;
	const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 's').test(url);
}

export class Network {
	readonly requests: LoggedRequest[] = [];
	/** Addresses nobody set an answer for; a test that has some has forgotten a route. */
	readonly unrouted: string[] = [];
	inFlight = 0;
	/** On a phone a body crosses the bridge in base64; one above this many bytes ends the app. */
	readonly mostOnMobile = 20_000_000;
	/** Whether the app was ended so. */
	killed = false;
	private readonly turns = new Map<string, number>();

	constructor(
		public routes: Routes,
		private readonly clock: { now(): number; wait(ms: number): Promise<void> },
		private readonly isMobile = false,
	) {}

	private async find(request: LoggedRequest): Promise<Route> {
		if (typeof this.routes === 'function') {
			const answer = await this.routes(request);
			if (answer !== undefined) return answer;
		} else {
			for (const [pattern, route] of Object.entries(this.routes)) {
				if (!routeMatches(pattern, request.url)) continue;
				if (!Array.isArray(route)) return route as Route;
				const turn = this.turns.get(pattern) ?? 0;
				this.turns.set(pattern, turn + 1);
				return (route as readonly Route[])[Math.min(turn, route.length - 1)] ?? 'offline';
			}
		}
		this.unrouted.push(request.url);
		throw new Error(`The test host has no route for ${request.url}`);
	}

	readonly requestUrl = (
		given: Param | string,
	): Promise<unknown> & { text: Promise<string>; json: Promise<unknown>; arrayBuffer: Promise<ArrayBuffer> } => {
		const param = typeof given === 'string' ? { url: given } : given;
		const promise = this.perform(param);
		const part = <T>(read: (response: { text: string; json: unknown; arrayBuffer: ArrayBuffer }) => T): Promise<T> => {
			const derived = promise.then(read);
			// Nobody may be listening to this one; the request's own promise carries the error.
			derived.catch(() => undefined);
			return derived;
		};
		return Object.assign(promise, {
			text: part((r) => r.text),
			json: part((r) => r.json).catch(() => undefined),
			arrayBuffer: part((r) => r.arrayBuffer),
		});
	};

	readonly request = async (given: Param | string): Promise<string> =>
		(await this.perform(typeof given === 'string' ? { url: given } : given)).text;

	private async perform(param: Param): Promise<Performed> {
		let asked = param;
		for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
			const answer = await this.ask(asked, hops > 0);
			const { location } = answer.headers;
			if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
			const url = new URL(location, asked.url).href;
			if (!/^https?:/.test(url)) throw new Error('net::ERR_UNSAFE_REDIRECT');
			const { method = 'GET', body, contentType, ...others } = asked;
			// Only a 307 or 308 sends a body on; what it was asked with, headers of the plugin's own too, goes along.
			const isSame = answer.status > 303 || method === 'HEAD' || method === 'GET';
			asked = { ...others, url, ...(isSame ? { method, body, contentType } : {}) };
		}
		throw new Error('net::ERR_TOO_MANY_REDIRECTS');
	}

	private async ask(param: Param, isRedirect: boolean): Promise<Performed> {
		if (typeof param?.url !== 'string' || !/^https?:\/\//.test(param.url))
			throw new TypeError(`requestUrl: not an address: ${String(param?.url)}`);
		const logged: LoggedRequest = {
			url: param.url,
			method: param.method ?? 'GET',
			headers: { ...param.headers, ...(param.contentType === undefined ? {} : { 'Content-Type': param.contentType }) },
			body: param.body,
			startedAt: this.clock.now(),
			endedAt: null,
			status: null,
			isRedirect,
		};
		this.requests.push(logged);
		this.inFlight += 1;
		try {
			await Promise.resolve();
			const route = await this.find(logged);
			if (route === 'hang') {
				logged.status = 'hang';
				this.inFlight -= 1;
				await new Promise(() => undefined);
			}
			if (route === 'offline') {
				logged.status = 'offline';
				throw new Error('net::ERR_INTERNET_DISCONNECTED');
			}
			if (route instanceof Error) {
				logged.status = 'error';
				throw route;
			}
			const answer: Answer = typeof route === 'string' ? { text: route } : route;
			if (answer.delay !== undefined) {
				this.inFlight -= 1;
				await this.clock.wait(answer.delay);
				this.inFlight += 1;
			}
			const bytes = answer.size ?? answer.arrayBuffer?.byteLength ?? answer.text?.length ?? 0;
			const isHead = logged.method === 'HEAD';
			if (this.isMobile && !isHead && bytes > this.mostOnMobile) {
				this.killed = true;
				throw new Error('The app was ended: a body of that size does not pass the bridge of a phone.');
			}
			const status = answer.status ?? 200;
			logged.status = status;
			const text = isHead ? '' : (answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
			const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
			if (isHead && bytes > 0) headers['content-length'] ??= String(bytes);
			if (status >= 400 && param.throw !== false) throw Object.assign(new Error(`Request failed, status ${status}`), { status, headers });
			return {
				status,
				headers,
				text,
				get json(): unknown {
					return answer.json ?? (JSON.parse(text) as unknown);
				},
				get arrayBuffer(): ArrayBuffer {
					return answer.arrayBuffer ?? (new TextEncoder().encode(text).buffer as ArrayBuffer);
				},
			};
		} finally {
			this.inFlight -= 1;
			logged.endedAt = this.clock.now();
		}
	}
}

import { withoutEscapes } from './percent-escapes';

/** No address is wrapped deeper: a mail filter around a tracker around a search engine around a proxy. */
const DEEPEST = 6;

/** Parameters in which redirectors carry the address they lead to: Google, Safe Links, Facebook, DuckDuckGo, Barracuda, mail trackers. */
const CARRIERS =
	/^(?:url|u|q|a|to|l|r|k|target|targeturl|dest|dest_?url|destination|redirect|redirect_?(?:url|uri|to)|redir|link|linkurl|href|uri|goto|go|out|continue|returnurl|uddg|qurl|imgrefurl|adurl|ru|p)$/i;

// /web/2020…/https://…, /L0/https:%2F%2F…, /https%3A%2F%2F…: an address in the path of another
const IN_PATH = /\/(https?(?::|%3A)(?:\/|%2F){1,2}[^/%\s][^\s]*)/i;
// https-3A__arxiv.org_abs_1906.01820: Proofpoint's second form writes %3A as -3A and / as _
const PROOFPOINT_2 = /^https?-3A__/i;
// /v3/__https://arxiv.org/abs/1906.01820__;!!…
const PROOFPOINT_3 = /\/v3\/__(https?:\/{1,2}\S+?)__;/i;
// /amp/s/arxiv.org/abs/…, /c/s/…: pages kept by Google
const AMP = /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/amp|[a-z0-9-]+\.cdn\.ampproject\.org\/[cv])\/s\/(\S+)$/i;
// aHR0cDovL…, a1aHR0cHM6Ly9…: Base64 of http(s)://, as Bing and newsletters write it
const BASE64 = /^(?:a1)?(aHR0c(?:HM6Ly|DovL)[A-Za-z0-9+/_-]+={0,2})$/;
// www-nature-com.ezproxy.example.edu, doi-org.proxy.example.edu, 0-www-jstor-org.library.example.edu
const PROXY_HOST =
	/^(?:0-)?((?:[a-z0-9]+-)+(?:com|org|net|edu|gov|uk|de|fr|press|io))\.(?:[a-z0-9-]+\.)*(?:[a-z0-9-]*(?:proxy|prx|vpn|login|library|lib)[a-z0-9-]*|idm\.oclc)\.[a-z.]+$/i;
// www.nature.com.ezproxy.example.edu
const PROXY_SUFFIX = /^((?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov))\.(?:[a-z0-9-]*(?:proxy|libproxy|vpn)[a-z0-9-]*|idm)\.[a-z0-9.-]+$/i;

/**
 * The address another one leads to, where mail filters, search engines, trackers, archives and library proxies have wrapped it;
 * the address itself where nothing is wrapped. No request is made: opaque short links stay what they are.
 * @example unwrapAddress('https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2405.12345&hl=en') //=>
 * 'https://arxiv.org/pdf/2405.12345'
 */
export function unwrapAddress(address: string): string {
	let current = address.replace(/&amp;/gi, '&');
	for (let depth = 0; depth < DEEPEST; depth++) {
		const inner = innerAddress(current);
		if (inner === null || inner === current) break;
		current = inner;
	}
	return current;
}

function innerAddress(address: string): string | null {
	if (/^https?%3A/i.test(address)) return withoutEscapes(address);
	const third = PROOFPOINT_3.exec(address)?.[1];
	if (third !== undefined) return third.replace(/^(https?:)\/(?!\/)/i, '$1//');
	const amp = AMP.exec(address)?.[1];
	if (amp !== undefined) return `https://${amp}`;
	return carriedInQuery(address) ?? carriedInPath(address) ?? behindProxy(address);
}

function carriedInQuery(address: string): string | null {
	const query = address.indexOf('?');
	if (query < 0) return null;
	for (const part of address.slice(query + 1).split(/[&;]/)) {
		const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(part) ?? [];
		if (!CARRIERS.test(name)) continue;
		const carried = asAddress(value);
		if (carried !== null) return carried;
	}
	return null;
}

function asAddress(value: string): string | null {
	const base64 = BASE64.exec(value)?.[1];
	if (base64 !== undefined) return fromBase64(base64);
	if (PROOFPOINT_2.test(value)) return withoutEscapes(value.replace(/-([0-9A-F]{2})/gi, '%$1').replace(/_/g, '/'));
	let text = value;
	// Some trackers encode what was encoded already.
	for (let times = 0; times < 3 && /^https?(?:%|:%2F)/i.test(text); times++) text = withoutEscapes(text);
	// https://…, cache:ID:https://…, arxiv.org/abs/…
	const bare = /^(?:cache:(?:[\w-]+:)?)?(https?:\/\/\S+|(?:arxiv|doi)\.org\/\S+)$/i.exec(text)?.[1];
	if (bare === undefined) return null;
	return /^https?:/i.test(bare) ? bare : `https://${bare}`;
}

function carriedInPath(address: string): string | null {
	const start = /^https?:\/\/[^/?#]+/i.exec(address)?.[0].length ?? 0;
	const rest = address.slice(start);
	const found = IN_PATH.exec(rest)?.[1];
	if (found === undefined) {
		const segment = rest.split(/[/?&=#]/).find((part) => BASE64.test(part));
		return segment === undefined ? null : asAddress(segment);
	}
	// Where the slashes of the inner address are encoded, the next real one belongs to the outer.
	const encoded = /^https?(?::|%3A)%2F/i.test(found);
	const inner = encoded ? withoutEscapes(found.replace(/[/?&].*$/, '')) : found;
	return inner.replace(/^(https?:)\/+/i, '$1//');
}

function behindProxy(address: string): string | null {
	const [, host = '', rest = ''] = /^https?:\/\/([^/?#:]+)(?::\d+)?(.*)$/i.exec(address) ?? [];
	if (/\.translate\.goog$/i.test(host))
		return `https://${host
			.replace(/\.translate\.goog$/i, '')
			.replace(/-/g, '.')
			.replace(/\.\./g, '-')}${rest}`;
	const dashed = PROXY_HOST.exec(host)?.[1];
	if (dashed !== undefined) return `https://${dashed.replace(/-/g, '.')}${rest}`;
	const suffixed = PROXY_SUFFIX.exec(host)?.[1];
	return suffixed === undefined ? null : `https://${suffixed}${rest}`;
}

function fromBase64(text: string): string | null {
	try {
		const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
		return /^https?:\/\/[\x21-\x7e]+$/.test(plain) ? plain : null;
	} catch {
		return null;
	}
}

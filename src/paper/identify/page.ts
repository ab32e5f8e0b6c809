/**
 * What an address that holds no identifier leads to. `page`: a page that may describe one paper, `known` where its site is one of
 * those that do. The others are not asked: `openreview` wants a sign-in, a `listing` is many papers, a `website` keeps none,
 * a `private` address is of this machine or its network.
 */
export type AddressKind =
	| { readonly kind: 'page'; readonly host: string; readonly known: boolean }
	| { readonly kind: 'openreview' | 'listing' | 'website' | 'private'; readonly host: string };

/** Sites whose pages describe one paper each, in the tags of Google Scholar, without the identifier in the address. */
const PAPER_PAGES: readonly RegExp[] = [
	/^(?:proceedings\.neurips\.cc|(?:papers|proceedings)\.nips\.cc|papers\.neurips\.cc)$/,
	/^(?:www\.)?jmlr\.org$/,
	/^(?:www\.)?proceedings\.mlr\.press$/,
	/^openaccess\.thecvf\.com$/,
	/^(?:www\.)?ecva\.net$/,
	/^(?:www\.)?usenix\.org$/,
	/^(?:[a-z]+\.)?(?:hal\.science|archives-ouvertes\.fr)$/,
	/^eprint\.iacr\.org$/,
	/^(?:www\.)?mdpi\.com$/,
	/^(?:www\.)?sciencedirect\.com$/,
	/^(?:www\.)?cell\.com$/,
	/^(?:www\.)?thelancet\.com$/,
	/^ieeexplore\.ieee\.org$/,
	/^(?:www\.)?computer\.org$/,
	/^(?:www\.)?cambridge\.org$/,
	/^(?:www\.)?jstor\.org$/,
	/^(?:www\.)?nber\.org$/,
	/^projecteuclid\.org$/,
	/^ojs\.aaai\.org$/,
	/^(?:www\.)?aaai\.org$/,
	/^(?:www\.)?isca-(?:speech|archive)\.org$/,
	/^drops\.dagstuhl\.de$/,
	/^(?:www\.)?preprints\.org$/,
	/^(?:www\.)?researchsquare\.com$/,
	/^(?:www\.)?scielo\.[a-z.]+$/,
	/^(?:www\.)?bmj\.com$/,
	/^(?:www\.)?frontiersin\.org$/,
	/^journals\.plos\.org$/,
	/^(?:www\.)?nature\.com$/,
	/^link\.springer\.com$/,
	/^(?:www\.)?biomedcentral\.com$/,
	/^academic\.oup\.com$/,
	/^direct\.mit\.edu$/,
	/^(?:www\.)?theses\.fr$/,
	/^(?:www\.)?ijcai\.org$/,
	/^(?:www\.)?roboticsproceedings\.org$/,
	/^(?:www\.)?vldb\.org$/,
	/^distill\.pub$/,
];

// Places where people write about papers, keep code or meet; none of them describes one paper in the tags of a page.
const WEBSITES =
	/^(?:[\w-]+\.)*(?:github\.(?:com|io)|gitlab\.com|bitbucket\.org|youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|t\.co|bsky\.app|mastodon\.social|facebook\.com|instagram\.com|linkedin\.com|lnkd\.in|reddit\.com|news\.ycombinator\.com|medium\.com|substack\.com|wikipedia\.org|wikidata\.org|stackoverflow\.com|stackexchange\.com|quora\.com|zoom\.us|meet\.google\.com|docs\.google\.com|drive\.google\.com|calendar\.google\.com|mail\.google\.com|dropbox\.com|notion\.so|slack\.com|discord\.(?:com|gg)|bit\.ly|tinyurl\.com|goo\.gl|amazon\.[a-z.]+|apple\.com|google\.[a-z]{2,3}(?:\.[a-z]{2})?|researchgate\.net|academia\.edu|orcid\.org)$/;

/** Searches, authors, volumes and tables of contents: many papers at one address. */
const LISTINGS: readonly RegExp[] = [
	/(?:^|\.)arxiv\.org$/,
	/^scholar\.google\.[a-z.]+$/,
	/(?:^|\.)ncbi\.nlm\.nih\.gov$/,
	/(?:^|\.)dblp\d?\.(?:org|uni-trier\.de|dagstuhl\.de)$/,
	/(?:^|\.)semanticscholar\.org$/,
	/(?:^|\.)aclanthology\.(?:org|info)$/,
	/(?:^|\.)(?:huggingface\.co|hf\.co|alphaxiv\.org|connectedpapers\.com|paperswithcode\.com)$/,
];

// This machine, private networks (RFC 1918, 6598, 3927, 4193), names without a dot, and numbers that browsers read as addresses
const PRIVATE_NAME = /^(?:localhost|[^.]+|.*\.(?:localhost|local|lan|home|internal|intranet|corp|home\.arpa|test|invalid|onion))$/i;

/** Whether an address is of this machine or a private network, which no page of a publisher is: never asked. */
export function isPrivateHost(host: string): boolean {
	const name = host
		.toLowerCase()
		.replace(/^\[|\]$/g, '')
		.replace(/\.$/, '');
	if (name.includes(':')) return true;
	// 127.0.0.1, 0x7f.1, 2130706433, 0177.0.0.1: any host of numbers alone
	if (/^(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+))*$/.test(name)) return true;
	// 127.0.0.1.nip.io: names that lead to the number in them
	if (/(?:^|\.)(?:nip|sslip|xip)\.io$|(?:^|\.)(?:localtest|lvh)\.me$/.test(name)) return true;
	return PRIVATE_NAME.test(name);
}

const PARTS = /^https?:\/\/(?:([^/?#@\s]*)@)?(\[[^\]]*\]|[^/?#:\s]+)(?::(\d+))?([/?#]\S*)?$/i;

/** What an http(s) address leads to; it names no paper by itself. */
export function addressKind(address: string): AddressKind {
	const [, user, host = '', port, path = '/'] = PARTS.exec(address) ?? [];
	const name = host.toLowerCase();
	// A name and password in an address, or a port of one's own, is no publisher's.
	if (name === '' || user !== undefined || isPrivateHost(name) || (port !== undefined && port !== '80' && port !== '443'))
		return { kind: 'private', host: name };
	if (/^(?:www\.|api\d?\.)?openreview\.net$/.test(name)) return { kind: 'openreview', host: name };
	if (LISTINGS.some((site) => site.test(name))) return { kind: 'listing', host: name };
	if (WEBSITES.test(name)) return { kind: 'website', host: name };
	// The front page of a site is no paper.
	if (/^\/?(?:[?#].*)?$/.test(path) && !/[?&](?:id|pii|arnumber)=/i.test(path)) return { kind: 'website', host: name };
	return { kind: 'page', host: name, known: PAPER_PAGES.some((site) => site.test(name)) };
}

// Unsubscribe, opt out, cancel an alert: what a mail's end holds in any language
const LEAVE_ADDRESS =
	/unsubscri|un-subscri|opt[-_]?out|cancel_alert|list-?unsub|abmeld|abbestell|desuscri|darse-?de-?baja|desinscri|d[eé]sabonn|desabonn/i;
const LEAVE_WORDS =
	/(?:unsubscribe|opt[- ]out|cancel (?:this |the )?alert|stop receiving|abmelden|abbestellen|darse de baja|cancelar (?:la |esta )?(?:suscripci[oó]n|alerta)|se d[eé]sabonner|d[eé]sinscri)[^\n]{0,60}$/i;

/** Whether an address that names no paper is the way out of a mailing list, by itself or by the words before it in its line. */
export function isUnsubscribeLink(address: string, lineBefore: string): boolean {
	return LEAVE_ADDRESS.test(address) || LEAVE_WORDS.test(lineBefore);
}

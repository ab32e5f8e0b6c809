import { ID, ID_END, canonicalArxivId } from './arxiv-identifier';
import { firstReference } from './doi';
import type { ArxivId } from './arxiv-identifier';
import { withoutEscapes } from './percent-escapes';

/** A site whose addresses name arXiv papers: its hosts, where in path and query the id stands (group 1), an example. */
interface Site {
	readonly name: string;
	readonly hosts: RegExp;
	readonly places: readonly RegExp[];
	readonly example: string;
}

/** What a search says before an identifier it looks for: `q=arXiv:…`, `p=find+eprint+…`. */
const SEARCHED = '"?(?:find[+ ])?(?:arxiv|eprint)[:+ ]"?(?:arxiv:)?';

const SITES: readonly Site[] = [
	{
		name: 'arXiv',
		// arxiv.org, www., export., browse., country mirrors (de., cn., lanl.), xxx.lanl.gov and the mirrors of its time
		hosts:
			/^(?:(?:[a-z]{2,8}\.)?arxiv\.org|(?:xxx|babbage)\.(?:lanl\.gov|itp\.ac\.cn|sissa\.it|soton\.ac\.uk|uni-augsburg\.de|tau\.ac\.il|snu\.ac\.kr|if\.usp\.br|adelaide\.edu\.au))$/,
		places: [
			// /abs/ID, /pdf/IDvN.pdf, /html/ID#bib, /src/, /e-print/, /format/, /ps/, /tb/, /bibtex/, /auth/show-endorsers/ID
			path(String.raw`(?:auth\/)?(?:abs|pdf|html|src|e-print|format|ps|dvi|tb|list|bibtex|cits|refs|other|show[-_]endorsers|trackback)\/+`),
			// /show-email/a8183a1d/ID
			path(String.raw`show-email\/[0-9a-f]+\/+`),
			// /ftp/arxiv/papers/1906/1906.01820.pdf
			path(String.raw`ftp\/(?:[a-z-]+\/)+\d{4}\/`),
			// /PS_cache/hep-th/pdf/9711/9711200v3.pdf, /PS_cache/arxiv/pdf/0706/0706.0001v1.pdf, /ftp/…: the files as arXiv kept them
			new RegExp(String.raw`^\/+(?:ps_cache|ftp)\/arxiv\/(?:pdf|ps|papers)\/\d{4}\/(\d{4}\.\d{4,5}(?:v\d{1,4})?)${ID_END}`, 'i'),
			// /1906.01820, which arXiv leads to the abstract
			path(''),
			// /prevnext?id=ID, /api/query?id_list=ID
			query('id|id_list'),
			// oai.arxiv.org/oai?identifier=oai:arXiv.org:ID
			query('identifier', String.raw`oai:arxiv\.org:`),
		],
		example: 'https://arxiv.org/pdf/1906.01820v3.pdf#page=2',
	},
	{
		name: 'ar5iv',
		hosts: /^(?:www\.)?ar5iv(?:\.labs\.arxiv)?\.org$/,
		places: [path(String.raw`(?:(?:abs|html|pdf)\/+)?`)],
		example: 'https://ar5iv.labs.arxiv.org/html/1906.01820',
	},
	{
		name: 'alphaXiv',
		hosts: /^(?:www\.|beta\.)?alphaxiv\.org$/,
		places: [path(String.raw`(?:[a-z]{2}\/)?(?:abs|overview|pdf|html|blog|resources|explore)\/+`)],
		example: 'https://www.alphaxiv.org/overview/1906.01820',
	},
	{
		name: 'Hugging Face',
		hosts: /^(?:www\.)?(?:huggingface\.co|hf\.co)$/,
		places: [path(String.raw`(?:api\/)?papers\/`)],
		example: 'https://huggingface.co/papers/1906.01820.md',
	},
	{
		name: 'Semantic Scholar',
		hosts: /^(?:www\.|api\.)?semanticscholar\.org$/,
		places: [path(String.raw`(?:graph\/v1\/paper\/)?arxiv[:/]`)],
		example: 'https://api.semanticscholar.org/arXiv:1906.01820',
	},
	{
		name: 'SciRate',
		hosts: /^(?:www\.)?scirate\.com$/,
		places: [path(String.raw`arxiv\/`)],
		example: 'https://scirate.com/arxiv/1906.01820',
	},
	{
		name: 'arXiv Vanity',
		hosts: /^(?:www\.)?arxiv-vanity\.com$/,
		places: [path(String.raw`papers\/`)],
		example: 'https://www.arxiv-vanity.com/papers/1906.01820/',
	},
	{
		name: 'DOI',
		hosts: /^(?:(?:www|dx)\.)?doi\.org$/,
		places: [path(String.raw`10\.48550\/arxiv\.`)],
		example: 'https://doi.org/10.48550/ARXIV.1906.01820',
	},
	{
		name: 'NASA ADS',
		hosts: /^(?:ui\.adsabs\.harvard\.edu|(?:www\.)?adsabs\.harvard\.edu|adsabs\.harvard\.edu)$/,
		places: [
			// /abs/arXiv:ID, /abs/2019arXiv190601820H/abstract
			path(String.raw`(?:#?abs|link_gateway)\/arxiv:`),
			new RegExp(String.raw`^\/(?:#?abs|link_gateway)\/\d{4}arxiv(\d{4}\.?\d{4,5})[a-z.](?![a-z0-9])`, 'i'),
		],
		example: 'https://ui.adsabs.harvard.edu/abs/arXiv:1906.01820',
	},
	{
		name: 'Google Scholar',
		hosts: /^scholar\.google\.[a-z.]+$/,
		places: [query('arxiv_id'), query('q', SEARCHED)],
		example: 'https://scholar.google.com/scholar_lookup?arxiv_id=1906.01820',
	},
	{
		name: 'INSPIRE',
		hosts: /^(?:www\.)?inspirehep\.net$/,
		places: [path(String.raw`(?:api\/)?(?:arxiv|eprint)\/`), query('q|p', SEARCHED)],
		example: 'https://inspirehep.net/api/arxiv/1906.01820',
	},
	{
		name: 'Cool Papers',
		hosts: /^(?:www\.)?papers\.cool$/,
		places: [path(String.raw`arxiv\/`)],
		example: 'https://papers.cool/arxiv/1906.01820',
	},
	{
		name: 'Connected Papers',
		hosts: /^(?:www\.)?connectedpapers\.com$/,
		places: [path(String.raw`api\/redirect\/arxiv\/`)],
		example: 'https://www.connectedpapers.com/api/redirect/arxiv/1906.01820',
	},
	{
		name: 'Emergent Mind',
		hosts: /^(?:www\.)?emergentmind\.com$/,
		places: [path(String.raw`papers\/`)],
		example: 'https://www.emergentmind.com/papers/1906.01820',
	},
];

/** Sites whose addresses are read, with an example each. */
export const ARXIV_SITES: readonly { readonly name: string; readonly example: string }[] = SITES;

// https://host:port/path?query#part, or the same without the scheme
const ADDRESS = /^(?:(?:https?|ftp):)?(?:\/\/)?(?:[^/?#@\s]*@)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?([/?#]\S*)$/i;
// /abs/hep-th?papernum=9901001, an address of the nineties
const PAPERNUM = /^\/abs\/([a-z-]+)\/?\?(?:.*&)?papernum=(\d{7}(?:v\d+)?)(?!\d)/i;
// /PS_cache/hep-th/pdf/9711/9711200v3.pdf: archive and number stand apart
const KEPT_FILE = /^\/+(?:ps_cache|ftp)\/([a-z-]+)\/(?:pdf|ps|papers)\/\d{4}\/(\d{7}(?:v\d+)?)(?!\d)/i;
// corr/abs-1906-01820, corr/abs-cs-0011004: DBLP writes hyphens for dots and slashes
const DBLP = /corr\/(?:corr\d+(?:\.html)?#)?abs-(?:(\d{4})-(\d{4,5})|([a-z]+(?:-[a-z]+)?)-(\d{7}))(?!\d)/i;

/** The paper an address leads to, on arXiv or a site that keeps its identifiers; null for other hosts, whatever digits they hold. */
export function arxivIdInAddress(address: string): ArxivId | null {
	const [, host = '', rest = ''] = ADDRESS.exec(firstReference(address) === address ? address : '') ?? [];
	if (host === '') return null;
	const name = host.toLowerCase();
	const place = withoutEscapes(rest);
	if (/^(?:www\.)?dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/.test(name)) {
		const [, year, number, archive, old] = DBLP.exec(place) ?? [];
		return canonicalArxivId(year === undefined ? `${archive ?? ''}/${old ?? ''}` : `${year}.${number ?? ''}`);
	}
	for (const site of SITES) {
		if (!site.hosts.test(name)) continue;
		const [, archive, number] = site.name === 'arXiv' ? (PAPERNUM.exec(place) ?? KEPT_FILE.exec(place) ?? []) : [];
		const ids = [
			...(archive === undefined ? [] : [`${archive}/${number ?? ''}`]),
			...site.places.map((pattern) => pattern.exec(place)?.[1] ?? ''),
		];
		for (const id of ids) {
			const read = canonicalArxivId(id);
			if (read !== null) return read;
		}
	}
	return null;
}

function path(before: string): RegExp {
	return new RegExp(String.raw`^\/+${before}(${ID})${ID_END}`, 'i');
}

function query(name: string, before = ''): RegExp {
	return new RegExp(String.raw`[?&](?:${name})=${before}(${ID})${ID_END}`, 'i');
}

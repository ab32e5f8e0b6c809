import type { PaperId } from '../identifier';
import { aclIdInAddress } from './acl';
import { doiId } from './doi';
import { isbnId } from './isbn';

/** How the addresses of one site name a paper: the identifier a path (with its query) holds, or null. */
interface Rule {
	readonly hosts: RegExp;
	readonly path: RegExp;
	/** What the groups of `hosts` and then of `path` mean; a group that is not there is ''. */
	readonly id: (...groups: string[]) => PaperId | null;
}

const doi = (text: string) => doiId(text);
const record = (scheme: 'pmid' | 'pmcid' | 's2' | 'dblp', id: string): PaperId => ({ scheme, id });

/**
 * Sites that put an identifier into their addresses without the DOI standing there whole, so that the page need not be asked.
 * Addresses with a DOI in them are read by `readDoi`. Above each rule an address of its kind and what it means, which the tests read.
 */
const RULES: readonly Rule[] = [
	{
		// https://pubmed.ncbi.nlm.nih.gov/18276894/ → pmid:18276894
		hosts: /^(?:www\.|m\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|pubmed\.gov)$/,
		path: /^\/(?:pubmed\/)?(\d{1,9})(?:[/?#]|$)/,
		id: (id) => record('pmid', id),
	},
	{
		// https://www.ncbi.nlm.nih.gov/pubmed/18276894 → pmid:18276894
		hosts: /^(?:www\.|m\.)?ncbi\.nlm\.nih\.gov$/,
		path: /^\/(?:labs\/|m\/)?pubmed\/(\d{1,9})(?:[/?#]|$)/,
		id: (id) => record('pmid', id),
	},
	{
		// https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/pdf/ → pmcid:PMC2808187
		hosts: /^(?:(?:www\.)?ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?pubmedcentral\.(?:nih\.gov|gov))$/,
		path: /^\/(?:labs\/)?(?:pmc\/)?articles\/(PMC\d+)(?:[./?#]|$)/i,
		id: (id) => record('pmcid', id.toUpperCase()),
	},
	{
		// https://europepmc.org/article/MED/18276894 → pmid:18276894
		hosts: /^(?:www\.)?europepmc\.org$/,
		path: /^\/(?:article|abstract|search)\/(?:MED\/(\d+)|PMC\/(PMC\d+)|PMC(\d+))/i,
		id: (pmid, pmcid, bare) => (pmid === '' ? record('pmcid', `PMC${(pmcid || bare).replace(/^PMC/i, '')}`) : record('pmid', pmid)),
	},
	{
		// https://europepmc.org/articles/PMC2808187 → pmcid:PMC2808187
		hosts: /^(?:www\.)?europepmc\.org$/,
		path: /^\/articles\/(PMC\d+)/i,
		id: (id) => record('pmcid', id.toUpperCase()),
	},
	{
		// https://www.biorxiv.org/content/early/2017/01/05/097196 → doi:10.1101/097196
		hosts: /^(?:www\.|connect\.)?(?:biorxiv|medrxiv)\.org$/,
		path: /^\/(?:content\/(?:biorxiv\/|medrxiv\/)?early\/\d{4}\/\d{2}\/\d{2}|cgi\/content\/\w+)\/((?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})(?!\d)/,
		id: (number) => doi(`10.1101/${number}`),
	},
	{
		// https://www.nature.com/articles/s41586-021-03819-2.pdf → doi:10.1038/s41586-021-03819-2
		hosts: /^(?:www\.)?nature\.com$/,
		path: /^\/(?:articles|nature\/journal\/v\d+\/n\d+\/(?:full|abs|pdf)|[a-z]+\/journal\/v[\w]+\/n[\w]+\/(?:full|abs|pdf))\/([a-z][a-z0-9-]*\d[a-z0-9.-]*?)(?:\.e?pdf|\.html|_[a-z_]+\.html)?(?:[/?#]|$)/i,
		id: (id) => doi(`10.1038/${id}`),
	},
	{
		// https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3162143 → doi:10.2139/ssrn.3162143
		hosts: /^(?:www\.)?(?:papers\.)?ssrn\.com$/,
		path: /^\/(?:sol3\/(?:papers|Delivery|abstract)\.cfm\/?\?(?:.*&)?abstract_?id=|abstract=)(\d+)/i,
		id: (id) => doi(`10.2139/ssrn.${id}`),
	},
	{
		// https://zenodo.org/records/3242074 → doi:10.5281/zenodo.3242074
		hosts: /^(?:www\.)?zenodo\.org$/,
		path: /^\/(?:records?|api\/records)\/(\d+)/,
		id: (id) => doi(`10.5281/zenodo.${id}`),
	},
	{
		// https://figshare.com/articles/dataset/A_title/1234567/2 → doi:10.6084/m9.figshare.1234567.v2
		hosts: /^(?:www\.)?figshare\.com$/,
		path: /^\/articles\/[^/]+\/(?:[^/]+\/)?(\d+)(?:\/(\d+))?(?:[/?#]|$)/,
		id: (id, version) => doi(`10.6084/m9.figshare.${id}${version === '' ? '' : `.v${version}`}`),
	},
	{
		// https://osf.io/preprints/psyarxiv/7eb4g → doi:10.31234/osf.io/7eb4g
		hosts: /^osf\.io$/,
		path: /^\/preprints\/(osf|psyarxiv|socarxiv)\/([a-z0-9]{5}(?:_v\d+)?)(?:[/?#]|$)/,
		id: (server, id) => doi(`${{ osf: '10.31219', psyarxiv: '10.31234', socarxiv: '10.31235' }[server] ?? ''}/osf.io/${id}`),
	},
	{
		// https://psyarxiv.com/7eb4g/ → doi:10.31234/osf.io/7eb4g
		hosts: /^(?:www\.)?psyarxiv\.com$/,
		path: /^\/([a-z0-9]{5})(?:[/?#]|$)/,
		id: (id) => doi(`10.31234/osf.io/${id}`),
	},
	{
		// https://elifesciences.org/articles/32822 → doi:10.7554/elife.32822
		hosts: /^(?:www\.)?elifesciences\.org$/,
		path: /^\/articles\/(\d{5,6})(?:v\d+)?(?:[/?#.]|$)/,
		id: (id) => doi(`10.7554/elife.${id}`),
	},
	{
		// https://www.bmj.com/content/372/bmj.n71 → doi:10.1136/bmj.n71
		hosts: /^(?:www\.)?bmj\.com$/,
		path: /^\/content\/\d+\/(bmj[.-][a-z0-9-]+)(?:\.[a-z.-]+)?(?:[/?#]|$)/i,
		id: (id) => doi(`10.1136/${id}`),
	},
	{
		// https://www.preprints.org/manuscript/202003.0001/v2 → doi:10.20944/preprints202003.0001.v2
		hosts: /^(?:www\.)?preprints\.org$/,
		path: /^\/manuscript\/(\d{6}\.\d{4})(?:\/(v\d+))?(?:[/?#]|$)/,
		id: (id, version) => doi(`10.20944/preprints${id}.${version || 'v1'}`),
	},
	{
		// https://peerj.com/articles/4886/ → doi:10.7717/peerj.4886
		hosts: /^(?:www\.)?peerj\.com$/,
		path: /^\/articles\/(?:(cs|pchem|ochem|ichem|achem|matsci)-)?(\d+)(?:[/?#.]|$)/,
		id: (section, id) => doi(`10.7717/peerj${section === '' ? '' : `-${section}`}.${id}`),
	},
	{
		// https://pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc01234a → doi:10.1039/d0sc01234a
		hosts: /^pubs\.rsc\.org$/,
		path: /^\/[a-z]{2}\/content\/article(?:landing|html|pdf)\/\d{4}\/[a-z0-9]{2}\/([a-z]\d[a-z]{2}\d{5}[a-z0-9])(?:[/?#]|$)/i,
		id: (id) => doi(`10.1039/${id}`),
	},
	{
		// https://acp.copernicus.org/articles/20/1234/2020/ → doi:10.5194/acp-20-1234-2020
		hosts: /^([a-z]{2,5})\.copernicus\.org$/,
		path: /^\/articles\/(\d+)\/(\d+)\/(\d{4})(?:[/?#]|$)/,
		id: (journal, volume, page, year) => doi(`10.5194/${journal}-${volume}-${page}-${year}`),
	},
	{
		// https://www.hindawi.com/journals/complexity/2020/8842495/ → doi:10.1155/2020/8842495
		hosts: /^(?:www\.)?hindawi\.com$/,
		path: /^\/journals\/[a-z]+\/(\d{4})\/(\d{6,8})(?:[/?#]|$)/,
		id: (year, id) => doi(`10.1155/${year}/${id}`),
	},
	{
		// https://www.ijcai.org/proceedings/2019/123 → doi:10.24963/ijcai.2019/123
		hosts: /^(?:www\.)?ijcai\.org$/,
		path: /^\/proceedings\/(\d{4})\/(\d{1,4})(?:[/?#]|$)/,
		id: (year, id) => doi(`10.24963/ijcai.${year}/${Number(id)}`),
	},
	{
		// https://dl.acm.org/citation.cfm?id=1273445.1273458 → doi:10.1145/1273445.1273458
		hosts: /^(?:(?:dl|portal)\.)?acm\.org$/,
		path: /^\/(?:citation|ft_gateway)\.cfm\?(?:.*&)?(?:do)?id=(\d+\.\d+)/i,
		id: (id) => doi(`10.1145/${id}`),
	},
	{
		// https://www.semanticscholar.org/paper/A-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776 → s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776
		// Connected Papers goes by Semantic Scholar's identifiers.
		hosts: /^(?:(?:www\.|api\.)?semanticscholar\.org|(?:www\.)?connectedpapers\.com)$/,
		path: /^\/(?:graph\/v1\/|v1\/)?(?:paper|reader|main)\/(?:[^/?#]+\/)?([0-9a-f]{40})(?:[/?#]|$)/i,
		id: (id) => record('s2', id.toLowerCase()),
	},
	{
		// https://api.semanticscholar.org/CorpusID:13756489 → s2:CorpusID:13756489
		hosts: /^(?:www\.|api\.)?semanticscholar\.org$/,
		path: /^\/(?:graph\/v1\/paper\/)?CorpusI[dD]:(\d+)/i,
		id: (id) => record('s2', `CorpusID:${id}`),
	},
	{
		// https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.html?view=bibtex → dblp:conf/nips/VaswaniSPUJGKP17
		hosts: /^(?:www\.)?dblp\d?\.(?:org|uni-trier\.de|dagstuhl\.de)$/,
		path: /^\/rec\/(?:html\d?\/|bibtex\d?\/|xml\/|rdf\/)?((?:conf|journals|books|phd|tr|series|reference|ref|homepages|www)\/[^/?#]+\/[^/?#]+?)(?:\.(?:html|bib|xml|rdf|ris|nt|ttl))?(?:[?#]|$)/,
		id: (id) => record('dblp', id),
	},
	{
		// https://openlibrary.org/isbn/9780262033848 → isbn:9780262033848
		hosts: /^(?:www\.)?openlibrary\.org$/,
		path: /^\/isbn\/([\dXx-]{10,17})(?:[/?#.]|$)/,
		id: (id) => isbnId(id),
	},
	{
		// https://www.amazon.com/Introduction-Algorithms/dp/0262033844 → isbn:9780262033848
		hosts: /^(?:www\.|smile\.)?amazon\.[a-z.]+$/,
		path: /\/(?:dp|gp\/product|exec\/obidos\/ASIN)\/(\d{9}[\dX])(?:[/?#]|$)/,
		id: (id) => isbnId(id),
	},
	{
		// https://books.google.com/books?isbn=0262033844 → isbn:9780262033848
		hosts: /^(?:www\.)?books\.google\.[a-z.]+$/,
		path: /[?&](?:isbn=|vid=ISBN)([\dXx-]{10,17})(?:[&#]|$)/,
		id: (id) => isbnId(id),
	},
	{
		// https://www.worldcat.org/isbn/9780262033848 → isbn:9780262033848
		hosts: /^(?:www\.|search\.)?worldcat\.org$/,
		path: /^\/isbn\/([\dXx-]{10,17})(?:[/?#]|$)/,
		id: (id) => isbnId(id),
	},
];

const PARTS = /^(?:https?:)?\/\/(?:[^/?#@\s]*@)?([a-z0-9.-]+)(?::\d+)?([/?#]\S*)?$/i;

/** The identifier that an address of a publisher or an index holds without its DOI standing there; null where none does. */
export function idInPublisherAddress(address: string): PaperId | null {
	const [, host = '', path = '/'] = PARTS.exec(address) ?? [];
	if (host === '') return null;
	const name = host.toLowerCase();
	const acl = aclIdInAddress(name, path);
	if (acl !== null) return acl;
	for (const { hosts, path: pattern, id } of RULES) {
		const site = hosts.exec(name);
		const place = site === null ? null : pattern.exec(path);
		if (site === null || place === null) continue;
		const read = id(...[...site.slice(1), ...place.slice(1)].map((group: string | undefined) => group ?? ''));
		if (read !== null) return read;
	}
	return null;
}

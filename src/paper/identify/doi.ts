import { OLD_ARCHIVES } from '../arxiv-category';
import type { PaperId } from '../identifier';
import { ID, ID_END, NEXT, canonicalArxivId } from './arxiv-identifier';
import { withoutEscapes } from './percent-escapes';

// <3::AID-SDR140>, <39:>, <0001>2.0: the volume and page in angle brackets of a DOI made from a SICI, which no other DOI has; <br> is none
export const SICI = String.raw`(?:<|&lt;)(?:[\w.-]{0,30}:[\w.:-]{0,60}|\d{1,9}(?=(?:>|&gt;)\d\.\d))(?:>|&gt;)`;
/** Marks of a sentence in Chinese and Japanese, which stand without a blank and in no identifier: ，。、；：！？（）「」『』【】《》〈〉 */
export const SENTENCE_MARKS = String.raw`\u3001\u3002\u3008-\u3011\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F`;
/** Characters nobody sees, which web pages put where a line may break. */
export const UNSEEN = String.raw`\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF`;
/** &nbsp; &rsquo; &#160;: of HTML, and no parameter of an address. */
export const ENTITY = '&(?!amp;)(?:[a-z]{2,8}|#x?[\\da-f]{2,6});';
// 10.1145/1273445.1273458, 10.1002/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K; slash and brackets may be encoded. Letters of
// other scripts, which follow without a blank, are none of it; a hyphen may be one of typesetting.
export const DOI = String.raw`10\.\d{4,9}(?:\.\d{1,9})*(?:\/|%2F)(?:[!#-%'-;=?-[\]_a-z~\u2010\u2011${UNSEEN}]|\u2013(?=\d)|(?!${ENTITY})&|${SICI}){1,400}`;
const FIND_DOI = new RegExp(DOI, 'i');
// doi:10.…, DOI 10.…, https://doi.org/10.…, https://dl.acm.org/doi/10.…/full
const BEFORE_DOI =
	/^(?:(?:doi|urn:doi|info:doi)(?:\.org)?[ \t]*[:/]?[ \t]*|doi:[ \t]*https?:\/\/(?:dx\.)?doi\.org\/|(?:https?:)?\/\/[^/\s]+\/(?:[^\s]*?(?:\/|doi:|[?&](?:id|doi|doid|article_?doi|identifier)=))?|(?:dx\.|www\.)?doi\.org\/)?$/i;
// what publishers put behind a DOI in their addresses: /full, .full.pdf, /tables/2, v3.full-text, /meta
const BEHIND_DOI =
	/(?:\/(?:e?pdf|pdfdirect|full|fulltext|full-text|abstract|abs|meta|html|ampdf|summary|references|citations|reader|metrics|figures|tables|supplementary|supporting-information|full\/html|epub|xml|issuetoc|cite|related|share|info)(?:\/[\w.-]*)?|\.(?:pdf|full|abstract|full-text|html?|epub|xml|long|short|extract|e-letters|article-info|article-metrics|supplementary-material)(?:\+html)?(?:\.pdf)?|\/)$/i;
// academic.oup.com/mnras/article/10.1093/mnras/stx1234/5012345, …/doi/10.1162/coli_a_00123/98765/A-title: Silverchair's own number and
// words
const SILVERCHAIR = /^(10\.\d{4,9}\/[^/]+(?:\/[^/]+)*?)\/\d{4,9}(?:\/[^/]*)?$/;
const SILVERCHAIR_PATH =
	// The Institute of Physics has DOIs that end in such a number: 10.1088/1742-6596/1234/1/012345
	/^(?!(?:https?:)?\/\/iopscience).*\/(?:article|article-abstract|article-pdf|fullarticle|advance-article|advance-article-abstract|chapter|book|figure)\//i;
// 10.1101/2020.11.02.364968v2.full, 10.64898/2026.04.07.716663v1: a version is no part of a bioRxiv DOI
const RXIV = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d+(?:[./].*)?$/i;
const ARXIV_DOI = new RegExp(String.raw`^10\.48550\/arxiv\.(${ID})${ID_END}`, 'i');
// doi.org/c9wr8n, 10/b2nz: a short DOI, which doi.org leads to the long one
const SHORT = String.raw`(?=[a-z0-9]{0,9}[a-z])[a-z0-9]{3,10}|[0-9]{3,6}`;
const SHORT_DOI = new RegExp(
	String.raw`^(?:(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\/(?:10\/)?|(?:dx\.|www\.)?doi\.org\/(?:10\/)?|doi:[ \t]*10\/|10\/)(${SHORT})\/?$`,
	'i',
);

/** DOIs in the ways they are pasted. */
export const DOI_SPELLINGS: readonly { readonly example: string; readonly means: string }[] = [
	{ example: '10.1145/1273445.1273458', means: 'doi:10.1145/1273445.1273458' },
	{ example: 'doi: 10.1103/PhysRevD.76.013009', means: 'doi:10.1103/physrevd.76.013009' },
	{ example: 'https://dx.doi.org/10.1007/JHEP04(2019)063', means: 'doi:10.1007/jhep04(2019)063' },
	{ example: 'https://dl.acm.org/doi/pdf/10.1145/1273445.1273458?download=true', means: 'doi:10.1145/1273445.1273458' },
	{ example: 'https://doi.org/c9wr8n', means: 'doi:10/c9wr8n' },
	{ example: '10.48550/ARXIV.1906.01820', means: 'arXiv:1906.01820' },
];

/**
 * What a DOI names, when the text is one and nothing else; arXiv's own DOIs name arXiv papers, short ones stay short (`10/c9wr8n`).
 * `readDoi('https://doi.org/10.48550/arXiv.1906.01820') //=> { scheme: 'arxiv', id: '1906.01820' }`
 */
export function readDoi(text: string): PaperId | null {
	if (firstReference(text) !== text) return null;
	const short = SHORT_DOI.exec(text)?.[1];
	if (short !== undefined) return { scheme: 'doi', id: `10/${short.toLowerCase()}` };
	const address = /^(?:(?:https?:)?\/\/|(?:dx\.|www\.)?doi\.org\/)/i.test(text);
	// In addresses slashes of a DOI may be encoded; a query or an anchor is no part of it unless the DOI stands in the query.
	const inQuery = /[?&](?:id|doi|doid|article_?doi|identifier)=(?:doi:)?10\.\d{4}/i.test(text);
	const typed = address ? withoutEscapes(inQuery ? text.replace(/#\S*$/, '') : text.replace(/[?#]\S*$/, '')) : text;
	const found = FIND_DOI.exec(typed);
	if (found === null || !BEFORE_DOI.test(typed.slice(0, found.index))) return null;
	const bare = inQuery && address ? found[0].replace(/&.*$/, '') : found[0];
	const rest = typed.slice(found.index + bare.length);
	if (rest.trim() !== '' && !(inQuery && rest.startsWith('&'))) return null;
	const atRegistry = /^(?:(?:https?:)?\/\/)?(?:dx\.|www\.)?doi\.org\//i.test(typed);
	return doiId(address && !atRegistry ? withoutTail(bare, typed) : bare);
}

/** A DOI as it stands in a publisher's address, without what the site puts behind it. */
function withoutTail(found: string, address: string): string {
	let bare = found;
	for (let before = ''; before !== bare; ) {
		before = bare;
		bare = bare.replace(BEHIND_DOI, '');
	}
	return SILVERCHAIR_PATH.test(address.slice(0, address.indexOf(found))) ? (SILVERCHAIR.exec(bare)?.[1] ?? bare) : bare;
}

/** The identifier in the bare text of a DOI, without what a sentence puts behind it. */
export function doiId(doi: string): PaperId | null {
	// Slashes, brackets and angle brackets may have been encoded for an address or for HTML.
	const plain = (/%[0-9a-f]{2}/i.test(doi) ? withoutEscapes(doi) : doi)
		.replace(/&lt;/gi, '<')
		.replace(/&gt;/gi, '>')
		.replace(/&amp;/gi, '&');
	const bare = withoutSentenceEnd(
		withoutUnseen(plain)
			.replace(/[\u2010-\u2013]/g, '-')
			.trim(),
	).replace(/\/+$/, '');
	if (/^10\.48550\/arxiv(?:\.|$)/i.test(bare)) return canonicalArxivId(ARXIV_DOI.exec(bare)?.[1] ?? '');
	const one = RXIV.exec(bare)?.[1] ?? bare;
	return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(one) ? { scheme: 'doi', id: one.toLowerCase() } : null;
}

// what begins the next reference of a list without blanks: ,https://… ;10.1145/… ,arXiv:… —1906.01820
const NEXT_REFERENCE =
	/['’”]?[,;|\u2013\u2014\u2022\u00B7\u2192](?=['‘“]?(?:https?:\/\/|doi:|arxiv:|pmid:|pmc(?:id:|\d)|isbn|10\.\d{4,9}\/|\d{4}\.\d{4,5}(?!\d)|[a-z]{1,8}(?:-[a-z]{2,4})?\/\d{7}))/i;

// …/a1https://doi.org/…, 10.1000/a1doi:10.1000/b2: the next without anything between, or a blank that was encoded; wrappers have a mark
// before an address, or %3A
const BLANKS = /(?:%20|%0[9AD])+$/i;
const GLUED_REFERENCE =
	/(?!%(?!20|0[9AD]))[^][^][A-Za-z0-9).](?:https?:\/\/[^/\s]|(?:doi|arxiv|pmc?id|isbn|dblp|corpusid|s2cid):(?=\S*\d|$)|isbn$|pmc\d{6})/i;
// 10.1000/a1210.1038/nature14539, doi.org/10.1000/a1doi.org/10.1000/b2: a DOI behind a DOI; not …/rspb.2010.1234/figures/1, where `10`
// ends a year, nor …/jn.00910.2012/suppl/2, where a year follows
const GLUED_DOI =
	/^\S*?10\.\d{4,9}(?=\/)\S{0,400}?(?![./_-](?:19|20)10\.)[^%\s]\S[A-Za-z0-9)](?=(?:dx\.)?doi\.org\/10\.\d{4,9}\/|10\.(?!(?:19|20)\d\d\/)[1-9]\d{3,4}\/[^\s?#]*\d)/i;
// hep-th/9901001; a short name, as of cs/9201001, ends words as well: 10.48550/arXiv.physics/9201001
const archives = (within: string) => String.raw`(?:${OLD_ARCHIVES.filter((archive) => archive.includes(within)).join('|')})\/\d{7}(?!\d)`;
// 10.1038/nature145391906.01820v2, 10.1000/a1hep-th/9901001: arXiv's behind a DOI; not what ends in two numbers of five digits by its
// publisher's habit, as ResearchGate's 10.13140/RG.2.2.21501.12345 and ACM's old 10.1145/21501.21510
const GLUED_ARXIV = new RegExp(
	String.raw`^\S*?10\.(?!13140\/|1145\/\d{5}\.\d)\d{4,9}\/\S{2,400}?(?:[A-Za-z0-9)](?=(?:1[5-9]|[23]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v\d{1,2})?(?![\w/]|[.-]\w)|20\d\d\.[a-z]{2,9}-[a-z]{2,9}\.\d|${archives('-')})|[\d)](?=${archives('')}))`,
	'i',
);
// https://arxiv.org/abs/2401.0001210.1038/nature14539, https://aclanthology.org/P18-1001/PMID:18276894: anything behind a whole address
const WHOLE_ADDRESS = new RegExp(
	String.raw`^\S*?(?:arxiv\.org\/(?:abs|pdf|html)\/${ID}(?:\.pdf)?|(?:pubmed\.ncbi\.nlm\.nih\.gov|aclanthology\.org)\/[\w.-]+\/)(?=${NEXT})`,
	'i',
);
const GLUED = [GLUED_DOI, GLUED_ARXIV, WHOLE_ADDRESS];

/** A hyphen of another kind within a word, and a dash where only a hyphen stands: math–ph/0309136, P18–1001. */
const DASH =
	/(\w)[\u2010\u2011\u2212](?=\w)|((?:^|[^a-z])[a-z]{1,6})[\u2012-\u2015](?=[a-z]{2,3}(?:\.[a-z]{2})?\/\d{7})|(\b[A-Z]\d\d)[\u2012-\u2015](?=\d{4}\b)/gi;

/** The text without what nobody sees in it, its hyphens as a keyboard has them. */
export function withoutUnseen(text: string): string {
	return text.replace(new RegExp(`[${UNSEEN}]`, 'g'), '').replace(DASH, '$1$2$3-');
}

// 10.1000/a1,2020 10.1000/a1](note.md): what no DOI has, but 10.1043/0003-9985(2003)127,0361:A
const BEHIND_ALL = /^(\S*?10\.\d{4,9}\/\S*?)(?:,(?!\d{4}:)|\[\d{1,3}[,–-]|\]\(|;jsessionid=)/i;

/** No address is longer: what goes on without a blank is a list, or no text. */
export const LONGEST = 4000;

/** The part of an address or a DOI that is one reference: up to a bracket that was not opened in it, or the next of a list. */
export function firstReference(text: string): string {
	return withoutUnopened(withoutBehind(beforeNext(text.slice(0, LONGEST))));
}

/** The one reference an address or a DOI is, without what a site or the cell of a table puts behind it; null where another follows. */
export function onlyReference(text: string): string | null {
	if (text.length > LONGEST) return null;
	const one = withoutBehind(text);
	return beforeNext(text) === text && withoutUnopened(one) === one ? one : null;
}

function beforeNext(text: string): string {
	const glued = GLUED_REFERENCE.exec(text.slice(6));
	const before = glued === null ? text : text.slice(0, glued.index + 9).replace(BLANKS, '');
	// The later forms are asked only where the earlier find nothing: over many glued together each would look at all of them.
	const some = GLUED.find((form) => form.test(before))?.exec(before)?.[0] ?? before;
	return some.slice(0, NEXT_REFERENCE.exec(some)?.index ?? some.length);
}

function withoutBehind(text: string): string {
	// 10.1000/a1%%note%%
	const [own = ''] = text.split('%%', 1);
	return BEHIND_ALL.exec(own)?.[1] ?? own;
}

function withoutUnopened(one: string): string {
	let open = 0;
	for (let at = 0; at < one.length; at++) {
		const character = one.charAt(at);
		if (character === '(') open++;
		else if (character === ')' && open-- === 0) return one.slice(0, at);
	}
	return one;
}

/** Full stops, commas, quotes and unopened brackets at the end belong to the sentence: `10.1007/JHEP04(2019)063).` keeps its own. */
export function withoutSentenceEnd(written: string): string {
	// 10.1000/a1's; 10.1000/a1[12], where a number in brackets cites
	const text = written.replace(/(?:['’]s|\[\d{1,3}(?:[,–-]\d{1,3})*\])$/, '');
	let end = text.length;
	for (; end > 0; end--) {
		const last = text.charAt(end - 1);
		const part = text.slice(0, end);
		const unopened = (last === ')' && count(part, '(') < count(part, ')')) || (last === ']' && count(part, '[') < count(part, ']'));
		// A bracket or emphasis that opens and is never closed is the sentence's as well.
		const unclosed = last === '(' || last === '[' || last === '_';
		if (!unopened && !unclosed && !/[.,;:!?'"’‘”“»«›‹*}…$~\u00AD\u200B-\u200F\u2060]/.test(last)) break;
	}
	// What is left of &gt; and &quot;
	return text.slice(0, end).replace(/&(?:gt|quot)$/, '');
}

function count(text: string, character: string): number {
	return text.split(character).length - 1;
}

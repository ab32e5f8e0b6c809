import type { PaperId } from '../identifier';
import { ACL_NEW, aclId } from './acl';
import { NEXT, WORD_END } from './arxiv-identifier';
import { ISBN_HYPHEN, isbnId } from './isbn';

/** Between digits of an ISBN, which a line may break behind a hyphen. */
const APART = String.raw`(?:${ISBN_HYPHEN}(?:\r?\n[ \t]{0,8})?|[ \t])?`;
const DIGITS_OF_ISBN = String.raw`(?:97[89]${APART})?\d(?:${APART}\d){8}${APART}[\dX]`;
const DBLP_KEY = String.raw`(?:conf|journals|books|phd|tr|series|reference|ref)\/[\w.-]{1,60}\/(?:(?!${NEXT})[\w.-]){1,80}`;

/** An identifier that a label or its own form makes plain in running text: how it is written, and what it means (group 1 the id). */
const FORMS: readonly {
	readonly pattern: string;
	readonly read: (id: string) => PaperId | null;
	readonly example: string;
	readonly means: string;
}[] = [
	{
		pattern: String.raw`(?:pubmed[ \t]{0,2}(?:id(?:entifier)?s?)?|pmids?)[ \t]{0,2}(?:[:#=/]|-[ \t]|no\.?)?[ \t]{0,2}(\d{1,9})(?!\.\d)${WORD_END}`,
		read: (id) => ({ scheme: 'pmid', id: String(Number(id)) }),
		example: 'PMID: 18276894',
		means: 'pmid:18276894',
	},
	{
		pattern: String.raw`(?:pmc[ \t]{0,2}ids?|pubmed central)[ \t]{0,2}[:#=]?[ \t]{0,2}(?:PMC)?[ \t]{0,2}(\d{2,9})(?:\.\d{1,2})?(?!\.\d)${WORD_END}`,
		read: (id) => ({ scheme: 'pmcid', id: `PMC${id}` }),
		example: 'PMCID: PMC2808187',
		means: 'pmcid:PMC2808187',
	},
	{
		pattern: String.raw`PMC(?:[ \t]?[:#][ \t]{0,2}|[ \t](?=\d{6}))?(\d{4,9})(?:\.\d{1,2})?(?!\.\d)${WORD_END}`,
		read: (id) => ({ scheme: 'pmcid', id: `PMC${id}` }),
		example: 'PMC2808187.1',
		means: 'pmcid:PMC2808187',
	},
	{
		pattern: String.raw`ISBNs?(?:${ISBN_HYPHEN}|[ \t])?(?:1[03])?[ \t]{0,2}(?:\((?:1[03]|print|online|pbk|hbk|e-?book)\.?\))?[ \t]{0,2}[:#=]?[ \t]{0,2}(${DIGITS_OF_ISBN})${WORD_END}`,
		read: isbnId,
		example: 'ISBN-10: 0-262-03384-4',
		means: 'isbn:9780262033848',
	},
	{
		pattern: String.raw`(97[89](?:${ISBN_HYPHEN}?\d){10})${WORD_END}(?!${ISBN_HYPHEN}\d)`,
		read: isbnId,
		example: '978-0-262-03384-8',
		means: 'isbn:9780262033848',
	},
	{
		pattern: String.raw`(?:acl(?:[ \t]anthology)?(?:[ \t]id)?[ \t]{0,2}[:#][ \t]{0,2})(${ACL_NEW}|[A-Z]\d{2}-\d{4})${WORD_END}`,
		read: aclId,
		example: 'acl:P18-1001',
		means: 'acl:P18-1001',
	},
	{ pattern: String.raw`(${ACL_NEW})(?!\.\d)${WORD_END}`, read: aclId, example: '2023.acl-long.1', means: 'acl:2023.acl-long.1' },
	{
		pattern: String.raw`dblp[ \t]{0,2}[:=][ \t]{0,2}(${DBLP_KEY})`,
		read: (id) => ({ scheme: 'dblp', id: id.replace(/[._-]+$/, '') }),
		example: 'DBLP:conf/nips/VaswaniSPUJGKP17',
		means: 'dblp:conf/nips/VaswaniSPUJGKP17',
	},
	{
		pattern: String.raw`(?:s2|semantic[ \t]?scholar)[ \t]{0,2}[:=][ \t]{0,2}([0-9a-f]{40})${WORD_END}`,
		read: (id) => ({ scheme: 's2', id: id.toLowerCase() }),
		example: 's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
		means: 's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
	},
	{
		pattern: String.raw`(?:s2:)?(?:corpusid|s2cid)[ \t]{0,2}[:=]?[ \t]{0,2}(\d{2,12})(?!\.\d)${WORD_END}`,
		read: (id) => ({ scheme: 's2', id: `CorpusID:${id}` }),
		example: 'S2CID 13756489',
		means: 's2:CorpusID:13756489',
	},
];

/** The forms with an example each, for tests and documents. */
export const RECORD_SPELLINGS: readonly { readonly example: string; readonly means: string }[] = FORMS;

/** All of the forms as one pattern for running text; which one it was is told by `recordIdIn`. */
export const RECORD_ID = FORMS.map(({ pattern }) =>
	pattern.replace(/\\\(|\((?!\?)/g, (bracket) => (bracket === '(' ? '(?:' : bracket)),
).join('|');

const WHOLE = FORMS.map(({ pattern, read }) => ({ whole: new RegExp(`^(?:${pattern})$`, 'i'), read }));

/**
 * The record a text names when it is one labelled identifier and nothing else: PubMed's, PubMed Central's, the ACL Anthology's,
 * an ISBN, DBLP's, Semantic Scholar's; bare ACL ids and ISBNs are known by their form and check digit.
 * @example recordIdIn('PMID 18276894') //=> { scheme: 'pmid', id: '18276894' }
 */
export function recordIdIn(text: string): PaperId | null {
	for (const { whole, read } of WHOLE) {
		const id = whole.exec(text)?.[1];
		const found = id === undefined ? null : read(id);
		if (found !== null) return found;
	}
	// P18-1001 and 0-262-03384-4 alone in a text are one; in a sentence they may be anything.
	return aclId(text) ?? isbnId(text);
}

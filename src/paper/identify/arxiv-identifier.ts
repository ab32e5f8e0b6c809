import { OLD_ARCHIVES } from '../arxiv-category';
import type { PaperId } from '../identifier';

/** An arXiv paper among the things an identifier can name. */
export type ArxivId = PaperId<'arxiv'>;

// Repetitions are bounded, so that a search through long runs of letters or blanks stays linear.
// hep-th, math.GT: an archive, with or without its subject class. arXiv repairs doubled hyphens.
export const ARCHIVE = String.raw`[a-z]{1,8}(?:-{1,2}[a-z]{2,4})?(?:\.[a-z]{2,5}(?:-[a-z]{2,4})?)?`;
// 1906.01820v3 | hep-th/1601.07616 | hep-th/9901001v2, hep-th_9901001, hepth9901001
export const ID = String.raw`(?:(?:${ARCHIVE}\/{1,9})?\d{4}\.\d{4,5}|${ARCHIVE}(?:\/{1,9}|_)?\d{7})(?:v\d{1,4})?`;
// arXiv:, https:, PMC28, 10.1038/, hep-th/9901001, 1810.04805: what plainly begins the next identifier, though nothing stands between
export const NEXT = String.raw`(?:(?:arxiv|doi|pmc?id|https?|isbn|dblp|corpusid|s2cid)[ \t]?:|isbn[ \t]\d|pmc\d|10\.\d{4,5}\/|${ARCHIVE}\/\d{7}|\d{4}\.(?:\d{5}(?![\d/])|[a-z]+-[a-z]+\.\d))`;
/** What may not follow an identifier: more of a word; the underscores of emphasis may. */
export const WORD_END = String.raw`(?!_{0,3}(?!${NEXT})[a-z0-9])`;
// nor more of a number
export const ID_END = String.raw`${WORD_END}(?!\.\d)`;
// arXiv:, ArXiv preprint arXiv:, oai:arXiv.org:, eprint:
export const PREFIX = String.raw`(?:(?:oai:)?arxiv(?:\.org)?(?:[ \t]{1,3}(?:preprint|e-?print|identifier|id|number|no\.?|paper)s?){0,3}|e-?prints?)[ \t]{0,3}[:/#,._-]?[ \t]{0,3}(?:arxiv[ \t]{0,3}[:/][ \t]{0,3})?`;
// [cs.AI], (cs.AI); the closing bracket may have been trimmed
const CATEGORY = String.raw`[[(][a-z-]+(?:\.[a-z-]+)?[\])]?`;

/** What people paste for one paper, whole: each form, how it is read (group 1 the id, group 2 a version apart), and one of its kind. */
const SPELLINGS: readonly { readonly form: string; readonly pattern: RegExp; readonly example: string; readonly means: string }[] = [
	// 1906.01820, /hep-th/0702050v1, math.GT/0309136, 1906.01820/
	{ form: 'the identifier', pattern: whole(String.raw`\/?(${ID})\/?`), example: 'math.GT/0309136', means: 'arXiv:math/0309136' },
	// CoRR, abs/1810.04805; CoRR abs/cs/0011004: as DBLP and bibliographies print it
	{
		form: 'as DBLP prints it',
		pattern: whole(String.raw`(?:corr[ \t]*[,:]?[ \t]*)?(?:vol(?:ume|\.)?[ \t]*)?abs\/(${ID})`),
		example: 'CoRR, abs/1810.04805',
		means: 'arXiv:1810.04805',
	},
	// hep-th/9901001/extra
	{
		form: 'an old identifier with a path behind it',
		pattern: whole(String.raw`\/?(${ID})\/\S+`),
		example: 'hep-th/9901001/extra',
		means: 'arXiv:hep-th/9901001',
	},
	// 1906.01820v3.pdf, hep-th_9901001.pdf
	{
		form: 'the name of a download',
		pattern: whole(String.raw`(${ID})\.(?:pdf|html?|md|txt|tex|ps|gz|tar\.gz|zip)`),
		example: 'hep-th_9901001.pdf',
		means: 'arXiv:hep-th/9901001',
	},
	// arXiv:1906.01820v3, oai:arXiv.org:1906.01820, arXiv preprint arXiv:1906.01820
	{
		form: 'with a prefix',
		pattern: whole(String.raw`${PREFIX}\/?(${ID})\/?`),
		example: 'arXiv preprint arXiv:1906.01820v3',
		means: 'arXiv:1906.01820v3',
	},
	// arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007, 1906.01820 (cs.AI), arXiv:gr-qc/0606006v1 6 Jun 2006
	{
		form: 'the stamp on the first page',
		pattern: whole(String.raw`(?:${PREFIX})?(${ID})(?:[ \t]*${CATEGORY})?(?:[ \t]*,?[ \t]*\d{1,2}[ \t]+[a-z]{3,9}\.?[ \t]+\d{4})?`),
		example: 'arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007',
		means: 'arXiv:0706.0001v1',
	},
	// 1906.01820 v3, arXiv:1906.01820 (version 2)
	{
		form: 'the version apart',
		pattern: whole(String.raw`(?:${PREFIX})?(${ID}),?[ \t]*\(?v(?:ersion[ \t]*)?[ \t]?(\d+)\)?(?:[ \t]*${CATEGORY})?`),
		example: '1906.01820 V3',
		means: 'arXiv:1906.01820v3',
	},
	// 2019arXiv190601820H, 2007arXiv0706.0001A: the bibcode of NASA ADS
	{
		form: 'a bibcode',
		pattern: whole(String.raw`\d{4}arxiv(\d{4}\.?\d{4,5})[a-z.]`),
		example: '2019arXiv190601820H',
		means: 'arXiv:1906.01820',
	},
];

/** The forms with an example each, for tests and for the reader of the README. */
export const ARXIV_SPELLINGS: readonly { readonly form: string; readonly example: string; readonly means: string }[] = SPELLINGS;

/**
 * The paper a text names when it is one spelling of an identifier and nothing else; addresses and DOIs are read elsewhere.
 * `arxivIdIn('arXiv:1906.01820v3 [cs.AI]') //=> { scheme: 'arxiv', id: '1906.01820', version: 3 }`
 */
export function arxivIdIn(text: string): ArxivId | null {
	for (const { pattern } of SPELLINGS) {
		const [, id = '', version] = pattern.exec(text) ?? [];
		const read = canonicalArxivId(version === undefined ? id : `${id}v${version}`);
		if (read !== null) return read;
	}
	return null;
}

// (archive/) 1906 . 01820 v3; in bibcodes without the dot
const NEW_ID = new RegExp(String.raw`^(?:(${ARCHIVE})\/+)?(\d{2})(\d{2})\.?(\d{4,5})(?:v(\d+))?$`, 'i');
// hep-th / 99 01 001 v2
const OLD_ID = new RegExp(String.raw`^(${ARCHIVE})(?:\/+|_)?(\d{2})(\d{2})(\d{3})(?:v(\d+))?$`, 'i');
/** `hepth` → `hep-th`: archives are told by their letters. */
const ARCHIVES: ReadonlyMap<string, string> = new Map(OLD_ARCHIVES.map((archive) => [archive.replace(/-/g, ''), archive]));

/**
 * An identifier in arXiv's canonical form: lower-case archive, no subject class, no doubled slashes. Null for what arXiv cannot
 * have given: month 13, number 0, four digits from 2015 on, dates outside of a form's time.
 */
export function canonicalArxivId(text: string): ArxivId | null {
	const old = OLD_ID.exec(text);
	if (old !== null) {
		const [, archive = '', year = '', month = '', number = '', version] = old;
		const known = knownArchive(archive);
		if (known === undefined || !isMonth(month) || Number(number) === 0) return null;
		// Old identifiers ran from July 1991 to March 2007.
		const yearMonth = Number(`${Number(year) >= 91 ? 19 : 20}${year}${month}`);
		return yearMonth < 199107 || yearMonth > 200703 ? null : versioned(`${known}/${year}${month}${number}`, version);
	}
	const [matched, archive, year = '', month = '', digits = '', version] = NEW_ID.exec(text) ?? [];
	if (matched === undefined || !isMonth(month) || Number(digits) === 0 || Number(year + month) < 704) return null;
	if (archive !== undefined && knownArchive(archive) === undefined) return null;
	const fiveDigits = Number(year + month) >= 1501;
	if (fiveDigits) return digits.length === 5 ? versioned(`${year}${month}.${digits}`, version) : null;
	// arXiv itself drops a fifth, leading digit before 2015.
	return versioned(`${year}${month}.${digits.length === 5 && digits.startsWith('0') ? digits.slice(1) : digits}`, version);
}

/** Whether a text is written as an old identifier of an archive there is, whatever its number. */
export function isOfArchive(text: string): boolean {
	const [, archive] = /^([a-z-]+(?:\.[a-z-]+)?)\/\d{7}(?:v\d+)?$/i.exec(text) ?? [];
	return archive !== undefined && knownArchive(archive) !== undefined;
}

function knownArchive(archive: string): string | undefined {
	return ARCHIVES.get((archive.split('.')[0] ?? '').toLowerCase().replace(/-/g, ''));
}

/** Whether digits are the number of a month. */
export function isMonth(digits: string): boolean {
	return Number(digits) >= 1 && Number(digits) <= 12;
}

function versioned(id: string, version: string | undefined): ArxivId | null {
	if (version === undefined) return { scheme: 'arxiv', id };
	const number = Number(version);
	return number >= 1 && number <= 9999 ? { scheme: 'arxiv', id, version: number } : null;
}

function whole(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`, 'i');
}

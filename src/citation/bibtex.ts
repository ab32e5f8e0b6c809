import { bibtexShape } from '../paper/csl-type';
import { yearOf } from '../paper/dates';
import { citedUrl } from '../paper/paper';
import type { Author, Paper, Publication } from '../paper/paper';
import { filedUnder, heldToLength, listed } from './csl-json';
import { isName } from './text/proper-names';
import { printedTitle } from '../paper/tex';
import { sentenceCase } from './text/sentence-case';

// BibTeX's own names of the months, three letters each
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

export interface BibtexOptions {
	readonly citekey: string;
	/** The published entry where the publication is known; the preprint as arXiv gives it otherwise. */
	readonly citePublished: boolean;
	readonly yearRule: 'first' | 'cited';
	/** Words whose capitals are protected beside those we know. */
	readonly keepCapitals: readonly string[];
}

/**
 * A paper as BibTeX: arXiv's own shape (`@misc` with eprint, archivePrefix, primaryClass) or the published entry, which keeps the
 * eprint. Text is TeX; capitals a style would take are in braces.
 */
export function bibtexEntry(paper: Paper, options: BibtexOptions): string {
	const { publication } = paper;
	const published = publication !== undefined && (options.citePublished || paper.arxiv === undefined) ? publication : null;
	const shape = published === null ? null : bibtexShape(published.type);
	const date = dateIn(paper, published, options.yearRule);
	const [, month, day] = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(date ?? '') ?? [];
	// The class alone says the only category.
	const words = paper.categories.length > 1 ? filedUnder(paper) : (paper.keywords ?? []);
	const fields: readonly (readonly [name: string, value: string | undefined])[] = [
		['title', texTitle(paper.title, options.keepCapitals)],
		['author', names(heldToLength(paper.authors))],
		['editor', names(published?.editors ?? [])],
		['year', yearIn(date)],
		['month', MONTHS.slice(3 * Number(month) - 3, 3 * Number(month))],
		['day', day === undefined ? undefined : String(Number(day))],
		[shape?.container ?? '', optional(published?.venue)],
		// biblatex's word for an article of a magazine or a newspaper
		['entrysubtype', /^article-([mn].*)/.exec(published?.type ?? '')?.[1]],
		['volume', optional(published?.volume)],
		['number', optional(published?.issue)],
		['pages', optional(published?.pages)?.replace(/\s*[-–—]+\s*/g, '--')],
		[publisherField(published), optional(published?.publisher)],
		['isbn', verbatim(published?.isbn)],
		['eprint', paper.arxiv],
		['archivePrefix', paper.arxiv === undefined ? undefined : 'arXiv'],
		['primaryClass', paper.arxiv === undefined ? undefined : paper.primaryCategory],
		// Identifiers and addresses are not typeset as text; only what would end the field is written otherwise.
		['pmid', published === null ? undefined : verbatim(paper.pmid)],
		['doi', verbatim(paper.doi)],
		['url', verbatim(citedUrl(paper) ?? undefined)],
		['keywords', tex(listed(words))],
	];
	const lines = fields.flatMap(([name, value]) =>
		value === undefined || value === '' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
	);
	return `@${shape?.entry ?? 'misc'}{${bibtexKey(options.citekey)},\n${lines.join(',\n')}\n}\n`;
}

/**
 * Keys that are unique in one file, in the order given: a second `Li2020Agents` becomes `Li2020Agentsb`. BibTeX does not tell
 * capitals in keys.
 */
export function uniqueCitekeys(keys: readonly string[]): string[] {
	const taken = new Set<string>();
	return keys.map((key) => {
		const base = bibtexKey(key);
		let unique = base;
		for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${base}${n <= 26 ? String.fromCharCode(96 + n) : `-${n}`}`;
		taken.add(unique.toLowerCase());
		return unique;
	});
}

/** A citekey without `@` and what BibTeX takes for syntax: `"#%'(),={}~\` and white space. */
function bibtexKey(citekey: string): string {
	const key = citekey.replace(/^@/, '').replace(/["#%'(),={}~\\\s]/g, '');
	return key === '' ? 'paper' : key;
}

/** BibTeX calls the publisher of a thesis its school, that of a report its institution. */
function publisherField(published: Publication | null): string {
	return published?.type === 'thesis' ? 'school' : published?.type === 'report' ? 'institution' : 'publisher';
}

function names(people: readonly Author[]): string | undefined {
	return people.length === 0 ? undefined : people.map(texName).join(' and ');
}

function dateIn(paper: Paper, published: Publication | null, rule: BibtexOptions['yearRule']): string | undefined {
	if (published !== null) return published.date ?? published.year?.toString() ?? paper.published;
	return rule === 'cited' ? (paper.revised ?? paper.published) : paper.published;
}

function yearIn(date: string | undefined): string | undefined {
	const year = date === undefined ? null : yearOf(date);
	return year === null ? undefined : String(year);
}

/** `van Merwijk, Chris`, `King, Jr., Martin Luther`, `{ATLAS Collaboration}`. */
function texName(author: Author): string {
	if ('literal' in author) return `{${tex(author.literal)}}`;
	const family = tex(author.particle === undefined ? author.family : `${author.particle} ${author.family}`);
	// A comma or an “and” inside a part would be read as another part.
	const whole = (part: string) => (/,|\band\b/.test(part) ? `{${part}}` : part);
	return [family, author.suffix === undefined ? '' : tex(author.suffix), author.given === undefined ? '' : tex(author.given)]
		.filter((part) => part !== '')
		.map(whole)
		.join(', ');
}

/** A title in TeX with braces about the words whose capitals a style must not take: acronyms, names, inner capitals. */
function texTitle(given: string, keep: readonly string[]): string {
	// What TeX would print becomes TeX again below.
	const title = printedTitle(given);
	const lowered = sentenceCase(title, keep);
	let written = '';
	let from = 0;
	let begins = true;
	for (const match of title.matchAll(/\$[^$]+\$|[^\s$]+|\$/g)) {
		written += title.slice(from, match.index);
		from = match.index + match[0].length;
		const word = match[0];
		const small = lowered.slice(match.index, from);
		written += !word.startsWith('$') && isProtected(small, begins, keep) ? protectedWord(word) : tex(word);
		begins = /[.:?!;]["'”’)\]]*$/.test(word);
	}
	return written + title.slice(from);
}

/** Braces about the letters of a word, not about the marks beside it: `{(GPU)}` would be odd, `({GPU})` is not. */
function protectedWord(word: string): string {
	const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
	return `${tex(before)}{${tex(core)}}${tex(after)}`;
}

function isProtected(word: string, begins: boolean, keep: readonly string[]): boolean {
	const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	if (!begins) return /\p{Lu}/u.test(core);
	return /^.+\p{Lu}/u.test(core) || isName(core) || keep.includes(core);
}

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '{\\textbackslash}',
	'~': '{\\textasciitilde}',
	'^': '{\\textasciicircum}',
	'<': '{\\textless}',
	'>': '{\\textgreater}',
	'|': '{\\textbar}',
	// BibTeX counts every brace, with a backslash or without.
	'{': '{\\textbraceleft}',
	'}': '{\\textbraceright}',
};

/** Text as TeX that prints it; math stays math when its braces balance. */
function tex(text: string): string {
	return text
		.split(/(\$[^$]+\$)/)
		.map((piece) => (isMath(piece) ? piece : piece.replace(/[\\~^<>|]|[#$%&_{}]/g, (char) => SPECIAL[char] ?? `\\${char}`)))
		.join('');
}

function isMath(text: string): boolean {
	if (!/^\$[^$]+\$$/.test(text) || /\\\$$/.test(text) || /(?:^|[^\\])%/.test(text) || /^\$[\d.,]+ [^\\^_]*\s\$$/.test(text)) return false;
	let depth = 0;
	for (const [brace] of text.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

function optional(text: string | undefined): string | undefined {
	return text === undefined ? undefined : tex(text);
}

function verbatim(text: string | undefined): string | undefined {
	return text?.replace(/[{}\s\\]/g, (char) => encodeURIComponent(char));
}

import { titleKey } from '../../paper/compare';
import { idsOf, SCHEME_NAMES } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { familyName } from '../../paper/person-name';
import { paperOfNote } from '../../note/paper-of-note';
import { paperYear } from '../../note/literature-note';
import { propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { inTurns } from '../for-each-note';
import type { Progress } from '../ports/progress';
import { existingNote } from './existing-note';

/** A note as entries are compared with it. */
interface KnownNote {
	readonly path: string;
	readonly paper: Paper;
	readonly citekey: string;
}

/** Titles shorter than this are borne by several works: they say nothing without author and year. */
const SHORT_TITLE = 20;

/**
 * Which note is about the paper of an entry: by an identifier, by the citekey where title or author agree, by title, first author and
 * year. Built once for a library, and told of the notes it makes.
 */
export class LibraryMatcher {
	private readonly byTitle = new Map<string, KnownNote[]>();
	private readonly byCitekey = new Map<string, KnownNote>();

	private constructor(private readonly context: CommandContext) {}

	/** Reads the properties of every literature note, in slices; no file. */
	static async of(context: CommandContext, progress?: Progress): Promise<LibraryMatcher> {
		const matcher = new LibraryMatcher(context);
		const names = propertyNames(context.settings);
		await inTurns(context, context.notes.literatureNotes(), (path) => {
			if (progress?.signal.aborted === true) return false;
			const frontmatter = context.notes.frontmatter(path);
			const paper = frontmatter === null ? null : paperOfNote(frontmatter, names);
			const citekey = propertyIn(frontmatter, names, 'citekey');
			if (paper !== null) matcher.add(path, paper, typeof citekey === 'string' ? citekey.trim().replace(/^@/, '') : '');
			return true;
		});
		return matcher;
	}

	/** Takes in a note that was just made. */
	add(path: string, paper: Paper, citekey: string): void {
		const note = { path, paper, citekey };
		const title = titleKey(paper.title);
		if (title !== '') this.byTitle.set(title, [...(this.byTitle.get(title) ?? []), note]);
		if (citekey !== '' && !this.byCitekey.has(folded(citekey))) this.byCitekey.set(folded(citekey), note);
	}

	/** The note of a paper; null when there is none. `met` are notes that other entries of the same file have already. */
	find(paper: Paper, citekey: string, met: ReadonlySet<string> = new Set()): string | null {
		const [first] = idsOf(paper);
		const named = first === undefined ? null : existingNote(this.context, paper, { id: first, input: citekey });
		if (named?.path != null) return named.path;
		const keyed = citekey === '' ? undefined : this.byCitekey.get(folded(citekey));
		if (keyed !== undefined) {
			const [title, origin] = [sameTitle(keyed.paper, paper), sameOrigin(keyed.paper, paper)];
			// Key, title and author agree: another identifier is a correction, unless the file has both.
			if (title && origin && !met.has(keyed.path)) return keyed.path;
			if ((title || origin) && !contradict(keyed.paper, paper) && !(met.has(keyed.path) && !title)) return keyed.path;
		}
		const title = titleKey(paper.title);
		const found = (this.byTitle.get(title) ?? []).find((note) => !contradict(note.paper, paper) && isSameWork(note.paper, paper, title));
		return found?.path ?? null;
	}

	/** A citekey no other note has: the second `Lovelace1843Notes` becomes `Lovelace1843Notesb`. BibTeX knows no case in keys. */
	freeCitekey(citekey: string): string {
		for (let n = 1; ; n++) {
			const key = n === 1 ? citekey : `${citekey}${n <= 26 ? String.fromCharCode(96 + n) : `-${n}`}`;
			if (!this.byCitekey.has(folded(key))) return key;
		}
	}
}

function folded(citekey: string): string {
	return citekey.toLowerCase();
}

/** Whether two papers have different identifiers of one kind: then they are two, however alike. */
function contradict(one: Paper, other: Paper): boolean {
	return SCHEME_NAMES.some((scheme) => {
		if (scheme === 'url') return false;
		const [a, b] = [one[scheme as 'arxiv'], other[scheme as 'arxiv']];
		return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
	});
}

function sameTitle(one: Paper, other: Paper): boolean {
	return titleKey(one.title) === titleKey(other.title);
}

/** The same first author, and years that differ by one at most where both are known. */
function sameOrigin(one: Paper, other: Paper, apart = 1): boolean {
	const [a, b] = [one.authors[0], other.authors[0]];
	if (a === undefined || b === undefined) return false;
	const [first, second] = [paperYear(one, 'first'), paperYear(other, 'first')];
	if (first !== undefined && second !== undefined && Math.abs(first - second) > apart) return false;
	return titleKey(familyName(a)) === titleKey(familyName(b));
}

/** Under one title: a preprint and what it became, or the same entry twice. A report and an article of one name are two works. */
function isSameWork(one: Paper, other: Paper, title: string): boolean {
	const bothNameless = one.authors.length === 0 && other.authors.length === 0;
	if (title.length < SHORT_TITLE || bothNameless)
		return (bothNameless || sameOrigin(one, other, 0)) && paperYear(one, 'first') === paperYear(other, 'first') && sameKind(one, other);
	return sameOrigin(one, other, isPreprint(one) || isPreprint(other) ? 3 : 1) && sameKind(one, other);
}

function sameKind(one: Paper, other: Paper): boolean {
	return isPreprint(one) || isPreprint(other) || one.publication?.type === other.publication?.type;
}

function isPreprint({ publication }: Paper): boolean {
	return publication === undefined || ['article', 'document', 'manuscript', 'webpage'].includes(publication.type);
}

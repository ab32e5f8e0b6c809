import { PaperError } from '../../failure';
import { t } from '../../i18n';
import { shortReference } from '../../note/short-reference';
import { citekeyOf, paperYear } from '../../note/literature-note';
import { keywordFor } from '../../note/keyword';
import { paperOfNote } from '../../note/paper-of-note';
import { propertyIn } from '../../note/properties/properties';
import type { Paper } from '../../paper/paper';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

/** A paper of the vault that can be cited: its note, and what the note's properties say. */
export interface CitablePaper {
	readonly path: string;
	readonly paper: Paper;
	/** Without `@`. */
	readonly citekey: string;
}

/** The paper of a literature note. Throws `not-a-literature-note` when its properties name none. */
export function citableAt(context: CommandContext, path: string): CitablePaper {
	const citable = citableOrNull(context, path);
	if (citable === null) throw new PaperError({ kind: 'not-a-literature-note', path });
	return citable;
}

/** Every paper that has a literature note, by path. */
export function citablePapers(context: CommandContext): CitablePaper[] {
	return citableOf(context, [...context.notes.literatureNotes()].sort());
}

/** The papers of some notes; notes that name none are left out. */
export function citableOf(context: CommandContext, paths: readonly string[]): CitablePaper[] {
	return paths.flatMap((path) => citableOrNull(context, path) ?? []);
}

/** The citekey of a paper that has no note: first author, year, keyword. */
export function citekeyForPaper(context: CommandContext, paper: Paper): string {
	return citekeyOf({ paper, keyword: keywordFor(paper.title, paper.arxiv), yearRule: context.settings.yearRule });
}

/** `Hubinger et al. (2019)`, as a list of papers says it. */
export function shortCitation(context: CommandContext, paper: Paper): string {
	return shortReference(paper, paperYear(paper, context.settings.yearRule));
}

/** The paper of the note at hand, else one the reader picks by title, author, year or citekey; null when they pick none. */
export async function paperAtHandOrPicked(context: CommandContext): Promise<CitablePaper | null> {
	const path = context.active.path();
	const atHand = path === null ? null : citableOrNull(context, path);
	return atHand ?? (await pickedPaper(context));
}

/** A paper the reader picks; null when they pick none, after a word when there is none to pick. */
export async function pickedPaper(context: CommandContext): Promise<CitablePaper | null> {
	const papers = citablePapers(context);
	if (papers.length === 0) {
		context.dialogs.notify(t('cite.no-papers'));
		return null;
	}
	return await context.dialogs.pick(
		t('cite.pick'),
		papers.map((citable) => ({
			value: citable,
			title: citable.paper.title,
			note: `${shortCitation(context, citable.paper)} @${citable.citekey}`,
		})),
	);
}

function citableOrNull(context: CommandContext, path: string): CitablePaper | null {
	const frontmatter = context.notes.frontmatter(path);
	const names = propertyNames(context.settings);
	const paper = frontmatter === null ? null : paperOfNote(frontmatter, names);
	if (frontmatter === null || paper === null) return null;
	const own = propertyIn(frontmatter, names, 'citekey');
	const citekey = typeof own === 'string' && own.trim() !== '' ? own.trim().replace(/^@/, '') : citekeyForPaper(context, paper);
	return { path, paper, citekey };
}

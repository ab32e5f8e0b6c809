import type { CitedWork } from '../paper/cited-work';
import type { KnownPaper } from './known-paper';
import type { TitleWording } from './known-title';
import { knownTitle, titleWordings } from './known-title';
import { ReadReference } from './read-reference';
import { confirmations, mayBeBorneOut } from './title-evidence';
import { TitleIndex } from './title-index';
import type { TitlePlace } from './title-place';
import { folded } from './title-words';

/** What tied a reference to a note. A `maybe` is shown and never linked or counted. */
export type MatchKind = 'identifier' | 'title' | 'maybe';

export interface Match {
	readonly path: string;
	readonly kind: MatchKind;
}

/** The paper a text fits best so far. */
interface Best {
	readonly path: string;
	readonly isSure: boolean;
	readonly weight: number;
	isTied: boolean;
}

/** What name, year and certainty can add to a title's length at most; less than a letter. */
const MOST_ADDED = 0.3;

/**
 * Finds the note of a cited work: by identifier; else by title, confirmed by the first author's family name or the year (± 1), a short
 * title by both. What is not confirmed is `maybe`. Built once over the vault's papers.
 */
export class PaperMatcher {
	private readonly byId = new Map<string, KnownPaper>();
	private readonly titles: TitleIndex;

	constructor(papers: readonly KnownPaper[]) {
		for (const paper of papers) for (const id of idsOf(paper)) if (!this.byId.has(id)) this.byId.set(id, paper);
		this.titles = new TitleIndex(titleWordings(papers.map(knownTitle)));
	}

	/** The note of a cited work, and what tied them; null where none fits. `self` is the citing note, which a work is not matched with. */
	match(work: CitedWork, self: string | null = null): Match | null {
		for (const id of [work.arxiv === null ? '' : `arxiv:${work.arxiv.toLowerCase()}`, doiKey(work.doi)]) {
			const paper = id === '' ? undefined : this.byId.get(id);
			if (paper !== undefined && paper.path !== self) return { path: paper.path, kind: 'identifier' };
		}
		return this.byTitle(work, self);
	}

	private byTitle(work: CitedWork, self: string | null): Match | null {
		const text = new ReadReference(work);
		let best: Best | null = null;
		// The longer title wins: “Deep learning” stands in “Deep learning for physics” too. A letter that is wrong counts against it.
		const consider = (path: string, isSure: boolean, weight: number): void => {
			if (path === self) return;
			if (best === null || (isSure && !best.isSure) || (isSure === best.isSure && weight > best.weight))
				best = { path, isSure, weight, isTied: false };
			else if (isSure === best.isSure && weight === best.weight) best.isTied = true;
		};
		const found = ({ key, numbers, isShort, whole, main }: TitleWording, place: TitlePlace): void => {
			// A short title that goes on is another one, whoever wrote it: “Deep learning for physics”.
			const needed = 1 + Number(isShort) + Number(place.isPart);
			// Parts of a series differ in nothing else: Fourier integral operators I, II.
			if (numbers.every((number) => text.set.has(number)))
				for (const title of whole) {
					const count = confirmations(title, text, place);
					// A short title with a letter wrong is mostly another word.
					if (isShort && place.edits > 0 && count < needed) continue;
					consider(title.paper.path, count >= needed, key.length - 2 * place.edits + (count + (count >= needed ? 1 : 0)) / 10);
				}
			// A subtitle that was left out: only the part before the colon is there, so name and year must both be.
			if (place.isPart || main.size === 0) return;
			for (const year of new Set(text.years.flatMap((named) => [named, named - 1, named + 1])))
				for (const title of main.get(year) ?? [])
					if (confirmations(title, text, place) === 2) consider(title.paper.path, true, key.length + MOST_ADDED - 0.05);
		};
		const isWanted = ({ key, isShort, whole }: TitleWording): boolean =>
			(best === null || !best.isSure || key.length + MOST_ADDED > best.weight) &&
			(!isShort || whole.some((title) => mayBeBorneOut(title, text)));
		this.titles.find(text, found, isWanted);
		const answer = best as Best | null;
		return answer === null ? null : { path: answer.path, kind: answer.isSure && !answer.isTied ? 'title' : 'maybe' };
	}
}

function idsOf({ arxiv, dois }: KnownPaper): string[] {
	const ids = dois.map(doiKey).filter((id) => id !== '');
	return arxiv === null || arxiv === '' ? ids : [`arxiv:${arxiv.toLowerCase()}`, ...ids];
}

/** A DOI as identifiers are compared; arXiv's own is the arXiv paper. */
function doiKey(doi: string | null): string {
	if (doi === null || doi.trim() === '') return '';
	const lower = folded(doi.trim());
	const arxiv = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(lower)?.[1];
	return arxiv === undefined ? `doi:${lower}` : `arxiv:${arxiv}`;
}

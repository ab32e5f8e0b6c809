import type { CitedWork } from '../paper/cited-work';
import type { KnownPaper } from './known-paper';
import { knownTitle } from './known-title';
import type { KnownTitle } from './known-title';
import { readReference } from './read-reference';
import { titleEvidence } from './title-evidence';
import { folded } from './title-words';

/** What tied a reference to a note. A `maybe` is shown and never linked or counted. */
export type MatchKind = 'identifier' | 'title' | 'maybe';

export interface Match {
	readonly path: string;
	readonly kind: MatchKind;
}

/** Rarest words of a title it is found by. */
const SIGNATURE = 5;

/**
 * Finds the note of a cited work: by identifier; else by title, confirmed by the first author's family name or the year (± 1), a short
 * title by both. What is not confirmed is `maybe`. Built once over the vault's papers; a look-up reads only titles that share a rare word.
 */
export class PaperMatcher {
	private readonly byId = new Map<string, KnownPaper>();
	private readonly byWord = new Map<string, KnownTitle[]>();

	constructor(papers: readonly KnownPaper[]) {
		const indexed = papers.map(knownTitle);
		const counts = new Map<string, number>();
		for (const { words } of indexed) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
		for (const entry of indexed) {
			for (const id of idsOf(entry.paper)) if (!this.byId.has(id)) this.byId.set(id, entry.paper);
			const rarest = [...new Set(entry.words)].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || b.length - a.length);
			// A reference may leave the subtitle out.
			const ofMain = rarest.find((word) => entry.mainWords.includes(word));
			for (const word of new Set([...rarest.slice(0, SIGNATURE), ...(ofMain === undefined ? [] : [ofMain])])) {
				const list = this.byWord.get(word);
				if (list === undefined) this.byWord.set(word, [entry]);
				else list.push(entry);
			}
		}
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
		const text = readReference(work);
		const seen = new Set<KnownTitle>();
		let best: { readonly entry: KnownTitle; readonly sure: boolean; readonly weight: number; tied: boolean } | null = null;
		for (const { word } of text.words) {
			for (const entry of this.byWord.get(word) ?? []) {
				if (seen.has(entry) || entry.paper.path === self) continue;
				seen.add(entry);
				const found = titleEvidence(entry, text);
				if (found === null) continue;
				// The longer title wins: “Deep learning” stands in “Deep learning for physics” too.
				const weight = entry.key.length + (found.confirmations + (found.isSure ? 1 : 0)) / 10;
				if (best === null || (found.isSure && !best.sure) || (found.isSure === best.sure && weight > best.weight))
					best = { entry, sure: found.isSure, weight, tied: false };
				else if (found.isSure === best.sure && weight === best.weight) best.tied = true;
			}
		}
		return best === null ? null : { path: best.entry.paper.path, kind: best.sure && !best.tied ? 'title' : 'maybe' };
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

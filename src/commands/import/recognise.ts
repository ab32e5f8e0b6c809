import { paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { arxivSuggestion } from '../../paper/identify/arxiv-suggestion';
import { findPaperIds, identify } from '../../paper/identify/recognise';

/** A paper named in a text, and the words that named it. */
export interface NamedPaper {
	readonly id: PaperId;
	/** As it was typed. */
	readonly input: string;
}

/** Something that has the shape of an identifier and is none. */
export interface NearMiss {
	readonly input: string;
	readonly suggestion: string | null;
}

/** What a text typed or pasted means. */
export type Recognised =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'papers'; readonly papers: readonly NamedPaper[]; readonly nearMisses: readonly NearMiss[] }
	| { readonly kind: 'near-miss'; readonly input: string; readonly suggestion: string | null }
	| { readonly kind: 'words'; readonly words: string };

// 1906.01820, 2205.1148, 1913.00001v2, with or without `arXiv:`: digits in the shape of an id
const ID_SHAPE = /^(?:arxiv:)?\d{4}\.\d{3,6}(?:v\d+)?$/i;

/**
 * What the reader means: one paper or several, a misspelt identifier, or words to search for. Each paper stands once,
 * in the order of the text.
 */
export function recognise(text: string): Recognised {
	const typed = text.trim();
	if (typed === '') return { kind: 'nothing' };
	const whole = identify(typed);
	if (whole !== null) return { kind: 'papers', papers: [{ id: whole, input: typed }], nearMisses: [] };
	const found = findPaperIds(typed);
	if (found.length > 0) {
		const papers = new Map<string, NamedPaper>();
		for (const { id, text: input } of found) if (!papers.has(paperKey(id))) papers.set(paperKey(id), { id, input });
		return { kind: 'papers', papers: [...papers.values()], nearMisses: nearMisses(typed, found) };
	}
	const suggestion = arxivSuggestion(typed);
	if (suggestion !== null || ID_SHAPE.test(typed)) return { kind: 'near-miss', input: typed, suggestion };
	return { kind: 'words', words: typed };
}

/** Tokens outside the papers found that were meant as identifiers, so that none of a list is passed over in silence. */
function nearMisses(text: string, found: readonly { readonly from: number; readonly to: number }[]): NearMiss[] {
	let rest = '';
	let at = 0;
	for (const { from, to } of found) {
		rest += `${text.slice(at, Math.max(at, from))} `;
		at = to;
	}
	rest += text.slice(at);
	return rest
		.split(/[\s,;]+/)
		.filter((token) => ID_SHAPE.test(token) && identify(token) === null)
		.map((token) => ({ input: token, suggestion: arxivSuggestion(token) }));
}

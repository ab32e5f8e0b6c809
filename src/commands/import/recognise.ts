import { bibliographyFormat, isReadable, paperOfEntry, readBibliography } from '../../bibliography';
import { formatPaperId, idsOf, paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { readPasted } from '../../paper/identify/pasted';

/** A paper named in a text, and the words that named it. */
export interface NamedPaper {
	readonly id: PaperId;
	/** As it was typed. */
	readonly input: string;
	/** The host of a page whose site nobody has said yes to: it is opened only after one. */
	readonly site?: string;
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

/**
 * What the reader means: one paper or several, a misspelt identifier, or words to search for. Each paper stands once,
 * in the order of the text. Of a bibliography the entries count, and nothing that their abstracts and notes mention.
 */
export function recognise(text: string): Recognised {
	if (bibliographyFormat(text) !== null) return inBibliography(text);
	const rows = readPasted(text);
	const [first] = rows;
	if (first === undefined) return { kind: 'nothing' };
	if (first.kind === 'words') return { kind: 'words', words: first.text };
	const papers = new Map<string, NamedPaper>();
	const nearMisses: NearMiss[] = [];
	for (const row of rows) {
		// In a list no page of a site that is not known is opened: its address is named as unclear.
		const site = row.kind === 'page' && !row.known ? row.host : null;
		if (row.kind === 'paper' || (row.kind === 'page' && (site === null || rows.length === 1))) {
			const named = { id: row.id, input: row.text, ...(site === null ? {} : { site }) };
			if (!papers.has(paperKey(row.id))) papers.set(paperKey(row.id), named);
		} else nearMisses.push({ input: row.text, suggestion: row.kind === 'unclear' ? (row.suggestions[0] ?? null) : null });
	}
	const [miss] = nearMisses;
	return papers.size === 0 && miss !== undefined && nearMisses.length === 1
		? { kind: 'near-miss', ...miss }
		: { kind: 'papers', papers: [...papers.values()], nearMisses };
}

/** The papers of a bibliography's entries; an entry that names none that can be looked up is unclear, by its title or key. */
function inBibliography(text: string): Recognised {
	const papers = new Map<string, NamedPaper>();
	const nearMisses: NearMiss[] = [];
	for (const entry of readBibliography(text)) {
		const paper = paperOfEntry(entry);
		const [id] = isReadable(entry) ? idsOf(paper) : [];
		if (id === undefined) nearMisses.push({ input: paper.title === '' || !isReadable(entry) ? entry.key : paper.title, suggestion: null });
		else if (!papers.has(paperKey(id)))
			papers.set(paperKey(id), { id, input: entry.key === '' ? formatPaperId(id) : `${entry.key} (${formatPaperId(id)})` });
	}
	return { kind: 'papers', papers: [...papers.values()], nearMisses };
}

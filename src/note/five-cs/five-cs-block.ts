import { bareValue, blockEntries } from '../block-lines';
import { keyOfName } from './five-cs-table';
import { ratingValue } from './relevance';
import type { CKey } from '../sections/five-cs';

/** What stands wrongly in a block, with its line, counted from 1. */
export type FiveCsBlockProblem =
	| { readonly kind: 'wrong-key'; readonly line: number; readonly key: string }
	| { readonly kind: 'no-colon'; readonly line: number; readonly text: string }
	| { readonly kind: 'bad-relevance'; readonly line: number; readonly text: string };

/** A `five-cs` code block: another note's assessment, answers of its own, or, empty, that of the note it stands in. */
export interface FiveCsBlock {
	/** A link text without brackets: `LN-Yao-2022-ReAct`; `null` when the block names no note. */
	readonly paper: string | null;
	readonly answers: Partial<Record<CKey, string>>;
	readonly relevance: number | null;
	readonly relevanceText: string;
	/** Whether the block answers anything itself. */
	readonly inline: boolean;
	readonly problems: readonly FiveCsBlockProblem[];
}

/** The keys a block knows, as its messages name them. */
export const BLOCK_KEYS = ['category', 'context', 'correctness', 'contributions', 'clarity', 'relevance', 'relevance-text'] as const;

/** Reads a `five-cs` block. What cannot be used is told, and the rest is used. */
export function readFiveCsBlock(source: string): FiveCsBlock {
	const { entries, noColon } = blockEntries(source);
	const problems: FiveCsBlockProblem[] = noColon.map((line) => ({ kind: 'no-colon', ...line }));
	const answers: Partial<Record<CKey, string>> = {};
	let paper: string | null = null;
	let relevance: number | null = null;
	let relevanceText = '';
	for (const { line, key, value } of entries) {
		const c = keyOfName(key);
		if (c !== null) answers[c] = value;
		else if (key === 'paper' || key === 'note') paper = linkText(value);
		else if (key === 'relevance') {
			relevance = ratingValue(value);
			if (relevance === null && value !== '') problems.push({ kind: 'bad-relevance', line, text: value });
		} else if (/^relevance[- ]text$/.test(key)) relevanceText = value;
		else problems.push({ kind: 'wrong-key', line, key });
	}
	const inline = Object.keys(answers).length > 0 || relevance !== null || relevanceText !== '';
	return {
		paper: paper === '' ? null : paper,
		answers,
		relevance,
		relevanceText,
		inline,
		problems: problems.sort((a, b) => a.line - b.line),
	};
}

/** `[[Folder/Note#Heading|shown]]`, `[shown](Folder/Note.md)` or a bare name → what to look up. */
export function linkText(quoted: string): string {
	const value = bareValue(quoted);
	const wiki = /^!?\[\[([^\]|#]*)[^\]]*\]\]$/.exec(value.trim());
	if (wiki !== null) return (wiki[1] ?? '').trim();
	const markdown = /^\[[^\]]*\]\(<?([^)>]+)>?\)$/.exec(value.trim());
	return (markdown === null ? value : safeDecode(markdown[1] ?? '')).trim().replace(/\.md$/i, '');
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A bare % is no escape: the text is taken as it stands.
		return text;
	}
}

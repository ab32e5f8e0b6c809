import { textEdits } from '../markdown/edits';

/** A run of words two texts share, or that only one of them has. */
export interface WordChange {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
}

/**
 * Where two texts differ, in words: what a reader compares titles and abstracts by.
 *
 * wordChanges('We study agents', 'We test agents') //=> same 'We', removed 'study', added 'test', same 'agents'
 */
export function wordChanges(before: string, after: string): WordChange[] {
	const old = wordsOf(before);
	const oldLines = asLines(old);
	const changes: WordChange[] = [];
	const say = (kind: WordChange['kind'], words: readonly string[]) => {
		if (words.length > 0) changes.push({ kind, text: words.join(' ') });
	};
	const index = lineIndex(old);
	let at = 0;
	for (const edit of textEdits(oldLines, asLines(wordsOf(after)))) {
		const from = index.get(edit.from) ?? at;
		const to = index.get(edit.to) ?? from;
		say('same', old.slice(at, from));
		say('removed', old.slice(from, to));
		say(
			'added',
			edit.text.split('\n').filter((word) => word !== ''),
		);
		at = to;
	}
	say('same', old.slice(at));
	return changes;
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function asLines(words: readonly string[]): string {
	return words.map((word) => `${word}\n`).join('');
}

/** Offset in the lines → which word begins there. */
function lineIndex(words: readonly string[]): Map<number, number> {
	const index = new Map<number, number>([[0, 0]]);
	let offset = 0;
	for (const [at, word] of words.entries()) {
		offset += word.length + 1;
		index.set(offset, at + 1);
	}
	return index;
}

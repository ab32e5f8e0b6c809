import { propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

/** The topics of the vault's literature notes, those of most notes first. */
export function knownTopics({ notes, settings }: Pick<CommandContext, 'notes' | 'settings'>): string[] {
	const names = propertyNames(settings);
	const counts = new Map<string, number>();
	for (const path of notes.literatureNotes()) {
		const value = propertyIn(notes.frontmatter(path), names, 'topic');
		for (const one of [value].flat())
			if (typeof one === 'string' && one.trim() !== '') counts.set(one.trim(), (counts.get(one.trim()) ?? 0) + 1);
	}
	return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([one]) => one);
}

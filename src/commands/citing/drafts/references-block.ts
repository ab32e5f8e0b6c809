import { folderPath, isInFolder, nameOf } from '../../../links/folded-name';
import type { CommandContext } from '../../command';
import { noteAt } from '../../note-selection';
import { badFlag } from '../../../failure';
import { t } from '../../../i18n';
import { bareValue, blockEntries } from '../../../note/block-lines';
import { knownFields } from '../../../paper/known-fields';

/** What a `references` code block asks for. */
export interface ReferencesBlock {
	/** A folder, or the link to a map, whose notes are the chapters of one book; null for the note the block stands in. */
	readonly from: string | null;
	readonly style?: string;
	readonly locale?: string;
	/** Lines that mean nothing, by what they say before their colon. */
	readonly wrong: readonly { readonly line: number; readonly key: string }[];
}

/** The keys a block knows, as its messages name them. */
export const REFERENCES_KEYS = ['from', 'style', 'locale'] as const;

/** Reads `from: Thesis`, `from: [[Thesis map]]`, `style: ieee`, `locale: de-DE`, a line each. What means nothing is told, the rest is used. */
export function readReferencesBlock(source: string): ReferencesBlock {
	const { entries, noColon } = blockEntries(source);
	const values: Record<string, string> = {};
	for (const { key, value } of entries) values[key] = bareValue(value);
	const { from = '', style = '', locale = '' } = values;
	const wrong = [
		...noColon.map(({ line, text }) => ({ line, key: text })),
		...entries.filter(({ key }) => !REFERENCES_KEYS.some((known) => known === key)),
	];
	return {
		from: from === '' ? null : from,
		...knownFields({ style: style === '' ? null : style, locale: locale === '' ? null : locale }),
		wrong: wrong.sort((a, b) => a.line - b.line),
	};
}

/**
 * The notes of a book in their order: those of a folder by name, numbers by size; those a map links to as it links them. Literature
 * notes are no chapters. Throws `bad-flag` for what is neither folder nor note.
 */
export function chaptersOf(context: CommandContext, from: string, path: string): string[] {
	const named = from.replace(/^!?\[\[|\]\]$/g, '').split('|')[0] ?? '';
	const folder = folderPath(named);
	const isChapter = (one: string) => /\.md$/i.test(one) && !context.notes.isLiterature(one);
	if (!from.includes('[[') && context.notes.folderExists(folder)) {
		const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
		const inside = context.notes
			.list()
			.map((note) => note.path)
			.filter((one) => isInFolder(one, folder));
		return inside.filter(isChapter).sort((a, b) => compare(nameOf(a), nameOf(b)) || compare(a, b));
	}
	if (named === '') throw badFlag('from', from, t('expected.from'));
	const map = context.links.destination(named.split('#')[0] ?? '', path) ?? noteAt(context, named);
	return context.links.linkedNotes(map).filter((one) => one !== map && isChapter(one));
}

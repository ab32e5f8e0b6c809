import { folderPath, nameOf } from '../../../links/folded-name';
import type { CommandContext } from '../../command';
import { noteAt } from '../../note-selection';
import { PaperError } from '../../../failure';
import { t } from '../../../i18n';
import { knownFields } from '../../../paper/known-fields';

/** What a `references` code block asks for. */
export interface ReferencesBlock {
	/** A folder, or the link to a map, whose notes are the chapters of one book; null for the note the block stands in. */
	readonly from: string | null;
	readonly style?: string;
	readonly locale?: string;
}

/** Reads `from: Thesis`, `from: [[Thesis map]]`, `style: ieee`, `locale: de-DE`, a line each. */
export function readReferencesBlock(source: string): ReferencesBlock {
	const values = new Map<string, string>();
	for (const line of source.split('\n')) {
		const at = line.indexOf(':');
		if (at > 0) values.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
	}
	const style = values.get('style');
	const locale = values.get('locale');
	return {
		from: values.get('from') || null,
		...knownFields({ style: style === '' ? null : style, locale: locale === '' ? null : locale }),
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
			.filter((one) => folder === '' || one.startsWith(`${folder}/`));
		return inside.filter(isChapter).sort((a, b) => compare(nameOf(a), nameOf(b)) || compare(a, b));
	}
	if (named === '') throw new PaperError({ kind: 'bad-flag', flag: 'from', value: from, expected: t('expected.from') });
	const map = context.links.destination(named.split('#')[0] ?? '', path) ?? noteAt(context, named);
	return context.links.linkedNotes(map).filter((one) => one !== map && isChapter(one));
}

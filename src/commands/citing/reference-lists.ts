import { familyName } from '../../paper/person-name';
import { paperYear } from '../../note/literature-note';
import type { CitablePaper } from './citable';
import type { CommandContext } from '../command';

const SHELF = 'reference-lists';

/**
 * The references of some papers as a list: numbered in the order given where the style numbers them, else by author, year and
 * title, as a bibliography stands.
 */
export async function listText(context: CommandContext, papers: readonly CitablePaper[]): Promise<string> {
	const lines: { readonly order: string; readonly markdown: string; readonly numbered: boolean }[] = [];
	for (const { paper } of papers) {
		const { markdown, numbered } = await context.citations.format(paper);
		const [first] = paper.authors;
		const order = [
			first === undefined ? paper.title : familyName(first),
			String(paperYear(paper, context.settings.yearRule) ?? ''),
			paper.title,
		].join('\u0000');
		lines.push({ order, markdown, numbered });
	}
	if (lines.some(({ numbered }) => numbered)) return lines.map(({ markdown }, i) => `${i + 1}. ${markdown}`).join('\n');
	const { compare } = new Intl.Collator(context.settings.citationLocale.slice(0, 2), { sensitivity: 'base', numeric: true });
	return lines
		.sort((a, b) => compare(a.order, b.order))
		.map(({ markdown }) => `- ${markdown}`)
		.join('\n');
}

/** The lists we wrote: path of the note → the text between the markers. */
export async function keptLists(context: CommandContext): Promise<Map<string, string>> {
	const stored = await context.records.read(SHELF);
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
	return new Map(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Whether a list says something else than what we wrote there last. */
export async function wasEdited(context: CommandContext, path: string, text: string): Promise<boolean> {
	return (await keptLists(context)).get(path) !== text.replace(/\r\n/g, '\n');
}

/** Remembers the list of references as it was written into a note, so that an update can tell it from one that was edited. */
export async function keepList(context: CommandContext, path: string, text: string): Promise<void> {
	await context.records.write(SHELF, Object.fromEntries((await keptLists(context)).set(path, text)));
}

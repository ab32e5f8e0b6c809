import type { CommandContext } from '../../command';
import type { CitablePaper } from '../citable';
import { DraftDocument } from './document';
import type { ReferenceEntry } from './document';
import { worksOf } from './works';

/** What a draft cites: the papers and their list, both in the style's order. */
export interface CitedWorks {
	readonly papers: readonly CitablePaper[];
	/** As Markdown: numbered where the style numbers, else with dashes. */
	readonly list: string;
}

/** What a draft cites by citekey, by a link to a paper's note, or by text we inserted. */
export async function citedWorks(context: CommandContext, path: string): Promise<CitedWorks> {
	await context.notes.allKnown();
	const document = await DraftDocument.open(context, [path]);
	await document.settle([{ path, text: await context.notes.read(path) }]);
	const entries = await document.references();
	const works = worksOf(context);
	return { papers: entries.flatMap((entry) => works.at(entry.path) ?? []), list: entries.map(listLine).join('\n') };
}

/** `1. …` for a number, `- [Tur36] …` for another label, `- …` without one. */
function listLine({ label, markdown }: ReferenceEntry): string {
	const number = /\d+/.exec(label)?.[0];
	if (number !== undefined && /^[[(]?\d+[\])]?[.):]?$/.test(label)) return `${number}. ${markdown}`;
	return label === '' ? `- ${markdown}` : `- \\[${label.replace(/[[\]]/g, '')}\\] ${markdown}`;
}

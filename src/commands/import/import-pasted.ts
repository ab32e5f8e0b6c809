import { t } from '../../i18n';
import { formatPaperId } from '../../paper/identifier';
import { papersByTitle } from '../../sources';
import type { TitleCandidate } from '../../sources';
import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { fetchOptions } from './fetch-options';
import { failed, unclear } from './import-result';
import type { ImportResult } from './import-result';
import { importTaken } from './import-taken';
import type { Taken } from './import-taken';
import { pastedItems } from './pasted-rows';
import type { PastedItem } from './pasted-rows';
import type { NoteChoices } from './plan-note';
import type { NamedPaper } from './recognise';

/**
 * Imports everything a text names: one result for each identifier, address, entry and printed reference, in the order of the text.
 * A paper that has a note already is never fetched or written; what is not clear, or only a title, is never made without a yes.
 * A page of a new site is asked only where its address is all that was given.
 */
export async function importText(
	context: CommandContext,
	text: string,
	choices: NoteChoices = {},
	progress?: Progress,
): Promise<ImportResult[]> {
	const items = pastedItems(text, context.settings);
	if (items.length === 0) return [failed('', null, { kind: 'not-an-identifier', input: text })];
	const taken = items.flatMap((item): Taken[] =>
		item.kind === 'entry' ? [item.entry] : item.kind === 'paper' && (item.newSite === null || items.length === 1) ? [item.named] : [],
	);
	const imported = await importTaken(context, taken, choices, progress);
	const results: ImportResult[] = [];
	for (const item of items) {
		if (item.kind !== 'paper' && item.kind !== 'entry') results.push(await answerTo(context, item, progress));
		else {
			const made = imported.get(item.kind === 'entry' ? item.entry : item.named);
			if (made !== undefined) results.push(made);
			else if (item.kind === 'paper' && !taken.includes(item.named)) results.push(notAsked(item.named, item.newSite ?? ''));
		}
	}
	return results;
}

/** A page of a new site in a list is not opened without a yes. */
function notAsked({ input, id }: NamedPaper, host: string): ImportResult {
	return failed(input, id, { kind: 'unsupported', input, what: 'new-site', host });
}

async function answerTo(
	context: CommandContext,
	item: Exclude<PastedItem, { kind: 'paper' | 'entry' }>,
	progress?: Progress,
): Promise<ImportResult> {
	switch (item.kind) {
		case 'unclear':
			return unclear(item.input, item.suggestions);
		case 'failed':
			return failed(item.input, null, item.failure);
		case 'title':
			return await titleResult(context, item, progress);
	}
}

/** A title is answered with what it may mean: candidates are for the reader to choose. */
async function titleResult(
	context: CommandContext,
	{ input, alone }: Extract<PastedItem, { kind: 'title' }>,
	progress?: Progress,
): Promise<ImportResult> {
	if (!isTitle(input)) return failed(input, null, { kind: 'not-an-identifier', input });
	progress?.step(0, 0, t('import.searching', { words: input }));
	const found = await searchTitle(context, input, alone, progress?.signal);
	return unclear(
		input,
		found.map(({ id }) => formatPaperId(id)),
	);
}

/** Papers a title may mean; none for words that are no title. In a list, where there are other things, only the registry is asked. */
export async function searchTitle(
	context: CommandContext,
	words: string,
	alone: boolean,
	within?: AbortSignal,
): Promise<readonly TitleCandidate[]> {
	if (!isTitle(words)) return [];
	const { get, use, signal } = fetchOptions(context, within);
	return await papersByTitle(words, { get, use, registryOnly: !alone, signal });
}

/** Words that may be a title: three at least, and no more than a reference is long. */
export function isTitle(words: string): boolean {
	return words.length <= 1200 && (words.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

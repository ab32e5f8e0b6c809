import { t } from '../../i18n';
import { formatPaperId } from '../../paper/identifier';
import { papersByTitle } from '../../sources';
import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { fetchOptions } from './fetch-options';
import { importLibrary } from './import-library';
import { importEach } from './import-paper';
import { failed, unclear } from './import-result';
import type { ImportResult } from './import-result';
import { libraryEntries } from './library-entries';
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
	const named = items.flatMap((item): NamedPaper[] =>
		item.kind === 'paper' && (item.newSite === null || items.length === 1) ? [item.named] : [],
	);
	const imported = await importEach(context, named, choices, progress);
	const entries = new Map<number, ImportResult | undefined>();
	if (items.some(({ kind }) => kind === 'entry')) {
		const library = await libraryEntries(context, text);
		const made = await importLibrary(context, library, choices, progress);
		for (const [at, { entry }] of library.entries()) entries.set(entry.from, made[at]);
	}
	const results: ImportResult[] = [];
	for (const item of items) {
		if (item.kind === 'entry') results.push(...[entries.get(item.from) ?? []].flat());
		else if (item.kind !== 'paper') results.push(await answerTo(context, item, progress));
		else if (named.includes(item.named)) results.push(...[imported.get(item.named) ?? []].flat());
		else
			results.push(
				failed(item.named.input, item.named.id, {
					kind: 'unsupported',
					input: item.named.input,
					what: 'new-site',
					host: item.newSite ?? '',
				}),
			);
	}
	return results;
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
	const { get, use, signal } = fetchOptions(context, progress?.signal);
	const found = await papersByTitle(input, { get, use, registryOnly: !alone, ...(signal === undefined ? {} : { signal }) });
	return unclear(
		input,
		found.map(({ id }) => formatPaperId(id)),
	);
}

/** Words that may be a title: three at least, and no more than a reference is long. */
export function isTitle(words: string): boolean {
	return words.length <= 1200 && (words.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

import { describe } from '../../failure';
import { t } from '../../i18n';
import { SCHEME_NAMES, idsOf, paperKey } from '../../paper/identifier';
import type { PaperId, Scheme } from '../../paper/identifier';
import { identify } from '../../paper/identify/recognise';
import type { FetchedPaper } from '../../sources';
import type { CommandContext } from '../command';
import { inTurns } from '../for-each-note';
import { existing } from './existing-note';
import { fetchForNotes } from './fetch-options';
import type { Taken } from './import-taken';
import { libraryEntries, whyNoNote } from './library-entries';
import { LibraryMatcher } from './library-match';
import { pastedSteps } from './pasted-rows';
import type { PastedItem } from './pasted-rows';
import type { NamedPaper } from './recognise';

/** What can be said of a row before anything is asked or written. */
export type RowState = 'new' | 'here' | 'twice' | 'unclear' | 'failed';

/** One thing of a list: each identifier, address and entry of what was pasted is one of these, in its order. */
export interface ListRow {
	/** As it was typed. */
	readonly input: string;
	readonly state: RowState;
	/** What a tick takes; null where there is nothing to take as it stands. */
	readonly takes: Taken | null;
	readonly ticked: boolean;
	/** The note it has already. */
	readonly path: string | null;
	/** Why it is not clear or cannot be read, and what to do. */
	readonly message: string | null;
	/** What may be meant: each can be ticked instead. */
	readonly suggestions: readonly NamedPaper[];
	/** Words of a title that can be searched for, empty where the reader has to give them; null where a search makes no sense. */
	readonly search: string | null;
	/** The site whose page would be opened, where none of it has been before: a tick is the yes to it. */
	readonly newSite: string | null;
}

/** As many papers as arXiv takes in a request. */
const BATCH = 100;

/** The rows of a text, or of the library file `from`. Nothing is asked of the network. */
export async function listRows(context: CommandContext, text: string, from = ''): Promise<ListRow[]> {
	const items: PastedItem[] = [];
	if (from !== '') for (const entry of await libraryEntries(context, text, from)) items.push({ kind: 'entry', input: entry.input, entry });
	else
		await inTurns(context, pastedSteps(text, context.settings), (item) => {
			if (item !== null) items.push(item);
		});
	const matcher = items.some(({ kind }) => kind === 'entry') ? await LibraryMatcher.of(context) : null;
	// Among entries with identifiers those without wait for a yes, but in a file.
	const allEntries = from !== '' || items.every((item) => item.kind !== 'entry' || idsOf(item.entry.paper).length === 0);
	const seen = new Set<string>();
	const rows: ListRow[] = [];
	await inTurns(context, items, (item) => {
		rows.push(rowOf(context, item, { text, seen, matcher, allEntries }));
	});
	return rows;
}

interface Around {
	readonly text: string;
	/** Papers of the rows before. */
	readonly seen: Set<string>;
	readonly matcher: LibraryMatcher | null;
	readonly allEntries: boolean;
}

function rowOf(context: CommandContext, item: PastedItem, { text, seen, matcher, allEntries }: Around): ListRow {
	const input = item.kind === 'paper' ? item.named.input : item.input;
	const row = { input, takes: null, ticked: false, path: null, message: null, suggestions: [], search: null, newSite: null } as const;
	switch (item.kind) {
		case 'paper': {
			const { named, newSite } = item;
			const path = existing(context, named)?.path ?? null;
			if (path !== null) return { ...row, state: 'here', path };
			if (seen.has(paperKey(named.id))) return { ...row, state: 'twice', message: t('rows.twice') };
			seen.add(paperKey(named.id));
			if (newSite !== null)
				return {
					...row,
					state: 'unclear',
					takes: named,
					newSite,
					message: t('import.new-site', { site: newSite }),
					search: wordsBeside(text, input),
				};
			return { ...row, state: 'new', takes: named, ticked: true };
		}
		case 'entry': {
			const { entry } = item;
			const failure = whyNoNote(entry);
			if (failure !== null) return { ...row, state: 'failed', message: describe(failure), search: null };
			const path = matcher?.find(entry.paper, entry.key) ?? null;
			if (path !== null) return { ...row, state: 'here', takes: entry, ticked: true, path };
			const isSure = allEntries || idsOf(entry.paper).length > 0;
			return { ...row, state: isSure ? 'new' : 'unclear', takes: entry, ticked: isSure, message: isSure ? null : t('rows.no-id') };
		}
		case 'unclear': {
			const suggestions = item.suggestions.flatMap((one) => meant(one, input));
			const message = describe({ kind: 'unclear', input, suggestions: item.suggestions });
			return { ...row, state: 'unclear', message, suggestions, search: suggestions.length > 0 ? null : '' };
		}
		case 'title':
			return { ...row, state: 'unclear', search: input };
		case 'failed':
			return { ...row, state: 'failed', message: describe(item.failure), search: wordsBeside(text, input) };
	}
}

function meant(suggestion: string, input: string): NamedPaper[] {
	const id = identify(suggestion);
	return id === null ? [] : [{ id, input }];
}

/** The words that stand on the line of an address: in a mail, often the title of what it leads to. */
function wordsBeside(text: string, input: string): string {
	const at = text.indexOf(input);
	const from = text.lastIndexOf('\n', at - 1) + 1;
	const to = text.indexOf('\n', at);
	const line = `${text.slice(from, at)} ${text.slice(at + input.length, to < 0 ? undefined : to)}`.replace(/https?:\S+/g, ' ');
	const words = line.replace(/^[\s\d.,;)(\][*>–—:|-]+|[\s,;)(\][<>:|–—-]+$/g, '').replace(/\s+/g, ' ');
	return words.length <= 300 && (words.match(/\p{L}{2,}/gu) ?? []).length >= 3 ? words : '';
}

/**
 * Looks up what rows name, a hundred a request, and hands over each answer as it comes. Stops when the signal is aborted; what was
 * answered is kept for the day, so that the import does not ask again.
 */
export async function lookUpRows(
	context: CommandContext,
	papers: readonly NamedPaper[],
	signal: AbortSignal,
	take: (named: NamedPaper, fetched: FetchedPaper) => void,
): Promise<void> {
	const bySchemes = new Map<Scheme, NamedPaper[]>();
	for (const named of papers) bySchemes.set(named.id.scheme, [...(bySchemes.get(named.id.scheme) ?? []), named]);
	for (const scheme of SCHEME_NAMES) {
		const some = bySchemes.get(scheme) ?? [];
		for (let at = 0; at < some.length && !signal.aborted; at += BATCH) {
			const batch = some.slice(at, at + BATCH);
			const fetched = await fetchForNotes(context, idsIn(batch), signal);
			if (signal.aborted) return;
			for (const named of batch) {
				const one = fetched.get(paperKey(named.id));
				if (one !== undefined) take(named, one);
			}
		}
	}
}

function idsIn(papers: readonly NamedPaper[]): PaperId[] {
	return papers.map(({ id }) => id);
}

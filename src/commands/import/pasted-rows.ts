import { rowSteps } from '../../bibliography/pasted';
import type { Row } from '../../bibliography/pasted';
import type { Failure } from '../../failure';
import { linesOf } from '../../settings';
import type { Settings } from '../../settings';
import { entryReader } from './library-entries';
import type { LibraryEntry } from './library-entries';
import type { NamedPaper } from './recognise';

/** A row of a paste as an import takes it, in the order of the paste. */
export type PastedItem =
	/** To be looked up. `newSite`: a page of a site that has not been asked before, which waits for a yes. */
	| { readonly kind: 'paper'; readonly named: NamedPaper; readonly newSite: string | null }
	/** Not clear: what it may mean can be taken instead. */
	| { readonly kind: 'unclear'; readonly input: string; readonly suggestions: readonly string[] }
	/** Words of a title or a printed reference: candidates may be searched for. `alone`: there is nothing else in the paste. */
	| { readonly kind: 'title'; readonly input: string; readonly alone: boolean }
	/** An entry of a bibliography: a note can be made of it without the network. */
	| { readonly kind: 'entry'; readonly input: string; readonly entry: LibraryEntry }
	| { readonly kind: 'failed'; readonly input: string; readonly failure: Failure };

/** Everything a paste names, each thing once. */
export function pastedItems(text: string, settings: Pick<Settings, 'pageSites'>): PastedItem[] {
	return [...pastedSteps(text, settings)].flatMap((item) => item ?? []);
}

/** The same in steps, for a paste of thousands of entries: `null` is a step at which a caller may give way to the app. */
export function* pastedSteps(text: string, settings: Pick<Settings, 'pageSites'>): Generator<PastedItem | null> {
	const allowed = new Set(linesOf(settings.pageSites).map((site) => site.toLowerCase()));
	const asLibraryEntry = entryReader();
	for (const row of rowSteps(text)) yield row && itemOf(row, allowed, asLibraryEntry);
}

function itemOf(row: Row, allowed: ReadonlySet<string>, asLibraryEntry: ReturnType<typeof entryReader>): PastedItem {
	const input = row.text;
	switch (row.kind) {
		case 'paper':
			return { kind: 'paper', named: { id: row.id, input }, newSite: null };
		case 'page':
			return { kind: 'paper', named: { id: row.id, input }, newSite: row.known || allowed.has(row.host) ? null : row.host };
		case 'unclear':
			return { kind: 'unclear', input, suggestions: row.suggestions };
		case 'unsupported':
			return { kind: 'failed', input, failure: { kind: 'unsupported', input, what: row.what, host: row.host } };
		case 'reference':
			return { kind: 'title', input: input.replace(/\s+/g, ' '), alone: false };
		case 'words':
			return { kind: 'title', input, alone: true };
		case 'entry': {
			const entry = asLibraryEntry(row.entry);
			return { kind: 'entry', input: entry.input, entry };
		}
	}
}

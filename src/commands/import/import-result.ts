import { describe } from '../../failure';
import type { Failure, FailureKind } from '../../failure';
import { t } from '../../i18n';
import { formatPaperId } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { PlannedNote } from './plan-note';
import { knownFields } from '../../paper/known-fields';

/** What came of one paper of an import. The keys are a promise of the CLI. */
export interface ImportResult {
	readonly input: string;
	readonly arxiv: string | null;
	/** What a paper without an arXiv id is known by: `doi:…`, `pmid:…`, `isbn:…`, `key:…`. */
	readonly id?: string | null;
	/** `kept`: it could not be asked for, and is kept for later. */
	readonly outcome: 'created' | 'exists' | 'kept' | 'failed';
	readonly path: string | null;
	readonly kind: FailureKind | null;
	readonly message: string | null;
	/** What an unclear row may mean, as one would type it. */
	readonly suggestions?: readonly string[];
}

/** What a result names its paper by: the arXiv id, else the first identifier there is, of the paper or as it was asked for. */
export function namedBy(ids: readonly PaperId[]): Pick<ImportResult, 'arxiv' | 'id'> {
	const arxiv = ids.find(({ scheme }) => scheme === 'arxiv');
	if (arxiv !== undefined) return { arxiv: arxiv.id };
	const [first] = ids;
	return { arxiv: null, ...knownFields({ id: first === undefined ? null : formatPaperId(first) }) };
}

/** What is worth saying of a note that was made: another source than arXiv, a withdrawn paper, targets that are missing. */
export function remarks(planned: PlannedNote, source: string, asked?: PaperId): string | null {
	const said: string[] = [];
	// Of a published paper with a preprint the registry tells first: that is no word of arXiv's silence.
	if (asked?.scheme === 'arxiv' && source !== 'arXiv') said.push(t('import.from-source', { source }));
	if (planned.paper.withdrawn === true) said.push(t('import.withdrawn'));
	const { version, latestVersion } = planned.paper;
	if (version !== undefined && latestVersion !== undefined && latestVersion > version)
		said.push(t('import.newer-exists', { version, latest: latestVersion }));
	if (planned.missing.length > 0) said.push(t('import.targets-missing', { targets: planned.missing.join(', ') }));
	return said.length === 0 ? null : said.join(' ');
}

/** A row that is not clear, with what it may mean; without a guess it is no identifier. */
export function unclear(input: string, suggestions: readonly string[]): ImportResult {
	if (suggestions.length === 0) return failed(input, null, { kind: 'not-an-identifier', input });
	return { ...failed(input, null, { kind: 'unclear', input, suggestions }), suggestions };
}

/** A failure as a result. */
export function failed(input: string, id: PaperId | null, failure: Failure, message = describe(failure)): ImportResult {
	return { input, ...namedBy(id === null ? [] : [id]), outcome: 'failed', path: null, kind: failure.kind, message };
}

/** One result as a line for people. */
export function importLine(result: ImportResult): string {
	const remark = result.message === null ? '' : ` ${result.message}`;
	switch (result.outcome) {
		case 'created':
			return `${t('import.created', { path: result.path ?? '' })}${remark}`;
		case 'exists':
			return `${t('import.exists', { input: result.input, path: result.path ?? '' })}${remark}`;
		case 'kept':
		case 'failed':
			return result.message ?? '';
	}
}

/** What came of several papers, without what came of none: `3 imported, 1 already here.` What was kept says when it is imported. */
export function importSummary(results: readonly ImportResult[]): string {
	const count = (outcome: ImportResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
	const kept = count('kept');
	return [
		counted([
			[count('created'), 'rows.created'],
			[count('exists'), 'rows.here'],
			[count('failed'), 'rows.not-done'],
		]),
		...(kept > 0 ? [t('kept.offline', { n: kept })] : []),
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** The same with the sentence of each that failed. */
export function importReport(results: readonly ImportResult[]): string {
	return [importSummary(results), ...results.filter(({ outcome }) => outcome === 'failed').map(importLine)].join('\n');
}

/** Numbers with their words as a sentence, the zeros left out; empty where all are. */
export function counted(counts: readonly (readonly [n: number, words: CountKey])[]): string {
	const said = counts.filter(([n]) => n > 0).map(([n, words]) => t(words, { n }));
	return said.length === 0 ? '' : `${said.join(', ')}.`;
}

type CountKey = `rows.${'new' | 'here' | 'unclear' | 'unreadable' | 'created' | 'not-done' | 'kept'}`;

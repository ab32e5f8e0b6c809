import { describe } from '../../failure';
import type { Failure, FailureKind } from '../../failure';
import { t } from '../../i18n';
import type { PlannedNote } from './plan-note';

/** What came of one paper of an import. The keys are a promise of the CLI. */
export interface ImportResult {
	readonly input: string;
	readonly arxiv: string | null;
	/** What names a paper without an arXiv id: `doi:…`, `pmid:…`, `isbn:…`, `key:…`; of an entry of a library. */
	readonly id?: string | null;
	readonly outcome: 'created' | 'exists' | 'failed';
	readonly path: string | null;
	readonly kind: FailureKind | null;
	readonly message: string | null;
}

/** What is worth saying of a note that was made: another source than arXiv, a withdrawn paper, targets that are missing. */
export function remarks(planned: PlannedNote, source: string): string | null {
	const said: string[] = [];
	const isArxiv = planned.paper.arxiv !== undefined;
	if (isArxiv && source !== 'arXiv') said.push(t('import.from-source', { source }));
	if (planned.paper.withdrawn === true) said.push(t('import.withdrawn'));
	const { version, latestVersion } = planned.paper;
	if (version !== undefined && latestVersion !== undefined && latestVersion > version)
		said.push(t('import.newer-exists', { version, latest: latestVersion }));
	if (planned.missing.length > 0) said.push(t('import.targets-missing', { targets: planned.missing.join(', ') }));
	return said.length === 0 ? null : said.join(' ');
}

/** A misspelt identifier as a result. */
export function nearMiss({ input, suggestion }: { readonly input: string; readonly suggestion: string | null }): ImportResult {
	return failed(input, null, { kind: 'not-an-identifier', input, ...(suggestion === null ? {} : { suggestion }) });
}

/** A failure as a result. */
export function failed(input: string, arxiv: string | null, failure: Failure, message = describe(failure)): ImportResult {
	return { input, arxiv, outcome: 'failed', path: null, kind: failure.kind, message };
}

/** One result as a line for people. */
export function importLine(result: ImportResult): string {
	const remark = result.message === null ? '' : ` ${result.message}`;
	switch (result.outcome) {
		case 'created':
			return `${t('import.created', { path: result.path ?? '' })}${remark}`;
		case 'exists':
			return `${t('import.exists', { input: result.input, path: result.path ?? '' })}${remark}`;
		case 'failed':
			return result.message ?? '';
	}
}

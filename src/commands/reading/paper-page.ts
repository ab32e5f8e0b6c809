import { PaperError, askedFor, notFound } from '../../failure';
import { readPaperPage } from '../../references/page/paper-page';
import type { CommandContext } from '../command';
import type { AskedPaper } from './asked-paper';
import type { StoredPage } from './paper-records';
import { keepPaperRecord, readPaperRecord } from './paper-records';

/** For how long the current version of a paper is known, and that it has no page. */
const DAY = 24 * 60 * 60 * 1000;

/** Where a paper's own page stands, arXiv first. */
const SITES = [
	{ source: 'arXiv', address: (id: string) => `https://arxiv.org/html/${id}` },
	{ source: 'ar5iv', address: (id: string) => `https://ar5iv.labs.arxiv.org/html/${id}` },
] as const;

/**
 * A paper's own page: as it is kept, else asked for once a version through arXiv's queue. What is kept serves where nothing can be
 * asked. Throws `not-found` (`lacks: page`) for a paper that has none, or the failure of the network.
 */
export async function paperPageOf(context: CommandContext, paper: AskedPaper, signal?: AbortSignal): Promise<StoredPage> {
	const { arxiv } = paper.ids;
	if (arxiv === undefined) throw notFound(paper.input, 'arXiv', 'identifier');
	const now = context.now().getTime();
	const { page: kept, noPage } = await readPaperRecord(context.records, paper.key);
	if (kept !== undefined && isCurrent(kept, paper, now)) return kept;
	// Where nothing can be asked an older version serves, unless one was named.
	const serves = kept !== undefined && paper.isExact !== true ? kept : null;
	if (noPage !== undefined && now - noPage < DAY) throw noPageOf(paper);
	try {
		const asked = await askPage(context, arxiv, paper, signal);
		const page = asked === null ? null : { ...asked, asked: now, askedFor: paper.version };
		if (page !== null) await keepPaperRecord(context.records, paper.key, { page });
		else if (paper.isExact !== true) await keepPaperRecord(context.records, paper.key, { noPage: now });
		if (page !== null) return page;
	} catch (error) {
		if (serves !== null && error instanceof PaperError) return serves;
		throw error;
	}
	if (serves !== null) return serves;
	throw noPageOf(paper);
}

/** A page is read once a version: for good where the note is of that version or an older one, for a day where nobody says which is current. */
function isCurrent(kept: StoredPage, { version, isExact }: AskedPaper, now: number): boolean {
	if (isExact === true && kept.version !== null && kept.version !== version) return false;
	const isFresh = now - kept.asked < DAY;
	if (version === null || kept.version === null) return isFresh;
	// The page of a new version may come later than the version: it is asked for once a day. So is one that was cut short on its way.
	return kept.version < version ? isFresh && kept.askedFor === version : kept.page.isWhole || isFresh;
}

async function askPage(
	context: CommandContext,
	arxiv: string,
	paper: AskedPaper,
	signal: AbortSignal | undefined,
): Promise<Omit<StoredPage, 'asked' | 'askedFor'> | null> {
	for (const { source, address } of SITES) {
		const url = address(paper.isExact === true && source === 'arXiv' ? `${arxiv}v${paper.version}` : arxiv);
		const response = await askedFor(paper.input, context.get(url, { accept: 'text/html', signal }));
		if (response.status === 403) throw new PaperError({ kind: 'refused', input: paper.input, source });
		if (response.status >= 500) throw new PaperError({ kind: 'source-error', input: paper.input, source, status: response.status });
		// ar5iv leads to the abstract page for what it lacks: only what LaTeXML made is the paper's page.
		const page = response.status === 200 ? await readPaperPage(response.text, `${url}/`) : null;
		if (page !== null) return { source, version: page.version ?? (source === 'arXiv' ? paper.version : null), page };
	}
	return null;
}

function noPageOf({ input }: AskedPaper): PaperError {
	return notFound(input, 'arXiv', 'page', ['ar5iv']);
}

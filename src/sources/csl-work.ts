import { knownFields } from '../paper/known-fields';
import { identify } from '../paper/identify/recognise';
import type { Paper } from '../paper/paper';
import { isRecord, listOf, textOf } from './answer';
import { cslAuthors, cslDate, cslPublication } from './csl-metadata';
import { plainParagraphs, plainText } from './plain-text';
import { isMarkedWithdrawn } from './withdrawn';

type Work = Readonly<Record<string, unknown>>;

/**
 * The paper a work describes, as Crossref's API, the CSL-JSON of doi.org's registries and PubMed's exporter write works; null for one
 * without a title. The identifiers are those the work names itself.
 */
export function paperOfWork(work: Work): Paper | null {
	const name = plainText(withoutNoteMark(work['title']));
	if (name === undefined) return null;
	const date = dateOf(work);
	const license = listOf(work['license']).find(isRecord);
	return {
		title: withSubtitle(name, plainText(work['subtitle'])),
		authors: cslAuthors(work['author']),
		categories: [],
		...knownFields({
			doi: textOf(work['DOI']),
			pmid: textOf(work['PMID']),
			pmcid: textOf(work['PMCID']),
			...twinsOf(work),
			abstract: plainParagraphs(work['abstract']),
			published: date,
			license: license === undefined ? undefined : /^https?:\/\/\S+$/i.exec(textOf(license['URL']) ?? '')?.[0],
			publication: cslPublication(work, date),
			withdrawn: isMarkedWithdrawn(name) || [...listOf(work['updated-by']), ...ownNotices(work)].some(isRetraction) ? true : undefined,
		}),
	};
}

/** Notices that publishers register with the work itself rather than with the notice: an `update-to` of its own DOI. */
function ownNotices(work: Work): readonly unknown[] {
	const own = textOf(work['DOI'])?.toLowerCase();
	return listOf(work['update-to']).filter((notice) => isRecord(notice) && textOf(notice['DOI'])?.toLowerCase() === own);
}

// The mark of a footnote behind a title: On Wells<sup>1</sup>, On Wells*
const NOTE_MARK = /(\p{L}{4})(?:<(?:jats:)?sup>\s*[\d*†‡§¶]{1,3}\s*<\/(?:jats:)?sup>|[*†‡§¶]+)\s*$/u;

function withoutNoteMark(title: unknown): unknown {
	const one: unknown = Array.isArray(title) ? title[0] : title;
	return typeof one === 'string' ? one.replace(NOTE_MARK, '$1') : one;
}

/** Crossref's word of a notice about a work: `{ "type": "retraction" }`. */
function isRetraction(notice: unknown): boolean {
	return isRecord(notice) && /^(?:retraction|withdrawal|removal)$/i.test(textOf(notice['type']) ?? '');
}

/** A preprint's day is the one it was posted; of print and online the print counts. */
function dateOf(work: Work): string | null {
	const fields = ['published-print', 'issued', 'published-online', 'published', 'posted'];
	for (const field of textOf(work['type']) === 'posted-content' ? ['posted', ...fields] : fields) {
		const date = cslDate(work[field]);
		if (date !== null) return date;
	}
	return null;
}

/** The other form of a work, where its registry names it: the preprint at arXiv, the preprint or publication elsewhere. */
function twinsOf(work: Work): { arxiv?: string; relatedDoi?: string } {
	const relations = isRecord(work['relation']) ? work['relation'] : {};
	const twins: { arxiv?: string; relatedDoi?: string } = {};
	for (const name of ['has-preprint', 'is-preprint-of', 'is-version-of', 'has-version', 'is-same-as', 'is-derived-from']) {
		for (const related of listOf(relations[name])) {
			const id = isRecord(related) ? identify(textOf(related['id']) ?? '') : null;
			if (id?.scheme === 'arxiv') twins.arxiv ??= id.id;
			else if (id?.scheme === 'doi' && name.includes('preprint')) twins.relatedDoi ??= id.id;
		}
	}
	return twins;
}

/** A title with its subtitle, once; a title that ends in a mark of its own needs no colon. */
export function withSubtitle(title: string, subtitle: string | undefined): string {
	const behind = subtitle?.replace(/^[\s:—–-]+/, '') ?? '';
	if (title.toLowerCase().includes(behind.toLowerCase())) return title;
	const bare = title.replace(/\s*[:—–]$/, '');
	return /[?!.…][”’"')]*$/.test(bare) || behind.startsWith('(') ? `${bare} ${behind}` : `${bare}: ${behind}`;
}

import { knownFields } from '../../paper/known-fields';
import { identifierFields } from '../mapping';
import type { EntryIds } from '../identifiers';
import {
	arxivAmongWords,
	arxivIn,
	arxivOfArchive,
	doiAmongWords,
	doiIn,
	isbnIn,
	pmcidIn,
	pmidAmongWords,
	pmidIn,
	withAddresses,
} from '../identifiers';
import { textOfTex, verbatimOfTex } from './tex-text';

/** Fields of words in which an entry gives its own arXiv id. Never its abstract, its reader's notes, or what it refers to. */
const ARXIV_WORDS = [
	'journal',
	'journaltitle',
	'howpublished',
	'volume',
	'number',
	'pages',
	'eid',
	'note',
	'publisher',
	'institution',
	'type',
	'series',
] as const;
/** Fields that hold addresses. */
const ADDRESSES = ['url', 'ee', 'link', 'urlraw', 'pdf', 'adsurl', 'bdsk-url-1', 'bdsk-url-2', 'howpublished'] as const;

/** What an entry says it is: by the fields made for it, then by its addresses, then by the words in which tools write it. */
export function identifiersOfBibtex(fields: ReadonlyMap<string, string>): EntryIds {
	const verbatim = (name: string) => verbatimOfTex(fields.get(name) ?? '');
	const addresses = ADDRESSES.map(verbatim).filter((address) => address !== '');
	const words = (name: string) => textOfTex(fields.get(name) ?? '');
	const arxiv =
		ofEprint(fields, verbatim) ??
		first(['doi', ...ADDRESSES], (name) => arxivIn(verbatim(name))) ??
		first(ARXIV_WORDS, (name) => arxivAmongWords(words(name)));
	const type = verbatim('eprinttype').toLowerCase() || verbatim('archiveprefix').toLowerCase();
	const eprint = (kind: RegExp, before = '') => (kind.test(type) ? verbatim('eprint').replace(/^(?=\d+$)/, before) : '');
	const doi = doiIn(verbatim('doi')) ?? doiIn(eprint(/^doi$/));
	const pmid = pmidIn(verbatim('pmid')) ?? pmidIn(eprint(/^(?:pubmed|pmid)$/));
	const pmcid = first([verbatim('pmcid'), verbatim('pmc').replace(/^(?=\d+$)/, 'PMC'), eprint(/^pmc(?:id)?$/, 'PMC')], pmcidIn);
	const isbn = isbnIn(verbatim('isbn')) ?? isbnIn(verbatim('isbn-13'));
	const note = words('note');
	const among = knownFields({ doi: first([note, words('howpublished')], doiAmongWords), pmid: pmidAmongWords(note), pmcid: pmcidIn(note) });
	return withAddresses(identifierFields({ arxiv, doi, pmid, pmcid, isbn }), addresses, among);
}

/**
 * `eprint` of arXiv, by the names biblatex, arXiv, ADS and reference managers give its archive; of no archive, where it can be nothing
 * else.
 */
function ofEprint(fields: ReadonlyMap<string, string>, verbatim: (name: string) => string) {
	const archive = verbatim('eprinttype') || verbatim('archiveprefix') || verbatim('archive');
	if (archive === '' || /^arxiv/i.test(archive)) {
		const eprint = verbatim('eprint');
		const read = arxivIn(eprint) ?? arxivIn(eprint.replace(/^arxiv:/i, ''));
		if (read !== null) return read;
		if (/^\d{7}(?:v\d+)?$/.test(eprint)) {
			const classed = arxivOfArchive(eprint, verbatim('eprintclass') || verbatim('primaryclass'));
			if (classed !== null) return classed;
		}
	}
	// archivePrefix = {hep-th}, eprint = {9711200}: the archive itself
	else if (fields.has('eprint')) {
		const classed = arxivOfArchive(verbatim('eprint'), archive);
		if (classed !== null) return classed;
	}
	return arxivIn(verbatim('arxivid')) ?? arxivIn(verbatim('arxiv')) ?? arxivIn(verbatim('arxiv-id'));
}

function first<Name extends string, T>(names: readonly Name[], read: (name: Name) => T | null): T | null {
	for (const name of names) {
		const found = read(name);
		if (found !== null) return found;
	}
	return null;
}

import { knownFields } from '../../paper/known-fields';
import { numberIn } from '../../paper/csl-item';
import { cslTypeOfEntry, standsAlone } from '../../paper/csl-type';
import type { CslType } from '../../paper/csl-type';
import type { Paper, Publication } from '../../paper/paper';
import { dateOfEdtf, dateOfParts } from '../date';
import type { BibtexEntry, EntryExtras } from '../entry';
import { arxivAmongWords, isArxivName, webAddress } from '../identifiers';
import { keywordsIn, pagesOf, titleWith, withIsbn } from '../mapping';
import { filesOfBibtex } from './files';
import { identifiersOfBibtex } from './identifiers';
import { namesOfTex } from './names';
import { journalOfTex, paragraphsOfTex, textOfTex, verbatimOfTex } from './tex-text';

type Fields = ReadonlyMap<string, string>;

/** The paper an entry describes, by the names BibTeX, biblatex and the tools that write `.bib` files have for its parts. */
export function paperOfBibtex({ type: entryType, fields }: BibtexEntry): Paper {
	const ids = identifiersOfBibtex(fields);
	const type = typeOf(entryType, fields);
	const date = dateOf(fields);
	const title = titleOf(fields);
	const publication = publicationOf(type, fields, date, ids.arxiv !== undefined);
	const abstract = paragraphsOfTex(fields.get('abstract') ?? '');
	const classes = ids.arxiv === undefined ? '' : verbatimOfTex(fields.get('primaryclass') ?? fields.get('eprintclass') ?? '');
	const { isbn, ...named } = ids;
	return {
		...named,
		title,
		authors: namesOfTex(fields.get('author') ?? fields.get('authors') ?? ''),
		categories: classes === '' ? [] : [classes],
		...knownFields({
			url: ids.arxiv === undefined && ids.doi === undefined ? (addressOf(fields) ?? undefined) : undefined,
			abstract: abstract === '' ? undefined : abstract,
			published: date ?? undefined,
			primaryCategory: classes === '' ? undefined : classes,
			keywords: keywordsOf(fields),
		}),
		...withIsbn(publication, isbn),
	};
}

/** The reader's notes and files in an entry. */
export function extrasOfBibtex({ fields }: BibtexEntry): EntryExtras {
	const notes = ['note', 'annote', 'annotation', 'comment', 'comments', 'review', 'notes'].flatMap((field) => {
		const text = paragraphsOfTex(fields.get(field) ?? '');
		return text === '' || (field === 'note' && isIdentifier(text)) ? [] : [text];
	});
	return { notes: [...new Set(notes)], files: filesOfBibtex(fields) };
}

/** A note in which a tool keeps an identifier, an address, or what it exported. */
function isIdentifier(note: string): boolean {
	return (
		/^(?:(?:arxiv|doi|pmid|pmcid|issn|isbn|url|_?eprint|zotero|mr|zbl)\s*[:=]|https?:\/\/\S+$|10\.\d{4,9}\/\S+$|cited by)/i.test(note) ||
		arxivAmongWords(note) !== null
	);
}

function typeOf(entryType: string, fields: Fields): CslType {
	const type = cslTypeOfEntry(entryType);
	const subtype = (fields.get('entrysubtype') ?? '').toLowerCase();
	if (type === 'article-journal' && /^(?:magazine|newspaper)$/.test(subtype))
		return subtype === 'magazine' ? 'article-magazine' : 'article-newspaper';
	return type;
}

function titleOf(fields: Fields): string {
	const text = (name: string) => textOfTex(fields.get(name) ?? '');
	const title = text('title') || text('maintitle') || text('booktitle') || text('shorttitle') || text('journal');
	return titleWith(title, text('title') === '' ? '' : text('subtitle'));
}

/** biblatex's `date` before BibTeX's three. */
function dateOf(fields: Fields): string | null {
	const text = (name: string) => textOfTex(fields.get(name) ?? '').replace(/–/g, '-');
	return dateOfEdtf(verbatimOfTex(fields.get('date') ?? '')) ?? dateOfParts(text('date') || text('year'), text('month'), text('day'));
}

/** The published form; null for a preprint of arXiv, whose “journal” is arXiv itself. */
function publicationOf(type: CslType, fields: Fields, date: string | null, isArxiv: boolean): Publication | null {
	const text = (...names: string[]): string => {
		for (const name of names) {
			const found = textOfTex(fields.get(name) ?? '');
			if (found !== '') return found;
		}
		return '';
	};
	const venue = venueOf(type, fields, text);
	if (isArxiv && (venue === '' || isArxivName(venue)) && !PUBLISHED_ALONE.has(type)) return null;
	const hasSeriesNumber = fields.has('series') && (standsAlone(type) ? type === 'book' : type === 'chapter' || type === 'paper-conference');
	const number = hasSeriesNumber ? text('issue') : text('number') || text('issue');
	const publisher = text(
		...(type === 'thesis'
			? ['school', 'institution']
			: type === 'report'
				? ['institution']
				: type === 'patent'
					? ['holder', 'assignee']
					: []),
		'publisher',
		'organization',
		'institution',
		'school',
	);
	const editors = namesOfTex(fields.get('editor') ?? fields.get('editors') ?? '');
	const volume = text('volume');
	return {
		type,
		...knownFields({
			venue: venue === '' ? undefined : venue,
			year: date === null ? undefined : Number(date.slice(0, 4)),
			date: date ?? undefined,
			volume: volume === '' || arxivAmongWords(volume) !== null ? undefined : numberIn(volume),
			issue: number === '' || arxivAmongWords(number) !== null ? undefined : numberIn(number),
			pages: pagesOf(type, text('pages', 'page') || text('eid', 'articleno', 'article-number', 'art_number')),
			publisher: publisher === '' || isArxivName(publisher) ? undefined : publisher,
			editors: editors.length === 0 ? undefined : editors,
		}),
	};
}

/** Types that are published by being what they are, with or without a container. */
const PUBLISHED_ALONE: ReadonlySet<CslType> = new Set([
	'thesis',
	'book',
	'chapter',
	'paper-conference',
	'report',
	'patent',
	'software',
	'dataset',
]);

/** The work it is part of. The series is one only of what stands alone. */
function venueOf(type: CslType, fields: Fields, text: (...names: string[]) => string): string {
	const journal = journalOfTex(fields.get('journaltitle') ?? fields.get('journal') ?? '');
	// A “report” with a journal is an article of a tool that knew no better.
	if (standsAlone(type)) return text('series') || (type === 'report' ? journal : '');
	const withSubtitle = (name: string, subtitle: string) => titleWith(name, name === '' ? '' : text(subtitle));
	if (type.startsWith('article-') || type.startsWith('review')) {
		return withSubtitle(journal, 'journalsubtitle') || text('shortjournal', 'journal-full', 'fjournal', 'booktitle');
	}
	const book = withSubtitle(text('booktitle'), 'booksubtitle') || text('maintitle');
	const published = text('howpublished');
	const words =
		/^(?:https?:|www\.)|^(?:url|available|online|accessed)\b/i.test(published) || arxivAmongWords(published) !== null ? '' : published;
	return book || journal || (type === 'paper-conference' ? text('eventtitle', 'series', 'conference') : words);
}

function addressOf(fields: Fields): string | null {
	for (const name of ['url', 'urlraw', 'link', 'ee', 'howpublished', 'adsurl', 'bdsk-url-1', 'biburl']) {
		const address = webAddress(verbatimOfTex(fields.get(name) ?? ''));
		if (address !== null) return address;
	}
	return null;
}

/** Keywords, tags and groups under their names in the tools; `;` parts them where it stands, else a comma. */
function keywordsOf(fields: Fields): string[] | undefined {
	const words = ['keywords', 'keyword', 'author_keywords', 'tags', 'mendeley-tags', 'groups', 'mendeley-groups'].flatMap((name) =>
		keywordsIn(textOfTex(fields.get(name) ?? '')),
	);
	return words.length === 0 ? undefined : [...new Set(words)];
}

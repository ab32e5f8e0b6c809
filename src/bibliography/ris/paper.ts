import { knownFields } from '../../paper/known-fields';
import { withoutFullStop } from '../../paper/full-stop';
import { numberIn } from '../../paper/csl-item';
import { cslTypeOfRis, isNumbered, standsAlone } from '../../paper/csl-type';
import type { CslType } from '../../paper/csl-type';
import type { Author, Paper, Publication } from '../../paper/paper';
import { nameFromParts, splitName } from '../../paper/person-name';
import { oneLine, unicodeFromTex } from '../../paper/tex';
import { withoutMarkup } from '../markup';
import { dateOfParts, monthOf } from '../date';
import type { EntryExtras, RisEntry } from '../entry';
import type { EntryIds } from '../identifiers';
import {
	arxivAmongWords,
	arxivIn,
	doiAmongWords,
	doiIn,
	isArxivName,
	isbnIn,
	pmcidIn,
	pmidAmongWords,
	pmidIn,
	webAddress,
	withAddresses,
} from '../identifiers';
import { identifierFields, keywordsIn, pagesIn, pagesOf, titleWith, withIsbn } from '../mapping';

/** The paper a record describes, by the tags of the RIS specification and what exporters make of them. */
export function paperOfRis(entry: RisEntry): Paper {
	const tags = reader(entry);
	const ids = identifiersOf(tags);
	const type = typeOf(entry.type, tags);
	const date = dateOf(tags);
	const publication = publicationOf(type, tags, date, {
		isArxiv: ids.arxiv !== undefined,
		isEditedBook: entry.type.toUpperCase() === 'EDBOOK',
	});
	const abstract = tags.first('AB', 'N2');
	const { isbn, ...named } = ids;
	const keywords = tags
		.all('KW')
		.flatMap((words) => (/[;,]/.test(words) && tags.all('KW').length === 1 ? keywordsIn(words) : [oneLine(words)]));
	return {
		...named,
		title: titleOf(entry.type, tags),
		authors: entry.type.toUpperCase() === 'EDBOOK' ? [] : people(tags.all(...authorTags(entry))),
		categories: [],
		...knownFields({
			url: ids.arxiv === undefined && ids.doi === undefined ? (addressOf(tags) ?? undefined) : undefined,
			abstract: abstract === '' ? undefined : abstract,
			published: date ?? undefined,
			keywords: keywords.length === 0 ? undefined : [...new Set(keywords.filter((word) => word !== ''))],
		}),
		...withIsbn(publication, type === 'patent' ? undefined : isbn),
	};
}

/** The reader's notes and files in a record. */
export function extrasOfRis(entry: RisEntry): EntryExtras {
	const tags = reader(entry);
	const title = titleOf(entry.type, tags);
	const notes = tags
		.all('N1', 'RN')
		.filter(
			(note) =>
				note !== title &&
				note !== tags.first('AB', 'N2') &&
				!/^(?:cited by|export date|doi|pmid|arxiv|issn|available|edition)\b/i.test(note),
		);
	const files = tags
		.all('L1', 'L4')
		.map((file) => file.replace(/^file:\/\/(?:localhost)?/i, ''))
		.filter((file) => !/^(?:https?|ftp|javascript|data|internal-pdf):/i.test(file));
	return { notes: [...new Set(notes)], files: [...new Set([...files.filter((file) => /\.pdf$/i.test(file)), ...files])] };
}

interface Tags {
	/** Every value of some tags, the first tag's first. */
	all(...names: string[]): readonly string[];
	/** The first value of the first of some tags that has one. */
	first(...names: string[]): string;
}

/** `A1` for the first author and `AU` for the others, or the other way about: the one that stands first names the first. */
function authorTags({ fields }: RisEntry): string[] {
	return [...fields.keys()].filter((tag) => tag === 'AU' || tag === 'A1');
}

function reader({ fields }: RisEntry): Tags {
	const all = (...names: string[]) =>
		names.flatMap((name) => (fields.get(name) ?? []).map((value) => unicodeFromTex(withoutMarkup(value)).normalize('NFC')));
	return { all, first: (...names) => names.flatMap((name) => all(name)[0] ?? [])[0] ?? '' };
}

/** The type; a generic record with a container is an article, and a “conference” whose only title is its book's is a whole volume. */
function typeOf(written: string, tags: Tags): CslType {
	const type = cslTypeOfRis(written);
	if (written.toUpperCase() === 'GEN' && tags.first('T2', 'JF', 'JO', 'JA') !== '') return 'article-journal';
	return type ?? (tags.first('T2', 'JF', 'JO', 'JA') === '' ? 'document' : 'article-journal');
}

function titleOf(written: string, tags: Tags): string {
	const title = /^(?:BOOK|EBOOK|EDBOOK)$/i.test(written) ? tags.first('TI', 'T1', 'BT', 'CT') : tags.first('TI', 'T1', 'CT', 'BT');
	// PubMed's titles are sentences.
	return titleWith(withoutFullStop(oneLine(title || tags.first('T2', 'JF'))), '');
}

/** `Family, Given, Suffix`; a group stands without a comma, or with one at its end. */
function people(names: readonly string[]): Author[] {
	return names
		.flatMap((name) => (/;\s*\S/.test(name) ? name.split(';') : [name]))
		.flatMap((name): Author[] => {
			const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim());
			if (family === '' && given === '') return [];
			if (given === '') {
				const whole = family.trim();
				// A comma at the end marks a group; a single word is a name of one word.
				if (/,\s*$/.test(name)) return [{ literal: whole }];
				const read = splitName(whole);
				return read === null ? [] : [read];
			}
			const read = nameFromParts(family, given, suffix === '' ? undefined : suffix);
			return read === null ? [] : [read];
		});
}

/** The year of publication: the first plain date, not that of receipt or acceptance; `DA` may borrow its year. */
function dateOf(tags: Tags): string | null {
	for (const value of tags.all('PY', 'Y1', 'DA')) {
		const [year = '', month = '', day = '', other = ''] = value.split(/[/-]/).map((part) => part.trim());
		if (/received|accepted|revised/i.test(other) || (/^\d/.test(year) && /received|accepted/i.test(value))) continue;
		const date = /^\d{4}$/.test(year) ? dateOfParts(year, month, day) : dateOfParts(value, value.replace(/\d{4}/g, ''));
		if (date === null) continue;
		const more = tags.first('DA');
		if (date.length > 4 || more === '' || more === value) return date;
		const [moreYear = '', moreMonth = '', moreDay = ''] = more.split('/').map((part) => part.trim());
		// EndNote: May 28; 9 August; June 12, 2017
		if (monthOf(more) !== null && (more.includes(date) || !/\d{4}/.test(more))) return dateOfParts(date, more.replace(date, '')) ?? date;
		const precise = moreYear === '' || moreYear === date ? dateOfParts(date, moreMonth || more.replace(/\d{4}/g, ''), moreDay) : null;
		return precise ?? date;
	}
	return null;
}

function publicationOf(
	type: CslType,
	tags: Tags,
	date: string | null,
	{ isArxiv, isEditedBook }: { readonly isArxiv: boolean; readonly isEditedBook: boolean },
): Publication | null {
	const venue = oneLine(
		standsAlone(type)
			? tags.first('T3', 'T2')
			: tags.first(...(type === 'paper-conference' ? ['C3'] : []), 'T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1', 'T3'),
	);
	if (isArxiv && (venue === '' || isArxivName(venue))) return null;
	const editors = people(isEditedBook ? tags.all('AU', 'A1', 'A2', 'ED') : tags.all(...(type === 'patent' ? [] : ['A2']), 'ED'));
	const [begin, end] = [tags.first('SP'), tags.first('EP')];
	const pages = pagesOf(type, end === '' || begin.includes('-') ? begin : begin === '' ? end : `${begin}-${end}`);
	// Of a patent the second author is who holds it.
	const publisher = oneLine(tags.first('PB', ...(type === 'patent' ? ['A2'] : [])));
	// A patent's number stands where a tool has room for it; the others are its application, class, kind or version.
	const numbers = type === 'patent' ? tags.all('SN', 'IS', 'M1', 'VL') : null;
	const volume = numbers === null ? tags.first('VL') : '';
	const issue =
		numbers === null
			? tags.first('IS') || (isNumbered(type) ? tags.first('M1', 'SN') : '')
			: (numbers.find((number) => /(?:\d[\s,.]?){4}/.test(number)) ?? numbers[0] ?? '');
	return {
		type,
		...knownFields({
			venue: venue === '' ? undefined : venue,
			year: date === null ? undefined : Number(date.slice(0, 4)),
			date: date ?? undefined,
			volume: volume === '' || type === 'webpage' ? undefined : numberIn(volume),
			issue: issue === '' ? undefined : numberIn(issue),
			pages: pages ?? pagesIn(tags.first('C7', 'C2').replace(/^PMC\d+$/, '')),
			publisher: publisher === '' || isArxivName(publisher) ? undefined : publisher,
			editors: editors.length === 0 ? undefined : editors,
		}),
	};
}

/** What the record says it is; the identifier may stand in half a dozen tags. */
function identifiersOf(tags: Tags): EntryIds {
	const some = <T>(values: readonly string[], read: (value: string) => T | null): T | null => {
		for (const value of values) {
			const found = read(value);
			if (found !== null) return found;
		}
		return null;
	};
	const addresses = tags.all('UR', 'L2', 'LK');
	const arxiv =
		some([...tags.all('DO'), ...addresses, ...tags.all('AN', 'M3', 'ID')], arxivIn) ??
		some(tags.all('T2', 'JF', 'JO', 'JA', 'M1', 'VL', 'N1', 'SP', 'PB', 'C7'), arxivAmongWords);
	const doi = some(tags.all('DO', 'M3', 'L3', 'AN', 'ID'), doiIn);
	const isOfPubmed = /pmid|pubmed|\bNLM\b/i.test(tags.all('AN', 'DB', 'DP').join(' '));
	const pmid = some(tags.all('U1', 'N1', 'C1'), pmidAmongWords) ?? (isOfPubmed ? some(tags.all('AN'), pmidIn) : null);
	const pmcid = some(tags.all('AN', 'C2', 'U2'), pmcidIn);
	const isbn = some(tags.all('SN'), isbnIn);
	return withAddresses(
		identifierFields({ arxiv, doi, pmid, pmcid, isbn }),
		addresses,
		knownFields({ doi: some(tags.all('N1'), doiAmongWords) }),
	);
}

function addressOf(tags: Tags): string | null {
	for (const value of tags.all('UR', 'L2', 'LK')) {
		const address = webAddress(value) ?? (/^www\./i.test(value) ? webAddress(`https://${value}`) : null);
		if (address !== null) return address;
	}
	return null;
}

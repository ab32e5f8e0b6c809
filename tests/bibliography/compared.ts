/** Our reader of BibTeX held against an independent one. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { readByAnother, withoutSpans } from '../citation/bibtex-parser';

/** Letters and digits alone: what both readers must find, however they set marks. */
const bare = (text: string | undefined) =>
	(text ?? '')
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();

/** Titles as we read them beside those of the independent reader; entries without a key, and broken ones, are left out. */
export function comparedTitles(text: string): { entries: number; same: number; differ: string[] } {
	const ours = readBibliography(text);
	const theirs = readByAnother(text);
	const differ: string[] = [];
	let same = 0;
	for (const entry of ours) {
		if (entry.key === '' || entry.problem !== null) continue;
		const other = theirs.find(({ key }) => key === entry.key);
		if (other === undefined) {
			differ.push(`${entry.key}: not found by the other reader`);
			continue;
		}
		const paper = paperOfEntry(entry);
		const title = bare(withoutSpans(other.fields.title ?? ''));
		const mine = bare(paper.title);
		if (title !== '' && !mine.startsWith(title) && !title.startsWith(mine)) differ.push(`${entry.key}: “${mine}” and “${title}”`);
		else same++;
	}
	return { entries: ours.length, same, differ };
}

const FIELDS = {
	title: ['title'],
	venue: ['journal', 'journaltitle', 'booktitle', 'series', 'maintitle', 'howpublished', 'eventtitle'],
	volume: ['volume'],
	issue: ['number', 'issue'],
	pages: ['pages', 'eid', 'articleno'],
	year: ['date', 'year'],
	doi: ['doi'],
} as const;

/**
 * Names, year, container, volume, issue, pages and DOI of both readers, letters and digits alone; what one of them has and the other
 * reads otherwise, a line each: `key field: ours | theirs`.
 */
export function comparedFields(text: string): { compared: number; differ: string[] } {
	const theirs = readByAnother(text);
	const differ: string[] = [];
	let compared = 0;
	for (const entry of readBibliography(text)) {
		const other = theirs.find(({ key }) => key === entry.key);
		if (entry.key === '' || entry.problem !== null || other === undefined) continue;
		const paper = paperOfEntry(entry);
		const { venue, volume, issue, pages } = paper.publication ?? {};
		const ours = { title: paper.title, venue, volume, issue, pages, year: paper.published?.slice(0, 4), doi: paper.doi };
		for (const [field, names] of Object.entries(FIELDS) as [keyof typeof FIELDS, readonly string[]][]) {
			const values = names.flatMap((name) => other.fields[name] ?? []).map((value) => bare(withoutSpans(String(value))));
			const mine = bare(ours[field]);
			if (mine === '' && values.every((value) => value === '')) continue;
			compared++;
			const same = values.some(
				(value) =>
					value === mine ||
					(value !== '' && mine !== '' && /^(?:title|year|venue)$/.test(field) && (value.startsWith(mine) || mine.startsWith(value))),
			);
			if (!same) differ.push(`${entry.key} ${field}: ${ours[field] ?? ''} | ${values.join(' / ')}`);
		}
		const people = (other.fields.author ?? []).map(({ name, lastName, firstName, prefix, suffix }) =>
			bare([prefix, lastName ?? name, firstName, suffix].join('')),
		);
		const mine = paper.authors.map((author) =>
			bare('literal' in author ? author.literal : [author.particle, author.family, author.given, author.suffix].join('')),
		);
		if (people.length === 0 && mine.length === 0) continue;
		compared++;
		if (people.join(' ') !== mine.join(' ')) differ.push(`${entry.key} authors: ${mine.join(' ')} | ${people.join(' ')}`);
	}
	return { compared, differ };
}

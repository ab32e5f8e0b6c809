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

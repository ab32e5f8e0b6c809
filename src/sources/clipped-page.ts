import { knownFields } from '../paper/known-fields';
import { isCategory } from '../paper/arxiv-category';
import { writtenDay } from '../paper/dates';
import type { Author, Paper } from '../paper/paper';
import { authorsFromLine } from '../paper/person-name';
import { oneLine, unicodeFromTex } from '../paper/tex';

import { publishedDoi } from './arxiv';
import { LINK, fieldText, markupOff, plain } from './clipped-markup';
import { saysWithdrawn } from './withdrawn';
import { historyVersions, linkedAuthor, shownVersion, subjectCodes } from './arxiv-abs-page';
import { readArxivId } from '../paper/identify/recognise';

/*
 * An arXiv abstract page saved as text. Converters write it with different Markdown, HTML tables or none, so it is read by what
 * the page says ("Authors:", "Abstract:", "Subjects:", "Cite as:", "Submission history"), after markup was taken off.
 */

/** Labels of the page's table of metadata. */
const LABELS = [
	'Comments',
	'Subjects',
	'MSC classes',
	'ACM classes',
	'Report number',
	'Cite as',
	'Journal reference',
	'Related DOI',
	'DOI',
] as const;
type Label = (typeof LABELS)[number];

/** What a saved abstract page says, or null when a text is not one: it must name a paper, its title, its authors and an abstract. */
export function readClippedPage(text: string): Paper | null {
	const page = parts(text);
	if (page === null) return null;
	const { fields, abstract, history, dateline } = page;
	const id = pageId(fields.get('Cite as') ?? '', text);
	const title = pageTitle(page.beforeAuthors) ?? frontmatterTitle(text);
	const authors = pageAuthors(page.authors);
	if (id === null || title === null || authors.length === 0) return null;
	const versions = historyVersions(plain(history));
	const shown = shownVersion(dateline, thisVersion(fields.get('Cite as') ?? ''), versions) ?? id.version;
	const categories = subjectCodes(fields.get('Subjects') ?? '').filter(isCategory);
	const described = versions.find(({ version }) => version === shown);
	const [newest] = versions.slice(-1);
	const comment = fieldText(fields.get('Comments'));
	return {
		arxiv: id.id,
		title,
		authors,
		categories,
		...knownFields({
			version: shown,
			latestVersion: newest?.version ?? newestVersion(dateline) ?? shown,
			abstract: abstract === '' ? undefined : abstract,
			published: versions[0]?.date ?? submittedDay(dateline),
			revised: described?.date ?? revisedDay(dateline),
			primaryCategory: categories[0],
			comment,
			journalRef: fieldText(fields.get('Journal reference')),
			doi: publishedDoi(fieldText(fields.get('Related DOI')) ?? fieldText(fields.get('DOI'))),
			license: pageLicense(text),
			reportNumber: fieldText(fields.get('Report number')),
			mscClass: fieldText(fields.get('MSC classes')),
			acmClass: fieldText(fields.get('ACM classes')),
			submitter: submitterOf(history),
			versions: versions.length === 0 ? undefined : versions,
			withdrawn:
				described?.withdrawn === true || newest?.withdrawn === true || saysWithdrawn(comment) || saysWithdrawn(abstract) ? true : undefined,
		}),
	};
}

interface PageParts {
	/** With link syntax, for the author's searches. */
	readonly beforeAuthors: string;
	readonly authors: string;
	readonly abstract: string;
	readonly fields: ReadonlyMap<Label, string>;
	readonly history: string;
	readonly dateline: string;
}

// "Authors:" at the beginning of a line, whatever emphasis stands before it
const AUTHORS = /^[ \t>*_#|-]*Authors?:/im;
const ABSTRACT = /^[ \t>*_#|-]*Abstract:/im;
// where the list of authors ends when the abstract does not follow at once
const AFTER_AUTHORS = /^[ \t*[]*(?:View (?:a )?PDF|HTML \(experimental\)|Download|TeX Source|Other Formats|Full-text links)\b/im;
const HISTORY = /^[ \t>*_#|-]*Submission history/im;
const AFTER_HISTORY = /^[ \t>*_#|-]*(?:Full-text links|Access Paper|Current browse context|References (?:&|and) Citations|Bookmark)\b/im;

function parts(text: string): PageParts | null {
	const page = withoutFrontmatter(markupOff(text));
	const authorsAt = AUTHORS.exec(page);
	if (authorsAt === null) return null;
	const fromAuthors = page.slice(authorsAt.index + authorsAt[0].length);
	const abstractAt = ABSTRACT.exec(fromAuthors);
	if (abstractAt === null) return null;
	const authors = fromAuthors.slice(0, abstractAt.index);
	const rest = fromAuthors.slice(abstractAt.index + abstractAt[0].length);
	const historyAt = HISTORY.exec(rest);
	const upToHistory = historyAt === null ? rest : rest.slice(0, historyAt.index);
	const history = historyAt === null ? '' : rest.slice(historyAt.index);
	const { lead, fields } = labelled(upToHistory);
	// A page without any of these is some other text with authors and an abstract.
	if (fields.size === 0 && history === '') return null;
	const beforeAuthors = page.slice(0, authorsAt.index);
	return {
		beforeAuthors,
		authors: authors.slice(0, AFTER_AUTHORS.exec(authors)?.index ?? authors.length),
		abstract: abstractText(lead),
		fields,
		history: history.slice(0, AFTER_HISTORY.exec(history)?.index ?? history.length),
		dateline: oneLine(plain(/Submitted on[\s\S]{0,300}?(?:\]\s*$|\n\s*\n)/im.exec(beforeAuthors)?.[0] ?? '')),
	};
}

/**
 * What stands before the first label, and what each label says. Cells and lines are alike: `| Label: | value |`, `Label:` newline value.
 */
function labelled(text: string): { lead: string; fields: Map<Label, string> } {
	const label = new RegExp(
		String.raw`(?:^|\n|\|)[ \t>*_|]{0,40}(${LABELS.map((name) => name.replace(/ /g, String.raw`[\s\u00A0]+`)).join('|')})\s*\*{0,2}:`,
		'gi',
	);
	const fields = new Map<Label, string>();
	const found = [...text.matchAll(label)];
	found.forEach((match, at) => {
		const name = LABELS.find((known) => known.toLowerCase() === oneLine(match[1] ?? '').toLowerCase());
		const from = match.index + match[0].length;
		if (name !== undefined && !fields.has(name)) fields.set(name, text.slice(from, found[at + 1]?.index ?? text.length));
	});
	return { lead: text.slice(0, found[0]?.index ?? text.length), fields };
}

function withoutFrontmatter(text: string): string {
	return text.replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '');
}

function abstractText(lead: string): string {
	// The table's empty header row and rule may stand between the abstract and the first label.
	return plain(lead)
		.split(/\n\s*\n/)
		.map((paragraph) => oneLine(unicodeFromTex(paragraph)))
		.filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph))
		.join('\n\n');
}

/** “(or arXiv:1906.01820v3 [cs.AI] for this version)”, without what precedes it. */
function thisVersion(citeAs: string): string {
	return /\(\s*or\s+([\s\S]*?)\s+for this version/i.exec(plain(citeAs))?.[1] ?? '';
}

function pageId(citeAs: string, text: string) {
	// arXiv:1906.01820 [cs.AI] | arXiv:1906.01820 (cs) | [1906.01820] Risks from … | url: https://arxiv.org/abs/1906.01820
	const candidates = [
		...(/arXiv:\S+/i.exec(plain(citeAs)) ?? []),
		...(/\barXiv:([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?/i.exec(plain(text)) ?? []),
		...(/^(?:source_url|source|url|link):\s*["']?(\S+?)["']?\s*$/im.exec(text)?.slice(1) ?? []),
		...(/https?:\/\/arxiv\.org\/(?:abs|pdf|html)\/[^\s)"'\]]+/i.exec(text) ?? []),
	];
	for (const candidate of candidates) {
		const id = readArxivId(candidate);
		if (id !== null) return id;
	}
	return null;
}

/** "Title:" and what follows it, or the last heading before the authors that is no path of subjects ("Computer Science > …"). */
function pageTitle(before: string): string | null {
	const told = /^[ \t>*_#|-]*Title:[ \t*_]*(?:\n[ \t]*)?(\S[^\n]*(?:\n(?![ \t]*\n|[ \t]*Authors?:)[^\n]+)*)/im.exec(before)?.[1];
	const headings = [...before.matchAll(/^#{1,3}[ \t]+(.+)$/gm)]
		.map(([, heading = '']) => heading)
		.filter((heading) => !/\w > \w/.test(heading));
	const title = oneLine(unicodeFromTex(plain(told ?? headings[headings.length - 1] ?? '').replace(/\*/g, '')));
	return title === '' ? null : title;
}

/** title: "[1906.01820] Risks from …" */
function frontmatterTitle(text: string): string | null {
	const block = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
	const title = (/^title:[ \t]*(.+?)[ \t]*$/m.exec(block)?.[1] ?? '').replace(/^(["'])(.*)\1$/, '$2').replace(/^\[[^\]]+\][ \t]*/, '');
	return title === '' || /^https?:/.test(title) ? null : oneLine(unicodeFromTex(title));
}

function pageAuthors(list: string): Author[] {
	const links = [...list.matchAll(LINK)].filter(([, , href = '']) => /[?&]query=|searchtype=author|\/a\//.test(href));
	if (links.length > 0) return links.flatMap(([, name = '', href = '']) => linkedAuthor(name, href) ?? []);
	// Names a line each, with commas on lines of their own or none at all
	const names = plain(list).trim();
	return authorsFromLine(
		/[,;]/.test(names)
			? names
			: names
					.split('\n')
					.map((name) => name.trim())
					.filter((name) => name !== '')
					.join(', '),
	);
}

function pageLicense(text: string): string | undefined {
	// [view license](http://… "Rights to this article")
	return (
		/\]\((https?:\/\/[^\s)"]+)\s+"Rights to this article"\)/i.exec(text)?.[1] ??
		/\[view license\]\((https?:\/\/[^\s)"]+)/i.exec(text)?.[1] ??
		/href="(https?:\/\/[^"]+)"[^>]*title="Rights to this article"/i.exec(text)?.[1] ??
		/(https?:\/\/(?:arxiv\.org\/licenses|creativecommons\.org\/(?:licenses|publicdomain))\/[^\s)"'<>]+)/i.exec(text)?.[1]
	);
}

function submitterOf(history: string): string | undefined {
	const from = /From:\s*([^\n[]+)/i.exec(plain(history).replace(/\[?view email\]?/i, '['))?.[1];
	const name = oneLine(unicodeFromTex(from ?? ''));
	return name === '' ? undefined : name;
}

function submittedDay(dateline: string): string | null {
	return writtenDay(/Submitted on (\d{1,2} [A-Za-z]+ \d{4})/.exec(dateline)?.[1] ?? '');
}

function revisedDay(dateline: string): string | null {
	return writtenDay(/revised (\d{1,2} [A-Za-z]+ \d{4})/.exec(dateline)?.[1] ?? '') ?? submittedDay(dateline);
}

/** “(this version), latest version 1 Dec 2021 (v3)”, on the page of an older one. */
function newestVersion(dateline: string): number | undefined {
	const told = /latest version [^(]*\(v(\d+)/.exec(dateline)?.[1];
	return told === undefined ? undefined : Number(told);
}

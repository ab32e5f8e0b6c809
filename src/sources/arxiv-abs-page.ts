import { knownFields } from '../paper/known-fields';
import { historyDate, writtenDay } from '../paper/dates';
import type { Author, Paper, PaperVersion } from '../paper/paper';
import { authorsFromLine, fullName, nameFromParts, nameWithFamily, splitName } from '../paper/person-name';
import { oneLine, paragraphs, unicodeFromTex } from '../paper/tex';
import { notFound } from '../failure';
import { formatPaperId } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { readArxivId } from '../paper/identify/recognise';
import { asked, throwUnlessAnswer, unreadable } from './answer';
import { arxiv, publishedDoi } from './arxiv';
import { saysWithdrawn } from './withdrawn';
import type { HttpGet } from './source';
import { withoutEscapes } from '../paper/identify/percent-escapes';

/** A paper as its abstract page describes it, with the versions and the licence the feed lacks. Rejects with a PaperError. */
export async function fetchAbstractPage(id: PaperId, get: HttpGet, signal?: AbortSignal): Promise<Paper> {
	const input = asked([id]);
	if (id.scheme !== 'arxiv') throw notFound(input, arxiv.name);
	const address = `https://arxiv.org/abs/${formatPaperId(id).slice('arXiv:'.length)}`;
	const response = await get(address, { accept: 'text/html', signal });
	throwUnlessAnswer(response, arxiv.name, input);
	if (response.status !== 200) throw notFound(input, arxiv.name);
	const paper = await readAbsPage(response.text);
	if (paper?.arxiv !== id.id) throw unreadable(arxiv.name, input, 'reason.no-abstract-page');
	return paper;
}

/**
 * The abstract page of arXiv, for what the feed lacks: every version with its date and size, licence, withdrawal, MSC and ACM
 * classes, report number, submitter, and names as arXiv splits them. Null when the text is no such page.
 */
export async function readAbsPage(html: string): Promise<Paper | null> {
	const { load } = await import('cheerio/slim');
	const $ = load(html);
	const title = $('h1.title').first();
	title.find('.descriptor').remove();
	const id = readArxivId($('meta[name="citation_arxiv_id"]').attr('content') ?? $('td.arxivid a').first().text());
	const name = line(title.text());
	if (id === null || name === undefined) return null;

	// Rows are told by their label: report number and journal reference share a class.
	const rows = new Map<string, string>();
	for (const row of $('.metatable tr').toArray()) {
		const label = oneLine($(row).children('td.label').text()).replace(/:$/, '').toLowerCase();
		const cell = $(row).children('td').not('.label').first();
		// arXiv shows the addresses in comments as “this http URL”.
		for (const link of cell.find('a').toArray())
			if (/^this (?:https?|ftp) URL$/i.test(oneLine($(link).text()))) $(link).text(link.attribs['href'] ?? '');
		cell.find('.button-and-tooltip').remove();
		if (label !== '' && !rows.has(label)) rows.set(label, cell.text());
	}
	const row = (label: string) => line(rows.get(label));

	const abstract = $('blockquote.abstract').first();
	abstract.find('.descriptor').remove();
	const summary = paragraphs(unicodeFromTex(abstract.text()));
	const versions = historyVersions($('.submission-history').text());
	const shown = shownVersion($('.dateline').text(), $('td.arxividv').text(), versions);
	const categories = subjectCodes($('td.subjects').text(), $('.header-breadcrumbs-mobile').text());
	const described = versions.find(({ version }) => version === shown);
	const newest = versions[versions.length - 1];
	const withdrawn = described?.withdrawn === true || /has been withdrawn/i.test($('span.error').text()) || newest?.withdrawn === true;
	return {
		arxiv: id.id,
		title: name,
		authors: pageAuthors(
			$('.authors')
				.first()
				.find('a')
				.toArray()
				.map((link) => ({ name: $(link).text(), href: link.attribs['href'] ?? '' })),
			$('meta[name="citation_author"]')
				.toArray()
				.map((meta) => meta.attribs['content'] ?? ''),
			$('.authors').first().text(),
		),
		categories,
		...knownFields({
			version: shown,
			latestVersion: newest?.version,
			abstract: summary === '' ? undefined : summary,
			published: versions[0]?.date ?? writtenDay($('meta[name="citation_date"]').attr('content') ?? ''),
			revised: described?.date ?? writtenDay($('meta[name="citation_online_date"]').attr('content') ?? ''),
			primaryCategory: categories[0],
			comment: row('comments'),
			journalRef: row('journal reference'),
			doi: publishedDoi($('meta[name="citation_doi"]').attr('content') ?? row('related doi') ?? row('doi')),
			license: $('.abs-license a').first().attr('href'),
			reportNumber: row('report number'),
			mscClass: row('msc classes'),
			acmClass: row('acm classes'),
			submitter: line(/From:\s*([^[\n]+)/.exec($('.submission-history').text())?.[1]),
			versions: versions.length === 0 ? undefined : versions,
			withdrawn: withdrawn || saysWithdrawn(row('comments'), name) ? true : undefined,
		}),
	};
}

// [v1] Wed, 5 Jun 2019 04:43:25 UTC (294 KB) (withdrawn); clippings put links and emphasis between
const VERSION =
	/\[?v(\d+)\]?\s*([A-Z][a-z]{2},\s*\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}:\d{2}\s+(?:UTC|GMT))(?:\s*\(([\d,.]+)\s*(KB|MB|B)\))?(?:\s*\(?(withdrawn)\)?)?/gi;

/** The versions in the text of a submission history, oldest first. */
export function historyVersions(history: string): PaperVersion[] {
	const versions = [...history.matchAll(VERSION)].flatMap(([, version = '', date = '', size, unit = '', withdrawn]): PaperVersion[] => {
		const at = historyDate(date);
		if (at === null) return [];
		const kilobytes =
			size === undefined
				? undefined
				: Math.round(Number(size.replace(/,/g, '')) * (unit.toUpperCase() === 'MB' ? 1024 : unit.toUpperCase() === 'B' ? 1 / 1024 : 1));
		return [{ version: Number(version), date: at, ...knownFields({ kilobytes, withdrawn: withdrawn === undefined ? undefined : true }) }];
	});
	return versions.sort((a, b) => a.version - b.version);
}

/** The version a page describes: “(this version, v3)”, “arXiv:…v3 … for this version”, or the only one. */
export function shownVersion(dateline: string, citeAs: string, versions: readonly PaperVersion[]): number | undefined {
	const told = /this version,\s*v(\d+)/i.exec(dateline)?.[1] ?? /v(\d+)(?!\d)/i.exec(citeAs)?.[1];
	return told === undefined ? versions[versions.length - 1]?.version : Number(told);
}

/** Codes of categories, the primary first: “Artificial Intelligence (cs.AI); Machine Learning (cs.LG)”. */
export function subjectCodes(subjects: string, breadcrumbs = ''): string[] {
	const codes = [...subjects.matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, code = '']) => code);
	// Archives that were closed (ao-sci) stand in the breadcrumbs only.
	const archive = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)\s*$/.exec(oneLine(breadcrumbs))?.[1];
	const closed =
		archive !== undefined && /^[a-z]+-[a-z]+$/.test(archive) && !codes.some((code) => code === archive || code.startsWith(`${archive}.`));
	return [...new Set(closed ? [archive, ...codes] : codes)];
}

/** A name as shown and the search its link leads to, which says what the family name is: `?query=van+Merwijk,+C`. */
export function linkedAuthor(name: string, href: string): Author | null {
	const [, query = ''] = /[?&]query=([^&#]*)/.exec(href.replace(/&amp;/g, '&')) ?? [];
	const [family, initials] = withoutEscapes(query.replace(/\+/g, ' ')).split(',');
	return family === undefined || initials === undefined ? splitName(name) : nameWithFamily(name, family);
}

/** Names as shown, split as the page's tags and links split them; the tags have all of them, the page a hundred. */
function pageAuthors(links: readonly { name: string; href: string }[], tags: readonly string[], shown: string): Author[] {
	if (links.length === 0 && tags.length === 0) return authorsFromLine(shown.replace(/^\s*Authors?:/i, ''));
	const told = tags.length >= links.length ? tags : [];
	if (told.length === 0) return links.flatMap(({ name, href }) => linkedAuthor(name, href) ?? []);
	return told.flatMap((tag, at) => {
		// Suffixes are left out of the tags, and “C. -P.” has a blank arXiv put in: the name shown is the better one.
		const [family = '', given] = tag.split(/,\s*/);
		const link = links[at];
		const byTag = given === undefined ? splitName(family) : nameFromParts(family, given);
		if (link === undefined || byTag === null || 'literal' in byTag) return byTag ?? [];
		const byName = nameWithFamily(link.name, family);
		return byName !== null && letters(fullName(byName)).includes(letters(family)) ? byName : byTag;
	});
}

function letters(text: string): string {
	return text.replace(/[^\p{L}]/gu, '').toLowerCase();
}

function line(text: string | undefined): string | undefined {
	const read = oneLine(unicodeFromTex((text ?? '').replace(/\u00A0/g, ' ')));
	return read === '' ? undefined : read;
}

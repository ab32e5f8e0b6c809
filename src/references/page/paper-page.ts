import type { Reference } from '../reference-list';
import { endsWhole, pageReferences } from './bibliography';
import type { PageFloat } from './floats';
import { equationCount, pageFigures, pageTables, theoremCount } from './floats';
import type { PageSection } from './outline';
import { contributions, conclusion, pageSections } from './outline';
import { addressOf, loadPage, textOf, within } from './page-dom';

/** What a paper's own page says of its structure and of what it cites; its text is not kept. */
export interface PaperPage {
	readonly title: string;
	/** The version the page says it shows; null where it does not. */
	readonly version: number | null;
	readonly sections: readonly PageSection[];
	readonly contributions: readonly string[];
	readonly conclusion: string | null;
	readonly figures: readonly PageFloat[];
	readonly tables: readonly PageFloat[];
	readonly equations: number;
	readonly theorems: number;
	/** The licence as the page names it; null where it does not. */
	readonly licence: string | null;
	readonly references: readonly Reference[];
	/** Whether the page arrived to its end. */
	readonly isWhole: boolean;
	/** Places LaTeXML could not convert: parts of the paper are missing where there are some. */
	readonly errors: number;
}

/**
 * Reads the HTML arXiv and ar5iv make of a paper with LaTeXML. `base` is the page's address, ending in `/`, against which pictures are
 * resolved. Null for a page of another kind.
 */
export async function readPaperPage(html: string, base: string): Promise<PaperPage | null> {
	const page = await loadPage(html);
	if (page === null) return null;
	const { $, article } = page;
	const licence = $('#license-tr').first();
	// arXiv names the version it serves in the base of its links: <base href="/html/2301.00001v3/">
	const named = addressOf($('base').first().attr('href') ?? '', base);
	const given = named?.host === new URL(base).host ? named : null;
	const version = versionOf($('#watermark-tr, .ltx_page_watermark').first().text()) ?? versionIn(given?.pathname ?? '');
	const own = given ?? new URL(version === null ? base : base.replace(/^(https:\/\/arxiv\.org\/html\/.*?)(?:v\d+)?\/$/, `$1v${version}/`));
	return {
		title: textOf(page, within(page, article[0], '.ltx_title_document').first()),
		version,
		sections: pageSections(page),
		contributions: contributions(page),
		conclusion: conclusion(page),
		figures: pageFigures(page, own.href),
		tables: pageTables(page),
		equations: equationCount(page),
		theorems: theoremCount(page),
		licence: licence.length === 0 ? null : (licence.attr('href') ?? textOf(page, licence).replace(/^Licen[cs]e:\s*/i, '')),
		references: pageReferences(page),
		isWhole: endsWhole(html),
		errors: within(page, article[0], '.ltx_ERROR').length,
	};
}

// /html/2301.00001v3/
function versionIn(path: string): number | null {
	const version = /^\/html\/.*v(\d+)\/?$/.exec(path)?.[1];
	return version === undefined ? null : Number(version);
}

// arXiv:1906.01820v3 [cs.AI] 01 Dec 2021
function versionOf(watermark: string): number | null {
	const version = /arxiv:\S+?v(\d+)/i.exec(watermark)?.[1];
	return version === undefined ? null : Number(version);
}

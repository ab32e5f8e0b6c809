import type { AnyNode } from 'domhandler';
import type { LoadedPage } from './page-dom';
import { addressOf, textOf, within } from './page-dom';

/** A figure or table with its caption. */
export interface PageFloat {
	/** `3`, as the caption counts it; null where it does not. */
	readonly number: string | null;
	readonly caption: string;
	/** Address of the picture; null for tables, drawings made in TeX, and pictures that were not converted. */
	readonly url: string | null;
}

/** Figures in their order; the parts of one figure count once, under its caption. `base` is the page's own address, ending in `/`. */
export function pageFigures(page: LoadedPage, base: string): PageFloat[] {
	return floats(page, 'figure.ltx_figure', base);
}

/** Tables in their order. */
export function pageTables(page: LoadedPage): PageFloat[] {
	return floats(page, 'figure.ltx_table', null);
}

/** Numbered equations where there are any, else all displays. */
export function equationCount(page: LoadedPage): number {
	const { $, article } = page;
	const numbered = within(page, article[0], '.ltx_tag_equation, .ltx_tag_equationgroup').toArray();
	const own = numbered.filter((tag) => $(tag).text().trim() !== '');
	return own.length > 0 ? own.length : within(page, article[0], 'table.ltx_equation, table.ltx_equationgroup').length;
}

/** Theorems, lemmas, definitions and their like. */
export function theoremCount(page: LoadedPage): number {
	return within(page, page.article[0], '.ltx_theorem').length;
}

function floats(page: LoadedPage, selector: string, base: string | null): PageFloat[] {
	const { $, article } = page;
	return within(page, article[0], selector)
		.toArray()
		.filter((element) => $(element).parents('figure').length === 0)
		.flatMap((element) => {
			const caption = captionOf(page, element);
			return caption === null ? [] : [{ ...caption, url: base === null ? null : pictureOf(page, element, base) }];
		});
}

function captionOf(page: LoadedPage, element: AnyNode): Pick<PageFloat, 'number' | 'caption'> | null {
	const { $ } = page;
	const own = $(element).children('figcaption').last();
	const caption = own.length > 0 ? own : $(element).find('figcaption').last();
	if (caption.length === 0) return null;
	const tag = textOf(page, caption.find('.ltx_tag').first());
	// Figure 3: , Fig. 3a, Table IV, Abbildung 2
	const number = /(?:^|\s)([\dIVXA-Z]+(?:\.\d+)*[a-z]?)[.:)]*$/.exec(tag)?.[1] ?? null;
	return { number, caption: textOf(page, caption, '.ltx_tag') };
}

function pictureOf({ $ }: LoadedPage, element: AnyNode, base: string): string | null {
	const source = $(element).find('img.ltx_graphics').first().attr('src') ?? '';
	// 2301.00001v3/x1.png: as seen from the folder of the page's own
	const own = /\/([^/]+)\/$/.exec(base)?.[1];
	const from = own !== undefined && source.startsWith(`${own}/`) ? base.slice(0, -own.length - 1) : base;
	return addressOf(source, from)?.href ?? null;
}

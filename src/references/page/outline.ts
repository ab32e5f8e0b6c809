import type { AnyNode } from 'domhandler';
import type { LoadedPage } from './page-dom';
import { textOf, within } from './page-dom';

/** A heading of a paper. */
export interface PageSection {
	/** `2.1`, `A`; null where the paper does not number it. */
	readonly number: string | null;
	readonly title: string;
	/** 1 for sections and appendices, 2 for subsections, and so on. */
	readonly level: number;
}

const LEVELS = ['section', 'subsection', 'subsubsection', 'paragraph'] as const;
const SECTIONS = ['section.ltx_chapter', 'section.ltx_appendix', ...LEVELS.map((level) => `section.ltx_${level}`)].join(', ');

// Headings that frame a paper and say nothing of it, in the languages papers on arXiv are written in.
// “References and notes” is the list, “Reference frames” and “Abstract interpretation” are not.
const REFERENCES =
	/^(?:references|bibliography|literature cited|literatur(?:verzeichnis)?|quellen|références|bibliographie|referencias|bibliograf[íi]a|referências|riferimenti(?: bibliografici)?)(?=$|\s+(?:and|&|cited|und|et|y|e)\b|[.:,])/iu;
const FRAME =
	/^(?:(?:abstract|resumen|résumé|kurzfassung|riassunto|resumo)[.:]?$|acknowledge?ments?\b|danksagung|remerciements|agradecimientos|agradecimentos|ringraziamenti)/iu;
/** What comes behind a conclusion and concludes nothing. */
const END_MATTER =
	/^(?:limitations?|broader impacts?|impact statement|ethics?\b|ethical|societal|reproducibility|data (?:and code )?availability|code availability|author contributions?|credit|funding|(?:competing|conflicts? of) interests?|declarations?)/i;
const INTRODUCTION = /^(?:introduction|einleitung|einführung|introducción|motivation)\b/i;
const CONCLUSION =
	/(?:^|[^\p{L}])(?:conclusions?|concluding (?:remarks|thoughts|discussion)|(?:final|closing) (?:remarks|thoughts)|summary|zusammenfassung|schlussfolgerung(?:en)?|schlussbemerkung(?:en)?|fazit|conclusiones|conclusión|conclusão|conclusões|conclusioni|outlook)(?=$|[^\p{L}])/iu;
const DISCUSSION = /(?:^|[^\p{L}])(?:discussion|diskussion|discusión|discussão|discussione)(?=$|[^\p{L}])/iu;
const CONTRIBUTIONS = /contribut|beitr[aä]ge|contribuciones/i;

/** The headings of a paper in their order, without those of abstract, thanks and references. */
export function pageSections(page: LoadedPage): PageSection[] {
	return sectionElements(page).flatMap((element) => {
		const heading = headingOf(page, element);
		return heading === null || isFrame(heading.title) ? [] : [heading];
	});
}

function isFrame(title: string): boolean {
	return FRAME.test(title) || REFERENCES.test(title);
}

/** Where something stands: the number of its section, the title where that has none; null before the first section. */
export function placeOf(page: LoadedPage, element: AnyNode): string | null {
	const section = page.$(element).closest(SECTIONS)[0];
	const heading = section === undefined ? null : headingOf(page, section);
	return heading === null ? null : (heading.number ?? heading.title);
}

/**
 * The contributions as the introduction lists them: the list that follows a sentence on contributions, else the only list there.
 * Empty where it lists none.
 */
export function contributions(page: LoadedPage): string[] {
	const { $ } = page;
	const sections = sectionElements(page).filter((element) => headingOf(page, element)?.level === 1);
	const introduction = sections.find((element) => INTRODUCTION.test(headingOf(page, element)?.title ?? '')) ?? sections[0];
	if (introduction === undefined) return [];
	const lists = within(page, introduction, 'ul.ltx_itemize, ol.ltx_enumerate').toArray();
	const outer = lists.filter((list) => $(list).parents('ul.ltx_itemize, ol.ltx_enumerate').length === 0);
	const announced = outer.filter((list) => CONTRIBUTIONS.test(`${textBefore(page, list)} ${placeTitle(page, list)}`));
	const list = announced[0] ?? (outer.length === 1 && CONTRIBUTIONS.test(textOf(page, introduction)) ? outer[0] : undefined);
	if (list === undefined) return [];
	return $(list)
		.children('li.ltx_item')
		.toArray()
		.map((item) => textOf(page, item, '.ltx_tag_item'))
		.filter((text) => text !== '');
}

/** The first paragraph of the conclusion; of a last discussion where there is no conclusion; null where there is neither. */
export function conclusion(page: LoadedPage): string | null {
	const { $ } = page;
	const sections = sectionElements(page).flatMap((element) => {
		const heading = headingOf(page, element);
		return heading === null || isFrame(heading.title) || $(element).is('.ltx_appendix') ? [] : [{ element, ...heading }];
	});
	const concluding = sections.filter(({ title }) => CONCLUSION.test(title));
	const top = sections.filter(({ level }) => level === 1);
	const last = top.filter(({ title }) => !END_MATTER.test(title)).at(-1);
	const found =
		concluding.filter(({ level }) => level === 1).at(-1) ??
		concluding.at(-1) ??
		(last !== undefined && DISCUSSION.test(last.title) ? last : undefined);
	if (found === undefined) return null;
	for (const paragraph of within(page, found.element, '.ltx_para > .ltx_p').toArray()) {
		const text = textOf(page, paragraph);
		if (text !== '') return text;
	}
	return null;
}

/** The last section of a list of references that its authors typed as a plain list; null where there is none. */
export function typedReferences(page: LoadedPage): AnyNode | null {
	return (
		sectionElements(page)
			.filter((element) => REFERENCES.test(headingOf(page, element)?.title ?? ''))
			.at(-1) ?? null
	);
}

function sectionElements(page: LoadedPage): AnyNode[] {
	return within(page, page.article[0], SECTIONS).toArray();
}

function headingOf(page: LoadedPage, element: AnyNode): PageSection | null {
	const heading = page.$(element).children('.ltx_title').first();
	if (heading.length === 0) return null;
	const tag = textOf(page, heading.find('.ltx_tag').first());
	const title = textOf(page, heading, '.ltx_tag');
	if (title === '') return null;
	// 1, 2.1., A, Appendix A, Anhang B, §3
	const number = tag
		.replace(/^(?:(?:appendix|anhang|annexe|apéndice|section|abschnitt|chapter|kapitel|chapitre|capítulo|part|teil)\b|§)\s*/i, '')
		.replace(/[.:\s]+$/, '');
	return { number: number === '' ? null : number, title, level: levelOf(page, element) };
}

function levelOf({ $ }: LoadedPage, element: AnyNode): number {
	const above = $(element).parents(SECTIONS).length;
	const named = LEVELS.findIndex((level) => $(element).hasClass(`ltx_${level}`)) + 1;
	// An appendix's subsections are of level 2, wherever the class puts them.
	return $(element).is('.ltx_appendix, .ltx_chapter') ? above + 1 : Math.max(named, above + 1);
}

/** The title of the section a list stands in. */
function placeTitle(page: LoadedPage, list: AnyNode): string {
	const section = page.$(list).closest(SECTIONS)[0];
	return section === undefined ? '' : (headingOf(page, section)?.title ?? '');
}

/** The words before a list: in its own paragraph, else in the paragraph before. */
function textBefore(page: LoadedPage, list: AnyNode): string {
	const { $ } = page;
	const own = $(list).prevAll('.ltx_p').first();
	if (own.length > 0) return textOf(page, own);
	return textOf(page, $(list).closest('.ltx_para').prevAll('.ltx_para').first());
}

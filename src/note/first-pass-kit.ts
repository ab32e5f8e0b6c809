import { escapeMarkdown } from '../markdown/escape';
import { insertBehind } from '../markdown/insertion';
import { readMarkdown } from '../markdown/note';
import { noteWord } from './note-words';
import type { NoteLanguage } from './note-words';
import type { SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { findCallout } from './sections/reference';
import { withSection } from './skeleton';

/** A figure or table as a page has it. */
interface KitFloat {
	readonly number: string | null;
	readonly caption: string;
	readonly url: string | null;
}

/** What a paper's page says, as the kit is made from it. */
export interface KitPage {
	readonly sections: readonly { readonly number: string | null; readonly title: string; readonly level: number }[];
	readonly contributions: readonly string[];
	readonly conclusion: string | null;
	readonly figures: readonly KitFloat[];
	readonly tables: readonly KitFloat[];
	readonly equations: number;
	readonly theorems: number;
	readonly licence: string | null;
}

/** The page, where it was read, and how pictures are shown. */
export interface KitInput {
	readonly page: KitPage;
	/** `v3`, or the service where the version is not known. */
	readonly mark: string;
	readonly pictures: 'link' | 'embed' | 'download';
	/** Embeds of the pictures that lie in the vault, by address. */
	readonly embeds?: ReadonlyMap<string, string>;
}

/** The parts of the kit, each a folded callout in the section of a pass. */
export const KIT_PARTS = [
	{ id: 'outline', title: 'Outline', callout: 'info', section: 'pass-1' },
	{ id: 'conclusion', title: 'Conclusion', callout: 'quote', section: 'pass-1' },
	{ id: 'figures', title: 'Figures and tables', callout: 'example', section: 'pass-2' },
] as const;
export type KitPartId = (typeof KIT_PARTS)[number]['id'];

/** What was written into a note last, by part, as it stands there. */
export type KitRecord = { readonly [P in KitPartId]?: string };

/** What became of the parts: put in, brought up to date, left because the reader changed them. */
export interface KitWriting {
	readonly text: string;
	readonly written: KitRecord;
	readonly added: readonly KitPartId[];
	readonly updated: readonly KitPartId[];
	readonly kept: readonly KitPartId[];
}

/**
 * The note with what a first pass looks at: outline and contributions, conclusion, figures and tables, each a folded callout marked with
 * the version. A part is put in once; one that is there is replaced only where it is still what `before` says was written. A part the
 * page says nothing for is left out. Twice is once.
 */
export function withFirstPassKit(text: string, input: KitInput, before: KitRecord, skeleton: SectionInput): KitWriting {
	const result = { text, written: { ...before }, added: [] as KitPartId[], updated: [] as KitPartId[], kept: [] as KitPartId[] };
	for (const { id, title, callout, section } of KIT_PARTS) {
		const { language } = skeleton;
		const body = bodyOf(id, input, language);
		if (body.length === 0) continue;
		const markdown = [`[!${callout}]- ${noteWord(title, language)} (${input.mark})`, ...body]
			.map((line) => (line === '' ? '>' : `> ${line}`))
			.join('\n');
		const note = readMarkdown(result.text);
		const found = findCallout(note, new RegExp(`^\\[!${callout}\\][-+]?\\s*(?:${title}|${noteWord(title, 'es')}) \\([^)]*\\)\\s*$`, 'i'));
		if (found === null) {
			result.text = withPart(result.text, section, markdown, skeleton);
			result.added.push(id);
		} else {
			const start = note.lines[found.from]?.start ?? 0;
			const end = note.lines[found.to - 1]?.end ?? start;
			const now = result.text.slice(start, end).replace(/\r\n/g, '\n');
			if (now === markdown) continue;
			if (now !== before[id]) {
				result.kept.push(id);
				continue;
			}
			result.text = result.text.slice(0, start) + markdown.replace(/\n/g, note.eol) + result.text.slice(end);
			result.updated.push(id);
		}
		result.written = { ...result.written, [id]: markdown };
	}
	return result;
}

/** A part at the end of its pass's section, which is put in where the note lacks it. */
function withPart(text: string, sectionId: string, markdown: string, skeleton: SectionInput): string {
	const section = NOTE_SECTIONS.find(({ id }) => id === sectionId);
	if (section === undefined) return text;
	const whole = withSection(text, section, skeleton);
	const note = readMarkdown(whole);
	const found = section.find(note, skeleton);
	// A table without a heading has no section of its own: the part goes to the end of the note.
	const to = found?.to ?? note.contentEnd(note.lines.length, note.bodyLine);
	return insertBehind(note, note.contentEnd(to, (found?.from ?? note.bodyLine) + 1), markdown);
}

/** The lines of a part; none where the page says nothing for it. */
function bodyOf(id: KitPartId, { page, pictures, embeds }: KitInput, language?: NoteLanguage): string[] {
	const word = (english: string): string => noteWord(english, language);
	switch (id) {
		case 'outline': {
			const heads = page.sections.map(({ number, title, level }) => `${'  '.repeat(level - 1)}- ${headingText(number, title)}`);
			const claims = page.contributions.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`);
			if (heads.length === 0 && claims.length === 0) return [];
			return [
				...heads,
				...(claims.length === 0 ? [] : ['', `**${word('Contributions')}**`, '', ...claims]),
				'',
				countsText(page, language),
			];
		}
		case 'conclusion':
			return page.conclusion === null ? [] : [escapeMarkdown(page.conclusion)];
		case 'figures': {
			const figures = page.figures.flatMap((float) => {
				const embed = float.url === null ? undefined : embeds?.get(float.url);
				return [...floatLines(word('Figure'), float, pictures), ...(embed === undefined ? [] : [`  ${embed}`])];
			});
			const tables = page.tables.flatMap((float) => floatLines(word('Table'), float, 'link'));
			if (figures.length + tables.length === 0) return [];
			return [...figures, ...tables, ...(page.licence === null ? [] : ['', `${word('Licence')}: ${escapeMarkdown(page.licence)}`])];
		}
	}
}

function headingText(number: string | null, title: string): string {
	return `${number === null ? '' : `${escapeMarkdown(number)} `}${escapeMarkdown(title)}`;
}

const COUNTED = {
	en: [
		['figure', 'figures'],
		['table', 'tables'],
		['equation', 'equations'],
		['theorem', 'theorems'],
	], // prettier-ignore
	es: [
		['figura', 'figuras'],
		['tabla', 'tablas'],
		['ecuación', 'ecuaciones'],
		['teorema', 'teoremas'],
	],
} as const;

function countsText({ figures, tables, equations, theorems }: KitPage, language: NoteLanguage = 'en'): string {
	const counts: (readonly [number, readonly [string, string]])[] = [
		[figures.length, COUNTED[language][0]],
		[tables.length, COUNTED[language][1]],
		[equations, COUNTED[language][2]],
		[theorems, COUNTED[language][3]],
	];
	return counts
		.filter(([count]) => count > 0)
		.map(([count, [one, many]]) => `${count} ${count === 1 ? one : many}`)
		.join(', ');
}

function floatLines(kind: string, { number, caption, url }: KitFloat, pictures: KitInput['pictures']): string[] {
	const name = number === null ? kind : `${kind} ${escapeMarkdown(number)}`;
	const address = url === null ? null : url.replace(/[<>()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
	const label = address === null ? `**${name}**` : `**[${name}](${address})**`;
	const line = `- ${label}: ${escapeMarkdown(caption)}`;
	return address === null || pictures !== 'embed' ? [line] : [line, `  ![](${address})`];
}

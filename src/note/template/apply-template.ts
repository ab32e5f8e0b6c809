import type { Heading } from '../../markdown/headings';
import { plainWords } from '../../markdown/headings';
import { append, insertBehind } from '../../markdown/insertion';
import type { Markdown } from '../../markdown/note';
import { readMarkdown } from '../../markdown/note';
import { splitNote } from '../properties/frontmatter';

export interface AppliedTemplate {
	readonly text: string;
	/** Headings of the sections put in. */
	readonly added: readonly string[];
}

/**
 * A note with the sections a template makes and it lacks, each behind the section before it in the template. Sections are told by
 * the words of their heading. Text is only put in; twice is once.
 */
export function withTemplateSections(note: string, rendered: string): AppliedTemplate {
	const template = readMarkdown(splitNote(rendered).body);
	const added: string[] = [];
	let text = note;
	let before: string | null = null;
	for (const heading of topHeadings(template)) {
		const now = readMarkdown(text);
		if (headingNamed(now, heading.words) === undefined) {
			const previous = before === null ? undefined : headingNamed(now, before);
			text = behind(now, previous, sectionText(template, heading));
			added.push(heading.words);
		}
		before = heading.words;
	}
	return { text, added };
}

/** The headings that part the body: those of the second level, or of the highest there is below the title. */
function topHeadings(note: Markdown): Heading[] {
	const below = note.headings.filter(({ level }) => level > 1);
	const level = Math.min(...below.map((heading) => heading.level));
	return below.filter((heading) => heading.level === level);
}

function headingNamed(note: Markdown, words: string): Heading | undefined {
	const wanted = plainWords(words).toLowerCase();
	return note.headings.find((heading) => heading.words.toLowerCase() === wanted);
}

function sectionText(note: Markdown, heading: Heading): string {
	const { from, to } = note.sectionRange(heading);
	return note.lines
		.slice(from, to)
		.map((line) => line.text)
		.join('\n')
		.trimEnd();
}

function behind(note: Markdown, previous: Heading | undefined, markdown: string): string {
	return previous === undefined ? append(note, markdown) : insertBehind(note, note.sectionRange(previous).to, markdown);
}

import { outlineOf, plainWords, sectionRange } from '../outline';
import type { Outline, OutlineHeading } from '../outline';
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
	const template = outlineOf(splitNote(rendered).body);
	const added: string[] = [];
	let text = note;
	let before: string | null = null;
	for (const heading of topHeadings(template)) {
		const outline = outlineOf(text);
		if (headingNamed(outline, heading.words) === undefined) {
			const previous = before === null ? undefined : headingNamed(outline, before);
			text = insertBehind(outline, previous, sectionText(template, heading));
			added.push(heading.words);
		}
		before = heading.words;
	}
	return { text, added };
}

/** The headings that part the body: those of the second level, or of the highest there is below the title. */
function topHeadings(outline: Outline): OutlineHeading[] {
	const below = outline.headings.filter(({ level }) => level > 1);
	const level = Math.min(...below.map((heading) => heading.level));
	return below.filter((heading) => heading.level === level);
}

function headingNamed(outline: Outline, words: string): OutlineHeading | undefined {
	const wanted = plainWords(words).toLowerCase();
	return outline.headings.find((heading) => heading.words.toLowerCase() === wanted);
}

function sectionText(outline: Outline, heading: OutlineHeading): string {
	const { from, to } = sectionRange(outline, heading);
	return outline.lines
		.slice(from, to)
		.map((line) => line.text)
		.join('\n')
		.trimEnd();
}

function insertBehind(outline: Outline, previous: OutlineHeading | undefined, markdown: string): string {
	const { text, eol, lines } = outline;
	const written = markdown.replace(/\n/g, eol);
	const to = previous === undefined ? lastLine(outline) : sectionRange(outline, previous).to;
	const line = lines[to - 1];
	if (line === undefined || to <= outline.bodyLine)
		return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${text === '' ? '' : eol}${written}${eol}`;
	const gap = (lines[to]?.text.trim() ?? '') === '' ? '' : eol;
	return text.slice(0, line.end) + eol + eol + written + gap + text.slice(line.end);
}

function lastLine({ lines }: Outline): number {
	let last = lines.length;
	while (last > 0 && (lines[last - 1]?.text.trim() ?? '') === '') last -= 1;
	return last;
}

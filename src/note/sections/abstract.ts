import { shortDay } from '../../paper/dates';
import type { PaperVersion } from '../../paper/paper';
import { escapeMarkdown } from '../../markdown/escape';
import { readMarkdown } from '../../markdown/note';
import { noteWord } from '../note-words';
import type { NoteSection } from '../section';
import { findCallout } from './reference';

/** The abstract, folded. */
export const abstract: NoteSection = {
	id: 'abstract',
	name: ({ language }) => noteWord('Abstract', language),
	fallback: 'top',
	markdown({ paper, language }) {
		const paragraphs = paragraphsOf(paper?.abstract ?? '').map(escapeMarkdown);
		return paragraphs.length === 0 ? null : `> [!abstract]- ${noteWord('Abstract', language)}\n> ${paragraphs.join('\n>\n> ')}`;
	},
	find(note) {
		const callout = findCallout(note, /^\[!(?:abstract|summary|tldr)\]/i);
		if (callout !== null) return callout;
		const heading = note.headings.find(({ words }) => /^(?:abstract|resumen)$/i.test(words));
		return heading === undefined ? null : note.sectionRange(heading);
	},
};

/** The abstract a note has, as Markdown; empty when it has none. */
export function readAbstract(text: string): string {
	const note = readMarkdown(text);
	const range = abstract.find(note, { integration: { heading: '', points: [] }, mocs: [], thirdPass: false });
	if (range === null) return '';
	return note.lines
		.slice(range.from + 1, range.to)
		.map((line) => line.text.replace(/^ {0,3}> ?/, ''))
		.join('\n')
		.trim();
}

/** Paragraphs of a text, which blank lines part. */
export function paragraphsOf(text: string): string[] {
	return text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}

/** The submission history, folded, where it is known. */
export const versions: NoteSection = {
	id: 'versions',
	name: ({ language }) => noteWord('Versions', language),
	fallback: 'top',
	markdown({ paper, language }) {
		const known = paper?.versions ?? [];
		return known.length === 0
			? null
			: `> [!info]- ${noteWord('Versions', language)}\n${known.map((version) => `> ${versionLine(version)}`).join('\n')}`;
	},
	find: (note) => findCallout(note, /^\[!info\][-+]?\s*(?:Versions|Versiones)\s*$/i),
};

/** `v1 · 5 Jun 2019 · 294 KB`, the day as arXiv has it, in UTC. */
export function versionLine({ version, date, kilobytes, withdrawn }: PaperVersion): string {
	const parts = [`v${version}`, shortDay(date) ?? ''];
	if (withdrawn === true) parts.push('withdrawn');
	else if (kilobytes !== undefined) parts.push(`${String(kilobytes).replace(/\B(?=(?:\d{3})+$)/g, ',')} KB`);
	return parts.filter((part) => part !== '').join(' · ');
}

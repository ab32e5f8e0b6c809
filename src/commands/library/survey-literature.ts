import { t } from '../../i18n';
import { escapeMarkdown } from '../../markdown/escape';
import { localDay } from '../../paper/dates';
import type { Survey } from '../../references/survey';
import type { Command, CommandContext } from '../command';

/** Shows which works, authors and venues the papers of a selection share. Everything happens in its view. */
export const surveyLiterature: Command = {
	id: 'survey-literature',
	name: 'command.survey-literature',
	icon: 'chart-network',
	needsPapers: true,
	run(context) {
		context.dialogs.survey();
		return Promise.resolve();
	},
};

/** The most rows of each list in the note. */
const MOST_ROWS = 50;

/** Makes a note of a survey, under a name of its own, and opens it. Answers its path. */
export async function saveSurvey(context: CommandContext, survey: Survey, from: string | null): Promise<string> {
	const title = t('survey.note-title', { date: localDay(context.now()) });
	const path = freePath(context, title);
	await context.operations.run(t('operation.survey', { path: title }), (operation) =>
		operation.create(path, surveyNote(context, survey, from, path)),
	);
	await context.active.open(path);
	return path;
}

function freePath(context: CommandContext, title: string): string {
	for (let n = 1; ; n++) {
		const path = `${n === 1 ? title : `${title} ${n}`}.md`;
		if (!context.notes.exists(path)) return path;
	}
}

function surveyNote(context: CommandContext, survey: Survey, from: string | null, path: string): string {
	const link = (note: string) => context.links.linkTo(note, path);
	const works = survey.works.slice(0, MOST_ROWS).map(({ title, year, note, citedBy }, index) => {
		const name = note === null ? escapeMarkdown(title) : link(note);
		const by = `${t('survey.cited-by', { n: citedBy.length })}: ${citedBy.map(link).join(', ')}`;
		return `${index + 1}. ${name}${year === null ? '' : ` (${year})`} — ${by}`;
	});
	const authors = survey.authors.slice(0, MOST_ROWS).map(({ name, count }) => `- ${escapeMarkdown(name)}: ${count}`);
	const venues = survey.venues.slice(0, MOST_ROWS).map(({ name, count }) => `- ${escapeMarkdown(name)}: ${count}`);
	const head = t('survey.over', { n: survey.papers, from: from ?? t('survey.everything') });
	const parts = [
		escapeMarkdown(head),
		...section(t('survey.works'), works),
		...section(t('survey.authors'), authors),
		...section(t('survey.venues'), venues),
	];
	return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

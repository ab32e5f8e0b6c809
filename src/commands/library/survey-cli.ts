import { t } from '../../i18n';
import type { Survey } from '../../references/survey';
import type { CliCommand } from '../command';
import { surveyOf } from './survey-of';

/** `structured-paper-notes:survey [from=…]` */
export const surveyCli: CliCommand = {
	action: 'survey',
	description: 'cli.survey',
	flags: { from: { value: '<folder|#tag|map>', description: 'cli.queue.from' } },
	async run(context, flags) {
		const survey = await surveyOf(context, flags['from'] ?? null);
		return { json: surveyAnswer(survey), text: surveyText(survey) };
	},
};

/** A survey as scripts get it; the keys are a promise of the CLI. */
export function surveyAnswer({ papers, works, authors, venues, years }: Survey): Record<string, unknown> {
	return {
		papers,
		works: works.map(({ title, authors: names, year, arxiv, doi, note, citedBy }) => ({
			title,
			authors: names,
			year,
			arxiv,
			doi,
			note,
			'cited-by': citedBy,
			count: citedBy.length,
		})),
		authors,
		venues,
		years,
	};
}

function surveyText({ papers, works }: Survey): string {
	if (papers === 0) return t('bibliography.none');
	if (works.length === 0) return t('survey.none', { n: papers });
	return works
		.map(
			({ title, year, note, citedBy }) =>
				`${citedBy.length} × ${title}${year === null ? '' : ` (${year})`}${note === null ? '' : ` → ${note}`}`,
		)
		.join('\n');
}

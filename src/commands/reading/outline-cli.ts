import { t } from '../../i18n';
import type { CliCommand } from '../command';
import { askedPaper } from './asked-paper';
import type { KeptPage } from './paper-records';
import { paperPageOf } from './paper-page';

/** `structured-paper-notes:outline path=… | id=…` */
export const outlineCli: CliCommand = {
	action: 'outline',
	description: 'cli.outline',
	flags: {
		path: { value: '<note>', description: 'cli.path' },
		id: { value: '<id>', description: 'cli.cite.id' },
	},
	async run(context, flags) {
		const kept = await paperPageOf(context, await askedPaper(context, flags));
		return { json: outlineAnswer(kept), text: outlineText(kept) };
	},
};

/** An outline as scripts get it; the keys are a promise of the CLI. */
export function outlineAnswer({ version, source, page }: KeptPage): Record<string, unknown> {
	const { sections, contributions, conclusion, figures, tables, equations, theorems, licence } = page;
	return { version, source, sections, contributions, conclusion, figures, tables, equations, theorems, licence };
}

function outlineText({ page, source, version }: KeptPage): string {
	const counts = t('outline.counts', {
		figures: page.figures.length,
		tables: page.tables.length,
		equations: page.equations,
		theorems: page.theorems,
	});
	const heads = page.sections.map(({ number, title, level }) => `${'  '.repeat(level - 1)}${number === null ? '' : `${number} `}${title}`);
	return [`${page.title} (${source}${version === null ? '' : `, v${version}`})`, ...heads, counts].join('\n');
}

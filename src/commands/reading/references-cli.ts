import type { CliCommand } from '../command';
import { askedPaper } from './asked-paper';
import { citingPapersOf, listSummary, referencesOf } from './references-of';
import type { MatchedReference } from './references-of';
import { statusLabel } from './status-label';

/** `structured-paper-notes:references path=… | id=… [cited-by] [identifiers]` */
export const referencesCli: CliCommand = {
	action: 'references',
	description: 'cli.references',
	flags: {
		path: { value: '<note>', description: 'cli.path' },
		id: { value: '<id>', description: 'cli.cite.id' },
		'cited-by': { description: 'cli.references.cited-by' },
		identifiers: { description: 'cli.references.identifiers' },
	},
	async run(context, flags) {
		const paper = await askedPaper(context, flags);
		const answer =
			flags['cited-by'] === undefined
				? await referencesOf(context, paper, { identifiers: flags['identifiers'] !== undefined })
				: await citingPapersOf(context, paper);
		const { source, complete, references } = answer;
		const json = { source, complete, references: references.map(answered) };
		const lines = references.map(
			({ n, text, note, state }) => `${n}. ${text}${note === null ? '' : ` → ${note}${state === null ? '' : ` (${statusLabel(state)})`}`}`,
		);
		return { json, text: [listSummary(answer), ...lines].join('\n') };
	},
};

/** A reference as scripts get it; the keys are a promise of the CLI. */
function answered({ n, text, title, authors, year, arxiv, doi, note, state, match, citedIn }: MatchedReference): Record<string, unknown> {
	return { n, text, title, authors, year, arxiv, doi, note, state, match, 'cited-in': citedIn };
}

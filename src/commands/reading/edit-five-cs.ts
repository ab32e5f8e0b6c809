import { badFlag } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { FiveCs, FiveCsChanges, FiveCsWriting } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs, writeFiveCs } from '../../note/five-cs/five-cs';
import { propertyOrder } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CliCommand, Command, CommandContext } from '../command';
import { noteAt } from '../note-selection';
import { skeletonInput } from '../import';

/** Opens the form over the note at hand; everything else happens there. */
export const editFiveCs: Command = {
	id: 'edit-five-cs',
	name: 'command.edit-five-cs',
	icon: 'list-checks',
	needsPapers: true,
	needs: 'note',
	fileMenu: true,
	run(context) {
		const path = context.active.path();
		if (path !== null) context.dialogs.fiveCs(path);
		return Promise.resolve();
	},
};

/** The assessment of a note as scripts get it. The keys are a promise of the CLI. */
export interface FiveCsAnswer {
	readonly path: string;
	readonly category: string;
	readonly context: string;
	readonly correctness: string;
	readonly contributions: string;
	readonly clarity: string;
	readonly relevance: number | null;
	readonly relevanceText: string;
	readonly answered: number;
}

/** `structured-paper-notes:five-cs path=… [category=… …]` reads, and writes what is given. */
export const fiveCsCli: CliCommand = {
	action: 'five-cs',
	description: 'cli.five-cs',
	flags: {
		path: { value: '<path>', description: 'cli.path', required: true },
		category: { value: '<text>', description: 'cli.five-cs.answer' },
		context: { value: '<text>', description: 'cli.five-cs.answer' },
		correctness: { value: '<text>', description: 'cli.five-cs.answer' },
		contributions: { value: '<text>', description: 'cli.five-cs.answer' },
		clarity: { value: '<text>', description: 'cli.five-cs.answer' },
		relevance: { value: '<0-5>', description: 'cli.five-cs.relevance' },
		'relevance-text': { value: '<text>', description: 'cli.five-cs.relevance-text' },
	},
	async run(context, flags) {
		const path = noteAt(context, flags['path'] ?? '');
		const changes = changesOf(flags);
		if (Object.keys(changes).length > 0) await saveFiveCs(context, path, changes);
		const answer = fiveCsAnswer(path, readFiveCs(await context.notes.read(path), propertyNames(context.settings).relevance));
		return { json: answer, text: answerText(answer) };
	},
};

/**
 * Writes changes of the assessment into a note, as one operation; a function makes them of what the note says at that moment. Saves of
 * one `sitting` that follow each other are undone together. Answers whether anything changed.
 */
export async function saveFiveCs(
	context: CommandContext,
	path: string,
	changes: FiveCsChanges | ((now: FiveCs) => FiveCsChanges),
	sitting?: string,
): Promise<boolean> {
	const writing = fiveCsWriting(context, path);
	return await context.operations.run(
		t('operation.five-cs', { path: nameOf(path) }),
		(operation) =>
			operation.update(path, (text) =>
				writeFiveCs(text, typeof changes === 'function' ? changes(readFiveCs(text, writing.relevanceKey)) : changes, writing),
			),
		sitting,
		sitting !== undefined,
	);
}

/** How the assessment of a note is written by the settings. */
export function fiveCsWriting(context: CommandContext, path: string): FiveCsWriting {
	const names = propertyNames(context.settings);
	return {
		yaml: context.yaml,
		relevanceKey: names.relevance,
		order: propertyOrder(names),
		skeleton: skeletonInput(context, path),
	};
}

/** What a script is told of the five Cs of a note; unanswered ones are empty texts. */
export function fiveCsAnswer(path: string, five: FiveCs): FiveCsAnswer {
	const { category, context, correctness, contributions, clarity, relevance, relevanceText, answered } = five;
	return { path, category, context, correctness, contributions, clarity, relevance, relevanceText, answered };
}

function changesOf(flags: Readonly<Record<string, string>>): FiveCsChanges {
	const answers = Object.fromEntries(FIVE_CS.flatMap(({ key }) => (flags[key] === undefined ? [] : [[key, flags[key]]])));
	const { relevance, 'relevance-text': relevanceText } = flags;
	return {
		...answers,
		...(relevance === undefined ? {} : { relevance: relevanceOf(relevance) }),
		...(relevanceText === undefined ? {} : { relevanceText }),
	};
}

function relevanceOf(flag: string): number | null {
	if (flag.trim() === '') return null;
	if (!/^[0-5]$/.test(flag.trim())) throw badFlag('relevance', flag, t('expected.relevance'));
	return Number(flag);
}

function answerText(answer: FiveCsAnswer): string {
	const lines = FIVE_CS.map(({ key, name }) => `${name}: ${answer[key].replace(/\n/g, ' / ')}`);
	const words = answer.relevanceText === '' ? '' : ` ${answer.relevanceText.replace(/\n/g, ' / ')}`;
	const relevance = answer.relevance === null ? t('five-cs.no-stars') : t('five-cs.stars', { n: answer.relevance });
	return [answer.path, ...lines, `${t('five-cs.relevance')}: ${relevance}${words}`, t('five-cs.answered', { n: answer.answered })].join(
		'\n',
	);
}

import { badFlag } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { PassNumber } from '../../note/passes/passes';
import type { ReadingAction, ReadingState } from '../../note/passes/reading-state';
import { READING_ACTIONS, isToRead, nextPass, passAtHand } from '../../note/passes/reading-state';
import type { CliCommand, Command, CommandContext } from '../command';
import type { Pick } from '../ports/dialogs';
import { noteAt } from '../note-selection';
import { clearTimer, minutesRead } from './reading-timer';
import { statusLabel } from './status-label';
import { readingState, stepReading } from './step-reading';

/** Begins the first pass of the note at hand, or ends the pass it is in and asks how to go on. */
export const advanceReadingPass: Command = {
	id: 'advance-reading-pass',
	name: 'command.advance-reading-pass',
	icon: 'chevrons-right',
	needsPapers: true,
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path !== null) await advanceReading(context, path);
	},
};

/** Begins the first pass of a note, or asks how to go on, and says what became of it. */
export async function advanceReading(context: CommandContext, path: string): Promise<void> {
	const now = await readingState(context, path);
	const action = isToRead(now) ? 'advance' : await askAction(context, path, now);
	if (action === null) return;
	context.dialogs.notify(readingSummary(path, await stepTimed(context, path, action)));
}

/** A step with the minutes on the note's timer, which goes on when the reading does. */
export async function stepTimed(context: CommandContext, path: string, action: ReadingAction | null): Promise<ReadingState> {
	const state = await stepReading(context, path, action, await minutesRead(context, path));
	await clearTimer(context, path, action !== null && passAtHand(state) !== null);
	return state;
}

/** What can be done next with a note that is being read, or was; null when the reader chose nothing. */
async function askAction(context: CommandContext, path: string, now: ReadingState): Promise<ReadingAction | null> {
	const pass = passAtHand(now);
	const choices: Pick<ReadingAction>[] = [{ value: 'back', title: t('pass.back') }];
	if (now.status !== 'skipped') choices.push({ value: 'skip', title: t('pass.skip') });
	if (pass !== null && pass !== 3) choices.push({ value: 'done', title: t('pass.end') });
	choices.push({ value: 'advance', title: stepLabel(now) });
	const text = pass === null ? t('pass.is', { status: statusLabel(now.status), n: now.finished }) : t('pass.ending', { pass });
	return await context.dialogs.choose({ title: nameOf(path), text, choices });
}

/** The next step of a note's reading, as its button has it. */
export function stepLabel(now: ReadingState): string {
	const pass = passAtHand(now);
	const next = nextPass(now);
	if (isToRead(now) && next !== null) return t('pass.begin', { pass: next });
	if (pass === null) return next === null ? t('pass.open-again') : t('pass.open-at', { pass: next });
	return pass === 3 ? t('pass.finish-last') : t('pass.go-on', { pass: pass + 1 });
}

/** What became of a note, in a sentence, and what the pass that begins asks. */
export function readingSummary(path: string, { status, finished, ...rest }: ReadingState): string {
	const title = nameOf(path);
	const pass = passAtHand({ status, finished, ...rest });
	if (pass === null) return t('pass.now-status', { title, status: statusLabel(status), n: finished });
	return `${t('pass.now', { title, pass, status: statusLabel(status) })} ${passAsks(pass)}`;
}

/** What a pass asks of the reader, in Keshav's order. */
export function passAsks(pass: PassNumber): string {
	switch (pass) {
		case 1:
			return t('pass.1.asks');
		case 2:
			return t('pass.2.asks');
		case 3:
			return t('pass.3.asks');
	}
}

/** The reading of a note as scripts get it. The keys are a promise of the CLI. */
export interface PassAnswer {
	readonly path: string;
	readonly 'keshav-pass': number;
	readonly status: string;
	readonly 'pass-1': string | null;
	readonly 'pass-2': string | null;
	readonly 'pass-3': string | null;
	readonly 'reading-minutes': number | null;
}

/** `structured-paper-notes:pass path=… [action=advance|done|skip|back] [minutes=…]`; without either it only tells. */
export const passCli: CliCommand = {
	action: 'pass',
	description: 'cli.pass',
	flags: {
		path: { value: '<path>', description: 'cli.path', required: true },
		action: { value: READING_ACTIONS.join('|'), description: 'cli.pass.action' },
		minutes: { value: '<minutes>', description: 'cli.pass.minutes' },
	},
	async run(context, flags) {
		const path = noteAt(context, flags['path'] ?? '');
		const action = actionOf(flags['action']);
		const minutes = minutesOf(flags['minutes']);
		const state = action === null && minutes === 0 ? await readingState(context, path) : await stepReading(context, path, action, minutes);
		const [first = null, second = null, third = null] = state.ended;
		const json: PassAnswer = {
			path,
			'keshav-pass': state.finished,
			status: state.status,
			'pass-1': first,
			'pass-2': second,
			'pass-3': third,
			'reading-minutes': state.minutes,
		};
		return { json, text: readingSummary(path, state) };
	},
};

function actionOf(flag: string | undefined): ReadingAction | null {
	if (flag === undefined) return null;
	const action = READING_ACTIONS.find((known) => known === flag.trim().toLowerCase());
	if (action === undefined) throw badFlag('action', flag, READING_ACTIONS.join(', '));
	return action;
}

function minutesOf(flag: string | undefined): number {
	if (flag === undefined) return 0;
	if (!/^\s*\d{1,5}(?:\.\d+)?\s*$/.test(flag)) throw badFlag('minutes', flag, t('expected.minutes'));
	return Number(flag);
}

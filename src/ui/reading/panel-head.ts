import type { CommandContext } from '../../commands/command';
import { passAsks, stepLabel } from '../../commands/reading/advance-reading-pass';
import { statusLabel } from '../../commands/reading/status-label';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { paperOfNote } from '../../note/paper-of-note';
import { readingStateOf } from '../../note/passes/reading-note';
import type { ReadingAction } from '../../note/passes/reading-state';
import { isToRead, passAtHand } from '../../note/passes/reading-state';
import { shortReference } from '../../note/short-reference';
import { propertyNames } from '../../settings';

/** What the head of the panel asks for. */
export interface PanelHeadActions {
	/** Opens the note beside the panel. */
	open(): void;
	step(action: ReadingAction): void;
}

/**
 * Draws the head of the panel anew: title, how far the reading is, the next step and the others. A step that had the keyboard has it
 * again. Answers the minutes that are logged in the note.
 */
export function drawPanelHead(head: HTMLElement, context: CommandContext, path: string, actions: PanelHeadActions): number {
	const names = propertyNames(context.settings);
	const properties = context.notes.frontmatter(path) ?? {};
	const paper = paperOfNote(properties, names);
	const state = readingStateOf(properties, names);
	const focused = head.doc.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'];
	head.empty();
	const title = head.createEl('a', { cls: 'spn-panel-title', text: paper?.title ?? nameOf(path), attr: { href: '#' } });
	title.addEventListener('click', (event) => {
		event.preventDefault();
		actions.open();
	});
	if (paper !== null) head.createDiv({ cls: 'spn-panel-said', text: shortReference(paper) });
	const pass = passAtHand(state);
	const status = statusLabel(isToRead(state) ? 'to-read' : state.status || 'reading');
	head.createDiv({
		cls: 'spn-panel-state',
		text: pass === null ? t('panel.state', { status, n: state.finished }) : t('panel.in-pass', { status, pass }),
	});
	const steps = head.createDiv({ cls: 'spn-panel-steps' });
	const step = (action: ReadingAction, words: string, cls = '') =>
		steps
			.createEl('button', { text: words, cls, attr: { type: 'button', 'data-step': action } })
			.addEventListener('click', () => actions.step(action));
	step('advance', stepLabel(state), 'mod-cta');
	if (pass !== null && pass !== 3) step('done', t('panel.done'));
	if (state.status !== 'skipped') step('skip', t('pass.skip'));
	if (!isToRead(state)) step('back', t('pass.back'));
	if (pass !== null) head.createDiv({ cls: 'spn-panel-asks', text: passAsks(pass) });
	if (focused !== undefined)
		(steps.querySelector<HTMLElement>(`[data-step="${focused}"]`) ?? steps.querySelector<HTMLElement>('button'))?.focus();
	return state.minutes ?? 0;
}

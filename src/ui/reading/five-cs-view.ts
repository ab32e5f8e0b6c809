import { Component, MarkdownRenderer, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { saveFiveCs } from '../../commands/reading';
import { t } from '../../i18n';
import type { CKey, FiveCs } from '../../note/five-cs/five-cs';
import { FIVE_CS } from '../../note/five-cs/five-cs';
import { openOwnLinks } from '../kit/own-links';
import { StarRating, showStars } from '../kit/star-rating';
import { attempt } from '../kit/attempt';
import type { Shows } from '../kit/attempt';

/** Rates a paper; `undo` shows the rating it had where this one cannot be saved. */
export type Rating = (relevance: number | null, undo: () => void) => void;

/** What an assessment is shown with. */
export interface AssessmentView {
	readonly app: App;
	/** Shows what goes wrong when a link is followed. */
	readonly context: Shows;
	/** The note the answers stand in, from which their links are seen. */
	readonly sourcePath: string;
	/** The note that shows them. */
	readonly shownIn: string;
	/** Renders live as long as this does. */
	readonly component: Component;
	/** Name of the paper's note where it is another one; it becomes a link. */
	readonly link?: { readonly path: string; readonly title: string };
	/** Opens the form, at one C when named; absent where there is nothing to edit. */
	readonly edit?: (field?: CKey) => void;
	/** Rates in place; absent where there is nothing to rate. */
	readonly rate?: Rating;
}

/** The line over an assessment, which can be brought up to date where it stands. */
export interface AssessmentHead {
	readonly el: HTMLElement;
	show(five: FiveCs): void;
}

/** An assessment as a card: how many are answered, the stars, each C with its answer or its question. `drawn` resolves when it stands. */
export function showAssessment(
	container: HTMLElement,
	five: FiveCs,
	view: AssessmentView,
): { readonly head: AssessmentHead; readonly drawn: Promise<unknown> } {
	const card = container.createDiv({ cls: 'spn-five-cs-card' });
	openOwnLinks(card, view, (link) => (link.hasClass('spn-five-cs-title') ? view.shownIn : view.sourcePath));
	const head = showAssessmentHead(card, five, view);
	const drawn: Promise<void>[] = [];
	const list = card.createEl('dl', { cls: 'spn-five-cs-list' });
	for (const { key, question } of FIVE_CS) {
		list.createEl('dt', { text: t(`five-cs.${key}`) });
		const answer = list.createEl('dd');
		if (five[key] === '') showPrompt(answer, t(question), view.edit === undefined ? undefined : () => view.edit?.(key));
		else drawn.push(showMarkdown(answer, five[key], view));
	}
	if (five.relevanceText !== '') drawn.push(showMarkdown(card.createDiv({ cls: 'spn-five-cs-relevance' }), five.relevanceText, view));
	return { head, drawn: Promise.all(drawn) };
}

/** The line over an assessment: the paper, how many Cs are answered, its stars to be rated by, the button to the form. */
export function showAssessmentHead(
	container: HTMLElement,
	five: FiveCs,
	view: Pick<AssessmentView, 'link' | 'edit' | 'rate'>,
): AssessmentHead {
	const head = container.createDiv({ cls: 'spn-five-cs-head' });
	if (view.link !== undefined) {
		const { path, title } = view.link;
		head.createEl('a', { cls: 'internal-link spn-five-cs-title', text: title, href: path, attr: { 'data-href': path } });
	}
	const count = head.createSpan({ cls: 'spn-five-cs-count' });
	const stars = view.rate === undefined ? null : new StarRating(head, t('five-cs.relevance'), view.rate, true);
	if (stars === null) showStars(head, five.relevance);
	if (view.edit !== undefined) {
		const button = head.createEl('button', { cls: 'spn-five-cs-edit', attr: { type: 'button', 'aria-label': t('command.edit-five-cs') } });
		setIcon(button.createSpan(), 'pencil');
		button.createSpan({ text: t('five-cs.edit') });
		button.addEventListener('click', () => view.edit?.());
	}
	const show = ({ answered, relevance }: FiveCs) => {
		count.setText(t('five-cs.answered', { n: answered }));
		stars?.set(relevance);
	};
	show(five);
	return { el: head, show };
}

/** Keshav's question where an answer is missing; a way into the form where there is one. */
export function showPrompt(container: HTMLElement, question: string, edit?: () => void): HTMLElement {
	if (edit === undefined) return container.createSpan({ cls: 'spn-prompt', text: question });
	const button = container.createEl('button', { cls: 'spn-prompt', text: question, attr: { type: 'button' } });
	button.addEventListener('click', edit);
	return button;
}

/** Markdown in place, by the app's own renderer. */
export async function showMarkdown(
	container: HTMLElement,
	markdown: string,
	{ app, sourcePath, component }: Pick<AssessmentView, 'app' | 'sourcePath' | 'component'>,
): Promise<void> {
	container.addClass('spn-markdown');
	await MarkdownRenderer.render(app, markdown, container, sourcePath, component);
}

/** Stars that write themselves into a note, in its text and its property. */
export function rating(context: CommandContext, path: string): Rating {
	return (relevance, undo) => attempt(context, () => saveFiveCs(context, path, { relevance }), undo);
}

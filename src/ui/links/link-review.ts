import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { groupName } from '../../commands/links/link-report';
import { REVIEW_GROUPS } from '../../commands/ports/link-review';
import type { LinkReview, LinkReviewAnswer, ReviewDecision, ReviewGroup, ReviewItem } from '../../commands/ports/link-review';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { moveWithArrows } from '../kit/arrow-keys';
import { attempt } from '../kit/attempt';

/** As many findings of a group are shown at first: a vault may have thousands. */
const SHOWN_AT_FIRST = 100;
/** Groups whose findings have one answer each, to be accepted together. */
const SAFE_GROUPS: readonly ReviewGroup[] = ['near', 'mention', 'paper'];
/** Groups that are ticked when the review opens; still nothing is written before the button. */
const TICKED_GROUPS: readonly ReviewGroup[] = ['near', 'paper'];

/** One list of findings, grouped by what can be done, each in its line with what it becomes. Keyboard throughout. */
export class LinkReviewModal extends Modal {
	private readonly decisions = new Map<ReviewItem, ReviewDecision>();
	private apply!: HTMLButtonElement;
	private answered = false;

	constructor(
		app: App,
		private readonly review: LinkReview,
		private readonly context: CommandContext,
		private readonly answer: (answer: LinkReviewAnswer | null) => void,
	) {
		super(app);
		this.setTitle(review.title);
		this.modalEl.addClass('spn-review');
	}

	override onOpen(): void {
		const { contentEl } = this;
		for (const item of this.review.items) if (TICKED_GROUPS.includes(item.group)) this.accept(item, true);
		contentEl.createEl('p', { cls: 'spn-review-hint', text: t('links.hint') });
		const list = contentEl.createDiv({ cls: 'spn-review-list' });
		for (const group of REVIEW_GROUPS) {
			const items = this.review.items.filter((item) => item.group === group);
			if (items.length > 0) this.addGroup(list, group, items);
		}
		this.addButtons();
		moveWithArrows(list);
		this.scope.register(['Mod'], 'Enter', () => {
			this.finish(false);
			return false;
		});
		this.update();
		(list.querySelector<HTMLElement>('input, select') ?? list.querySelector<HTMLElement>('button'))?.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.done(null);
	}

	private addGroup(list: HTMLElement, group: ReviewGroup, items: readonly ReviewItem[]): void {
		const section = list.createEl('section', { cls: 'spn-review-group', attr: { 'aria-label': groupName(group) } });
		const head = section.createDiv({ cls: 'spn-review-head' });
		const words = head.createDiv();
		words.createDiv({
			cls: 'spn-review-name',
			text: `${groupName(group)} (${items.length})`,
			attr: { role: 'heading', 'aria-level': '3' },
		});
		words.createDiv({ cls: 'spn-review-desc', text: t(`links.group.${group}.desc`) });
		const rows = section.createDiv({ cls: 'spn-review-rows', attr: { role: 'list' } });
		const boxes = new Map<ReviewItem, HTMLInputElement>();
		if (SAFE_GROUPS.includes(group)) {
			const both = head.createDiv({ cls: 'spn-review-all' });
			for (const [words, wanted] of [
				['links.accept-all', true],
				['links.accept-none', false],
			] as const) {
				both.createEl('button', { text: t(words) }).addEventListener('click', () => {
					for (const item of items) this.accept(item, wanted);
					for (const box of boxes.values()) box.checked = wanted;
					this.update();
				});
			}
		}
		this.addRows(rows, items, 0, boxes);
	}

	/** Shows the next findings of a group, and a button for those after them. */
	private addRows(rows: HTMLElement, items: readonly ReviewItem[], from: number, boxes: Map<ReviewItem, HTMLInputElement>): void {
		for (const item of items.slice(from, from + SHOWN_AT_FIRST)) this.addRow(rows, item, boxes);
		const rest = items.length - from - SHOWN_AT_FIRST;
		if (rest <= 0) return;
		const more = rows.createEl('button', { cls: 'spn-review-more', text: t('links.more', { n: Math.min(rest, SHOWN_AT_FIRST) }) });
		more.addEventListener('click', () => {
			more.remove();
			const last = rows.lastElementChild;
			this.addRows(rows, items, from + SHOWN_AT_FIRST, boxes);
			last?.nextElementSibling?.querySelector<HTMLElement>('input, select, button')?.focus();
		});
	}

	private addRow(rows: HTMLElement, item: ReviewItem, boxes: Map<ReviewItem, HTMLInputElement>): void {
		const row = rows.createDiv({ cls: 'spn-review-row', attr: { role: 'listitem' } });
		const line = t('links.line', { line: item.line });
		const place = this.review.namesNote ? line : `${nameOf(item.path)}, ${line}`;
		const body = row.createEl(item.options.length === 1 && SAFE_GROUPS.includes(item.group) ? 'label' : 'div', { cls: 'spn-review-body' });
		if (body.instanceOf(HTMLLabelElement)) {
			const box = body.createEl('input', {
				type: 'checkbox',
				attr: { 'aria-label': `${item.raw} → ${item.options[0]?.becomes ?? ''}, ${place}` },
			});
			box.checked = this.decisions.has(item);
			box.addEventListener('change', () => {
				this.accept(item, box.checked);
				this.update();
			});
			boxes.set(item, box);
		}
		const text = body.createDiv({ cls: 'spn-review-text' });
		this.addContext(text, item);
		const [only] = item.options;
		if (SAFE_GROUPS.includes(item.group) && only !== undefined) {
			const becomes = text.createDiv({ cls: 'spn-review-becomes' });
			becomes.createSpan({ text: '→ ', attr: { 'aria-hidden': 'true' } });
			becomes.createEl('code', { text: only.becomes });
			becomes.createSpan({ cls: 'spn-review-reason', text: t(`links.reason.${only.reason}`) });
		} else if (item.fault !== null) text.createDiv({ cls: 'spn-review-fault', text: t(`links.fault.${item.fault}`) });
		else if (item.options.length > 0 || item.create !== null) this.addChoice(text, item, place);
		const open = row.createEl('button', { cls: 'spn-review-place', text: place, attr: { 'aria-label': `${t('links.open')}: ${place}` } });
		open.addEventListener('click', () => {
			this.close();
			attempt(this.context, () => this.context.active.open(item.path, { line: item.line - 1 }));
		});
	}

	/** The line of the finding, cut around it, what stands there marked. */
	private addContext(el: HTMLElement, item: ReviewItem): void {
		const at = item.context.indexOf(item.raw);
		const line = el.createDiv({ cls: 'spn-review-context' });
		if (at < 0) {
			line.createEl('mark', { text: item.raw });
			return;
		}
		const before = item.context.slice(0, at).trimStart();
		const after = item.context.slice(at + item.raw.length).trimEnd();
		line.appendText(before.length > AROUND ? `…${before.slice(-AROUND)}` : before);
		line.createEl('mark', { text: item.raw });
		line.appendText(after.length > AROUND ? `${after.slice(0, AROUND)}…` : after);
	}

	private addChoice(el: HTMLElement, item: ReviewItem, place: string): void {
		const select = el.createEl('select', { cls: 'dropdown spn-review-choice', attr: { 'aria-label': `${item.raw}, ${place}` } });
		select.createEl('option', { value: '', text: t('links.leave') });
		for (const [at, option] of item.options.entries())
			select.createEl('option', {
				value: String(at),
				text: `${option.path.replace(/\.md$/i, '')} (${t(`links.reason.${option.reason}`)})`,
			});
		const { create } = item;
		if (create !== null) select.createEl('option', { value: 'create', text: t('links.create', { path: create.path }) });
		select.addEventListener('change', () => {
			const option = item.options[Number(select.value)];
			if (select.value === 'create' && create !== null) this.decisions.set(item, { item, path: create.path, create });
			else if (select.value !== '' && option !== undefined) this.decisions.set(item, { item, path: option.path });
			else this.decisions.delete(item);
			this.update();
		});
	}

	private addButtons(): void {
		const buttons = this.modalEl.createDiv({ cls: 'spn-review-buttons' });
		if (this.review.report) buttons.createEl('button', { text: t('links.report') }).addEventListener('click', () => this.finish(true));
		buttons.createEl('button', { text: t('links.close') }).addEventListener('click', () => this.close());
		this.apply = buttons.createEl('button', { cls: 'mod-cta' });
		this.apply.addEventListener('click', () => this.finish(false));
	}

	private accept(item: ReviewItem, wanted: boolean): void {
		const [only] = item.options;
		if (wanted && only !== undefined) this.decisions.set(item, { item, path: only.path });
		else this.decisions.delete(item);
	}

	private update(): void {
		this.apply.setText(t('links.apply', { n: this.decisions.size }));
		this.apply.disabled = this.decisions.size === 0;
	}

	private finish(report: boolean): void {
		if (!report && this.decisions.size === 0) return;
		this.done({ decisions: report ? [] : [...this.decisions.values()], report });
		this.close();
	}

	private done(answer: LinkReviewAnswer | null): void {
		if (this.answered) return;
		this.answered = true;
		this.answer(answer);
	}
}

/** Characters of the line shown on each side of a finding. */
const AROUND = 70;

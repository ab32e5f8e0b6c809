import { Component } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { LIBRARY_ORDERS } from '../../commands/library';
import type { LibraryOrder, LibraryPapers, ListTab } from '../../commands/library';
import { advanceReading } from '../../commands/reading';
import { t } from '../../i18n';
import { isToRead, nextPass } from '../../note/passes/reading-state';
import { attempt } from '../kit/attempt';
import { openOwnLinks } from '../kit/own-links';
import { PaperList } from './paper-list';

/** How long the reader has, in minutes, as the buttons of the queue offer it. */
const TIMES = [10, 60, 240] as const;

/** One list of the library: its filter, its order, its papers; the queue has "one for an hour" beside it. */
export class ListPanel extends Component {
	private words = '';
	private order: LibraryOrder;
	private readonly list: PaperList;
	private readonly count: HTMLElement;
	private readonly picked: HTMLElement;
	private readonly none: HTMLElement;

	constructor(
		private readonly el: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly papers: LibraryPapers,
		private readonly tab: ListTab,
		private readonly toQueue: () => void,
	) {
		super();
		const orders: readonly LibraryOrder[] = LIBRARY_ORDERS[tab];
		this.order = orders[0] ?? 'title';
		const bar = el.createDiv({ cls: 'spn-library-bar' });
		this.addSearch(bar);
		if (orders.length > 1) this.addOrders(bar, orders);
		this.count = bar.createSpan({ cls: 'spn-matrix-count', attr: { 'aria-live': 'polite' } });
		if (tab === 'queue') this.addTimes(bar);
		this.picked = el.createDiv({ cls: 'spn-library-pick', attr: { 'aria-live': 'polite' } });
		this.list = this.addChild(
			new PaperList(el, app, context, {
				name: t(`library.${tab}`),
				said: (line) => [papers.who(line.paper.path), ...papers.said(tab, line)].filter(Boolean),
			}),
		);
		this.none = el.createDiv({ cls: 'spn-library-empty' });
	}

	override onload(): void {
		openOwnLinks(this.picked, { app: this.app, component: this, context: this.context }, (link) => link.dataset['href'] ?? null);
		this.refresh();
	}

	override onunload(): void {
		this.el.empty();
	}

	/** Shows what the list says now. */
	refresh(): void {
		const { papers, tab } = this;
		const total = papers.counts()[tab];
		const lines = papers.lines(tab, this.order, this.words);
		const found = lines.filter((line) => 'paper' in line).length;
		this.list.show(lines);
		// How many there are stands on the tab.
		this.count.setText(found === total ? '' : t('matrix.count-of', { n: found, total }));
		this.none.empty();
		if (found > 0) return;
		this.none.createEl('p', { text: total > 0 ? t('matrix.none-match') : t(`library.none-${tab}`) });
		if (total > 0) return;
		const button = this.none.createEl('button', { text: tab === 'queue' ? t('command.import-paper') : t('library.to-queue') });
		button.addEventListener('click', () => (tab === 'queue' ? this.context.dialogs.importPaper() : this.toQueue()));
	}

	/** The keyboard comes to the first paper, or to what helps where there is none. */
	focus(): void {
		const button = this.none.querySelector('button');
		if (button === null) this.list.focus();
		else button.focus();
	}

	private addSearch(bar: HTMLElement): void {
		const search = bar.createEl('input', {
			type: 'search',
			cls: 'spn-matrix-search',
			attr: { placeholder: t('matrix.search'), 'aria-label': t('matrix.search') },
		});
		search.addEventListener('input', () => {
			this.words = search.value;
			this.refresh();
		});
		search.addEventListener('keydown', (event) => {
			if (event.key !== 'ArrowDown' || event.isComposing) return;
			event.preventDefault();
			this.list.focus();
		});
	}

	private addOrders(bar: HTMLElement, orders: readonly LibraryOrder[]): void {
		const select = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': t('library.order') } });
		for (const order of orders) select.createEl('option', { text: t(`library.order-${order}`), value: order });
		select.addEventListener('change', () => {
			this.order = orders.find((order) => order === select.value) ?? this.order;
			this.refresh();
		});
	}

	private addTimes(bar: HTMLElement): void {
		const times = bar.createDiv({ cls: 'spn-library-times', attr: { role: 'group', 'aria-label': t('library.time') } });
		times.createSpan({ text: t('library.time') });
		const buttons = TIMES.map((minutes) => {
			const text = t(`library.time-${minutes}`);
			const button = times.createEl('button', { text, attr: { type: 'button', 'aria-pressed': 'false' } });
			button.addEventListener('click', () => {
				for (const one of buttons) one.setAttr('aria-pressed', String(one === button));
				this.pick(minutes, 0);
			});
			return button;
		});
	}

	/** One paper for a time, with what speaks for it and what to do with it. */
	private pick(minutes: (typeof TIMES)[number], at: number): void {
		const { picked, context, papers } = this;
		const found = papers.within(minutes);
		const paper = found[at % Math.max(1, found.length)];
		picked.empty();
		if (paper === undefined) return picked.setText(t('library.time-none'));
		const { path, title, state } = paper;
		const pass = nextPass(state) ?? 1;
		const words = picked.createDiv({ cls: 'spn-papers-words' });
		words.createDiv({ cls: 'spn-papers-said', text: t('library.pick', { pass }) });
		words.createEl('a', { cls: 'internal-link spn-papers-title', text: title, href: path, attr: { 'data-href': path } });
		words.createDiv({
			cls: 'spn-papers-said',
			text: [papers.who(path), ...papers.said('queue', { paper, day: '' })].filter(Boolean).join(' · '),
		});
		const button = (text: string, run: () => void) =>
			picked.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', run);
		button(t('import.open-note'), () => attempt(context, () => context.active.open(path)));
		if (isToRead(state)) button(t('pass.begin', { pass }), () => attempt(context, () => advanceReading(context, path)));
		if (found.length > 1) button(t('library.another'), () => this.pick(minutes, at + 1));
		picked.querySelector('button')?.addClass('mod-cta');
		// Who asks for another one may ask again.
		if (at > 0) picked.querySelector<HTMLElement>('button:last-of-type')?.focus();
	}
}

import type { CommandContext } from '../../commands/command';
import { existing } from '../../commands/import/existing-note';
import { SEARCH_PAGE, searchForWords } from '../../commands/import/look-up';
import type { FoundPaper } from '../../commands/import/look-up';
import { paperLabel } from '../../commands/import/plan-note';
import type { NamedPaper } from '../../commands/import/recognise';
import { t } from '../../i18n';
import { formatPaperId } from '../../paper/identifier';
import { attempt } from '../kit/attempt';

/** What a reader can do with results. */
interface ResultActions {
	/** One result is taken. */
	take(found: FoundPaper, named: NamedPaper): void;
	/** Boxes are ticked: these papers are chosen now. Null where only one can be taken. */
	readonly choose: ((chosen: readonly NamedPaper[]) => void) | null;
	/** The arrow leads up from the first. */
	back(): void;
	/** What is said of the results. */
	say(words: string): void;
}

/**
 * What a search found, the best or the newest first, those that have a note marked. Ticks stay while more is asked or a result is looked
 * at.
 */
export class SearchResults {
	readonly el = createDiv();
	private readonly chosen = new Map<string, NamedPaper>();
	private readonly list: HTMLElement;
	private readonly order: HTMLElement;
	private readonly more: HTMLElement;
	private byDate = false;
	/** How many results arXiv was asked for. */
	private asked = 0;
	private focused: HTMLElement | null = null;

	constructor(
		private readonly context: CommandContext,
		private readonly words: string,
		private readonly signal: AbortSignal,
		private readonly actions: ResultActions,
	) {
		const button = (cls: string, run: () => Promise<void>) => {
			const one = this.el.createEl('button', { cls });
			one.addEventListener('click', () => attempt(context, run));
			one.hide();
			return one;
		};
		this.order = button('spn-import-order', () => {
			this.byDate = !this.byDate;
			return this.ask(true);
		});
		this.list = this.el.createDiv({ cls: 'spn-import-results' });
		this.more = button('spn-import-more', () => this.ask(false));
		this.more.setText(t('import.more-results'));
	}

	/** Asks for the first results, or for those after the ones shown; the first of them gets the focus. */
	async ask(anew: boolean): Promise<void> {
		this.actions.say(t('import.searching', { words: this.words }));
		const start = anew ? 0 : this.asked;
		const { papers, total } = await searchForWords(this.context, this.words, { start, byDate: this.byDate, signal: this.signal });
		if (this.signal.aborted) return;
		if (anew) this.list.empty();
		this.asked = start + SEARCH_PAGE;
		const [first] = papers.map((found) => this.addPair(found));
		const shown = this.list.childElementCount;
		this.actions.say(
			shown === 0 ? t('import.search-none', { words: this.words }) : t('import.search-found', { n: Math.max(total, shown) }),
		);
		this.more.toggle(this.asked < total);
		this.order.toggle(shown > 1);
		this.order.setText(this.byDate ? t('import.by-relevance') : t('import.by-date'));
		this.focused = first ?? null;
		this.focus();
	}

	/** The keyboard goes to the result it was at last. */
	focus(): void {
		this.focused?.focus();
	}

	private addPair(found: FoundPaper): HTMLElement {
		const named: NamedPaper = { id: found.id, input: formatPaperId(found.id) };
		const here = existing(this.context, named) !== null;
		const pair = this.list.createDiv({ cls: 'spn-import-pair' });
		if (this.actions.choose !== null) this.addTick(pair, found, named, here);
		const row = pair.createEl('button', { cls: 'spn-import-result' });
		row.createDiv({ cls: 'spn-import-result-title', text: found.paper.title });
		const note = row.createDiv({ cls: 'spn-import-result-note', text: `${paperLabel(found.paper)} · ${named.input}` });
		if (here) note.createSpan({ cls: 'spn-import-here', text: t('import.here') });
		if (found.paper.abstract !== undefined) row.createDiv({ cls: 'spn-import-result-abstract', text: found.paper.abstract.slice(0, 300) });
		row.addEventListener('click', () => {
			this.focused = row;
			this.actions.take(found, named);
		});
		row.addEventListener('keydown', (event) => {
			if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
			event.preventDefault();
			const beside = (event.key === 'ArrowDown' ? pair.nextElementSibling : pair.previousElementSibling)?.querySelector('button') ?? null;
			if (beside !== null && beside.instanceOf(HTMLElement)) beside.focus();
			else if (event.key === 'ArrowUp') this.actions.back();
			else this.more.focus();
		});
		return row;
	}

	/** A box beside a result: several results are imported at once, each with the name that is proposed for it. */
	private addTick(pair: HTMLElement, { paper }: FoundPaper, named: NamedPaper, here: boolean): void {
		const label = pair.createEl('label', { cls: 'spn-import-tick' });
		const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('import.choose', { title: paper.title }) } });
		box.disabled = here;
		box.checked = this.chosen.has(named.input);
		box.addEventListener('change', () => {
			if (box.checked) this.chosen.set(named.input, named);
			else this.chosen.delete(named.input);
			this.tell();
		});
	}

	/** Says what is ticked: also when the reader comes back from one of them. */
	tell(): void {
		this.actions.choose?.([...this.chosen.values()]);
	}
}

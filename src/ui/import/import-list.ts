import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { counted, importSummary } from '../../commands/import/import-result';
import type { ImportResult } from '../../commands/import/import-result';
import type { Taken } from '../../commands/import/import-taken';
import { isEntry } from '../../commands/import/import-taken';
import { listRows, lookUpRows } from '../../commands/import/list-rows';
import type { ListRow } from '../../commands/import/list-rows';
import { continueList, importList } from '../../commands/import/list-run';
import type { ListRun, ListText, StoppedList } from '../../commands/import/list-run';
import { allowSites } from '../../commands/import/page-sites';
import { t } from '../../i18n';
import { addProgressBar } from '../kit/progress-bar';
import { attempt, attempted } from '../kit/attempt';
import { moveWithArrows } from '../kit/arrow-keys';
import { Pausing, offerPause } from '../kit/pausing';
import { BatchChoices } from './batch-choices';
import { offerClose, offerWhatFollows } from './list-end';
import type { ListHost } from './list-end';
import { RowView } from './list-row';

/** Typing settles for this long, in milliseconds, before anything is asked. */
const SETTLE = 250;
/** As many rows are drawn, and as many again that ask for the reader's eye; the others are counted, and imported with them. */
const MOST_ROWS = 1000;
/** What needs nobody's eye. */
const QUIET: ReadonlySet<ListRow['state']> = new Set(['new', 'here', 'twice']);

/**
 * Everything a text names, a row each, in order: titles are filled in as they come, what is ticked is imported in place, with pause and
 * cancel, and each row then says what came of it.
 */
export class ImportList {
	private views: RowView[] = [];
	/** Where the rows stand. */
	private list: HTMLElement | null = null;
	/** Rows that are not drawn. */
	private beyond: readonly ListRow[] = [];
	private source: ListText = { text: '', from: '' };
	private choices: BatchChoices | null = null;
	private asking = new AbortController();
	private pausing: Pausing | null = null;
	private settling = 0;
	/** After an import: what is ticked of the rest. */
	private rest: ButtonComponent | null = null;

	constructor(
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly el: HTMLElement,
		private readonly host: ListHost,
	) {}

	/** What is ticked, in the order of the rows. */
	get taken(): Taken[] {
		const beyond = this.beyond.flatMap(({ ticked, takes }) => (ticked && takes !== null ? [takes] : []));
		return [...this.views.flatMap((view) => view.taken), ...beyond];
	}

	/** Reads a text, shows its rows, and asks for the titles of what it names. Answers how many rows there are. */
	async show(text: string, from = ''): Promise<number> {
		this.stop();
		const asking = new AbortController();
		this.asking = asking;
		const rows = await listRows(this.context, text, from);
		if (asking.signal.aborted) return 0;
		this.source = { text, from };
		this.draw(rows);
		if (rows.length > 0) this.settling = window.setTimeout(() => attempt(this.context, () => this.fill(asking.signal)), SETTLE);
		return rows.length;
	}

	/** Ends what is asked or imported: the dialog closes, or another text stands in it. */
	stop(): void {
		window.clearTimeout(this.settling);
		this.asking.abort();
		this.pausing?.cancel();
	}

	/** Imports what is ticked, or those of it that failed before. */
	async import(taken: readonly Taken[] = this.taken): Promise<void> {
		const { source } = this;
		if (taken.length === 0 || this.pausing !== null) return;
		const choices = this.choices?.choices() ?? {};
		const rows = [...this.views.map(({ row }) => row), ...this.beyond];
		const sites = rows.flatMap(({ takes, newSite }) => (newSite !== null && takes !== null && taken.includes(takes) ? [newSite] : []));
		await this.run(taken, [], async (run) => {
			await allowSites(this.context, sites);
			return await importList(this.context, taken, { ...run, choices, source });
		});
	}

	/** Goes on with a list that was stopped. */
	async resume({ taken, results }: StoppedList): Promise<void> {
		this.stop();
		this.draw(taken.map(rowOfTaken));
		await this.run(taken, [...results], (run) => continueList(this.context, run));
	}

	private draw(rows: readonly ListRow[]): void {
		const { el, context } = this;
		el.empty();
		let asking = 0;
		const drawn = new Set(rows.filter(({ state }, at) => at < MOST_ROWS || (!QUIET.has(state) && ++asking <= MOST_ROWS)));
		this.beyond = rows.filter((row) => !drawn.has(row));
		this.views = [];
		this.rest = null;
		if (rows.length === 0) return this.host.count(0, t('import.batch-none'));
		el.createDiv({ cls: 'spn-list-top' }).createDiv({ cls: 'spn-list-summary', attr: { role: 'status' } });
		this.choices = new BatchChoices(this.app, el, context);
		const waiting = rows.filter(({ state, takes }) => state === 'unclear' && takes !== null && isEntry(takes)).length;
		if (waiting > 0) {
			const all = el.createEl('button', { cls: 'spn-list-tick', text: t('rows.tick-all', { n: waiting }) });
			all.addEventListener('click', () => {
				for (const view of this.views) if (view.row.takes !== null && isEntry(view.row.takes)) view.tick();
			});
		}
		const list = el.createEl('ul', { cls: 'spn-rows' });
		this.list = list;
		moveWithArrows(list);
		this.views = [...drawn].map((row) => this.rowView(list, row));
		if (this.beyond.length > 0) el.createEl('p', { text: t('reading-list.more', { n: this.beyond.length }) });
		this.count();
	}

	private rowView(list: HTMLElement, row: ListRow): RowView {
		return new RowView(list, this.context, row, this.asking.signal, () => this.count());
	}

	/** Draws a row that was only counted, since it could not be imported. */
	private drawFailed(row: ListRow | undefined): RowView | undefined {
		if (row === undefined || this.list === null) return undefined;
		const view = this.rowView(this.list, row);
		this.views.push(view);
		return view;
	}

	/** Titles, authors and years, as sources answer; then what titles without identifiers may mean. */
	private async fill(signal: AbortSignal): Promise<void> {
		const { views } = this;
		const viewOf = new Map(views.flatMap((view) => view.asked.map((named) => [named, view] as const)));
		await lookUpRows(this.context, [...viewOf.keys()], signal, (named, fetched) => viewOf.get(named)?.fill(named, fetched));
		const titles = views.filter(({ row }) => row.state === 'unclear' && row.takes === null && (row.search ?? '') !== '');
		for (const view of titles) {
			if (signal.aborted) return;
			await view.search(view.row.search ?? '', views.length === 1);
		}
	}

	private count(): void {
		if (this.rest !== null) {
			const n = this.taken.length;
			this.rest.setButtonText(t('import.batch-button', { n })).buttonEl.toggle(n > 0);
			return;
		}
		const states = [...this.views, ...this.beyond].map(({ state }) => state);
		const of = (...some: readonly string[]) => states.filter((state) => some.includes(state)).length;
		this.say(
			counted([
				[of('new'), 'rows.new'],
				[of('here', 'twice'), 'rows.here'],
				[of('unclear'), 'rows.unclear'],
				[of('kept'), 'rows.kept'],
				[of('failed'), 'rows.unreadable'],
			]),
		);
		const taking = this.views.filter((view) => view.taken.length > 0);
		const n = this.taken.length;
		const isForLater = this.beyond.length === 0 && taking.every(({ state }) => state === 'kept');
		this.host.count(n, n > 0 && isForLater ? t('import.keep') : t(n === 0 ? 'import.batch-none' : 'import.batch-button', { n }));
	}

	private say(words: string): void {
		this.el.querySelector('.spn-list-summary')?.setText(words);
	}

	/** Imports in place, behind a bar with pause and cancel. */
	private async run(
		taken: readonly Taken[],
		before: readonly (readonly [Taken, ImportResult])[],
		action: (run: Pick<ListRun, 'progress' | 'onResult'>) => Promise<ImportResult[]>,
	): Promise<void> {
		const { el, host, views } = this;
		window.clearTimeout(this.settling);
		this.asking.abort();
		const beyond = new Map(this.beyond.map((row) => [row.takes, row] as const));
		this.beyond = [];
		host.begins();
		for (const view of views) view.freeze(true);
		el.querySelectorAll('.spn-list-all, .spn-list-tick').forEach((one) => one.remove());
		const viewOf = new Map(views.flatMap((view) => view.offered.map((one) => [one, view] as const)));
		for (const [one, result] of before) viewOf.get(one)?.finish(result);
		const top = createDiv({ cls: 'spn-list-bar' });
		el.querySelector('.spn-list-top')?.prepend(top);
		const showDone = addProgressBar(top);
		const pausing = new Pausing();
		this.pausing = pausing;
		host.buttons.clear();
		offerPause(host.buttons, pausing, () => pausing.cancel());
		const step = (done: number, all: number, what: string) => {
			showDone(done, all);
			this.say(t('progress.step', { done, total: all, what }));
		};
		const isDone = await attempted(
			this.context,
			async () => {
				const results = await action({
					progress: { ...pausing.progress, step },
					onResult: (result, of) => {
						const view = viewOf.get(of) ?? (result.outcome === 'failed' ? this.drawFailed(beyond.get(of)) : undefined);
						view?.finish(result);
						view?.el.scrollIntoView({ block: 'nearest' });
					},
				});
				top.remove();
				this.finish(taken, results);
			},
			(words) => this.say(words),
		);
		if (!isDone) {
			el.querySelector('.spn-list-summary')?.addClass('is-error');
			this.rest = offerClose(this.host, this.context, (these) => this.import(these));
		}
		this.pausing = null;
	}

	private finish(taken: readonly Taken[], results: readonly ImportResult[]): void {
		const left = taken.length - results.length;
		for (const view of this.views) view.freeze(false);
		this.say(`${importSummary(results)} ${left > 0 ? t('reading-list.left', { n: left }) : ''}`.trim());
		const importAgain = (these?: readonly Taken[]) => this.import(these);
		this.rest = offerClose(this.host, this.context, importAgain);
		offerWhatFollows(this.host, this.context, { taken, results }, importAgain);
	}
}

/** A row of a list that is resumed: it was ticked. */
function rowOfTaken(takes: Taken): ListRow {
	return { input: takes.input, state: 'new', takes, ticked: true, path: null, message: null, suggestions: [], search: null, newSite: null };
}

import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { reportOn } from '../../commands/library/audit-papers';
import { NEWS, newsOf } from '../../commands/library/paper-news';
import { applyRefresh, chosenNotes } from '../../commands/library/refresh-metadata';
import { planAgain, planRefresh } from '../../commands/library/refresh-plan';
import type { RefreshChoices } from '../../commands/records/refresh-merge';
import type { RefreshFailure, RefreshPlan } from '../../commands/library/refresh-plan';
import { leftWords } from '../../commands/for-each-note';
import { describe } from '../../failure';
import { t } from '../../i18n';
import { addProgressBar } from '../kit/progress-bar';
import { Pausing, offerPause } from '../kit/pausing';
import { RefreshRow } from './refresh-row';
import { attempt, attempted } from '../kit/attempt';

/** More notes than these are shown folded. */
const SHOWN_OPEN = 3;
/** As many notes are listed; the rest is counted. */
const MOST_LISTED = 300;

/** Asks what is new for one note or for many, shows every difference, and writes what the reader leaves ticked. */
export class RefreshPreview extends Modal {
	private readonly left = new Map<string, RefreshPlan>();
	private readonly choices = new Map<string, RefreshChoices>();
	private pausing: Pausing | null = null;
	private write: ButtonComponent | null = null;

	constructor(
		app: App,
		private readonly context: CommandContext,
		private paths: readonly string[],
	) {
		super(app);
		this.setTitle(t('command.refresh-metadata'));
		this.modalEl.addClass('spn-refresh');
	}

	override onOpen(): void {
		this.scope.register(['Mod'], 'Enter', () => {
			attempt(this.context, () => this.apply());
			return false;
		});
		attempt(this.context, () => this.ask());
	}

	override onClose(): void {
		this.pausing?.cancel();
		this.contentEl.empty();
	}

	/** Asks the source, behind a bar, and shows what it said. */
	private async ask(): Promise<void> {
		const { paths } = this;
		const outcomes = await this.behindBar(t('refresh.asking'), (progress) => planRefresh(this.context, paths, progress));
		if (outcomes !== null && this.paths === paths) this.show(outcomes);
	}

	private show(outcomes: readonly (RefreshPlan | RefreshFailure)[]): void {
		const { contentEl } = this;
		contentEl.empty();
		this.left.clear();
		const failed = outcomes.filter((outcome): outcome is RefreshFailure => 'failure' in outcome);
		const plans = outcomes.filter((outcome): outcome is RefreshPlan => !('failure' in outcome));
		const telling = plans.filter(
			(plan) =>
				plan.before !== plan.after ||
				plan.kept.length > 0 ||
				plan.newer !== null ||
				plan.remarks.length > 0 ||
				plan.paper.doi !== undefined,
		);
		const quiet = plans.length - telling.length;
		const changing = plans.filter(({ before, after }) => before !== after);
		contentEl.createEl('p', {
			cls: 'spn-refresh-summary',
			attr: { role: 'status' },
			text: [
				t('refresh.summary', { changing: changing.length, total: outcomes.length }),
				...(failed.length === 0 ? [] : [t('refresh.some-failed', { n: failed.length })]),
			].join(' '),
		});
		const kinds = contentEl.createDiv({ cls: 'spn-news-kinds', attr: { role: 'group', 'aria-label': t('news.which') } });
		const list = contentEl.createDiv({ cls: 'spn-refresh-list' });
		const ordered = [...changing, ...telling.filter(({ before, after }) => before === after)];
		const rows = new Map<RefreshPlan, RefreshRow>();
		for (const plan of ordered.slice(0, MOST_LISTED)) rows.set(plan, this.addPlan(list, plan, ordered.length <= SHOWN_OPEN));
		if (changing.length > 1) this.addKinds(kinds, changing, rows);
		for (const plan of ordered) if (plan.before !== plan.after) this.left.set(plan.path, plan);
		if (ordered.length > MOST_LISTED) list.createEl('p', { text: t('refresh.not-shown', { n: ordered.length - MOST_LISTED }) });
		for (const { path, failure } of failed)
			list.createDiv({ cls: 'spn-refresh-failure', text: `${path}: ${describe(failure.failure, failure.alsoTried)}` });
		if (quiet > 0) list.createEl('p', { cls: 'spn-refresh-quiet', text: t('refresh.nothing-new', { n: quiet }) });
		new Setting(contentEl)
			.setClass('spn-import-buttons')
			.addButton((button) => button.setButtonText(t('refresh.others')).onClick(() => attempt(this.context, () => this.chooseOthers())))
			.addButton((button) =>
				button.setButtonText(t('news.report')).onClick(() => {
					this.close();
					attempt(this.context, () => reportOn(this.context, this.paths));
				}),
			)
			.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()))
			.addButton((button) => (this.write = button.setCta().onClick(() => attempt(this.context, () => this.apply()))));
		this.count();
		this.write?.buttonEl.focus();
	}

	/** How many papers have each kind of news, and whether those are to be updated, all at once. */
	private addKinds(el: HTMLElement, plans: readonly RefreshPlan[], rows: ReadonlyMap<RefreshPlan, RefreshRow>): void {
		for (const news of NEWS) {
			const having = plans.filter((plan) => newsOf(plan).some((badge) => badge.news === news));
			if (having.length === 0) continue;
			const label = el.createEl('label', { cls: `spn-news spn-news-${news}` });
			const box = label.createEl('input', { type: 'checkbox' });
			box.checked = true;
			label.createSpan({ text: t('news.kind', { kind: t(`news.${news}`), n: having.length }) });
			box.addEventListener('change', () => {
				for (const plan of having) {
					rows.get(plan)?.want(box.checked);
					// Those that are not listed are updated too.
					if (rows.has(plan)) continue;
					if (box.checked) this.left.set(plan.path, plan);
					else this.left.delete(plan.path);
				}
				this.count();
			});
		}
	}

	private addPlan(list: HTMLElement, plan: RefreshPlan, open: boolean): RefreshRow {
		return new RefreshRow(list, this.context, plan, open, {
			wanted: (wanted) => {
				if (wanted) this.left.set(plan.path, plan);
				else this.left.delete(plan.path);
				this.count();
			},
			chosen: async (choices) => {
				this.choices.set(plan.path, choices);
				const again = await planAgain(this.context, plan, choices);
				if (again.before !== again.after) this.left.set(plan.path, again);
				else this.left.delete(plan.path);
				this.count();
				return again;
			},
			open: () => {
				this.close();
				attempt(this.context, () => this.context.active.open(plan.path));
			},
		});
	}

	private count(): void {
		this.write?.setButtonText(t('refresh.write', { n: this.left.size })).setDisabled(this.left.size === 0);
	}

	private async chooseOthers(): Promise<void> {
		const chosen = await chosenNotes(this.context);
		if (chosen === null) return;
		this.paths = chosen;
		await this.ask();
	}

	private async apply(): Promise<void> {
		if (this.left.size === 0 || this.pausing !== null) return;
		const plans = [...this.left.values()];
		const failed = await this.behindBar(t('refresh.writing'), (progress) => applyRefresh(this.context, plans, progress, this.choices));
		if (failed === null) return;
		const said = plans.length === failed.size ? [] : [t('refresh.done', { n: plans.length - failed.size })];
		said.push(...leftWords([...failed].map(([path, failure]) => ({ path, failure }))));
		this.close();
		this.context.dialogs.notify(said.join(' '));
	}

	/** Runs something long behind a bar with pause and cancel; null when it was cancelled or failed, which is said. */
	private async behindBar<T>(
		title: string,
		action: (progress: Pausing['progress'] & { step(done: number, total: number, what: string): void }) => Promise<T>,
	): Promise<T | null> {
		const { contentEl } = this;
		contentEl.empty();
		const words = contentEl.createEl('p', { cls: 'spn-progress-words', text: title, attr: { 'aria-live': 'polite' } });
		const showDone = addProgressBar(contentEl);
		const pausing = new Pausing();
		this.pausing = pausing;
		offerPause(new Setting(contentEl).setClass('spn-import-buttons'), pausing, () => this.close());
		const step = (done: number, total: number, what: string) => {
			showDone(done, total);
			words.setText(total <= 1 ? title : t('progress.step', { done, total, what }));
		};
		let result: T | null = null;
		const run = async () => {
			result = await action({ ...pausing.progress, step });
		};
		await attempted(this.context, run, (failure) => {
			words.setText(failure);
			words.addClass('is-error');
		});
		this.pausing = null;
		return pausing.progress.signal.aborted ? null : result;
	}
}

import { Setting } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { publicationLine, publishedVersion } from '../../commands/import/published-version';
import type { RefreshChoices } from '../../commands/records/refresh-merge';
import { newsOf } from '../../commands/library/paper-news';
import { valueText as shown } from '../../commands/library/refresh-plan';
import type { RefreshPlan } from '../../commands/library/refresh-plan';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { PROPERTIES } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import { wordChanges } from '../../note/word-changes';
import { knownFields } from '../../paper/known-fields';
import type { Publication } from '../../paper/paper';
import { attempt, attempted } from '../kit/attempt';

/** What a row tells the list it stands in. */
export interface RowEvents {
	/** Ticked or not. */
	wanted(wanted: boolean): void;
	/** The reader takes what was kept, or the published version; answers the plan as it then is. */
	chosen(choices: RefreshChoices): Promise<RefreshPlan>;
	open(): void;
}

/** One note of a refresh: every difference between what it says and what its source says, and what becomes of it. */
export class RefreshRow {
	private readonly body: HTMLElement;
	private readonly box: HTMLInputElement;
	private readonly taken = new Set<PropertyName>();
	private publication: Publication | null = null;
	private takesPublication = false;

	constructor(
		list: HTMLElement,
		private readonly context: CommandContext,
		private plan: RefreshPlan,
		open: boolean,
		private readonly events: RowEvents,
	) {
		const pair = list.createDiv({ cls: 'spn-refresh-note' });
		const label = pair.createEl('label', { cls: 'spn-refresh-tick' });
		this.box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('refresh.update-this', { path: plan.path }) } });
		const row = pair.createEl('details');
		row.open = open;
		const head = row.createEl('summary');
		this.box.addEventListener('change', () => events.wanted(this.box.checked));
		head.createSpan({ cls: 'spn-refresh-name', text: nameOf(plan.path) });
		for (const { news, said } of newsOf(plan)) head.createSpan({ cls: `spn-news spn-news-${news}`, text: said });
		this.body = row.createDiv({ cls: 'spn-refresh-body' });
		this.draw();
	}

	/** Ticks it or not, where there is anything to update. */
	want(wanted: boolean): void {
		if (this.box.disabled || this.box.checked === wanted) return;
		this.box.checked = wanted;
		this.events.wanted(wanted);
	}

	private draw(): void {
		const { body, plan } = this;
		this.box.checked = plan.before !== plan.after;
		this.box.disabled = plan.before === plan.after;
		body.empty();
		if (plan.newer !== null) this.addNewer();
		for (const remark of plan.remarks) body.createDiv({ cls: 'spn-preview-warning', text: remark });
		const changes: [string, unknown, unknown][] = Object.entries(plan.changed).map(([key, [old, now]]) => [key, old, now]);
		if (plan.citation !== null) changes.push([t('refresh.reference'), ...plan.citation]);
		if (changes.length > 0) this.addChanges(changes);
		if (plan.kept.length > 0) this.addKept();
		this.addPublished();
		const link = body.createEl('a', { text: plan.path, href: '#', cls: 'spn-refresh-path' });
		link.addEventListener('click', (event) => {
			event.preventDefault();
			this.events.open();
		});
	}

	/** A newer version, with what it changed of title, authors and abstract. */
	private addNewer(): void {
		const { plan, body } = this;
		if (plan.newer === null) return;
		const box = body.createDiv({ cls: 'spn-refresh-newer' });
		box.createDiv({ cls: 'spn-refresh-newer-head', text: t('refresh.newer', plan.newer) });
		const { names } = plan;
		for (const property of ['title', 'authors'] as const) {
			const change = plan.changed[names[property]];
			if (change !== undefined) this.addWords(box, names[property], shown(change[0]), shown(change[1]));
		}
		if (plan.abstract !== null) this.addWords(box, t('refresh.abstract'), ...plan.abstract);
	}

	private addWords(el: HTMLElement, name: string, before: string, after: string): void {
		const line = el.createDiv({ cls: 'spn-refresh-words' });
		line.createSpan({ cls: 'spn-refresh-key', text: `${name}: ` });
		for (const { kind, text } of wordChanges(before, after)) {
			line.createEl(kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del', { text });
			line.appendText(' ');
		}
	}

	private addChanges(changes: readonly (readonly [string, unknown, unknown])[]): void {
		const table = this.body.createEl('table', { cls: 'spn-refresh-table' });
		const head = table.createEl('thead').createEl('tr');
		for (const words of [t('refresh.property'), t('refresh.note-says'), t('refresh.becomes')])
			head.createEl('th', { text: words, attr: { scope: 'col' } });
		const rows = table.createEl('tbody');
		for (const [key, old, now] of changes) {
			const row = rows.createEl('tr');
			row.createEl('th', { text: key, attr: { scope: 'row' } });
			row.createEl('td', { text: shown(old) });
			row.createEl('td', { text: shown(now) });
		}
	}

	private addKept(): void {
		const { plan } = this;
		const box = this.body.createDiv({ cls: 'spn-refresh-kept' });
		box.createDiv({ cls: 'spn-refresh-label', text: t('refresh.kept-head') });
		const { names } = plan;
		for (const key of plan.kept) {
			const property = PROPERTIES.find((name) => names[name] === key);
			if (property === undefined) {
				box.createDiv({ text: t('refresh.kept-citation') });
				continue;
			}
			const label = box.createEl('label', { cls: 'spn-refresh-take' });
			const take = label.createEl('input', { type: 'checkbox' });
			take.checked = this.taken.has(property);
			const [mine, told] = plan.offered[key] ?? [null, null];
			label.createSpan({ text: t('refresh.take', { key, mine: shown(mine), fromSource: shown(told) }) });
			take.addEventListener('change', () => {
				if (take.checked) this.taken.add(property);
				else this.taken.delete(property);
				attempt(this.context, () => this.choose());
			});
		}
	}

	/** The published version: shown; taken only when the reader says so. The note stays that of the preprint. */
	private addPublished(): void {
		const { paper } = this.plan;
		if (paper.doi === undefined && paper.journalRef === undefined) return;
		const setting = new Setting(this.body)
			.setName(t('refresh.published'))
			.setDesc([paper.journalRef, paper.doi].filter((part) => part !== undefined).join(' · '));
		if (this.publication !== null) {
			setting.setDesc(publicationLine(this.publication));
			setting.addToggle((toggle) => {
				toggle.setValue(this.takesPublication).onChange((value) => {
					this.takesPublication = value;
					attempt(this.context, () => this.choose());
				});
				toggle.toggleEl.setAttr('aria-label', t('refresh.take-published'));
				toggle.setTooltip(t('refresh.take-published'));
			});
		} else if (paper.doi !== undefined) {
			setting.addButton((button) =>
				button.setButtonText(t('refresh.look-up')).onClick(() => {
					button.setDisabled(true);
					const look = async () => {
						this.publication = await publishedVersion(this.context, paper);
						if (this.publication === null) setting.setDesc(t('refresh.no-venue', { doi: paper.doi ?? '' }));
						else this.draw();
					};
					void attempted(this.context, look, (words) => {
						setting.setDesc(words);
						button.setDisabled(false);
					});
				}),
			);
		}
	}

	private async choose(): Promise<void> {
		this.plan = await this.events.chosen({
			take: [...this.taken],
			...knownFields({ publication: this.takesPublication && this.publication !== null ? this.publication : null }),
		});
		const kept = new Set(this.plan.kept);
		const { names } = this.plan;
		// What was taken stays in the list, so that it can be given back.
		const again = [...this.taken].map((property) => names[property]).filter((key) => !kept.has(key));
		const offered: Record<string, readonly [unknown, unknown]> = {};
		for (const key of again) offered[key] = this.plan.changed[key] ?? [null, null];
		this.plan = { ...this.plan, kept: [...again, ...this.plan.kept], offered: { ...this.plan.offered, ...offered } };
		this.draw();
	}
}

import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { undoneWords } from '../../commands/library/undo-last-operation';
import type { RecentOperation } from '../../commands/ports/operations';
import { shownTime, t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { attempt } from '../kit/attempt';

/** As many notes of an operation are listed. */
const MOST_NOTES = 200;

/** The last operations, the newest first: what each did and when, its notes, and a way to undo it alone. */
export class OperationHistory extends Modal {
	private said!: HTMLElement;
	private list!: HTMLElement;

	constructor(
		app: App,
		private readonly context: CommandContext,
		private readonly recent: readonly RecentOperation[],
		private readonly again: () => Promise<readonly RecentOperation[]>,
	) {
		super(app);
		this.setTitle(t('history.title'));
	}

	override onOpen(): void {
		this.said = this.contentEl.createDiv({ cls: 'spn-history-said', attr: { role: 'status' } });
		this.list = this.contentEl.createEl('ul', { cls: 'spn-history' });
		this.show(this.recent);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** `at` is where the keyboard was. */
	private show(recent: readonly RecentOperation[], at = 0): void {
		this.list.empty();
		for (const [place, operation] of recent.entries()) this.add(operation, place);
		if (recent.length === 0) this.contentEl.createEl('p', { text: t('undo.nothing') });
		Array.from(this.list.querySelectorAll('button'))[Math.min(at, recent.length - 1)]?.focus();
	}

	private add({ id, name, began, paths, left }: RecentOperation, at: number): void {
		const row = this.list.createEl('li');
		const details = row.createEl('details');
		const summary = details.createEl('summary');
		summary.createSpan({ text: name });
		const when = began === 0 ? [] : [shownTime(began)];
		const notes = t(left ? 'history.left' : 'refresh.count', { n: paths.length });
		summary.createDiv({ cls: 'spn-history-when', text: [...when, notes].join(' · ') });
		const list = details.createEl('ul');
		for (const path of paths.slice(0, MOST_NOTES)) {
			const item = list.createEl('li');
			if (!this.context.notes.exists(path)) item.setText(t('history.gone', { path }));
			else
				item.createEl('a', { text: nameOf(path), href: path, attr: { title: path } }).addEventListener('click', (event) => {
					event.preventDefault();
					this.close();
					attempt(this.context, () => this.context.active.open(path));
				});
		}
		if (paths.length > MOST_NOTES) list.createEl('li', { text: t('kept.more', { n: paths.length - MOST_NOTES }) });
		row
			.createEl('button', { text: t('history.undo'), attr: { type: 'button', 'aria-label': t('history.undo-one', { name }) } })
			.addEventListener('click', () => attempt(this.context, () => this.undo(id, at)));
	}

	private async undo(id: string, at: number): Promise<void> {
		const undone = await this.context.operations.undo(id);
		this.said.setText(undone === null ? t('undo.nothing') : undoneWords(undone));
		this.show(await this.again(), at);
	}
}

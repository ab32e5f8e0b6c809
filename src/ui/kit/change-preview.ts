import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { PreviewedChange } from '../../commands/ports/dialogs';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { textEdits } from '../../markdown/edits';

/** As many notes are drawn; the others are counted and go with them. */
const MOST_LISTED = 300;

/** Notes that are to be changed, each with the lines that go and those that come, to be ticked off. */
export class ChangePreview<T extends PreviewedChange> extends Modal {
	private readonly left: Set<T>;
	private write: ButtonComponent | null = null;
	private answered = false;

	constructor(
		app: App,
		private readonly question: { readonly title: string; readonly yes: string; readonly changes: readonly T[] },
		private readonly answer: (chosen: T[] | null) => void,
	) {
		super(app);
		this.left = new Set(question.changes);
		this.setTitle(question.title);
		this.modalEl.addClass('spn-refresh');
	}

	override onOpen(): void {
		const { contentEl, question } = this;
		contentEl.createEl('p', {
			cls: 'spn-refresh-summary',
			text: t('changes.summary', { n: question.changes.length }),
			attr: { role: 'status' },
		});
		const list = contentEl.createDiv({ cls: 'spn-refresh-list' });
		for (const change of question.changes.slice(0, MOST_LISTED)) this.addChange(list, change, question.changes.length <= 3);
		if (question.changes.length > MOST_LISTED)
			list.createEl('p', { text: t('refresh.not-shown', { n: question.changes.length - MOST_LISTED }) });
		new Setting(contentEl)
			.setClass('spn-import-buttons')
			.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()))
			.addButton((button) => (this.write = button.setCta().onClick(() => this.finish())));
		this.scope.register(['Mod'], 'Enter', () => {
			this.finish();
			return false;
		});
		this.count();
		this.write?.buttonEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.say(null);
	}

	private addChange(list: HTMLElement, change: T, open: boolean): void {
		const pair = list.createDiv({ cls: 'spn-refresh-note' });
		const box = pair
			.createEl('label', { cls: 'spn-refresh-tick' })
			.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('refresh.update-this', { path: change.path }) } });
		box.checked = true;
		box.addEventListener('change', () => {
			if (box.checked) this.left.add(change);
			else this.left.delete(change);
			this.count();
		});
		const row = pair.createEl('details');
		row.open = open;
		const head = row.createEl('summary');
		head.createSpan({ cls: 'spn-refresh-name', text: nameOf(change.path) });
		head.createSpan({ cls: 'spn-refresh-keys', text: change.said.join(', ') });
		const body = row.createEl('pre', { cls: 'spn-changes-lines', attr: { tabindex: '0', 'aria-label': change.path } });
		// Drawn when it is looked at: a thousand folded notes cost nothing.
		const draw = () => {
			if (body.childElementCount > 0) return;
			for (const edit of textEdits(change.before, change.after)) {
				for (const line of linesOf(change.before.slice(edit.from, edit.to))) body.createEl('del', { text: `− ${line}\n` });
				for (const line of linesOf(edit.text)) body.createEl('ins', { text: `+ ${line}\n` });
			}
		};
		row.addEventListener('toggle', draw);
		if (open) draw();
	}

	private count(): void {
		this.write?.setButtonText(`${this.question.yes} (${this.left.size})`).setDisabled(this.left.size === 0);
	}

	private finish(): void {
		if (this.left.size === 0) return;
		this.say(this.question.changes.filter((change) => this.left.has(change)));
		this.close();
	}

	private say(chosen: T[] | null): void {
		if (this.answered) return;
		this.answered = true;
		this.answer(chosen);
	}
}

function linesOf(text: string): string[] {
	return text
		.replace(/\r?\n$/, '')
		.split(/\r?\n/)
		.filter((line, at, all) => all.length > 1 || line !== '' || at > 0);
}

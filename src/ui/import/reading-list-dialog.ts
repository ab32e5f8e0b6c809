import { Modal, Platform, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import { bibliographyFormat } from '../../bibliography';
import type { CommandContext } from '../../commands/command';
import { forgetList, stoppedList } from '../../commands/import/list-run';
import { t } from '../../i18n';
import { attempt } from '../kit/attempt';
import { ImportList } from './import-list';
import { offerKept } from './kept-offer';
import { addListSources } from './list-source';
import { submitKey } from '../kit/submit-key';

/** Typing settles for this long, in milliseconds, before a long text is read again. */
const SETTLE = 200;

/** A longer text of a file is not put into the field: it would be slow to type in. */
const LONGEST_SHOWN = 200_000;

/** Takes a list of papers from a paste or a file, shows what it holds row by row, and imports it. */
export class ReadingListDialog extends Modal {
	private form!: HTMLElement;
	private field!: HTMLTextAreaElement;
	private found!: HTMLElement;
	private list!: ImportList;
	private start: ButtonComponent | null = null;
	/** A file that was chosen: its text may be too long to be shown and edited. */
	private file: { readonly text: string; readonly from: string } | null = null;
	private settling = 0;
	/** The text whose rows are shown. */
	private shown = '';

	constructor(
		app: App,
		private readonly context: CommandContext,
		private readonly options: { readonly text: string },
	) {
		super(app);
		this.setTitle(t('reading-list.title'));
		this.modalEl.addClass('spn-list');
	}

	override onOpen(): void {
		this.scope.register(['Mod'], 'Enter', () => {
			attempt(this.context, () => this.importNow());
			return false;
		});
		this.build();
	}

	override onClose(): void {
		window.clearTimeout(this.settling);
		this.list.stop();
		this.contentEl.empty();
	}

	/** A text, where else one may come from, and what it holds. */
	private build(): void {
		const { contentEl, context } = this;
		this.form = contentEl.createDiv({ cls: 'spn-list-form' });
		const offers = this.form.createDiv();
		this.field = this.form.createEl('textarea', {
			cls: 'spn-list-text',
			attr: {
				rows: '6',
				placeholder: t('reading-list.placeholder'),
				'aria-label': t('reading-list.placeholder'),
				spellcheck: 'false',
				autocapitalize: 'off',
			},
		});
		this.field.value = this.options.text;
		this.field.addEventListener('input', () => {
			this.file = null;
			window.clearTimeout(this.settling);
			this.settling = window.setTimeout(() => this.readNow(), SETTLE);
		});
		addListSources(this.form, context, (read, from) => this.take(read, from));
		this.found = contentEl.createDiv({ cls: 'spn-list-found' });
		const buttons = new Setting(contentEl).setClass('spn-import-buttons');
		this.list = new ImportList(this.app, context, this.found, {
			buttons,
			count: (n, words) => {
				this.start?.setButtonText(words).setDisabled(n === 0);
			},
			begins: () => {
				this.form.hide();
				this.start = null;
			},
			close: () => this.close(),
		});
		buttons.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()));
		buttons.addButton((button) => (this.start = button.setCta().onClick(() => attempt(context, () => this.list.import()))));
		this.readNow();
		attempt(context, () => this.offerStopped(offers));
		attempt(context, () => offerKept(this.form.createDiv(), context, () => this.close()));
		this.field.focus();
	}

	/** A library that was chosen is a file of entries; any other text goes into the field, to be edited. */
	private take(text: string, from: string | null): void {
		const isShort = text.length < LONGEST_SHOWN;
		const isFile = from !== null && (!isShort || bibliographyFormat(text) !== null);
		this.file = isFile ? { text, from } : null;
		this.field.value = isShort ? text : '';
		this.readNow();
	}

	private readNow(): void {
		attempt(this.context, () => this.read());
	}

	private async read(): Promise<void> {
		window.clearTimeout(this.settling);
		const text = this.file?.text ?? this.field.value;
		this.shown = text;
		const rows = await this.list.show(text, this.file?.from);
		if (rows > 0 || this.found.childElementCount > 0) return;
		const keys = Platform.isMobile ? '' : ` ${t('reading-list.hint-key', { key: submitKey() })}`;
		const hint = text.trim() === '' ? t('reading-list.hint') + keys : t('reading-list.none');
		this.found.createEl('p', { cls: 'spn-list-hint', text: hint, attr: { role: 'status' } });
	}

	private async importNow(): Promise<void> {
		if (this.start === null) return;
		// What was typed a moment ago may not be shown yet.
		if (this.shown !== (this.file?.text ?? this.field.value)) await this.read();
		await this.list.import();
	}

	/** A list that a cancel or the end of the app cut off is offered first. */
	private async offerStopped(el: HTMLElement): Promise<void> {
		const stopped = await stoppedList(this.context);
		if (stopped === null) return;
		const { taken, results } = stopped;
		new Setting(el)
			.setName(t('reading-list.stopped', { left: taken.length - results.size, total: taken.length }))
			.addButton((button) =>
				button.setButtonText(t('reading-list.forget')).onClick(() =>
					attempt(this.context, async () => {
						await forgetList(this.context);
						el.empty();
					}),
				),
			)
			.addButton((button) =>
				button
					.setButtonText(t('button.resume'))
					.setCta()
					.onClick(() => attempt(this.context, () => this.list.resume(stopped))),
			);
	}
}

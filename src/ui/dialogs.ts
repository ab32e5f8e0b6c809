import { FuzzySuggestModal, Modal, Notice, Setting } from 'obsidian';
import type { App, FuzzyMatch } from 'obsidian';
import type { CommandContext } from '../commands/command';
import type { Dialogs, Pick } from '../commands/ports/dialogs';
import type { Progress } from '../commands/ports/progress';
import { t } from '../i18n';
import { CitePickerModal } from './citing/cite-picker';
import { addProgressBar } from './kit/progress-bar';
import { CopyModal } from './kit/copy-modal';
import { ChangePreview } from './kit/change-preview';
import { attempt } from './kit/attempt';
import { openReferences, openSurvey } from './reading/register-references';
import { showPaperPanel } from './reading/register';
import { FiveCsForm } from './reading/five-cs-form';
import { ImportDialog } from './import/import-dialog';
import { LinkReviewModal } from './links/link-review';
import { MocPickerModal } from './links/moc-picker';
import { ReadingListDialog } from './import/reading-list-dialog';
import { showLibrary } from './library/register';
import { OperationHistory } from './library/operation-history';
import { RefreshPreview } from './library/refresh-preview';

/** Nothing is shown of an action that ends sooner than this many milliseconds. */
const PATIENCE = 1000;

/** The dialogs of the app. `context` is asked for when a dialog opens, so that it sees the settings of that moment. */
export function dialogs(app: App, context: () => CommandContext): Dialogs {
	return {
		notify(message, offer) {
			// Long enough to be read: a second for every 15 characters.
			const notice = new Notice(message, offer === undefined ? Math.max(5000, message.length * 66) : 0);
			if (offer === undefined) return;
			const button = notice.messageEl.createEl('button', { cls: 'spn-notice-button', text: offer.words });
			button.addEventListener('click', () => attempt(context, () => offer.run()));
		},
		copyByTap: (text) => new Promise((resolve) => new CopyModal(app, text, resolve).open()),
		confirm: (question) =>
			new Promise((resolve) => {
				const modal = new QuestionModal(app, question.title, question.yes, question.no, (yes) => resolve(yes));
				modal.contentEl.createEl('p', { text: question.text });
				modal.open();
			}),
		choose: (question) =>
			new Promise((resolve) => {
				const modal = new Modal(app);
				modal.setTitle(question.title);
				modal.contentEl.createEl('p', { text: question.text });
				const buttons = new Setting(modal.contentEl).setClass('spn-question-buttons');
				for (const [at, { value, title }] of question.choices.entries()) {
					buttons.addButton((button) => {
						if (at === question.choices.length - 1) button.setCta();
						button.setButtonText(title).onClick(() => {
							resolve(value);
							modal.close();
						});
					});
				}
				modal.setCloseCallback(() => resolve(null));
				modal.open();
				buttons.controlEl.querySelector<HTMLElement>('.mod-cta')?.focus();
			}),
		pick: (placeholder, rows) => new Promise((resolve) => new PickModal(app, placeholder, rows, resolve).open()),
		ask: (question) =>
			new Promise((resolve) => {
				let value = question.value ?? '';
				const modal = new QuestionModal(app, question.title, question.yes, undefined, (yes) => resolve(yes ? value : null));
				const field =
					question.lines === true
						? modal.contentEl.createEl('textarea', { cls: 'spn-ask-lines' })
						: modal.contentEl.createEl('input', { type: 'text', cls: 'spn-ask' });
				field.value = value;
				field.placeholder = question.placeholder ?? '';
				field.setAttr('aria-label', question.title);
				field.addEventListener('input', () => (value = field.value));
				modal.contentEl.addEventListener('keydown', (event) => {
					// Enter of an input method chooses a word.
					if (event.key !== 'Enter' || event.isComposing || (question.lines === true && !event.ctrlKey && !event.metaKey)) return;
					// The dialog closes and gives the focus back within this very key, which would then write into the editor.
					event.preventDefault();
					modal.answer(true);
				});
				modal.open();
				field.focus();
			}),
		progress: (title, action) => withProgress(app, title, action),
		previewChanges: (question) => new Promise((resolve) => new ChangePreview(app, question, resolve).open()),
		refresh: (paths) => new RefreshPreview(app, context(), typeof paths === 'string' ? [paths] : paths).open(),
		references: () => void openReferences(app),
		survey: () => void openSurvey(app),
		readingList: (options) => new ReadingListDialog(app, context(), options).open(),
		fiveCs: (path, field) => new FiveCsForm(app, context(), path, field).open(),
		paperPanel: () => showPaperPanel(app),
		library: () => showLibrary(app),
		operationHistory: (recent, again) => new OperationHistory(app, context(), recent, again).open(),
		reviewLinks: (review) => new Promise((resolve) => new LinkReviewModal(app, review, context(), resolve).open()),
		citePapers: (picker) => new Promise((resolve) => new CitePickerModal(app, picker, resolve).open()),
		pickMocs: (picker) => new Promise((resolve) => new MocPickerModal(app, picker, resolve).open()),
		importPaper: (options = {}) => new ImportDialog(app, context(), options).open(),
	};
}

/** A modal with a yes and a no; closing it is a no. */
class QuestionModal extends Modal {
	private done = false;

	constructor(
		app: App,
		title: string,
		yes: string,
		no: string | undefined,
		private readonly decide: (yes: boolean) => void,
	) {
		super(app);
		this.setTitle(title);
		this.modalEl.addClass('spn-question');
		// The buttons stand after whatever the caller puts into the content.
		const buttons = new Setting(this.modalEl.createDiv({ cls: 'spn-question-buttons' }));
		buttons.addButton((button) => button.setButtonText(no ?? t('button.cancel')).onClick(() => this.answer(false)));
		buttons.addButton((button) =>
			button
				.setButtonText(yes)
				.setCta()
				.onClick(() => this.answer(true)),
		);
	}

	answer(yes: boolean): void {
		if (this.done) return;
		this.done = true;
		this.decide(yes);
		this.close();
	}

	override onClose(): void {
		this.answer(false);
	}
}

class PickModal<T> extends FuzzySuggestModal<Pick<T>> {
	private chosen: T | null = null;

	constructor(
		app: App,
		placeholder: string,
		private readonly rows: readonly Pick<T>[],
		private readonly decide: (value: T | null) => void,
	) {
		super(app);
		this.setPlaceholder(placeholder);
		this.emptyStateText = t('pick.empty');
	}

	getItems(): Pick<T>[] {
		return [...this.rows];
	}

	getItemText(row: Pick<T>): string {
		return `${row.title} ${row.note ?? ''}`;
	}

	override getSuggestions(query: string): FuzzyMatch<Pick<T>>[] {
		return super.getSuggestions(query).filter(({ item }) => item.whenTyped !== true || query.trim() !== '');
	}

	override renderSuggestion(match: FuzzyMatch<Pick<T>>, el: HTMLElement): void {
		el.createDiv({ text: match.item.title });
		if (match.item.note !== undefined) el.createEl('small', { text: match.item.note, cls: 'spn-pick-note' });
	}

	onChooseItem(row: Pick<T>): void {
		this.chosen = row.value;
		this.decide(row.value);
	}

	override onClose(): void {
		super.onClose();
		// The app closes the dialog before it says what was chosen.
		window.setTimeout(() => {
			if (this.chosen === null) this.decide(null);
		}, 0);
	}
}

async function withProgress<T>(app: App, title: string, action: (progress: Progress) => Promise<T>): Promise<T> {
	const controller = new AbortController();
	let modal: ProgressModal | null = null;
	let last: [number, number, string] = [0, 0, ''];
	const timer = window.setTimeout(() => {
		modal = new ProgressModal(app, title, () => controller.abort());
		modal.show(...last);
		modal.open();
	}, PATIENCE);
	try {
		return await action({
			step(done, total, what) {
				last = [done, total, what];
				modal?.show(done, total, what);
			},
			signal: controller.signal,
		});
	} finally {
		window.clearTimeout(timer);
		closeQuietly(modal);
	}
}

function closeQuietly(modal: ProgressModal | null): void {
	modal?.finish();
}

/** A bar, what is being done, and a way out. Closing it cancels. */
class ProgressModal extends Modal {
	private readonly showDone: (done: number, total: number) => void;
	private readonly words: HTMLElement;
	private finished = false;

	constructor(
		app: App,
		title: string,
		private readonly cancel: () => void,
	) {
		super(app);
		this.setTitle(title);
		this.words = this.contentEl.createEl('p', { cls: 'spn-progress-words', attr: { 'aria-live': 'polite' } });
		this.showDone = addProgressBar(this.contentEl);
		new Setting(this.contentEl).addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()));
	}

	show(done: number, total: number, what: string): void {
		this.showDone(done, total);
		this.words.setText(total === 0 ? what : t('progress.step', { done, total, what }));
	}

	finish(): void {
		this.finished = true;
		this.close();
	}

	override onClose(): void {
		if (!this.finished) this.cancel();
	}
}

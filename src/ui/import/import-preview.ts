import { AbstractInputSuggest, Setting } from 'obsidian';
import type { App, TextComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { suggestedMaps } from '../../commands/links/moc-suggestions';
import { placeNote } from '../../commands/import/plan-note';
import type { NoteChoices } from '../../commands/import/plan-note';
import { failureWords } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { keywordFor } from '../../note/keyword';
import { paperYear } from '../../note/literature-note';
import type { Paper } from '../../paper/paper';
import { fullName, shortAuthors } from '../../paper/person-name';
import { attempt } from '../kit/attempt';

/** The note as it would be made, with what the reader can still change: keyword, folder, topic, maps. */
export class ImportPreview {
	private keyword = '';
	private folder = '';
	private topic = '';
	private readonly maps = new Set<string>();
	private fileName!: HTMLElement;
	private mapsList!: HTMLElement;

	constructor(
		private readonly app: App,
		private readonly el: HTMLElement,
		private readonly context: CommandContext,
		private readonly paper: Paper,
		/** Off when the metadata goes into a note that has its name and place already. */
		private readonly makesNote: boolean,
	) {}

	async show(): Promise<void> {
		const { paper, el } = this;
		el.createDiv({ cls: 'spn-preview-title', text: paper.title });
		const year = paperYear(paper, this.context.settings.yearRule);
		el.createDiv({
			cls: 'spn-preview-authors',
			text: [authorLine(paper), year, paper.primaryCategory].filter((part) => part !== undefined && part !== '').join(' · '),
		});
		if (paper.withdrawn === true) el.createDiv({ cls: 'spn-preview-warning', text: t('import.withdrawn') });
		if (!this.makesNote) return;
		this.keyword = keywordFor(paper.title, paper.arxiv);
		this.folder = this.context.settings.notesFolder;
		this.addField(t('import.keyword'), this.keyword, (value) => (this.keyword = value));
		this.addField(t('import.topic'), '', (value) => {
			this.topic = value;
			attempt(this.context, () => this.suggestMaps());
		});
		this.addField(
			t('import.folder'),
			this.folder,
			(value) => (this.folder = value),
			(text) => new FolderSuggest(this.app, text.inputEl, (value) => text.setValue(value).onChanged()),
		);
		this.fileName = el.createDiv({ cls: 'spn-preview-file', attr: { role: 'status' } });
		this.mapsList = el.createDiv({ cls: 'spn-preview-maps' });
		this.update();
		await this.suggestMaps();
	}

	/** What the reader chose. */
	choices(): NoteChoices {
		const { settings, notes } = this.context;
		const ownFolder = this.folder.trim() !== settings.notesFolder.trim() || notes.folderExists(this.folder.trim());
		return {
			keyword: this.keyword,
			...(this.topic.trim() === '' ? {} : { topic: this.topic.trim() }),
			...(ownFolder && this.folder.trim() !== settings.notesFolder.trim() ? { folder: this.folder } : {}),
			mocs: [...this.maps],
		};
	}

	private addField(name: string, value: string, take: (value: string) => void, extra?: (text: TextComponent) => void): void {
		new Setting(this.el).setName(name).addText((text) => {
			text.setValue(value).onChange((typed) => {
				take(typed);
				this.update();
			});
			text.inputEl.setAttr('aria-label', name);
			extra?.(text);
		});
	}

	/** Shows the name and place the note would get; what cannot be is said here, before Enter. */
	private update(): void {
		try {
			this.fileName.setText(placeNote(this.context, this.paper, this.choices()).path);
			this.fileName.removeClass('is-error');
		} catch (error) {
			this.fileName.setText(failureWords(error));
			this.fileName.addClass('is-error');
		}
	}

	/** Shows the maps the paper may belong in, again when the topic changes; maps that are ticked stay. */
	private async suggestMaps(): Promise<void> {
		const { topic } = this;
		const suggestions = await suggestedMaps(this.context, this.paper, topic.trim());
		if (topic !== this.topic) return;
		const ticked = [...this.maps].filter((path) => !suggestions.some((map) => map.path === path)).map((path) => ({ path, reason: '' }));
		const maps = [...ticked, ...suggestions.slice(0, MOST_MAPS)];
		this.mapsList.empty();
		if (maps.length === 0) return;
		this.mapsList.createDiv({ cls: 'spn-preview-label', text: t('import.maps') });
		for (const { path, reason } of maps) {
			const label = this.mapsList.createEl('label', { cls: 'spn-preview-map' });
			const box = label.createEl('input', { type: 'checkbox' });
			box.checked = this.maps.has(path);
			label.createSpan({ text: nameOf(path) });
			label.createSpan({ cls: 'spn-preview-reason', text: reason });
			box.addEventListener('change', () => {
				if (box.checked) this.maps.add(path);
				else this.maps.delete(path);
			});
		}
	}
}

/** The authors by name; a collaboration of three thousand is said in a line. */
function authorLine({ authors }: Paper): string {
	return authors.length > MOST_NAMES
		? t('import.many-authors', { first: shortAuthors(authors), n: authors.length })
		: authors.map(fullName).join(', ');
}

const MOST_NAMES = 6;
/** As many suggested maps are shown. */
const MOST_MAPS = 5;

class FolderSuggest extends AbstractInputSuggest<string> {
	constructor(
		app: App,
		input: HTMLInputElement,
		private readonly take: (folder: string) => void,
	) {
		super(app, input);
	}

	protected getSuggestions(query: string): string[] {
		const wanted = query.toLowerCase();
		return this.app.vault
			.getAllFolders()
			.map((folder) => folder.path)
			.filter((path) => path.toLowerCase().includes(wanted))
			.slice(0, 20);
	}

	override renderSuggestion(folder: string, el: HTMLElement): void {
		el.setText(folder);
	}

	override selectSuggestion(folder: string): void {
		this.take(folder);
		this.close();
	}
}

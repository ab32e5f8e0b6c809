import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { knownTopics } from '../../commands/import/known-topics';
import { placeNote } from '../../commands/import/plan-note';
import type { NoteChoices } from '../../commands/import/plan-note';
import { mapSuggester } from '../../commands/links/moc-suggestions';
import { failureWords } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { keywordFor } from '../../note/keyword';
import { paperYear } from '../../note/literature-note';
import { knownFields } from '../../paper/known-fields';
import { paperUrl } from '../../paper/paper';
import type { Paper } from '../../paper/paper';
import { fullName, shortAuthors } from '../../paper/person-name';
import { attempt } from '../kit/attempt';
import { addField, foldersOf } from './batch-choices';

/** The note as it would be made: what the paper is, its maps, and under "More" its name and place. */
export class ImportPreview {
	private keyword = '';
	private folder = '';
	private topic = '';
	private readonly maps = new Set<string>();
	private readonly suggested: ReturnType<typeof mapSuggester>;
	private fileName!: HTMLElement;
	private mapsList!: HTMLElement;

	constructor(
		private readonly app: App,
		private readonly el: HTMLElement,
		private readonly context: CommandContext,
		private readonly paper: Paper,
		/** Off when the metadata goes into a note that has its name and place already. */
		private readonly makesNote: boolean,
	) {
		this.suggested = mapSuggester(context, paper);
	}

	async show(): Promise<void> {
		const { paper, el } = this;
		el.createDiv({ cls: 'spn-preview-title', text: paper.title });
		const year = paperYear(paper, this.context.settings.yearRule);
		const venue = paper.publication?.venue;
		el.createDiv({
			cls: 'spn-preview-authors',
			text: [authorLine(paper), year, venue, paper.primaryCategory].filter((part) => part !== undefined && part !== '').join(' · '),
		});
		if (paper.withdrawn === true) el.createDiv({ cls: 'spn-preview-warning', text: t('import.withdrawn') });
		this.fold(t('import.abstract'), paper.abstract);
		this.fold(t('import.comment'), paper.comment);
		const url = paperUrl(paper) ?? '';
		if (/^https?:/.test(url)) el.createEl('a', { cls: 'spn-preview-link external-link', text: url, href: url });
		if (this.makesNote) await this.showNote();
	}

	/** What the reader chose. */
	choices(): NoteChoices {
		const { settings, notes } = this.context;
		const ownFolder = this.folder.trim() !== settings.notesFolder.trim() || notes.folderExists(this.folder.trim());
		return {
			keyword: this.keyword,
			...knownFields({
				topic: this.topic.trim() === '' ? null : this.topic.trim(),
				folder: ownFolder && this.folder.trim() !== settings.notesFolder.trim() ? this.folder : null,
			}),
			mocs: [...this.maps],
		};
	}

	/** A text that is read at a wish, folded until then. */
	private fold(name: string, text: string | undefined): void {
		if (text === undefined || text === '') return;
		const details = this.el.createEl('details', { cls: 'spn-preview-fold' });
		details.createEl('summary', { text: name });
		for (const paragraph of text.split(/\n\s*\n/)) details.createEl('p', { text: paragraph });
	}

	/** The maps it may belong in, its path, and what of the path can be changed. */
	private async showNote(): Promise<void> {
		const { app, context, el, paper } = this;
		this.keyword = keywordFor(paper.title, paper.arxiv);
		this.folder = context.settings.notesFolder;
		this.mapsList = el.createDiv({ cls: 'spn-preview-maps' });
		this.fileName = el.createDiv({ cls: 'spn-preview-file', attr: { role: 'status' } });
		const more = el.createEl('details', { cls: 'spn-preview-more' });
		more.createEl('summary', { text: t('import.more') });
		const fields = more.createDiv({ cls: 'spn-fields' });
		const named = (take: (value: string) => void) => (value: string) => {
			take(value);
			this.update();
		};
		addField(
			fields,
			t('import.keyword'),
			this.keyword,
			named((value) => (this.keyword = value)),
		);
		const topics = { app, values: () => knownTopics(context) };
		const topic = addField(
			fields,
			t('import.topic'),
			'',
			named((value) => (this.topic = value)),
			topics,
		);
		// Maps are looked for when the topic is chosen, not at each key.
		topic.addEventListener('change', () => attempt(context, () => this.suggestMaps()));
		addField(
			fields,
			t('import.folder'),
			this.folder,
			named((value) => (this.folder = value)),
			{ app, values: foldersOf(app) },
		);
		this.update();
		await this.suggestMaps();
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
		const suggestions = await this.suggested(topic.trim());
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

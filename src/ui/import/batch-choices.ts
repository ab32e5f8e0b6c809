import { Setting } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { knownTopics } from '../../commands/import/known-topics';
import type { NoteChoices } from '../../commands/import/plan-note';
import { mapsIn } from '../../commands/links/moc-suggestions';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { attempt } from '../kit/attempt';
import { ValueSuggest } from './value-suggest';
import { knownFields } from '../../paper/known-fields';

/** A text field of full width under its name, with values to choose from. */
export function addField(
	el: HTMLElement,
	name: string,
	value: string,
	take: (value: string) => void,
	suggest?: { readonly app: App; readonly values: () => readonly string[] },
): HTMLInputElement {
	const label = el.createEl('label', { cls: 'spn-choice', text: name });
	const field = label.createEl('input', { type: 'text', attr: { spellcheck: 'false', 'aria-label': name } });
	field.value = value;
	field.addEventListener('input', () => take(field.value));
	if (suggest !== undefined) new ValueSuggest(suggest.app, field, suggest.values);
	return field;
}

/** The folders of the vault, as a field offers them. */
export function foldersOf(app: App): () => string[] {
	return () => app.vault.getAllFolders().map(({ path }) => path);
}

/** What every note of a list gets: topic, folder, maps and a tag, folded away until they are wanted. */
export class BatchChoices {
	private topic = '';
	private folder = '';
	private tag = '';
	private readonly maps = new Set<string>();

	constructor(
		app: App,
		el: HTMLElement,
		private readonly context: CommandContext,
	) {
		const all = el.createEl('details', { cls: 'spn-list-all' });
		all.createEl('summary', { text: t('rows.for-all') });
		const fields = all.createDiv({ cls: 'spn-fields' });
		addField(fields, t('import.topic'), '', (value) => (this.topic = value.trim()), { app, values: () => knownTopics(context) });
		const folder = addField(fields, t('import.folder'), '', (value) => (this.folder = value.trim()), { app, values: foldersOf(app) });
		folder.placeholder = context.settings.notesFolder;
		addField(fields, t('rows.tag'), '', (value) => (this.tag = value.trim().replace(/^#/, '')));
		const maps = new Setting(all).setName(t('import.maps-short'));
		const show = () => maps.setDesc([...this.maps].map(nameOf).join(', '));
		maps.addButton((button) =>
			button.setButtonText(t('rows.add-map')).onClick(() =>
				attempt(context, async () => {
					await this.addMap();
					show();
				}),
			),
		);
	}

	/** What is left empty is left to the settings. */
	choices(): NoteChoices {
		const { topic, folder, tag, maps } = this;
		return {
			...knownFields({
				topic: topic === '' ? null : topic,
				folder: folder === '' ? null : folder,
				tags: tag === '' ? null : tag.split(/[\s,]+/),
				mocs: maps.size === 0 ? null : [...maps],
			}),
		};
	}

	/** A map that is chosen again is left out again. */
	private async addMap(): Promise<void> {
		const maps = mapsIn(this.context, await this.context.noteNames.index());
		const chosen = await this.context.dialogs.pick(
			t('rows.add-map'),
			maps.map(({ path }) => ({ value: path, title: nameOf(path), note: path })),
		);
		if (chosen === null) return;
		if (!this.maps.delete(chosen)) this.maps.add(chosen);
	}
}

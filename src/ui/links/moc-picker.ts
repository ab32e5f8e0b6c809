import { Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { MocChoice, MocPicker } from '../../commands/ports/moc-picker';
import { t } from '../../i18n';
import { foldedName, nameOf } from '../../links/folded-name';
import { moveWithArrows } from '../kit/arrow-keys';

/** As many maps that are not suggested are shown; the search finds the others. */
const OTHERS_SHOWN = 50;

/** Picks maps of content: the suggested ones with their reasons, the others by search, a new one by the name typed. */
export class MocPickerModal extends Modal {
	private readonly chosen = new Map<string, MocChoice>();
	private list!: HTMLElement;
	private add!: HTMLButtonElement;
	private answered = false;

	constructor(
		app: App,
		private readonly picker: MocPicker,
		private readonly answer: (maps: readonly MocChoice[] | null) => void,
	) {
		super(app);
		this.setTitle(picker.title);
		this.modalEl.addClass('spn-mocs');
	}

	override onOpen(): void {
		for (const map of this.picker.suggested) if (map.chosen) this.chosen.set(map.path, { path: map.path });
		const search = this.contentEl.createEl('input', {
			type: 'search',
			cls: 'spn-mocs-search',
			attr: { placeholder: t('mocs.search'), 'aria-label': t('mocs.search') },
		});
		this.list = this.contentEl.createDiv({ cls: 'spn-mocs-list' });
		search.addEventListener('input', () => this.show(search.value.trim()));
		search.addEventListener('keydown', (event) => {
			if (event.key !== 'ArrowDown') return;
			event.preventDefault();
			this.list.querySelector<HTMLElement>('input')?.focus();
		});
		moveWithArrows(this.list);
		const buttons = this.modalEl.createDiv({ cls: 'spn-review-buttons' });
		buttons.createEl('button', { text: t('links.close') }).addEventListener('click', () => this.close());
		this.add = buttons.createEl('button', { cls: 'mod-cta' });
		this.add.addEventListener('click', () => this.finish());
		this.scope.register(['Mod'], 'Enter', () => {
			this.finish();
			return false;
		});
		this.show('');
		this.update();
		search.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.done(null);
	}

	/** The maps that fit what is typed; those already ticked stay in sight. */
	private show(query: string): void {
		this.list.empty();
		const wanted = foldedName(query);
		const fits = (path: string) => wanted === '' || this.chosen.has(path) || foldedName(path).includes(wanted);
		const suggested = this.picker.suggested.filter(({ path }) => fits(path));
		const others = this.picker.others.filter(fits).sort((a, b) => Number(this.chosen.has(b)) - Number(this.chosen.has(a)));
		this.addGroup(t('mocs.suggested'), suggested);
		if (this.picker.suggested.length === 0) this.list.createEl('p', { cls: 'spn-review-desc', text: t('mocs.none-suggested') });
		this.addGroup(
			t('mocs.others'),
			others.slice(0, OTHERS_SHOWN).map((path) => ({ path, reason: '' })),
		);
		const made = [...this.chosen.values()].filter(({ create }) => create !== undefined);
		const fresh =
			query === '' ||
			[...this.picker.suggested.map(({ path }) => path), ...this.picker.others].some((path) => foldedName(nameOf(path)) === wanted)
				? null
				: this.picker.newMap(query);
		const creatable = [...made, ...(fresh === null || this.chosen.has(fresh.path) ? [] : [{ path: fresh.path, create: fresh }])];
		for (const choice of creatable) this.addRow(this.list, choice, t('mocs.new', { name: nameOf(choice.path) }), choice.path);
		if (suggested.length + others.length + creatable.length === 0 && query !== '')
			this.list.createEl('p', { cls: 'spn-review-desc', text: t('mocs.none') });
	}

	private addGroup(name: string, maps: readonly { readonly path: string; readonly reason: string }[]): void {
		if (maps.length === 0) return;
		const section = this.list.createEl('section', { attr: { 'aria-label': name } });
		section.createDiv({ cls: 'spn-review-name', text: name, attr: { role: 'heading', 'aria-level': '3' } });
		for (const { path, reason } of maps) this.addRow(section, { path }, nameOf(path), reason);
	}

	private addRow(el: HTMLElement, choice: MocChoice, name: string, note: string): void {
		const label = el.createEl('label', { cls: 'spn-mocs-row' });
		const box = label.createEl('input', { type: 'checkbox' });
		box.checked = this.chosen.has(choice.path);
		const words = label.createDiv({ cls: 'spn-review-text' });
		words.createDiv({ text: name });
		if (note !== '') words.createDiv({ cls: 'spn-review-reason', text: note });
		box.addEventListener('change', () => {
			if (box.checked) this.chosen.set(choice.path, choice);
			else this.chosen.delete(choice.path);
			this.update();
		});
	}

	private update(): void {
		this.add.setText(t('mocs.add', { n: this.chosen.size }));
		this.add.disabled = this.chosen.size === 0;
	}

	private finish(): void {
		if (this.chosen.size === 0) return;
		this.done([...this.chosen.values()]);
		this.close();
	}

	private done(maps: readonly MocChoice[] | null): void {
		if (this.answered) return;
		this.answered = true;
		this.answer(maps);
	}
}

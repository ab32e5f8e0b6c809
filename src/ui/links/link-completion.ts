import { Scope, prepareFuzzySearch } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { NoteEntry } from '../../commands/ports/notes';
import { nameOf } from '../../links/folded-name';
import { FuzzyRows } from '../kit/fuzzy-rows';

const MOST_SHOWN = 8;

/**
 * Completes `[[` in a plain text field with the vault's notes, as the editor does: arrows choose, Enter or Tab takes, Escape closes.
 * The link is written as the vault writes links.
 */
export class LinkCompletion {
	private list: HTMLElement | null = null;
	private paths: readonly string[] = [];
	private chosen = 0;
	/** The vault's notes while a link is typed. */
	private notes: readonly NoteEntry[] | null = null;
	private readonly found = new FuzzyRows<NoteEntry>(prepareFuzzySearch, ({ path }, match) => {
		const inPath = () => {
			const score = match(path);
			return score === null ? null : score - 1;
		};
		return match(nameOf(path)) ?? inPath();
	});

	/** The keys while the list is open. The app looks for keys before any field does, so they have to be asked for there. */
	private readonly scope: Scope;

	constructor(
		private readonly app: App,
		private readonly field: HTMLTextAreaElement,
		/** The keys of the dialog the field is in, which go on to count. */
		dialog: Scope,
		private readonly context: CommandContext,
		private readonly from: string,
	) {
		field.setAttrs({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' });
		field.addEventListener('input', () => this.look());
		field.addEventListener('blur', () => this.close());
		this.scope = new Scope(dialog);
		for (const [key, action] of [
			['ArrowDown', () => this.move(1)],
			['ArrowUp', () => this.move(-1)],
			['Enter', () => this.take(this.chosen)],
			['Tab', () => this.take(this.chosen)],
			['Escape', () => this.close()],
		] as const) {
			this.scope.register([], key, (event) => {
				// Keys of an input method are its own.
				if (event.isComposing) return undefined;
				action();
				return false;
			});
		}
	}

	get isOpen(): boolean {
		return this.list !== null;
	}

	close(): void {
		this.notes = null;
		this.found.forget();
		this.app.keymap.popScope(this.scope);
		this.list?.remove();
		this.list = null;
		this.field.removeAttribute('aria-controls');
		this.field.removeAttribute('aria-activedescendant');
	}

	/** What is typed after the last open `[[` before the cursor; `null` outside one. */
	private typed(): { query: string; start: number; end: number } | null {
		const end = this.field.selectionStart;
		const start = this.field.value.lastIndexOf('[[', end - 1);
		if (start < 0) return null;
		const query = this.field.value.slice(start + 2, end);
		return /[[\]|\n]/.test(query) ? null : { query, start, end };
	}

	private look(): void {
		const typed = this.typed();
		this.paths = typed === null ? [] : this.matches(typed.query);
		if (this.paths.length === 0) return this.close();
		this.chosen = 0;
		this.show();
	}

	private matches(query: string): string[] {
		const notes = (this.notes ??= this.context.notes.list());
		if (query.trim() === '')
			return [...notes]
				.sort((a, b) => b.modified - a.modified)
				.slice(0, MOST_SHOWN)
				.map(({ path }) => path);
		return this.found.search(notes, query, MOST_SHOWN).map(({ path }) => path);
	}

	private show(): void {
		if (this.list === null) this.app.keymap.pushScope(this.scope);
		this.list?.remove();
		const id = `spn-links-${this.from.length}-${Math.round(this.field.offsetTop)}`;
		const list = createDiv({ cls: 'spn-link-list', attr: { role: 'listbox', id } });
		for (const [index, path] of this.paths.entries()) {
			const item = list.createDiv({
				cls: 'spn-link-item',
				attr: { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === this.chosen) },
			});
			item.toggleClass('is-selected', index === this.chosen);
			item.createDiv({ text: nameOf(path) });
			if (path.includes('/')) item.createEl('small', { text: path.slice(0, path.lastIndexOf('/')) });
			// mousedown, since a click would first take the cursor from the field.
			item.addEventListener('mousedown', (event) => {
				event.preventDefault();
				this.take(index);
			});
		}
		this.field.insertAdjacentElement('afterend', list);
		this.list = list;
		this.field.setAttrs({ 'aria-controls': id, 'aria-activedescendant': `${id}-${this.chosen}` });
	}

	private move(step: number): void {
		this.chosen = (this.chosen + step + this.paths.length) % this.paths.length;
		this.show();
	}

	private take(index: number): void {
		const path = this.paths[index];
		const typed = this.typed();
		this.close();
		if (path === undefined || typed === null) return;
		const { value } = this.field;
		const link = this.context.links.linkTo(path, this.from);
		// Brackets that were typed or put in behind the cursor are part of the link.
		const after = value.slice(typed.end).replace(/^\]\]/, '');
		this.field.value = value.slice(0, typed.start) + link + after;
		this.field.setSelectionRange(typed.start + link.length, typed.start + link.length);
		this.field.dispatchEvent(new Event('input'));
		this.close();
	}
}

import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { CellKind } from '../../note/matrix/cells';
import { grow } from '../kit/grow';
import { LinkCompletion } from '../links/link-completion';

/** Letters in a line of a cell. */
const PER_LINE = 26;

/** What a cell's field is for. */
export interface CellField {
	readonly kind: CellKind;
	readonly label: string;
	/** What the note says, and what the field begins with. */
	readonly text: string;
	readonly start: string;
	/** The note, from which links are seen. */
	readonly path: string;
}

/** Where the keyboard goes when the field is left: nowhere by itself, back to the cell, or on to the next or the one before. */
export type CellLeave = 'stay' | 'cell' | 'next' | 'previous';

/**
 * A field in a cell: Enter, Tab and leaving it save, Escape gives up, Shift+Enter begins a line where there can be several. What cannot be
 * saved stays in the field.
 */
export class CellEditor {
	private readonly field: HTMLInputElement | HTMLTextAreaElement;
	private readonly completion: LinkCompletion | null = null;
	private isOver = false;

	constructor(
		private readonly cell: HTMLElement,
		private readonly what: CellField,
		{ app, context }: { readonly app: App; readonly context: CommandContext },
		private readonly save: (typed: string) => Promise<boolean>,
		private readonly done: (leave: CellLeave) => void,
	) {
		const { kind, label, start, path } = what;
		cell.empty();
		this.mark(true);
		const attr = { 'aria-label': label, dir: 'auto' };
		if (kind === 'date' || kind === 'number') {
			this.field = cell.createEl('input', { type: kind === 'date' ? 'date' : 'text', cls: 'spn-cell-field', attr });
			if (kind === 'number') this.field.inputMode = 'decimal';
			this.field.value = start;
		} else {
			const area = cell.createEl('textarea', { cls: 'spn-cell-field', attr: { ...attr, rows: '1' } });
			this.field = area;
			area.value = start;
			area.addEventListener('input', () => grow(area, PER_LINE));
			grow(area, PER_LINE);
			if (kind === 'list') area.placeholder = t('matrix.list-hint');
			this.completion = new LinkCompletion(app, area, app.scope, context, path);
		}
		const field: HTMLElement = this.field;
		field.addEventListener('keydown', (event) => this.key(event));
		field.addEventListener('blur', () => void this.leave('stay'));
		this.field.focus();
		if (this.field.type !== 'date') this.field.setSelectionRange(start.length, start.length);
	}

	/** What is typed and not on its way into the note, for a field that stands elsewhere from now on; null where it is. */
	taken(): string | null {
		if (this.isOver) return null;
		this.isOver = true;
		this.completion?.close();
		return this.field.value;
	}

	/** Saves and closes. */
	async leave(leave: CellLeave): Promise<void> {
		if (this.isOver) return;
		this.isOver = true;
		const typed = this.field.value;
		if (typed !== this.what.text && !(await this.save(typed))) {
			this.isOver = false;
			return;
		}
		this.close(leave);
	}

	private key(event: KeyboardEvent): void {
		// The keys of the field are its own, and those of an input method, or of an open list of notes, not even that.
		event.stopPropagation();
		if (event.isComposing || this.completion?.isOpen === true) return;
		const leave: CellLeave | null =
			event.key === 'Enter' && !event.shiftKey ? 'cell' : event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : null;
		if (leave === null && event.key !== 'Escape') return;
		event.preventDefault();
		if (leave !== null) return void this.leave(leave);
		// What is being saved is not given up, and closes its own field once.
		if (this.isOver) return;
		this.isOver = true;
		this.close('cell');
	}

	/** Its row too: it may take more lines than the others. */
	private mark(isEditing: boolean): void {
		for (const el of [this.cell, this.cell.parentElement]) el?.toggleClass('is-editing', isEditing);
	}

	private close(leave: CellLeave): void {
		this.completion?.close();
		this.mark(false);
		this.done(leave);
	}
}

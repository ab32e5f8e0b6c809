/** Lists to choose from: `SuggestModal`, `FuzzySuggestModal`, `PopoverSuggest`, `AbstractInputSuggest`. */
import type { App } from '../app';
import { reportLater } from '../events';
import { Modal } from './modal';
import { Scope } from './keys';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from '../workspace/search';
import type { FuzzyMatch } from '../workspace/search';

type Chosen = MouseEvent | KeyboardEvent;

/** The rows of a list and which of them is selected. */
export class Chooser<T> {
	values: T[] = [];
	private els: HTMLElement[] = [];
	selected = 0;

	constructor(
		readonly containerEl: HTMLElement,
		private readonly owner: { renderSuggestion(value: T, el: HTMLElement): void; selectSuggestion(value: T, event: Chosen): void },
	) {
		containerEl.setAttrs({ role: 'listbox', 'aria-label': 'Suggestions' });
	}

	set(values: T[]): void {
		this.containerEl.empty();
		this.values = values;
		this.els = values.map((value, at) => {
			const el = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option', 'aria-selected': 'false' } });
			this.owner.renderSuggestion(value, el);
			el.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
			el.addEventListener('mousemove', () => this.select(at));
			return el;
		});
		this.select(0);
	}

	select(at: number): void {
		if (this.els.length === 0) return;
		this.selected = (at + this.els.length) % this.els.length;
		this.els.forEach((el, index) => {
			el.toggleClass('is-selected', index === this.selected);
			el.setAttribute('aria-selected', String(index === this.selected));
		});
		this.els[this.selected]?.scrollIntoView({ block: 'nearest' });
	}

	use(event: Chosen): boolean {
		const value = this.values[this.selected];
		if (value === undefined) return false;
		this.owner.selectSuggestion(value, event);
		return true;
	}

	/** Arrow keys, Home, End and Enter. */
	registerKeys(scope: Scope): void {
		const move = (step: number) => () => {
			this.select(this.selected + step);
			return false as const;
		};
		scope.register([], 'ArrowDown', move(1));
		scope.register([], 'ArrowUp', move(-1));
		scope.register([], 'Enter', (event) => {
			if (event.isComposing) return undefined;
			this.use(event);
			return false;
		});
	}
}

export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	readonly chooser: Chooser<T>;
	private readonly instructionsEl: HTMLElement;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.removeClass('modal');
		this.modalEl.addClass('prompt');
		this.modalEl.empty();
		const wrap = this.modalEl.createDiv('prompt-input-container');
		this.inputEl = wrap.createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
		});
		this.resultContainerEl = this.modalEl.createDiv('prompt-results');
		this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
		this.chooser = new Chooser<T>(this.resultContainerEl, this);
		this.chooser.registerKeys(this.scope);
		this.inputEl.addEventListener('input', () => this.onInput());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		this.onInput();
	}

	private onInput(): void {
		const turn = (this.asked += 1);
		const show = (found: T[]): void => {
			if (turn !== this.asked) return;
			this.chooser.set(found.slice(0, this.limit));
			if (found.length === 0) this.onNoSuggestion();
		};
		const answer = this.getSuggestions(this.inputEl.value);
		if (answer instanceof Promise) answer.then(show).catch(reportLater);
		else show(answer);
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.inputEl.setAttribute('aria-label', placeholder);
		this.modalEl.setAttribute('aria-label', placeholder);
	}

	setInstructions(instructions: { command: string; purpose: string }[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const el = this.instructionsEl.createDiv('prompt-instruction');
			el.createSpan({ cls: 'prompt-instruction-command', text: command });
			el.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.chooser.set([]);
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectSuggestion(value: T, event: Chosen): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: Chosen): void {
		this.chooser.use(event);
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: Chosen): void;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found: FuzzyMatch<T>[] = [];
		for (const item of this.getItems()) {
			const match = search(this.getItemText(item));
			if (match !== null) found.push({ item, match });
		}
		if (query.trim() !== '') sortSearchResults(found);
		return found;
	}
	renderSuggestion(found: FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(found.item), found.match.matches);
	}
	onChooseSuggestion(found: FuzzyMatch<T>, event: Chosen): void {
		this.onChooseItem(found.item, event);
	}
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: Chosen): void;
}

export abstract class PopoverSuggest<T> {
	readonly scope: Scope;
	readonly suggestEl: HTMLElement = createDiv('suggestion-container');
	protected readonly chooser: Chooser<T>;
	isOpen = false;

	constructor(
		readonly app: App,
		scope?: Scope,
	) {
		this.scope = scope ?? new Scope(app.scope);
		this.chooser = new Chooser<T>(this.suggestEl.createDiv('suggestion'), this);
		this.chooser.registerKeys(this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.dom.bodyEl.appendChild(this.suggestEl);
		this.app.keymap.pushScope(this.scope);
	}
	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.suggestEl.detach();
		this.app.keymap.popScope(this.scope);
	}
	/** Puts the list under an element's or the cursor's rectangle. Not part of the public API. */
	place(rectangle: { left: number; bottom: number; width?: number }): void {
		this.suggestEl.style.left = `${rectangle.left}px`;
		this.suggestEl.style.top = `${rectangle.bottom + 4}px`;
		if (rectangle.width !== undefined && rectangle.width > 0) this.suggestEl.style.minWidth = `${rectangle.width}px`;
	}
	onHistoryBack(): void {
		this.close();
	}
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: Chosen): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private selectCallback: ((value: T, event: Chosen) => unknown) | null = null;
	private asked = 0;

	constructor(
		app: App,
		readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener('input', () => this.onInput());
		textInputEl.addEventListener('focus', () => this.onInput());
		textInputEl.addEventListener('blur', () => window.setTimeout(() => this.close(), 100));
		this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
	}

	private onInput(): void {
		const turn = (this.asked += 1);
		const show = (found: T[]): void => {
			if (turn !== this.asked) return;
			this.chooser.set(this.limit > 0 ? found.slice(0, this.limit) : found);
			if (found.length === 0) {
				this.close();
				return;
			}
			this.open();
			this.place(this.textInputEl.getBoundingClientRect());
		};
		const answer = this.getSuggestions(this.getValue());
		if (answer instanceof Promise) answer.then(show).catch(reportLater);
		else show(answer);
	}

	getValue(): string {
		return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : (this.textInputEl.textContent ?? '');
	}
	setValue(value: string): void {
		if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
		else this.textInputEl.textContent = value;
	}
	onSelect(callback: (value: T, event: Chosen) => unknown): this {
		this.selectCallback = callback;
		return this;
	}
	selectSuggestion(value: T, event: Chosen): void {
		void this.selectCallback?.(value, event);
	}
	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
}

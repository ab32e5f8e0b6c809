import { AbstractInputSuggest } from 'obsidian';
import type { App } from 'obsidian';

/** As many are offered at once. */
const MOST = 20;

/** Offers values under a text field; what is taken is told as typing is. The values are asked for once, when the field is first used. */
export class ValueSuggest extends AbstractInputSuggest<string> {
	private known: readonly string[] | null = null;

	constructor(
		app: App,
		private readonly field: HTMLInputElement,
		private readonly values: () => readonly string[],
	) {
		super(app, field);
	}

	protected getSuggestions(query: string): string[] {
		this.known ??= this.values();
		const wanted = query.trim().toLowerCase();
		return this.known.filter((value) => value.toLowerCase().includes(wanted) && value !== query).slice(0, MOST);
	}

	override renderSuggestion(value: string, el: HTMLElement): void {
		el.setText(value);
	}

	override selectSuggestion(value: string): void {
		this.setValue(value);
		this.field.dispatchEvent(new Event('input', { bubbles: true }));
		this.close();
	}
}

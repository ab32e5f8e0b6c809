import { t } from '../../i18n';

/** As much of a long paste is shown in the field; the whole of it is read. */
const MOST_SHOWN = 2000;

/**
 * The import dialog's one line. What is pasted over several lines is shown as one and kept as it was: an entry or a list lives by its
 * lines.
 */
export class PasteField {
	readonly input: HTMLInputElement;
	private pasted: { readonly text: string; readonly shown: string } | null = null;

	constructor(el: HTMLElement, changed: () => void) {
		this.input = el.createEl('input', {
			type: 'text',
			cls: 'spn-import-input',
			attr: {
				placeholder: t('import.placeholder'),
				'aria-label': t('import.placeholder'),
				spellcheck: 'false',
				autocapitalize: 'off',
				enterkeyhint: 'go',
			},
		});
		this.input.addEventListener('input', changed);
		this.input.addEventListener('paste', (event) => {
			const text = event.clipboardData?.getData('text/plain') ?? '';
			if (!/\n/.test(text.trim())) return;
			event.preventDefault();
			const { selectionStart, selectionEnd, value } = this.input;
			const isWhole = selectionStart === 0 && selectionEnd === value.length;
			this.text = isWhole ? text.trim() : `${this.text}\n${text}`.trim();
			changed();
		});
	}

	/** What stands in the field, with the lines it was pasted with. */
	get text(): string {
		const { pasted, input } = this;
		return pasted !== null && pasted.shown === input.value ? pasted.text : input.value;
	}

	set text(text: string) {
		this.input.value = text.replace(/\s*\n\s*/g, ' ').slice(0, MOST_SHOWN);
		this.pasted = { text, shown: this.input.value };
	}
}

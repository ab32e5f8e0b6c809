import { brokenLines } from '../../markdown/escape';
import { mergedText } from '../../note/merge-typed';
import { grow } from '../kit/grow';

/** Milliseconds after the last key until what was typed is saved. */
const PAUSE = 400;

/**
 * A text field that saves as one types, and takes in what the note says meanwhile: what the reader did not touch follows the note, what
 * they are typing is merged with it. `save` writes what it makes of the note's value into the note, and answers whether it could.
 */
export class TypedField {
	/** The note's value as last taken in, and the field's text at that moment. */
	private base = '';
	private synced = '';
	private composing = false;
	private timer: number | null = null;
	private saving: Promise<void> | null = null;

	constructor(
		private readonly el: HTMLTextAreaElement,
		private readonly save: (merged: (now: string) => string) => Promise<boolean>,
	) {
		el.addEventListener('compositionstart', () => (this.composing = true));
		el.addEventListener('compositionend', () => {
			this.composing = false;
			this.typed();
		});
		el.addEventListener('input', () => this.typed());
		el.addEventListener('blur', () => void this.flush());
	}

	/** What is typed and not in the note yet; null when all of it is. */
	unsaved(): string | null {
		return this.el.value === this.synced ? null : this.el.value;
	}

	/** The note says this now. */
	takeIn(now: string): void {
		if (now === this.base || this.saving !== null || this.composing) return;
		this.show(this.unsaved() === null ? now : mergedText(this.base, this.el.value, now));
		this.base = now;
		this.synced = now;
	}

	/** Saves what is typed at once. What fails stays in the field, and is tried again. */
	async flush(): Promise<void> {
		this.rest();
		while (this.saving !== null) await this.saving;
		if (this.unsaved() === null) return;
		this.saving = this.write();
		await this.saving;
	}

	/** Lets go of its clock. */
	rest(): void {
		if (this.timer !== null) this.el.win.clearTimeout(this.timer);
		this.timer = null;
	}

	private typed(): void {
		this.rest();
		if (!this.composing) this.timer = this.el.win.setTimeout(() => void this.flush(), PAUSE);
	}

	private async write(): Promise<void> {
		const { base, el } = this;
		const sent = el.value;
		let wrote = sent;
		if (await this.save((now) => (wrote = now === base ? sent : mergedText(base, sent, now)))) {
			if (wrote !== sent) this.show(el.value === sent ? wrote : mergedText(sent, el.value, wrote));
			this.base = brokenLines(wrote).trim();
			this.synced = wrote;
		}
		this.saving = null;
		if (this.unsaved() !== null && el.value !== sent) this.typed();
	}

	/** Another text, with the cursor at the word it was at. */
	private show(text: string): void {
		const { el } = this;
		const { value, selectionStart } = el;
		if (value === text) return;
		const ahead = value.slice(0, selectionStart);
		const behind = value.slice(selectionStart);
		el.value = text;
		const at = text.startsWith(ahead)
			? ahead.length
			: text.endsWith(behind)
				? text.length - behind.length
				: Math.min(selectionStart, text.length);
		if (el.doc.activeElement === el) el.setSelectionRange(at, at);
		grow(el);
	}
}

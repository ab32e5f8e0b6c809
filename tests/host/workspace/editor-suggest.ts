/** `EditorSuggest`: suggestions while typing in a note. */
import type { App } from '../app';
import type { Editor, EditorPosition } from './editor';
import { reportLater } from '../events';
import type { TFile } from '../vault/files';
import { PopoverSuggest } from '../components/suggest';

interface Trigger {
	start: EditorPosition;
	end: EditorPosition;
	query: string;
}

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: (Trigger & { editor: Editor; file: TFile }) | null = null;
	limit = 100;

	constructor(app: App) {
		super(app);
		this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
	}
	setInstructions(_instructions: { command: string; purpose: string }[]): void {}
	abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): Trigger | null;
	abstract getSuggestions(context: Trigger & { editor: Editor; file: TFile }): T[] | Promise<T[]>;

	override close(): void {
		super.close();
		this.context = null;
	}

	/** Answers whether it took over. Not part of the public API. */
	tryTrigger(editor: Editor, file: TFile): boolean {
		const trigger = this.onTrigger(editor.getCursor(), editor, file);
		if (trigger === null) {
			this.close();
			return false;
		}
		const context = { ...trigger, editor, file };
		this.context = context;
		const show = (found: T[]): void => {
			if (this.context !== context) return;
			if (found.length === 0) {
				this.close();
				return;
			}
			this.chooser.set(found.slice(0, this.limit));
			this.open();
			const at = editor.cm.coordsAtPos(editor.posToOffset(trigger.start));
			this.place(at ?? { left: 0, bottom: 0 });
		};
		const answer = this.getSuggestions(context);
		if (answer instanceof Promise) answer.then(show).catch(reportLater);
		else show(answer);
		return true;
	}
}

export class EditorSuggests {
	private readonly suggests: EditorSuggest<unknown>[] = [];

	add(suggest: EditorSuggest<unknown>): void {
		this.suggests.push(suggest);
	}
	remove(suggest: EditorSuggest<unknown>): void {
		suggest.close();
		const at = this.suggests.indexOf(suggest);
		if (at >= 0) this.suggests.splice(at, 1);
	}
	get count(): number {
		return this.suggests.length;
	}
	onUpdate(editor: Editor, file: TFile | null): void {
		if (file === null || this.suggests.length === 0) return;
		// CodeMirror measures nothing while it updates: ask a moment later.
		window.setTimeout(() => {
			for (const suggest of this.suggests) if (suggest.tryTrigger(editor, file)) return;
		}, 0);
	}
}

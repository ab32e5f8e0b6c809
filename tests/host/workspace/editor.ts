/** `Editor` of the module `obsidian` over a real CodeMirror 6. */
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, insertNewlineAndIndent, redo, undo } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorSelection, EditorState, StateField, Transaction } from '@codemirror/state';
import type { ChangeSpec, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

export interface EditorPosition {
	line: number;
	ch: number;
}
interface Range {
	from: EditorPosition;
	to?: EditorPosition;
}

/** Who the editor belongs to, in its state, as extensions of plugins look for it. */
export const editorInfoField = StateField.define<unknown>({ create: () => null, update: (value) => value });
export const editorViewField = editorInfoField;
export const editorEditorField = StateField.define<EditorView | null>({ create: () => null, update: (value) => value });
export const editorLivePreviewField = StateField.define<boolean>({ create: () => true, update: (value) => value });

export class Editor {
	readonly cm: EditorView;
	private readonly plugins = new Compartment();

	constructor(
		parent: HTMLElement,
		owner: unknown,
		private readonly extensions: () => Extension[],
		onChange: (transaction: Transaction) => void,
		onUpdate: () => void,
		label: string,
	) {
		this.cm = new EditorView({ parent, doc: '' });
		this.start = (doc: string) =>
			EditorState.create({
				doc,
				extensions: [
					history(),
					keymap.of([...defaultKeymap, ...historyKeymap]),
					markdown(),
					syntaxHighlighting(defaultHighlightStyle),
					EditorView.lineWrapping,
					EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
					editorInfoField.init(() => owner),
					editorEditorField.init(() => this.cm),
					editorLivePreviewField,
					// '\r' stays in the text: a note's line ends are the reader's.
					EditorState.lineSeparator.of('\n'),
					EditorView.updateListener.of((update) => {
						if (update.docChanged) for (const transaction of update.transactions) if (transaction.docChanged) onChange(transaction);
						if (update.docChanged || update.selectionSet) onUpdate();
					}),
					this.plugins.of(this.extensions()),
				],
			});
		this.cm.setState(this.start(''));
	}

	private readonly start: (doc: string) => EditorState;

	/** Loads another text, history forgotten. Not part of the public API. */
	reset(text: string): void {
		this.cm.setState(this.start(text));
	}
	/** Takes the extensions of plugins anew. Not part of the public API. */
	reconfigure(): void {
		this.cm.dispatch({ effects: this.plugins.reconfigure(this.extensions()) });
	}
	destroy(): void {
		this.cm.destroy();
	}

	getDoc(): this {
		return this;
	}
	refresh(): void {
		this.cm.requestMeasure();
	}
	getValue(): string {
		return this.cm.state.doc.toString();
	}
	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}
	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}
	setLine(line: number, text: string): void {
		const { from, to } = this.cm.state.doc.line(line + 1);
		this.cm.dispatch({ changes: { from, to, insert: text } });
	}
	lineCount(): number {
		return this.cm.state.doc.lines;
	}
	lastLine(): number {
		return this.cm.state.doc.lines - 1;
	}
	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}
	somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}
	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}
	replaceSelection(replacement: string, _origin?: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(replacement), { userEvent: 'input' });
	}
	replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from, _origin?: string): void {
		this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement }, userEvent: 'input' });
	}
	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}
	listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
		return this.cm.state.selection.ranges.map((range) => ({ anchor: this.offsetToPos(range.anchor), head: this.offsetToPos(range.head) }));
	}
	setCursor(position: EditorPosition | number, ch = 0): void {
		const at = typeof position === 'number' ? { line: position, ch } : position;
		this.setSelection(at);
	}
	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head)) });
	}
	setSelections(ranges: { anchor: EditorPosition; head?: EditorPosition }[], main?: number): void {
		this.cm.dispatch({
			selection: EditorSelection.create(
				ranges.map((one) => EditorSelection.range(this.posToOffset(one.anchor), this.posToOffset(one.head ?? one.anchor))),
				main,
			),
		});
	}
	focus(): void {
		this.cm.focus();
	}
	blur(): void {
		this.cm.contentDOM.blur();
	}
	hasFocus(): boolean {
		return this.cm.hasFocus;
	}
	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}
	scrollTo(x?: number | null, y?: number | null): void {
		if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
		if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
	}
	scrollIntoView(range: { from: EditorPosition; to: EditorPosition }, center = false): void {
		this.cm.dispatch({
			effects: EditorView.scrollIntoView(EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to)), {
				y: center ? 'center' : 'nearest',
			}),
		});
	}
	undo(): void {
		undo(this.cm);
	}
	redo(): void {
		redo(this.cm);
	}
	exec(command: string): void {
		const commands: Record<string, (view: EditorView) => boolean> = { indentMore, indentLess, newlineAndIndent: insertNewlineAndIndent };
		const run = commands[command];
		if (run === undefined) throw new Error(`The test host does not model Editor.exec('${command}')`);
		run(this.cm);
	}
	transaction(
		given: { replaceSelection?: string; changes?: (Range & { text: string })[]; selections?: Range[]; selection?: Range },
		_origin?: string,
	): void {
		const changes: ChangeSpec[] = (given.changes ?? []).map((one) => ({
			from: this.posToOffset(one.from),
			to: this.posToOffset(one.to ?? one.from),
			insert: one.text,
		}));
		const replaced = given.replaceSelection === undefined ? null : this.cm.state.replaceSelection(given.replaceSelection);
		const state = this.cm.state;
		const applied = state.update(...(replaced === null ? [] : [replaced]), {
			changes,
			userEvent: 'input',
			annotations: Transaction.addToHistory.of(true),
		});
		const selections = given.selections ?? (given.selection === undefined ? null : [given.selection]);
		if (selections === null) {
			this.cm.dispatch(applied);
			return;
		}
		const after = applied.newDoc;
		const offset = (position: EditorPosition): number => {
			const line = after.line(Math.min(position.line + 1, after.lines));
			return Math.min(line.from + position.ch, line.to);
		};
		const selection = EditorSelection.create(selections.map((one) => EditorSelection.range(offset(one.from), offset(one.to ?? one.from))));
		this.cm.dispatch(state.update(...(replaced === null ? [] : [replaced]), { changes, selection, userEvent: 'input' }));
	}
	wordAt(position: EditorPosition): { from: EditorPosition; to: EditorPosition } | null {
		const word = this.cm.state.wordAt(this.posToOffset(position));
		return word === null ? null : { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}
	posToOffset(position: EditorPosition): number {
		const { doc } = this.cm.state;
		if (position.line < 0) return 0;
		if (position.line >= doc.lines) return doc.length;
		const line = doc.line(position.line + 1);
		return Math.min(line.from + Math.max(0, position.ch), line.to);
	}
	offsetToPos(offset: number): EditorPosition {
		const line = this.cm.state.doc.lineAt(Math.max(0, Math.min(offset, this.cm.state.doc.length)));
		return { line: line.number - 1, ch: offset - line.from };
	}
	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => (Range & { text: string }) | void,
		ignoreEmpty = true,
	): void {
		const changes: (Range & { text: string })[] = [];
		const lines = this.getValue()
			.split('\n')
			.map((text, line) => ({ line, text, value: ignoreEmpty && text.trim() === '' ? null : read(line, text) }));
		for (const { line, text, value } of lines) {
			if (ignoreEmpty && text.trim() === '') continue;
			const change = write(line, text, value);
			if (change !== undefined) changes.push(change);
		}
		if (changes.length > 0) this.transaction({ changes });
	}
}

import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Extension, Range } from '@codemirror/state';
import type { Decoration, DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import type { DraftCitation } from '../../../commands/citing/drafts/document';
import type { CommandContext } from '../../../commands/command';
import { drawCitation, hintText, isDrawn, openCited } from './citation-element';
import type { CodeMirror } from './codemirror';
import type { DraftCitations, ShownDraft } from './draft-citations';
import { knownFields } from '../../../paper/known-fields';

/**
 * Citations drawn in the editor: formatted where the cursor is not, their source where it is. Cells of tables are drawn by the app's
 * renderer, and so by the post-processor of reading view; a citation over a line's end is only marked.
 */
export function livePreviewCitations({ state, view: cm }: CodeMirror, drafts: DraftCitations, context: () => CommandContext): Extension {
	const redraw = state.StateEffect.define<null>();

	class CitationWidget extends cm.WidgetType {
		private readonly drawn: string;

		constructor(
			readonly citation: DraftCitation,
			private readonly isNoteStyle: boolean,
		) {
			super();
			const { runs, name, noteIndex, source, works } = citation;
			this.drawn = JSON.stringify([runs, name, isNoteStyle ? noteIndex : 0, source.note === null, source.hint, works]);
		}
		override eq(other: CitationWidget): boolean {
			return other.drawn === this.drawn;
		}
		override toDOM(): HTMLElement {
			const el = createSpan();
			drawCitation(el, this.citation, this.isNoteStyle, context);
			// The caret goes through the text; the mouse opens.
			el.removeAttribute('tabindex');
			el.addEventListener('mousedown', (event) => {
				if (event.button !== 0 || this.citation.works.length === 0) return;
				event.preventDefault();
				event.stopPropagation();
			});
			el.addEventListener('click', (event) => {
				event.preventDefault();
				event.stopPropagation();
				openCited(this.citation, event, context());
			});
			return el;
		}
		override ignoreEvent(): boolean {
			return false;
		}
	}

	class Citations {
		decorations: DecorationSet = cm.Decoration.none;
		private stop: () => void = () => undefined;
		private path: string | null = null;
		private shown: ShownDraft | null = null;
		private queued = false;

		constructor(private readonly view: EditorView) {
			this.bring(true);
		}

		update(update: ViewUpdate): void {
			const told = update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(redraw)));
			if (update.docChanged) {
				this.decorations = this.decorations.map(update.changes);
				if (!update.view.composing) this.bring(true);
			} else if (told) this.bring(false);
			else if (update.selectionSet || update.viewportChanged || update.focusChanged) this.draw();
		}

		destroy(): void {
			this.stop();
		}

		/** Takes the state of the text as it is now, where it is at hand. */
		private bring(changed: boolean): void {
			const path = pathOf(this.view);
			if (path !== this.path) {
				this.stop();
				this.path = path;
				this.shown = null;
				this.stop = path === null ? () => undefined : drafts.follow(path, () => this.later());
			}
			if (path === null || isCell(this.view)) return;
			const text = this.view.state.doc.toString();
			if (!drafts.mayCite(path, text)) {
				this.shown = null;
				this.decorations = cm.Decoration.none;
				return;
			}
			const shown = changed ? drafts.typed(path, text) : drafts.last(path);
			// Between a keystroke and the state of its text what is drawn moves along.
			if (shown !== null && shown.text === text) {
				this.shown = shown;
				this.draw();
			}
		}

		/** A state came from outside an update: another view of the draft, or the end of a pause. */
		private later(): void {
			if (this.queued) return;
			this.queued = true;
			window.setTimeout(() => {
				this.queued = false;
				if (this.view.dom.isConnected) this.view.dispatch({ effects: redraw.of(null) });
			}, 0);
		}

		private draw(): void {
			const { shown, view } = this;
			if (shown === null || shown.text.length !== view.state.doc.length) return;
			if (!drafts.enabled || !isLivePreview(view)) {
				this.decorations = cm.Decoration.none;
				return;
			}
			const isNoteStyle = shown.document.opened.session.kind === 'note';
			const ranges: Range<Decoration>[] = [];
			for (const citation of shown.state.citations) {
				const { source } = citation;
				const { from, to } = source;
				if (!isVisible(view, from, to) || source.place === 'metadata' || source.isCell || !isDrawn(citation, context())) continue;
				const hint = hintText(
					source.hint,
					source.cites.map(({ key }) => key),
				);
				const isWhole = view.state.doc.lineAt(from).to >= to;
				if (isWhole && !isTouched(view, from, to))
					ranges.push(cm.Decoration.replace({ widget: new CitationWidget(citation, isNoteStyle) }).range(from, to));
				else
					ranges.push(
						cm.Decoration.mark({
							class: hint === null ? 'spn-citation-source' : 'spn-citation-source spn-citation-hint',
							...knownFields({ attributes: hint === null ? null : { title: hint } }),
						}).range(from, to),
					);
			}
			for (const { from, to, hint, keys } of shown.state.hints) {
				const text = hintText(hint, keys);
				if (text !== null && isVisible(view, from, to))
					ranges.push(cm.Decoration.mark({ class: 'spn-citation-hint', attributes: { title: text } }).range(from, to));
			}
			this.decorations = cm.Decoration.set(ranges, true);
		}
	}

	const plugin = cm.ViewPlugin.fromClass(Citations, {
		decorations: (value) => value.decorations,
		// The caret steps over a drawn citation and so into its source.
		provide: (of) =>
			cm.EditorView.atomicRanges.of(
				(view) => view.plugin(of)?.decorations.update({ filter: (_from, _to, one) => isWidget(one) }) ?? cm.Decoration.none,
			),
	});
	return plugin;
}

function isWidget(one: Decoration): boolean {
	return (one.spec as { readonly widget?: unknown }).widget !== undefined;
}

function pathOf(view: EditorView): string | null {
	const file = view.state.field(editorInfoField, false)?.file ?? null;
	return file === null || file.extension !== 'md' ? null : file.path;
}

/** The editor of one cell of a table, whose document is the cell alone. */
function isCell(view: EditorView): boolean {
	return view.dom.closest('.cm-table-widget, .table-cell-wrapper') !== null;
}

function isLivePreview(view: EditorView): boolean {
	return view.state.field(editorLivePreviewField, false) === true;
}

function isVisible(view: EditorView, from: number, to: number): boolean {
	return view.visibleRanges.some((range) => range.from <= to && range.to >= from);
}

function isTouched(view: EditorView, from: number, to: number): boolean {
	return view.hasFocus && view.state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

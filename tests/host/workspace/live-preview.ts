/** Code blocks of plugins in the editor: rendered where the cursor is not, as live preview does. */
import { StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { App } from '../app';
import { setIcon } from '../components/icons';
import { blocksOf } from '../markdown/blocks';
import { Lines } from '../vault/cached-metadata';
import { Component, reportLater } from '../events';
import type { PostProcessorContext } from '../markdown/render';
import type { MarkdownView } from './view';

class CodeBlockWidget extends WidgetType {
	private readonly owner = new Component();

	constructor(
		private readonly app: App,
		private readonly view: MarkdownView,
		private readonly language: string,
		private readonly source: string,
		private readonly lineStart: number,
		private readonly lineEnd: number,
	) {
		super();
	}
	override eq(other: CodeBlockWidget): boolean {
		return other.source === this.source && other.language === this.language && other.lineStart === this.lineStart;
	}
	toDOM(): HTMLElement {
		const wrap = createDiv('cm-preview-code-block cm-embed-block markdown-rendered');
		const el = wrap.createDiv(`block-language-${this.language}`);
		// The app's own button lies over the block's inline end.
		const edit = wrap.createDiv({ cls: 'edit-block-button', attr: { 'aria-label': 'Edit this block' } });
		setIcon(edit, 'code-2');
		this.owner.load();
		const path = this.view.file?.path ?? '';
		const context: PostProcessorContext = {
			docId: `live-${this.lineStart}`,
			sourcePath: path,
			frontmatter: this.app.metadataCache.getCache(path)?.frontmatter ?? null,
			addChild: (child) => void this.owner.addChild(child),
			getSectionInfo: (inner) =>
				wrap.contains(inner) ? { text: this.view.editor.getValue(), lineStart: this.lineStart, lineEnd: this.lineEnd } : null,
		};
		try {
			const answer: unknown = this.app.codeBlocks.get(this.language)?.(this.source, el, context);
			if (answer instanceof Promise) answer.catch(reportLater);
		} catch (error) {
			reportLater(error);
		}
		return wrap;
	}
	override ignoreEvent(): boolean {
		return true;
	}
	override destroy(): void {
		this.owner.unload();
	}
}

/** The extension of one view. */
export function livePreviewBlocks(app: App, view: MarkdownView): Extension {
	const decorate = (state: EditorState): DecorationSet => {
		if (app.codeBlocks.size === 0) return Decoration.none;
		const lines = new Lines(state.doc.toString());
		const { from: selectedFrom, to: selectedTo } = state.selection.main;
		const found = [];
		for (const block of blocksOf(lines, 0)) {
			if (block.type !== 'code') continue;
			const text = lines.text.slice(block.from, block.to);
			const language = /^\s*(?:`{3,}|~{3,})[ \t]*(\S+)/.exec(text)?.[1];
			if (language === undefined || !app.codeBlocks.has(language)) continue;
			if (selectedTo >= block.from && selectedFrom <= block.to && view.editor?.hasFocus() === true) continue;
			const source = text.split('\n').slice(1, -1).join('\n');
			const widget = new CodeBlockWidget(app, view, language, source, lines.loc(block.from).line, lines.loc(block.to).line);
			found.push(Decoration.replace({ widget, block: true }).range(block.from, block.to));
		}
		return Decoration.set(found);
	};
	return StateField.define<DecorationSet>({
		create: decorate,
		update: (before, transaction) =>
			transaction.docChanged || transaction.selection !== undefined || transaction.reconfigured ? decorate(transaction.state) : before,
		provide: (field) => EditorView.decorations.from(field),
	});
}

import { MarkdownView } from 'obsidian';
import type { App, Editor } from 'obsidian';
import type { ActiveNote } from '../../commands/ports/workspace';
import { inlineAt, topBlock } from '../../markdown/insertion';
import { withLineEndsOf } from '../../markdown/lines';
import type { Markdown } from '../../markdown/note';
import { readMarkdown } from '../../markdown/note';

/** The note the reader looks at. */
export function activeNote(app: App): ActiveNote {
	const editor = () => {
		const view = app.workspace.getActiveViewOfType(MarkdownView);
		return view === null || view.getMode() !== 'source' ? null : view.editor;
	};
	return {
		path() {
			const file = app.workspace.getActiveFile();
			return file === null || file.extension !== 'md' ? null : file.path;
		},
		selection: () => editor()?.getSelection() ?? '',
		insert(text) {
			const open = editor();
			if (open === null) return false;
			const note = readMarkdown(open.getValue());
			const at = open.posToOffset(open.getCursor('from'));
			if (text.includes('\n')) return insertBlock(open, note, at, text);
			const written = inlineAt(note, at, text);
			if (written !== null) open.replaceSelection(written);
			return written !== null;
		},
		cursor: () => editor()?.getCursor() ?? null,
		async open(path, options = {}) {
			const file = app.vault.getFileByPath(path);
			if (file === null) return;
			const state = options.line === undefined ? undefined : { eState: { line: options.line } };
			await app.workspace.getLeaf(options.newTab ?? false).openFile(file, state);
		},
		browse(url) {
			window.open(url, '_blank');
		},
		async copy(text, html) {
			const { clipboard } = activeWindow.navigator;
			if (html === undefined || typeof ClipboardItem === 'undefined') return await clipboard.writeText(text);
			await clipboard.write([
				new ClipboardItem({
					'text/plain': new Blob([text], { type: 'text/plain' }),
					'text/html': new Blob([html], { type: 'text/html' }),
				}),
			]);
		},
	};
}

/** Puts lines where the cursor is: over the selection in an empty line, else behind the whole block the cursor stands in. */
function insertBlock(editor: Editor, note: Markdown, at: number, text: string): boolean {
	if (at < note.body) return false;
	const written = withLineEndsOf(note.text, text);
	const block = topBlock(note, note.lineAt(at));
	if (block === null) editor.replaceSelection(written);
	else editor.replaceRange(`${note.eol}${note.eol}${written.trimEnd()}`, editor.offsetToPos(block.end));
	return true;
}

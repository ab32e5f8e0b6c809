import { MarkdownView } from 'obsidian';
import type { App } from 'obsidian';
import type { ActiveNote } from '../../commands/ports/workspace';

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
			open?.replaceSelection(text);
			return open !== null;
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

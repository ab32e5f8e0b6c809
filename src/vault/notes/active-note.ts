import { FileView, MarkdownView, Platform } from 'obsidian';
import type { App, Editor, WorkspaceLeaf } from 'obsidian';
import type { ActiveNote } from '../../commands/ports/workspace';
import { placedInline } from '../../markdown/inline-place';
import { behindBlock, inlineAt, topBlock } from '../../markdown/insertion';
import { withLineEndsOf } from '../../markdown/lines';
import type { Markdown } from '../../markdown/note';
import { readMarkdown } from '../../markdown/note';

/** The note the reader looks at. */
export function activeNote(app: App, copyByTap: (text: string) => Promise<void>): ActiveNote {
	const editor = () => {
		const view = app.workspace.getActiveViewOfType(MarkdownView);
		return view === null || view.getMode() !== 'source' ? null : view.editor;
	};
	return {
		path() {
			const file = app.workspace.getActiveFile();
			return file === null || file.extension !== 'md' ? null : file.path;
		},
		pdf() {
			const file = app.workspace.getActiveFile();
			return file?.extension.toLowerCase() === 'pdf' ? file.path : null;
		},
		selection: () => editor()?.getSelection() ?? '',
		insert(text) {
			const open = editor();
			if (open === null) return false;
			const note = readMarkdown(open.getValue());
			const at = open.posToOffset(open.getCursor('from'));
			if (text.includes('\n')) return insertBlock(open, note, at, text);
			const placed = open.somethingSelected() ? { at, text: inlineAt(note, at, text) } : placedInline(note, at, text);
			if (placed === null || placed.text === null) return false;
			if (placed.at !== at) open.setCursor(open.offsetToPos(placed.at));
			open.replaceSelection(placed.text);
			return true;
		},
		cursor: () => editor()?.getCursor() ?? null,
		async open(path, options = {}) {
			const file = app.vault.getFileByPath(path);
			if (file === null) return;
			const state = options.line === undefined ? undefined : { eState: { line: options.line } };
			await app.workspace.getLeaf(options.newTab ?? false).openFile(file, state);
		},
		async openBeside(path) {
			const file = app.vault.getFileByPath(path);
			if (file === null) return;
			const open: WorkspaceLeaf[] = [];
			app.workspace.iterateAllLeaves((leaf) => {
				// A tab that was not looked at since the start has no view of its own yet, only a state.
				const shown: unknown = leaf.view instanceof FileView ? leaf.view.file?.path : leaf.getViewState().state?.['file'];
				if (shown === path) open.push(leaf);
			});
			const [leaf] = open;
			if (leaf === undefined) return await app.workspace.getLeaf(Platform.isPhone ? false : 'split').openFile(file);
			await app.workspace.revealLeaf(leaf);
			app.workspace.setActiveLeaf(leaf, { focus: true });
		},
		browse(url) {
			window.open(url, '_blank');
		},
		async copy(text, html) {
			if (html !== undefined && (await wasTaken(() => copyBoth(text, html)))) return;
			if (await wasTaken(() => activeWindow.navigator.clipboard.writeText(text))) return;
			await copyByTap(text);
		},
	};
}

/** Puts lines where the cursor is: over the selection in an empty line, else behind the whole block the cursor stands in. */
function insertBlock(editor: Editor, note: Markdown, at: number, text: string): boolean {
	if (at < note.body) return false;
	const written = withLineEndsOf(note.text, text);
	const block = topBlock(note, note.lineAt(at));
	if (block === null) editor.replaceSelection(written);
	else
		editor.replaceRange(
			`${note.eol}${note.eol}${written.trimEnd()}`,
			editor.offsetToPos(note.lines[behindBlock(note, block) - 1]?.end ?? block.end),
		);
	return true;
}

async function copyBoth(text: string, html: string): Promise<void> {
	const blob = (content: string, type: string) => new Blob([content], { type });
	const item = new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') });
	await activeWindow.navigator.clipboard.write([item]);
}

/** Android's WebView refuses HTML, and WebKit whatever comes after an `await`: a refusal is told from a copy by its error alone. */
async function wasTaken(write: () => Promise<void>): Promise<boolean> {
	try {
		await write();
		return true;
	} catch {
		return false;
	}
}

import { MarkdownView, TFile, getAllTags, normalizePath } from 'obsidian';
import type { App, Editor } from 'obsidian';
import { PaperError, noteFailure, reason, reasonOf } from '../../failure';
import type { NoteEntry, NoteStore } from '../../commands/ports/notes';
import type { PaperId } from '../../paper/identifier';
import { textEdits } from '../../markdown/edits';
import type { NoteProperties } from './note-properties';

/** What the store asks of the index of papers. */
export interface Papers {
	notesOf(id: PaperId): readonly string[];
	papersOf(path: string): readonly string[];
	literatureNotes(): readonly string[];
	isLiterature(path: string): boolean;
}

/** The vault as the commands know it. */
export function noteStore(app: App, papers: Papers, properties: NoteProperties): NoteStore {
	const { vault, metadataCache } = app;
	const fileAt = (path: string): TFile => {
		const file = vault.getFileByPath(path);
		if (file === null) throw new PaperError({ kind: 'not-a-note', path });
		return file;
	};
	return {
		list: (): NoteEntry[] => vault.getMarkdownFiles().map((file) => ({ path: file.path, modified: file.stat.mtime })),
		exists: (path) => vault.getAbstractFileByPath(path) !== null,
		folderExists: (path) => path === '' || path === '/' || vault.getFolderByPath(path) !== null,
		namesIn: (folder) => (folder === '' ? vault.getRoot() : vault.getFolderByPath(folder))?.children.map((child) => child.name) ?? [],
		async read(path) {
			const file = fileAt(path);
			const editor = openEditor(app, path);
			return editor === null ? await reading(path, () => vault.read(file)) : editor.getValue();
		},
		async readCached(path) {
			return openEditor(app, path)?.getValue() ?? (await reading(path, () => vault.cachedRead(fileAt(path))));
		},
		async create(path, text) {
			await makeFolders(app, path);
			try {
				await vault.create(path, text);
			} catch (error) {
				if (vault.getAbstractFileByPath(path) !== null && /exist/i.test(reasonOf(error))) {
					throw new PaperError({ kind: 'name-refused', path, reason: reason('reason.name-taken') });
				}
				throw new PaperError({ kind: 'write-failed', path, reason: reasonOf(error) });
			}
			properties.add(path, text);
		},
		async update(path, change) {
			const file = fileAt(path);
			const view = openView(app, path);
			if (view !== null) return await changeInEditor(view, change);
			let changed = false;
			await writing(path, () =>
				vault.process(file, (text) => {
					const next = change(text);
					changed = next !== text;
					return next;
				}),
			);
			return changed;
		},
		async trash(path) {
			await writing(path, () => app.fileManager.trashFile(fileAt(path)));
		},
		frontmatter: (path) => properties.of(path),
		tags(path) {
			const file = vault.getFileByPath(path);
			const cache = file === null ? null : metadataCache.getFileCache(file);
			const frontmatter = properties.of(path);
			return getAllTags(cache ?? (frontmatter === null ? {} : { frontmatter: { ...frontmatter } })) ?? [];
		},
		allKnown: (progress) => properties.allKnown(progress),
		noteKnown: (path) => properties.noteKnown(path),
		notesOf: (id) => papers.notesOf(id),
		papersOf: (path) => papers.papersOf(path),
		literatureNotes: () => papers.literatureNotes(),
		isLiterature: (path) => papers.isLiterature(path),
	};
}

/** The view that has a note open for editing, with whatever is typed and not yet saved. */
function openView(app: App, path: string): MarkdownView | null {
	for (const leaf of app.workspace.getLeavesOfType('markdown')) {
		const { view } = leaf;
		if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source') return view;
	}
	return null;
}

function openEditor(app: App, path: string): Editor | null {
	return openView(app, path)?.editor ?? null;
}

/** One transaction, so that Ctrl+Z takes the whole change back, then a save, so that what is on disk agrees. */
async function changeInEditor(view: MarkdownView, change: (text: string) => string): Promise<boolean> {
	const { editor } = view;
	const path = view.file?.path ?? '';
	const before = editor.getValue();
	const edits = textEdits(before, changed(before, change, path));
	if (edits.length === 0) return false;
	editor.transaction({
		changes: edits.map((edit) => ({ from: editor.offsetToPos(edit.from), to: editor.offsetToPos(edit.to), text: edit.text })),
	});
	await writing(path, () => view.save());
	return true;
}

/** Makes the folders above a path that are not there. */
export async function makeFolders(app: App, path: string): Promise<void> {
	const folder = normalizePath(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
	if (folder === '' || folder === '/' || folder === '.') return;
	let at = '';
	for (const part of folder.split('/')) {
		at = at === '' ? part : `${at}/${part}`;
		if (app.vault.getAbstractFileByPath(at) !== null) continue;
		try {
			await app.vault.createFolder(at);
		} catch (error) {
			// Another import may have made it between the look and the making.
			if (!/exist/i.test(reasonOf(error))) throw new PaperError({ kind: 'write-failed', path: at, reason: reasonOf(error) });
		}
	}
}

/** Runs a read; what the file system says becomes a `read-failed`. */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		throw noteFailure(error, path);
	}
}

/** Runs a write; what the file system says becomes a `write-failed`, what our own change says stays as it is. */
async function writing<T>(path: string, write: () => Promise<T>): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (error instanceof PaperError) throw noteFailure(error, path);
		throw new PaperError({ kind: 'write-failed', path, reason: reasonOf(error) });
	}
}

/** What a change makes of a text; what it throws names the note. */
function changed(text: string, change: (text: string) => string, path: string): string {
	try {
		return change(text);
	} catch (error) {
		throw error instanceof PaperError ? noteFailure(error, path) : error;
	}
}

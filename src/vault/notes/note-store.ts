import { MarkdownView, TFolder, getAllTags, normalizePath } from 'obsidian';
import type { App, Editor, TFile } from 'obsidian';
import { byteText, bytesOf, isPicture } from '../../commands/byte-text';
import { PaperError, noteFailure, reason, reasonOf } from '../../failure';
import type { NoteEntry, NoteStore } from '../../commands/ports/notes';
import type { PaperId } from '../../paper/identifier';
import { textEdits } from '../../markdown/edits';
import { mergedText } from '../../note/merge-typed';
import type { FolderNames } from './folder-names';
import type { NoteProperties } from './note-properties';

/** What the store asks of the index of papers. */
export interface Papers {
	notesOf(id: PaperId): readonly string[];
	papersOf(path: string): readonly string[];
	literatureNotes(): readonly string[];
	isLiterature(path: string): boolean;
	hasCitekey(key: string): boolean;
	mayHaveLiterature(): boolean;
}

const FIRST_SECOND = 1000;

/** The vault as the commands know it. */
export function noteStore(app: App, papers: Papers, properties: NoteProperties, names: FolderNames): NoteStore {
	const { vault, metadataCache } = app;
	const fileAt = (path: string): TFile => {
		const file = vault.getFileByPath(path);
		if (file === null) throw new PaperError({ kind: 'not-a-note', path });
		return file;
	};
	/** When we made a note, for those of the last second. */
	const born = new Map<string, number>();
	/**
	 * Waits until a note of ours is a second old. Templater reads a file 300 ms after it was made, and writes the whole of it when it is
	 * through: what was written between would be lost.
	 */
	const grown = async (path: string): Promise<void> => {
		const now = Date.now();
		for (const [note, time] of born) if (Math.abs(now - time) >= FIRST_SECOND) born.delete(note);
		const since = born.get(path);
		if (since !== undefined) await new Promise<void>((resolve) => window.setTimeout(resolve, FIRST_SECOND - (now - since)));
	};
	return {
		spelled: (folder) => spelledFolder(app, folder),
		list: (): NoteEntry[] => vault.getMarkdownFiles().map((file) => ({ path: file.path, modified: file.stat.mtime })),
		modified(path) {
			const file = vault.getFileByPath(path);
			return file?.extension === 'md' ? file.stat.mtime : null;
		},
		exists: (path) => vault.getAbstractFileByPath(path) !== null,
		folderExists: (path) =>
			path === '' || path === '/' || [path, path.normalize(), path.normalize('NFD')].some((one) => vault.getFolderByPath(one) !== null),
		isTaken: (folder, name) => names.has(folder, name),
		async read(path) {
			const file = fileAt(path);
			if (isPicture(path)) return byteText(new Uint8Array(await reading(path, () => vault.readBinary(file))));
			const view = await viewOf(app, file);
			return view === null ? await reading(path, () => vault.read(file)) : view.getViewData();
		},
		async readCached(path) {
			const file = fileAt(path);
			return (await viewOf(app, file))?.getViewData() ?? (await reading(path, () => vault.cachedRead(file)));
		},
		async create(path, text) {
			await makeFolders(app, path);
			try {
				if (isPicture(path)) return void (await vault.createBinary(path, bytesOf(text)));
				await vault.create(path, text);
			} catch (error) {
				if (vault.getAbstractFileByPath(path) !== null && /exist/i.test(reasonOf(error))) {
					throw new PaperError({ kind: 'name-refused', path, reason: reason('reason.name-taken') });
				}
				throw new PaperError({ kind: 'write-failed', path, reason: reasonOf(error) });
			}
			properties.add(path, text);
			born.set(path, Date.now());
		},
		async update(path, change) {
			await grown(path);
			const file = fileAt(path);
			const view = await viewOf(app, file);
			if (view?.getMode() === 'source') return await changeInEditor(view, change);
			// Typing that was left unsaved behind the reading view.
			if (view !== null) await view.save();
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
		isKnown: (path) => properties.isKnown(path),
		notesOf: (id) => papers.notesOf(id),
		papersOf: (path) => papers.papersOf(path),
		literatureNotes: () => papers.literatureNotes(),
		mayHaveLiterature: () => papers.mayHaveLiterature(),
		isLiterature: (path) => papers.isLiterature(path),
		hasCitekey: (key) => papers.hasCitekey(key),
	};
}

/**
 * The view whose text of a note counts: of several panes the one with typing that is not saved, which the others do not have yet;
 * else one that edits it. Null when it is open nowhere.
 */
async function viewOf(app: App, file: TFile): Promise<MarkdownView | null> {
	const views = app.workspace
		.getLeavesOfType('markdown')
		.flatMap(({ view }) => (view instanceof MarkdownView && view.file?.path === file.path ? [view] : []));
	const [first] = views;
	if (first === undefined) return null;
	if (views.length === 1) return first;
	const saved = await app.vault.read(file);
	return views.find((view) => view.getViewData() !== saved) ?? views.find((view) => view.getMode() === 'source') ?? first;
}

/**
 * One transaction, so that Ctrl+Z takes the whole change back, then a save, so that what is on disk agrees. Where the save fails the
 * change is taken back, and what was typed meanwhile stays: what is told as not written is not saved with the next letter either.
 */
async function changeInEditor(view: MarkdownView, change: (text: string) => string): Promise<boolean> {
	const { editor } = view;
	const { file } = view;
	const path = file?.path ?? '';
	const before = editor.getValue();
	const after = changed(before, change, path);
	if (!replaceIn(editor, before, after)) return false;
	try {
		await writing(path, () => view.save());
	} catch (error) {
		const now = editor.getValue();
		// The view may show another note by now.
		if (view.file === file) replaceIn(editor, now, mergedText(after, before, now));
		throw error;
	}
	return true;
}

/** Puts one text in place of another in an editor, in one transaction of what differs; false where nothing does. */
function replaceIn(editor: Editor, before: string, after: string): boolean {
	const edits = textEdits(before, after);
	if (edits.length === 0) return false;
	editor.transaction({
		changes: edits.map((edit) => ({ from: editor.offsetToPos(edit.from), to: editor.offsetToPos(edit.to), text: edit.text })),
	});
	return true;
}

/**
 * A folder's path as the vault spells it. Windows, macOS, Android and iOS take `papers` and `Papers` for one folder, the app for two:
 * a note made under the second spelling would be there twice. Its marks are composed: the app makes no file under another name.
 */
function spelledFolder(app: App, folder: string): string {
	let at: TFolder = app.vault.getRoot();
	const spelled: string[] = [];
	const folded = (name: string) => name.normalize().toLowerCase();
	const parts = folder
		.normalize()
		.split('/')
		.filter((part) => part !== '');
	for (const [index, part] of parts.entries()) {
		const folders = at.children.filter((child) => child instanceof TFolder);
		const found = folders.find(({ name }) => name === part) ?? folders.find(({ name }) => folded(name) === folded(part));
		if (found === undefined) return [...spelled, ...parts.slice(index)].join('/');
		spelled.push(found.name.normalize());
		at = found;
	}
	return spelled.join('/');
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

import { TFile, TFolder, parseFrontMatterAliases } from 'obsidian';
import type { App, Component, TAbstractFile } from 'obsidian';
import { inSlices } from '../../commands/in-slices';
import type { NoteNames } from '../../commands/ports/links';
import { NameGuesses } from '../../links/guess';
import { NameIndex } from '../../links/name-index';
import type { IndexedNote } from '../../links/name-index';
import { parseNoteKinds } from '../../links/note-kind';
import type { NoteProperties } from './note-properties';

/**
 * The index of names, fed from the notes' properties: on first need, in slices that let the app pause, then note by note as they
 * become known and change. Reads no file. `kinds` is the text of the setting; another text makes another index.
 */
export function noteNames(app: App, owner: Pick<Component, 'registerEvent'>, properties: NoteProperties, kinds: () => string): NoteNames {
	const feed = new NameIndexFeed(app, owner, properties, kinds);
	return { index: () => feed.index(), guesses: () => feed.guesses() };
}

class NameIndexFeed {
	private current: { readonly kinds: string; readonly index: NameIndex; readonly ready: Promise<NameIndex> } | null = null;
	private table: Promise<NameGuesses> | null = null;
	private watching = false;

	constructor(
		private readonly app: App,
		private readonly owner: Pick<Component, 'registerEvent'>,
		private readonly properties: NoteProperties,
		private readonly kinds: () => string,
	) {}

	async index(): Promise<NameIndex> {
		const kinds = this.kinds();
		if (this.current?.kinds !== kinds) {
			const index = new NameIndex(parseNoteKinds(kinds));
			this.watch();
			this.current = { kinds, index, ready: this.filled(index) };
			// A build that failed is tried again on the next need.
			this.current.ready.catch(() => (this.current = null));
		}
		return await this.current.ready;
	}

	async guesses(): Promise<NameGuesses> {
		const index = await this.index();
		const known = await this.table;
		if (known !== null && !known.stale && known.isOver(index)) return known;
		const guesses = new NameGuesses(index);
		this.table = inSlices(guesses.taking(), breath).then(() => guesses);
		return await this.table;
	}

	private async filled(index: NameIndex): Promise<NameIndex> {
		await inSlices(index.taking(this.notes()), breath);
		return index;
	}

	/** The vault's notes as they are when their turn comes: one renamed or deleted since the start is not taken in as it was. */
	private *notes(): Generator<IndexedNote, void> {
		for (const file of this.app.vault.getMarkdownFiles()) {
			if (this.app.vault.getFileByPath(file.path) === file) yield this.note(file);
		}
	}

	private note(file: TFile): IndexedNote {
		const frontmatter = this.properties.of(file.path);
		if (frontmatter === null) return { path: file.path };
		const aliases = parseFrontMatterAliases(frontmatter);
		const { type } = frontmatter;
		return { path: file.path, ...(aliases === null ? {} : { aliases }), ...(typeof type === 'string' ? { type } : {}) };
	}

	private watch(): void {
		if (this.watching) return;
		this.watching = true;
		const { vault } = this.app;
		this.properties.follow((path) => {
			const file = vault.getFileByPath(path);
			if (file !== null) this.take(file);
		});
		for (const event of [
			vault.on('create', (file) => this.take(file)),
			vault.on('delete', (file) => this.drop(file)),
			vault.on('rename', (file, oldPath) => this.move(file, oldPath)),
		]) {
			this.owner.registerEvent(event);
		}
	}

	private take(file: TAbstractFile): void {
		if (file instanceof TFile && file.extension === 'md') this.current?.index.add(this.note(file));
	}

	private drop(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of file.children) this.drop(child);
		else this.current?.index.remove(file.path);
	}

	private move(file: TAbstractFile, oldPath: string): void {
		const index = this.current?.index;
		if (index === undefined || !(file instanceof TFile)) return;
		if (file.extension !== 'md') index.remove(oldPath);
		else if (index.has(oldPath)) index.rename(oldPath, file.path);
		else index.add(this.note(file));
	}
}

const breath = {
	now: () => performance.now(),
	pause: () => new Promise<void>((resolve) => window.setTimeout(resolve, 0)),
};

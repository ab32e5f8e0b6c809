/** The notes of a vault in memory: what Obsidian would say of their frontmatter, tags and links, through the `yaml` package. */
import type { LinkLookup, NoteNames } from '../../src/commands/ports/links';
import type { NoteStore } from '../../src/commands/ports/notes';
import { isLiteratureNote, paperKeysOf } from '../../src/note/paper-identity';
import { PaperError, reasonOf } from '../../src/failure';
import { brokenProperties, propertiesOf, splitNote } from '../../src/note/properties/frontmatter';
import { NameGuesses } from '../../src/links/guess';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { comparedKey, paperKey } from '../../src/paper/identifier';
import { propertyNames } from '../../src/settings';
import type { Settings } from '../../src/settings';
import { parseYaml } from '../host/yaml';

export class MemoryNotes implements NoteStore {
	readonly bin = new Map<string, string>();
	/** Notes whose file the disk does not give. */
	readonly unreadable = new Set<string>();
	private readonly cached = new Map<
		string,
		{ text: string; frontmatter: Record<string, unknown>; naming: Record<string, unknown>; keys: string[]; names: string }
	>();

	constructor(
		/** Path → text. */
		readonly texts: Map<string, string>,
		private readonly settings: () => Settings,
		private readonly beforeWrite: (path: string) => void = () => {},
		private readonly today: () => number = () => 0,
	) {}

	list() {
		return [...this.texts.keys()].filter((path) => path.endsWith('.md')).map((path) => ({ path, modified: this.today() }));
	}
	modified(path: string): number | null {
		return path.endsWith('.md') && this.texts.has(path) ? this.today() : null;
	}
	exists(path: string): boolean {
		return this.texts.has(path) || (path !== '' && this.folderExists(path));
	}
	folderExists(path: string): boolean {
		return path === '' || path === '/' || [...this.texts.keys()].some((file) => file.startsWith(`${path}/`));
	}
	isTaken(folder: string, name: string): boolean {
		const wanted = (folder === '' ? name : `${folder}/${name}`).toLowerCase();
		return [...this.texts.keys()].some((path) => path.toLowerCase() === wanted || path.toLowerCase().startsWith(`${wanted}/`));
	}
	async read(path: string): Promise<string> {
		await Promise.resolve();
		if (this.unreadable.has(path)) throw new PaperError({ kind: 'read-failed', path, reason: 'EIO' });
		return this.textAt(path);
	}
	async readCached(path: string): Promise<string> {
		return await this.read(path);
	}
	async create(path: string, text: string): Promise<void> {
		await Promise.resolve();
		if (this.texts.has(path)) throw new PaperError({ kind: 'name-refused', path, reason: 'a file of that name is there already' });
		this.write(path, text);
	}
	allKnown(): Promise<boolean> {
		return Promise.resolve(true);
	}
	spelled(folder: string): string {
		return folder;
	}
	noteKnown(): Promise<void> {
		return Promise.resolve();
	}
	isKnown(): boolean {
		return true;
	}
	mayHaveLiterature(): boolean {
		return this.literatureNotes().length > 0;
	}
	isLiterature(path: string): boolean {
		return this.literatureNotes().includes(path);
	}
	hasCitekey(key: string): boolean {
		const property = propertyNames(this.settings()).citekey || 'citekey';
		return this.literatureNotes().some((path) => {
			const own = this.frontmatter(path)?.[property];
			return typeof own === 'string' && own.trim().replace(/^@/, '').toLowerCase() === key.toLowerCase();
		});
	}
	async update(path: string, change: (text: string) => string): Promise<boolean> {
		await Promise.resolve();
		const before = this.textAt(path);
		const after = change(before);
		if (after === before) return false;
		this.write(path, after);
		return true;
	}
	async trash(path: string): Promise<void> {
		await Promise.resolve();
		this.bin.set(path, this.textAt(path));
		this.texts.delete(path);
	}
	frontmatter(path: string): Record<string, unknown> | null {
		const text = this.texts.get(path);
		if (text === undefined || splitNote(text).frontmatter === '') return null;
		return this.read1(path, text).frontmatter;
	}
	tags(path: string): string[] {
		const own = this.frontmatter(path)?.['tags'];
		const inText = [...splitNote(this.texts.get(path) ?? '').body.matchAll(/(?:^|\s)(#[\p{L}\p{N}/_-]*[\p{L}/_-][\p{L}\p{N}/_-]*)/gu)].map(
			(match) => match[1] ?? '',
		);
		return [...(Array.isArray(own) ? own.map((tag) => `#${String(tag)}`) : typeof own === 'string' ? [`#${own}`] : []), ...inText];
	}
	notesOf(id: Parameters<NoteStore['notesOf']>[0]): string[] {
		const key = comparedKey(paperKey(id));
		const names = JSON.stringify(propertyNames(this.settings()));
		return [...this.texts]
			.filter(([path, text]) => path.endsWith('.md') && this.read1(path, text, names).keys.some((one) => comparedKey(one) === key))
			.map(([path]) => path)
			.sort();
	}
	papersOf(path: string): readonly string[] {
		return this.read1(path, this.textAt(path)).keys;
	}
	literatureNotes(): string[] {
		const names = propertyNames(this.settings());
		const written = JSON.stringify(names);
		return [...this.texts].flatMap(([path, text]) => {
			if (!path.endsWith('.md')) return [];
			const { naming, keys } = this.read1(path, text, written);
			return isLiteratureNote(path, naming, keys, names) ? [path] : [];
		});
	}

	private textAt(path: string): string {
		const text = this.texts.get(path);
		if (text === undefined) throw new PaperError({ kind: 'not-a-note', path });
		return text;
	}
	private write(path: string, text: string): void {
		try {
			this.beforeWrite(path);
		} catch (error) {
			if (error instanceof PaperError || (error instanceof Error && error.name === 'Crash')) throw error;
			throw new PaperError({ kind: 'write-failed', path, reason: reasonOf(error) });
		}
		this.texts.set(path, text);
	}
	/** What a note says, read again when its text or the names of the properties changed. */
	private read1(path: string, text: string, names = JSON.stringify(propertyNames(this.settings()))) {
		const known = this.cached.get(path);
		if (known !== undefined && known.text === text && known.names === names) return known;
		const frontmatter = propertiesOf(text, { parse: parseYaml });
		const naming = brokenProperties(text, { parse: parseYaml }) ?? frontmatter;
		const fresh = { text, frontmatter, naming, keys: paperKeysOf(naming, propertyNames(this.settings())), names };
		this.cached.set(path, fresh);
		return fresh;
	}
}

/** Links by path, else by the name of the note; written short. */
export function memoryLinks(notes: MemoryNotes): LinkLookup {
	const destination = (linkpath: string): string | null => {
		const wanted = `${linkpath.replace(/\.md$/i, '')}.md`.toLowerCase();
		const paths = notes
			.list()
			.map(({ path }) => path)
			.sort((a, b) => a.length - b.length);
		return paths.find((path) => path.toLowerCase() === wanted) ?? paths.find((path) => path.toLowerCase().endsWith(`/${wanted}`)) ?? null;
	};
	const linkTo = (path: string, _from: string, subpath = '', alias?: string) =>
		`[[${path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '')}${subpath}${alias === undefined ? '' : `|${alias}`}]]`;
	return {
		destination,
		linkTo,
		vaultLink: linkTo,
		notesLinking: () => [],
		linkedFiles(path) {
			return this.linkedNotes(path);
		},
		linkedNotes(path) {
			const links = [...(notes.texts.get(path) ?? '').matchAll(/\[\[([^[\]|#]+)[^[\]]*\]\]/g)].map((match) => match[1] ?? '');
			return [...new Set(links.flatMap((link) => destination(link) ?? []))];
		},
	};
}

/** The index of names, made anew for each question. */
export function memoryNames(notes: MemoryNotes, settings: () => Settings): NoteNames {
	const index = () =>
		NameIndex.of(
			notes.list().map(({ path }) => {
				const frontmatter = notes.frontmatter(path);
				const aliases = [frontmatter?.['aliases'] ?? []].flat().map(String);
				return { path, aliases, ...(typeof frontmatter?.['type'] === 'string' ? { type: frontmatter['type'] } : {}) };
			}),
			parseNoteKinds(settings().noteKinds),
		);
	return { index: () => Promise.resolve(index()), guesses: () => Promise.resolve(NameGuesses.of(index())) };
}

import { Component, debounce } from 'obsidian';
import type { App, TAbstractFile } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { matrixReader } from '../../commands/library/matrix-reader';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { headingOf, needsText } from '../../note/matrix/columns';
import { foldRow } from '../../note/matrix/arrange';
import type { MatrixRow } from '../../note/matrix/rows';
import { attempt, attempted } from '../kit/attempt';
import type { MatrixLook } from './matrix-look';
import { MatrixView } from './matrix-view';

/** Milliseconds of reading after which the app gets a turn. */
const SLICE = 8;
/** Milliseconds until the notes out of sight are read. */
const BEHIND = 100;
/** Changes that come together are taken in together. */
const CALM = 250;
/** Milliseconds in which a note changes again because the reader edited it here: its row stays where it is. */
const OWN = 3000;

/** Which papers a matrix shows, and how. Both are asked for at every look. */
export interface MatrixSource {
	/** The note the matrix stands in, from which links are written; empty outside notes. */
	readonly sourcePath: string;
	paths(): readonly string[];
	look(): MatrixLook;
	/** The reader chose other columns, which the next look has; absent where they cannot. */
	choose?(columns: readonly MatrixColumn[]): void;
	/** Writes the columns where they are named; absent where they are kept as they are chosen. */
	write?: (columns: readonly MatrixColumn[]) => Promise<void>;
	/** What a row says besides its note; the same row for the same. */
	dressed?(row: MatrixRow): MatrixRow;
	/** Told the rows each time they were looked at. */
	shown?(rows: readonly MatrixRow[]): void;
}

/**
 * A matrix of notes that follows them: rows stand by their properties before a note is read; notes in sight are read first, the others
 * in slices behind them, and only where columns or order need their texts.
 */
export class PapersMatrix extends Component {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private readonly view: MatrixView;
	private turn = 0;
	private look: MatrixLook;
	private paths: readonly string[] = [];
	/** Notes in sight that wait to be read, and those that could not be. */
	private readonly inSight = new Set<string>();
	private readonly failed = new Set<string>();
	private sight: Promise<void> | null = null;
	private behind: Promise<unknown> | null = null;
	private readonly edits = new Map<string, number>();

	constructor(
		private readonly container: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly source: MatrixSource,
	) {
		super();
		this.look = source.look();
		this.view = new MatrixView(container, app, context, source.sourcePath, this.look, {
			read: (paths) => this.readInSight(paths),
			readAll: () => this.readAll(),
			edited: (path) => this.edited(path),
			reordered: () => this.readBehind(),
			choose: source.choose && ((columns) => this.choose(columns)),
			write: source.write,
		});
	}

	override onload(): void {
		this.addChild(this.view);
		const { metadataCache, vault } = this.app;
		const again = debounce(() => attempt(this.context, () => this.refresh()), CALM, true);
		const forget = ({ path }: TAbstractFile) => {
			matrixReader(this.context).forget(path);
			this.failed.delete(path);
		};
		this.registerEvent(
			metadataCache.on('changed', (file) => {
				forget(file);
				if (Date.now() - (this.edits.get(file.path) ?? -Infinity) < OWN) this.lookAgain(file.path);
				else again();
			}),
		);
		// After a start the notes become known without a `changed`.
		this.registerEvent(metadataCache.on('resolved', again));
		this.registerEvent(vault.on('delete', again));
		this.registerEvent(vault.on('rename', again));
		this.register(() => again.cancel());
		this.painted = this.refresh();
	}

	override onunload(): void {
		this.turn += 1;
	}

	/** Looks at the source and its notes again; rows that did not change stay as they are. Resolves when the rows in sight stand. */
	async refresh(): Promise<void> {
		this.turn += 1;
		this.look = this.source.look();
		this.paths = this.source.paths();
		const rows = this.dressed(matrixReader(this.context).known(this.paths));
		this.view.show(rows, this.look);
		this.source.shown?.(rows);
		this.readBehind();
		await this.sightRead();
		// On paper nothing comes later.
		if (this.container.closest('.print') !== null) await this.behind;
		await this.sightRead();
		await this.view.drawn();
	}

	/** The note whose row an element is in. */
	pathAt(el: HTMLElement): string | null {
		return this.view.pathAt(el);
	}

	private choose(columns: readonly MatrixColumn[]): void {
		this.source.choose?.(columns);
		attempt(this.context, () => this.refresh());
	}

	private dressed(rows: readonly MatrixRow[]): readonly MatrixRow[] {
		return this.source.dressed === undefined ? rows : rows.map((row) => this.source.dressed?.(row) ?? row);
	}

	private update(rows: readonly MatrixRow[]): void {
		this.view.update(this.dressed(rows));
	}

	private async sightRead(): Promise<void> {
		while (this.sight !== null) await this.sight;
	}

	private headings(): string[] {
		return this.look.columns.flatMap((column) => headingOf(column) ?? []);
	}

	private readInSight(paths: readonly string[]): void {
		for (const path of paths) if (!this.failed.has(path)) this.inSight.add(path);
		if (this.inSight.size > 0) this.sight ??= this.readSight().finally(() => (this.sight = null));
	}

	private async readSight(): Promise<void> {
		// The rows stand on the screen before a note is read; those that come into sight together are read together.
		await nextTurn();
		while (this.inSight.size > 0) {
			const paths = [...this.inSight];
			this.inSight.clear();
			const rows = await matrixReader(this.context).rows(paths, { headings: this.headings() });
			const read = new Set(rows.map(({ path }) => path));
			for (const path of paths) if (!read.has(path)) this.failed.add(path);
			this.update(rows);
		}
	}

	/** Reads what the order needs, and what the columns show, a slice at a time behind what is in sight. */
	private readBehind(): void {
		const turn = ++this.turn;
		const needs = this.view.needs();
		if (!needs.text && !this.look.columns.some(needsText)) return;
		const began = this.behind;
		this.behind = attempted(this.context, async () => {
			await began;
			// The rows in sight come first, on the screen too.
			await nextTurn(BEHIND);
			await this.sightRead();
			if (turn !== this.turn) return;
			let since = performance.now();
			let shown = 0;
			await matrixReader(this.context).rows(this.paths, {
				headings: needs.headings,
				step: async (rows, total) => {
					if (turn !== this.turn) return false;
					const read = rows.slice(shown);
					this.update(read);
					// The first word of a search finds them folded, and the first sort.
					for (const row of read) foldRow(row);
					shown = rows.length;
					if (performance.now() - since < SLICE) return true;
					if (needs.text) this.view.say(t('matrix.reading', { done: shown, total }));
					await nextTurn();
					since = performance.now();
					return turn === this.turn;
				},
			});
			if (turn === this.turn && needs.text) this.view.settle();
		});
	}

	/** Every note with its sections, for what leaves the app. */
	private async readAll(): Promise<void> {
		const headings = this.headings();
		await this.context.dialogs.progress(t('matrix.title'), async (progress) => {
			const rows = await matrixReader(this.context).rows(this.paths, {
				headings,
				step: async (read, total) => {
					progress.step(read.length, total, read[read.length - 1]?.title ?? '');
					await this.context.yieldToApp();
					return !progress.signal.aborted;
				},
			});
			this.update(rows);
		});
	}

	/** A note the reader edited here shows at once what it says: the app's cache comes later. */
	private async edited(path: string): Promise<void> {
		this.edits.set(path, Date.now());
		const row = await matrixReader(this.context).newest(path, this.headings());
		if (row !== null) this.update([row]);
	}

	private lookAgain(path: string): void {
		attempt(this.context, async () => this.update(await matrixReader(this.context).rows([path], { headings: this.headings() })));
	}
}

/** Gives the app its turn, for some milliseconds where told. */
function nextTurn(after = 0): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, after));
}

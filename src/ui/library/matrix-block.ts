import { MarkdownRenderChild, debounce } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { matrixReader } from '../../commands/library/matrix';
import { literatureNotes } from '../../commands/note-selection';
import { describe, failureOf } from '../../failure';
import { t } from '../../i18n';
import type { MatrixRow } from '../../note/matrix/matrix';
import { MATRIX_COLUMNS, meets } from '../../note/matrix/matrix';
import type { MatrixBlock, MatrixBlockTrouble } from '../../note/matrix/matrix-block';
import { MATRIX_KEYS, readMatrixBlock } from '../../note/matrix/matrix-block';
import { showTroubles } from '../reading/five-cs-block';
import { MatrixView } from './matrix-view';
import { attempt } from '../kit/attempt';

/** Milliseconds of reading after which the app gets a turn. */
const SLICE = 12;
/** Enough rows to fill a screen. */
const FIRST_ROWS = 50;
/** Changes that come together are taken in together. */
const CALM = 250;

/** A `five-cs-matrix` code block: reads its notes, shows them, follows them. */
export class MatrixBlockView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private readonly block: MatrixBlock;
	private view: MatrixView | null = null;
	private troubles: HTMLElement | null = null;
	private turn = 0;
	private isShown = false;

	constructor(
		container: HTMLElement,
		source: string,
		private readonly sourcePath: string,
		private readonly app: App,
		private readonly context: CommandContext,
	) {
		super(container);
		this.block = readMatrixBlock(source);
	}

	override onload(): void {
		this.containerEl.addClass('spn-matrix-block');
		this.troubles = this.containerEl.createDiv();
		const { columns, sorts, group, compact } = this.block;
		this.view = this.addChild(
			new MatrixView(this.containerEl, this.app, this.context, this.sourcePath, { columns, sorts, group, compact }),
		);
		const again = debounce(() => attempt(this.context, () => this.refresh()), CALM, true);
		this.registerEvent(this.app.metadataCache.on('changed', again));
		// After a start the notes become known without a `changed`.
		this.registerEvent(this.app.metadataCache.on('resolved', again));
		this.registerEvent(this.app.vault.on('delete', again));
		this.registerEvent(this.app.vault.on('rename', again));
		this.register(() => again.cancel());
		this.painted = this.refresh().then(() => this.view?.drawn());
	}

	override onunload(): void {
		this.turn += 1;
	}

	private async refresh(): Promise<void> {
		const turn = ++this.turn;
		const troubles = this.block.troubles.map(troubleText);
		const rows = await matrixReader(this.context).rows(this.paths(troubles), this.pace(turn));
		// A later look has begun, or the block is gone.
		if (turn !== this.turn) return;
		this.troubles?.empty();
		if (troubles.length > 0 && this.troubles !== null) showTroubles(this.troubles, t('matrix.trouble'), troubles);
		this.present(rows);
	}

	private present(rows: readonly MatrixRow[]): void {
		this.isShown = true;
		this.view?.show(rows.filter((row) => meets(row, this.block.conditions)));
	}

	private paths(troubles: string[]): readonly string[] {
		const { from, fromLine } = this.block;
		try {
			return literatureNotes(this.context, from === null ? { all: true } : { from });
		} catch (error) {
			const failure = failureOf(error);
			if (failure === null) throw error;
			troubles.push(t('matrix.wrong-from', { line: fromLine, reason: describe(failure) }));
			return [];
		}
	}

	/** Gives the app a turn whenever reading has gone on for a while; the first rows are shown while others are read. */
	private pace(turn: number): (rows: readonly MatrixRow[], total: number) => Promise<void> | void {
		let since = performance.now();
		return (rows, total) => {
			if (performance.now() - since < SLICE) return;
			if (!this.isShown && turn === this.turn && rows.length >= FIRST_ROWS) this.present(rows);
			this.view?.say(t('matrix.reading', { done: rows.length, total }));
			return new Promise((resolve) =>
				window.setTimeout(() => {
					since = performance.now();
					resolve();
				}, 0),
			);
		};
	}
}

function troubleText(trouble: MatrixBlockTrouble): string {
	switch (trouble.kind) {
		case 'wrong-key':
			return t('matrix.wrong-key', { line: trouble.line, key: trouble.key, keys: MATRIX_KEYS.join(', ') });
		case 'wrong-column':
			return t('matrix.wrong-column', {
				line: trouble.line,
				column: trouble.column,
				columns: MATRIX_COLUMNS.map(({ key }) => key).join(', '),
			});
		case 'wrong-condition':
			return t('matrix.wrong-condition', { line: trouble.line, text: trouble.text });
	}
}

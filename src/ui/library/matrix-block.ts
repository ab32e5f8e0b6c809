import { MarkdownRenderChild } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { literatureNotes } from '../../commands/note-selection';
import { describe, failureOf } from '../../failure';
import { t } from '../../i18n';
import { MATRIX_COLUMNS } from '../../note/matrix/columns';
import type { MatrixBlock, MatrixBlockTrouble } from '../../note/matrix/matrix-block';
import { MATRIX_KEYS, readMatrixBlock, unknownColumns } from '../../note/matrix/matrix-block';
import type { MatrixRow } from '../../note/matrix/rows';
import { propertyNames } from '../../settings';
import { showTroubles } from '../reading/five-cs-block';
import { PapersMatrix } from './papers-matrix';
import { breakOut } from './break-out';

/** A `five-cs-matrix` code block: the papers it names as a matrix, as wide as the pane, and what is wrong in it. */
export class MatrixBlockView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private readonly block: MatrixBlock;
	private troubles: HTMLElement | null = null;
	/** Why `from:` cannot be followed; empty where it can. */
	private wrongFrom: readonly string[] = [];
	private told = '';

	constructor(
		container: HTMLElement,
		source: string,
		private readonly sourcePath: string,
		private readonly app: App,
		private readonly context: CommandContext,
	) {
		super(container);
		this.block = readMatrixBlock(source, propertyNames(context.settings));
	}

	override onload(): void {
		this.containerEl.addClass('spn-matrix-block');
		this.troubles = this.containerEl.createDiv();
		const { columns, sorts, conditions, group, density } = this.block;
		const look = { columns, sorts, conditions, group, density };
		const matrix = new PapersMatrix(this.containerEl, this.app, this.context, {
			sourcePath: this.sourcePath,
			paths: () => this.paths(),
			look: () => look,
			shown: (rows) => this.showTroubles(rows),
		});
		this.addChild(matrix);
		this.painted = matrix.painted;
		breakOut(this.containerEl, this);
	}

	private showTroubles(rows: readonly MatrixRow[]): void {
		const found = [...this.block.troubles, ...unknownColumns(this.block, rows)].sort((a, b) => a.line - b.line);
		const troubles = [...found.map(troubleText), ...this.wrongFrom];
		if (this.troubles === null || troubles.join('\n') === this.told) return;
		this.told = troubles.join('\n');
		this.troubles.empty();
		if (troubles.length > 0) showTroubles(this.troubles, t('matrix.trouble'), troubles);
	}

	private paths(): readonly string[] {
		const { from, fromLine } = this.block;
		this.wrongFrom = [];
		try {
			return literatureNotes(this.context, from === null ? { all: true } : { from });
		} catch (error) {
			const failure = failureOf(error);
			if (failure === null) throw error;
			this.wrongFrom = [t('matrix.wrong-from', { line: fromLine, reason: describe(failure) })];
			return [];
		}
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

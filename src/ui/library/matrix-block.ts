import { MarkdownRenderChild } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { literatureNotes } from '../../commands/note-selection';
import { describe, failureOf } from '../../failure';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { MATRIX_COLUMNS } from '../../note/matrix/columns';
import type { MatrixBlock, MatrixBlockProblem } from '../../note/matrix/matrix-block';
import { MATRIX_KEYS, readMatrixBlock, unknownColumns } from '../../note/matrix/matrix-block';
import type { MatrixRow } from '../../note/matrix/rows';
import { propertyNames } from '../../settings';
import { showProblems } from '../reading/five-cs-block';
import { PapersMatrix } from './papers-matrix';
import { breakOut } from './break-out';

interface KeptColumns {
	readonly columns: readonly MatrixColumn[] | null;
	keep(columns: readonly MatrixColumn[]): void;
}
interface WrittenColumns {
	readonly write: (columns: readonly MatrixColumn[]) => Promise<void>;
}

/** A `five-cs-matrix` code block: the papers it names as a matrix, as wide as the pane, and what is wrong in it. */
export class MatrixBlockView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private readonly block: MatrixBlock;
	private problems: HTMLElement | null = null;
	/** Why `from:` cannot be followed; empty where it can. */
	private wrongFrom: readonly string[] = [];
	private lastShown = '';
	private columns: readonly MatrixColumn[];

	constructor(
		container: HTMLElement,
		source: string,
		private readonly sourcePath: string,
		private readonly app: App,
		private readonly context: CommandContext,
		/** The columns the reader chose before, where they are kept, and who keeps others; or who writes them into the block at a wish. */
		private readonly kept: KeptColumns | WrittenColumns,
	) {
		super(container);
		this.block = readMatrixBlock(source, propertyNames(context.settings));
		this.columns = ('columns' in kept ? kept.columns : null) ?? this.block.columns;
	}

	override onload(): void {
		this.containerEl.addClass('spn-matrix-block');
		this.problems = this.containerEl.createDiv();
		const { sorts, conditions, group, density } = this.block;
		const matrix = new PapersMatrix(this.containerEl, this.app, this.context, {
			sourcePath: this.sourcePath,
			paths: () => this.paths(),
			look: () => ({ columns: this.columns, sorts, conditions, group, density }),
			choose: (chosen) => {
				this.columns = chosen;
				if ('keep' in this.kept) this.kept.keep(chosen);
			},
			...('write' in this.kept ? { write: this.kept.write } : {}),
			shown: (rows) => this.showProblems(rows),
		});
		this.addChild(matrix);
		this.painted = matrix.painted;
		breakOut(this.containerEl, this);
	}

	private showProblems(rows: readonly MatrixRow[]): void {
		const found = [...this.block.problems, ...unknownColumns(this.block, rows)].sort((a, b) => a.line - b.line);
		const problems = [...found.map(problemText), ...this.wrongFrom];
		if (this.problems === null || problems.join('\n') === this.lastShown) return;
		this.lastShown = problems.join('\n');
		this.problems.empty();
		if (problems.length > 0) showProblems(this.problems, t('matrix.trouble'), problems);
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

function problemText(problem: MatrixBlockProblem): string {
	switch (problem.kind) {
		case 'wrong-key':
			return t('matrix.wrong-key', { line: problem.line, key: problem.key, keys: MATRIX_KEYS.join(', ') });
		case 'wrong-column':
			return t('matrix.wrong-column', {
				line: problem.line,
				column: problem.column,
				columns: MATRIX_COLUMNS.map(({ key }) => key).join(', '),
			});
		case 'wrong-condition':
			return t('matrix.wrong-condition', { line: problem.line, text: problem.text });
	}
}

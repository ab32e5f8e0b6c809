import { MarkdownRenderChild } from 'obsidian';
import type { App, MarkdownPostProcessorContext } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { CKey } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import { keyOfName } from '../../note/five-cs/five-cs-table';
import { propertyNames } from '../../settings';
import { showAssessmentHead, showPrompt } from './five-cs-view';
import { attempt } from '../kit/attempt';

/**
 * The five Cs tables among rendered blocks of a literature note get their presentation. The promise is that of their first paint:
 * the app measures and prints a section when its promises have resolved. Nothing to present answers at once.
 */
export function presentFiveCsTables(
	el: HTMLElement,
	context: MarkdownPostProcessorContext,
	app: App,
	world: () => CommandContext,
): Promise<void> | undefined {
	// A table inside a block of ours, or one of the matrix, is presented already.
	const tables = Array.from(el.querySelectorAll('table')).filter(
		(table) => table.closest('.spn-five-cs-block, .spn-matrix') === null && rowsOf(table).length >= 2,
	);
	return tables.length === 0 || !world().settings.renderFiveCs ? undefined : present(tables, context, app, world());
}

async function present(
	tables: readonly HTMLTableElement[],
	place: MarkdownPostProcessorContext,
	app: App,
	world: CommandContext,
): Promise<void> {
	const { sourcePath } = place;
	await world.notes.noteKnown(sourcePath);
	if (!world.notes.isLiterature(sourcePath)) return;
	const views = tables.map((table) => new FiveCsTableView(table, sourcePath, app, world));
	for (const view of views) place.addChild(view);
	await Promise.all(views.map((view) => view.painted));
}

interface TableRow {
	readonly key: CKey;
	readonly answer: HTMLElement;
}

/** Rows of a rendered table that name a C, with the cell of the answer. */
function rowsOf(table: HTMLTableElement): TableRow[] {
	return Array.from(table.rows).flatMap((row) => {
		const cells = Array.from(row.cells);
		const at = cells.findIndex((cell) => keyOfName(cell.textContent ?? '') !== null);
		const key = keyOfName(cells[at]?.textContent ?? '');
		const answer = cells[at + 1];
		return key === null || answer === undefined ? [] : [{ key, answer }];
	});
}

/** Prompts in empty cells, and over the table how many are answered, the stars and the way to the form. */
class FiveCsTableView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private head: HTMLElement | null = null;
	private last = '';

	constructor(
		private readonly table: HTMLTableElement,
		private readonly path: string,
		private readonly app: App,
		private readonly context: CommandContext,
	) {
		super(table);
	}

	override onload(): void {
		this.table.addClass('spn-five-cs-table');
		for (const { key, answer } of rowsOf(this.table)) {
			if ((answer.textContent ?? '').trim() !== '' || answer.querySelector('img, svg, .math') !== null) continue;
			const question = FIVE_CS.find((c) => c.key === key)?.question ?? 'five-cs.question.category';
			showPrompt(answer, t(question), () => this.context.dialogs.fiveCs(this.path, key));
		}
		// A property or a callout elsewhere in the note changes the stars while the table's own block stays.
		this.registerEvent(
			this.app.metadataCache.on('changed', (file) => {
				if (file.path === this.path) attempt(this.context, () => this.showHead());
			}),
		);
		this.painted = this.showHead();
	}

	override onunload(): void {
		this.head?.remove();
		this.table.removeClass('spn-five-cs-table');
		for (const prompt of Array.from(this.table.querySelectorAll('.spn-prompt'))) prompt.remove();
	}

	private async showHead(): Promise<void> {
		const five = readFiveCs(await this.context.notes.read(this.path), propertyNames(this.context.settings).relevance);
		const now = JSON.stringify([five.answered, five.relevance]);
		if (now === this.last) return;
		this.last = now;
		this.head?.remove();
		const holder = createDiv();
		this.head = showAssessmentHead(holder, five, {
			edit: (field) => this.context.dialogs.fiveCs(this.path, field),
		});
		this.table.insertAdjacentElement('beforebegin', this.head);
	}
}

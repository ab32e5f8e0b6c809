import { MarkdownRenderChild, setIcon } from 'obsidian';
import type { App, MarkdownPostProcessorContext } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { CKey } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import { keyOfName } from '../../note/five-cs/five-cs-table';
import { ratingValue } from '../../note/five-cs/relevance';
import { propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { AssessmentHead } from './five-cs-view';
import { rating, showAssessmentHead, showPrompt } from './five-cs-view';
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
	const callouts = Array.from(el.querySelectorAll<HTMLElement>('.callout')).filter(isUnratedCallout);
	if (tables.length + callouts.length === 0 || !world().settings.renderFiveCs) return undefined;
	return present(tables, callouts, context, app, world());
}

/** A callout of relevance whose title has no rating yet, or one of hollow stars. */
function isUnratedCallout(callout: HTMLElement): boolean {
	const title = callout.querySelector('.callout-title-inner')?.textContent ?? '';
	return /^[^\p{L}\p{N}]*(?:Relevance|Relevancia)[\s:☆✩]*$/iu.test(title);
}

async function present(
	tables: readonly HTMLTableElement[],
	callouts: readonly HTMLElement[],
	place: MarkdownPostProcessorContext,
	app: App,
	world: CommandContext,
): Promise<void> {
	const { sourcePath } = place;
	await world.notes.noteKnown(sourcePath);
	if (!world.notes.isLiterature(sourcePath)) return;
	const views = tables.map((table) => new FiveCsTableView(table, sourcePath, app, world));
	for (const view of views) place.addChild(view);
	for (const callout of callouts) place.addChild(new UnratedCalloutView(callout, sourcePath, app, world));
	await Promise.all(views.map((view) => view.painted));
}

/** A callout of relevance looks like nothing in particular until the paper is rated: its text stays what the preset made it. */
class UnratedCalloutView extends MarkdownRenderChild {
	constructor(
		callout: HTMLElement,
		private readonly path: string,
		private readonly app: App,
		private readonly context: CommandContext,
	) {
		super(callout);
	}

	override onload(): void {
		const look = () => {
			const { notes, settings } = this.context;
			const isRated = ratingValue(propertyIn(notes.frontmatter(this.path), propertyNames(settings), 'relevance')) !== null;
			this.containerEl.toggleClass('spn-unrated', !isRated);
			const icon = this.containerEl.querySelector<HTMLElement>('.callout-icon');
			if (icon !== null && !isRated) setIcon(icon, 'star');
		};
		this.registerEvent(this.app.metadataCache.on('changed', (file) => file.path === this.path && look()));
		look();
	}

	override onunload(): void {
		this.containerEl.removeClass('spn-unrated');
	}
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

/** Milliseconds in which the app may draw a note anew that was rated from its head. */
const REDRAWN = 3000;
let lastRated: { readonly path: string; readonly at: number } | null = null;

/** Prompts in empty cells, and over the table how many are answered, the stars and the way to the form. */
class FiveCsTableView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private head: AssessmentHead | null = null;
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
		this.head?.el.remove();
		this.table.removeClass('spn-five-cs-table');
		for (const prompt of Array.from(this.table.querySelectorAll('.spn-prompt'))) prompt.remove();
	}

	private async showHead(): Promise<void> {
		const five = readFiveCs(await this.context.notes.read(this.path), propertyNames(this.context.settings).relevance);
		const now = JSON.stringify([five.answered, five.relevance]);
		if (now === this.last) return;
		this.last = now;
		// The keyboard may be in its stars: it stays where it stands.
		if (this.head !== null) return this.head.show(five);
		this.head = showAssessmentHead(createDiv(), five, {
			edit: (field) => this.context.dialogs.fiveCs(this.path, field),
			rate: (relevance, undo) => {
				lastRated = { path: this.path, at: Date.now() };
				rating(this.context, this.path)(relevance, undo);
			},
		});
		this.table.insertAdjacentElement('beforebegin', this.head.el);
		// Where the app draws the note anew, the keyboard goes on in the stars it was in.
		const { doc } = this.table;
		if (lastRated?.path !== this.path || Date.now() - lastRated.at > REDRAWN || doc.activeElement !== doc.body) return;
		this.head.el.querySelector<HTMLElement>('.spn-star[tabindex="0"]')?.focus({ preventScroll: true });
	}
}

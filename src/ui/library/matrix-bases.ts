import { BasesView, NullValue } from 'obsidian';
import type { BasesAllOptions, BasesEntry, HoverParent, HoverPopover, Plugin, QueryController } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { matrixReader } from '../../commands/library/matrix';
import { t } from '../../i18n';
import type { MatrixColumn, MatrixRow } from '../../note/matrix/matrix';
import { DEFAULT_COLUMNS } from '../../note/matrix/matrix';
import { columnOf, withTitle } from '../../note/matrix/matrix-block';
import { MATRIX_VIEW } from '../../note/papers-base';
import { linkOf } from '../kit/own-links';
import type { MatrixLook } from './matrix-view';
import { MatrixView } from './matrix-view';
import { attempt } from '../kit/attempt';

export const HOVER_SOURCE = 'structured-paper-notes';

/** The matrix as a view of Bases: the base filters, sorts and groups, the matrix shows. */
export function registerMatrixBases(plugin: Plugin, context: () => CommandContext): void {
	plugin.registerHoverLinkSource(HOVER_SOURCE, { display: t('matrix.title'), defaultMod: true });
	plugin.registerBasesView(MATRIX_VIEW, {
		name: t('matrix.title'),
		icon: 'table-properties',
		factory: (controller, container) => new MatrixBasesView(controller, container, context()),
		options: viewOptions,
	});
}

function viewOptions(): BasesAllOptions[] {
	return [
		{ type: 'text', key: 'columns', displayName: t('matrix.option.columns'), default: DEFAULT_COLUMNS.join(', ') },
		{
			type: 'dropdown',
			key: 'density',
			displayName: t('matrix.option.density'),
			default: 'comfortable',
			options: { comfortable: t('matrix.option.comfortable'), compact: t('matrix.option.compact') },
		},
	];
}

class MatrixBasesView extends BasesView implements HoverParent {
	readonly type = MATRIX_VIEW;
	hoverPopover: HoverPopover | null = null;
	private view: MatrixView | null = null;
	private hover: true | null = null;
	private turn = 0;

	constructor(
		controller: QueryController,
		private readonly container: HTMLElement,
		private readonly context: CommandContext,
	) {
		super(controller);
	}

	override onDataUpdated(): void {
		attempt(this.context, () => this.refresh());
	}

	override onunload(): void {
		this.turn += 1;
		this.container.empty();
	}

	private async refresh(): Promise<void> {
		const turn = ++this.turn;
		const groups = this.data.groupedData.map((group) => ({ name: nameOf(group.key), entries: group.entries.filter(isNote) }));
		const paths = groups.flatMap(({ entries }) => entries.map((entry) => entry.file.path));
		const rows = await matrixReader(this.context).rows(paths);
		if (turn !== this.turn) return;
		const byPath = new Map(rows.map((row) => [row.path, row]));
		const look: MatrixLook = {
			columns: this.columns(),
			sorts: [],
			group: null,
			compact: this.config.get('density') === 'compact',
			groups: groups.map(({ name, entries }) => ({
				name,
				rows: entries.map((entry) => byPath.get(entry.file.path)).filter((row): row is MatrixRow => row !== undefined),
			})),
		};
		this.view ??= this.addChild(new MatrixView(this.container, this.app, this.context, '', look));
		this.hover ??= this.previewLinks();
		this.view.show(rows, look);
	}

	/** Outside a note the app does not see a pointer over a link: it is told, so that Page preview can show the note. */
	private previewLinks(): true {
		this.registerDomEvent(this.container, 'mouseover', (event) => {
			const link = linkOf(event);
			if (link === null) return;
			this.app.workspace.trigger('hover-link', {
				event,
				source: HOVER_SOURCE,
				hoverParent: this,
				targetEl: link,
				linktext: link.getAttribute('data-href') ?? '',
				sourcePath: this.view?.pathAt(link) ?? '',
			});
		});
		return true;
	}

	private columns(): MatrixColumn[] {
		const chosen = this.config.get('columns');
		// What the reader set in this view counts first, then the properties the base shows, in its order.
		const order = this.config.getOrder().map((id) => id.replace(/^(?:note|file|formula)\./, ''));
		const names = typeof chosen === 'string' ? chosen.split(',') : Array.isArray(chosen) ? chosen.map(String) : [];
		const columns = [names, order].map(columnsNamed).find((found) => found.length > 0) ?? [];
		return columns.length === 0 ? [...DEFAULT_COLUMNS] : withTitle(columns);
	}
}

function columnsNamed(names: readonly string[]): MatrixColumn[] {
	return names.flatMap((name) => columnOf(name) ?? []);
}

function isNote(entry: BasesEntry): boolean {
	return entry.file.extension === 'md';
}

function nameOf(key: BasesView['data']['groupedData'][number]['key']): string {
	return key === undefined || key instanceof NullValue ? '' : key.toString();
}

import { BasesView, NullValue } from 'obsidian';
import type { BasesAllOptions, BasesEntry, HoverParent, HoverPopover, Plugin, QueryController } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { DEFAULT_COLUMNS, columnNamed, withTitle } from '../../note/matrix/columns';
import { densityOf } from '../../note/matrix/matrix-block';
import { MATRIX_VIEW } from '../../note/papers-base';
import { propertyNames } from '../../settings';
import { attempt } from '../kit/attempt';
import { HOVER_SOURCE, previewOwnLinks } from '../kit/own-links';
import type { MatrixLook } from './matrix-look';
import { PapersMatrix } from './papers-matrix';

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
			default: 'auto',
			options: { auto: t('matrix.option.auto'), comfortable: t('matrix.option.comfortable'), compact: t('matrix.option.compact') },
		},
	];
}

class MatrixBasesView extends BasesView implements HoverParent {
	readonly type = MATRIX_VIEW;
	hoverPopover: HoverPopover | null = null;
	private view: PapersMatrix | null = null;

	constructor(
		controller: QueryController,
		private readonly container: HTMLElement,
		private readonly context: CommandContext,
	) {
		super(controller);
	}

	override onDataUpdated(): void {
		const { view } = this;
		if (view !== null) return attempt(this.context, () => view.refresh());
		this.view = this.addChild(
			new PapersMatrix(this.container, this.app, this.context, {
				sourcePath: '',
				paths: () => this.groups().flatMap(({ paths }) => paths),
				look: () => this.look(),
			}),
		);
		attempt(this.context, () => this.view?.painted ?? Promise.resolve());
		previewOwnLinks(this.app, this.container, this, (link) => this.view?.pathAt(link) ?? '');
	}

	override onunload(): void {
		this.container.empty();
	}

	private groups(): { readonly name: string; readonly paths: readonly string[] }[] {
		return this.data.groupedData.map(({ key, entries }) => ({
			name: nameOf(key),
			paths: entries.filter(isNote).map((entry) => entry.file.path),
		}));
	}

	/** As the base has it: its properties, groups and sort; a sort of the reader's own stays until that of the base changes. */
	private look(): MatrixLook {
		const { columns, heads } = this.columns();
		return {
			columns,
			heads,
			sorts: [],
			conditions: [],
			group: null,
			density: densityOf(this.config.get('density')),
			groups: this.groups(),
			of: JSON.stringify(this.config.getSort()),
		};
	}

	/** What the reader set in this view counts first, then the properties the base shows, in its order and under its names. */
	private columns(): Required<Pick<MatrixLook, 'columns' | 'heads'>> {
		const names = propertyNames(this.context.settings);
		const set = this.config.get('columns');
		const own = typeof set === 'string' ? set.split(',') : Array.isArray(set) ? set.map(String) : [];
		const chosen = own.flatMap((name) => columnNamed(name, names) ?? []);
		const ordered = this.config.getOrder().flatMap((id) => {
			const column = /^file\.(?:name|basename|file)$/.test(id) ? 'title' : id.startsWith('note.') ? columnNamed(id, names) : null;
			return column === null ? [] : [{ id, column }];
		});
		const heads: Record<string, string> = {};
		// Our own columns have words of their own.
		for (const { id, column } of ordered) if (column.startsWith('property:')) heads[column] = this.config.getDisplayName(id);
		const columns: readonly MatrixColumn[] = chosen.length > 0 ? chosen : ordered.map(({ column }) => column);
		return { columns: columns.length === 0 ? DEFAULT_COLUMNS : withTitle(columns), heads };
	}
}

function isNote(entry: BasesEntry): boolean {
	return entry.file.extension === 'md';
}

function nameOf(key: BasesView['data']['groupedData'][number]['key']): string {
	return key === undefined || key instanceof NullValue ? '' : key.toString();
}

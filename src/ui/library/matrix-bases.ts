import { BasesView, NullValue, NumberValue } from 'obsidian';
import type { BasesAllOptions, BasesEntry, BasesPropertyId, HoverParent, HoverPopover, Plugin, QueryController, Value } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { DEFAULT_COLUMNS, columnNamed, isBaseColumn, propertyOf, withTitle } from '../../note/matrix/columns';
import { densityOf } from '../../note/matrix/matrix-block';
import type { MatrixRow } from '../../note/matrix/rows';
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
	/** What only the base knows of a note: its formulas, and what it says of files; with the row it was put into. */
	private outer: readonly string[] = [];
	private entries = new Map<string, BasesEntry>();
	private readonly dressed = new Map<string, { readonly of: MatrixRow; readonly says: string; readonly row: MatrixRow }>();

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
				dressed: (row) => this.dress(row),
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

	/** A row with what the base says of its note; the same one as long as neither changes. */
	private dress(row: MatrixRow): MatrixRow {
		const entry = this.entries.get(row.path);
		if (this.outer.length === 0 || entry === undefined) return row;
		const values = Object.fromEntries(this.outer.map((id) => [id, plainValue(entry.getValue(id as BasesPropertyId))]));
		const says = JSON.stringify(values);
		const known = this.dressed.get(row.path);
		if (known?.of === row && known.says === says) return known.row;
		const made = { ...row, properties: { ...row.properties, ...values } };
		this.dressed.set(row.path, { of: row, says, row: made });
		return made;
	}

	/** As the base has it: its properties, groups and sort; a sort of the reader's own stays until that of the base changes. */
	private look(): MatrixLook {
		const { columns, heads } = this.columns();
		this.outer = columns.flatMap((column) => (isBaseColumn(column) ? (propertyOf(column) ?? []) : []));
		this.entries = new Map(this.data.data.map((entry) => [entry.file.path, entry]));
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
		const named = (name: string) => (/^file\.(?:name|basename|file)$/.test(name.trim()) ? 'title' : columnNamed(name, names));
		const chosen = own.flatMap((name) => named(name) ?? []);
		const ordered = this.config.getOrder().flatMap((id) => {
			const column = named(id);
			return column === null ? [] : [{ id, column }];
		});
		const heads: Record<string, string> = {};
		// Our own columns have words of their own.
		for (const { id, column } of ordered) if (column.startsWith('property:')) heads[column] = this.config.getDisplayName(id);
		const columns: readonly MatrixColumn[] = chosen.length > 0 ? chosen : ordered.map(({ column }) => column);
		return { columns: columns.length === 0 ? DEFAULT_COLUMNS : withTitle(columns), heads };
	}
}

/** A value of the base as a cell has it: a number as one, nothing as null; a text of digits stays a text, which may be an identifier. */
function plainValue(value: Value | null): string | number | null {
	if (value === null || value instanceof NullValue) return null;
	const text = value.toString();
	return value instanceof NumberValue ? Number(text) : text;
}

function isNote(entry: BasesEntry): boolean {
	return entry.file.extension === 'md';
}

function nameOf(key: BasesView['data']['groupedData'][number]['key']): string {
	return key === undefined || key instanceof NullValue ? '' : key.toString();
}

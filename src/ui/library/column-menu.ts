import { Menu } from 'obsidian';
import { columnHead } from '../../commands/library/matrix';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { DEFAULT_COLUMNS, MATRIX_COLUMNS, columnNamed, withTitle } from '../../note/matrix/columns';
import type { MatrixRow } from '../../note/matrix/rows';
import { propertyNames } from '../../settings';
import { attempt } from '../kit/attempt';
import type { MenuPlace } from './matrix-menus';
import { showMenu } from './matrix-menus';

/** What the menu of columns chooses from, and who is told. */
export interface ColumnChoice {
	readonly columns: readonly MatrixColumn[];
	readonly rows: readonly MatrixRow[];
	readonly chosen: (columns: readonly MatrixColumn[]) => void;
	/** Writes them where they are named; absent where they are kept as they are chosen. */
	readonly write?: ((columns: readonly MatrixColumn[]) => Promise<void>) | undefined;
}

/**
 * The columns a matrix can have: its own, the properties its papers have, any heading. Each is ticked or not, and the menu comes again
 * until it is left. Over a column that is named, its place and whether it is shown.
 */
export function showColumnMenu(context: CommandContext, place: MenuPlace, choice: () => ColumnChoice, at?: MatrixColumn): void {
	const { columns, rows, chosen, write } = choice();
	const names = propertyNames(context.settings);
	const menu = new Menu();
	const item = (title: string, section: string, columnsThen: () => readonly MatrixColumn[], isTicked?: boolean) =>
		menu.addItem((one) => {
			one
				.setTitle(title)
				.setSection(section)
				.onClick(() => {
					chosen(withTitle(columnsThen()));
					if (isTicked !== undefined) place.el.win.setTimeout(() => showColumnMenu(context, shown, choice), 0);
				});
			if (isTicked !== undefined) one.setChecked(isTicked);
		});
	const index = at === undefined ? 0 : columns.indexOf(at);
	const moved = (by: number) => () => {
		const others = columns.filter((column) => column !== at);
		return [...others.slice(0, index + by), ...columns.slice(index, index + 1), ...others.slice(index + by)];
	};
	if (index > 1) item(t('matrix.column-left'), 'column', moved(-1));
	if (index > 0 && index < columns.length - 1) item(t('matrix.column-right'), 'column', moved(1));
	if (index > 0) item(t('matrix.column-hide'), 'column', () => columns.filter((column) => column !== at));
	const known: readonly MatrixColumn[] = MATRIX_COLUMNS.map(({ key }) => key);
	const keys = new Set(rows.flatMap(({ properties }) => Object.keys(properties)));
	const own = [...keys].sort().flatMap((key) => columnNamed(`note.${key}`, names) ?? []);
	for (const column of new Set([...known, ...columns, ...own])) {
		if (column === 'title') continue;
		const isShown = columns.includes(column);
		const then = () => (isShown ? columns.filter((one) => one !== column) : [...columns, column]);
		item(columnHead(column), known.includes(column) ? 'known' : 'own', then, isShown);
	}
	menu.addItem((one) =>
		one
			.setTitle(t('matrix.column-heading'))
			.setSection('more')
			.onClick(() =>
				attempt(context, async () => {
					const words = await context.dialogs.ask({ title: t('matrix.column-heading'), yes: t('matrix.column-show') });
					const column = words === null ? null : columnNamed(`## ${words}`);
					if (column !== null) chosen(withTitle([...columns, column]));
				}),
			),
	);
	item(t('matrix.column-reset'), 'more', () => DEFAULT_COLUMNS);
	if (write !== undefined)
		menu.addItem((one) =>
			one
				.setTitle(t('matrix.columns-write'))
				.setSection('more')
				.onClick(() => attempt(context, () => write(columns))),
		);
	const shown = showMenu(menu, place);
}

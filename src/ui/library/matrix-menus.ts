import { Menu } from 'obsidian';
import type { App } from 'obsidian';
import { citableAt } from '../../commands/citing/citable';
import { copyCitationOf } from '../../commands/citing/insert-citation';
import type { CommandContext } from '../../commands/command';
import { statusesOf } from '../../commands/library/matrix-edits';
import { statusLabel } from '../../commands/reading/status-label';
import { t } from '../../i18n';
import { MOST_RELEVANT, stars } from '../../note/five-cs/relevance';
import { PASSES } from '../../note/passes/passes';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixRow } from '../../note/matrix/rows';
import { attempt } from '../kit/attempt';

/** Where a menu opens: at a point of an element's window, else below the element. */
export interface MenuPlace {
	readonly el: HTMLElement;
	readonly at?: { readonly x: number; readonly y: number };
}

/** What the menu of a row sets off besides opening, copying and the form. */
export interface RowActions {
	readonly choose: (kind: CellKind) => void;
	readonly compare: () => void;
}

/** What can be done with a paper of the matrix. */
export function showRowMenu(row: MatrixRow, place: MenuPlace, app: App, context: CommandContext, actions: RowActions): void {
	const menu = new Menu();
	const item = (title: string, icon: string, section: string, act: () => unknown) =>
		menu.addItem((one) =>
			one
				.setTitle(title)
				.setIcon(icon)
				.setSection(section)
				.onClick(() => attempt(context, async () => await act())),
		);
	const open = (where: 'tab' | 'split' | false) => app.workspace.openLinkText(row.path, row.path, where);
	item(t('import.open-note'), 'file-text', 'open', () => open(false));
	item(t('matrix.open-tab'), 'file-plus', 'open', () => open('tab'));
	item(t('matrix.open-split'), 'separator-vertical', 'open', () => open('split'));
	item(t('command.edit-five-cs'), 'list-checks', 'edit', () => context.dialogs.fiveCs(row.path));
	item(t('matrix.rate'), 'star', 'edit', () => actions.choose('rating'));
	item(t('matrix.set-status'), 'circle-dot', 'edit', () => actions.choose('status'));
	item(t('command.copy-citation'), 'clipboard-copy', 'more', () => copyCitationOf(context, citableAt(context, row.path)));
	item(t('matrix.compare'), 'columns-3', 'more', actions.compare);
	showMenu(menu, place);
}

/** The choices of a rating, a status or a pass; the one it has is marked. */
export function showChoices(
	kind: 'rating' | 'status' | 'pass',
	row: MatrixRow,
	rows: readonly MatrixRow[],
	place: MenuPlace,
	chosen: (typed: string) => void,
): void {
	const menu = new Menu();
	const item = (title: string, typed: string, isNow: boolean) =>
		menu.addItem((one) =>
			one
				.setTitle(title)
				.setChecked(isNow)
				.onClick(() => chosen(typed)),
		);
	if (kind === 'status') for (const status of statusesOf(rows)) item(statusLabel(status), status, row.status === status);
	else if (kind === 'pass') for (let n = 0; n <= PASSES.length; n++) item(t('matrix.passes', { n }), String(n), row.pass === n);
	else {
		for (let n = MOST_RELEVANT; n >= 1; n--) item(`${stars(n)} ${t('five-cs.stars', { n })}`, String(n), row.relevance === n);
		item(t('five-cs.no-stars'), '', row.relevance === null);
	}
	showMenu(menu, place);
}

/** Opens a menu at a point, else below its element. Answers where, for one that comes there again when the element is gone. */
export function showMenu(menu: Menu, { el, at }: MenuPlace): MenuPlace {
	const { left: x, bottom: y } = el.getBoundingClientRect();
	const place = { el, at: at ?? { x, y } };
	menu.showAtPosition(place.at, el.doc);
	return place;
}

/** The file list and the tab of the app, drawn so that a screenshot looks like the app; nothing of the plugin's depends on them. */
import type { App } from '../host/app';
import { TFile, TFolder } from '../host/vault/files';
import type { TAbstractFile } from '../host/vault/files';
import { setIcon } from '../host/components/icons';
import { MarkdownView } from '../host/workspace/view';

/** Entries of the file list that are drawn: more than a screen has. */
const MOST_FILES = 100;

/** Draws the folders and files at the left and keeps them up to date. */
export function drawSidebar(app: App): void {
	const ribbon = app.dom.workspaceEl.firstElementChild;
	if (ribbon === null || app.isMobile) return;
	const side = createDiv('workspace-split mod-left-split');
	ribbon.after(side);
	const draw = (): void => {
		side.empty();
		side.createDiv({ cls: 'nav-header', text: app.vault.getName() });
		const tree = side.createDiv('nav-files-container');
		// As the app, which draws the files in sight alone.
		let room = MOST_FILES;
		const entry = (one: TAbstractFile, depth: number, into: HTMLElement): void => {
			if (room-- <= 0) return;
			const el = into.createDiv({ cls: one instanceof TFolder ? 'nav-folder-title' : 'nav-file-title' });
			el.style.setProperty('--depth', String(depth));
			if (one instanceof TFolder) setIcon(el.createDiv('collapse-icon'), 'chevron-down');
			el.createSpan({ text: one instanceof TFile ? one.basename : one.name });
			el.toggleClass('is-active', one === app.workspace.getActiveFile());
			if (one instanceof TFolder) for (const child of ordered(one)) entry(child, depth + 1, into);
		};
		for (const one of ordered(app.vault.getRoot())) entry(one, 0, tree);
	};
	const ordered = (folder: TFolder): TAbstractFile[] =>
		[...folder.children].sort((a, b) => Number(b instanceof TFolder) - Number(a instanceof TFolder) || (a.name < b.name ? -1 : 1));
	draw();
	for (const name of ['create', 'delete', 'rename']) app.vault.on(name, () => window.setTimeout(draw, 0));
	app.workspace.on('file-open', draw);
}

/** Draws the tabs above the notes. */
export function drawTabs(app: App): void {
	const bar = createDiv('workspace-tab-header-container');
	app.dom.tabsEl.before(bar);
	const draw = (): void => {
		bar.empty();
		app.workspace.iterateAllLeaves((leaf) => {
			const el = bar.createDiv('workspace-tab-header');
			el.toggleClass('is-active', leaf === app.workspace.activeLeaf);
			el.createSpan({ text: leaf.getDisplayText() });
		});
		const view = app.workspace.activeLeaf?.view;
		if (view instanceof MarkdownView)
			view.containerEl.querySelector('.view-header-title')?.setText(view.file?.path.replace(/\.md$/, '').split('/').join(' / ') ?? '');
	};
	draw();
	for (const name of ['layout-change', 'active-leaf-change', 'file-open']) app.workspace.on(name, draw);
}

/** The frame of the app in the page: ribbon, workspace, status bar, where dialogs and notices stand. */
export interface HostDom {
	/** Where dialogs, menus and suggestions are put. */
	readonly bodyEl: HTMLElement;
	readonly appEl: HTMLElement;
	readonly ribbonEl: HTMLElement;
	readonly workspaceEl: HTMLElement;
	readonly tabsEl: HTMLElement;
	/** The right side bar, a drawer on a phone; hidden until something is in it. */
	readonly sideEl: HTMLElement;
	readonly statusBarEl: HTMLElement;
	readonly noticesEl: HTMLElement;
}

export function makeFrame(isMobile: boolean): HostDom {
	const bodyEl = document.body;
	bodyEl.toggleClass('is-mobile', isMobile);
	bodyEl.toggleClass('is-phone', isMobile);
	if (!bodyEl.hasClass('theme-dark')) bodyEl.addClass('theme-light');
	bodyEl.addClass('obsidian-app', 'show-inline-title');
	const appEl = bodyEl.createDiv('app-container').createDiv('horizontal-main-container');
	const workspaceEl = appEl.createDiv('workspace');
	const ribbonEl = workspaceEl.createDiv('workspace-ribbon side-dock-ribbon mod-left').createDiv('side-dock-actions');
	const root = workspaceEl.createDiv({ cls: 'workspace-split mod-vertical mod-root', attr: { role: 'main' } });
	const tabsEl = root.createDiv('workspace-tabs mod-top').createDiv('workspace-tab-container');
	const sideEl = workspaceEl.createDiv({ cls: 'workspace-split mod-right-split', attr: { role: 'complementary' } });
	sideEl.hide();
	const statusBarEl = (appEl.parentElement ?? appEl).createDiv('status-bar');
	return {
		bodyEl,
		appEl: appEl.parentElement ?? appEl,
		ribbonEl,
		workspaceEl,
		tabsEl,
		sideEl,
		statusBarEl,
		noticesEl: createDiv('notice-container'),
	};
}

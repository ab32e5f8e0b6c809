/** A pop-out window: a page of its own with classes of its own, in which a tab lives. */
import type { App } from '../app';
import { installDomHelpers } from '../components/dom';
import { MarkdownView } from './view';

/** The window's own classes, as a test needs them to make events of it. */
export type PopoutWindow = Window & Pick<typeof globalThis, 'KeyboardEvent' | 'MouseEvent' | 'Event' | 'HTMLElement'>;

export interface Popout {
	readonly win: PopoutWindow;
	readonly view: MarkdownView;
	/** Closes the window with its tab. */
	close(): void;
}

/** Opens a note in a new window. Nothing of it is an `instanceof` of the main window's classes; `instanceOf` sees through that. */
export async function openInPopout(app: App, path: string): Promise<Popout> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`There is no file '${path}'`);
	const frame = document.body.createEl('iframe');
	const win = frame.contentWindow as PopoutWindow | null;
	if (win === null) throw new Error('The page has no frames');
	installDomHelpers(win as unknown as typeof globalThis);
	app.listenIn(win);
	const leaf = app.workspace.getLeaf('window');
	win.document.body.appendChild(leaf.containerEl);
	leaf.containerEl.toggle(true);
	await leaf.openFile(file, { state: { mode: 'preview' } });
	if (!(leaf.view instanceof MarkdownView)) throw new Error(`'${path}' did not open as a note`);
	return {
		win,
		view: leaf.view,
		close: () => {
			leaf.detach();
			app.leave(win);
			frame.detach();
		},
	};
}

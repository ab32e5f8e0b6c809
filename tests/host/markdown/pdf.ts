/** The app's export of a note as PDF. */
import type { App } from '../app';
import { Component } from '../events';
import { renderNote } from './render';

/**
 * What would be printed: the note in a hidden element where nothing has a height, as it is when the promises that post-processors
 * and code blocks returned have resolved. What they do later is not waited for.
 */
export async function exportPdf(app: App, path: string): Promise<HTMLElement> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`There is no file '${path}'`);
	const text = await app.vault.read(file);
	const print = app.dom.bodyEl.createDiv('print');
	print.hide();
	const page = print.createDiv('markdown-preview-view markdown-rendered');
	const owner = new Component();
	owner.load();
	await renderNote(app, text, page, path, owner);
	const printed = page.cloneNode(true) as HTMLElement;
	owner.unload();
	print.detach();
	return printed;
}

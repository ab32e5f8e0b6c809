import { folderPath, isInFolder } from '../links/folded-name';
import type { App, Component } from 'obsidian';
import { createCitations } from '../citation/citer';
import type { Citer } from '../citation/citer';
import type { StyleFile, StyleSource } from '../citation/styles/style-catalog';
import { escapeMarkdown } from '../markdown/escape';
import { citeSettings } from '../settings';
import type { Settings } from '../settings';

/** Citations with the `.csl` files of the vault. What waits to drop the idle engine ends with its owner. */
export function vaultCitations(app: App, settings: () => Settings, owner: Component): Citer {
	const waiting = new Set<number>();
	owner.register(() => waiting.forEach((timer) => window.clearTimeout(timer)));
	return createCitations(styleSource(app), () => citeSettings(settings()), {
		later(milliseconds, action) {
			const timer = window.setTimeout(() => {
				waiting.delete(timer);
				action();
			}, milliseconds);
			waiting.add(timer);
			return () => {
				waiting.delete(timer);
				window.clearTimeout(timer);
			};
		},
		escape: escapeMarkdown,
	});
}

function styleSource(app: App): StyleSource {
	const { vault } = app;
	return {
		list(folder, extension) {
			const root = folderPath(folder);
			return vault
				.getFiles()
				.filter((file) => isInFolder(file.path, root) && file.name.toLowerCase().endsWith(extension))
				.map(styleFile)
				.sort((a, b) => (a.path < b.path ? -1 : 1));
		},
		file(path) {
			const file = vault.getFileByPath(path);
			return file === null ? null : styleFile(file);
		},
		async read(path) {
			const file = vault.getFileByPath(path);
			return file === null ? '' : await vault.cachedRead(file);
		},
	};
}

function styleFile(file: { readonly path: string; readonly stat: { readonly mtime: number } }): StyleFile {
	return { path: file.path, modified: file.stat.mtime };
}

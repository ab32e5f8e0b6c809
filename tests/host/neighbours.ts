/** Other plugins of the vault, as far as they get in the way: what they rewrite, and when. */
import type { Host } from './run-host';
import { TFile } from './vault/files';
import type { TAbstractFile } from './vault/files';
import { MarkdownView } from './workspace/view';

/** Templater's trigger on new files: it waits 300 ms, reads, runs for a while, and writes the whole note. */
export function runTemplater(host: Host, takes = 300): void {
	const { vault } = host.app;
	vault.on('create', (file: TAbstractFile) => {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		void (async () => {
			await host.clock.wait(300);
			if (vault.getFileByPath(file.path) !== file) return;
			const text = await vault.read(file);
			await host.clock.wait(takes);
			if (vault.getFileByPath(file.path) === file) await vault.modify(file, text);
		})();
	});
}

/** Linter on leaving a note: keys in order, no blanks at the ends of lines. */
export function runLinter(host: Host): void {
	const { vault, workspace } = host.app;
	let last: TFile | null = null;
	workspace.on('file-open', (file: TFile | null) => {
		const left = last;
		last = file;
		if (left !== null && left !== file && left.extension === 'md') void vault.process(left, linted);
	});
	const view = workspace.getActiveViewOfType(MarkdownView);
	last = view?.file ?? null;
}

/** A text as Linter leaves it. */
export function linted(text: string): string {
	const trimmed = text.replace(/[ \t]+$/gm, '');
	return trimmed.replace(/^---\n([\s\S]*?)\n---\n/, (_whole, yaml: string) => {
		// A key with the lines that belong to it.
		const entries = yaml.split(/\n(?=\S)/).sort((a, b) => (a < b ? -1 : 1));
		return `---\n${entries.join('\n')}\n---\n`;
	});
}

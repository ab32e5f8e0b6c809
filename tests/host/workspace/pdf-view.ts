import type { TFile } from '../vault/files';
import { EditableFileView } from './view';

/** The app's view of a PDF, as far as the public API sees it: its file, the page in its state. Its pages are drawn as empty sheets. */
export class PdfView extends EditableFileView {
	private page = 1;

	getViewType(): string {
		return 'pdf';
	}
	override canAcceptExtension(extension: string): boolean {
		return extension.toLowerCase() === 'pdf';
	}
	override getState(): Record<string, unknown> {
		return { ...super.getState(), page: this.page };
	}
	override async setState(state: unknown, result: { history: boolean }): Promise<void> {
		const page = (state as { page?: unknown } | null)?.page;
		if (typeof page === 'number') this.page = page;
		await super.setState(state, result);
	}
	override setEphemeralState(state: unknown): void {
		const subpath = (state as { subpath?: unknown } | null)?.subpath;
		const page = typeof subpath === 'string' ? /\bpage=(\d+)/.exec(subpath)?.[1] : undefined;
		if (page !== undefined) this.page = Number(page);
	}
	override async onLoadFile(file: TFile): Promise<void> {
		const pages = this.contentEl.createDiv({ cls: 'pdf-viewer', attr: { 'aria-label': file.name } });
		for (let page = 0; page < 3; page++) {
			const sheet = pages.createDiv({ cls: 'pdf-page' });
			for (let line = 0; line < 24; line++) sheet.createDiv({ cls: 'pdf-line' });
		}
		await Promise.resolve();
	}
	override async onUnloadFile(): Promise<void> {
		this.contentEl.empty();
		await Promise.resolve();
	}
}

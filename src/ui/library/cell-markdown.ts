import type { App } from 'obsidian';
import type { WaitingCell } from './matrix-cell';
import { drawMarkdown } from './matrix-cell';

/** Milliseconds of drawing Markdown after which the app gets a turn. */
const SLICE = 6;

/** The cells whose Markdown waits to be drawn: a slice at a time, so that scrolling never waits for Markdown. */
export class CellMarkdown {
	private waiting: WaitingCell[] = [];
	private drawing: Promise<void> | null = null;

	constructor(private readonly app: App) {}

	/** Draws a cell's Markdown after those that wait already. */
	add(cell: WaitingCell): void {
		this.waiting.push(cell);
		this.drawing ??= this.drawWaiting().finally(() => (this.drawing = null));
	}

	/** Resolves when nothing waits. */
	async drawn(): Promise<void> {
		while (this.drawing !== null) await this.drawing;
	}

	/** What left the page meanwhile is left out. */
	private async drawWaiting(): Promise<void> {
		await Promise.resolve();
		let since = performance.now();
		for (let cell = this.waiting.shift(); cell !== undefined; cell = this.waiting.shift()) {
			if (cell.el.parentElement === null) continue;
			await drawMarkdown(this.app, cell);
			if (performance.now() - since < SLICE) continue;
			await new Promise((resolve) => window.setTimeout(resolve, 0));
			since = performance.now();
		}
	}
}

import type { App } from 'obsidian';
import { isEditing } from '../kit/window-rows';
import type { WaitingCell } from './matrix-cell';
import { drawMarkdown } from './matrix-cell';

/** Milliseconds of drawing Markdown after which the app gets a turn. */
const SLICE = 6;

/** Milliseconds without scrolling after which it is drawn at all: rows that pass by show their words. */
const REST = 120;

/** The cells whose Markdown waits to be drawn: a slice at a time, when the rows stand still, so that scrolling never waits for Markdown. */
export class CellMarkdown {
	private readonly waiting = new Map<HTMLElement, WaitingCell>();
	private drawing: Promise<void> | null = null;
	private hasScrolled = false;

	constructor(private readonly app: App) {}

	/** Draws a cell's Markdown after those that wait already. */
	add(waiting: WaitingCell): void {
		this.waiting.set(waiting.cell, waiting);
		this.drawing ??= this.drawWaiting().finally(() => (this.drawing = null));
	}

	/** A cell shows something else. */
	forget(cell: HTMLElement): void {
		this.waiting.delete(cell);
	}

	/** Rows pass by. */
	scrolled(): void {
		this.hasScrolled = true;
	}

	/** Resolves when nothing waits. */
	async drawn(): Promise<void> {
		while (this.drawing !== null) await this.drawing;
	}

	/** What left the page meanwhile is left out, and a cell that is typed in. */
	private async drawWaiting(): Promise<void> {
		await Promise.resolve();
		let since = performance.now();
		for (let [next] = this.waiting; next !== undefined; [next] = this.waiting) {
			if (this.hasScrolled || performance.now() - since >= SLICE) {
				const wait = this.hasScrolled ? REST : 0;
				this.hasScrolled = false;
				await new Promise((resolve) => window.setTimeout(resolve, wait));
				since = performance.now();
				continue;
			}
			const [cell, waiting] = next;
			this.waiting.delete(cell);
			const isThere = (cell.parentElement?.parentElement ?? null) !== null;
			if (isThere && !isEditing(cell)) await drawMarkdown(this.app, waiting);
		}
	}
}

import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { ReadingTimers } from '../../commands/reading/reading-timer';
import { keepTimers, moveTimer, pauseTimer, readTimers, spentOf, startTimer } from '../../commands/reading/reading-timer';
import { attempt } from '../kit/attempt';

/** Seconds between two keepings of a running timer. */
const KEEP_EVERY = 60;

/** The timers of notes as panel and status bar show them: a beat a second while one runs, none otherwise. */
export class ReadingClock {
	private timers: ReadingTimers = {};
	private beating: number | null = null;
	private beats = 0;
	private readonly listeners = new Set<() => void>();

	constructor(
		private readonly plugin: Plugin,
		private readonly context: () => CommandContext,
	) {
		plugin.register(() => this.stop());
		plugin.registerEvent(
			plugin.app.vault.on('rename', (file, from) => {
				if (this.timers[from] !== undefined) attempt(this.context, () => this.take(moveTimer(this.context(), from, file.path)));
			}),
		);
	}

	/** Told at each beat and each change. Answers how to be told no more. */
	follow(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => void this.listeners.delete(listener);
	}

	/** Looks at what is kept: after a start, and when a command took minutes from a timer. */
	async look(): Promise<void> {
		await this.take(readTimers(this.context()));
	}

	/** Milliseconds on the timer of a note; 0 where it has none. */
	spent(path: string): number {
		const timer = this.timers[path];
		return timer === undefined ? 0 : spentOf(timer, this.context().now().getTime());
	}

	/** The note whose timer runs, or null. */
	running(): string | null {
		return Object.entries(this.timers).find(([, { seen }]) => seen !== null)?.[0] ?? null;
	}

	async toggle(path: string): Promise<void> {
		await this.take(this.running() === path ? pauseTimer(this.context()) : startTimer(this.context(), path));
	}

	private async take(changed: Promise<ReadingTimers>): Promise<void> {
		this.timers = await changed;
		const runs = this.running() !== null;
		if (runs && this.beating === null) this.beating = this.plugin.registerInterval(window.setInterval(() => this.beat(), 1000));
		if (!runs) this.stop();
		this.tell();
	}

	private beat(): void {
		this.beats += 1;
		if (this.beats % KEEP_EVERY === 0) attempt(this.context, () => this.take(keepTimers(this.context())));
		else this.tell();
	}

	private stop(): void {
		if (this.beating !== null) window.clearInterval(this.beating);
		this.beating = null;
	}

	private tell(): void {
		for (const listener of this.listeners) listener();
	}
}

/** 65000 → `1:05`; hours too where there are any. */
export function clockText(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	const parts =
		seconds >= 3600 ? [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] : [Math.floor(seconds / 60), seconds % 60];
	return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

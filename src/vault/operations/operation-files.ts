import type { DataAdapter } from 'obsidian';
import { PaperError, reasonOf } from '../../failure';
import { readRecord } from './operation-record';
import type { OperationRecord } from './operation-record';

/** The part of the vault's adapter the log is kept with. */
export type LogFiles = Pick<DataAdapter, 'exists' | 'read' | 'write' | 'append' | 'remove' | 'mkdir' | 'list' | 'stat'>;

/** How many records are kept, to be undone one after another, and how many bytes they may take together. */
const MOST_OPERATIONS = 50;
const MOST_BYTES = 8 * 1024 * 1024;
/** Whether an operation was cut off: the one small file that says so is there. Asked after start; reads nothing else. */
export async function wasInterrupted(files: Pick<LogFiles, 'exists'>, folder: string, device: string): Promise<boolean> {
	for (const marker of markersIn(folder, device)) if (await files.exists(marker)) return true;
	return false;
}

/**
 * The files of one device's log: `operations/1f3a9c02-000012.jsonl`, the highest number being the newest. The folder is synced: what
 * other devices run is theirs to complete or undo, and a sync program's copies (`….sync-conflict-….jsonl`) are none of ours.
 */
export class RecordFiles {
	private readonly folder: string;
	private readonly markers: readonly [own: string, nameless: string];
	private readonly sizes = new Map<string, number>();

	constructor(
		private readonly files: LogFiles,
		private readonly pluginFolder: string,
		private readonly device: string,
	) {
		this.folder = `${pluginFolder}/operations`;
		this.markers = markersIn(pluginFolder, device);
	}

	/** Writes the first lines, then the marker; only then may a note be written. */
	async begin(lines: string): Promise<string> {
		const [newest] = await this.newestFirst();
		const number = newest === undefined ? 1 : numberOf(newest) + 1;
		const file = `${this.folder}/${this.device}-${String(number).padStart(6, '0')}.jsonl`;
		await this.writing(file, async () => {
			for (const folder of [this.pluginFolder, this.folder]) if (!(await this.files.exists(folder))) await this.files.mkdir(folder);
			await this.files.write(file, lines);
			await this.files.write(this.markers[0], JSON.stringify({ file }));
		});
		await this.prune();
		return file;
	}

	/** The same for a record that is there already. */
	async goOn(file: string, line: string): Promise<void> {
		await this.append(file, line);
		await this.writing(file, () => this.files.write(this.markers[0], JSON.stringify({ file })));
	}

	async append(file: string, line: string): Promise<void> {
		await this.writing(file, () => this.files.append(file, line));
	}

	/** Takes the marker away. */
	async end(): Promise<void> {
		try {
			for (const marker of this.markers) if (await this.files.exists(marker)) await this.files.remove(marker);
		} catch {
			// No reason to fail what was done: the next start finds a marker with nothing left to do, and takes it away.
		}
	}

	/** The file of the operation that was cut off, or null. */
	async interrupted(): Promise<string | null> {
		for (const path of this.markers) {
			if (!(await this.files.exists(path))) continue;
			try {
				const marker: unknown = JSON.parse(await this.files.read(path));
				if (typeof marker === 'object' && marker !== null && 'file' in marker && typeof marker.file === 'string') return marker.file;
			} catch {
				// A marker cut off by the crash: its operation had written no note yet.
			}
			await this.end();
		}
		return null;
	}

	async newestFirst(): Promise<string[]> {
		if (!(await this.files.exists(this.folder))) return [];
		const { files } = await this.files.list(this.folder);
		const own = `${this.device}-`;
		return files
			.filter((file) => {
				const name = file.slice(file.lastIndexOf('/') + 1);
				return RECORD.test(name.startsWith(own) ? name.slice(own.length) : name);
			})
			.sort((a, b) => numberOf(b) - numberOf(a));
	}

	async read(file: string): Promise<OperationRecord | null> {
		return (await this.files.exists(file)) ? readRecord(await this.files.read(file)) : null;
	}

	/** Writes a record anew: what is left of it. */
	async rewrite(file: string, text: string): Promise<void> {
		await this.writing(file, () => this.files.write(file, text));
	}

	/** When an operation began, in milliseconds since the epoch; 0 where the disk does not say. */
	async began(file: string): Promise<number> {
		return (await this.files.stat(file))?.ctime ?? 0;
	}

	async forget(file: string): Promise<void> {
		if (await this.files.exists(file)) await this.files.remove(file);
	}

	/** Keeps the log small; the newest operation stays whatever its size. */
	private async prune(): Promise<void> {
		let bytes = 0;
		for (const [at, file] of (await this.newestFirst()).entries()) {
			// Only the newest grows, and it is never in question.
			const size = at === 0 ? 0 : (this.sizes.get(file) ?? (await this.files.stat(file))?.size ?? 0);
			if (at > 0) this.sizes.set(file, size);
			bytes += size;
			if (at > 0 && (at >= MOST_OPERATIONS || bytes > MOST_BYTES)) await this.forget(file);
		}
	}

	private async writing(file: string, write: () => Promise<void>): Promise<void> {
		try {
			await write();
		} catch (error) {
			throw new PaperError({ kind: 'write-failed', path: file, reason: reasonOf(error) });
		}
	}
}

// 000012.jsonl, and nothing a sync program makes of it
const RECORD = /^\d{6,}\.jsonl$/;

/** The marker of this device, and the one of versions that did not tell devices apart. */
function markersIn(folder: string, device: string): readonly [own: string, nameless: string] {
	return [`${folder}/${device}-operation-running.json`, `${folder}/operation-running.json`];
}

function numberOf(file: string): number {
	return Number(/(\d+)\.jsonl$/.exec(file)?.[1] ?? 0);
}

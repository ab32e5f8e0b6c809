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
export async function wasInterrupted(files: Pick<LogFiles, 'exists'>, folder: string): Promise<boolean> {
	return await files.exists(markerIn(folder));
}

/** The files of the log: `operations/000012.jsonl`, the highest number being the newest. */
export class RecordFiles {
	private readonly folder: string;
	private readonly marker: string;
	private readonly sizes = new Map<string, number>();

	constructor(
		private readonly files: LogFiles,
		private readonly pluginFolder: string,
	) {
		this.folder = `${pluginFolder}/operations`;
		this.marker = markerIn(pluginFolder);
	}

	/** Writes the first lines, then the marker; only then may a note be written. */
	async begin(lines: string): Promise<string> {
		const [newest] = await this.newestFirst();
		const number = newest === undefined ? 1 : Number(/(\d+)\.jsonl$/.exec(newest)?.[1] ?? 0) + 1;
		const file = `${this.folder}/${String(number).padStart(6, '0')}.jsonl`;
		await this.writing(file, async () => {
			for (const folder of [this.pluginFolder, this.folder]) if (!(await this.files.exists(folder))) await this.files.mkdir(folder);
			await this.files.write(file, lines);
			await this.files.write(this.marker, JSON.stringify({ file }));
		});
		await this.prune();
		return file;
	}

	async append(file: string, line: string): Promise<void> {
		await this.writing(file, () => this.files.append(file, line));
	}

	/** Takes the marker away. */
	async end(): Promise<void> {
		try {
			if (await this.files.exists(this.marker)) await this.files.remove(this.marker);
		} catch {
			// No reason to fail what was done: the next start finds a marker with nothing left to do, and takes it away.
		}
	}

	/** The file of the operation that was cut off, or null. */
	async interrupted(): Promise<string | null> {
		if (!(await this.files.exists(this.marker))) return null;
		try {
			const marker: unknown = JSON.parse(await this.files.read(this.marker));
			if (typeof marker === 'object' && marker !== null && 'file' in marker && typeof marker.file === 'string') return marker.file;
		} catch {
			// A marker cut off by the crash: its operation had written no note yet.
		}
		await this.end();
		return null;
	}

	async newestFirst(): Promise<string[]> {
		if (!(await this.files.exists(this.folder))) return [];
		const { files } = await this.files.list(this.folder);
		return files
			.filter((file) => file.endsWith('.jsonl'))
			.sort()
			.reverse();
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

function markerIn(folder: string): string {
	return `${folder}/operation-running.json`;
}

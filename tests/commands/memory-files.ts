/** Files in memory with the few calls the operation log and the shelf make of the vault's adapter, and writes that can fail. */

/** Called before every write with its path and its number from 1; throws to make it fail. */
export type Fault = (path: string, n: number) => void;

export class MemoryFiles {
	private fault: Fault | null = null;
	writes = 0;

	constructor(readonly contents = new Map<string, string>()) {}

	failWrites(fault: Fault | null): void {
		this.fault = fault;
		this.writes = 0;
	}

	/** Counts a write and lets it fail. Notes of the same vault count along. */
	beforeWrite(path: string): void {
		this.writes += 1;
		this.fault?.(path, this.writes);
	}

	exists(path: string): Promise<boolean> {
		const isFolder = [...this.contents.keys()].some((file) => file.startsWith(`${path}/`));
		return Promise.resolve(this.contents.has(path) || isFolder);
	}
	async read(path: string): Promise<string> {
		const text = this.contents.get(path);
		if (text === undefined) throw new Error(`ENOENT: ${path}`);
		return await Promise.resolve(text);
	}
	async write(path: string, data: string): Promise<void> {
		this.beforeWrite(path);
		this.contents.set(path, data);
		await Promise.resolve();
	}
	async append(path: string, data: string): Promise<void> {
		await this.write(path, (this.contents.get(path) ?? '') + data);
	}
	async remove(path: string): Promise<void> {
		this.beforeWrite(path);
		if (!this.contents.delete(path)) throw new Error(`ENOENT: ${path}`);
		await Promise.resolve();
	}
	async mkdir(path: string): Promise<void> {
		this.contents.set(`${path}/.folder`, '');
		await Promise.resolve();
	}
	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const files = [...this.contents.keys()].filter((file) => file.startsWith(`${path}/`) && !file.endsWith('.folder'));
		return await Promise.resolve({ files, folders: [] });
	}
	async stat(path: string): Promise<{ type: 'file'; ctime: number; mtime: number; size: number } | null> {
		const text = this.contents.get(path);
		return await Promise.resolve(text === undefined ? null : { type: 'file', ctime: 0, mtime: 0, size: text.length });
	}
}

import { mkdir, readFile, readdir, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Stat, Storage } from './adapter';

/** A vault that is a folder on disk. */
export class DiskStorage implements Storage {
	readonly caseSensitive = true;
	readonly name: string;

	constructor(readonly base: string) {
		this.name = basename(base);
	}

	private at(path: string): string {
		if (path.split('/').includes('..')) throw new Error(`A vault path may not leave the vault: '${path}'`);
		return join(this.base, path === '/' ? '.' : path);
	}

	async stat(path: string): Promise<Stat | null> {
		try {
			const found = await stat(this.at(path));
			return {
				type: found.isDirectory() ? 'folder' : 'file',
				ctime: Math.floor(found.birthtimeMs),
				mtime: Math.floor(found.mtimeMs),
				size: found.size,
			};
		} catch (error) {
			if ((error as { code?: string }).code === 'ENOENT') return null;
			throw error;
		}
	}

	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const prefix = path === '/' || path === '' ? '' : `${path}/`;
		const found = (await readdir(this.at(path), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
		return {
			files: found.filter((one) => one.isFile()).map((one) => prefix + one.name),
			folders: found.filter((one) => one.isDirectory()).map((one) => prefix + one.name),
		};
	}

	async read(path: string): Promise<Uint8Array> {
		return new Uint8Array(await readFile(this.at(path)));
	}

	async write(path: string, bytes: Uint8Array, times: { mtime?: number } = {}): Promise<void> {
		await writeFile(this.at(path), bytes);
		if (times.mtime !== undefined) await utimes(this.at(path), times.mtime / 1000, times.mtime / 1000);
	}

	async mkdir(path: string): Promise<void> {
		await mkdir(this.at(path), { recursive: true });
	}

	async remove(path: string): Promise<void> {
		await unlink(this.at(path));
	}

	async rmdir(path: string): Promise<void> {
		await rm(this.at(path), { recursive: true });
	}

	async rename(from: string, to: string): Promise<void> {
		await rename(this.at(from), this.at(to));
	}
}

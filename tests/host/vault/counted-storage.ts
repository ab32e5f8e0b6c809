import type { Storage } from './adapter';

/** The same storage, with a count of calls that are not through yet. */
export function counted(storage: Storage): { storage: Storage; pending: () => number } {
	let pending = 0;
	const count = async <T>(call: Promise<T>): Promise<T> => {
		pending += 1;
		try {
			return await call;
		} finally {
			pending -= 1;
		}
	};
	return {
		pending: () => pending,
		storage: {
			name: storage.name,
			caseSensitive: storage.caseSensitive,
			base: storage.base,
			stat: (path) => count(storage.stat(path)),
			list: (path) => count(storage.list(path)),
			read: (path) => count(storage.read(path)),
			write: (path, bytes, times) => count(storage.write(path, bytes, times)),
			mkdir: (path) => count(storage.mkdir(path)),
			remove: (path) => count(storage.remove(path)),
			rmdir: (path) => count(storage.rmdir(path)),
			rename: (from, to) => count(storage.rename(from, to)),
		},
	};
}

/** What the built main.js does for what readers do often, counted: bytes, reads, redraws. No clock is asked. */
import { feedFor } from '../commands/import/feed';
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';
import { sized } from '../size';

afterEach(closeHosts);

const OPTIONS: HostOptions = {
	clock: 'jump',
	now: '2026-11-21T12:00:00',
	routes: ({ url }) =>
		url.startsWith('https://export.arxiv.org/api/query')
			? feedFor(url, (id) => ({
					id,
					title: `Learned Optimization ${id}`,
					authors: ['Ada Lovelace', 'Grace Hopper'],
					summary: 'We study. '.repeat(120),
				}))
			: undefined,
};
const ids = (from: number, size: number) => Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ');

/** Bytes written by an action: of notes, and of all else. */
async function bytesOf(host: Host, action: () => Promise<unknown>): Promise<{ notes: number; all: number }> {
	const { written } = host.app.vault.adapter;
	written.clear();
	await action();
	await host.settled();
	const sum = (wanted: (path: string) => boolean) => [...written].reduce((bytes, [path, more]) => bytes + (wanted(path) ? more : 0), 0);
	return { notes: sum((path) => path.endsWith('.md')), all: sum(() => true) };
}

test('one import writes at most 32 kB, whatever came before; a hundred write at most ten times their notes', async () => {
	const host = await openHost(OPTIONS);
	const first = await bytesOf(host, () => host.cliJson('import', { id: ids(1, 1) }));
	const hundred = await bytesOf(host, () => host.cliJson('import', { id: ids(2, 100) }));
	await host.cliJson('import', { id: ids(200, sized(200, 3000)) });
	const later = await bytesOf(host, () => host.cliJson('import', { id: ids(9000, 1) }));
	expect(later.notes).toBeGreaterThan(1000);
	expect(Math.max(first.all, later.all)).toBeLessThan(12_000);
	expect(hundred.all).toBeLessThan(4 * hundred.notes);
	expect(host.errors).toEqual([]);
}, 300_000);

// The built main.js in the test host, as every benchmark that drives it opens it.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeHost } from '../../scripts/node-host.mjs';
import { root } from './measure.mjs';

const main = process.env.MAIN ?? join(root, 'main.js');
/** The bytes of the main.js that is measured. */
export const size = () => statSync(main).size;

/** What opens a host over options of its own. MAIN names another main.js than the project's; `before` stands in front of its text. */
export async function hostOpener(before = '') {
	const { runHost } = await nodeHost();
	const source = `${before}${readFileSync(main, 'utf8')}`;
	const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
	const plugin = { dir: `.obsidian/plugins/${manifest.id}`, ...manifest };
	const usual = { files: {}, data: { notesFolder: 'Papers' }, now: '2026-11-21T12:00:00', clock: 'jump' };
	return (options) => runHost(source, plugin, { ...usual, ...options });
}

/** arXiv's answer to a request: an entry for each identifier asked for; undefined for another address. */
export function feed(url, entry) {
	if (!url.startsWith('https://export.arxiv.org/api/query')) return undefined;
	const asked = (new URL(url).searchParams.get('id_list') ?? '').split(',');
	return `<feed xmlns="http://www.w3.org/2005/Atom">${asked.map((id) => entry(id.replace(/v\d+$/, ''))).join('')}</feed>`;
}

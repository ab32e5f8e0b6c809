/** `npm start`'s way into the host outside of jest: the built plugin imports a paper into a vault on a disk. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('the built plugin runs in Node and makes a note on a disk', () => {
	const vault = mkdtempSync(join(tmpdir(), 'vault-'));
	const script = `
		import { readFileSync } from 'node:fs';
		import { nodeHost } from './scripts/node-host.mjs';
		const { runHost, DiskStorage } = await nodeHost();
		const manifest = { dir: '.obsidian/plugins/structured-paper-notes', ...JSON.parse(readFileSync('manifest.json', 'utf8')) };
		const feed = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
		const host = await runHost(readFileSync('main.js', 'utf8'), manifest, { storage: new DiskStorage(${JSON.stringify(vault)}), routes: { '*': feed } });
		const [entry] = await host.cliJson('import', { id: '1906.01820' });
		await host.close();
		console.log(entry.outcome, readFileSync(${JSON.stringify(`${vault}/`)} + entry.path, 'utf8').includes('# LN: Hubinger et al. (2019)'));
		process.exit();`;
	try {
		expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()).toBe('created true');
	} finally {
		rmSync(vault, { recursive: true, force: true });
	}
});

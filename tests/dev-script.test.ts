/** `npm run dev -- --vault <folder>`: the plugin stands in the vault after the first build and after each that follows. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const vault = mkdtempSync(join(tmpdir(), 'vault-'));
afterAll(() => rmSync(vault, { recursive: true, force: true }));

async function until(holds: () => boolean, what: string): Promise<void> {
	for (let wait = 0; wait < 400; wait++) {
		if (holds()) return;
		await pause(100);
	}
	throw new Error(`${what} did not happen`);
}

test('installs, marks the folder for reloading, lists the plugin, and installs again at a save', async () => {
	mkdirSync(join(vault, '.obsidian'));
	const child = spawn(process.execPath, ['scripts/dev.mjs', '--vault', vault]);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
	try {
		const folder = join(vault, '.obsidian/plugins/structured-paper-notes');
		await until(() => existsSync(join(folder, '.hotreload')), 'the first install');
		for (const name of ['main.js', 'manifest.json', 'styles.css']) expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
		expect(JSON.parse(readFileSync(join(vault, '.obsidian/community-plugins.json'), 'utf8'))).toEqual(['structured-paper-notes']);
		rmSync(join(folder, 'main.js'));
		const now = new Date();
		utimesSync('styles.css', now, now);
		await until(() => existsSync(join(folder, 'main.js')), 'the second install');
		expect(said).toContain(`installed in ${folder}`);
		// Amid a build: what it was built by ends with it.
		utimesSync('src/main.ts', now, now);
	} finally {
		const closed = new Promise((done) => child.on('close', done));
		child.kill();
		await closed;
	}
});

test('a vault that is not there is named', async () => {
	const child = spawn(process.execPath, ['scripts/dev.mjs', '--vault', join(vault, 'nowhere')]);
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const code = await new Promise((done) => child.on('close', done));
	expect([code, said]).toEqual([1, `There is no folder ${join(vault, 'nowhere')}\n`]);
});

// npm run webkit: the built main.js in WebKit, the engine of every iPhone: it loads, imports a paper and renders its note.
// Opt-in. Needs WebKitGTK's driver and a screen: apt-get install webkit2gtk-driver xvfb. Says so and ends well where they are not;
// REQUIRE_WEBKIT=1 makes that a failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSite } from './site.mjs';

const root = resolve(import.meta.dirname, '../..');
const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const NOTE = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';

if (!existsSync(DRIVER) || (!existsSync(XVFB) && process.env.DISPLAY === undefined)) {
	console.error('WebKit was not tested: there is no WebKitWebDriver, or no screen (apt-get install webkit2gtk-driver xvfb).');
	process.exit(process.env.REQUIRE_WEBKIT === '1' ? 1 : 0);
}

const began = Date.now();
const children = [];
let status = 1;
try {
	await test();
	status = 0;
} catch (error) {
	console.error(error.stack ?? error);
} finally {
	for (const child of children) child.kill();
}
process.exit(status);

async function test() {
	const site = await buildSite();
	const server = createServer((request, response) => {
		const file = site[new URL(request.url, 'http://localhost').pathname];
		if (file === undefined) return response.writeHead(404).end();
		response.writeHead(200, { 'Content-Type': file.contentType }).end(file.body);
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const page = `http://127.0.0.1:${server.address().port}/`;

	const driver = await startDriver();
	const { capabilities, sessionId } = await driver('POST', '/session', {
		capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'], ...browserBinary() } } },
	});
	const session = (method, path, body) => driver(method, `/session/${sessionId}${path}`, body);
	/** Runs the body of an async function in the page and answers what it returns; throws what it throws. */
	const inPage = async (body, ...given) => {
		const answer = await session('POST', '/execute/async', {
			script: `const [given, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]]; (async (...given) => { ${body} })(...given).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error && error.stack || error) }));`,
			args: given,
		});
		if (answer.error !== undefined) throw new Error(answer.error);
		return answer.value;
	};
	try {
		await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
		await session('POST', '/window/rect', { width: 1000, height: 900 });
		await session('POST', '/url', { url: page });
		await inPage('document.body.classList.add("theme-light")');
		const feed = readFileSync(join(root, 'tests/fixtures/arxiv/1906.01820.atom.xml'), 'utf8');
		await inPage('await window.startHost(given[0])', {
			now: '2026-11-21T09:00:00',
			clock: 'jump',
			isMobile: true,
			routes: { 'https://export.arxiv.org/api/query*1906.01820*': feed },
		});
		const timings = await inPage('return window.host.timings');
		const [result] = await inPage('return await window.host.cliJson("import", { id: "1906.01820" })');
		holds(result.outcome === 'created' && result.path === NOTE, `the import answered ${JSON.stringify(result)}`);
		const text = await inPage('return await window.host.read(given[0])', NOTE);
		holds(
			text.includes(
				'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). *Risks from learned optimization in advanced machine learning systems*.',
			),
			'the reference is not the promised one',
		);
		await inPage('await window.host.open(given[0], "preview")', NOTE);
		const shown = await inPage(
			'return { heading: document.querySelector(".markdown-preview-view h1")?.textContent ?? null, table: document.querySelectorAll(".markdown-preview-view table tr").length, five: document.querySelectorAll(".markdown-preview-view [class*=spn-]").length, callouts: document.querySelectorAll(".markdown-preview-view .callout").length }',
		);
		holds(shown.heading?.startsWith('LN: Hubinger et al. (2019) — Risks from Learned Optimization'), `the heading is ${shown.heading}`);
		holds(shown.table + shown.five >= 6, `the five Cs are not shown: ${JSON.stringify(shown)}`);
		await inPage('await window.host.run("edit-five-cs")');
		holds(
			await inPage('return document.querySelector(".modal textarea, .modal [contenteditable], .modal input") !== null'),
			'the form of the five Cs did not open',
		);
		await inPage('for (const modal of [...window.host.app.openModals]) modal.close()');
		const errors = await inPage('return window.host.errors.map(String)');
		holds(errors.length === 0, `errors in the page: ${errors.join('\n')}`);
		const folder = join(import.meta.dirname, 'screenshots');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'webkit.png'), Buffer.from(await session('GET', '/screenshot'), 'base64'));
		console.log(
			`WebKit ${capabilities.browserVersion ?? ''} loaded main.js in ${timings.evaluate.toFixed(0)} ms, onload ${timings.onload.toFixed(0)} ms; one paper imported and rendered (${((Date.now() - began) / 1000).toFixed(1)} s)`,
		);
	} finally {
		await driver('DELETE', `/session/${sessionId}`).catch(() => undefined);
		server.close();
	}
}

function holds(condition, otherwise) {
	if (!condition) throw new Error(otherwise);
}

function browserBinary() {
	const places = [
		'/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
		'/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
		'/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
		'/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
	];
	const binary = process.env.WEBKIT_BROWSER ?? places.find((path) => existsSync(path));
	return binary === undefined ? {} : { binary };
}

/** Starts a screen, where there is none, and the driver; answers a function that asks the driver. */
async function startDriver() {
	const env = {
		...process.env,
		WEBKIT_DISABLE_COMPOSITING_MODE: '1',
		LIBGL_ALWAYS_SOFTWARE: '1',
		WEBKIT_FORCE_SANDBOX: '0',
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
	};
	if (env.DISPLAY === undefined) {
		const display = `:${90 + (process.pid % 100)}`;
		children.push(spawn(XVFB, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
		env.DISPLAY = display;
		await pause(1000);
	}
	const port = 20_000 + (process.pid % 20_000);
	const child = spawn(DRIVER, [`--port=${port}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
	children.push(child);
	let said = '';
	child.stderr.on('data', (chunk) => (said += chunk));
	const ask = async (method, path, body) => {
		const response = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			headers: { 'Content-Type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const { value } = await response.json();
		if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}\n${said}`);
		return value;
	};
	for (let attempt = 0; ; attempt++) {
		try {
			await ask('GET', '/status');
			return ask;
		} catch (error) {
			if (attempt === 50) throw error;
			await pause(100);
		}
	}
}

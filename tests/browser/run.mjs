// The browser tests: the built main.js in the test host in Chromium. Prints "N passed, N failed"; fails on any failure.
//
//   node tests/browser/run.mjs [--only <part of a name>] [--variant desktop-light] [--docs] [--list]
//
// --docs copies the pictures named in README_PICTURES to docs/images. Screenshots go to tests/browser/screenshots.
//
// A file of tests/browser/scenarios exports `scenarios`, a list of
//
//   {
//     name: 'import dialog',
//     variants: ['desktop-light', 'phone-dark'],          // all four when left out: desktop|phone × light|dark
//     async run({ page, host, shot, axe, expect, variant, isPhone }) { … },
//   }
//
// page     Playwright's page. Nothing reaches the network; an error in the page fails the scenario.
// host     start(options) opens the app: options are those of tests/host/run-host.ts that can be written as JSON (files, data,
//          routes as a table, now, clock, language, config). sampleVault() answers the files of sample-vault. Afterwards the
//          methods of Host: host.run('import-paper'), host.open(path, 'preview'), host.cli(action, flags), host.palette(words),
//          host.ribbon(title), host.settings(), host.read(path), host.vaultFiles(), host.until is page.waitForFunction.
//          host.get('notices' | 'requests' | 'unrouted' | 'errors') reads a property; host.in(fn, argument) runs fn(host,
//          argument) in the page.
// shot     shot('name') takes a picture of the page: name-desktop-light.png. shot('name', '.modal') of one element.
// axe      axe('.modal') throws when axe-core finds something in it. Second argument: rules to leave out, with the reason.
// expect   jest's expect.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expect } from 'expect';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';
import { buildSite } from './site.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const screenshots = join(here, 'screenshots');

const VARIANTS = {
	'desktop-light': { width: 1280, height: 800, theme: 'theme-light', isPhone: false },
	'desktop-dark': { width: 1280, height: 800, theme: 'theme-dark', isPhone: false },
	'phone-light': { width: 390, height: 844, theme: 'theme-light', isPhone: true },
	'phone-dark': { width: 390, height: 844, theme: 'theme-dark', isPhone: true },
};

/** Containers the app makes; that they scroll without being focusable is the app's business. */
const APP_SCROLLERS =
	/class="[^"]*\b(prompt-results|suggestion|suggestion-container|vertical-tab-content-container|markdown-reading-view|markdown-source-view|cm-scroller|modal)\b/;

/** Pictures of the README: screenshot → file in docs/images. */
const README_PICTURES = {
	'import-preview-desktop-light.png': 'import.png',
	'imported-note-desktop-dark.png': 'note.png',
	'settings-desktop-light.png': 'settings.png',
	'five-cs-form-desktop-light.png': 'five-cs.png',
	'matrix-desktop-light.png': 'matrix.png',
	'links-review-desktop-light.png': 'links.png',
};

const { values: flags } = parseArgs({
	options: { only: { type: 'string' }, variant: { type: 'string' }, docs: { type: 'boolean' }, list: { type: 'boolean' } },
});

const browserFound = await findChromium();
if (browserFound === null) {
	console.error('\n!!! No Chromium found: THE BROWSER TESTS DID NOT RUN. Install one, or say where it is with CHROMIUM=/path. !!!\n');
	console.log('0 passed, 0 failed, browser tests skipped');
	process.exit(process.env.REQUIRE_BROWSER === '1' ? 1 : 0);
}

const scenarios = [];
for (const name of readdirSync(join(here, 'scenarios'))
	.filter((one) => one.endsWith('.mjs'))
	.sort()) {
	const loaded = await import(join(here, 'scenarios', name));
	for (const scenario of loaded.scenarios) scenarios.push({ file: name, ...scenario });
}
const jobs = scenarios
	.filter((scenario) => flags.only === undefined || `${scenario.file} ${scenario.name}`.includes(flags.only))
	.flatMap((scenario) =>
		(scenario.variants ?? Object.keys(VARIANTS))
			.filter((variant) => flags.variant === undefined || variant === flags.variant)
			.map((variant) => ({ scenario, variant })),
	);
if (flags.list) {
	for (const { scenario, variant } of jobs) console.log(`${scenario.file}  ${scenario.name}  ${variant}`);
	process.exit(0);
}

const site = await buildSite();
if (flags.only === undefined && flags.variant === undefined) rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
const browser = await chromium.launch({
	executablePath: browserFound.executablePath,
	args: [...browserFound.args, '--no-sandbox', '--font-render-hinting=none', '--force-color-profile=srgb'],
});
const began = Date.now();
const results = [];
const queue = [...jobs];
await Promise.all(Array.from({ length: Math.min(3, jobs.length) }, worker));
await browser.close();

const failed = results.filter((one) => one.error !== null);
for (const { job, error } of failed)
	console.error(
		`\n✕ ${job.scenario.file} › ${job.scenario.name} (${job.variant})\n${indent(error.length > 2500 ? `${error.slice(0, 2500)} …` : error)}`,
	);
if (flags.docs) copyPictures();
console.log(
	`\nBrowser tests in ${relativeOrSelf(browserFound.executablePath)}, ${((Date.now() - began) / 1000).toFixed(1)} s, pictures in ${relative(root, screenshots)}`,
);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && results.length > 0 ? 0 : 1);

async function worker() {
	for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
		const error = await runJob(job);
		results.push({ job, error });
		console.log(`${error === null ? '✓' : '✕'} ${job.scenario.name} (${job.variant})`);
	}
}

/** Runs one scenario in one variant; null, or what went wrong. */
async function runJob({ scenario, variant }) {
	const { width, height, theme, isPhone } = VARIANTS[variant];
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: 1,
		hasTouch: isPhone,
		reducedMotion: 'reduce',
		locale: 'en-US',
		timezoneId: 'Europe/Madrid',
	});
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const troubles = [];
	await page.route('**/*', (route) => {
		const { pathname, host } = new URL(route.request().url());
		const file = host === 'app.test' ? site[pathname] : undefined;
		if (file !== undefined) return route.fulfill(file);
		if (pathname !== '/favicon.ico') troubles.push(`the page asked the network for ${route.request().url()}`);
		return route.abort();
	});
	page.on('pageerror', (error) => troubles.push(`error in the page: ${error.stack ?? error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error' && !message.text().includes('ERR_FAILED')) troubles.push(`console.error: ${message.text()}`);
	});
	try {
		await page.goto('http://app.test/');
		await page.evaluate((name) => document.body.classList.add(name), theme);
		const host = hostOf(page, { isPhone });
		await scenario.run({ page, host, expect, variant, isPhone, shot: shotOf(page, variant), axe: axeOf(page) });
		if (await page.evaluate(() => window.host !== undefined)) {
			for (const error of await host.get('errors')) troubles.push(`error in a listener: ${error}`);
			for (const url of await host.get('unrouted')) troubles.push(`no route for ${url}`);
		}
	} catch (error) {
		troubles.unshift(error.stack ?? String(error));
		await page.screenshot({ path: join(screenshots, `FAILED-${slug(scenario.name)}-${variant}.png`) }).catch(() => undefined);
	}
	await context.close();
	return troubles.length === 0 ? null : troubles.join('\n');
}

function hostOf(page, { isPhone }) {
	const own = {
		start: async (options = {}) => {
			await page.evaluate((given) => window.startHost(given), { now: '2026-11-21T09:00:00', isMobile: isPhone, ...options });
		},
		sampleVault: () => sampleVault(),
		get: (name) => page.evaluate((method) => window.callHost(method, []), name),
		in: (action, argument) => page.evaluate(`(${action.toString()})(window.host, ${JSON.stringify(argument) ?? 'undefined'})`),
	};
	return new Proxy(own, {
		get: (target, name) => {
			// A promise is recognised by its `then`: this is none.
			if (name === 'then') return undefined;
			return target[name] ?? ((...given) => page.evaluate(([method, all]) => window.callHost(method, all), [name, given]));
		},
	});
}

function shotOf(page, variant) {
	return async (name, selector) => {
		const path = join(screenshots, `${name}-${variant}.png`);
		if (selector === undefined) await page.screenshot({ path });
		else await page.locator(selector).first().screenshot({ path });
	};
}

function axeOf(page) {
	return async (selector = 'body', except = {}) => {
		// What belongs to the app around the plugin is not judged.
		const rules = Object.fromEntries(
			[...['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'html-has-lang', 'bypass'], ...Object.keys(except)].map(
				(rule) => [rule, { enabled: false }],
			),
		);
		const found = await page
			.evaluate(
				async ([where, off]) =>
					(await window.axe.run(where, { rules: off, resultTypes: ['violations'] })).violations.map(({ id, help, nodes }) => ({
						id,
						help,
						nodes: nodes.map((node) => `${node.target.join(' ')}  ${node.html.slice(0, 160)}  ${node.failureSummary ?? ''}`),
					})),
				[selector, rules],
			)
			.then((all) =>
				all
					.map((one) =>
						one.id === 'scrollable-region-focusable' ? { ...one, nodes: one.nodes.filter((node) => !APP_SCROLLERS.test(node)) } : one,
					)
					.filter((one) => one.nodes.length > 0),
			);
		if (found.length > 0)
			throw new Error(
				`axe-core in ${selector}:\n${found.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 4).join('\n  ')}`).join('\n')}`,
			);
	};
}

function sampleVault() {
	const folder = join(root, 'sample-vault');
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((one) => one.isFile())
			.map((one) => join(one.parentPath ?? one.path, one.name))
			.map((path) => [relative(folder, path).split('\\').join('/'), readFileSync(path, 'utf8')]),
	);
}

function copyPictures() {
	const folder = join(root, 'docs', 'images');
	mkdirSync(folder, { recursive: true });
	for (const [from, to] of Object.entries(README_PICTURES)) {
		if (existsSync(join(screenshots, from))) copyFileSync(join(screenshots, from), join(folder, to));
		else console.error(`The picture ${from} was not taken`);
	}
}

function slug(name) {
	return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function indent(text) {
	return text
		.split('\n')
		.map((line) => `    ${line}`)
		.join('\n');
}

function relativeOrSelf(path) {
	return path.startsWith(root) ? relative(root, path) : path;
}

// The browser tests: the built main.js in the test host in Chromium. Prints "N passed, N failed"; fails on any failure.
//
//   node tests/browser/run.mjs [--only <part of a name>] [--variant desktop-light] [--docs] [--list] [--scenarios <folder>]
//
// --docs copies the pictures named in README_PICTURES to docs/images. Screenshots go to tests/browser/screenshots.
// Each scenario is played in one of its looks, the next scenario in the next one; in all of them with FULL=1, --docs or --variant.
// CHROMIUM=/path names the browser, CHROMIUM=packaged takes the one from npm. A page or a browser that dies is one failed scenario.
//
// A file of tests/browser/scenarios exports `scenarios`, a list of
//
//   {
//     name: 'import dialog',
//     variants: ['desktop-light', 'phone-dark'],          // its looks; all four when left out
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
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { expect } from 'expect';
import { findChromium, launchChromium } from './chromium.mjs';
import { axeOf, hostOf, shotOf } from './page.mjs';
import { buildSite } from './site.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const screenshots = join(here, 'screenshots');

/** The looks, in the order the scenarios take them in turn. */
const VARIANTS = {
	'desktop-light': { width: 1280, height: 800, theme: 'theme-light', isPhone: false },
	'phone-dark': { width: 390, height: 844, theme: 'theme-dark', isPhone: true },
	'desktop-dark': { width: 1280, height: 800, theme: 'theme-dark', isPhone: false },
	'phone-light': { width: 390, height: 844, theme: 'theme-light', isPhone: true },
};

/** Pictures of the README: screenshot → file in docs/images. */
const README_PICTURES = {
	'front-compare-desktop-light.png': 'compare.png',
	'front-panel-desktop-light.png': 'panel.png',
	'library-picked-desktop-light.png': 'queue.png',
	'drafts-reading-desktop-light.png': 'draft.png',
};

/** Milliseconds a scenario may take; most take two seconds. */
const LIMIT = 180_000;

const { values: flags } = parseArgs({
	options: {
		only: { type: 'string' },
		variant: { type: 'string' },
		docs: { type: 'boolean' },
		list: { type: 'boolean' },
		scenarios: { type: 'string', default: join(here, 'scenarios') },
	},
});

const scenarios = [];
for (const name of readdirSync(flags.scenarios)
	.filter((one) => one.endsWith('.mjs'))
	.sort()) {
	const loaded = await import(pathToFileURL(resolve(flags.scenarios, name)).href);
	for (const scenario of loaded.scenarios) scenarios.push({ file: name, ...scenario });
}
const inEveryLook = process.env.FULL === '1' || flags.docs || flags.variant !== undefined;
const jobs = scenarios
	.flatMap((scenario, at) => {
		const looks = scenario.variants ?? Object.keys(VARIANTS);
		return (inEveryLook ? looks : [looks[at % looks.length]]).map((variant) => ({ scenario, variant }));
	})
	.filter(({ variant }) => flags.variant === undefined || variant === flags.variant)
	.filter(({ scenario }) => flags.only === undefined || `${scenario.file} ${scenario.name}`.includes(flags.only));
if (jobs.length === 0) {
	console.error(`No scenario is named so. Looks: ${Object.keys(VARIANTS).join(', ')}; npm run browser -- --list names the scenarios.`);
	process.exit(1);
}
if (flags.list) {
	for (const { scenario, variant } of jobs) console.log(`${scenario.file}  ${scenario.name}  ${variant}`);
	process.exit(0);
}

const browserFound = await findChromium();
let browser = browserFound === null ? null : await started();
let starting = null;
if (browser === null) {
	console.error('\n!!! No Chromium found: THE BROWSER TESTS DID NOT RUN. Install one, or say where it is with CHROMIUM=/path. !!!\n');
	console.log('0 passed, 0 failed, browser tests skipped');
	process.exit(process.env.REQUIRE_BROWSER === '1' ? 1 : 0);
}
const site = await buildSite();
const all = flags.only === undefined && flags.variant === undefined && flags.scenarios === join(here, 'scenarios');
if (all) rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
const began = Date.now();
const results = [];
const queue = [...jobs];
/** What was on when the browser died: each is played again, alone, so that only the scenario that kills it fails. */
const interrupted = [];
await Promise.all(Array.from({ length: Math.min(3, jobs.length) }, worker));
for (const job of interrupted) record(job, await runJob(job));
await browser.close().catch(() => undefined);

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
		if (error !== null && (await browserDied(error))) interrupted.push(job);
		else record(job, error);
	}
}

/** Whether the browser is gone that a scenario failed in. One that is about to go closes its pages first. */
async function browserDied(error) {
	for (let wait = 0; wait < 50 && browser.isConnected() && error.includes('has been closed'); wait++) await pause(100);
	return !browser.isConnected();
}

function record(job, error) {
	results.push({ job, error });
	console.log(`${error === null ? '✓' : '✕'} ${job.scenario.name} (${job.variant})`);
}

/** The browser, started; null, with a word about it, where the machine lacks what the packaged one needs. */
async function started() {
	try {
		return await launchChromium(browserFound);
	} catch (error) {
		if (!browserFound.packaged) throw error;
		console.error(error.message);
		return null;
	}
}

/** The browser at hand: another one when it died. Workers that ask at once get the same. */
async function livingBrowser() {
	if (browser.isConnected()) return browser;
	starting ??= launchChromium(browserFound).finally(() => (starting = null));
	browser = await starting;
	return browser;
}

/** Runs one scenario in one variant; null, or what went wrong. Never throws, and always ends. */
async function runJob(job) {
	const troubles = [];
	let context = null;
	let timer;
	try {
		const { width, height, isPhone } = VARIANTS[job.variant];
		context = await (await livingBrowser()).newContext({
			viewport: { width, height },
			deviceScaleFactor: 1,
			hasTouch: isPhone,
			reducedMotion: 'reduce',
			locale: 'en-US',
			timezoneId: 'Europe/Madrid',
		});
		const page = await context.newPage();
		const dead = new Promise((_, reject) => {
			page.on('crash', () => reject(new Error('the page crashed')));
			timer = setTimeout(() => reject(new Error(`not over after ${LIMIT / 1000} s`)), LIMIT);
		});
		await Promise.race([play(job, page, troubles), dead]);
	} catch (error) {
		troubles.unshift(error.stack ?? String(error));
	} finally {
		clearTimeout(timer);
	}
	await context?.close().catch(() => undefined);
	return troubles.length === 0 ? null : troubles.join('\n');
}

/** Plays a scenario in a page; what the page says on its own account joins the troubles. Throws what the scenario throws. */
async function play({ scenario, variant }, page, troubles) {
	const { theme, isPhone } = VARIANTS[variant];
	page.setDefaultTimeout(30_000);
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
		await scenario.run({ page, host, expect, variant, isPhone, shot: shotOf(page, variant, screenshots), axe: axeOf(page) });
		if (await page.evaluate(() => window.host !== undefined)) {
			for (const error of await host.get('errors')) troubles.push(`error in a listener: ${error}`);
			for (const url of await host.get('unrouted')) troubles.push(`no route for ${url}`);
		}
	} catch (error) {
		await page
			.screenshot({ path: join(screenshots, `FAILED-${slug(scenario.name)}-${variant}.png`), timeout: 5_000 })
			.catch(() => undefined);
		throw error;
	}
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

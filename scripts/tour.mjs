// The animated tour of the README, opt-in: node scripts/tour.mjs writes docs/images/tour.png, an animated PNG of frames taken by
// Chromium from the built main.js in the test host, as the browser tests take theirs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { unzlibSync, zlibSync } from 'fflate';
import { findChromium, launchChromium } from '../tests/browser/chromium.mjs';
import { buildSite } from '../tests/browser/site.mjs';

const root = resolve(import.meta.dirname, '..');
const NOTE = '20 - Literature/20.1 Papers/LN-Hubinger-2019-LearnedOptimization.md';
const DRAFT =
	'A learned optimizer may pursue an objective of its own [@Hubinger2019LearnedOptimization, p. 5].\n\n## References\n\n```references\n```\n';
const LIMIT = 1_500_000;
const SIZE = { width: 1000, height: 640 };

const found = await findChromium();
if (found === null) {
	console.error('No Chromium was found; say where it is with CHROMIUM=/path.');
	process.exit(1);
}
const frames = await filmed();
const picture = animated(frames);
if (picture.length > LIMIT) throw new Error(`The tour has ${picture.length} bytes, more than ${LIMIT}.`);
mkdirSync(join(root, 'docs', 'images'), { recursive: true });
writeFileSync(join(root, 'docs', 'images', 'tour.png'), picture);
console.log(`docs/images/tour.png: ${frames.length} frames, ${picture.length} bytes`);

/** Plays the first minute with a paper; answers the frames, each with how long it stays, in milliseconds. */
async function filmed() {
	const site = await buildSite();
	const browser = await launchChromium(found);
	const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1, reducedMotion: 'reduce' });
	await page.route('**/*', (route) => {
		const file = site[new URL(route.request().url()).pathname];
		return file === undefined ? route.abort() : route.fulfill(file);
	});
	const taken = [];
	const shot = async (milliseconds) => taken.push({ png: await page.screenshot({ caret: 'initial' }), milliseconds });
	const host = (method, ...given) => page.evaluate(([name, all]) => window.callHost(name, all), [method, given]);
	const withoutNotices = () => page.evaluate(() => document.querySelectorAll('.notice').forEach((notice) => notice.remove()));
	const typed = async (text, pieces, milliseconds) => {
		const size = Math.ceil(text.length / pieces);
		for (let at = 0; at < text.length; at += size) {
			await page.keyboard.type(text.slice(at, at + size));
			await shot(milliseconds);
		}
	};

	await page.goto('http://app.test/');
	await page.evaluate(() => document.body.classList.add('theme-light'));
	const feed = readFileSync(join(root, 'tests/fixtures/arxiv/1906.01820.atom.xml'), 'utf8');
	await page.evaluate((options) => window.startHost(options), {
		files: { ...sampleVault(), 'Ethics chapter.md': DRAFT },
		now: '2026-11-21T09:00:00',
		routes: { 'https://export.arxiv.org/api/query*1906.01820*': feed },
	});
	await host('open', '00 - Home.md', 'preview');
	await shot(900);
	await page.locator('.side-dock-ribbon-action').first().click();
	await page.locator('.modal').waitFor();
	await shot(700);
	await typed('arxiv.org/abs/1906.01820', 3, 180);
	await page.getByText('Risks from Learned Optimization', { exact: false }).first().waitFor();
	await shot(2200);
	await page.keyboard.press('Enter');
	await page.waitForFunction((path) => window.host.app.vault.getFileByPath(path) !== null, NOTE);
	await host('settled');
	await host('open', NOTE, 'preview');
	await shot(2600);
	await withoutNotices();
	await host('run', 'edit-five-cs');
	await page.locator('#spn-field-category').waitFor();
	await page.locator('#spn-field-category').focus();
	await shot(900);
	await typed('Theory and a taxonomy of risks', 3, 200);
	await page.locator('#spn-field-context').focus();
	await page.keyboard.type('Builds on [[mesa');
	await page.locator('.spn-link-item').first().waitFor();
	await shot(1100);
	await page.keyboard.press('Enter');
	await page.locator('.spn-stars-input [tabindex="0"]').focus();
	for (let star = 0; star < 5; star++) await page.keyboard.press('ArrowRight');
	await shot(1300);
	await page.keyboard.press('Control+Enter');
	await page.waitForFunction(() => document.querySelector('.spn-five-cs-modal') === null);
	await host('settled');
	await host('open', NOTE, 'preview');
	await withoutNotices();
	await page.evaluate(() => document.querySelector('.markdown-preview-view h2')?.scrollIntoView());
	await shot(2600);
	await host('open', 'Ethics chapter.md', 'preview');
	await page.locator('.markdown-preview-view .spn-citation').first().waitFor();
	await page.locator('.markdown-preview-view .spn-references li').first().waitFor();
	await shot(3000);
	await browser.close();
	return taken;
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

/** One animated PNG of several, with a palette of 256 colours; of each frame only the rectangle that differs from the one before. */
function animated(all) {
	const pictures = all.map(({ png, milliseconds }) => ({ ...pixelsOf(png), milliseconds }));
	const [{ width, height }] = pictures;
	const { palette, indexed } = withPalette(pictures);
	const chunks = [
		chunk('IHDR', [...u32(width), ...u32(height), 8, 3, 0, 0, 0]),
		chunk('acTL', [...u32(pictures.length), ...u32(0)]),
		chunk('PLTE', palette),
	];
	let sequence = 0;
	pictures.forEach(({ milliseconds }, at) => {
		const area = at === 0 ? { x: 0, y: 0, width, height } : changedArea(indexed[at - 1], indexed[at], width, height);
		chunks.push(
			chunk('fcTL', [
				...u32(sequence++),
				...u32(area.width),
				...u32(area.height),
				...u32(area.x),
				...u32(area.y),
				milliseconds >> 8,
				milliseconds & 255,
				1000 >> 8,
				1000 & 255,
				0,
				0,
			]),
		);
		const rows = new Uint8Array((area.width + 1) * area.height);
		for (let y = 0; y < area.height; y++)
			rows.set(indexed[at].subarray((area.y + y) * width + area.x, (area.y + y) * width + area.x + area.width), y * (area.width + 1) + 1);
		const data = zlibSync(rows, { level: 9 });
		chunks.push(at === 0 ? chunk('IDAT', data) : chunk('fdAT', [...u32(sequence++)], data));
	});
	return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks, chunk('IEND', [])]);
}

/** RGB of a PNG as Chromium writes them: 8 bits a channel, not interlaced. */
function pixelsOf(png) {
	const view = new DataView(png.buffer, png.byteOffset, png.length);
	const [width, height, channels] = [view.getUint32(16), view.getUint32(20), { 2: 3, 6: 4 }[png[25]]];
	if (png[24] !== 8 || channels === undefined || png[28] !== 0) throw new Error('a PNG of another kind than Chromium writes');
	const parts = [];
	for (let at = 8; at < png.length; ) {
		const length = view.getUint32(at);
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
		at += length + 12;
	}
	const raw = unzlibSync(new Uint8Array(Buffer.concat(parts)));
	const stride = width * channels;
	const pixels = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (stride + 1)];
		for (let i = 0; i < stride; i++) {
			const left = i < channels ? 0 : pixels[y * stride + i - channels];
			const up = y === 0 ? 0 : pixels[(y - 1) * stride + i];
			const corner = y === 0 || i < channels ? 0 : pixels[(y - 1) * stride + i - channels];
			pixels[y * stride + i] = raw[y * (stride + 1) + 1 + i] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
		}
	}
	return { width, height, channels, pixels };
}

function paeth(left, up, corner) {
	const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The 256 colours used most, coarse ones first put together; every other pixel takes the nearest. */
function withPalette(pictures) {
	const counts = new Map();
	const coloursOf = ({ pixels, channels }, each) => {
		for (let i = 0, at = 0; i < pixels.length; i += channels, at++) each((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2], at);
	};
	for (const picture of pictures) coloursOf(picture, (colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1));
	const byUse = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const chosen = byUse.slice(0, 96);
	// The rest of the places go to colours far from those that are in already.
	for (const colour of byUse.slice(96)) if (chosen.length < 256 && chosen.every((one) => distance(one, colour) > 220)) chosen.push(colour);
	const nearest = new Map();
	const indexOf = (colour) => {
		let best = nearest.get(colour);
		if (best === undefined) {
			best = chosen.reduce((least, one, at) => (distance(one, colour) < distance(chosen[least], colour) ? at : least), 0);
			nearest.set(colour, best);
		}
		return best;
	};
	const indexed = pictures.map((picture) => {
		const indices = new Uint8Array(picture.width * picture.height);
		coloursOf(picture, (colour, at) => (indices[at] = indexOf(colour)));
		return indices;
	});
	return { palette: chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]), indexed };
}

function distance(a, b) {
	const [r, g, l] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
	return r * r + g * g + l * l;
}

function changedArea(before, now, width, height) {
	let [left, right, top, bottom] = [width, -1, height, -1];
	for (let at = 0; at < now.length; at++) {
		if (now[at] === before[at]) continue;
		const [x, y] = [at % width, Math.floor(at / width)];
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return right < 0 ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function u32(value) {
	return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function chunk(name, ...parts) {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), ...parts.map((part) => Buffer.from(part))]);
	return Buffer.concat([Buffer.from(u32(body.length - 4)), body, Buffer.from(u32(crc32(body)))]);
}

function crc32(bytes) {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return ~crc >>> 0;
}

// Which Chromium the browser tests use: the one named by $CHROMIUM, the machine's own, or the one packaged in @sparticuz/chromium.
// CHROMIUM=packaged hides the machine's.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { DEBIAN_PACKAGES, packagedChromium } from './packaged-chromium.mjs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** { executablePath, args, env, packaged }, or null where there is none. Throws where CHROMIUM names nothing. */
export async function findChromium() {
	const named = process.env.CHROMIUM ?? '';
	if (named === 'packaged') return packagedChromium();
	if (named !== '' && !existsSync(named)) throw new Error(`CHROMIUM says ${named}, but there is nothing there.`);
	const path = named === '' ? PLACES.find((one) => existsSync(one)) : named;
	return path === undefined ? packagedChromium() : { executablePath: path, args: [], env: process.env, packaged: false };
}

/** Starts a Chromium that was found. Throws one sentence, with what the browser said, when it does not start. */
export async function launchChromium({ executablePath, args, env, packaged }) {
	try {
		return await chromium.launch({
			executablePath,
			args: [...args, '--no-sandbox', '--font-render-hinting=none', '--force-color-profile=srgb'],
			env,
		});
	} catch (error) {
		const advice = packaged ? ` On Debian it needs the packages ${DEBIAN_PACKAGES}; or install chromium.` : '';
		throw new Error(`${executablePath} did not start.${advice}\n${error.message}`, { cause: error });
	}
}

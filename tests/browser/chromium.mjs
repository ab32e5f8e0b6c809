// Which Chromium the browser tests use: $CHROMIUM, Debian's, Google's, or the one packaged in @sparticuz/chromium.
import { existsSync } from 'node:fs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** { executablePath, args }, or null where there is none. */
export async function findChromium() {
	const named = process.env.CHROMIUM;
	if (named !== undefined && named !== '') {
		if (!existsSync(named)) throw new Error(`CHROMIUM says ${named}, but there is nothing there.`);
		return { executablePath: named, args: [] };
	}
	const found = PLACES.find((path) => existsSync(path));
	if (found !== undefined) return { executablePath: found, args: [] };
	try {
		const { default: packaged } = await import('@sparticuz/chromium');
		return { executablePath: await packaged.executablePath(), args: packaged.args };
	} catch {
		return null;
	}
}

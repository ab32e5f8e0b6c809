// The start in Chromium, as the app does it: the text of main.js evaluated as a function, in a new page each time. Time of the page's own
// thread, which other programs do not add to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launchChromium } from '../browser/chromium.mjs';
import { best, median, ms, root, table } from './measure.mjs';

const TIMES = 15;

export async function chromium() {
	const found = await findChromium();
	const source = readFileSync(process.env.MAIN ?? join(root, 'main.js'), 'utf8');
	const rows = [];
	if (found !== null) {
		const browser = await launchChromium(found);
		const parsed = [];
		const run = [];
		for (let time = 0; time < TIMES; time++) {
			const context = await browser.newContext();
			const page = await context.newPage();
			const devtools = await context.newCDPSession(page);
			await devtools.send('Performance.enable');
			const thread = async () => {
				const { metrics } = await devtools.send('Performance.getMetrics');
				return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
			};
			const timed = async (expression) => {
				const from = await thread();
				const { exceptionDetails } = await devtools.send('Runtime.evaluate', { expression });
				if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
				return (await thread()) - from;
			};
			await page.evaluate((text) => {
				window.text = `(function anonymous(require,module,exports){${text}\n})\n//# sourceURL=plugin:structured-paper-notes\n`;
				// As one piece, as a file is read.
				window.text.charCodeAt(window.text.length >> 1);
			}, source);
			const nothing = await timed('0');
			parsed.push((await timed('window.made = window.eval(window.text), 0')) - nothing);
			run.push(
				(await timed(
					'(() => { class Part {} const app = new Proxy({}, { get: () => class extends Part {} }); const module = { exports: {} }; window.made(() => app, module, module.exports); })()',
				)) - nothing,
			);
			await context.close();
		}
		rows.push(['parsed', ms(median(parsed)), ms(best(parsed))], ['run', ms(median(run)), ms(best(run))]);
		const all = parsed.map((time, at) => time + run[at]);
		rows.push(['evaluated in all', ms(median(all)), ms(best(all))]);
		await browser.close();
	}
	return {
		title: 'The start in Chromium',
		text: `main.js evaluated in a new page, ${TIMES} times${found === null ? ': there is no Chromium here' : ''}. Promised: 35 ms.`,
		table: table(['', 'median', 'best'], rows),
	};
}

// What a scenario drives a page with: the host in it, pictures, axe-core. run.mjs says what each does.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Containers the app makes; that they scroll without being focusable is the app's business. */
const APP_SCROLLERS =
	/class="[^"]*\b(prompt-results|suggestion|suggestion-container|vertical-tab-content-container|markdown-reading-view|markdown-source-view|cm-scroller|modal)\b/;

/** The host of tests/host in the page, method by method. */
export function hostOf(page, { isPhone }) {
	const own = {
		start: async (options = {}) => {
			await page.evaluate((given) => window.startHost(given), {
				now: '2026-11-21T09:00:00',
				isMobile: isPhone,
				// The welcome has a scenario of its own.
				userEnable: false,
				...options,
			});
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

/** Takes pictures of the page into a folder. */
export function shotOf(page, variant, screenshots) {
	return async (name, selector) => {
		const path = join(screenshots, `${name}-${variant}.png`);
		if (selector === undefined) await page.screenshot({ path });
		else await page.locator(selector).first().screenshot({ path });
	};
}

/** Throws what axe-core finds in the page, or in a part of it. */
export function axeOf(page) {
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

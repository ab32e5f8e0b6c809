// Screens at their edges: an empty vault, titles and lists of authors without end, right-to-left, a tablet, Spanish.
const LONG = `On ${'the unreasonable persistence of very long titles and '.repeat(9)}Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenbeschilderungsverordnung`;
const entry = (id, title, authors) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><title>${title}</title><summary>${'A long abstract. '.repeat(300)}</summary><published>2020-03-04T05:06:07Z</published><updated>2020-03-04T05:06:07Z</updated>${authors.map((name) => `<author><name>${name}</name></author>`).join('')}<category term="hep-ex"/></entry>`;
const feed = (...entries) =>
	`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">${entries.join('')}</feed>`;
// A digit behind a name would be the mark of an affiliation.
const letters = (at) => [...String(at)].map((digit) => 'abcdefghij'[digit]).join('');
const CROWD = Array.from({ length: 3000 }, (_, at) => `Given${letters(at)} Family${letters(at)}`);
const routes = {
	'https://export.arxiv.org/api/query*2003.00001*': feed(entry('2003.00001', LONG, CROWD)),
	'https://export.arxiv.org/api/query*1906.01820*': feed(
		entry('1906.01820', 'Risks from Learned Optimization', ['Evan Hubinger', 'Chris van Merwijk']),
	),
};
const MANY = 'Papers/LN-Familya-2020-UnreasonablePersistence.md';

/** Nothing of the plugin's stands out of its dialog or page sideways. */
async function staysInside(page, expect, where = 'body') {
	const out = await page.evaluate((selector) => {
		const frame = document.querySelector(selector).getBoundingClientRect();
		return [...document.querySelectorAll(`${selector} [class*="spn-"], ${selector} [class*="spn-"] button`)]
			.filter(
				(el) =>
					el.offsetParent !== null &&
					getComputedStyle(el).position !== 'fixed' &&
					el.closest('.spn-matrix-scroll, .spn-matrix, pre, table') === null,
			)
			.map((el) => ({ el: `${el.className}`, box: el.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && (box.left < frame.left - 1 || box.right > frame.right + 1))
			.map(
				({ el, box }) => `${el} ${Math.round(box.left)}–${Math.round(box.right)} of ${Math.round(frame.left)}–${Math.round(frame.right)}`,
			);
	}, where);
	expect(out).toEqual([]);
}

const DIALOGS = ['import-paper', 'import-reading-list'];

export const scenarios = [
	{
		name: 'an empty vault: every command says what to do, nothing fails',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: {}, routes: { '*': 'offline' }, clock: 'jump' });
			for (const id of await host.offered()) {
				// Commands that ask wait for their dialog, which is closed again.
				await host.in((app, one) => void app.run(one), id);
				await page.waitForTimeout(60);
				for (let open = 0; open < 3 && (await page.locator('.modal, .prompt').count()) > 0; open++) await page.keyboard.press('Escape');
				expect([id, await page.locator('.modal, .prompt').count()]).toEqual([id, 0]);
			}
			expect((await host.get('notices')).filter((text) => /went wrong|undefined|NaN|\[object/.test(text))).toEqual([]);
			await host.run('import-paper');
			await axe('.modal');
			await shot('empty-vault');
		},
	},
	{
		name: 'a title without end and 3,000 authors',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: {}, routes, clock: 'jump' });
			await host.run('import-paper');
			await page.keyboard.type('2003.00001');
			await page.locator('.spn-preview-title').waitFor();
			await shot('long-preview');
			await axe('.modal');
			await staysInside(page, expect, '.modal');
			await page.keyboard.press('Enter');
			await page.waitForFunction((path) => window.host.app.vault.getFileByPath(path) !== null, MANY);
			await host.settled();
			await host.open(MANY, 'preview');
			await staysInside(page, expect);
			await shot('long-note');
			await host.run('edit-five-cs');
			await page.locator('.spn-five-cs-modal').waitFor();
			await staysInside(page, expect, '.modal');
			await axe('.modal');
		},
	},
	{
		name: 'right to left',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: host.sampleVault(), routes, clock: 'jump' });
			await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
			await page.evaluate(() => document.body.classList.add('mod-rtl'));
			await host.run('import-paper');
			await page.keyboard.type('1906.01820');
			await page.locator('.spn-preview-title').waitFor();
			await shot('rtl-import');
			await axe('.modal');
			await staysInside(page, expect, '.modal');
			await page.keyboard.press('Enter');
			await host.settled();
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.run('edit-five-cs');
			await page.locator('.spn-five-cs-modal').waitFor();
			await shot('rtl-five-cs');
			await staysInside(page, expect, '.modal');
			await page.keyboard.press('Escape');
			await host.settings();
			await page.locator('.mod-settings .setting-item').first().waitFor();
			await staysInside(page, expect, '.vertical-tab-content');
		},
	},
	{
		name: 'a tablet',
		variants: ['desktop-dark', 'phone-light'],
		async run({ page, host, shot, axe, expect, isPhone }) {
			await page.setViewportSize(isPhone ? { width: 820, height: 1180 } : { width: 1180, height: 820 });
			await host.start({ files: host.sampleVault(), routes, clock: 'jump', isMobile: true, platform: { isPhone: false, isTablet: true } });
			for (const id of DIALOGS) {
				await host.run(id);
				await page.locator('.modal').first().waitFor();
				await staysInside(page, expect, '.modal');
				await axe('.modal');
				await shot(`tablet-${id}`);
				await page.keyboard.press('Escape');
				await page.waitForFunction(() => document.querySelector('.modal') === null);
			}
		},
	},
	{
		name: 'in Spanish, whose words are longer',
		variants: ['phone-light', 'desktop-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: host.sampleVault(), routes, clock: 'jump', language: 'es' });
			await host.run('import-paper');
			await page.keyboard.type('1906.01820');
			await page.getByText('Más', { exact: true }).click();
			await page.getByText('Nombre corto en el nombre del archivo').waitFor();
			await staysInside(page, expect, '.modal');
			await shot('spanish-import');
			await page.keyboard.press('Enter');
			await host.settled();
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.settings();
			await page.locator('.mod-settings .setting-item').first().waitFor();
			await shot('spanish-settings');
			await axe('.vertical-tab-content');
			await staysInside(page, expect, '.vertical-tab-content');
		},
	},
	{
		name: 'nothing turns for those who asked for less motion',
		variants: ['desktop-light'],
		async run({ page, host, expect }) {
			await host.start({ files: host.sampleVault(), routes: { '*': 'hang' } });
			// The tests' own look lets nothing move.
			await page.evaluate(() =>
				[...document.styleSheets].forEach((sheet) =>
					[...sheet.cssRules].forEach((rule) => rule.selectorText?.startsWith('*') && rule.style.removeProperty('animation')),
				),
			);
			await host.run('import-paper');
			await page.keyboard.type('1906.01820');
			await page.locator('.spn-import-status.is-busy').waitFor();
			const turning = () =>
				page.evaluate(() => getComputedStyle(document.querySelector('.spn-import-status.is-busy'), '::before').animationName);
			expect(await turning()).toBe('none');
			await page.emulateMedia({ reducedMotion: 'no-preference' });
			expect(await turning()).not.toBe('none');
			await page.keyboard.press('Escape');
		},
	},
];

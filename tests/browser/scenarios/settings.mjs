// The settings tab by group, in both languages: order, search, the property table, and what is said of a line that cannot be read.

const GROUPS = {
	en: ['Notes', 'Import', 'Reading', 'Citations', 'Links', 'Advanced'],
	es: ['Notas', 'Importación', 'Lectura', 'Citas', 'Enlaces', 'Avanzado'],
};

const scenario = (language) => ({
	name: `settings by group, ${language}`,
	async run({ page, host, shot, axe, expect }) {
		await host.start({ language, data: { refreshRules: 'title: keep\nvenue: sometimes' } });
		await host.settings();
		const groups = page.locator('.mod-settings .setting-group');
		await groups.first().waitFor();
		const headings = await page.locator('.mod-settings .setting-group-heading, .mod-settings .setting-item-heading').allTextContents();
		expect(headings.map((words) => words.trim()).filter((words) => GROUPS[language].includes(words))).toEqual(GROUPS[language]);
		for (const [at, name] of ['notes', 'import', 'reading', 'citations', 'links', 'advanced'].entries()) {
			await groups.nth(at).evaluate((el) => el.scrollIntoView({ block: 'start' }));
			await shot(`settings-${language}-${name}`);
		}
		// A rule that is none is named with its line, beside its field, from the start.
		const rule = page.locator('[data-key="refreshRules"]');
		await rule.locator('.setting-item-error').waitFor();
		expect(await rule.locator('.setting-item-error').textContent()).toContain('venue: sometimes');
		await axe('.mod-settings');

		await page.getByRole('button', { name: language === 'es' ? /^Propiedades/ : /^Properties/ }).click();
		const rows = page.locator('.mod-settings .spn-properties');
		await rows.first().waitFor();
		const status = page.locator('.mod-settings .setting-item', { has: page.locator('.setting-item-name', { hasText: /^status$/ }) });
		await status.locator('input[type="text"]').fill('title');
		await status.locator('.setting-item-error').waitFor();
		await shot(`settings-${language}-properties`);
		await status.locator('input[type="text"]').fill('estado');
		const venue = page.locator('.mod-settings .setting-item', { has: page.locator('.setting-item-name', { hasText: /^venue$/ }) });
		await venue.locator('.checkbox-container').click();
		await page.getByRole('button', { name: language === 'es' ? 'Añadir propiedad' : 'Add property' }).click();
		await page.keyboard.type('project');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Thesis');
		await shot(`settings-${language}-own-property`);
		// Nothing of the table is wider than its window.
		const wide = await page.locator('.mod-settings .vertical-tab-content-container').evaluate((el) => el.scrollWidth - el.clientWidth);
		expect(wide).toBeLessThanOrEqual(0);
		await axe('.mod-settings');
		const data = await host.in((one) => one.data());
		expect(data).toMatchObject({ 'property-status': 'estado', 'property-venue': '', ownProperties: 'project: Thesis' });
	},
});

export const scenarios = [scenario('en'), scenario('es')];

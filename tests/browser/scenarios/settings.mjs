// The settings tab by group, in both languages: order, search, the property table, and what is said of a line that cannot be read.

const GROUPS = {
	en: ['Notes', 'Import', 'Reading', 'Citations', 'Links', 'Advanced'],
	es: ['Notas', 'Importación', 'Lectura', 'Citas', 'Enlaces', 'Avanzado'],
};

/** Pages of rules, with the rows that lead to them. */
const RULES = {
	en: [
		['rules', /^Rules for refreshing/],
		['points', /^Integration points/],
		['kinds', /^Kinds of notes/],
		['words', /^Words that keep/],
	],
	es: [
		['rules', /^Reglas para actualizar/],
		['points', /^Puntos de integración/],
		['kinds', /^Tipos de notas/],
		['words', /^Palabras que conservan/],
	],
};

const scenario = (language) => ({
	name: `settings by group, ${language}`,
	async run({ page, host, shot, axe, expect }) {
		await host.start({
			language,
			data: {
				refreshRules: 'title: keep\nvenue: sometimes',
				integrationPoints: 'Ethics chapter:\nBounded autonomy: 50 - Areas/55 Ethics/Ethics-Review-Log',
			},
		});
		await host.settings();
		const groups = page.locator('.mod-settings .setting-group');
		await groups.first().waitFor();
		const headings = await page.locator('.mod-settings .setting-group-heading, .mod-settings .setting-item-heading').allTextContents();
		expect(headings.map((words) => words.trim()).filter((words) => GROUPS[language].includes(words))).toEqual(GROUPS[language]);
		for (const [at, name] of ['notes', 'import', 'reading', 'citations', 'links', 'advanced'].entries()) {
			await groups.nth(at).evaluate((el) => el.scrollIntoView({ block: 'start' }));
			await shot(`settings-${language}-${name}`);
		}
		await axe('.mod-settings');
		const back = page.locator('.setting-page-back');
		const pages = language === 'es' ? RULES.es : RULES.en;
		for (const [at, [name, row]] of pages.entries()) {
			await page.getByRole('button', { name: row }).click();
			await page.locator('.mod-settings .spn-rule-list').waitFor({ state: 'attached' });
			if (name === 'rules') expect(await page.locator('.spn-rule-error:not(:empty)').textContent()).toContain('sometimes');
			if (name === 'kinds') {
				await page.locator('.spn-rules-foot button').last().click();
				await page.locator('.spn-rule').nth(14).waitFor();
			}
			if (name === 'points') {
				await page.locator('.spn-rules-foot button').click();
				await page.keyboard.type('Red: teaming');
				await page.locator('.spn-rule-error:not(:empty)').waitFor();
			}
			await shot(`settings-${language}-rules-${at + 1}-${name}`);
			await axe('.mod-settings');
			const over = await page.locator('.mod-settings .vertical-tab-content-container').evaluate((el) => el.scrollWidth - el.clientWidth);
			expect(over).toBeLessThanOrEqual(0);
			await back.click();
		}

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
		await page.getByRole('button', { name: language === 'es' ? 'Añadir' : 'Add', exact: true }).click();
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

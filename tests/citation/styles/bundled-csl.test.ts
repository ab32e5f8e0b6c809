/** What the build puts in: every style and locale we name, and the names of the repository's. */
import { bundledLocale, bundledStyle, repositoryLocales, repositoryStyles } from '../../../src/citation/styles/bundled-csl';
import { BUNDLED_LOCALES, BUNDLED_STYLES } from '../../../src/citation/styles/bundled-styles';
import { bundledCsl } from '../../../scripts/bundled-csl.cjs';

test.each(Object.keys(BUNDLED_STYLES))('style %s', async (id) => expect((await bundledStyle(id))?.name).toBe('style'));
test.each(Object.keys(BUNDLED_LOCALES))('locale %s', async (id) => expect((await bundledLocale(id))?.attrs['xml:lang'] ?? id).toBe(id));
test('what is not there is null', async () => {
	expect([await bundledStyle('constructor'), await bundledLocale('xx-XX')]).toEqual([null, null]);
});

test('the names of the repository come back by their ids', async () => {
	const styles = await repositoryStyles();
	expect(Object.keys(styles).length).toBeGreaterThan(2500);
	expect(styles).toMatchObject({
		apa: 'American Psychological Association 7th edition',
		'accident-analysis-and-prevention': 'Accident Analysis and Prevention',
		'acm-sigchi-proceedings': 'ACM SIGCHI Proceedings (2016)',
	});
	for (const id of Object.keys(BUNDLED_STYLES)) expect(styles).toHaveProperty([id]);
	expect(await repositoryLocales()).toContain('it-IT');
});

test('the data fits main.js and is the same each time', () => {
	const data = bundledCsl();
	expect(Object.values(data).join('').length).toBeLessThan(100_000);
	expect(bundledCsl()).toEqual(data);
});

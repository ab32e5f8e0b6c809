// The pictures of the README that want a wider window than the scenarios of their views: papers compared, and a note beside its panel.
import { twelve } from './compare.mjs';

export const scenarios = [
	{
		name: 'front page: twelve papers compared',
		variants: ['desktop-light'],
		async run({ page, host, shot }) {
			await page.setViewportSize({ width: 1720, height: 820 });
			await host.start({ files: twelve, now: '2026-11-26T09:00:00' });
			await host.run('show-library');
			await page.locator('.spn-library [role="tab"]').nth(3).click();
			await page.locator('.spn-library').getByText('Hidden units learn features').first().waitFor();
			await shot('front-compare');
		},
	},
	{
		name: 'front page: a note and its panel',
		variants: ['desktop-light'],
		async run({ page, host, shot }) {
			await page.setViewportSize({ width: 1280, height: 575 });
			await host.start({ files: twelve, now: '2026-11-26T09:00:00' });
			await host.open('Papers/LN-Shannon-1948.md', 'preview');
			await host.run('show-paper-panel');
			await page.locator('[data-type="spn-paper-panel"]').getByText('Context').first().waitFor();
			await shot('front-panel');
		},
	},
];

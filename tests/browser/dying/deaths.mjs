// What must not end the run: scripts/test.mjs plays these and wants one of three to pass.
export const scenarios = [
	{ name: 'a page that crashes', variants: ['desktop-light'], run: ({ page }) => page.goto('chrome://crash') },
	{ name: 'a browser that dies', variants: ['desktop-light'], run: ({ page }) => page.context().browser().close() },
	{
		name: 'what comes afterwards',
		variants: ['desktop-light'],
		async run({ host, expect }) {
			await new Promise((done) => setTimeout(done, 1_000));
			await host.start({ files: { 'A.md': 'a' } });
			expect(await host.read('A.md')).toBe('a');
		},
	},
];

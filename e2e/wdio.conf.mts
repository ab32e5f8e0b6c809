import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const config: WebdriverIO.Config = {
	runner: 'local',
	framework: 'mocha',
	specs: ['./specs/*.e2e.ts'],
	maxInstances: 1,
	capabilities: ['latest', 'earliest'].map((browserVersion) => ({
		browserName: 'obsidian',
		browserVersion,
		'wdio:obsidianOptions': {
			installerVersion: browserVersion === 'latest' ? 'latest' : 'earliest',
			plugins: [root],
			vault: join(root, 'sample-vault'),
		},
	})),
	services: ['obsidian'],
	reporters: ['obsidian'],
	cacheDir: join(import.meta.dirname, '.obsidian-cache'),
	mochaOpts: { ui: 'bdd', timeout: 120_000 },
};

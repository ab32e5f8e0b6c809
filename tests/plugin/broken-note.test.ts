/** Notes whose properties are no YAML, in the built main.js: whatever is asked of one is told which note it is and why, and leaves it. */
import { closeHosts, openHost } from '../host/host';

const PATH = 'Papers/LN-Broken.md';
const BROKEN: Readonly<Record<string, string>> = {
	'a quote that is never closed': 'title: "T\ndoi: 10.1000/a1\nstatus: to-read\n',
	'a bracket that is never closed': 'authors: [A\ndoi: 10.1000/a1\n',
	'a colon in a bare value': 'title: T: a: b\ndoi: 10.1000/a1\n',
};
const SAID = /LN-Broken.*not plain YAML/s;

afterEach(closeHosts);

describe.each(Object.entries(BROKEN))('%s', (_, yaml) => {
	const note = `---\ntype: literature\n${yaml}---\n\n# T\n`;

	test.each([
		['cite', { path: PATH }],
		['cite', { path: 'LN-Broken' }],
		['refresh', { path: PATH }],
		['pass', { path: PATH }],
		['pass', { path: PATH, action: 'back' }],
		['outline', { path: PATH }],
		['references', { path: PATH }],
	])('%s %j', async (action, flags) => {
		const host = await openHost({ files: { [PATH]: note } });
		expect(await host.cli(action, flags)).toMatch(SAID);
		expect(await host.read(PATH)).toBe(note);
	});

	test('an entry of its paper in a library', async () => {
		const files = { [PATH]: note, 'a.bib': '@article{k1, title = {T}, author = {Lovelace, Ada}, year = {1843}, doi = {10.1000/a1}}\n' };
		const host = await openHost({ files });
		const [result] = (await host.cliJson('import', { file: 'a.bib' })) as [{ outcome: string; message: string }];
		expect(result).toMatchObject({ outcome: 'failed', message: expect.stringMatching(SAID) as string });
		expect(await host.read(PATH)).toBe(note);
	});
});

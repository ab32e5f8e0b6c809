/** Stars that rate where they stand, in the built main.js: in the head of a note's table, in a block, in the panel. */
import { closeHosts, fileError, openHost } from '../host/host';

const PATH = 'Papers/LN-A.md';
const TABLE = '| C | Assessment |\n|---|-----------|\n| **Category** | Analysis |\n| **Context** |  |\n';
const NOTE = `---\ntype: literature\ntitle: "A"\narxiv: "1906.01820"\nstatus: to-read\nrelevance: 3\n---\n\n# A\n\n## Pass 1\n\n${TABLE}`;
const FILES = { [PATH]: NOTE, 'Other.md': '```five-cs\npaper: [[LN-A]]\n```\n' };

const PLACES = [
	{ place: 'the head of the table', open: PATH, within: '.markdown-reading-view .spn-five-cs-head' },
	{ place: 'a block in another note', open: 'Other.md', within: '.markdown-reading-view .spn-five-cs-card' },
	{ place: 'the panel', open: PATH, within: '.spn-panel', command: 'show-paper-panel' },
];

afterEach(closeHosts);

test.each(PLACES)('$place: a rating that cannot be saved is taken back and told; the next one is kept', async (given) => {
	const host = await openHost({ files: FILES });
	await host.open(given.open, 'preview');
	if (given.command !== undefined) await host.run(given.command);
	const star = (n: number) => document.querySelector<HTMLElement>(`${given.within} .spn-star[aria-label="${n} of 5"]`);
	const filled = () => document.querySelectorAll(`${given.within} .spn-star.is-filled`).length;
	await host.until(() => star(5) !== null && filled() === 3);

	host.failWrites((path) => (path === PATH ? fileError('ENOSPC', 'open', path) : null));
	star(5)!.click();
	expect(filled()).toBe(5);
	await host.until(() => filled() === 3);
	expect(host.notices.join('\n')).toMatch(/LN-A.*ENOSPC/s);
	expect(star(3)!.getAttribute('aria-checked')).toBe('true');
	expect(await host.read(PATH)).toBe(NOTE);

	host.failWrites(null);
	star(4)!.click();
	await host.until(async () => /^relevance: 4$/m.test(await host.read(PATH)));
	expect(filled()).toBe(4);
});

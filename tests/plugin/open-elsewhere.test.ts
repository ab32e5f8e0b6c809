/** Where a paper is opened: six places at first, those used of late before others, the rest by typing or under More, hidden ones nowhere. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const FILES = {
	'Papers/LN-Loom.md':
		'---\ntype: literature\ntitle: The Loom\nauthors: ["Lovelace, Ada"]\nyear: 2023\narxiv: "2301.00001"\nprimary-category: cs.AI\n---\n',
};
const rows = () => [...document.querySelectorAll<HTMLElement>('.suggestion-item')];
const titles = () => rows().map((row) => row.firstElementChild!.textContent);
const type = (words: string) => {
	const input = document.querySelector<HTMLInputElement>('.prompt-input')!;
	input.value = words;
	input.dispatchEvent(new Event('input'));
};

async function asked(host: Host): Promise<void> {
	void host.run('open-paper-elsewhere');
	await host.until(() => rows().length > 0);
}
/** The address that choosing a row opened. */
async function chosen(host: Host, title: string): Promise<string> {
	const open = jest.spyOn(window, 'open').mockReturnValue(null);
	rows()
		.find((row) => row.firstElementChild!.textContent === title)!
		.click();
	await host.until(() => open.mock.calls.length > 0);
	const [[url]] = open.mock.calls as [[string]];
	open.mockRestore();
	return url;
}

afterEach(closeHosts);

test('six places, then More; what was used of late stands first, after a restart too', async () => {
	const host = await openHost({ files: FILES, data: { version: 1 } });
	await host.open('Papers/LN-Loom.md');
	await asked(host);
	const first = ['arXiv: abstract', 'arXiv: PDF', 'arXiv: HTML', 'DOI', 'Semantic Scholar', 'Google Scholar'];
	expect(titles()).toEqual([...first, 'More places']);
	type('Conn');
	expect(titles()[0]).toBe('Connected Papers');
	expect(await chosen(host, 'Connected Papers')).toContain('2301.00001');
	await asked(host);
	expect(titles().slice(0, 3)).toEqual(['Connected Papers', 'arXiv: abstract', 'arXiv: PDF']);
	rows()
		.find((row) => row.textContent === 'More places')!
		.click();
	await host.until(() => titles().includes('Reddit'));
	expect(titles()).not.toContain('arXiv: abstract');
	await chosen(host, 'SciRate');
	const { storage, localStorage } = host;
	await host.close();
	document.body.replaceChildren();
	const next = await openHost({ storage, localStorage });
	await next.open('Papers/LN-Loom.md');
	await asked(next);
	expect(titles()).toEqual(['SciRate', 'Connected Papers', ...first.slice(0, 4), 'More places']);
	expect(next.errors).toEqual([]);
});

test('the reader’s own places come first, and those they hide are nowhere', async () => {
	const data = { version: 1, otherPlaces: 'My index: https://example.org/{id}', hiddenPlaces: 'reddit\nDOI\n' };
	const host = await openHost({ files: FILES, data });
	await host.open('Papers/LN-Loom.md');
	await asked(host);
	expect(titles()).toEqual([
		'My index',
		'arXiv: abstract',
		'arXiv: PDF',
		'arXiv: HTML',
		'Semantic Scholar',
		'Google Scholar',
		'More places',
	]);
	type('Reddit');
	expect(titles()).not.toContain('Reddit');
	type('');
	expect(await chosen(host, 'My index')).toBe('https://example.org/2301.00001');
	await host.run('show-paper-panel');
	await host.until(() => document.querySelector('.spn-panel-places'));
	expect([...document.querySelectorAll('.spn-panel-places > a')].map((link) => link.textContent)).toHaveLength(6);
	expect(document.querySelector('.spn-panel')!.textContent).not.toContain('Reddit');
});

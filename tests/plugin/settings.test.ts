/** The settings tab of the built main.js: its order, its search, the property table, and that nothing that cannot be used is saved. */
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';

afterEach(closeHosts);

const OPTIONS: HostOptions = { clock: 'jump', now: '2026-11-21T12:00:00' };
const BOOLE = `@article{boole1844, title = {On a General Method in Analysis}, author = {Boole, George}, journal = {Philosophical Transactions}, year = 1844}`;

const texts = (el: ParentNode, selector: string) => [...el.querySelectorAll(selector)].map((one) => one.textContent ?? '');
const row = (tab: HTMLElement, name: string): HTMLElement => {
	const found = [...tab.querySelectorAll<HTMLElement>('.setting-item')].find(
		(item) => item.querySelector('.setting-item-name')?.textContent === name,
	);
	if (found === undefined) throw new Error(`no row ${name}: ${texts(tab, '.setting-item-name').join(' | ')}`);
	return found;
};
async function type(host: Host, field: Element | null | undefined, value: string): Promise<void> {
	if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement))
		throw new Error('no field');
	field.value = value;
	field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
	await host.settled();
}
const wordsOf = (settings: HTMLElement, query: string): string[] => {
	const search = settings.querySelector<HTMLInputElement>('.vertical-tab-header input');
	if (search === null) throw new Error('no search');
	search.value = query;
	search.dispatchEvent(new Event('input'));
	return texts(settings, '.settings-search-result');
};
async function properties(host: Host): Promise<HTMLElement> {
	const settings = await host.settings();
	row(settings, 'Properties').click();
	return settings;
}

test('the groups stand in the order of the work, more styles beside the menu, more languages beside theirs', async () => {
	const host = await openHost(OPTIONS);
	const tab = await host.settings();
	expect(texts(tab, '.setting-item-heading .setting-item-name, .setting-group-heading, .setting-item-heading').filter(Boolean)).toEqual(
		expect.arrayContaining(['Notes', 'Import', 'Reading', 'Citations', 'Links', 'Advanced']),
	);
	const names = texts(tab, '.setting-item-name');
	expect(['Notes', 'Import', 'Reading', 'Citations', 'Links', 'Advanced'].map((name) => names.indexOf(name))).toEqual(
		[...['Notes', 'Import', 'Reading', 'Citations', 'Links', 'Advanced'].map((name) => names.indexOf(name))].sort((a, b) => a - b),
	);
	const after = (name: string) => names[names.indexOf(name) + 1];
	expect(after('Citation style')).toBe('More styles…');
	expect(after('Citation language')).toBe('Install a language…');
	expect(after('Template')).toBe('Start a template of your own');
});

test('what is typed into the settings search finds its row', async () => {
	const settings = await (await openHost(OPTIONS)).settings();
	for (const [query, name] of [
		['IEEE', 'Citation style'],
		['vancouver', 'Citation style'],
		['Folder for', 'Folder for literature notes'],
		['pubmed', 'Ask PubMed'],
		['Properties', 'Properties'],
	] as const)
		expect([query, wordsOf(settings, query).some((text) => text.startsWith(name))]).toEqual([query, true]);
});

test.each([
	['es', {}, 'es-ES'],
	['es-MX', {}, 'es-ES'],
	['de', {}, 'de-DE'],
	['fr', { citationStyle: 'ieee' }, 'fr-FR'],
	['en', {}, 'en-US'],
	['en-GB', {}, 'en-GB'],
	['ja', {}, 'en-US'],
	['es', { citationLocale: 'de-DE' }, 'de-DE'],
])('in an app that speaks %s with %p stored, references are in %s', async (language, data, locale) => {
	const host = await openHost({ ...OPTIONS, language, ...(Object.keys(data).length === 0 ? {} : { data }) });
	const select = (await host.settings()).querySelector<HTMLSelectElement>('[data-key="citationLocale"] select');
	expect(select?.value).toBe(locale);
});

describe('presets', () => {
	const PUMA = { '20 - Literature/a.md': '', '80 - MOC/b.md': '' };
	const offered = async (host: Host) => {
		const select = (await host.settings()).querySelector<HTMLSelectElement>('[data-key="preset"] select');
		return { value: select?.value, names: [...(select?.options ?? [])].map(({ text }) => text) };
	};
	test('a vault of strangers is offered Plain alone, and takes it', async () => {
		const host = await openHost({ ...OPTIONS, files: { 'Notes/a.md': '' } });
		expect(await offered(host)).toEqual({ value: 'plain', names: ['Plain'] });
	});
	test('a vault with the folders takes theirs at first, and may switch', async () => {
		const host = await openHost({ ...OPTIONS, files: PUMA });
		expect(await offered(host)).toEqual({ value: 'puma', names: ['Plain', 'Zettelkasten folders (PUMA)'] });
		await type(host, document.querySelector('[data-key="preset"] select'), 'plain');
		expect(await host.data()).toMatchObject({ preset: 'plain', notesFolder: 'Papers', linkForm: 'vault' });
	});
	test('one that was chosen stays offered where the folders are gone', async () => {
		const host = await openHost({ ...OPTIONS, data: { preset: 'puma' } });
		expect(await offered(host)).toMatchObject({ value: 'puma', names: ['Plain', 'Zettelkasten folders (PUMA)'] });
	});
});

describe('what cannot be used is said beside its field and not saved', () => {
	const REFUSED = [
		['integrationPoints', 'Ethics: [[A/B', 'Line 1: “Ethics: [[A/B”'],
		['integrationPoints', 'Good\n: nothing', 'Line 2: “: nothing”'],
		['defaultMocs', '[[MOC-A', 'Line 1: “[[MOC-A”'],
		['noteKinds', 'Spec | SP- | Specs\nSpecs without prefix', 'Line 2: “Specs without prefix”'],
		['noteKinds', 'a | b | c | d | e', 'Line 1'],
		['refreshRules', 'title: keep\nvenue: sometimes', 'Line 2: “venue: sometimes”'],
		['refreshRules', 'colour: keep', 'Line 1'],
		['otherPlaces', 'My index: example.org/{id}', 'Line 1'],
		['otherPlaces', 'Good: https://example.org/{id}\n\nBad: https://example.org/{arxiv-id}', 'Line 3'],
		['pageSites', 'link.springer.com\nhttps://nature.com/articles', 'Line 2'],
		['fileNamePattern', 'LN-{auhtor}', '“LN-{auhtor}” cannot be used'],
		['fileNamePattern', '', 'cannot be used'],
		['fileNamePattern', 'same', 'cannot be used'],
		['notesFolder', '../outside', 'cannot be used'],
		['stylesFolder', 'a:b', 'cannot be used'],
		['integrationHeading', '  ', 'cannot be used'],
	] as const;
	// A page of rows each, which says it in a row.
	const PAGES: readonly string[] = ['integrationPoints', 'defaultMocs', 'noteKinds', 'refreshRules', 'otherPlaces', 'pageSites'];
	test('what is typed, where, and what is said of it', async () => {
		const host = await openHost({ ...OPTIONS, data: { citationStyle: 'ieee' } });
		const settings = await host.settings();
		for (const [key, value, said] of REFUSED) {
			const item = settings.querySelector(`[data-key="${key}"]`);
			if (PAGES.includes(key)) continue;
			await type(host, item?.querySelector('input'), value);
			expect([value, item?.querySelector('.setting-item-error')?.textContent]).toEqual([value, expect.stringContaining(said)]);
		}
		expect(await host.data()).toEqual({ citationStyle: 'ieee' });
	});

	test('a value that is set without its field is refused with a sentence', async () => {
		const host = await openHost({ ...OPTIONS, data: { citationStyle: 'ieee' } });
		const [tab] = [...host.app.settingTabs];
		for (const [key, value, said] of REFUSED) {
			await tab?.setControlValue(key, value);
			expect(host.notices[host.notices.length - 1]).toContain(said);
		}
		await tab?.setControlValue('authorsShown', 0);
		await tab?.setControlValue('yearRule', 'toString');
		expect(await host.data()).toEqual({ citationStyle: 'ieee' });
		expect(host.notices.length).toBe(REFUSED.length);
	});

	const TAKEN = [
		['integrationPoints', 'Ethics chapter:\nRed-teaming: → [[A/B]]\nBare'],
		['noteKinds', 'Spec | SP-, S- | Specs | Templates/Spec\nMOC | MOC'],
		['refreshRules', 'title: keep\nvenue = replace'],
		['otherPlaces', 'Good: https://example.org/{id}\nzotero://select/{doi:raw}'],
		['pageSites', 'link.springer.com\nbücher.example'],
		['fileNamePattern', '{year} {author}, {title}'],
		['defaultMocs', '80 - MOC/A\n[[B]]'],
		['notesFolder', 'Reading/2026 (new)'],
	] as const;
	test('what can be used is saved as it was typed', async () => {
		const host = await openHost({ ...OPTIONS, data: { citationStyle: 'ieee' } });
		await host.settings();
		const [tab] = [...host.app.settingTabs];
		for (const [key, value] of TAKEN) {
			await tab?.setControlValue(key, value);
			expect(await host.data()).toMatchObject({ [key]: value });
		}
		expect(host.notices).toEqual([]);
	});
});

describe('rules, a row each', () => {
	const rows = () => [...document.querySelectorAll<HTMLElement>('.spn-rule')];
	const fields = (at: number) => [...(rows()[at]?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
	const values = () => rows().map((_row, at) => fields(at).map(({ value }) => value));
	const said = (at: number) => rows()[at]?.querySelector('.spn-rule-error')?.textContent || null;
	const press = async (host: Host, at: number, label: string) => {
		rows()[at]?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
		await host.settled();
	};
	const key = async (host: Host, event: KeyboardEventInit) => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true, cancelable: true }));
		await host.settled();
	};
	const add = () => document.querySelector<HTMLElement>('.spn-rules-foot button')!.click();
	async function page(data: Readonly<Record<string, unknown>>, name: string): Promise<Host> {
		const host = await openHost({ ...OPTIONS, data: { citationStyle: 'ieee', ...data } });
		row(await host.settings(), name).click();
		return host;
	}

	test.each([
		['Integration points', 'integrationPoints', 'Ethics chapter:\n\n  Red-teaming: → [[A/B]]\nBare\n'],
		['Kinds of notes', 'noteKinds', 'Spec|SP-,S-|Specs|\nMOC | MOC'],
		['Rules for refreshing', 'refreshRules', 'Title = KEEP\nvenue: replace'],
		['More places to open a paper', 'otherPlaces', 'A https://example.org/{id}\nzotero://select/{doi:raw}'],
		['Sites whose pages may be opened', 'pageSites', 'link.springer.com\n\nnature.com'],
		['Maps of content for every paper', 'defaultMocs', '[[A]]\n80 - MOC/B'],
		['Words that keep their capitals', 'keepCapitals', 'Bayesian\nMonte Carlo'],
		['Places not to offer', 'hiddenPlaces', 'Reddit\nDBLP'],
	])('%s: looking at them writes nothing; a row that is moved there and back leaves the text as it was', async (name, setting, text) => {
		const host = await page({ [setting]: text }, name);
		expect(rows().length).toBe(text.split('\n').filter((line) => line.trim() !== '').length);
		expect(rows().map((_row, at) => said(at))).toEqual(rows().map(() => null));
		expect(await host.data()).toEqual({ citationStyle: 'ieee', [setting]: text });
		await press(host, 0, 'Move down');
		expect(((await host.data()) as Record<string, string>)[setting]).not.toBe(text);
		await press(host, 1, 'Move up');
		expect(await host.data()).toMatchObject({ [setting]: text });
		expect(host.errors).toEqual([]);
	});

	test('a field is changed: its line alone is written', async () => {
		const host = await page({ integrationPoints: 'Ethics chapter:\n\nRed-teaming:A/B\nBare' }, 'Integration points');
		expect(values()).toEqual([
			['Ethics chapter', ''],
			['Red-teaming', 'A/B'],
			['Bare', ''],
		]);
		await type(host, fields(2)[1], '[[C]]');
		expect(await host.data()).toMatchObject({ integrationPoints: 'Ethics chapter:\n\nRed-teaming:A/B\nBare: [[C]]' });
	});

	test('what a field cannot say is told under its row, the other rows go on being saved, and what stood there stays', async () => {
		const host = await page({ otherPlaces: 'A: https://a.example/{id}\nB: https://b.example/{id}' }, 'More places to open a paper');
		await type(host, fields(0)[1], 'a.example');
		expect(said(0)).toMatch(/An address begins with https/);
		expect(fields(0)[1]?.getAttribute('aria-invalid')).toBe('true');
		await type(host, fields(1)[0], 'Bee');
		expect(await host.data()).toMatchObject({ otherPlaces: 'A: https://a.example/{id}\nBee: https://b.example/{id}' });
		await type(host, fields(0)[1], 'https://a.example/?q={title}');
		expect(said(0)).toBeNull();
		expect(await host.data()).toMatchObject({ otherPlaces: 'A: https://a.example/?q={title}\nBee: https://b.example/{id}' });
	});

	test('by the keyboard alone: another row by Enter, moved by Alt and an arrow, taken away', async () => {
		const host = await page({ keepCapitals: 'Bayesian' }, 'Words that keep their capitals');
		fields(0)[0]?.focus();
		await key(host, { key: 'Enter' });
		expect(document.activeElement).toBe(fields(1)[0]);
		expect(said(1)).toBeNull();
		await type(host, document.activeElement, 'Monte Carlo');
		await key(host, { key: 'ArrowUp', altKey: true });
		expect(values()).toEqual([['Monte Carlo'], ['Bayesian']]);
		expect(document.activeElement).toBe(fields(0)[0]);
		expect(await host.data()).toMatchObject({ keepCapitals: 'Monte Carlo\nBayesian' });
		await key(host, { key: 'ArrowUp', altKey: true });
		expect(await host.data()).toMatchObject({ keepCapitals: 'Monte Carlo\nBayesian' });
		await press(host, 0, 'Remove');
		expect(document.activeElement).toBe(fields(0)[0]);
		await press(host, 0, 'Remove');
		expect(document.activeElement?.textContent).toBe('Add');
		expect(await host.data()).toMatchObject({ keepCapitals: '' });
		expect(document.querySelector('.spn-rules-none')?.textContent).toBe('Nothing here yet.');
	});

	test('several lines pasted are several rows; a word twice is told', async () => {
		const host = await page({}, 'Words that keep their capitals');
		add();
		await paste(host, 'Bayesian\r\n\nMonte Carlo\nBayesian\n');
		expect(values()).toEqual([['Bayesian'], ['Monte Carlo'], ['Bayesian']]);
		expect(said(2)).toBe('“Bayesian” stands in another row too.');
		expect(await host.data()).toMatchObject({ keepCapitals: 'Bayesian\nMonte Carlo' });
	});

	const paste = async (host: Host, words: string) => {
		const event = new Event('paste', { bubbles: true, cancelable: true });
		Object.defineProperty(event, 'clipboardData', { value: { getData: () => words } });
		document.activeElement?.dispatchEvent(event);
		await host.settled();
	};
	const told = () => rows().map((_row, at) => said(at) !== null);

	test('a row that was refused for another row’s sake is stored as soon as that one is gone, or says something else', async () => {
		const host = await page({}, 'Words that keep their capitals');
		add();
		await paste(host, 'Bayesian\nMonte Carlo\nBayesian');
		expect(told()).toEqual([false, false, true]);
		await press(host, 2, 'Move up');
		expect(told()).toEqual([false, true, false]);
		await press(host, 0, 'Remove');
		expect([values(), told()]).toEqual([
			[['Bayesian'], ['Monte Carlo']],
			[false, false],
		]);
		expect(await host.data()).toMatchObject({ keepCapitals: 'Bayesian\nMonte Carlo' });
		await type(host, fields(1)[0], 'Bayesian');
		expect([told(), await host.data()]).toMatchObject([[false, true], { keepCapitals: 'Bayesian\nMonte Carlo' }]);
		await type(host, fields(0)[0], 'Bayes');
		expect([told(), await host.data()]).toMatchObject([[false, false], { keepCapitals: 'Bayes\nBayesian' }]);
	});

	test('two stored rows for one thing: the later is told, both stay; it counts when the first is gone', async () => {
		const host = await page({ pageSites: 'nature.com\nacm.org\n Nature.com' }, 'Sites whose pages may be opened');
		expect(told()).toEqual([false, false, true]);
		// What is said of one row is not said again while another is typed in.
		const observer = new MutationObserver(() => undefined);
		observer.observe(rows()[2]!.querySelector('.spn-rule-error')!, { childList: true, characterData: true, subtree: true });
		await type(host, fields(1)[0], 'acm.org.uk');
		expect(observer.takeRecords()).toEqual([]);
		await press(host, 1, 'Remove');
		expect([told(), await host.data()]).toMatchObject([[false, true], { pageSites: 'nature.com\n Nature.com' }]);
		await press(host, 0, 'Remove');
		expect([told(), await host.data()]).toMatchObject([[false], { pageSites: ' Nature.com' }]);
	});

	test('several lines pasted over a stored row that was emptied take its place in the stored text too', async () => {
		const host = await page({ keepCapitals: 'Bayesian\nMarkov' }, 'Words that keep their capitals');
		fields(0)[0]?.focus();
		await type(host, fields(0)[0], '');
		await paste(host, 'Markov\nMonte Carlo');
		expect([values(), told()]).toEqual([
			[['Markov'], ['Monte Carlo'], ['Markov']],
			[true, false, false],
		]);
		expect(await host.data()).toMatchObject({ keepCapitals: 'Monte Carlo\nMarkov' });
	});

	test('a rule is chosen where there is only so much to choose from; one stored line that is none is told and stays', async () => {
		const host = await page({ refreshRules: 'nonsense\ntitle: keep' }, 'Rules for refreshing');
		expect(said(0)).toContain('“nonsense” is not one of the choices');
		await type(host, fields(1)[1], 'replace');
		expect(await host.data()).toMatchObject({ refreshRules: 'nonsense\ntitle: replace' });
		await type(host, fields(0)[0], 'title');
		expect(said(0)).toBe('“When it changed” is missing.');
		await type(host, fields(0)[1], 'add');
		expect(said(0)).toBe('“title” stands in another row too.');
		await type(host, fields(0)[0], 'venue');
		expect(await host.data()).toMatchObject({ refreshRules: 'venue: add\ntitle: replace' });
		expect(host.errors).toEqual([]);
	});

	test('an arrow with Alt moves a row, but opens the menu of a field that has one', async () => {
		const host = await page({ refreshRules: 'title: keep\nvenue: keep' }, 'Rules for refreshing');
		const down = { key: 'ArrowDown', altKey: true };
		fields(0)[0]?.focus();
		await key(host, down);
		expect(await host.data()).toMatchObject({ refreshRules: 'title: keep\nvenue: keep' });
		rows()[0]?.querySelector<HTMLElement>('[data-move="down"]')?.focus();
		await key(host, down);
		expect(await host.data()).toMatchObject({ refreshRules: 'venue: keep\ntitle: keep' });
	});

	test('the row that leads to them says how many there are', async () => {
		const host = await page({ hiddenPlaces: 'Reddit' }, 'Places not to offer');
		await press(host, 0, 'Remove');
		document.querySelector<HTMLElement>('.setting-page-back')?.click();
		await host.settled();
		const tab = await host.settings();
		expect(row(tab, 'Places not to offer').querySelector('.setting-item-control')?.textContent).toBe('');
	});

	test('what cannot be saved is said, whatever row or switch it comes from, and saved with the next change', async () => {
		const click = (find: () => Element | null | undefined) => async (host: Host) => {
			find()?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			await host.settled();
		};
		const ACTS: readonly (readonly [name: string, setting: string, act: (host: Host) => Promise<unknown>])[] = [
			['Words that keep their capitals', 'keepCapitals', (host) => type(host, fields(0)[0], 'Bayes')],
			['Words that keep their capitals', 'keepCapitals', (host) => press(host, 0, 'Move down')],
			['Sites whose pages may be opened', 'pageSites', (host) => press(host, 0, 'Remove')],
			['Rules for refreshing', 'refreshRules', (host) => type(host, fields(0)[1], 'replace')],
			['Places not to offer', 'hiddenPlaces', async (host) => (fields(0)[0]?.focus(), await paste(host, 'One\nTwo'))],
			['Kinds of notes', 'noteKinds', click(() => document.querySelectorAll('.spn-rules-foot button')[1])],
			['Properties', 'property-status', (host) => type(host, row(document.body, 'status').querySelector('input'), 'estado')],
			['Properties', 'property-venue', click(() => row(document.body, 'venue').querySelector('.checkbox-container'))],
			['', 'useDoiOrg', click(() => document.querySelector('[data-key="useDoiOrg"] .checkbox-container'))],
		];
		const data = { keepCapitals: 'Bayesian\nMarkov', pageSites: 'nature.com', refreshRules: 'title: keep', hiddenPlaces: 'Reddit' };
		const host = await openHost({ ...OPTIONS, data });
		const logged = jest.spyOn(console, 'error').mockImplementation();
		const { adapter } = host.app.vault;
		const stored = async () => (await host.data()) as Record<string, unknown>;
		for (const [at, [name, setting, act]] of ACTS.entries()) {
			const settings = await host.settings();
			if (name !== '') row(settings, name).click();
			const before = await stored();
			adapter.failWrites(() => new Error('The disk is full'));
			await act(host);
			expect([setting, host.notices.slice(at)]).toEqual([setting, [expect.stringContaining('The disk is full')]]);
			expect(await stored()).toEqual(before);
			adapter.failWrites(null);
			await [...host.app.settingTabs][0]?.setControlValue('citationStyle', at % 2 === 0 ? 'ieee' : 'apa');
			expect([setting, (await stored())[setting]]).not.toEqual([setting, before[setting]]);
			host.closeSettings();
		}
		logged.mockRestore();
	}, 30_000);

	test('kinds of notes begin with the built-in ones where the reader wants to change them', async () => {
		const host = await page({}, 'Kinds of notes');
		expect(document.querySelector('.spn-rules-none')?.textContent).toBe('The built-in kinds are used.');
		[...document.querySelectorAll<HTMLElement>('.spn-rules-foot button')].find((one) => one.textContent?.startsWith('Start'))!.click();
		await host.settled();
		expect(values()[0]).toEqual(['Literature note', 'LN-', '20 - Literature/20.1 Papers', '']);
		expect(rows().length).toBe(15);
		expect(document.querySelector('.spn-rules-none')?.textContent).toBe('');
		expect(((await host.data()) as { noteKinds: string }).noteKinds.split('\n')[1]).toMatch(/^Permanent note \| PN- \|/);
	});
});

describe('the property table', () => {
	test('a name is changed, a property switched off and on, a name that is taken is refused', async () => {
		const host = await openHost(OPTIONS);
		const tab = await properties(host);
		await type(host, row(tab, 'status').querySelector('input'), 'estado');
		row(tab, 'venue').querySelector<HTMLElement>('.checkbox-container')?.click();
		await host.settled();
		expect(await host.data()).toMatchObject({ 'property-status': 'estado', 'property-venue': '' });
		await type(host, row(tab, 'topic').querySelector('input'), 'Estado');
		expect(row(tab, 'topic').querySelector('.setting-item-error')?.textContent).toBe(
			'“Estado” is the name of another property. Choose one of its own.',
		);
		for (const bad of ['a: b', '"x"', '# x', '[a]', '__proto__']) {
			await type(host, row(tab, 'topic').querySelector('input'), bad);
			expect(row(tab, 'topic').querySelector('.setting-item-error')?.textContent).toContain(`“${bad}” cannot be the name`);
		}
		expect(await host.data()).toMatchObject({ 'property-topic': 'topic' });
		row(tab, 'status').querySelector<HTMLElement>('.checkbox-container')?.click();
		await host.settled();
		expect(await host.data()).toMatchObject({ 'property-status': '' });
		row(tab, 'status').querySelector<HTMLElement>('.checkbox-container')?.click();
		await host.settled();
		expect(await host.data()).toMatchObject({ 'property-status': 'estado' });
		expect(host.errors).toEqual([]);
	});

	test('a property of the reader’s own is added, written into a new note, and taken away', async () => {
		const host = await openHost({ ...OPTIONS, files: { 'a.bib': BOOLE } });
		const tab = await properties(host);
		document.querySelector<HTMLElement>('.spn-rules-foot button')?.click();
		const own = () => tab.querySelector('.spn-rule');
		const [name, value] = own()?.querySelectorAll('input') ?? [];
		expect(document.activeElement).toBe(name);
		await type(host, name, 'status');
		expect(own()?.querySelector('.spn-rule-error')?.textContent).toContain('“status” is the name of another property');
		await type(host, name, 'project');
		await type(host, value, 'Logic & Co');
		expect(await host.data()).toMatchObject({ ownProperties: 'project: Logic & Co' });
		const [{ path }] = (await host.cliJson('import', { file: 'a.bib' })) as [{ path: string }];
		expect(await host.read(path)).toContain('keshav-pass: 0\nproject: Logic & Co\n---');
		const again = await properties(host);
		again.querySelector<HTMLElement>('.spn-rule [aria-label="Remove"]')?.click();
		await host.settled();
		expect(await host.data()).toMatchObject({ ownProperties: '' });
	});
});

test('the language of notes: chosen in the tab, new notes and skeletons have it, and status words are said in the app’s', async () => {
	const host = await openHost({
		...OPTIONS,
		language: 'es',
		files: { 'a.bib': BOOLE, 'Mine.md': '# Mía\n', 'English.md': '# T\n\n## Pass 2 — Content\n\n## Related Notes\n\n## MOCs\n' },
	});
	const settings = await host.settings();
	await type(host, settings.querySelector('[data-key="noteLanguage"] select'), 'es');
	expect(settings.querySelector<HTMLInputElement>('[data-key="integrationHeading"] input')?.value).toBe('Integración en el proyecto');
	expect(await host.data()).toMatchObject({ noteLanguage: 'es', integrationHeading: 'Integración en el proyecto' });
	host.closeSettings();
	const SECTIONS = [
		'Pasada 1 — A vista de pájaro (5 C)',
		'Pasada 2 — Contenido',
		'Integración en el proyecto',
		'Notas relacionadas',
		'Mapas de contenido',
	];
	expect(await host.cliJson('skeleton', { path: 'Mine.md' })).toEqual({ path: 'Mine.md', added: SECTIONS });
	expect(await host.cliJson('skeleton', { path: 'Mine.md' })).toEqual({ path: 'Mine.md', added: [] });
	expect(await host.cliJson('skeleton', { path: 'English.md' })).toEqual({ path: 'English.md', added: [SECTIONS[0], SECTIONS[2]] });
	const [{ path }] = (await host.cliJson('import', { file: 'a.bib' })) as [{ path: string }];
	const note = await host.read(path);
	for (const section of SECTIONS) expect(note).toContain(`\n## ${section}\n`);
	expect(await host.cliJson('skeleton', { path })).toEqual({ path, added: [] });
	expect(await host.cliJson('five-cs', { path, category: 'Una', relevance: '3' })).toMatchObject({
		category: 'Una',
		relevance: 3,
		answered: 1,
	});
	expect(await host.read(path)).toContain('> [!success] Relevancia: ⭐⭐⭐');
	expect(await host.cli('pass', { path, action: 'advance' })).toContain('estado leyendo');
	expect(await host.read(path)).toContain('status: reading');
	expect(await host.cliJson('mocs', { path, add: true })).toMatchObject({ added: [] });
});

test('no key of a string shows anywhere in the tab', async () => {
	for (const language of ['en', 'es']) {
		const host = await openHost({ ...OPTIONS, language });
		const tab = await host.settings();
		expect(tab.textContent).not.toMatch(/~[0-9a-z]{1,3}\b|\b(?:setting|option|style|template)\.[a-z-]+\b/);
		await host.close();
	}
});

/** The built main.js in Spanish: no answer of a handler, notice or report has English in it, but what it quotes. */
import { closeHosts, openHost } from '../host/host';

afterEach(closeHosts);

const ENGLISH =
	/\b(?:the|is|are|was|were|not|and|of|with|has|have|it|its|that|this|there|cannot|expected|without|line|note|notes|paper|papers|none|found|created)\b/i;
/** Paths, keys, quoted words, code and the handlers' own words are nobody's sentence. */
const bare = (text: string) =>
	text
		.replace(/«[^»]*»|`[^`]*`|https?:\S+|[\w./-]+\.(?:md|csl|bib)\b|[a-z]+(?:-[a-z]+)+\t.*/g, '')
		.replace(/\b[\w-]+=\S*|\b(?:json|csv|markdown|reference|in-text|bibtex|csl-json|advance|done|skip|back|text)\b/g, '');
const english = (text: string) => ENGLISH.exec(bare(text))?.[0] ?? null;

test('what handlers say of calls that go wrong, and of those that go well', async () => {
	const host = await openHost({
		clock: 'jump',
		now: '2026-11-21T12:00:00',
		language: 'es',
		data: { noteLanguage: 'es' },
		files: {
			'a.bib': '@article{boole1844, title = {Análisis}, author = {Boole, George}, year = 1844}\n@misc{roto, title = {x\n',
			'Mía.md': 'Texto [[Nada]] y [[\n',
			'CSL/roto.csl': '<style>',
			'CSL/ajeno.csl': '<html></html>',
			'CSL/huérfano.csl':
				'<style><info><title>H</title><id>h</id><link rel="independent-parent" href="http://www.zotero.org/styles/gone"/></info></style>',
			'{}.md': '---\n{a: 1}\n---\n',
			'Plantilla.md': '{{ nada }}',
		},
	});
	const calls: [string, Record<string, string | true>][] = [
		['import', {}],
		['import', { id: '2205.1148' }],
		['import', { id: 'nada' }],
		['import', { id: '1906.01820' }],
		['import', { id: 'https://openreview.net/forum?id=x' }],
		['import', { id: 'https://example.org/a' }],
		['import', { id: '1906.01820', folder: 'No' }],
		['import', { file: 'a.bib' }],
		['import', { file: 'no.bib' }],
		['import', { file: 'Mía.md' }],
		['convert', { path: 'Mía.md' }],
		['pass', { path: 'Mía.md', action: 'jump' }],
		['pass', { path: 'Mía.md', action: 'advance', minutes: 'x' }],
		['pass', { path: 'Mía.md', action: 'advance' }],
		['pass', { path: 'No.md' }],
		['queue', { limit: '0' }],
		['queue', { from: 'No' }],
		['queue', {}],
		['skeleton', { path: 'Mía.md' }],
		['five-cs', { path: 'Mía.md', relevance: '9' }],
		['five-cs', { path: 'Mía.md' }],
		['five-cs', { path: '{}.md', relevance: '3' }],
		['matrix', { output: 'xml' }],
		['matrix', {}],
		['links', {}],
		['links', { all: true }],
		['links', { path: 'Mía.md' }],
		['mocs', { path: 'Mía.md' }],
		['cite', {}],
		['cite', { path: 'Mía.md' }],
		['cite', { path: 'Papers/LN-Boole-1844-Análisis.md', form: 'x' }],
		['cite', { id: '1906.01820', style: 'CSL/roto.csl' }],
		['cite', { id: '1906.01820', style: 'nada' }],
		['styles', {}],
		['refresh', {}],
		['refresh', { all: true }],
		['refresh', { path: 'Mía.md' }],
		['bibliography', { path: 'Mía.md' }],
		['bibliography', { path: 'Mía.md', style: 'CSL/huérfano.csl' }],
		['outline', { id: '1906.01820' }],
		['references', { id: '1906.01820' }],
		['survey', {}],
		['import', { format: 'xml' }],
	];
	const answers: [string, string | null][] = [];
	for (const [command, flags] of calls) {
		const text = await host.cli(command, flags);
		answers.push([`${command}: ${text}`, english(text)]);
	}
	expect(answers.filter(([, word]) => word !== null)).toEqual([]);
	for (const notice of host.notices) expect([notice, english(notice)]).toEqual([notice, null]);
}, 60_000);

test('a template with an error, a disk that is full, a note that cannot be written', async () => {
	const host = await openHost({
		clock: 'jump',
		language: 'es',
		data: { template: 'Plantilla.md' },
		files: { 'a.bib': '@article{b, title = {Análisis}, author = {Boole, George}, year = 1844}', 'Plantilla.md': '{{ nada }}' },
	});
	for (const flags of [{ file: 'a.bib' }]) {
		const text = await host.cli('import', flags);
		expect([text, english(text)]).toEqual([text, null]);
	}
	await host.plugin.saveData?.({ template: '' });
	await host.plugin.onExternalSettingsChange?.();
	host.failWrites((path) =>
		path.endsWith('.md') ? Object.assign(new Error(`ENOSPC: no space left on device, open '${path}'`), { code: 'ENOSPC' }) : null,
	);
	const full = await host.cli('import', { file: 'a.bib' });
	expect(full).toContain('el disco está lleno (ENOSPC)');
	expect([full, english(full)]).toEqual([full, null]);
});

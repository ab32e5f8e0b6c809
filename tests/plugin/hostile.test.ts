/**
 * Titles, abstracts, names and comments come from anyone. Forty that try to be something: each is imported by the built plugin,
 * and the note has the structure of any other, the values as they came, no link, tag, comment or template of a stranger.
 */
import { parse } from 'yaml';
import { feedRoutes } from '../host/atom';
import { closeHosts, openHost } from '../host/host';

const LONG = 'x'.repeat(5000);
const HOSTILE: readonly (readonly [string, string])[] = [
	['yaml key', 'evil: true'],
	['yaml document end', '--- \n...\nkey: value'],
	['yaml quotes', '"double" and \'single\' and \\backslash'],
	['yaml anchors', '&anchor *alias !!js/function'],
	['yaml flow', '{a: [1, 2], b: }'],
	['yaml comment', 'Title # not a comment'],
	['yaml number', '0123.4500'],
	['yaml boolean', 'yes'],
	['yaml null', '~'],
	['wikilink', 'See [[50 - Areas/Secret]]'],
	['embed', '![[Secret#heading|alias]]'],
	['half a wikilink', 'Open [[ and never close'],
	['markdown link', '[click](obsidian://open?vault=x)'],
	['image', '![x](https://example.org/track.png)'],
	['reference definition', '[a]: https://example.org'],
	['comment', '%% hidden %% shown'],
	['half a comment', 'A %% that swallows the note'],
	['templater', '<%* await tp.file.create_new("x") %>'],
	['templater in parts', '<<% % tp.date.now() %>'],
	['liquid output', '{{ title | upcase }}'],
	['liquid tag', '{% include "secret" %}'],
	['dataview inline', '`= this.file.name`'],
	['dataviewjs', '`$= dv.current()`'],
	['dataview field', 'status:: done and [rating:: 5]'],
	['code fence', '```dataviewjs'],
	['html', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
	['html comment', '<!-- swallowed'],
	['iframe', '<iframe src="https://example.org"></iframe>'],
	['replacement patterns', "$& $1 $` $' $$"],
	['half a formula', 'A cost of $5 and more'],
	['formula', 'The group $\\mathrm{SU}(2)_L$ and $x<y$'],
	['tag', '#todo and (#other) at once'],
	['heading', '## Pass 2 — Content'],
	['callout', '> [!danger] Danger'],
	['list', '- [ ] a task'],
	['block id', 'Ends in a block ^abc123'],
	['highlight and strike', '==mark== ~~gone~~ **bold** _it_'],
	['path', '../../../etc/passwd'],
	['windows path', 'C:\\Windows\\System32\\con'],
	['reserved name', 'CON'],
	['dots', '...'],
	['control characters', 'a\u0007b\u001bc'],
	['direction', 'abc\u202Egpj.exe\u2066x\u2069'],
	['zero width', 'a\u200Bb\uFEFFc'],
	['emoji and CJK', '🌀 量子 계산 \u{1F9EC}'],
	['table pipe', 'a | b | c'],
	['five thousand characters', LONG],
];

const HEADINGS = [
	"## Pass 1 — Bird's Eye View (5 Cs)",
	'## Pass 2 — Content',
	'### Key Concepts',
	'### Why This Matters',
	'## Project integration',
	'## Related Notes',
	'## MOCs',
];

/** What the network cannot carry (controls) and what an XML reader folds is gone before we see it. */
const asFed = (text: string) =>
	text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

afterEach(closeHosts);

test(`${HOSTILE.length} hostile records leave every note whole`, async () => {
	const papers = HOSTILE.map(([, text], n) => ({
		id: `http://arxiv.org/abs/2001.${String(n + 1).padStart(5, '0')}v1`,
		title: text,
		summary: `${text}\n  ${text}`,
		authors: [n % 2 === 0 ? `Ann ${text.slice(0, 40)}` : 'Ann Onymous', 'Bob Builder'],
		comment: text,
		journalRef: text,
		categories: ['cs.CR'],
	}));
	const host = await openHost({
		routes: feedRoutes(papers),
		clock: 'jump',
		files: { 'Secret.md': 'secret', '50 - Areas/Secret.md': 'secret', 'Papers/': '' },
	});
	const before = await host.vaultFiles();
	const ids = papers.map(({ id }) => id.replace(/^.*abs\/|v1$/g, ''));
	const results = (await host.cliJson('import', { id: ids.join(' ') })) as { outcome: string; path: string; message: string | null }[];
	expect(results.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
	await host.settled();
	const after = await host.vaultFiles();
	for (const [path, text] of Object.entries(before)) expect(after[path]).toBe(text);
	expect(Object.keys(after).filter((path) => !(path in before) && !/^Papers\/[^/]+\.md$/.test(path))).toEqual([]);

	results.forEach(({ path }, n) => {
		const [name, typed] = HOSTILE[n] ?? ['', ''];
		const text = after[path] ?? '';
		const end = text.indexOf('\n---\n', 3);
		const properties = parse(text.slice(4, end + 1)) as Record<string, unknown>;
		const body = text.slice(end + 5);
		const cache = host.app.metadataCache.getFileCache(host.app.vault.getFileByPath(path)!);
		const value = asFed(typed).replace(/<(?=%)/g, '< ');
		expect([name, properties['title']]).toEqual([name, value]);
		expect([name, properties['comment']]).toEqual([name, value]);
		expect([name, Object.keys(properties).includes('evil')]).toEqual([name, false]);
		expect([name, (cache?.links ?? []).map(({ original }) => original), (cache?.embeds ?? []).length]).toEqual([name, [], 0]);
		expect([name, (cache?.tags ?? []).map(({ tag }) => tag)]).toEqual([name, []]);
		expect([name, (cache?.headings ?? []).slice(1).map(({ heading, level }) => `${'#'.repeat(level)} ${heading}`)]).toEqual([
			name,
			HEADINGS,
		]);
		expect([name, /<%|%%|```|(?:^|[^\\])(?:<!--|<script|<iframe|<img)/i.exec(body)?.[0] ?? null]).toEqual([name, null]);
		expect([name, Buffer.byteLength(path.slice('Papers/'.length)) <= 204]).toEqual([name, true]);
		expect([name, path]).toEqual([name, expect.not.stringMatching(/[\\:*?"<>|#^[\]\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)]);
		expect([name, Object.keys(cache?.blocks ?? {})]).toEqual([name, []]);
	});
}, 60_000);

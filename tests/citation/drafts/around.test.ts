/** Whatever stands around a citation, it is read as it is alone; in what is hidden none is read. */
import { draftOf } from './pandoc';

const CITATIONS = [
	'[@turing36]',
	'[see @turing36, p. 3; also @church36, chap. 2]',
	'[-@turing36, § 3.2 and more]',
	'[@{lo.ve.}, pp. iv, 3–7]',
	'[@a:b.c-d/e_f; @müller2020]',
	'[cf. $x$ and *all* in @李2021, {Theorem 2}]',
	'[see `c` @turing36, p. 3 [sic]]',
	'@turing36',
	'@turing36 [p. 30; see also @church36]',
	'@{lo.ve.}',
];

const SHOWN = [
	'Text … more.',
	"Text …, more; …. So …? And …! (…) “…” «…» '…' — … –… x / … / y",
	'- a … b\n  - … c\n    1. …\n- [ ] …',
	'> > … a',
	'> [!note]- T …\n> - a …',
	'| a … | … |\n|---|---|\n| t … u | … |',
	'> | a |\n> |---|\n> | … |',
	'# H …\n\n… b\n---',
	'T[^1].\n\n[^1]: See … here.',
	'T^[See … here].',
	'*a … b* **… b** ***…*** ==…== ~~a …~~ <sup>…</sup>',
	'a `c` … `d` $y$ … $z$ costs $5 … or $6',
	'[[D]] … [l](D.md) … https://x.org/a … #tag … me@x.org … 😀 …',
	'a %%c%% … <!-- d --> … b',
	'a\r\nb … c\r\nd …',
	'---\nup: x\n---\n… a',
	'\uFEFF… a',
	'كما في …، ثم \u200F…\u200F',
	'見よ（…）。「…」これ、…。次',
	'a\u00A0…\u00A0b\t…\tc  \n…\\\n…',
	'a [b … c\n\na b] … c (…',
	'<div>\n\na … b\n\n</div>',
];

const HIDDEN = [
	'a %%…%% b',
	'%%\n\n…\n\n%%',
	'a ``…`` b',
	'```\n…\n```',
	'- a\n  ~~~\n  …\n  ~~~',
	'> ```\n> …\n> ```',
	'a\n\n    …',
	'$$\n…\n$$',
	'a <!-- … --> b',
	'<!--\n…\n-->',
	'a <span title="…">b</span>',
	'```\n…',
	'<pre>\n…\n</pre>',
];

const read = async (text: string) =>
	(await draftOf(text)).clusters.map(({ source, cites }) => [
		source,
		...cites.map(({ key, mode, label, locator, prefix, rest }) => ({
			key,
			mode,
			label,
			locator,
			before: prefix.markdown,
			rest: rest.markdown,
		})),
	]);

test.each(SHOWN)('%j', async (around) => {
	for (const citation of CITATIONS) {
		const alone = await read(citation);
		expect(alone).toHaveLength(1);
		const places = around.split('…').length - 1;
		expect([citation, await read(around.replaceAll('…', () => citation))]).toEqual([citation, Array(places).fill(alone[0])]);
	}
});

test.each(HIDDEN)('nothing in %j', async (around) => {
	for (const citation of CITATIONS) expect(await read(around.replaceAll('…', () => citation))).toEqual([]);
});

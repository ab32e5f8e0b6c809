// What a key costs while the reader writes: `@` in a note, a link in the form of the five Cs, the topic of an import; over growing vaults.
import { best, count, cpu, median, ms, table } from './measure.mjs';
import { feed, hostOpener } from './opened-host.mjs';

const FAMILIES = ['Turing', 'Church', 'Post', 'Noether', 'Lovelace', 'Hopper', 'Kovalevskaya', 'Germain', 'Hilbert', 'Peano'];
const literature = (n) =>
	`---\ntype: literature\ntitle: A study of the ${n}th question\nauthors:\n  - Ada ${FAMILIES[n % 10]}\nyear: ${1950 + (n % 70)}\ncitekey: "@${FAMILIES[n % 10]}${1950 + (n % 70)}Study${n}"\narxiv: "${1901 + (n % 12)}.${String(10_001 + n).slice(-5)}"\ntopic: Topic ${n % 40}\ntags: [literature]\n---\n# Note ${n}\n\n| Criterion | Assessment |\n|---|---|\n| **Category** |  |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n`;
const entry = (id) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><published>2019-06-05T04:43:25Z</published><updated>2019-06-05T04:43:25Z</updated><title>Risks ${id}</title><summary>We analyze.</summary><author><name>Ada Lovelace</name></author><category term="cs.AI"/></entry>`;

/** The first key, and the keys after it. */
async function keys(texts, press) {
	const taken = [];
	for (const text of texts) {
		const from = cpu();
		await press(text);
		taken.push(cpu() - from);
	}
	const [first, ...next] = taken;
	return { first, next };
}
const shown = ({ first, next }) => [ms(first), `${ms(median(next))} (${ms(best(next))})`];
const beginnings = (word) => Array.from(word, (_, at) => word.slice(0, at + 1));

export async function keystrokes() {
	const open = await hostOpener();
	const rows = [];
	for (const size of [1_000, 5_000, 20_000]) {
		const files = Object.fromEntries(Array.from({ length: size }, (_, n) => [`Papers/Note ${n}.md`, literature(n)]));
		files['Draft.md'] = 'Text.\n';
		const host = await open({ files, routes: ({ url }) => feed(url, entry) });
		const view = await host.open('Draft.md');
		const completed = await keys(beginnings('@Kovalevskaya'), (typed) => {
			const editor = { getLine: () => typed };
			for (const suggest of host.app.editorSuggests.suggests) {
				const asked = suggest.onTrigger({ line: 0, ch: typed.length }, editor, view.file);
				if (asked !== null && suggest.getSuggestions({ ...asked, editor, file: view.file }).length === 0)
					throw new Error(`nothing for ${typed}`);
			}
		});
		await host.open('Papers/Note 1.md');
		await host.run('edit-five-cs');
		await host.until(() => document.querySelector('.spn-five-cs-modal textarea'));
		const field = document.querySelector('.spn-five-cs-modal textarea');
		const linked = await keys(beginnings('[[Note 12').slice(2), (typed) => {
			field.value = typed;
			field.selectionStart = field.selectionEnd = typed.length;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			if (document.querySelector('.spn-link-item') === null) throw new Error(`nothing for ${typed}`);
		});
		document.querySelector('.modal-close-button')?.click();
		await host.close();
		rows.push([count(size), ...shown(completed), ...shown(linked)]);
	}
	return {
		title: 'Keystrokes',
		text: 'Processor time of a key, for a link with its list drawn: the first, then the median of the next, and in brackets the best. Promised: 10 ms for an `@` after the first among 5,000 papers.',
		table: table(['papers', '`@`, first', 'next', '`[[` in the five Cs, first', 'next'], rows),
	};
}

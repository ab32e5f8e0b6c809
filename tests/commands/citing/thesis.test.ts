/**
 * A thesis of 40 chapters, 1,200 citations of 400 works: what a keystroke formats is counted; times are printed, not judged, but for
 * what would be seen as a standstill. The whole thesis as one draft with FULL=1, a chapter of four times the usual else.
 */
import { DraftDocument } from '../../../src/commands/citing/drafts/document';
import { realCitations } from '../../citation/cite';
import { report } from '../../measure';
import { memoryWorld } from '../context';

const FULL = process.env.FULL === '1';
const WORKS = FULL ? 400 : 60;
const CITATIONS = FULL ? 1200 : 120;
const FAMILIES = ['Turing', 'Church', 'Post', 'Noether', 'Lovelace', 'Hopper', 'Kovalevskaya', 'Germain', 'Hilbert', 'Peano'];

const notes = Object.fromEntries(
	Array.from({ length: WORKS }, (_, i) => {
		const family = `${FAMILIES[i % FAMILIES.length] ?? ''}${i % 3 === 0 ? '' : String.fromCharCode(97 + (i % 26))}`;
		const year = 1990 + (i % 30);
		return [
			`P/LN-${i}.md`,
			`---\ntype: literature\ntitle: "A study of the ${i}th question in ${FAMILIES[(i * 7) % 10] ?? ''} theory"\nauthors: ["${family}, A.", "${FAMILIES[(i * 3) % 10] ?? ''}, B."]\nyear: ${year}\npublished: ${year}-01-05\ncitekey: "@work${i}"\narxiv: "1601.${String(i).padStart(5, '0')}"\n---\n`,
		];
	}),
);
const words =
	'The argument goes on as before, with `code`, *emphasis*, a [link](https://example.org) and some more words to fill the line. ';
const paragraph = (i: number) => {
	const a = (i * 7) % WORKS;
	const b = (i * 13 + 5) % WORKS;
	const cites = i % 3 === 0 ? `[@work${a}; see @work${b}, p. ${i}]` : i % 3 === 1 ? `@work${a} [chap. ${i % 9}]` : `[@work${b}]`;
	return `${words}It is shown ${cites}. ${words}`;
};
const thesis = Array.from({ length: CITATIONS }, (_, i) => `${i % 30 === 0 ? `# Chapter ${i / 30 + 1}\n\n` : ''}${paragraph(i)}`).join(
	'\n\n',
);

describe.each(['apa', 'ieee', 'chicago-author-date'])('%s', (style) => {
	test(`${CITATIONS} citations of ${WORKS} works`, async () => {
		const world = memoryWorld({ notes: { ...notes, 'T.md': thesis }, citations: realCitations(), settings: { citationStyle: style } });
		const timed = async <T>(action: () => Promise<T> | T): Promise<readonly [T, number]> => {
			// Processor time: what a busy machine does meanwhile does not count.
			const began = process.cpuUsage();
			const value = await action();
			const { user, system } = process.cpuUsage(began);
			return [value, (user + system) / 1000];
		};
		const [document, build] = await timed(() => DraftDocument.open(world.context, ['T.md']));
		let longest = 0;
		let since = performance.now();
		const breathe = () => {
			longest = Math.max(longest, performance.now() - since);
			since = performance.now();
			return Promise.resolve();
		};
		const [first, drawing] = await timed(() => document.settle([{ path: 'T.md', text: thesis }], breathe));
		expect(first?.citations).toHaveLength(CITATIONS);
		const slice = longest;
		const [entries, listing] = await timed(() => document.references(breathe));
		expect(entries.length).toBe(new Set(first?.works.map(({ path }) => path)).size);
		const middle = thesis.indexOf('It is shown', thesis.length / 2);
		const typedText = `${thesis.slice(0, middle)}x${thesis.slice(middle)}`;
		const before = document.formatted;
		document.read([{ path: 'T.md', text: typedText }]);
		const [prose, typing] = await timed(() => document.read([{ path: 'T.md', text: typedText.replace('xIt', 'xyIt') }]));
		expect(prose).not.toBeNull();
		expect(document.formatted).toBe(before);
		const place = thesis.indexOf(', p. ', thesis.length / 2) + 5;
		const located = `${thesis.slice(0, place)}9${thesis.slice(place)}`;
		const [changed, locating] = await timed(() => document.read([{ path: 'T.md', text: located }]));
		if (style === 'ieee') {
			expect(changed).toBeNull();
			const [, again] = await timed(() => document.settle([{ path: 'T.md', text: located }], breathe));
			report(`${style}: after a pause ${again.toFixed(0)} ms in slices`);
		} else {
			expect(changed).not.toBeNull();
			expect(document.formatted - before).toBeLessThanOrEqual(2);
		}
		report(
			`${style}: engine ${build.toFixed(0)} ms, first drawing ${drawing.toFixed(0)} ms (longest slice ${slice.toFixed(0)} ms), list ${listing.toFixed(0)} ms, a keystroke in prose ${typing.toFixed(1)} ms, in a citation ${locating.toFixed(1)} ms; ${(thesis.length / 1000).toFixed(0)} kB`,
		);
		expect(typing).toBeLessThan(2000);
	}, 120_000);
});

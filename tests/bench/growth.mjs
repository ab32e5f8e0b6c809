// What must grow with its input and no faster: library files whole and damaged, prose, references matched.
import { count, ms, other, ours, table, timeOf } from './measure.mjs';

const PROSE = 'The oracle was costly and/or slow in 2019 (see page 12 of the 3rd edition), as practical people say.\n';
const WORDS =
	'learned optimization advanced machine systems theory question neural spectral graph random quantum field string lattice'.split(' ');
const title = (n) => Array.from({ length: 7 }, (_, at) => `${WORDS[(n * (at + 3) + at) % WORDS.length]}${(n * (at + 1)) % 997}`).join(' ');

export async function growth() {
	const own = await ours(['src/bibliography', 'src/paper/identify/scan', 'src/references/paper-matcher']);
	const files = [];
	for (const [what, unit] of [
		['whole entries', '@article{key, title = {A Study of Engines}, author = {Lovelace, Ada}, year = 1843}\n'],
		['`@article{` again and again', '@article{'],
		['abstracts that never close', '@article{k, abstract={ x\n'],
	]) {
		const row = [what];
		for (const size of [50_000, 200_000, 800_000]) {
			const text = unit.repeat(size / unit.length);
			row.push(ms(await timeOf(() => own.readBibliography(text), { runs: 3 })));
		}
		files.push(row);
	}
	const fuse = other('fuse.js');
	const matched = [];
	for (const size of [1_000, 10_000, 100_000]) {
		const papers = Array.from({ length: size }, (_, n) => ({
			path: `P/${n}.md`,
			title: title(n),
			firstAuthor: 'Lovelace',
			year: 1990 + (n % 30),
			arxiv: null,
			dois: [],
		}));
		const works = Array.from({ length: 100 }, (_, n) => ({
			text: `A. Lovelace. ${title(n * 9)}. Journal of Engines, ${1990 + ((n * 9) % 30)}.`,
			title: n % 2 === 0 ? title(n * 9) : null,
			authors: ['A. Lovelace'],
			year: 1990 + ((n * 9) % 30),
			arxiv: null,
			doi: null,
		}));
		const built = await timeOf(() => new own.PaperMatcher(papers), { runs: 3 });
		const matcher = new own.PaperMatcher(papers);
		const look = await timeOf(() => works.forEach((work) => matcher.match(work)), { runs: 5 });
		const found = works.filter((work) => matcher.match(work) !== null).length;
		const peer =
			fuse === null || size > 10_000
				? null
				: await timeOf(
						() => {
							const search = new (fuse.default ?? fuse)(papers, { keys: ['title'] });
							for (const { title: wanted } of works.slice(0, 10)) if (wanted !== null) search.search(wanted, { limit: 1 });
						},
						{ runs: 1 },
					);
		matched.push([count(size), ms(built), ms(look), `${found} of 100`, peer === null ? 'not run' : ms(peer * 20)]);
	}
	const prose = PROSE.repeat(1e6 / PROSE.length);
	const searched = await timeOf(() => own.scan(prose, () => null), { runs: 5 });
	const line = prose.replace(/\n/g, ' ');
	const oneLine = await timeOf(() => own.scan(line, () => null), { runs: 5 });
	return [
		{
			title: 'Library files, whole and damaged',
			text: 'Characters against time: four times as much takes about four times as long, whatever is wrong with it.',
			table: table(['file', '50,000', '200,000', '800,000'], files),
		},
		{
			title: 'Prose without an identifier',
			text: 'A megabyte. Promised: 10 ms.',
			table: table(['in lines', 'in one line'], [[ms(searched), ms(oneLine)]]),
		},
		{
			title: 'References matched with notes',
			text: '100 references looked up, half of them without a title of their own. Promised: under 50 ms with 10,000 notes.',
			table: table(['notes', 'index built', '100 looked up', 'found', 'fuse.js, the same 100 by title'], matched),
		},
	];
}

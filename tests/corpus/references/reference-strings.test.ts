/** The matcher over 1,514 real printed references with labelled titles, half of the titles being the vault, and over strangers. */
import type { KnownPaper } from '../../../src/references/known-paper';
import { PaperMatcher } from '../../../src/references/paper-matcher';
import { titleKey } from '../../../src/references/title-words';
import { report } from '../../measure';
import { describeCorpus, corpusJson, corpusText } from '../corpus';

interface Labelled {
	readonly text: string;
	readonly title: string;
	readonly author: string;
	readonly year: number | null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function labelled(): Labelled[] {
	const xml = corpusText('data/references/reference-strings/anystyle-core.xml');
	return [...xml.matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)].map(([, sequence = '']) => {
		const fields = [...sequence.matchAll(/<([\w-]+)>([\s\S]*?)<\/\1>/g)].map(
			([, name = '', value = '']) => [name, value.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).trim()] as const,
		);
		const all = (label: string) => fields.flatMap(([name, value]) => (name === label ? [value] : [])).join(' ');
		const author = all('author') || all('editor');
		const family = /^[\p{L}'’-]+(?: [\p{L}'’-]+)?(?=,)/u.exec(author)?.[0];
		const lastOfFirst = (author.split(/\s*(?:;|&|\band\b|,)\s*/)[0] ?? '').split(/\s+/).filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word));
		return {
			text: fields.map(([, value]) => value).join(' '),
			title: (fields.find(([name]) => name === 'title')?.[1] ?? '').replace(/^["“”'«‘]+|[.,"”'’»?]+$/g, ''),
			author: family ?? lastOfFirst.at(-1) ?? '',
			year: Number(/(?:1[89]|20)\d\d/.exec(all('date'))?.[0] ?? 0) || null,
		};
	});
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const asWork = (text: string) => ({ text, title: null, authors: [], year: null, arxiv: null, doi: null });

describeCorpus('printed references', ['data/arxiv-records.json', 'data/references/reference-strings/anystyle-core.xml'], () => {
	const strings = labelled();
	const titled = strings.filter(({ title }) => titleKey(title) !== '');
	const byTitle = new Map<string, Labelled>();
	for (const one of titled) if (!byTitle.has(titleKey(one.title))) byTitle.set(titleKey(one.title), one);
	const cutByLine = (text: string) =>
		text.replace(/(\p{Ll}{3})(\p{Ll}{3})/gu, (both, head: string, tail: string, at: number) => (at % 3 === 0 ? `${head}- ${tail}` : both));

	const withLetterLost = (text: string, title: string) => {
		const at = text.indexOf(title);
		const lost = at + (title.length >> 1);
		return at < 0 || title.length < 20 ? text : text.slice(0, lost) + text.slice(lost + 1);
	};
	const withoutSubtitle = (text: string, title: string) => {
		const colon = title.indexOf(': ');
		return colon < 8 ? text : text.replace(title, title.slice(0, colon));
	};

	test.each(process.env.FULL === '1' ? [1, 2, 3, 4, 5] : [1])('half of the titles as the vault, seed %i', (seed) => {
		const random = numbersOf(seed);
		const vault: KnownPaper[] = [...byTitle].flatMap(([path, { title, author, year }]) =>
			random() < 0.5 ? [{ path, title, firstAuthor: author, year, arxiv: null, dois: [] }] : [],
		);
		const bearable = new Set(vault.flatMap(({ path, firstAuthor, year }) => (firstAuthor !== '' && year !== null ? [path] : [])));
		const matcher = new PaperMatcher(vault);
		const count = (change: (text: string, title: string) => string, only: (title: string) => boolean = () => true) => {
			let [right, wrong, missed] = [0, 0, 0];
			for (const { text, title } of titled) {
				if (!only(title)) continue;
				const path = titleKey(title);
				const found = matcher.match(asWork(change(text, title)));
				if (found !== null && found.kind === 'title') {
					if (found.path === path) right += 1;
					else wrong += 1;
				} else if (bearable.has(path)) missed += 1;
			}
			return { precision: right / (right + wrong), recall: right / (right + missed), wrong, missed };
		};
		const plain = count((text) => text);
		const cut = count(cutByLine);
		const lost = count(withLetterLost);
		const short = count(withoutSubtitle, (title) => title.indexOf(': ') >= 8);
		const shown = ({ precision, recall, wrong }: typeof plain) => `P ${precision.toFixed(4)} R ${recall.toFixed(4)} wrong ${wrong}`;
		report(`seed ${seed}: ${shown(plain)}; words cut by lines: ${shown(cut)}; a letter lost: ${shown(lost)}; no subtitle: ${shown(short)}`);
		for (const { precision, recall } of [plain, cut, lost]) {
			expect(precision).toBeGreaterThanOrEqual(0.995);
			expect(recall).toBeGreaterThanOrEqual(0.98);
		}
		expect(short.precision).toBeGreaterThanOrEqual(0.98);
	});

	test('strangers of other fields against the titles of the records: no sure match', () => {
		const { records } = corpusJson('data/arxiv-records.json') as { records: Readonly<Record<string, { title: string }>> };
		const vault = Object.entries(records).map(([path, { title }]) => ({ path, title, firstAuthor: '', year: null, arxiv: null, dois: [] }));
		const matcher = new PaperMatcher(vault);
		expect(strings.filter(({ text }) => matcher.match(asWork(text))?.kind === 'title')).toEqual([]);
	});
});

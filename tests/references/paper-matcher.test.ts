/** Which note a reference of a paper means: real shapes of printed references against a small vault. */
import fc from 'fast-check';
import type { CitedWork } from '../../src/paper/cited-work';
import type { KnownPaper } from '../../src/references/known-paper';
import { PaperMatcher } from '../../src/references/paper-matcher';

const paper = (path: string, title: string, firstAuthor: string, year: number | null, more: Partial<KnownPaper> = {}): KnownPaper => ({
	path,
	title,
	firstAuthor,
	year,
	arxiv: null,
	dois: [],
	...more,
});
const VAULT = [
	paper('attention', 'Attention Is All You Need', 'Vaswani', 2017, { arxiv: '1706.03762', dois: ['10.48550/arXiv.1706.03762'] }),
	paper('react', 'ReAct: Synergizing Reasoning and Acting in Language Models', 'Yao', 2022),
	paper('deep', 'Deep Learning', 'LeCun', 2015, { dois: ['10.1038/nature14539'] }),
	paper('deep-physics', 'Deep Learning for Particle Physicists', 'LeCun', 2015),
	paper('fourier-1', 'Fourier integral operators. I', 'Hörmander', 1971),
	paper('fourier-2', 'Fourier integral operators. II', 'Duistermaat', 1972),
	paper('hawthorne', 'Hawthorne: Tales and Sketches', 'Hawthorne', 1982),
	paper('mazes', 'Schrödinger Operators on Fractal Mazes with Non-Local Boundary Conditions', 'van der Berg', 1999),
	paper('unwritten', 'On the Diffusion of Unwritten Rules in Small Offices', '', null),
	paper('large-n', 'The large N limit of superconformal field theories', 'Maldacena', 1998, { arxiv: 'hep-th/9711200', dois: [''] }),
	paper('sums', 'Bounds for Sums of $L^p$ Norms over Lattices', 'Somerville', 2001),
];
const matcher = new PaperMatcher(VAULT);
const printed = (text: string, more: Partial<CitedWork> = {}): CitedWork => ({
	text,
	title: null,
	authors: [],
	year: null,
	arxiv: null,
	doi: null,
	...more,
});
const answer = (work: CitedWork, self: string | null = null) => {
	const found = matcher.match(work, self);
	return found === null ? null : `${found.kind} ${found.path}`;
};

test.each<[string, string, string | null]>([
	['APA', 'Vaswani, A., Shazeer, N., & Polosukhin, I. (2017). Attention is all you need. NeurIPS 30.', 'title attention'],
	['numbered', '[3] A. Vaswani et al., “Attention is all you need,” in NIPS, 2017, pp. 5998–6008.', 'title attention'],
	['a word cut by a line', 'A. Vaswani. Attention is all you ne- ed. 2017.', 'title attention'],
	['a year later', 'Yao S. ReAct: Synergizing reasoning and acting in language models. ICLR 2023.', 'title react'],
	['without a year', 'Yao, S. et al. ReAct: Synergizing reasoning and acting in language models.', 'title react'],
	['without its subtitle', 'Yao, S. et al. ReAct. 2022.', 'title react'],
	['a short name alone', 'Yao, S. et al. React. Web page, 2010.', null],
	['another paper that begins so', 'Li, B. Attention is all you need in speech separation. 2018.', 'maybe attention'],
	['a short title by others', 'Goodfellow, I., Bengio, Y. (2016). Deep learning. MIT Press.', 'maybe deep'],
	['a short title, name and year', 'Y. LeCun, Y. Bengio, G. Hinton. Deep learning. Nature 521, 2015.', 'title deep'],
	['a short title without year', 'LeCun, Y. Deep learning.', 'maybe deep'],
	['the longer of two titles', 'LeCun, Y. Deep learning for particle physicists. 2015.', 'title deep-physics'],
	['the first of a series', 'L. Hormander. Fourier integral operators. I. Acta Math. 127 (1971).', 'title fourier-1'],
	['the second of a series', 'J. J. Duistermaat, L. Hörmander. Fourier integral operators. II. 1972.', 'title fourier-2'],
	['the third of a series', 'L. Hörmander. Fourier integral operators. III. 1972.', null],
	['the second of a series, a letter lost', 'J. J. Duistermaat. Fourier integral operatrs. II. 1972.', 'title fourier-2'],
	['the second of a series, its number elsewhere', 'J. J. Duistermaat. Fourier integral operatrs. 1972. Vol. II', null],
	['a year at the very end', 'Y. LeCun. Deep learning. Nature 2015', 'title deep'],
	['a year at the very beginning', '2015. Y. LeCun. Deep learning. Nature', 'title deep'],
	['a year within a number', 'Y. LeCun. Deep learning. Nature 12015', 'maybe deep'],
	['two years later', 'Y. LeCun. Deep learning. Nature 2017', 'maybe deep'],
	['a year before', 'Y. LeCun. Deep learning. Nature 2014', 'title deep'],
	['a name in small letters is none', 'y. lecun. Deep learning. Nature 2015', 'maybe deep'],
	['a subtitle left out, a year later', 'Yao, S. et al. ReAct. 2023.', 'title react'],
	['a subtitle left out, a year before', 'Yao, S. et al. ReAct. 2021.', 'title react'],
	['a subtitle left out, by others', 'Li, B. ReAct. 2022.', null],
	['an author who is the subject', 'James, H. “Nathaniel Hawthorne,” in Essays, 1983.', null],
	['accents lost', 'van der Berg, J. Schrodinger operators on fractal mazes with non-local boundary conditions.', 'title mazes'],
	['letters lost', 'van der Berg. Schrödinger operatrs on fractal mazes with nonlocal boundary conditons, 1999.', 'title mazes'],
	['ligature lost', 'On the di↵usion of unwritten rules in small o↵ices. 2020.', 'maybe unwritten'],
	['a formula written otherwise', 'M. Somerville, Bounds for Sums of Norms over Lattices, 2001.', 'title sums'],
	['neither name nor year', 'Bounds for sums of norms over lattices. Proc. Acad. 1950.', 'maybe sums'],
	['a short title that goes on', 'LeCun, Y. Deep learning for physics. 2015.', 'maybe deep'],
	['a short title with another subtitle', 'LeCun, Y. Deep learning: a survey. 2015.', 'maybe deep'],
	['a short title with a letter lost', 'Y. LeCun. Deep leaning. Nature 521, 2015.', 'title deep'],
	['a short title with a letter lost, by others', 'I. Goodfellow. Deep leaning. 2015.', null],
	['the part before the colon with another subtitle', 'Yao, S. ReAct: a web framework. 2022.', null],
	['a long title with a subtitle of its own', 'Li, B. Attention is all you need: a survey. 2017.', 'maybe attention'],
	['words joined', 'van der Berg. Schrödinger operators on fractal mazes with nonlocal boundary conditions. 1999.', 'title mazes'],
	['words parted', 'A. Vaswani. Atten tion is all you need. 2017.', 'title attention'],
	['a stranger', 'Brischoux, F. (2009). Phasic excitation of dopamine neurons. PNAS 106.', null],
	['nothing', '', null],
	['numbers only', '1234.5678, 12–15 (2017)', null],
])('%s', (_, text, expected) => {
	expect(answer(printed(text))).toBe(expected);
});

test.each<[string, Partial<CitedWork>, string | null]>([
	['an arXiv id', { arxiv: '1706.03762' }, 'identifier attention'],
	['arXiv’s own DOI with a version', { doi: '10.48550/ARXIV.1706.03762v5' }, 'identifier attention'],
	['a DOI in capitals', { doi: '10.1038/NATURE14539' }, 'identifier deep'],
	['a title with its parts', { title: 'Attention is all you need', authors: ['Ashish Vaswani'], year: 2017 }, 'title attention'],
	['a title by someone else', { title: 'Attention is all you need', authors: ['Ada Lovelace'], year: 1843 }, 'maybe attention'],
	['a longer title', { title: 'Is attention is all you need really so?', authors: ['A. Vaswani'], year: 2030 }, 'maybe attention'],
	['arXiv’s own DOI', { doi: ' 10.48550/arXiv.1706.03762 ' }, 'identifier attention'],
	['a DOI that only holds arXiv’s', { doi: '10.1/10.48550/arXiv.1706.03762' }, null],
	['an old arXiv id in any case', { arxiv: 'HEP-TH/9711200' }, 'identifier large-n'],
	['no DOI', { doi: ' ' }, null],
	['an id before the title', { arxiv: '1706.03762', title: 'Deep learning', authors: ['Y. LeCun'], year: 2015 }, 'identifier attention'],
	['a blank title', { title: ' ', text: 'A. Vaswani. Attention is all you need. 2017.' }, 'title attention'],
	[
		'a longer title with letters lost',
		{ title: 'Schrödinger operatrs on fractal mazes with nonlocal boundary conditons and much behind', authors: ['van der Berg'] },
		'maybe mazes',
	],
	[
		'a title with letters lost',
		{ title: 'Schrödinger operatrs on fractal mazes with nonlocal boundary conditons', authors: ['van der Berg'] },
		'title mazes',
	],
	['a title without authors, who stand in the text', { title: 'Deep learning', text: 'LeCun 2015', year: 2015 }, 'title deep'],
	['a title without authors, whom nothing names', { title: 'Deep learning', text: 'lecun 2015', year: 2015 }, 'maybe deep'],
	['another DOI, the same title', { doi: '10.1000/x', title: 'Deep learning', authors: ['Y. LeCun'], year: 2015 }, 'title deep'],
])('%s', (_, more, expected) => {
	expect(answer(printed('', more))).toBe(expected);
});

test('of two notes with one identifier the first is meant', () => {
	const twins = new PaperMatcher([paper('a', 'A', '', null, { dois: ['10.1/X'] }), paper('b', 'B', '', null, { dois: ['10.1/x'] })]);
	expect(twins.match(printed('', { doi: '10.1/x' }))).toEqual({ path: 'a', kind: 'identifier' });
});

test('a paper does not cite itself', () => {
	const work = printed('A. Vaswani. Attention is all you need. 2017.', { arxiv: '1706.03762' });
	expect(answer(work, 'attention')).toBeNull();
});

test('two notes with the same title, author and year are told apart by nothing', () => {
	const twins = new PaperMatcher([
		paper('a', 'The same long title of two notes', 'Lovelace', 1843),
		paper('b', 'The same long title of two notes', 'Lovelace', 1843),
	]);
	expect(twins.match(printed('A. Lovelace. The same long title of two notes. 1843.'))?.kind).toBe('maybe');
});

test('whatever stands around a title, it is found; a letter that is lost does not hide it', () => {
	const letters = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
	fc.assert(
		fc.property(letters, letters, fc.nat(70), (name, venue, at) => {
			const title = 'Schrödinger Operators on Fractal Mazes with Non-Local Boundary Conditions';
			const lost = title.slice(0, at % title.length) + title.slice((at % title.length) + 1);
			return answer(printed(`${name}, A., and van der Berg, C. (1999). ${lost}. ${venue} 12, 3–14.`)) === 'title mazes';
		}),
	);
});

test('two papers that begin alike are told apart by nothing where the subtitle is left out', () => {
	const alike = new PaperMatcher([
		paper('a', 'Mazes: an introduction for beginners', 'Lovelace', 1843),
		paper('b', 'Mazes: a theory of their walls', 'Lovelace', 1843),
	]);
	expect(alike.match(printed('A. Lovelace. Mazes. 1843.'))?.kind).toBe('maybe');
	expect(alike.match(printed('A. Lovelace. Mazes: a theory of their walls. 1843.'))).toEqual({ path: 'b', kind: 'title' });
});

// Titles a vault may be full of: numbered ones, ones of few common words, ones that differ in a word.
const COMMON = ['learning', 'deep', 'networks', 'models', 'of', 'the', 'for', 'graphs', 'systems', 'data', 'theory', 'control'];
const common = (n: number, count: number) =>
	Array.from({ length: count }, (_, at) => COMMON[Math.floor(n / COMMON.length ** at) % COMMON.length]);
const letters = (n: number) => Array.from({ length: 7 }, (_, at) => 'abcdefghijklm'[Math.floor((n * 7919 * 131) / 13 ** at) % 13]).join('');
test.each<[string, (n: number) => string]>([
	['numbered', (n) => `A study of the word${n} and word${n * 7} in learning systems`],
	['numbered, short', (n) => `Paper ${n} on learning`],
	['few common words', (n) => common(n, 4).join(' ')],
	['one word of many differs', (n) => `Attention mechanisms for the recognition of ${letters(n)} in spoken language`],
	['a common beginning', (n) => `Learning: ${letters(n)} ${letters(n * 3)} of graphs`],
])('a reference is found among thousands of titles that are alike: %s', (_, title) => {
	const large = new PaperMatcher(Array.from({ length: 5000 }, (_, n) => paper(`n${n}`, title(n), 'Li', 2020)));
	const began = process.cpuUsage();
	for (let n = 0; n < 100; n++) expect(large.match(printed(`Li. ${title(n * 50)}. 2020.`))?.path).toBe(`n${n * 50}`);
	// Some 50 ms; a comparison with every title takes many seconds.
	expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
});

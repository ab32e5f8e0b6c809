/**
 * A vault of 300 papers and 40 bibliographies that were written for them: the survey against a count made here of what was planted,
 * without any code of the plugin.
 */
import { surveyCli } from '../../../src/commands/library/survey-cli';
import { referencesCli } from '../../../src/commands/reading/references-cli';
import { memoryWorld } from '../../commands/context';
import { report } from '../../measure';
import { corpusJson, describeCorpus } from '../corpus';

interface Raw {
	readonly id: string;
	readonly title: string;
	readonly authors_split: readonly (readonly string[])[];
}

const PAPERS = 300;
const CITING = 40;

/** Numbers from 0 up to 1, the same at each run (Park and Miller). */
function randomly(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const yearOf = ({ id }: Raw): number => {
	const digits = Number(/(\d\d)\d\d[.\d]/.exec(id)?.[1] ?? 0);
	return digits > 90 ? 1900 + digits : 2000 + digits;
};
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** `I. M. Held` of `["Held", "Isaac M."]` */
const printed = ([family = '', given = '']: readonly string[]) =>
	`${given
		.split(/\s+/)
		.map((name) => `${name.charAt(0)}.`)
		.join(' ')} ${family}`;

describeCorpus('a survey of written bibliographies', ['data/arxiv-records.json'], () => {
	const { records } = corpusJson<{ records: Raw[] }>('data/arxiv-records.json');
	const all = [...new Map(records.map((record) => [record.id, record])).values()];
	/** Works whose printed line says what was planted: plain titles, plain names. */
	const plain = all.filter(
		({ title, authors_split: authors }) =>
			/^[\w\s,-]{30,}$/.test(title) &&
			title.split(/\s+/).length >= 4 &&
			authors.length > 0 &&
			authors.length <= 6 &&
			authors.every(([family = '', given = '']) => /^[A-Z][a-z]+$/.test(family) && /^[A-Z]/.test(given)),
	);
	const works = [...new Map(plain.map((work) => [work.title.toLowerCase().replace(/\W+/g, ''), work])).values()];
	const isNew = ({ id }: Raw) => /^\d{4}\.\d{4,5}$/.test(id);
	const citing = all.filter(isNew).slice(0, CITING);
	const vault = [...citing, ...all.filter((record) => !citing.includes(record))].slice(0, PAPERS);
	const path = ({ id }: Raw) => `Papers/LN-${id.replace('/', '-')}.md`;

	const random = randomly(20260101);
	// Some works are cited by many, most by few.
	const bibliographies = new Map(
		citing.map((paper) => [
			paper,
			works.filter((work, at) => work.id !== paper.id && random() < 0.5 / (1 + at / 8)).sort(() => random() - 0.5),
		]),
	);
	const item = (work: Raw, n: number) =>
		`<li class="ltx_bibitem" id="bib.bib${n}"><span class="ltx_bibblock">${work.authors_split.map(printed).join(', ')}.</span><span class="ltx_bibblock">${escaped(work.title)}.</span><span class="ltx_bibblock"><em class="ltx_emph">J. Test</em>, ${yearOf(work)}.${isNew(work) && random() < 0.5 ? ` <a href="https://arxiv.org/abs/${work.id}">arXiv</a>` : ''}</span></li>`;
	const page = (cited: readonly Raw[]) =>
		`<html><body><article class="ltx_document"><h1 class="ltx_title ltx_title_document">T</h1><section class="ltx_bibliography"><ul class="ltx_biblist">${cited.map((work, at) => item(work, at + 1)).join('')}</ul></section></article></body></html>`;

	test('works, authors and years', async () => {
		const pages = new Map([...bibliographies].map(([paper, cited]) => [`https://arxiv.org/html/${paper.id}`, page(cited)]));
		const notes = Object.fromEntries(
			vault.map((record) => [
				path(record),
				`---\ntype: literature\ntitle: ${JSON.stringify(record.title)}\nauthors: ${JSON.stringify(record.authors_split.map(([family = '', given = '']) => `${family}, ${given}`))}\nyear: ${yearOf(record)}\n${isNew(record) ? `arxiv: "${record.id}"\narxiv-version: 1\n` : ''}---\n`,
			]),
		);
		const { context, requests } = memoryWorld({
			notes,
			answers: [[/arxiv\.org\/html/, (url) => pages.get(url) ?? { status: 404, text: '' }]],
			settings: { useSemanticScholar: false },
		});
		for (const paper of citing) await referencesCli.run(context, { path: path(paper) });
		const asked = requests.length;
		const before = process.cpuUsage();
		const { json } = await surveyCli.run(context, {});
		const { user, system } = process.cpuUsage(before);
		expect(requests).toHaveLength(asked);
		const answer = json as {
			papers: number;
			works: { title: string; count: number; note: string | null; 'cited-by': string[] }[];
			authors: { name: string; count: number; papers: string[] }[];
			years: { year: number; count: number }[];
		};

		// The count: who planted what.
		const byWork = works
			.map((work) => ({ work, citedBy: citing.filter((paper) => bibliographies.get(paper)?.includes(work)).map(path) }))
			.filter(({ citedBy }) => citedBy.length > 0);
		const isHere = new Set(vault.map(({ id }) => id));
		const first = byWork
			.filter(({ citedBy }) => citedBy.length > 1)
			.sort(
				(a, b) =>
					b.citedBy.length - a.citedBy.length ||
					Number(isHere.has(a.work.id)) - Number(isHere.has(b.work.id)) ||
					(a.work.title < b.work.title ? -1 : 1),
			)
			.map(({ work, citedBy }) => [work.title, citedBy.length, isHere.has(work.id) ? path(work) : null, [...citedBy].sort()]);
		const years = new Map<number, number>();
		const people = new Map<string, { count: number; papers: Set<string> }>();
		for (const { work, citedBy } of byWork) {
			years.set(yearOf(work), (years.get(yearOf(work)) ?? 0) + 1);
			for (const key of new Set(work.authors_split.map(([family = '', given = '']) => `${given.charAt(0)} ${family}`))) {
				const person = people.get(key) ?? { count: 0, papers: new Set() };
				person.count += 1;
				for (const one of citedBy) person.papers.add(one);
				people.set(key, person);
			}
		}
		const keyOf = (name: string) => `${name.charAt(0)} ${name.split(/\s+/).at(-1) ?? ''}`;

		report(
			`${answer.papers} notes, ${citing.length} bibliographies, ${[...bibliographies.values()].reduce((sum, list) => sum + list.length, 0)} references to ${byWork.length} works, ${first.length} of them cited twice or more; the survey: ${Math.round((user + system) / 1000)} ms of the processor, 0 requests`,
		);
		expect(answer.papers).toBe(PAPERS);
		expect(answer.works.map((work) => [work.title, work.count, work.note, [...work['cited-by']].sort()]).slice(0, 10)).toEqual(
			first.slice(0, 10),
		);
		expect(answer.works).toHaveLength(first.length);
		expect(answer.years).toEqual([...years].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year));
		expect(Object.fromEntries(answer.authors.map(({ name, count, papers }) => [keyOf(name), [count, papers.length]]))).toEqual(
			Object.fromEntries([...people].filter(([, { count }]) => count > 1).map(([key, { count, papers }]) => [key, [count, papers.size]])),
		);
	});
});

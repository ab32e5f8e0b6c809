// A thesis: its works registered and its citations formatted step by step, one keystroke, its list, a change of style; by sizes.
// `node --expose-gc tests/bench/run.mjs --only drafts` measures memory too.
import { best, count, cpu, median, ms, ours, table } from './measure.mjs';

const FAMILIES = ['Turing', 'Church', 'Post', 'Noether', 'Lovelace', 'Hopper', 'Kovalevskaya', 'Germain', 'Hilbert', 'Peano'];

/** So many works, of which some share families and years, and citations of them in three forms. */
function thesisOf(works, citations, toCslItem, options) {
	const items = new Map(
		Array.from({ length: works }, (_, n) => [
			`P${n}`,
			toCslItem(
				{
					arxiv: `1601.${String(n).padStart(5, '0')}`,
					title: `A study of the ${n}th question in ${FAMILIES[(n * 7) % 10]} theory`,
					authors: [
						{ family: FAMILIES[n % 10] + (n % 3 === 0 ? '' : String.fromCharCode(97 + (n % 26))), given: 'A.' },
						{ family: FAMILIES[(n * 3) % 10], given: 'B.' },
					],
					published: `${1990 + (n % 30)}-01-05`,
					categories: [],
				},
				options,
			),
		]),
	);
	const clusters = Array.from({ length: citations }, (_, n) => {
		const [a, b] = [`P${(n * 7) % works}`, `P${(n * 13 + 5) % works}`];
		const cites =
			n % 3 === 0
				? [{ id: a }, { id: b, prefix: 'see ', locator: String(n), label: 'page' }]
				: n % 3 === 1
					? [{ id: a, label: 'chapter', locator: String(n % 9) }]
					: [{ id: b }];
		return { cites, narrative: n % 3 === 1, noteIndex: 0 };
	});
	return { items, clusters, order: [...new Set(clusters.flatMap(({ cites }) => cites.map(({ id }) => id)))] };
}

/** Processor time of each step of a generator, and its answer. */
function stepped(steps) {
	const taken = [];
	for (;;) {
		const from = cpu();
		const step = steps.next();
		taken.push(cpu() - from);
		if (step.done) return { taken, value: step.value };
	}
}
const sum = (values) => values.reduce((all, one) => all + one, 0);

/** Megabytes of the heap that are in use; NaN without --expose-gc. */
function heap() {
	if (globalThis.gc === undefined) return NaN;
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed / 1048576;
}

export async function drafts() {
	const own = await ours(['src/citation/citer', 'src/citation/csl-json', 'src/markdown/escape']);
	const { createCitations, DEFAULT_CITATION_OPTIONS: options, escapeMarkdown, toCslItem } = own;
	const rows = [];
	for (const [works, citations] of [
		[100, 300],
		[200, 600],
		[400, 1200],
	]) {
		const { items, clusters, order } = thesisOf(works, citations, toCslItem, options);
		const chosen = { style: '' };
		const citer = createCitations(
			{ list: () => [], file: () => null, read: async () => '' },
			() => ({ style: chosen.style, locale: 'en-US', stylesFolder: '', options }),
			{ later: () => () => {}, escape: escapeMarkdown },
		);
		let before = heap();
		// Each style after the first is a change of style of the same draft: what the one before has kept is let go.
		for (const style of ['apa', 'ieee', 'chicago-author-date', 'modern-language-association', 'apa']) {
			chosen.style = style;
			const began = cpu();
			const { session } = await citer.openDocument((id) => items.get(id));
			const opened = cpu() - began;
			const first = stepped(session.rebuild(clusters, order));
			const list = stepped(session.list());
			const keys = [];
			const formatted = session.formatted;
			for (let n = 0; n < 12; n++) {
				const at = Math.floor(citations / 2);
				const changed = clusters.map((one, place) =>
					place === at ? { ...one, cites: [{ ...one.cites[0], locator: String(100 + n), label: 'page' }] } : one,
				);
				const from = cpu();
				const isDone = session.update(changed, order);
				if (!isDone) break;
				keys.push(cpu() - from);
			}
			const longest = [...first.taken].sort((a, b) => b - a);
			const after = heap();
			rows.push([
				`${count(works)} works, ${count(citations)} citations, ${rows.length % 5 === 0 ? '' : 'then '}${style}`,
				ms(opened + sum(first.taken)),
				`${ms(longest[0])}, then ${ms(longest[1])}`,
				keys.length === 0 ? 'after a pause' : `${ms(median(keys))} (${ms(best(keys))})`,
				keys.length === 0 ? '–' : count((session.formatted - formatted) / keys.length),
				`${ms(sum(list.taken))}, longest step ${ms(Math.max(...list.taken))}`,
				Number.isNaN(after) ? '–' : `${after - before < 0 ? '' : '+'}${(after - before).toFixed(1)}, ${after.toFixed(1)} MB in all`,
			]);
			before = after;
		}
	}
	return {
		title: 'The draft of a thesis',
		text: 'All its citations drawn, with the opening of the style, and the longest steps, of which the first is the engine of the style; a keystroke in a citation, the median and the best, and how many citations it formats; the list of references; the memory that stays. Of one size the rows are the same draft after a change of style. Works share families and years, so that citeproc has to tell them apart. Promised: 16 ms a keystroke where a style cites by author and date, else in slices after a pause.',
		table: table(['draft', 'drawn', 'longest steps', 'a keystroke', 'formatted', 'list', 'memory'], rows),
	};
}

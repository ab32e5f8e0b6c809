/** The list of references is made some entries a step, also where a dash stands for the names of the entry before: as citeproc makes it whole. */
import whole from 'citeproc/citeproc_commonjs.js';
import trimmed from 'citeproc';
import { createSession } from '../../../src/citation/drafts/session';
import type { ListEntry } from '../../../src/citation/drafts/cluster';
import { copyOf } from '../../../src/citation/drafts/citeproc-forms';
import { plainText } from '../../../src/citation/text/runs';
import { LIBRARY } from './library';
import { localeNamed, styleElement } from './styles';

const item = (id: string) => LIBRARY.find((one) => one.id === id);

/** A style for each rule there is: the whole, each name, the first names, all names; no dash; numbers. */
const STYLES = [
	'chicago-author-date',
	'acta-philosophica',
	'journal-of-wildlife-diseases',
	'american-meteorological-society',
	'associacao-brasileira-de-normas-tecnicas-ipea',
	'apa',
	'ieee',
];

test.each(STYLES)('%s', async (style) => {
	const locale = await localeNamed('en-US');
	const element = await styleElement(style);
	const session = await createSession({ id: style, title: style, key: style, element }, locale, item);
	const works = LIBRARY.map(({ id }) => id).filter((id) => !id.startsWith('doi:'));
	for (const _step of session.rebuild([{ cites: [{ id: 'turing36' }], narrative: false, noteIndex: 1 }], works));
	const steps = session.list();
	let taken = 1;
	let step = steps.next();
	for (; step.done !== true; step = steps.next()) taken++;
	const list: readonly ListEntry[] = step.value;
	expect(taken).toBeGreaterThan(4);

	const sys = { retrieveLocale: () => locale.element, retrieveItem: (id: string) => ({ ...item(id) }) };
	const engine = new whole.Engine(sys, copyOf(element), 'en-US', true);
	engine.setOutputFormat('text');
	engine.updateItems(works);
	const made = engine.makeBibliography();
	if (made === false) throw new Error('no list');
	const bare = (text: string) => text.replace(/[\s“”"‘’']+/g, '');
	expect(list.map(({ label, runs }) => bare(`${label}${plainText(runs)}`))).toEqual(made[1].map(bare));

	// Two lists made at once, one a page ahead, and a citation typed between: each is the same list.
	const [first, second] = [session.list(), session.list()];
	first.next();
	let [one, other] = [first.next(), second.next()];
	while (one.done !== true || other.done !== true) {
		[one, other] = [one.done === true ? one : first.next(), other.done === true ? other : second.next()];
		session.update([{ cites: [{ id: 'turing36' }], narrative: false, noteIndex: 1 }], works);
	}
	expect([one.value, other.value]).toEqual([list, list]);
});

test('a list of which nobody waits for the rest ends', async () => {
	const locale = await localeNamed('en-US');
	const element = await styleElement('apa');
	const session = await createSession({ id: 'apa', title: 'APA', key: 'apa', element }, locale, item);
	const cluster = (id: string) => [{ cites: [{ id }], narrative: false, noteIndex: 1 }];
	const works = LIBRARY.map(({ id }) => id).filter((id) => !id.startsWith('doi:'));
	for (const _step of session.rebuild(cluster('turing36'), works));
	const steps = session.list();
	steps.next();
	for (const _step of session.rebuild(cluster('turing36'), works.slice(3)));
	expect(steps.next().done).toBe(true);
});

test('a macro that sort keys call again and again is built once', async () => {
	const locale = await localeNamed('en-US');
	const apa = await styleElement('apa');
	const tokens = (CSL: typeof whole) =>
		new CSL.Engine({ retrieveLocale: () => locale.element, retrieveItem: () => ({}) }, copyOf(apa), 'en-US', true).bibliography_sort.tokens
			.length;
	expect(tokens(whole)).toBeGreaterThan(20_000);
	expect(tokens(trimmed)).toBeLessThan(100);
});

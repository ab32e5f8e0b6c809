/**
 * Drafts in five kinds of style, byte-equal to citeproc run directly. A draft is made together with the citations it should be read as,
 * so that the reader of drafts, what is handed to citeproc and what is made of its answer are all held.
 */
import CSL from 'citeproc/citeproc_commonjs.js';
import { resolveDraft } from '../../../src/citation/drafts/clusters';
import { narrativeName } from '../../../src/citation/drafts/narrative-name';
import { createSession } from '../../../src/citation/drafts/session';
import { styleKind } from '../../../src/citation/drafts/style-kind';
import type { DrawnCluster } from '../../../src/citation/drafts/cluster';
import type { CitationSession } from '../../../src/citation/drafts/session';
import type { CslItem } from '../../../src/citation/csl-json';
import { plainText, withoutMarkup } from '../../../src/citation/text/runs';
import { LIBRARY } from './library';
import { draftOf } from './pandoc';
import { localeNamed, styleElement } from './styles';

/** All with FULL=1; five of them each time. */
const DRAFTS = process.env.FULL === '1' ? 60 : 5;
const EDITS = process.env.FULL === '1' ? 30 : 6;

const STYLES = [
	['apa', 'en-US'],
	['ieee', 'en-US'],
	['chicago-fullnote-bibliography-with-ibid', 'en-US'],
	['din-1505-2-alphanumeric', 'en-US'],
	['apa', 'es-ES'],
] as const;

interface ExpectedCite {
	readonly id: string;
	readonly locator?: string;
	readonly label?: string;
	readonly prefix?: string;
	readonly suffix?: string;
	readonly suppress?: boolean;
}
interface Expected {
	readonly cites: readonly ExpectedCite[];
	readonly narrative: boolean;
	readonly note: number;
}
interface MadeDraft {
	readonly text: string;
	readonly citations: readonly Expected[];
}

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
	let state = seed * 2654435761 + 1;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

const PLACES: Readonly<Record<string, readonly (readonly [string, Partial<ExpectedCite>])[]>> = {
	'en-US': [
		['', {}],
		['', {}],
		[', p. 3', { locator: '3', label: 'page' }],
		[', pp. 33-35, 40', { locator: '33-35, 40', label: 'page' }],
		[', chap. 2', { locator: '2', label: 'chapter' }],
		[', 17', { locator: '17', label: 'page' }],
		[' and others', { suffix: ', and others' }],
		[', sec. 3.2, on types', { locator: '3.2', label: 'section', suffix: ', on types' }],
		[', {Theorem 2}', { suffix: ', Theorem 2' }],
	],
	'es-ES': [
		['', {}],
		[', p. 3', { locator: '3', label: 'page' }],
		[', cap. 2', { locator: '2', label: 'chapter' }],
		[' y otros', { suffix: ', y otros' }],
	],
};
const PREFIXES = ['', '', '', 'see ', 'see also ', 'cf. '];

/** A draft of some paragraphs and the citations it holds, in the order of reading. */
function makeDraft(seed: number, locale: string): MadeDraft {
	const roll = dice(seed);
	const keys = LIBRARY.map(({ id }) => id);
	// A draft keeps to some works, so that they come again.
	const own = Array.from({ length: 3 + roll(10) }, () => keys[roll(keys.length)] ?? '');
	const places = PLACES[locale] ?? [];
	const citations: Expected[] = [];
	const notes: string[] = [];
	let number = 0;
	const cite = (lead: string, plain: boolean): { text: string; expected: ExpectedCite } => {
		const key = own[roll(own.length)] ?? '';
		const [after, place] = places[roll(places.length)] ?? ['', {}];
		const prefix = plain ? '' : (PREFIXES[roll(PREFIXES.length)] ?? '');
		const written = key.includes(':') ? `@{${key}}` : `@${key}`;
		return {
			text: `${prefix}${lead}${written}${after}`,
			expected: { id: key, ...place, ...(prefix === '' ? {} : { prefix: prefix.trim() }), ...(lead === '-' ? { suppress: true } : {}) },
		};
	};
	const citation = (inNote: number | null): string => {
		const kind = roll(8);
		const note = inNote ?? ++number;
		if (kind === 0) {
			const [after, place] = places[roll(places.length)] ?? ['', {}];
			const key = own[roll(own.length)] ?? '';
			const written = key.includes(':') ? `@{${key}}` : `@${key}`;
			citations.push({ cites: [{ id: key, ...place }], narrative: true, note });
			return after === '' ? written : `${written} [${after.replace(/^,? /, '')}]`;
		}
		const parts = Array.from({ length: 1 + roll(3) }, (_, i) => cite(kind === 1 && i === 0 ? '-' : '', kind === 1 && i === 0));
		citations.push({ cites: parts.map(({ expected }) => expected), narrative: false, note });
		return `[${parts.map(({ text }) => text).join(roll(2) === 0 ? '; ' : ';')}]`;
	};
	const paragraphs = Array.from({ length: 2 + roll(5) }, () => {
		let text = 'It is shown ';
		for (let i = roll(4); i >= 0; i--) {
			if (roll(6) === 0) {
				const mark = ++number;
				notes.push(`[^n${mark}]: A note with ${citation(mark)} in it.`);
				text += `in a note,[^n${mark}] and `;
			} else text += `${citation(null)}, with \`[@code]\` and me@example.org, and `;
		}
		const lead = ['', '', '> ', '- ', '> [!note] Title\n> '][roll(5)] ?? '';
		return `${lead}${text}so on.`;
	});
	return { text: [...paragraphs, ...notes].join('\n\n'), citations };
}

const item = (id: string): CslItem | undefined => LIBRARY.find((one) => one.id === id);
const safe = (value: CslItem): CslItem =>
	JSON.parse(JSON.stringify(value), (_, inner: unknown) => (typeof inner === 'string' ? withoutMarkup(inner) : inner)) as CslItem;

/** citeproc in its own plain-text format, nothing of ours between. */
async function directly(style: string, locale: string) {
	const { element, fallback } = await localeNamed(locale);
	const tree = await styleElement(style);
	const kind = styleKind(tree);
	const named = (one: CslItem): CslItem =>
		kind === 'label' && one.author === undefined ? { ...one, author: [{ literal: one.title }] } : one;
	const engine = new CSL.Engine(
		{
			retrieveLocale: (id) => (id === locale ? element : fallback),
			retrieveItem: (id) => named(safe(LIBRARY.find((one) => one.id === id) as CslItem)),
		},
		structuredClone(tree),
		locale,
		true,
	);
	engine.setOutputFormat('text');
	return (citations: readonly Expected[]): { texts: string[]; list: string[] } => {
		const clusters = citations.map(({ cites, narrative, note }, i) => ({
			citationID: `d${i}`,
			citationItems: cites.map(({ suppress, ...rest }, place) => ({
				...rest,
				...(suppress === true || (narrative && kind === 'note' && place === 0) ? { 'suppress-author': true } : {}),
			})),
			properties: {
				noteIndex: kind === 'note' ? note : 0,
				...(narrative && kind === 'author-date' ? { mode: 'composite', unsorted: true } : {}),
			},
		}));
		// Forgets the draft before, as a new engine would.
		engine.rebuildProcessorState([], 'text', []);
		engine.updateItems([]);
		const answers = engine.rebuildProcessorState(clusters, 'text', []);
		const made = engine.makeBibliography();
		const texts = answers.map(([, , text], i) => {
			const plain = text.replaceAll('\ue040', '<').replace(/ ?\[(?:NO_PRINTED_FORM|CSL STYLE ERROR[^\]]*)\]/g, '');
			const { narrative, cites } = citations[i] ?? { narrative: false, cites: [] };
			const name = narrativeName((item(cites[0]?.id ?? '') ?? {}) as unknown as Record<string, unknown>, element);
			if (narrative && kind !== 'author-date') return kind === 'note' ? `${name}, ${plain}` : `${name} ${plain}`;
			// citeproc writes what is behind the citation behind the name too; Pandoc and ours do not.
			return narrative ? plain.replace(cites[0]?.suffix ?? '', '') : plain;
		});
		return { texts, list: made === false ? [] : made[1].map((line) => line.replaceAll('\ue040', '<').trim()) };
	};
}

async function openSession(style: string, locale: string): Promise<CitationSession> {
	return createSession({ id: style, title: style, key: style, element: await styleElement(style) }, await localeNamed(locale), item);
}

const run = (steps: Generator<void, unknown>): unknown => {
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return step.value;
};
const shown = ({ runs, name }: DrawnCluster) => (name === null ? plainText(runs) : `${name}, ${plainText(runs)}`);
const works = new Set(LIBRARY.map(({ id }) => id));
const resolved = async (session: CitationSession, text: string, locale: string) =>
	resolveDraft(
		{ ...(await draftOf(text, locale)), entries: (await draftOf(text, locale)).entries as never },
		session.kind,
		(key) => (works.has(key) ? key : null),
		() => [...works],
	);

describe.each(STYLES)('%s in %s', (style, locale) => {
	test(`${DRAFTS} drafts read as they should be, and are drawn as citeproc draws them`, async () => {
		const session = await openSession(style, locale);
		const direct = await directly(style, locale);
		let compared = 0;
		for (let seed = 1; seed <= DRAFTS; seed++) {
			const made = makeDraft(seed, locale);
			const { clusters, order } = await resolved(session, made.text, locale);
			run(session.rebuild(clusters, order));
			const expected = direct(made.citations);
			expect([made.text, session.drawn.map(shown)]).toEqual([made.text, expected.texts]);
			const list = run(session.list()) as { label: string; runs: DrawnCluster['runs'] }[];
			const lines = list.map(({ label, runs }) => `${label}${plainText(runs)}`.replace(/\s+/g, ''));
			expect(lines).toEqual(expected.list.map((line) => line.replace(/\s+/g, '')));
			compared += made.citations.length + list.length;
		}
		expect(compared).toBeGreaterThan(12 * DRAFTS);
	}, 300_000);

	test('a change brought up at once is what a fresh run gives', async () => {
		const session = await openSession(style, locale);
		const direct = await directly(style, locale);
		const roll = dice(7);
		let parts = makeDraft(101, locale)
			.citations.map((one) => [one])
			.flat();
		let atOnce = 0;
		for (let step = 0; step < EDITS; step++) {
			const others = makeDraft(200 + step, locale).citations;
			const at = roll(parts.length + 1);
			const fresh = others[roll(others.length)];
			if (step % 3 !== 2 && fresh !== undefined) parts = [...parts.slice(0, at), fresh, ...parts.slice(at)];
			else parts = parts.filter((_, i) => i !== at);
			const numbered = parts.map((one, i) => ({ ...one, note: i + 1 }));
			const clusters = numbered.map(({ cites, narrative, note }) => ({
				cites: cites.map(({ suppress, label, ...cite }) => ({
					...cite,
					...(label === undefined ? {} : { label: label as 'page' }),
					...(suppress === true || (narrative && session.kind === 'note' && cite === cites[0]) ? { suppressAuthor: true } : {}),
				})),
				narrative,
				noteIndex: session.kind === 'note' ? note : 0,
			}));
			for (const cluster of clusters)
				if (cluster.narrative && session.kind === 'note')
					cluster.cites = cluster.cites.map((cite, i) => (i === 0 ? { ...cite, suppressAuthor: true } : cite));
			const order = [...new Set(clusters.flatMap(({ cites }) => cites.map(({ id }) => id)))];
			if (session.update(clusters, order)) atOnce++;
			else run(session.rebuild(clusters, order));
			const expected = direct(numbered);
			expect(session.drawn.map(shown)).toEqual(expected.texts);
		}
		if (session.kind === 'author-date') expect(atOnce).toBeGreaterThan(EDITS / 2);
	}, 300_000);
});

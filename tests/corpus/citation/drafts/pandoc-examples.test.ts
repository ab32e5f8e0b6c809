import { describeCorpus, corpusJson } from '../../corpus';
import { draftOf } from '../../../citation/drafts/pandoc';

interface Expected {
	readonly cluster: number;
	readonly id: string;
	readonly mode: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly label?: string | null;
	readonly locator?: string;
	readonly rest?: string;
	readonly in?: string;
}
interface Example {
	readonly group: string;
	readonly input: string;
	readonly citations?: readonly Expected[];
	readonly text?: string;
}

/** What the product settles otherwise, since the app shows it otherwise: links, addresses, comments. */
const IN_OBSIDIAN: Readonly<Record<string, readonly string[]>> = {
	'[[@a]]': [],
	'[[see @a]]': [],
	'@a [[b]]': ['a'],
	'<https://x.org/@a> and https://x.org/@a': [],
	'Text %%[@a]%% more.': [],
	// An image's text is its caption: one citation.
	'![@a](x.png)': ['a'],
};

const examples = ((corpusJson('data/pandoc-citations.json') as { examples: readonly Example[] } | null) ?? { examples: [] }).examples;
const cases = examples.map((example) => [example.input, example] as const);

describeCorpus('the public examples', ['data/pandoc-citations.json'], () => {
	test.each(cases.length > 0 ? cases : [['', { group: '', input: '' }] as const])('%j', async (input, example) => {
		const draft = await draftOf(input);
		const nocite = draft.nocite;
		const own = IN_OBSIDIAN[input];
		if (own !== undefined) return expect(draft.clusters.flatMap(({ cites }) => cites.map(({ key }) => key))).toEqual(own);
		const found = draft.clusters.map(({ cites }) =>
			cites.map((cite) => ({
				id: cite.key,
				mode: cite.mode,
				prefix: curled(cite.prefix.markdown),
				suffix: curled(cite.suffix.markdown),
				...(cite.locator === undefined ? {} : { label: cite.label, locator: cite.locator, rest: curled(cite.rest.markdown) }),
			})),
		);
		const wanted: unknown[][] = [];
		const numbers = new Map<number, unknown[]>();
		for (const { cluster, in: _place, ...cite } of example.citations ?? []) {
			if (nocite.includes(cite.id)) continue;
			const list = numbers.get(cluster) ?? [];
			if (list.length === 0) wanted.push(list);
			numbers.set(cluster, list);
			list.push(JSON.parse(plainBlanks(JSON.stringify(cite))));
		}
		expect(found).toEqual(wanted);
	});
});

/** Pandoc's `smart` puts an unbreakable space after `p.` and its like. */
function plainBlanks(text: string): string {
	return text.replaceAll('\u00a0', ' ');
}

/** Straight quotes as Pandoc's `smart` curls them. */
function curled(text: string): string {
	return text.replace(/"([^"]*)"/g, '“$1”');
}

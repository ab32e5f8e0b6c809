/** The engine is built on first use, kept for each style and locale, dropped when idle; a finished line is not made twice. */
import { bundledLocale, bundledStyle } from '../../src/citation/styles/bundled-csl';
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../src/citation/csl-json';
import { createEngine } from '../../src/citation/engine';
import type { CitationLocale } from '../../src/citation/engine';
import type { CitationStyle } from '../../src/citation/styles/style';
import { SEED } from './cite';

async function styleOf(id: string): Promise<CitationStyle> {
	const element = await bundledStyle(id);
	if (element === null) throw new Error(id);
	return { id, title: id, key: id, element };
}
async function locale(): Promise<CitationLocale> {
	const element = await bundledLocale('en-US');
	if (element === null) throw new Error('en-US');
	return { id: 'en-US', element, fallback: element };
}

/** A timer the test turns. */
function timer() {
	let pending: (() => void) | null = null;
	return {
		later: (_milliseconds: number, action: () => void) => {
			pending = action;
			return () => {
				if (pending === action) pending = null;
			};
		},
		pass: () => pending?.(),
		get set() {
			return pending !== null;
		},
	};
}

const item = toCslItem(SEED, DEFAULT_CITATION_OPTIONS);

test('nothing is built before the first citation, one processor a style, locale and form after it, none when idle', async () => {
	const clock = timer();
	const engine = createEngine(clock.later, (text) => text);
	expect(engine.built).toBe(0);
	await engine.formatItem(item, await styleOf('nature'), await locale(), 'reference');
	await engine.formatItem(item, await styleOf('nature'), await locale(), 'in-text');
	expect(engine.built).toBe(2);
	await engine.formatItem(item, await styleOf('ieee'), await locale(), 'reference');
	expect(engine.built).toBe(3);
	expect(clock.set).toBe(true);
	clock.pass();
	expect(engine.built).toBe(0);
});

test('a finished line is kept until all is let go, and made again the same', async () => {
	const engine = createEngine(
		() => () => undefined,
		(text) => text,
	);
	const line = await engine.formatItem(item, await styleOf('nature'), await locale(), 'reference');
	expect(await engine.formatItem({ ...item }, await styleOf('nature'), await locale(), 'reference')).toBe(line);
	engine.drop();
	expect(engine.built).toBe(0);
	const again = await engine.formatItem({ ...item }, await styleOf('nature'), await locale(), 'reference');
	expect(again).not.toBe(line);
	expect(again).toEqual(line);
	expect(await engine.formatItem({ ...item, title: 'Another' }, await styleOf('nature'), await locale(), 'reference')).not.toEqual(line);
});

test('a line does not depend on the ones before it, and the item is left as it was', async () => {
	const engine = createEngine(
		() => () => undefined,
		(text) => text,
	);
	const other = { ...item, id: 'other', author: [{ family: 'Hubinger', given: 'Eva' }], title: 'Another title' };
	const frozen = JSON.stringify(item);
	for (const id of ['apa', 'chicago-author-date', 'ieee']) {
		const alone = await createEngine(
			() => () => undefined,
			(text) => text,
		).formatItem(item, await styleOf(id), await locale(), 'in-text');
		await engine.formatItem(other, await styleOf(id), await locale(), 'in-text');
		expect(await engine.formatItem(item, await styleOf(id), await locale(), 'in-text')).toEqual(alone);
	}
	expect(JSON.stringify(item)).toBe(frozen);
});

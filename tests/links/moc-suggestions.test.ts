/** Which maps a paper is suggested for, and why. */
import { suggestMocs } from '../../src/links/moc-suggestions';
import type { PaperSubject } from '../../src/links/moc-suggestions';

const paper = (more: Partial<PaperSubject>): PaperSubject => ({ path: 'Papers/LN-X.md', title: 'A paper', ...more });
const MAPS = [
	{ path: 'Maps/MOC-AI-Safety.md', aliases: ['Alignment'], tags: ['moc', 'safety'] },
	{ path: 'Maps/MOC Language Models.md', tags: ['llm'] },
	{ path: 'Maps/MOC-Reading-Groups.md' },
	{ path: 'Papers/Agents/MOC Agents.md' },
];
const reasons = (subject: PaperSubject, neighbours: Parameters<typeof suggestMocs>[2] = []) =>
	suggestMocs(subject, MAPS, neighbours).map(
		({ path, reasons: [first] }) => `${path.replace(/.*\//, '')}: ${first?.because ?? ''} ${first?.value ?? ''}`,
	);

test.each([
	['a topic that is a map', paper({ topic: 'ai-safety' }), ['MOC-AI-Safety.md: topic ai-safety']],
	['a topic that is an alias', paper({ topic: 'alignment' }), ['MOC-AI-Safety.md: topic alignment']],
	['a tag that is a tag of a map', paper({ tags: ['literature', 'llm'] }), ['MOC Language Models.md: tag llm']],
	[
		'words of the title',
		paper({ title: 'Scaling language models to agents' }),
		['MOC Language Models.md: title language', 'MOC Agents.md: title agent'],
	],
	['the folder', paper({ path: 'Papers/Agents/LN-Y.md' }), ['MOC Agents.md: folder Agents']],
	['a common word is no reason', paper({ title: 'A general reading of papers', tags: ['literature', 'moc'] }), []],
])('%s', (_, subject, expected) => {
	expect(reasons(subject)).toEqual(expected);
});

test('what notes of the same topic or author are filed under', () => {
	const neighbours = [
		{ path: 'a.md', topic: 'mesa-optimization', authors: ['Hubinger, Evan'], mocs: ['Maps/MOC-Reading-Groups.md'] },
		{ path: 'b.md', topic: 'Mesa Optimization', authors: [], mocs: ['Maps/MOC-Reading-Groups.md', 'not a map.md'] },
		{ path: 'Papers/LN-X.md', topic: 'mesa-optimization', authors: [], mocs: ['Maps/MOC Language Models.md'] },
	];
	expect(reasons(paper({ topic: 'mesa-optimization' }), neighbours)).toEqual(['MOC-Reading-Groups.md: same-topic mesa-optimization']);
	expect(reasons(paper({ authors: ['Hubinger, Evan'] }), neighbours)).toEqual(['MOC-Reading-Groups.md: same-author Hubinger, Evan']);
});

test('the reasons of a map, the weightiest first', () => {
	const because = (subject: PaperSubject, neighbours: Parameters<typeof suggestMocs>[2] = []) =>
		suggestMocs(subject, MAPS, neighbours).map(({ path, reasons: all }) => [
			path.replace(/.*\//, ''),
			...all.map((one) => `${one.because} ${one.value}`),
		]);
	// A topic is a map's name before it is its tag; a tag that says the topic again says nothing more.
	expect(because(paper({ topic: 'Safety', tags: ['safety', 'literature'] }))).toEqual([['MOC-AI-Safety.md', 'topic Safety']]);
	expect(suggestMocs(paper({ topic: 'llm' }), MAPS, [])[0]?.score).toBe(5);
	expect(suggestMocs(paper({ topic: 'Alignment' }), MAPS, [])[0]?.score).toBe(10);
	const filed = (authors: string[], topic?: string) => ({
		path: `${authors.join()}${topic ?? ''}.md`,
		authors,
		mocs: ['Maps/MOC-Reading-Groups.md'],
		...(topic === undefined ? {} : { topic }),
	});
	expect(
		because(paper({ topic: 'tea', authors: ['Ada Lovelace', 'Charles Babbage'] }), [
			filed(['Ada Lovelace']),
			filed(['Charles Babbage', 'Ada Lovelace'], 'Tea'),
			filed(['Charles Babbage']),
			filed(['Charles Babbage'], 'coffee'),
		]),
	).toEqual([['MOC-Reading-Groups.md', 'same-author Charles Babbage', 'same-topic tea']]);
});

/**
 * A feed by a hostile stranger, through the whole import: Atom → paper → note → what the app and the plugin read in it. The note has
 * the structure of any note, its values are the feed's, and nothing in it is live.
 */
import fc from 'fast-check';
import { parse } from 'yaml';
import { importText } from '../../src/commands/import/import-pasted';
import { findCitationLine } from '../../src/note/citation-line';
import { readFiveCs } from '../../src/note/five-cs/five-cs';
import { splitNote } from '../../src/note/properties/frontmatter';
import { paperOfNote } from '../../src/note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import { paperKey } from '../../src/paper/identifier';
import type { Paper } from '../../src/paper/paper';
import { arxiv } from '../../src/sources/arxiv';
import { cachedMetadataOf } from '../host/vault/cached-metadata';
import { realCitations } from '../citation/cite';
import { memoryWorld } from '../commands/context';
import { feedOf } from '../commands/import/feed';
import { fuzz, hostile, hostileLine } from './fuzz';

const ID = '1906.01820';
/** What XML can carry. */
const inXml = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

interface Stranger {
	readonly title: string;
	readonly authors: readonly string[];
	readonly summary: string;
	readonly comment: string;
	readonly journalRef: string;
	readonly doi: string;
	readonly category: string;
	readonly thirdPass: boolean;
}

const stranger: fc.Arbitrary<Stranger> = fc.record({
	title: hostileLine(),
	authors: fc.array(hostileLine(4), { minLength: 1, maxLength: 4 }),
	summary: hostile(20),
	comment: hostileLine(),
	journalRef: hostileLine(6),
	doi: fc.oneof(
		fc.constant(''),
		hostileLine(3).map((text) => `10.1145/${text.replace(/\s/g, '')}`),
	),
	category: fc.oneof(fc.constant('cs.AI'), hostileLine(2)),
	thirdPass: fc.boolean(),
});

// One engine for all: what is tried is the text, not the settings.
const citer = realCitations()(memoryWorld().settings);

async function imported(from: Stranger) {
	const feed = feedOf([
		{
			id: ID,
			version: 3,
			title: inXml(from.title),
			authors: from.authors.map(inXml),
			summary: inXml(from.summary),
			comment: inXml(from.comment),
			journalRef: inXml(from.journalRef),
			...(from.doi === '' ? {} : { doi: inXml(from.doi) }),
			categories: [inXml(from.category).replace(/["&<>]/g, '')],
		},
	]);
	const world = memoryWorld({ answers: [[/id_list=/, feed]], citations: () => citer, settings: { thirdPass: from.thirdPass } });
	const paper = (await arxiv.read({ status: 200, text: feed, headers: {} }, [{ scheme: 'arxiv', id: ID }])).get(
		paperKey({ scheme: 'arxiv', id: ID }),
	);
	if (paper === undefined) throw new Error('the feed has no paper');
	const results = await importText(world.context, ID);
	return { world, paper, results };
}

const parted = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null).replace(/<%/g, '< %'));
/** Names of people as a note can hold them: with a comma in them they are read as family and given name. */
// Digits right behind math stand within it, since a dollar before a digit closes none: `$x$42word` is `$x 42$word`.
const wordsOf = (text: string) =>
	text
		.normalize('NFKC')
		.replace(/(\$\d+)(?=\p{L})/gu, '$1 ')
		.match(/[\p{L}\p{N}]+/gu) ?? [];

fuzz('import', "a stranger's feed becomes a note like any other, with nothing live in it", 60, [stranger], async (from) => {
	const { world, paper, results } = await imported(from);
	expect(results.map(({ outcome, message }) => [outcome, outcome === 'failed' ? message : null])).toEqual([['created', null]]);
	const [path] = [...world.notes.keys()];
	const text = world.notes.get(path ?? '') ?? '';
	nameIsLegal(path ?? '');
	propertiesAreThePapers(text, paper);
	structureIsOurs(text, from.thirdPass);
	await nothingIsLost(text, paper);
	// The note is the paper's, whatever its text says.
	const before = new Map(world.notes);
	const again = await importText(world.context, `https://arxiv.org/abs/${ID}v2`);
	expect(again.map(({ outcome, path: where }) => [outcome, where])).toEqual([['exists', path]]);
	expect(world.notes).toEqual(before);
});

function nameIsLegal(path: string): void {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
	expect(path.startsWith('Papers/')).toBe(true);
	expect(path.split('/')).toHaveLength(2);
	expect(name).toMatch(/^LN-/);
	expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|%%|<%|^[. ]|[. ]$/u);
	expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
}

function propertiesAreThePapers(text: string, paper: Paper): void {
	expect(text).not.toContain('<%');
	const { yaml } = splitNote(text);
	const properties = parse(yaml) as Record<string, unknown>;
	expect(properties['title']).toBe(parted(paper.title));
	expect(properties['arxiv']).toBe(ID);
	expect(properties['comment'] ?? null).toEqual(parted(paper.comment));
	expect(properties['journal-ref'] ?? null).toEqual(parted(paper.journalRef));
	expect(properties['doi']).toBe(parted(paper.doi ?? `10.48550/arXiv.${ID}`));
	expect(properties['categories'] ?? []).toEqual(parted(paper.categories));
	expect([properties['published'], properties['year'], properties['keshav-pass']]).toEqual(['2019-06-05', 2019, 0]);
	for (const value of Object.values(properties))
		expect(
			Array.isArray(value)
				? value.every((item) => typeof item === 'string')
				: value === null || ['string', 'number'].includes(typeof value),
		).toBe(true);
	const asRead = paperOfNote(properties, DEFAULT_PROPERTY_NAMES);
	expect(asRead?.title).toBe(parted(paper.title));
	expect(asRead?.arxiv).toBe(ID);
	expect(asRead?.authors).toHaveLength(paper.authors.length);
}

/** What the app's own reading of the note finds: the skeleton's headings, no link, no embed, no tag, no block, no comment. */
function structureIsOurs(text: string, thirdPass: boolean): void {
	const cache = cachedMetadataOf(text);
	const headings = cache.headings?.map(({ heading, level }) => `${level} ${heading.startsWith('LN: ') ? 'LN' : heading}`);
	expect(headings).toEqual([
		'1 LN',
		"2 Pass 1 — Bird's Eye View (5 Cs)",
		'2 Pass 2 — Content',
		'3 Key Concepts',
		'3 Why This Matters',
		...(thirdPass ? PASS_3 : []),
		'2 Project integration',
		'2 Related Notes',
		'2 MOCs',
	]);
	expect([cache.links ?? [], cache.embeds ?? [], cache.tags ?? [], Object.keys(cache.blocks ?? {}), cache.frontmatterLinks ?? []]).toEqual([
		[],
		[],
		[],
		[],
		[],
	]);
	const { body } = splitNote(text);
	expect(cache.sections?.filter(({ type }) => type === 'table')).toHaveLength(1);
	expect(cache.sections?.filter(({ type }) => ['code', 'html', 'comment', 'math'].includes(type))).toEqual([]);
	const cs = readFiveCs(text);
	expect([cs.hasTable, cs.answered, cs.relevance, cs.relevanceText]).toEqual([true, 0, null, '']);
	// One callout each for the reference and the abstract, one for relevance.
	expect((body.match(/^> ?\[!\w+\]/gm) ?? []).length).toBeLessThanOrEqual(3);
	for (const line of body.split('\n')) expect(line).not.toMatch(/^\s*(?:```|~~~|<|\w+:: )/);
}

const PASS_3 = ['2 Pass 3 — Virtual Reconstruction', '3 Assumptions', '3 Strengths and Weaknesses', '3 Future Work'];

/** Every word of title and abstract is in the note; its reference is the one the citer makes. */
async function nothingIsLost(text: string, paper: Paper): Promise<void> {
	const { body } = splitNote(text);
	const shown = body.replace(/\\(?=[!-/:-@[-`{-~])/g, '').normalize('NFKC');
	// A reader sees what TeX would print, never a command of it.
	for (const word of wordsOf(paper.title.replace(/\\[a-z]+/gi, ' '))) expect(shown).toContain(word);
	for (const word of wordsOf(paper.abstract ?? '')) expect(shown).toContain(word);
	const line = findCitationLine(text);
	const { markdown } = await citer.format(paper);
	expect(line?.markdown).toBe(markdown.replace(/<%/g, '< %').trimEnd());
	expect(markdown).not.toMatch(/[\r\n]/);
}

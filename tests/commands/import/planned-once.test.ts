/** The work of a planned note, counted: one draft, one writing of YAML, no reading of what was written, at most two citation lines, on every way. */
import { createNote } from '../../../src/commands/import/create-note';
import { importLibrary } from '../../../src/commands/import/import-library';
import { importText } from '../../../src/commands/import/import-pasted';
import { libraryEntries } from '../../../src/commands/import/library-entries';
import { fetchOne } from '../../../src/commands/import/look-up';
import { placeNote } from '../../../src/commands/import/plan-note';
import { NOTE_SECTIONS } from '../../../src/note/sections';
import { rememberedYaml } from '../../../src/vault/notes/remembered-yaml';
import { memoryWorld } from '../context';
import type { MemoryWorld } from '../context';
import { feedFor } from './feed';

/** Each draft of a note asks its first section once. */
const [HEADING] = NOTE_SECTIONS;
if (HEADING === undefined) throw new Error('a note without sections');
const drafted = jest.spyOn(HEADING, 'markdown');
beforeEach(() => drafted.mockClear());

/** A world that counts; its YAML remembers what it has read, as the app's does. */
function countingWorld() {
	const world = memoryWorld({
		settings: { openAfterImport: false },
		answers: [[/id_list=/, (url) => feedFor(url, (id) => ({ id, title: `Paper ${id} on Engines` }))]],
	});
	const counted = { written: 0, read: 0, cited: 0 };
	const { yaml, citations } = world.context;
	const context: MemoryWorld['context'] = {
		...world.context,
		yaml: rememberedYaml({
			stringify: (value) => (counted.written++, yaml.stringify(value)),
			parse: (text) => (counted.read++, yaml.parse(text)),
		}),
		citations: { ...citations, format: (...given) => (counted.cited++, citations.format(...given)) },
	};
	return { context, counts: () => ({ drafts: drafted.mock.calls.length, ...counted }) };
}

test('from the preview: typing at name, folder and topic drafts nothing, accepting drafts once', async () => {
	const { context, counts } = countingWorld();
	const named = { id: { scheme: 'arxiv' as const, id: '1906.01820' }, input: '1906.01820' };
	const found = await fetchOne(context, named);
	for (const keyword of ['E', 'En', 'Eng', 'Engines']) placeNote(context, found.paper, { keyword, topic: 'Machines' });
	expect(counts()).toEqual({ drafts: 0, written: 0, read: 0, cited: 0 });
	await createNote(context, found, { keyword: 'Engines', topic: 'Machines' });
	expect(counts()).toEqual({ drafts: 1, written: 1, read: 0, cited: 1 });
});

test('from a list of the command line', async () => {
	const { context, counts } = countingWorld();
	const results = await importText(context, '2001.00001 2001.00002 2001.00003');
	expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
	expect(counts()).toEqual({ drafts: 3, written: 3, read: 0, cited: 3 });
});

test('from a library', async () => {
	const { context, counts } = countingWorld();
	const entries = await libraryEntries(
		context,
		'@article{a, title={Sketch of the Engine}, author={Lovelace, Ada}, year=1843}\n@book{b, title={Passages from Life}, author={Babbage, Charles}, year=1864}',
	);
	await importLibrary(context, entries);
	expect(counts()).toEqual({ drafts: 2, written: 2, read: 0, cited: 2 });
});

/** Notes follow the settings: keys are renamed in their lines, sections are put in, the reader's text stays, undo brings it all back. */
import type { PreviewedChange } from '../../../src/commands/ports/dialogs';
import { applyNoteFormat } from '../../../src/commands/reading/apply-note-format';
import { importCli } from '../../../src/commands/import/import-cli';
import { updatedSettings } from '../changed-settings';
import { memoryWorld } from '../context';
import type { MemoryWorld } from '../context';
import { feedFor } from '../import/feed';

const answers = [[/export\.arxiv\.org/, (url: string) => feedFor(url, (id) => ({ id, title: 'A Study' }))]] as const;

async function world(ids = '1706.03762') {
	const shown: PreviewedChange[] = [];
	const dialogs = {
		previewChanges: <T extends PreviewedChange>({ changes }: { changes: readonly T[] }) => {
			shown.push(...changes);
			return Promise.resolve([...changes]);
		},
	};
	const made = memoryWorld({ answers, dialogs });
	await importCli.run(made.context, { id: ids });
	return { ...made, shown };
}
const only = (made: MemoryWorld) => [...made.notes.values()][0] ?? '';

test('with nothing changed there is nothing to do', async () => {
	const made = await world();
	const before = new Map(made.notes);
	await applyNoteFormat.run(made.context);
	expect(made.said).toEqual(['1 note has the format of the settings already.']);
	expect(made.notes).toEqual(before);
});

test('renamed properties keep their line, their value and their comment', async () => {
	const made = await world();
	const path = [...made.notes.keys()][0] ?? '';
	made.notes.set(path, only(made).replace('relevance:', 'relevance: 4   # mine').replace('status: to-read', 'status:   "reading"'));
	const before = only(made);
	updatedSettings(made, { 'property-relevance': 'stars', 'property-status': 'reading state', 'property-keshav-pass': 'pass' });
	await applyNoteFormat.run(made.context);
	expect(made.shown).toMatchObject([{ said: ['status is now reading state', 'relevance is now stars', 'keshav-pass is now pass'] }]);
	expect(only(made)).toBe(
		before
			.replace('relevance: 4', 'stars: 4')
			.replace('status:   "reading"', 'reading state:   "reading"')
			.replace('keshav-pass:', 'pass:'),
	);
	await made.context.operations.undoLast();
	expect(only(made)).toBe(before);
});

test('a second renaming finds the keys of the first', async () => {
	const made = await world();
	updatedSettings(made, { 'property-relevance': 'stars' });
	await applyNoteFormat.run(made.context);
	updatedSettings(made, { 'property-relevance': 'rating' });
	await applyNoteFormat.run(made.context);
	expect(only(made)).toContain('\nrating:');
	expect(only(made)).not.toMatch(/\n(?:stars|relevance):/);
});

test('a property that is switched off goes where its value is ours, and stays where it is the reader’s', async () => {
	const made = await world('1706.03762 1906.01820');
	const [first = '', second = ''] = [...made.notes.keys()];
	made.notes.set(second, (made.notes.get(second) ?? '').replace('venue: arXiv preprint', 'venue: NeurIPS'));
	updatedSettings(made, { 'property-venue': '' });
	await applyNoteFormat.run(made.context);
	expect(made.notes.get(first)).not.toContain('venue');
	expect(made.notes.get(second)).toContain('venue: NeurIPS');
});

test('a new name that the note uses already is left to the reader', async () => {
	const made = await world();
	const path = [...made.notes.keys()][0] ?? '';
	made.notes.set(path, only(made).replace('---\ntype', '---\nstars: five\ntype'));
	const before = only(made);
	updatedSettings(made, { 'property-relevance': 'stars' });
	await applyNoteFormat.run(made.context);
	expect(only(made)).toBe(before);
});

test('sections of another template are put in behind those before them; the reader’s text stays', async () => {
	const made = await world();
	const path = [...made.notes.keys()][0] ?? '';
	made.notes.set(path, only(made).replace('### Why This Matters\n', '### Why This Matters\n\nIt does.\n'));
	const before = only(made);
	made.notes.set(
		'Templates/Paper.md',
		'# {{ title }}\n\n## Pass 2 — Content\n\nx\n\n## Questions for {{ first-author }}\n\n- \n\n## Related Notes\n\n## Loose ends\n',
	);
	updatedSettings(made, { template: 'Templates/Paper.md' });
	await applyNoteFormat.run(made.context);
	expect(made.shown).toMatchObject([{ path, said: ['section “Questions for Lovelace”', 'section “Loose ends”'] }]);
	const after = made.notes.get(path) ?? '';
	expect(after).toContain('It does.\n\n## Questions for Lovelace\n\n-\n');
	expect(after).toContain('## Related Notes\n\n## Loose ends\n');
	const lines = after.split('\n');
	let at = 0;
	for (const line of before.split('\n')) {
		at = lines.indexOf(line, at);
		expect([line, at]).not.toEqual([line, -1]);
		at += 1;
	}
	made.shown.length = 0;
	await applyNoteFormat.run(made.context);
	expect(made.shown).toEqual([]);
});

test('an error in the template changes nothing', async () => {
	const made = await world();
	const before = new Map(made.notes);
	made.notes.set('T.md', '## {{ nothing }}\n');
	updatedSettings(made, { template: 'T.md' });
	await expect(applyNoteFormat.run(made.context)).rejects.toMatchObject({ failure: { kind: 'template-error', line: 1 } });
	made.notes.delete('T.md');
	expect(made.notes).toEqual(before);
});

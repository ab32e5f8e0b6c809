/** The index after any sequence of changes is the index of what the vault then holds. */
import fc from 'fast-check';
import { NameIndex } from '../../src/links/name-index';
import type { IndexedNote } from '../../src/links/name-index';
import { foldedName, hashOfFolded, hashOfText } from '../../src/links/folded-name';
import { parseNoteKinds } from '../../src/links/note-kind';
import { runs } from '../size';

const KINDS = parseNoteKinds('');
const path = fc.constantFrom('A.md', 'B/A.md', 'LN-A.md', 'B/LN A.md', 'PN-a.md', 'C/Ä.md', 'MOC a.md', 'MOC-A.md', '-.md');
const aliases = fc.uniqueArray(fc.constantFrom('A', 'x y', 'X-Y', 'LN-A', ''), { maxLength: 3 });
const change = fc.oneof(
	fc.record({ do: fc.constant('add' as const), path, aliases }),
	fc.record({ do: fc.constant('remove' as const), path }),
	fc.record({ do: fc.constant('rename' as const), path, to: path }),
);
const KEYS = ['a', 'lna', 'pna', 'moca', 'xy', ''];
const seen = (index: NameIndex) =>
	KEYS.map((key) =>
		[index.named(key), index.namedWithoutPrefix(key), index.aliased(key)].map((notes) => notes.map((note) => note.path).sort()),
	);

test('kept note by note, it is the same as made anew', () => {
	fc.assert(
		fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
			const index = new NameIndex(KINDS);
			const vault = new Map<string, IndexedNote>();
			for (const step of changes) {
				if (step.do === 'add') {
					index.add({ path: step.path, aliases: step.aliases });
					vault.set(step.path, { path: step.path, aliases: step.aliases });
				} else if (step.do === 'remove') {
					index.remove(step.path);
					vault.delete(step.path);
				} else {
					const note = vault.get(step.path);
					index.rename(step.path, step.to);
					vault.delete(step.path);
					vault.set(step.to, { ...note, path: step.to });
				}
			}
			expect(seen(index)).toEqual(seen(NameIndex.of(vault.values(), KINDS)));
			expect(index.size).toBe(vault.size);
		}),
	);
});

test('a rename onto a note that is there takes its place', () => {
	const index = NameIndex.of(
		[
			{ path: 'A.md', aliases: ['one'] },
			{ path: 'B.md', aliases: ['two'] },
		],
		KINDS,
	);
	index.rename('A.md', 'B.md');
	expect(index.size).toBe(1);
	expect(index.aliased('two')).toEqual([]);
	expect(index.aliased('one')).toMatchObject([{ path: 'B.md' }]);
});

test('it is filled in steps', () => {
	const index = new NameIndex(KINDS);
	const steps = [...index.taking(Array.from({ length: 1000 }, (_, at) => ({ path: `N${at}.md` })))];
	expect(steps.length).toBeGreaterThan(5);
	expect(index.size).toBe(1000);
});

test.each([
	['Ethics Review Log', 'ethicsreviewlog'],
	['Ethics_Review–Log', 'ethicsreviewlog'],
	['Čizmić', 'cizmic'],
	['Łukasz Kaiser', 'lukaszkaiser'],
	['Straße', 'strasse'],
	['Ｆｕｌｌ', 'full'],
	['注意 力', '注意力'],
	['---', ''],
])('foldedName(%s)', (name, key) => expect(foldedName(name)).toBe(key));

test('the hash of a name is the hash of what it folds to', () => {
	const name = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string(),
		fc
			.array(fc.constantFrom('Ä', 'ß', 'ΑΣ', 'ς', 'İ', 'ﬁ', '한', '－', '–', '_', ' ', '\u0301', 'a', 'Z', '\u{1F600}', '\ud800'))
			.map((parts) => parts.join('')),
	);
	fc.assert(
		fc.property(name, (text) => expect(hashOfFolded(text)).toBe(hashOfText(foldedName(text)))),
		{ numRuns: runs(3000) },
	);
});

test('two keys of one hash are told apart', () => {
	// FNV-1a gives these two the same 32 bits.
	expect(hashOfText('costarring')).toBe(hashOfText('liquid'));
	const index = NameIndex.of([{ path: 'costarring.md' }, { path: 'x/liquid.md', aliases: ['costarring'] }], KINDS);
	expect(index.named('liquid')).toMatchObject([{ path: 'x/liquid.md' }]);
	expect(index.aliased('costarring')).toMatchObject([{ path: 'x/liquid.md' }]);
	expect(index.aliased('liquid')).toEqual([]);
	index.remove('costarring.md');
	expect([index.has('costarring.md'), index.has('x/liquid.md'), index.named('costarring').length]).toEqual([false, true, 0]);
});

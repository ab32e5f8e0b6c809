/** What a link leads to, over the names of a real vault. */
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { resolveName, resolveTarget } from '../../src/links/resolve';
import { obsidianRule } from './obsidian-rule';

const KINDS = parseNoteKinds('');
const resolverOf = (paths: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}) => ({
	index: NameIndex.of(
		paths.map((path) => ({ path, aliases: aliases[path] ?? [] })),
		KINDS,
	),
	destination: obsidianRule(paths),
});

test('candidates are ranked: the same folder, the kind the link says, the shorter path', () => {
	const paths = ['Very/Long/Folder/PN-Red-Team.md', 'A/pn red team.md', 'B/PN_Red_Team.md', 'Here/PN--Red-Team.md'];
	const resolver = resolverOf(paths);
	const verdict = resolveName('PN RedTeam', 'Here/X.md', resolver);
	expect(verdict.status === 'ambiguous' && verdict.candidates.map(({ path }) => path)).toEqual([
		'Here/PN--Red-Team.md',
		'A/pn red team.md',
		'B/PN_Red_Team.md',
		'Very/Long/Folder/PN-Red-Team.md',
	]);
});

test('a prefix is forgiven when the link lacks it, never exchanged', () => {
	const resolver = resolverOf(['LN-Alpha.md', 'Beta.md']);
	expect(resolveName('Alpha', '', resolver).status).toBe('near');
	expect(resolveName('PN-Alpha', '', resolver).status).toBe('missing');
	expect(resolveName('PN-Beta', '', resolver).status).toBe('missing');
});

test('a name comes before a name without prefix; a name and an alias are asked about', () => {
	const resolver = resolverOf(['Red-Team.md', 'PN-Red-Team.md', 'Blue-Team.md', 'Other.md'], { 'Other.md': ['blue team'] });
	expect(resolveName('Red Team', '', resolver)).toMatchObject({ status: 'near', path: 'Red-Team.md' });
	expect(resolveName('Blue Team', '', resolver)).toMatchObject({ status: 'ambiguous' });
});

test('the target of an integration point: exact, else the one near note, else none', () => {
	const resolver = resolverOf(['50 - Areas/Ethics-Review-Log.md', 'A/Same Name.md', 'B/Same-Name.md']);
	expect(resolveTarget('50 - Areas/Ethics-Review-Log', '', resolver)).toBe('50 - Areas/Ethics-Review-Log.md');
	expect(resolveTarget('50 - Areas/55 Ethics/ethics review log', '', resolver)).toBe('50 - Areas/Ethics-Review-Log.md');
	expect(resolveTarget('same name', '', resolver)).toBe('A/Same Name.md');
	expect(resolveTarget('samename', '', resolver)).toBeNull();
	expect(resolveTarget('Nowhere', '', resolver)).toBeNull();
});

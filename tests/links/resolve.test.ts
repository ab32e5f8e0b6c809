/** What a link leads to, over the names of a real vault. */
import { linkFindings } from '../../src/links/mend';
import { NameGuesses } from '../../src/links/guess';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { resolveLink, resolveName, resolveTarget } from '../../src/links/resolve';
import { findAllLinks, findLinks } from '../../src/links/wiki-link';
import { describeWithShared, report, sharedFiles, sharedText } from '../shared-data';
import { obsidianRule } from './obsidian-rule';
import { ALIASES, PLANTED, PLANTED_IN } from './planted-links';

const KINDS = parseNoteKinds('');
const resolverOf = (paths: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}) => ({
	index: NameIndex.of(
		paths.map((path) => ({ path, aliases: aliases[path] ?? [] })),
		KINDS,
	),
	destination: obsidianRule(paths),
});

describeWithShared('over the paths of the reference vault', () => {
	const paths = sharedText('reference-vault/paths.txt')
		.split('\n')
		.filter((path) => path !== '');
	const resolver = resolverOf(paths, ALIASES);

	test.each(PLANTED)('%s is %s', (written, status, detail) => {
		const link = findLinks(written)[0];
		if (link === undefined) throw new Error('no link');
		const verdict = resolveLink(link, PLANTED_IN, resolver);
		const said = {
			resolved: () => (verdict.status === 'resolved' ? verdict.path : ''),
			near: () => (verdict.status === 'near' ? `${verdict.reason} ${verdict.path}` : ''),
			ambiguous: () => (verdict.status === 'ambiguous' ? (verdict.candidates[0]?.path ?? '') : ''),
			missing: () => (verdict.status === 'missing' ? (verdict.kind?.code ?? '') : ''),
			malformed: () => (verdict.status === 'malformed' ? verdict.fault : ''),
		}[verdict.status]();
		expect([verdict.status, said]).toEqual([status, detail]);
	});

	test('the planted table holds sixty links that Obsidian does not follow as they are, or follows', () => {
		expect(PLANTED.length).toBeGreaterThanOrEqual(60);
		expect(new Set(PLANTED.map(([link]) => link)).size).toBe(PLANTED.length);
	});

	test('every name without its separators, in another case, is found again', () => {
		const lost = paths.filter((path) => {
			const name = path.slice(path.lastIndexOf('/') + 1, -3);
			const verdict = resolveName(name.replace(/[-_ ]/g, '').toUpperCase(), '', resolver);
			return (
				!(verdict.status === 'near' && verdict.path === path) &&
				!(verdict.status === 'ambiguous' && verdict.candidates.some((one) => one.path === path)) &&
				verdict.status !== 'resolved'
			);
		});
		expect(lost).toEqual([]);
	});

	test('every link of the vault’s notes is classified, and the resolved ones are exactly the app’s', () => {
		const notes = sharedFiles('reference-vault/notes').length > 0 ? paths.filter((path) => sharedExists(path)) : [];
		const counts: Record<string, number> = {};
		for (const path of notes) {
			const text = sharedText(`reference-vault/notes/${path}`);
			for (const { link, verdict } of linkFindings(text, path, resolver)) {
				counts[verdict.status] = (counts[verdict.status] ?? 0) + 1;
				if (link.fault === null)
					expect([link.raw, verdict.status === 'resolved' ? verdict.path : null]).toEqual([
						link.raw,
						resolver.destination(link.target, path),
					]);
			}
			expect(linkFindings(text, path, resolver)).toHaveLength(findAllLinks(text).length);
		}
		report(`links of the reference notes: ${JSON.stringify(counts)} in ${notes.length} notes`);
		expect(notes.length).toBe(10);
		expect(counts['resolved']).toBeGreaterThan(100);
	});

	test.each([
		['Ethics Review Logs', LOG()],
		['Constituton', '40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution.md'],
		['SP-Puma-Constitutions', '40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution.md'],
		['Hubinger LearnedOptimisation', '20 - Literature/20.1 Papers/Agent-Architectures/LN-Hubinger-2019-LearnedOptimization.md'],
		['LN-Vaswani-Attention', '20 - Literature/20.1 Papers/LLM-Agents-General/LN-Vaswani-2017-AttentionIsAllYouNeed.md'],
	])('the best guess for %s', (name, path) => {
		const guesses = NameGuesses.of(resolver.index).like(name);
		expect(guesses[0]).toBe(path);
		expect(guesses.length).toBeLessThanOrEqual(3);
	});

	test('nothing is guessed for what is like nothing', () => expect(NameGuesses.of(resolver.index).like('Zzyzx')).toEqual([]));

	function sharedExists(path: string): boolean {
		try {
			return sharedText(`reference-vault/notes/${path}`) !== '';
		} catch {
			return false;
		}
	}
});

function LOG(): string {
	return '50 - Areas/55 Ethics/Ethics-Review-Log.md';
}

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

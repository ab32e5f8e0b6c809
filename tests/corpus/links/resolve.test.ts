import { linkFindings } from '../../../src/links/mend';
import { NameGuesses } from '../../../src/links/guess';
import { NameIndex } from '../../../src/links/name-index';
import { parseNoteKinds } from '../../../src/links/note-kind';
import { resolveLink, resolveName } from '../../../src/links/resolve';
import { findAllLinks, findLinks } from '../../../src/links/wiki-link';
import { describeCorpus, corpusFiles, corpusText } from '../corpus';
import { report } from '../../measure';
import { obsidianRule } from '../../links/obsidian-rule';
import { ALIASES, PLANTED, PLANTED_IN } from '../../links/planted-links';

const KINDS = parseNoteKinds('');
const resolverOf = (paths: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}) => ({
	index: NameIndex.of(
		paths.map((path) => ({ path, aliases: aliases[path] ?? [] })),
		KINDS,
	),
	destination: obsidianRule(paths),
});

describeCorpus('over the paths of the reference vault', ['reference-vault/notes', 'reference-vault/paths.txt'], () => {
	const paths = corpusText('reference-vault/paths.txt')
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
		const notes = corpusFiles('reference-vault/notes').length > 0 ? paths.filter((path) => sharedExists(path)) : [];
		const counts: Record<string, number> = {};
		for (const path of notes) {
			const text = corpusText(`reference-vault/notes/${path}`);
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
			return corpusText(`reference-vault/notes/${path}`) !== '';
		} catch {
			return false;
		}
	}
});

function LOG(): string {
	return '50 - Areas/55 Ethics/Ethics-Review-Log.md';
}

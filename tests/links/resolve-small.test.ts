/** What a link leads to in a vault small enough to see at once. */
import { NameGuesses } from '../../src/links/guess';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { resolveLink, resolveName, resolveTarget } from '../../src/links/resolve';
import { findLinks, formatLike } from '../../src/links/wiki-link';
import { obsidianRule } from './obsidian-rule';

const KINDS = parseNoteKinds('');
const PATHS = [
	'20 - Literature/LN-Yao-2022-ReAct.md',
	'30 - Permanent/PN-Agents.md',
	'30 - Permanent/Red Team.md',
	'40 - Projects/Red-Team.md',
	'40 - Projects/PUMA/SP-Constitution.md',
	'50 - Areas/Ethics/Ethics-Review-Log.md',
	'60 - Archive/Ethics/Old-Log.md',
	'90 - MOC/MOC-Agents.md',
	'90 - MOC/MOC AI Safety.md',
	'A.md',
];
const ALIASES: Readonly<Record<string, readonly string[]>> = {
	'30 - Permanent/PN-Agents.md': ['Software agents', 'Actors'],
	'90 - MOC/MOC-Agents.md': ['Folder/Alias'],
};
const resolver = {
	index: NameIndex.of(
		PATHS.map((path) => ({ path, aliases: ALIASES[path] ?? [] })),
		KINDS,
	),
	destination: obsidianRule(PATHS),
};
const FROM = '40 - Projects/Note.md';

test.each([
	['Ethics-Review-Log', 'resolved 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['50 - Areas/Ethics/Ethics-Review-Log', 'resolved 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['Ethics Review Log', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['ethics_review_log.md', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['EthicsReviewLog', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['ethics/ethics review log', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['Ethics\\Ethics Review Log', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['./Ethics/Ethics Review Log', 'near spelling 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['Elsewhere/Ethics Review Log', 'near folder 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['Elsewhere/Ethics-Review-Log', 'near folder 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['a/b/c/d/Ethics-Review-Log', 'near folder 50 - Areas/Ethics/Ethics-Review-Log.md'],
	['Constitution', 'near prefix 40 - Projects/PUMA/SP-Constitution.md'],
	['PUMA/Constitution', 'near prefix 40 - Projects/PUMA/SP-Constitution.md'],
	['Elsewhere/Constitution', 'near prefix 40 - Projects/PUMA/SP-Constitution.md'],
	['PN-Constitution', 'missing PN'],
	['software-agents', 'near alias 30 - Permanent/PN-Agents.md'],
	['folder/alias', 'near alias 90 - MOC/MOC-Agents.md'],
	['actors', 'near alias 30 - Permanent/PN-Agents.md'],
	['red_team', 'ambiguous 40 - Projects/Red-Team.md, 30 - Permanent/Red Team.md'],
	['Agents', 'ambiguous 90 - MOC/MOC-Agents.md, 30 - Permanent/PN-Agents.md'],
	['LN-Nobody-2020-Nothing', 'missing LN'],
	['Nothing', 'missing '],
	['Figure.png', 'missing file'],
	['paper.PDF', 'missing file'],
	['Version 1.5', 'missing '],
	['mailto:a@b.c', 'missing file'],
	['-', 'missing '],
	['...', 'missing '],
	['Ethics/-', 'missing '],
])('%s is %s', (name, said) => {
	const verdict = resolveName(name, FROM, resolver);
	const text = {
		resolved: () => (verdict.status === 'resolved' ? verdict.path : ''),
		near: () => (verdict.status === 'near' ? `${verdict.reason} ${verdict.path}` : ''),
		ambiguous: () => (verdict.status === 'ambiguous' ? verdict.candidates.map(({ path }) => path).join(', ') : ''),
		missing: () => (verdict.status === 'missing' ? (verdict.file ? 'file' : (verdict.kind?.code ?? '')) : ''),
	}[verdict.status]();
	expect(`${verdict.status} ${text}`).toBe(said);
	expect(resolveTarget(name, FROM, resolver)).toBe(verdict.status === 'resolved' || verdict.status === 'near' ? verdict.path : null);
});

test('the likeliest of several stands first: in the folder of the note, of the kind the link says, the shorter path', () => {
	const first = (name: string, from: string, paths: readonly string[]) => {
		const index = NameIndex.of(
			paths.map((path) => ({ path, aliases: [] })),
			KINDS,
		);
		const verdict = resolveName(name, from, { index, destination: () => null });
		return verdict.status === 'ambiguous' ? verdict.candidates.map(({ path }) => path) : [];
	};
	expect(first('red team', '30 - Permanent/X.md', ['30 - Permanent/Red Team.md', '40 - Projects/Red-Team.md'])[0]).toBe(
		'30 - Permanent/Red Team.md',
	);
	expect(first('PN-x_y', 'n.md', ['b/PNxy.md', 'aa/PN-x-y.md'])).toEqual(['aa/PN-x-y.md', 'b/PNxy.md']);
	expect(first('x y', 'n.md', ['bbb/x-y.md', 'a/x_y.md', 'cc/x y.md'])).toEqual(['a/x_y.md', 'cc/x y.md', 'bbb/x-y.md']);
	expect(first('x y', 'n.md', ['b/x-y.md', 'a/x_y.md'])).toEqual(['a/x_y.md', 'b/x-y.md']);
});

test('a link of the note itself, and a broken one', () => {
	const verdicts = findLinks('[[#Part]] [[|x]] [[Ethics-Review-Log#Part]]').map((link) => resolveLink(link, FROM, resolver));
	expect(verdicts).toEqual([
		{ status: 'resolved', path: FROM },
		{ status: 'malformed', fault: 'nothing-before-pipe' },
		{ status: 'resolved', path: '50 - Areas/Ethics/Ethics-Review-Log.md' },
	]);
});

test.each([
	['Ethics Review Logs', ['50 - Areas/Ethics/Ethics-Review-Log.md']],
	['SP-Constitutons', ['40 - Projects/PUMA/SP-Constitution.md']],
	['Agent', ['90 - MOC/MOC-Agents.md', '30 - Permanent/PN-Agents.md']],
	['LN-Yao-ReAct', ['20 - Literature/LN-Yao-2022-ReAct.md']],
	['A', []],
	['x', []],
	['Ethnography', []],
	['Zzyzx', []],
])('the guesses for %s', (name, paths) => expect(NameGuesses.of(resolver.index).like(name)).toEqual(paths));

test('no more guesses than asked for, and none that are stale', () => {
	const index = NameIndex.of(
		[1, 2, 3, 4, 5].map((n) => ({ path: `Log ${n}.md`, aliases: [] })),
		KINDS,
	);
	const guesses = NameGuesses.of(index);
	expect(guesses.like('Log 9')).toEqual(['Log 1.md', 'Log 2.md', 'Log 3.md']);
	expect(guesses.like('Log 9', 1)).toEqual(['Log 1.md']);
	expect(guesses.like('Log 4')[0]).toBe('Log 4.md');
	expect([guesses.stale, guesses.isOver(index), guesses.isOver(resolver.index)]).toEqual([false, true, false]);
	index.add({ path: 'Log 6.md', aliases: [] });
	expect(guesses.stale).toBe(true);
});

test.each([
	['[[Old name]]', 'New name.md', '[[New name]]'],
	['![[Old name#Part|shown]]', 'Folder/New.md', '![[Folder/New#Part|shown]]'],
	['[[ Old |shown]]', 'New', '[[ New |shown]]'],
	['[shown](Old%20name.md#Part)', 'Folder/New (1).md', '[shown](Folder/New%20%281%29.md#Part)'],
	['[shown](Old.md "Title")', 'New', '[shown](New.md "Title")'],
	['[Old.md](Old.md)', 'New', '[Old.md](New.md)'],
	['[shown](<Old name.md>)', 'New <1>.md', '[shown](<New %3C1%3E.md>)'],
	['[shown](<Old name.md#P>)', 'New (1)', '[shown](<New (1).md#P>)'],
	['[shown](Old.md)', '100%\tsure.md', '[shown](100%25%09sure.md)'],
	['[shown](Old.md)', 'Figure.png', '[shown](Figure.png)'],
])('%s with another target: %s', (raw, target, written) => {
	const [link] = findLinks(raw);
	if (link === undefined) throw new Error('no link');
	expect(formatLike(link, target)).toBe(written);
});

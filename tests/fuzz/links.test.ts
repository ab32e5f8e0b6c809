/** A made-up vault and made-up notes in it: links resolve by the app's rule, mending leads where it says, maps and mentions keep every line. */
import fc from 'fast-check';
import { applyEdits } from '../../src/markdown/edits';
import { readMarkdown } from '../../src/markdown/note';
import { foldedName, nameOf } from '../../src/links/folded-name';
import { linkEdits, linkFindings, nearNote } from '../../src/links/mend';
import { findMentions } from '../../src/links/mentions';
import { addMocEntry, addMocLinks } from '../../src/links/moc';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { findPaperMentions, paperMentionEdit } from '../../src/links/paper-mentions';
import { resolveName } from '../../src/links/resolve';
import { findAllLinks } from '../../src/links/wiki-link';
import { cachedMetadataOf } from '../host/vault/cached-metadata';
import { obsidianRule, shortestLink } from '../links/obsidian-rule';
import { fuzz, hostile } from './fuzz';

const word = fc.constantFrom(
	'Ethics',
	'Review',
	'Log',
	'Agents',
	'PUMA',
	'Master',
	'ética',
	'Über',
	'GPT-4',
	'a',
	'2019',
	"O'Brien",
	'日本',
	'Straße',
);
const folder = fc.constantFrom('', '20 - Literature/', '80 - MOC/81 Topic-Maps/', 'A/', 'a/b/', '50 - Areas/55 Ethics/');
const noteName = fc
	.tuple(
		fc.constantFrom('', '', 'LN-', 'PN-', 'SP-', 'MOC-', 'MOC '),
		fc.array(word, { minLength: 1, maxLength: 3 }),
		fc.constantFrom('-', ' ', '_'),
	)
	.map(([prefix, words, gap]) => prefix + words.join(gap));
const path = fc.tuple(folder, noteName).map(([where, name]) => `${where}${name}.md`);
const vault = fc.uniqueArray(path, { minLength: 1, maxLength: 8, selector: (one) => one.toLowerCase() });
const aliases = fc.array(fc.array(noteName, { maxLength: 2 }), { minLength: 8, maxLength: 8 });

/** Ways to spoil a name that are to be forgiven, and one that is not. */
const SPOILED: readonly ((name: string) => string)[] = [
	(name) => name,
	(name) => name.toUpperCase(),
	(name) => name.toLowerCase(),
	(name) => name.replace(/[-_ ]/g, ' '),
	(name) => name.replace(/[-_ ]/g, '-'),
	(name) => name.replace(/[-_ ]/g, '_'),
	(name) => name.replace(/[-_ ]/g, ''),
	(name) => name.normalize('NFD'),
	(name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
	(name) => `${name}.md`,
	(name) => `Old/${name}`,
	(name) => name.replace(/^(?:LN|PN|SP|MOC)[- ]/, ''),
	(name) => `${name} gone`,
];
const FORMS: readonly ((target: string) => string)[] = [
	(t) => `[[${t}]]`,
	(t) => `[[${t}|shown]]`,
	(t) => `![[${t}]]`,
	(t) => `[[${t}#Head]]`,
	(t) => `[[${t}#Head|shown]]`,
	(t) => `[shown](${encodeURI(t)}.md)`,
	(t) => `[shown](<${t}.md>)`,
	(t) => `→ ${t}`,
	(t) => t,
	(t) => `| [[${t}\\|x]] | y |\n|---|---|`,
	(t) => `\`[[${t}]]\``,
	(t) => `%%[[${t}]]%%`,
	(t) => `$[[${t}]]$`,
];
const reference = fc.tuple(fc.nat(7), fc.constantFrom(...SPOILED), fc.constantFrom(...FORMS));
const body = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: reference },
		{ weight: 2, arbitrary: hostile(5) },
		{ weight: 1, arbitrary: fc.constantFrom('\n\n', '\n', '\n## Related Notes\n\n', '\n- ', '\n## MOCs\n\n', ' ') },
	),
	{ maxLength: 10 },
);

function world(paths: readonly string[], named: readonly (readonly string[])[]) {
	const index = NameIndex.of(
		paths.map((one, at) => ({ path: one, aliases: named[at] ?? [] })),
		parseNoteKinds(''),
	);
	return { index, destination: obsidianRule(paths) };
}
function written(
	parts: readonly (string | [number, (name: string) => string, (target: string) => string])[],
	paths: readonly string[],
): string {
	return parts
		.map((part) => (typeof part === 'string' ? part : part[2](part[1](nameOf(paths[part[0] % paths.length] ?? '').replace(/\.md$/, '')))))
		.join(' ');
}
const outside = (text: string, edits: readonly { from: number; to: number }[]) =>
	[...edits].sort((a, b) => b.from - a.from).reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);

fuzz(
	'resolve',
	'a link is resolved exactly when the app resolves it; near and ambiguous ones name notes whose name or alias meets it',
	400,
	[vault, aliases, fc.nat(7), fc.constantFrom(...SPOILED)],
	(paths, named, which, spoil) => {
		const resolver = world(paths, named);
		const name = spoil(nameOf(paths[which % paths.length] ?? '').replace(/\.md$/, ''));
		const verdict = resolveName(name, paths[0] ?? '', resolver);
		const app = resolver.destination(name, paths[0] ?? '');
		expect([verdict.status === 'resolved' ? verdict.path : null]).toEqual([app]);
		const meets = (one: string) => {
			const at = paths.indexOf(one);
			const keys = [nameOf(one), ...(named[at] ?? [])].map(foldedName);
			const sought = foldedName(nameOf(name));
			return keys.some((key) => key === sought || key.endsWith(sought));
		};
		if (verdict.status === 'near') expect([verdict.path, meets(verdict.path)]).toEqual([verdict.path, true]);
		if (verdict.status === 'ambiguous') {
			expect(verdict.candidates.length).toBeGreaterThan(1);
			expect(new Set(verdict.candidates.map((one) => one.path)).size).toBe(verdict.candidates.length);
			for (const one of verdict.candidates) expect([one.path, meets(one.path)]).toEqual([one.path, true]);
		}
		// Whatever is forgiven, a name that only differs in it is found.
		if (verdict.status === 'missing' && !name.endsWith(' gone'))
			expect([name, paths.some((one) => foldedName(nameOf(one)) === foldedName(nameOf(name)))]).toEqual([
				name,
				foldedName(nameOf(name)) === '',
			]);
	},
);

fuzz(
	'mend',
	'a mended link leads to the note that was meant, the rest of the text stays, and nothing near is left',
	400,
	[vault, aliases, body, fc.boolean()],
	(paths, named, parts, crlf) => {
		const resolver = world(paths, named);
		const from = paths[0] ?? '';
		const text = crlf ? written(parts, paths).replace(/\r?\n/g, '\r\n') : written(parts, paths);
		const meant = linkFindings(text, from, resolver)
			.filter(({ verdict }) => verdict.status === 'near')
			.map(nearNote);
		const edits = linkEdits(text, from, resolver, shortestLink(paths), nearNote);
		const after = applyEdits(text, edits);
		let shift = 0;
		const moved = edits.map((edit) => {
			const start = edit.from + shift;
			shift += edit.text.length - (edit.to - edit.from);
			return { from: start, to: start + edit.text.length };
		});
		expect(outside(after, moved)).toBe(outside(text, edits));
		const now = linkFindings(after, from, resolver);
		expect(now.filter(({ verdict }) => verdict.status === 'near')).toEqual([]);
		const leads = now.flatMap(({ link, verdict }) =>
			moved.some((one) => one.from === link.from) && verdict.status === 'resolved' ? [verdict.path] : [],
		);
		expect(leads).toEqual(meant);
		// As many links as before, by our reading and by the app's.
		expect(findAllLinks(after)).toHaveLength(findAllLinks(text).length);
	},
);

fuzz('app-links', 'the links the app finds are found', 400, [vault, body], (paths, parts) => {
	// Where a block of HTML ends, or code by fence or indentation that nobody closed, is doubtful: there a link is rather left alone.
	const text = written(parts, paths)
		.replace(/</g, '')
		.replace(/`{3,}|~{3,}|\t/g, '')
		.replace(/^ +/gm, '');
	const ours = findAllLinks(text);
	const cache = cachedMetadataOf(text);
	// In %% comments the app counts links too; they are the reader's notes to himself and are not judged.
	const comments = [...text.matchAll(/%%[\s\S]*?(?:%%|$)/g)].map((m) => [m.index, m.index + m[0].length] as const);
	const missed = [...(cache.links ?? []), ...(cache.embeds ?? [])].filter(
		({ original, position }) =>
			original.includes('[[') &&
			!ours.some(({ from, to }) => from < position.end.offset && position.start.offset < to) &&
			!comments.some(([start, end]) => position.start.offset >= start && position.start.offset < end),
	);
	expect([text, missed.map(({ original }) => original)]).toEqual([text, []]);
});

fuzz(
	'mentions',
	'names and papers become links where they stand, and nothing else changes',
	300,
	[vault, aliases, body, fc.boolean()],
	(paths, named, parts, anywhere) => {
		const resolver = world(paths, named);
		const from = paths[0] ?? '';
		const write = shortestLink(paths);
		const text = `${written(parts, paths)} https://arxiv.org/abs/1906.01820 and arXiv:1906.01820v2.`;
		const mentions = findMentions(text, from, resolver, { anywhere });
		const links = findAllLinks(text);
		for (const mention of mentions) {
			expect(text.slice(mention.from, mention.to)).toBe(mention.name);
			expect(links.some((link) => mention.from < link.to && link.from < mention.to)).toBe(false);
			expect(paths).toContain(mention.path);
			expect(mention.path).not.toBe(from);
		}
		const noteOf = (address: string) => (address.includes('1906.01820') ? (paths[paths.length - 1] ?? null) : null);
		const papers = findPaperMentions(text, from, noteOf);
		const edits = papers.map((mention) => paperMentionEdit(readMarkdown(text), mention, from, write));
		const after = applyEdits(text, edits);
		expect(outside(text, edits)).toBe(
			edits.reduceRight((rest, edit) => {
				const at =
					edit.from +
					edits.filter((other) => other.from < edit.from).reduce((sum, other) => sum + other.text.length - (other.to - other.from), 0);
				return rest.slice(0, at) + rest.slice(at + edit.text.length);
			}, after),
		);
		// A link that is not closed hides the rest of its line, until another one closes it.
		if (!links.some(({ fault }) => fault !== null)) expect(findPaperMentions(after, from, noteOf)).toEqual([]);
	},
);

fuzz(
	'maps',
	'an entry in any map and a map in any note: once, and every line stays',
	300,
	[vault, body, fc.option(fc.constantFrom('Papers', 'MOCs', 'x'), { nil: undefined })],
	(paths, parts, heading) => {
		const text = written(parts, paths);
		const target = 'New/LN-Target-2020-X.md';
		const destination = obsidianRule([...paths, target]);
		const link = '[[LN-Target-2020-X]]';
		const lines = (one: string) => one.split(/\r?\n/).filter((line) => line.trim() !== '');
		for (const add of [
			(one: string) =>
				addMocEntry(one, link, {
					path: target,
					destination: (to) => destination(to, 'Map.md'),
					isLiterature: (one) => nameOf(one).startsWith('LN-'),
					...(heading === undefined ? {} : { heading }),
				}),
			(one: string) => addMocLinks(one, [{ path: target, link }], (to) => destination(to, 'Map.md')),
		]) {
			const after = add(text);
			expect(add(after)).toBe(after);
			const rest = lines(after);
			for (const line of lines(text)) {
				const at = rest.findIndex(
					(one) => one === line || one.replace(link, '').replace(/\s/g, '').startsWith(line.replace(/\s/g, '').slice(0, 20)),
				);
				expect([line, at >= 0]).toEqual([line, true]);
				rest.splice(0, at);
			}
			expect(findAllLinks(after).some((one) => one.fault === null && one.target === 'LN-Target-2020-X')).toBe(true);
		}
	},
);

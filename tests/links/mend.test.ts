/** Mending links: the links change, nothing else does, and a second run finds nothing to mend. */
import fc from 'fast-check';
import { linkEdits, linkFindings, nearNote } from '../../src/links/mend';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { applyEdits } from '../../src/markdown/edits';
import { readMarkdown } from '../../src/markdown/note';
import { findAllLinks } from '../../src/links/wiki-link';
import { obsidianRule, shortestLink } from './obsidian-rule';
import { runs } from '../size';

const PATHS = [
	'50 - Areas/Ethics-Review-Log.md',
	'SP-PUMA-Constitution.md',
	'PN-Agents.md',
	'A/Twin Name.md',
	'B/Twin-Name.md',
	"N/O'Brien-Notes.md",
	'Here.md',
];
const resolverOf = (paths: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}) => ({
	index: NameIndex.of(
		paths.map((path) => ({ path, aliases: aliases[path] ?? [] })),
		parseNoteKinds(''),
	),
	destination: obsidianRule(paths),
});
const resolver = resolverOf(PATHS, { 'PN-Agents.md': ['LLM Agent'] });
const mended = (text: string, write = shortestLink(PATHS)) => applyEdits(text, linkEdits(text, 'Here.md', resolver, write, nearNote));

test.each([
	['the target alone', 'a [[Ethics Review Log]] b', 'a [[Ethics-Review-Log]] b'],
	['display text and heading kept', '[[ethics review log#Decisions Log|the log]]', '[[Ethics-Review-Log#Decisions Log|the log]]'],
	['a block kept', '[[EthicsReviewLog#^b1]]', '[[Ethics-Review-Log#^b1]]'],
	['an embed stays one', '![[Ethics Review Log#Risks]]', '![[Ethics-Review-Log#Risks]]'],
	['by alias, which stays what is read', '[[LLM Agent]] [[llm agent|agents]]', '[[PN-Agents|LLM Agent]] [[PN-Agents|agents]]'],
	[
		'in a table the bar stays escaped',
		'| a | [[Ethics Review Log\\|log]] |\n|---|---|\n| [[LLM agent]] | |\n',
		'| a | [[Ethics-Review-Log\\|log]] |\n|---|---|\n| [[PN-Agents\\|LLM agent]] | |\n',
	],
	['in a table without outer bars', 'a | b\n--|--\nx | [[LLM Agent]]\n', 'a | b\n--|--\nx | [[PN-Agents\\|LLM Agent]]\n'],
	['a Markdown link, as the vault writes links', '[the log](Ethics%20Review%20Log.md#Risks)', '[[Ethics-Review-Log#Risks|the log]]'],
	[
		'a Markdown link whose text has brackets stays one',
		'[the [log]](Ethics%20Review%20Log.md "T")',
		'[the [log]](Ethics-Review-Log.md "T")',
	],
	[
		'a property',
		"---\nup: \"[[ethics review log|log]]\"\nlist:\n  - '[[obrien notes]]'\n  - '[[O''Brien Notes]]'\n---\n",
		"---\nup: \"[[Ethics-Review-Log|log]]\"\nlist:\n  - '[[obrien notes]]'\n  - '[[O''Brien-Notes]]'\n---\n",
	],
	[
		'by alias in a property, which stays what is read',
		'---\nup: "[[llm agent]]"\nlist: [\'[[LLM Agent#Part]]\', "[[llm agent|agents]]"]\n---\n',
		'---\nup: "[[PN-Agents|llm agent]]"\nlist: [\'[[PN-Agents#Part|LLM Agent]]\', "[[PN-Agents|agents]]"]\n---\n',
	],
	[
		'backslashes of a Markdown formatter',
		'[[Ethics\\_Review\\_Log|log]] [log](Ethics\\_Review\\_Log.md) [log](<Ethics\\-Review\\-Log.md> "T")',
		'[[Ethics-Review-Log|log]] [[Ethics-Review-Log|log]] [log](<Ethics-Review-Log.md> "T")',
	],
	['ambiguous, missing, malformed ones stay', '[[twin_name]] [[Nobody]] [[|x]] [[Ethics', '[[twin_name]] [[Nobody]] [[|x]] [[Ethics'],
	[
		'code, math, comments stay',
		'`[[Ethics Review Log]]` $[[Ethics Review Log]]$ %%[[Ethics Review Log]]%%',
		'`[[Ethics Review Log]]` $[[Ethics Review Log]]$ %%[[Ethics Review Log]]%%',
	],
	['line ends and a missing last one stay', '\uFEFFa\r\n[[Ethics Review Log]]\r\nb', '\uFEFFa\r\n[[Ethics-Review-Log]]\r\nb'],
])('%s', (_, before, after) => {
	expect(mended(before)).toBe(after);
	expect(mended(after)).toBe(after);
});

test('in a vault that writes Markdown links', () => {
	const write = (path: string, _from: string, subpath = '', alias?: string) =>
		`[${alias ?? path.replace(/^.*\//, '').replace(/\.md$/, '')}](${encodeURI(path)}${encodeURI(subpath)})`;
	expect(mended('[[Ethics Review Log#The log|x]]', write)).toBe('[x](50%20-%20Areas/Ethics-Review-Log.md#The%20log)');
	expect(mended('![[Ethics Review Log]]', write)).toBe('![Ethics-Review-Log](50%20-%20Areas/Ethics-Review-Log.md)');
	expect(mended('---\nup: "[[Ethics Review Log]]"\n---\n', write)).toBe('---\nup: "[[50 - Areas/Ethics-Review-Log]]"\n---\n');
});

test('a chosen note for an ambiguous or missing link; a choice finds its link after other lines changed', () => {
	const text = 'one [[twin_name]]\ntwo [[twin_name]]\n';
	const choice = linkFindings(text, 'Here.md', resolver)[1]?.key ?? '';
	const changed = `new line\none [[twin_name]] more\ntwo [[twin_name]]\n`;
	const edits = linkEdits(changed, 'Here.md', resolver, shortestLink(PATHS), ({ key }) => (key === choice ? 'B/Twin-Name.md' : null));
	expect(applyEdits(changed, edits)).toBe('new line\none [[twin_name]] more\ntwo [[Twin-Name]]\n');
});

const piece = fc.constantFrom(
	'[[Ethics Review Log]]',
	'[[LLM agent|x]]',
	'[[Nobody]]',
	'![[sp puma constitution]]',
	'[t](Ethics%20Review%20Log.md)',
	'[[|x]]',
	'[[',
	']]',
	'|',
	'\\',
	'`',
	'``',
	'```\n',
	'~~~\n',
	'$',
	'$$',
	'%%',
	'<!--',
	'-->',
	'<div>',
	'\n',
	'\r\n',
	'\n\n',
	'    ',
	'> ',
	'- ',
	'| ',
	'|---|---|\n',
	'---\n',
	'up: "[[ethics review log]]"\n',
	'# ',
	'word ',
	'[',
	'](',
	')',
	'"',
	'\u{1F600}',
	'[[Twin name]]',
	'#^a',
);
const anyText = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(''));

test('mending any text changes only spans of links, and a second run finds nothing', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const links = findAllLinks(text);
			const edits = linkEdits(text, 'Here.md', resolver, shortestLink(PATHS), nearNote);
			for (const edit of edits) expect(links.some(({ from, to }) => from === edit.from && to === edit.to)).toBe(true);
			const after = applyEdits(text, edits);
			const outside = (whole: string, spans: readonly { from: number; to: number }[]) =>
				spans.reduceRight((rest, { from, to }) => rest.slice(0, from) + '\u0000' + rest.slice(to), whole);
			let shift = 0;
			const moved = edits.map((edit) => {
				const from = edit.from + shift;
				shift += edit.text.length - (edit.to - edit.from);
				return { from, to: from + edit.text.length };
			});
			expect(outside(after, moved)).toBe(outside(text, edits));
			expect(linkFindings(after, 'Here.md', resolver).filter(({ verdict }) => verdict.status === 'near')).toEqual([]);
		}),
		{ numRuns: runs(3000) },
	);
});

test('spans of any text are in order, inside it, and apart but for broken links', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			let at = 0;
			for (const { from, to, link } of readMarkdown(text).spans) {
				expect(to).toBeGreaterThan(from);
				expect(to).toBeLessThanOrEqual(text.length);
				if (link?.fault != null && to > at) continue;
				expect(from).toBeGreaterThanOrEqual(at);
				at = to;
			}
		}),
		{ numRuns: runs(2000) },
	);
});

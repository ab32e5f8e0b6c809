import { integrationHeading } from '../../settings';
import { applyEdits } from '../../markdown/edits';
import type { TextEdit } from '../../markdown/edits';
import type { Markdown } from '../../markdown/note';
import { readMarkdown } from '../../markdown/note';
import { linkEdits, linkIn, linkedTo, linkFindings, nearNote } from '../../links/mend';
import type { LinkFinding } from '../../links/mend';
import { findMentions } from '../../links/mentions';
import type { Mention } from '../../links/mentions';
import { findPaperMentions, paperMentionEdit } from '../../links/paper-mentions';
import type { PaperNote } from '../../links/paper-mentions';
import type { Resolver } from '../../links/resolve';
import { nameOf } from '../../links/folded-name';
import type { CommandContext } from '../command';
import { forEachNote } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import type { Operation } from '../ports/operations';
import { newNote } from './new-note';
import type { ReviewDecision, ReviewGroup, ReviewItem, ReviewOption } from '../ports/link-review';

/** What resolving a link asks of the vault. */
export async function resolverOf(context: CommandContext): Promise<Resolver> {
	return { index: await context.noteNames.index(), destination: (target, from) => context.links.destination(target, from) };
}

/** The links of a note that do not lead where they should, and the plain mentions of notes, as the reader is asked about them. */
export async function reviewItems(
	context: CommandContext,
	path: string,
	text: string | Markdown,
	resolver: Resolver,
	findings = linkFindings(text, path, resolver),
): Promise<ReviewItem[]> {
	const items: ReviewItem[] = [];
	const note = readMarkdown(text);
	for (const finding of findings) {
		if (finding.verdict.status !== 'resolved') items.push(await linkItem(context, path, note, finding));
	}
	for (const mention of findMentions(note, path, resolver, mentionOptions(context))) {
		const becomes = mentionEdit(context, note, path, mention, mention.path).text;
		items.push(item(path, 'mention', { ...mention, raw: mention.name }, [{ path: mention.path, becomes, reason: 'mention' }]));
	}
	return items;
}

/** The papers a note names by address or id whose notes are in the vault. */
export function paperItems(context: CommandContext, path: string, text: string, noteOf: PaperNote): ReviewItem[] {
	const note = readMarkdown(text);
	return findPaperMentions(note, path, noteOf).map((mention) => {
		const becomes = paperMentionEdit(note, mention, path, (...asked) => context.links.linkTo(...asked)).text;
		return item(path, 'paper', mention, [{ path: mention.path, becomes, reason: 'mention' }]);
	});
}

interface Place {
	readonly key: string;
	readonly line: number;
	readonly context: string;
	readonly raw: string;
}

function item(
	path: string,
	group: ReviewGroup,
	{ key, line, context, raw }: Place,
	options: readonly ReviewOption[],
	more: Partial<ReviewItem> = {},
): ReviewItem {
	return { path, group, key, line, context, raw, options, create: null, fault: null, ...more };
}

async function linkItem(context: CommandContext, path: string, note: Markdown, finding: LinkFinding): Promise<ReviewItem> {
	const { link, verdict } = finding;
	const place = { key: finding.key, line: link.line, context: finding.context, raw: link.raw };
	const option = (to: string, reason: ReviewOption['reason']): ReviewOption => ({
		path: to,
		becomes: linkedTo(note, link, to, path, (...asked) => context.links.vaultLink(...asked), verdict),
		reason,
	});
	switch (verdict.status) {
		case 'near':
			return item(path, 'near', place, [option(verdict.path, verdict.reason)]);
		case 'ambiguous':
			return item(
				path,
				'ambiguous',
				place,
				verdict.candidates.map((candidate) => option(candidate.path, candidate.reason)),
			);
		case 'malformed':
			return item(path, 'malformed', place, [], { fault: verdict.fault });
		case 'missing': {
			if (verdict.file) return item(path, 'missing', place, []);
			const guesses = (await context.noteNames.guesses()).like(link.target);
			return item(
				path,
				'missing',
				place,
				guesses.map((guess) => option(guess, 'guess')),
				{ create: newNote(context, link.target, path, verdict.kind) },
			);
		}
		case 'resolved':
			return item(path, 'near', place, []);
	}
}

/** Where plain mentions are looked for: the integration and related sections, or anywhere by setting. */
function mentionOptions(context: CommandContext): { anywhere: boolean; headings: string[] } {
	return {
		anywhere: context.settings.mentionsAnywhere,
		headings: [context.settings.integrationHeading, integrationHeading(context.settings)],
	};
}

function mentionEdit(context: CommandContext, note: Markdown, from: string, mention: Mention, path: string): TextEdit {
	const alias = mention.name === nameOf(path) || /[/\\|[\]]/.test(mention.name) ? undefined : mention.name;
	return { from: mention.from, to: mention.to, text: linkIn(note, mention.from, context.links.linkTo(path, from, undefined, alias)) };
}

/** What was done: notes changed, links that lead somewhere now, notes made, findings that were no longer there. */
export interface AppliedReview {
	readonly notes: number;
	readonly links: number;
	readonly created: readonly string[];
	readonly gone: number;
	/** Notes that could not be made or written. */
	readonly left: readonly LeftNote[];
}

/**
 * Writes decisions: new notes first, then one edit a note, all undone together. Each note is read anew as it is written; a
 * finding that is no longer in it is left and counted.
 */
export async function applyDecisions(
	context: CommandContext,
	operation: Operation,
	decisions: readonly ReviewDecision[],
	noteOf: PaperNote = () => null,
): Promise<AppliedReview> {
	const created: string[] = [];
	const toMake = new Map(decisions.flatMap(({ create }) => (create === undefined ? [] : [[create.path, create] as const])));
	const making = await forEachNote(context, [...toMake.keys()], undefined, async (path) => {
		const create = toMake.get(path);
		if (create === undefined || context.notes.exists(path)) return;
		await operation.create(path, await create.text());
		created.push(path);
	});
	const resolver = await resolverOf(context);
	const byNote = new Map<string, ReviewDecision[]>();
	for (const decision of decisions) byNote.set(decision.item.path, [...(byNote.get(decision.item.path) ?? []), decision]);
	let [notes, links, gone] = [0, 0, 0];
	const writing = await forEachNote(context, [...byNote.keys()], undefined, async (path) => {
		const own = byNote.get(path) ?? [];
		let outcome: { edits: TextEdit[]; gone: number } = { edits: [], gone: own.length };
		if (context.notes.exists(path)) {
			const changed = await operation.update(path, (text) => {
				outcome = editsOf(context, text, path, own, resolver, noteOf);
				return applyEdits(text, outcome.edits);
			});
			if (changed) notes++;
		}
		links += outcome.edits.length;
		gone += outcome.gone;
	});
	return { notes, links, created, gone, left: [...making.left, ...writing.left] };
}

/** The edits of decisions in a note's newest text. A link that resolves by now, to a note just made, needs none. */
function editsOf(
	context: CommandContext,
	text: string,
	path: string,
	decisions: readonly ReviewDecision[],
	resolver: Resolver,
	noteOf: PaperNote,
): { edits: TextEdit[]; gone: number } {
	const note = readMarkdown(text);
	const places = new Map<string, (to: string) => TextEdit | null>();
	for (const { link, verdict, key } of linkFindings(note, path, resolver)) {
		const there = verdict.status === 'resolved' || verdict.status === 'malformed';
		places.set(key, (to) =>
			there
				? null
				: { from: link.from, to: link.to, text: linkedTo(note, link, to, path, (...asked) => context.links.vaultLink(...asked), verdict) },
		);
	}
	for (const mention of findMentions(note, path, resolver, mentionOptions(context)))
		places.set(mention.key, (to) => mentionEdit(context, note, path, mention, to));
	for (const mention of findPaperMentions(note, path, noteOf))
		places.set(mention.key, () => paperMentionEdit(note, mention, path, (...asked) => context.links.linkTo(...asked)));
	const found = decisions.filter((decision) => places.has(decision.item.key));
	return {
		edits: found.flatMap((decision) => places.get(decision.item.key)?.(decision.path) ?? []),
		gone: decisions.length - found.length,
	};
}

/** A note's text with its near links written as they are meant, and how many there were. */
export function withNearLinks(context: CommandContext, text: string, path: string, resolver: Resolver): { text: string; links: number } {
	const edits = linkEdits(text, path, resolver, (...asked) => context.links.vaultLink(...asked), nearNote);
	return { text: applyEdits(text, edits), links: edits.length };
}

import { readDraft } from '../../../citation/drafts/draft';
import type { PassageMemory } from '../../../citation/drafts/draft';
import type { Draft } from '../../../citation/drafts/draft-parts';
import type { LocatorTerms } from '../../../citation/drafts/locator-terms';
import { typedCite } from '../../../citation/drafts/clusters';
import type { WorkMention } from '../../../citation/drafts/clusters';
import type { HiddenSpan } from '../../../citation/drafts/passages';
import { readMarkdown } from '../../../markdown/note';
import type { Span } from '../../../markdown/spans';
import { findReferenceList } from '../../../note/reference-list';
import { knownFields } from '../../../paper/known-fields';
import { propertyNames } from '../../../settings';
import type { CommandContext } from '../../command';
import type { InsertedCitation } from './inserted';
import type { Works } from './works';

/** A text we inserted, where it stands. */
export interface InsertedMention extends WorkMention {
	readonly inserted: InsertedCitation;
}

/** The citations of a draft, its links to papers' notes and the texts we inserted among them. */
export function draftOf(
	context: CommandContext,
	draft: { readonly path: string; readonly text: string },
	works: Works,
	inserted: readonly InsertedCitation[],
	terms: LocatorTerms,
	memory?: PassageMemory,
): Draft<WorkMention> {
	const { path, text } = draft;
	const { spans } = readMarkdown(text);
	const list = findReferenceList(text);
	const hidden = spans.flatMap((span) => hiddenSpan(span));
	// The list of references names works too, and cites none.
	if (list !== null) hidden.push({ kind: 'code', from: list.start, to: list.end });
	hidden.sort((a, b) => a.from - b.from);
	const isHidden = (from: number) => list !== null && from >= list.start && from < list.end;
	const mentions = [
		...linkedWorks(context, path, spans, works).filter(({ from }) => !isHidden(from)),
		...insertedTexts(text, inserted, works, hidden, terms),
	].sort((a, b) => a.from - b.from);
	const { citekey } = propertyNames(context.settings);
	return readDraft(text, { hidden, terms, mentions, ownProperties: ['citekey', citekey, 'aliases'] }, memory);
}

/** Markdown links are read for the citations in their text, so only what they lead to is left out. */
function hiddenSpan(span: Span): HiddenSpan[] {
	if (span.link?.style === 'markdown') return [];
	// `[[` that leads to no link is text.
	if (span.link?.fault === 'unclosed' || span.link?.fault === 'nested') return [];
	return [{ kind: span.kind === 'link' ? 'wiki-link' : span.kind, from: span.from, to: span.to }];
}

/** Links to papers' notes; embedding a note cites nothing. */
function linkedWorks(context: CommandContext, path: string, spans: readonly Span[], works: Works): WorkMention[] {
	return spans.flatMap(({ kind, link, from, to }) => {
		if (kind !== 'link' || link === undefined || link.fault !== null || link.embed || link.target === '' || link.target.startsWith('@'))
			return [];
		const target = context.links.destination(link.target, path);
		return target === null || target === path || works.at(target) === null ? [] : [{ from, to, works: [target] }];
	});
}

/** Where the texts we inserted stand, outside code and comments. */
function insertedTexts(
	text: string,
	inserted: readonly InsertedCitation[],
	works: Works,
	hidden: readonly HiddenSpan[],
	terms: LocatorTerms,
): InsertedMention[] {
	const found: InsertedMention[] = [];
	const taken = new Set<string>();
	for (const one of inserted) {
		if (taken.has(one.text)) continue;
		taken.add(one.text);
		const cited = one.cites.flatMap((cite) => {
			const id = works.at(cite.path)?.path ?? works.named(cite.key)?.path;
			return id === undefined ? [] : [typedCite(id, cite, terms)];
		});
		for (let from = text.indexOf(one.text); from >= 0; from = text.indexOf(one.text, from + one.text.length)) {
			const to = from + one.text.length;
			// A text inside a longer one of ours is part of that.
			if (hidden.some((span) => span.kind !== 'url' && span.from < to && span.to > from && !(span.from >= from && span.to <= to))) continue;
			found.push({
				from,
				to,
				works: cited.map(({ id }) => id),
				...knownFields({ cites: one.form === 'reference' ? null : cited }),
				inserted: one,
			});
		}
	}
	const longestFirst = found.sort((a, b) => b.to - b.from - (a.to - a.from));
	const free: typeof found = [];
	for (const one of longestFirst) if (!free.some((other) => other.from < one.to && other.to > one.from)) free.push(one);
	return free;
}

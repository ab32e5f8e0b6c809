import { locatorTerms } from '../../../src/citation/drafts/locator-terms';
import { readDraft } from '../../../src/citation/drafts/draft';
import type { Draft } from '../../../src/citation/drafts/draft-parts';
import type { HiddenSpan } from '../../../src/citation/drafts/passages';
import { readMarkdown } from '../../../src/markdown/note';
import { bundledLocale } from '../../../src/citation/styles/bundled-csl';

/** A draft read as the app reads it, with the words of a locale for places. */
export async function draftOf(text: string, locale = 'en-US'): Promise<Draft> {
	const element = await bundledLocale(locale);
	if (element === null) throw new Error(`no locale ${locale}`);
	const hidden = readMarkdown(text).spans.flatMap((span): HiddenSpan[] => {
		if (span.link !== undefined && (span.link.style === 'markdown' || /^(?:unclosed|nested)$/.test(span.link.fault ?? ''))) return [];
		return [{ kind: span.kind === 'link' ? 'wiki-link' : span.kind, from: span.from, to: span.to }];
	});
	return readDraft(text, { hidden, terms: locatorTerms(element) });
}

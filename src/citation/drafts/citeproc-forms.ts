import type { CslItem } from '../csl-json';
import { withoutMarkupInside } from '../engine';
import type { CslElement } from '../styles/csl-element';
import type { FormattedLine, Run } from '../text/runs';
import type { Cluster } from './cluster';
import type { StyleKind } from './style-kind';
import { knownFields } from '../../paper/known-fields';

/** A style's tree for citeproc, which writes into the one it is given. */
export function copyOf(element: CslElement): CslElement {
	return {
		name: element.name,
		attrs: { ...element.attrs },
		children: element.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
	};
}

/** A work as citeproc takes it. */
export function citeprocItem(id: string, item: CslItem | undefined, kind: StyleKind): Record<string, unknown> {
	const made: Record<string, unknown> = { ...withoutMarkupInside(item ?? {}), id };
	// citeproc makes no label for a work nobody is named for, and throws.
	return kind === 'label' && made['author'] === undefined ? { ...made, author: [{ literal: item?.title ?? id }] } : made;
}

/** A citation as citeproc takes it. */
export function citationOf(cluster: Cluster, citationID: string, kind: StyleKind) {
	const composite = cluster.narrative && kind === 'author-date';
	return {
		citationID,
		citationItems: cluster.cites.map(({ id, label, locator, prefix, suffix, suppressAuthor }) => ({
			id,
			...(locator === undefined ? {} : { locator, label: label ?? 'page' }),
			...knownFields({
				prefix: prefix === '' ? null : prefix,
				suffix: suffix === '' ? null : suffix,
				'suppress-author': suppressAuthor === true ? true : null,
			}),
		})),
		// The first work of a narrative citation is the one named, whatever the style sorts by.
		properties: { noteIndex: cluster.noteIndex, ...(composite ? { mode: 'composite', unsorted: true } : {}) },
	};
}

/**
 * Without what citeproc writes in place of nothing, as for a work without author whose author is left out, and without the mark behind
 * it where the style had nothing to write: `(, see p. 3)`.
 */
export function withoutErrors(marked: string): string {
	return marked.replace(/ ?\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: [^\]]*)\]/g, '').replace(/\([,;] /g, '(');
}

/** An entry with its label apart, where the style writes it before the text: `[1] `, `1. `. */
export function labelled(line: FormattedLine, number: number): { label: string; runs: readonly Run[] } {
	if (line.label !== '') return { label: line.label.trim(), runs: line.runs };
	const [first, ...rest] = line.runs;
	const label = first === undefined ? undefined : /^[[(]?(\d+)[\])]?[.):]?\s+/.exec(first.text);
	if (first === undefined || label === null || label === undefined || label[1] !== String(number)) return { label: '', runs: line.runs };
	return { label: label[0].trim(), runs: [{ ...first, text: first.text.slice(label[0].length) }, ...rest] };
}

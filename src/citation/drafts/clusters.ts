import type { Draft, DraftCite, DraftCluster, Mention } from './draft-parts';
import { splitLocator } from './locator';
import type { LocatorTerms } from './locator-terms';
import type { Cluster, ClusterCite } from './cluster';
import type { StyleKind } from './style-kind';
import { knownFields } from '../../paper/known-fields';

/** A work a draft names by a link or by text we inserted: the ids of the works. */
export interface WorkMention extends Mention {
	readonly works: readonly string[];
	/** What of it goes through citeproc when texts we inserted are formatted anew. */
	readonly cites?: readonly ClusterCite[];
}

/** A citation of a draft beside what of it goes through citeproc. */
export interface ResolvedCluster {
	readonly source: DraftCluster;
	/** The ids of its works, in its order. */
	readonly works: readonly string[];
	/** The keys no work has: before the first known one, and after it. */
	readonly unknownBefore: readonly string[];
	readonly unknownAfter: readonly string[];
	/** Its place among those that go through citeproc; null when none of its keys is known. */
	readonly at: number | null;
	/** The number of the note it makes or stands in, in a style that cites in notes; else 0. */
	readonly noteIndex: number;
}

/** A draft made ready for citeproc: one ordered list for the text, the list of references and what is exported. */
export interface ResolvedDraft {
	readonly resolved: readonly ResolvedCluster[];
	readonly clusters: readonly Cluster[];
	/** Every work of the list once, in the order it is first named; those of `nocite` last. */
	readonly order: readonly string[];
	/** Keys no work has, each once. */
	readonly missing: readonly string[];
	/** Texts we inserted, with their places in `clusters`. */
	readonly inserted: readonly { readonly mention: WorkMention; readonly at: number }[];
}

/**
 * Puts works in place of the keys of a draft. `work` answers the id of a key's work or null, `all` every work there is, for `nocite: @*`.
 * In a style of notes, citations are numbered together with the notes the draft has written. With `asClusters` the texts we inserted are
 * formatted as citations at their places.
 */
export function resolveDraft(
	draft: Draft<WorkMention>,
	kind: StyleKind,
	work: (key: string) => string | null,
	all: () => readonly string[],
	asClusters = false,
): ResolvedDraft {
	const resolved: ResolvedCluster[] = [];
	const clusters: Cluster[] = [];
	const order = new Set<string>();
	const missing = new Set<string>();
	const inserted: { mention: WorkMention; at: number }[] = [];
	const numbers = new Map<number, number>();
	let count = 0;
	for (const entry of draft.entries) {
		switch (entry.kind) {
			case 'footnote':
				numbers.set(entry.note, ++count);
				break;
			case 'mention':
				for (const id of entry.mention.works) order.add(id);
				if (asClusters && entry.mention.cites !== undefined && entry.mention.cites.length > 0) {
					inserted.push({ mention: entry.mention, at: clusters.length });
					clusters.push({ cites: entry.mention.cites, narrative: false, noteIndex: kind === 'note' ? ++count : 0 });
				}
				break;
			case 'cluster': {
				const { cluster } = entry;
				const noteIndex = kind !== 'note' ? 0 : cluster.note === null ? ++count : (numbers.get(cluster.note) ?? count);
				const one = resolveCluster(cluster, work, noteIndex, clusters.length, kind);
				resolved.push(one.resolved);
				if (one.cluster !== null) clusters.push(one.cluster);
				for (const id of one.resolved.works) order.add(id);
				for (const key of [...one.resolved.unknownBefore, ...one.resolved.unknownAfter]) missing.add(key);
			}
		}
	}
	for (const key of draft.nocite) {
		const id = key === '*' ? null : work(key);
		if (id !== null) order.add(id);
		else if (key === '*') for (const one of all()) order.add(one);
		else missing.add(key);
	}
	return { resolved, clusters, order: [...order], missing: [...missing], inserted };
}

function resolveCluster(
	source: DraftCluster,
	work: (key: string) => string | null,
	noteIndex: number,
	place: number,
	kind: StyleKind,
): { readonly resolved: ResolvedCluster; readonly cluster: Cluster | null } {
	const known: { readonly cite: DraftCite; readonly id: string }[] = [];
	const before: string[] = [];
	const after: string[] = [];
	for (const cite of source.cites) {
		const id = work(cite.key);
		if (id !== null) known.push({ cite, id });
		else (known.length === 0 ? before : after).push(cite.key);
	}
	const [first] = known;
	const works = known.map(({ id }) => id);
	const resolved = { source, works, unknownBefore: before, unknownAfter: after, at: first === undefined ? null : place, noteIndex };
	if (first === undefined) return { resolved, cluster: null };
	const narrative = first.cite.mode === 'narrative';
	// In a note the name stands in the sentence already.
	const cites = known.map(({ cite, id }) => citeOf(cite, id, narrative && kind === 'note' && cite === first.cite));
	return { resolved, cluster: { cites, narrative, noteIndex } };
}

function citeOf(cite: DraftCite, id: string, isNamed: boolean): ClusterCite {
	const { label, locator } = cite;
	// A place without a term, as `{Theorem 2}`: citeproc would take it for a page.
	const unlabelled = locator !== undefined && label === null;
	const suffix = withComma((unlabelled ? locator : '') + cite.rest.csl);
	return {
		id,
		...(locator === undefined || label === undefined || label === null ? {} : { locator, label }),
		...knownFields({
			prefix: cite.prefix.csl === '' ? null : cite.prefix.csl,
			suffix: suffix === '' ? null : suffix,
			suppressAuthor: cite.mode === 'suppress-author' || isNamed ? true : null,
		}),
	};
}

/** A work with a place and words as a reader types them: `p. 3`, `chap. 2 and passim`; `see`. */
export function typedCite(id: string, typed: { readonly prefix?: string; readonly locator?: string }, terms: LocatorTerms): ClusterCite {
	const place = (typed.locator ?? '').trim();
	const located = place === '' ? null : splitLocator(`, ${place}`, terms);
	const suffix = withComma(located === null ? place : (located.label === null ? located.locator : '') + located.rest);
	const prefix = (typed.prefix ?? '').trim();
	return {
		id,
		...(located === null || located.label === null ? {} : { label: located.label, locator: located.locator }),
		...knownFields({ prefix: prefix === '' ? null : prefix, suffix: suffix === '' ? null : suffix }),
	};
}

/** Words after a citation get a comma before them where they begin with none, as Pandoc prints them. */
function withComma(suffix: string): string {
	const words = suffix.trimStart();
	return words === '' ? '' : /^\p{P}/u.test(words) && !/^["'“‘([]/.test(words) ? suffix : `, ${words}`;
}

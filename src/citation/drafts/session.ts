import { PaperError, reasonOf } from '../../failure';
import type { CslItem, CslName } from '../csl-json';
import { withoutMarkupInside } from '../engine';
import type { CitationLocale } from '../engine';
import { childrenNamed, textOf } from '../styles/csl-element';
import type { CslElement } from '../styles/csl-element';
import type { CitationStyle } from '../styles/style';
import { formattedLine, markedFormat } from '../text/runs';
import type { FormattedLine, Run } from '../text/runs';
import type { LocatorLabel } from './locator-terms';

/** One work of a citation as citeproc takes it. `id` is that of a work of the session. */
export interface ClusterCite {
	readonly id: string;
	readonly label?: LocatorLabel;
	readonly locator?: string;
	readonly prefix?: string;
	readonly suffix?: string;
	readonly suppressAuthor?: boolean;
}

/** A citation: works drawn together. */
export interface Cluster {
	readonly cites: readonly ClusterCite[];
	/** The first work's authors stand in the sentence, what else identifies it in the citation. */
	readonly narrative: boolean;
	/** The number of the note it stands in, where the style cites in notes; 0 in text. */
	readonly noteIndex: number;
}

/** How a style cites: it decides what a change of one citation can change elsewhere. */
export type StyleKind = 'author-date' | 'numeric' | 'label' | 'note';

/** A citation as it is drawn. */
export interface DrawnCluster {
	readonly runs: readonly Run[];
	/** Who wrote the first work, in a narrative citation of a note style: it stands in the sentence, `runs` in the note. */
	readonly name: string | null;
}

/** An entry of the list of references. */
export interface ListEntry {
	readonly id: string;
	/** `[1]`, `1.`, `SmJo20`; empty where the style writes none. */
	readonly label: string;
	readonly runs: readonly Run[];
}

/** The citations of one document, kept in citeproc and brought up to date by what changed. */
export interface CitationSession {
	readonly kind: StyleKind;
	/**
	 * Brings the session up to `clusters` at once when little has changed and the change stays where it is (a keystroke in an author-date
	 * style); false, and nothing is done, when it takes `rebuild`. `order` names every work of the list, cited or not, as they come.
	 */
	update(clusters: readonly Cluster[], order: readonly string[]): boolean;
	/** Brings the session up to `clusters`, one step a citation: the caller decides how many to take at once. */
	rebuild(clusters: readonly Cluster[], order: readonly string[]): Generator<void, void>;
	/** The citations as they are drawn, in order. */
	readonly drawn: readonly DrawnCluster[];
	/** How many citations citeproc has formatted so far: what a change cost, counted. */
	readonly formatted: number;
	/** The list of references in the style's order, some entries a step. */
	list(): Generator<void, readonly ListEntry[]>;
}

const ASSUME_ALL_ITEMS_REGISTERED = 2;
/** citeproc's word for styles in which neither the number nor the place of a citation shows. */
const UPDATES_ITSELF_ALONE = 0;
const ENTRIES_A_STEP = 4;
/** More changed citations than this are formatted step by step. */
const MOST_AT_ONCE = 6;

interface Kept {
	readonly id: string;
	readonly signature: string;
	drawn: DrawnCluster;
	readonly noteIndex: number;
}

/** How a style cites, by what its citations are made of. */
export function styleKind(style: CslElement): StyleKind {
	if (style.attrs['class'] === 'note') return 'note';
	const used = variablesOf(style);
	return used.has('citation-number') ? 'numeric' : used.has('citation-label') ? 'label' : 'author-date';
}

/**
 * A session for one document in a style and locale. `item` answers the CSL-JSON of a work. The engine is built when it is first needed;
 * what needs it throws a PaperError `unreadable-style` when citeproc cannot work with the style.
 */
export async function createSession(
	style: CitationStyle,
	locale: CitationLocale,
	item: (id: string) => CslItem | undefined,
): Promise<CitationSession> {
	const { default: CSL } = await import('citeproc');
	CSL.Output.Formats['marked'] ??= markedFormat();
	const kind = styleKind(style.element);
	const items = new Map<string, Record<string, unknown>>();
	const itemOf = (id: string): Record<string, unknown> => {
		const known = items.get(id);
		if (known !== undefined) return known;
		const made = citeprocItem(id, item(id), kind);
		items.set(id, made);
		return made;
	};
	const sys = {
		retrieveLocale: (id: string) => (id === locale.id ? locale.element : locale.fallback),
		retrieveItem: (id: string) => ({ ...itemOf(id) }),
	};
	const judged = <T>(action: () => T): T => {
		try {
			return action();
		} catch (error) {
			if (error instanceof PaperError) throw error;
			throw new PaperError({ kind: 'unreadable-style', style: style.id, reason: reasonOf(error) });
		}
	};
	let built: InstanceType<typeof CSL.Engine> | null = null;
	const engine = () => {
		// citeproc writes into the tree of the style it is given.
		built ??= judged(() => {
			const made = new CSL.Engine(sys, copyOf(style.element), locale.id, true);
			// Once, before the first item: works registered in one format and drawn in another lose the letters of their years.
			made.setOutputFormat('marked');
			return made;
		});
		return built;
	};

	let kept: Kept[] = [];
	let order: readonly string[] = [];
	let count = 0;
	let formatted = 0;

	const nameOf = (cluster: Cluster) => narrativeName(items.get(cluster.cites[0]?.id ?? '') ?? {}, locale.element);
	const drawnOf = (marked: string, cluster: Cluster): DrawnCluster => {
		const runs = formattedLine(withoutErrors(marked)).runs;
		if (!cluster.narrative || kind === 'author-date') return { runs, name: null };
		return kind === 'note' ? { runs, name: nameOf(cluster) } : { runs: named(nameOf(cluster), runs), name: null };
	};
	const format = (cluster: Cluster, id: string, pre: readonly Kept[], post: readonly Kept[], others: Map<string, Cluster>) => {
		const [, changes] = engine().processCitationCluster(
			citationOf(cluster, id, kind),
			pre.map((one) => [one.id, one.noteIndex]),
			post.map((one) => [one.id, one.noteIndex]),
			ASSUME_ALL_ITEMS_REGISTERED,
		);
		formatted += changes.length;
		return changes.map(([, marked, changed]) => [changed, drawnOf(marked, others.get(changed) ?? cluster)] as const);
	};
	let clusterById = new Map<string, Cluster>();

	return {
		kind,
		get drawn() {
			return kept.map(({ drawn }) => drawn);
		},
		get formatted() {
			return formatted;
		},
		update(clusters, wanted) {
			const signatures = clusters.map(signatureOf);
			const sameOrder = wanted.length === order.length && wanted.every((id, i) => id === order[i]);
			const shortest = Math.min(kept.length, clusters.length);
			let head = 0;
			while (head < shortest && kept[head]?.signature === signatures[head]) head++;
			let tail = 0;
			while (tail < shortest - head && kept[kept.length - 1 - tail]?.signature === signatures[clusters.length - 1 - tail]) tail++;
			const removed = kept.length - tail - head;
			const added = clusters.length - tail - head;
			if (removed === 0 && added === 0 && sameOrder) return true;
			if (kept.length === 0 || clusters.length === 0 || engine().opt.update_mode !== UPDATES_ITSELF_ALONE) return false;
			if (removed > MOST_AT_ONCE || added > MOST_AT_ONCE) return false;
			return judged(() => {
				if (!sameOrder) engine().updateItems(wanted, null, null, true);
				order = wanted;
				const before = kept.slice(0, head);
				const after = kept.slice(kept.length - tail);
				const made: Kept[] = [];
				const changes = new Map<string, DrawnCluster>();
				for (let i = 0; i < added; i++) {
					const cluster = clusters[head + i];
					if (cluster === undefined) break;
					const id = `c${++count}`;
					clusterById.set(id, cluster);
					for (const [changed, drawn] of format(cluster, id, [...before, ...made], after, clusterById)) changes.set(changed, drawn);
					const drawn = changes.get(id);
					if (drawn !== undefined) made.push({ id, signature: signatures[head + i] ?? '', drawn, noteIndex: cluster.noteIndex });
				}
				kept = [...before, ...made, ...after];
				if (added === 0) {
					// What was taken away is known only when a citation is formatted without it.
					const at = Math.min(head, kept.length - 1);
					const neighbour = kept[at];
					const cluster = neighbour === undefined ? undefined : clusterById.get(neighbour.id);
					if (neighbour !== undefined && cluster !== undefined)
						for (const [changed, drawn] of format(cluster, neighbour.id, kept.slice(0, at), kept.slice(at + 1), clusterById))
							changes.set(changed, drawn);
				}
				for (const one of kept) one.drawn = changes.get(one.id) ?? one.drawn;
				return true;
			});
		},
		*rebuild(clusters, wanted) {
			// Until it is done there is nothing to go on from.
			kept = [];
			order = [];
			judged(() => {
				items.clear();
				// Ties keep the order of registering, so what was registered before is forgotten first.
				engine().rebuildProcessorState([], 'marked', []);
				engine().updateItems([]);
			});
			yield* registering(wanted);
			const next: Kept[] = [];
			const byId = new Map<string, Kept>();
			clusterById = new Map();
			for (const cluster of clusters) {
				judged(() => {
					const id = `c${++count}`;
					clusterById.set(id, cluster);
					const one: Kept = { id, signature: signatureOf(cluster), drawn: { runs: [], name: null }, noteIndex: cluster.noteIndex };
					byId.set(id, one);
					for (const [changed, drawn] of format(cluster, id, next, [], clusterById)) {
						const target = byId.get(changed);
						if (target !== undefined) target.drawn = drawn;
					}
					next.push(one);
				});
				yield;
			}
			kept = next;
			order = wanted;
		},
		*list() {
			if (order.length === 0) return [];
			const entries: ListEntry[] = [];
			const paged = childrenNamed(style.element, 'bibliography').every(({ attrs }) => attrs['subsequent-author-substitute'] === undefined);
			let from: string | true = true;
			for (;;) {
				const made = judged(() => engine().makeBibliography(paged ? { page_start: from, page_length: ENTRIES_A_STEP } : undefined));
				// A style without a bibliography: the works as they are cited.
				if (made === false) return entries;
				const [parameters, lines] = made;
				for (const [i, marked] of lines.entries()) {
					const id = parameters.entry_ids[i]?.[0];
					if (id !== undefined) entries.push({ id, ...labelled(formattedLine(marked), entries.length + 1) });
				}
				const last = entries[entries.length - 1];
				if (!paged || parameters.done === true || lines.length === 0 || last === undefined || entries.length >= order.length)
					return entries;
				from = last.id;
				yield;
			}
		},
	};

	/**
	 * Registers all works, which citeproc's `updateItems` does in one go of a second and more: its own steps in its order, with a pause
	 * between two works and two sets of works that look alike. The version of citeproc is pinned, and tests hold both ways equal.
	 */
	function* registering(wanted: readonly string[]): Generator<void, void> {
		for (const id of wanted) {
			itemOf(id);
			yield;
		}
		const { registry, tmp, bibliography_sort: sorting } = judged(engine);
		yield;
		const step = (action: () => void) =>
			judged(() => {
				const { area, root, extension } = tmp;
				Object.assign(tmp, { area: 'citation', root: 'citation', extension: '' });
				action();
				Object.assign(tmp, { area, root, extension });
			});
		const isUnsorted = sorting.tokens.length === 0;
		step(() => {
			tmp.loadedItemIDs = {};
			registry.init([...wanted]);
			registry.dodeletes(registry.myhash);
		});
		const all = registry.mylist;
		for (const id of all) {
			step(() => registry.doinserts([id]));
			yield;
		}
		step(() => {
			registry.dorefreshes();
			registry.rebuildlist(isUnsorted);
		});
		for (const id of all) {
			step(() => {
				registry.mylist = [id];
				registry.setsortkeys();
				registry.mylist = all;
			});
			yield;
		}
		for (const alike of Object.keys(registry.ambigsTouched)) {
			step(() => {
				registry.ambigsTouched = { [alike]: true };
				registry.setdisambigs();
			});
			yield;
		}
		step(() => {
			registry.setdisambigs();
			registry.sorttokens(isUnsorted);
			registry.renumber();
		});
		yield;
	}
}

function copyOf(element: CslElement): CslElement {
	return {
		name: element.name,
		attrs: { ...element.attrs },
		children: element.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
	};
}

function citationOf(cluster: Cluster, citationID: string, kind: StyleKind) {
	const composite = cluster.narrative && kind === 'author-date';
	return {
		citationID,
		citationItems: cluster.cites.map(({ id, label, locator, prefix, suffix, suppressAuthor }) => ({
			id,
			...(locator === undefined ? {} : { locator, label: label ?? 'page' }),
			...(prefix === undefined || prefix === '' ? {} : { prefix }),
			...(suffix === undefined || suffix === '' ? {} : { suffix }),
			...(suppressAuthor === true ? { 'suppress-author': true } : {}),
		})),
		// The first work of a narrative citation is the one named, whatever the style sorts by.
		properties: { noteIndex: cluster.noteIndex, ...(composite ? { mode: 'composite', unsorted: true } : {}) },
	};
}

function signatureOf(cluster: Cluster): string {
	return JSON.stringify([cluster.narrative, cluster.noteIndex, cluster.cites]);
}

/** What citeproc writes in place of nothing, as for a work without author whose author is left out. */
function withoutErrors(marked: string): string {
	return marked.replace(/ ?\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: [^\]]*)\]/g, '');
}

/** `Smith et al. [1]`; a raised number stands at the name itself. */
function named(name: string, runs: readonly Run[]): readonly Run[] {
	const [first] = runs;
	if (name === '' || first === undefined) return runs;
	const plain = { italic: false, bold: false, smallCaps: false, underline: false, position: null };
	return [{ ...plain, text: first.position === 'sup' ? name : `${name} ` }, ...runs];
}

/** Who wrote a work, as a sentence says it, in the words of a locale; its title where nobody is named. */
export function narrativeName(item: Readonly<Record<string, unknown>>, locale: CslElement): string {
	const names = Array.isArray(item['author']) ? (item['author'] as readonly CslName[]).map(familyOf).filter((name) => name !== '') : [];
	const [first, second] = names;
	if (first === undefined) return typeof item['title'] === 'string' ? item['title'] : '';
	if (second === undefined) return first;
	return names.length === 2 ? `${first} ${term(locale, 'and')} ${second}` : `${first} ${term(locale, 'et-al')}`;
}

function familyOf(name: CslName): string {
	if ('literal' in name) return name.literal;
	return [name['non-dropping-particle'], name.family].filter((part) => part !== undefined && part !== '').join(' ');
}

function term(locale: CslElement, name: string): string {
	const terms = childrenNamed(locale, 'terms').flatMap((list) => childrenNamed(list, 'term'));
	const found = terms.find(({ attrs }) => attrs['name'] === name && attrs['form'] === undefined);
	return found === undefined ? name.replace('-', ' ') : textOf(found);
}

/** An entry with its label apart, where the style writes it before the text: `[1] `, `1. `. */
function labelled(line: FormattedLine, number: number): { label: string; runs: readonly Run[] } {
	if (line.label !== '') return { label: line.label.trim(), runs: line.runs };
	const [first, ...rest] = line.runs;
	const label = first === undefined ? undefined : /^[[(]?(\d+)[\])]?[.):]?\s+/.exec(first.text);
	if (first === undefined || label === null || label === undefined || label[1] !== String(number)) return { label: '', runs: line.runs };
	return { label: label[0].trim(), runs: [{ ...first, text: first.text.slice(label[0].length) }, ...rest] };
}

function citeprocItem(id: string, item: CslItem | undefined, kind: StyleKind): Record<string, unknown> {
	const made: Record<string, unknown> = { ...withoutMarkupInside(item ?? {}), id };
	// citeproc makes no label for a work nobody is named for, and throws.
	return kind === 'label' && made['author'] === undefined ? { ...made, author: [{ literal: item?.title ?? id }] } : made;
}

/** The variables a style's citations print, macros followed. */
function variablesOf(style: CslElement): ReadonlySet<string> {
	const macros = new Map(childrenNamed(style, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
	const found = new Set<string>();
	const followed = new Set<string>();
	const walk = (element: CslElement): void => {
		for (const child of element.children) {
			if (typeof child === 'string' || child.name === 'sort') continue;
			if (child.name === 'text' && child.attrs['variable'] !== undefined) found.add(child.attrs['variable']);
			const macro = child.attrs['macro'];
			if (macro !== undefined && !followed.has(macro)) {
				followed.add(macro);
				const target = macros.get(macro);
				if (target !== undefined) walk(target);
			}
			walk(child);
		}
	};
	for (const citation of childrenNamed(style, 'citation')) walk(citation);
	return found;
}

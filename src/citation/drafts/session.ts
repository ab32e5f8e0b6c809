import { PaperError, reasonOf } from '../../failure';
import type { CslItem } from '../csl-json';
import type { CitationLocale } from '../engine';
import type { CitationStyle } from '../styles/style';
import { formattedLine, markedFormat } from '../text/runs';
import { citationOf, citeprocItem, copyOf, labelled, withoutErrors } from './citeproc-forms';
import type { Cluster, DrawnCluster, ListEntry } from './cluster';
import { narrativeName, withNameBefore } from './narrative-name';
import { registerWorks } from './register-works';
import { styleKind } from './style-kind';
import type { StyleKind } from './style-kind';

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
	/** The list of references in the style's order, some entries a step; it ends early when other works come meanwhile. */
	list(): Generator<void, readonly ListEntry[]>;
}

const ASSUME_ALL_ITEMS_REGISTERED = 2;
/** citeproc's word for styles in which neither the number nor the place of a citation shows. */
const UPDATES_ITSELF_ALONE = 0;
const ENTRIES_A_STEP = 4;
/** More changed citations than this are formatted step by step. */
const MOST_AT_ONCE = 6;

interface FormattedCluster {
	readonly id: string;
	readonly signature: string;
	drawn: DrawnCluster;
	readonly noteIndex: number;
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
		built ??= judged(() => {
			const made = new CSL.Engine(sys, copyOf(style.element), locale.id, true);
			// Once, before the first item: works registered in one format and drawn in another lose the letters of their years.
			made.setOutputFormat('marked');
			return made;
		});
		return built;
	};

	let current: FormattedCluster[] = [];
	let order: readonly string[] = [];
	let count = 0;
	let formatted = 0;

	const nameOf = (cluster: Cluster) => narrativeName(items.get(cluster.cites[0]?.id ?? '') ?? {}, locale.element);
	const drawnOf = (marked: string, cluster: Cluster): DrawnCluster => {
		const runs = formattedLine(withoutErrors(marked)).runs;
		if (!cluster.narrative || kind === 'author-date') return { runs, name: null };
		return kind === 'note' ? { runs, name: nameOf(cluster) } : { runs: withNameBefore(nameOf(cluster), runs), name: null };
	};
	const format = (
		cluster: Cluster,
		id: string,
		pre: readonly FormattedCluster[],
		post: readonly FormattedCluster[],
		others: Map<string, Cluster>,
	) => {
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
			return current.map(({ drawn }) => drawn);
		},
		get formatted() {
			return formatted;
		},
		update(clusters, wanted) {
			const signatures = clusters.map(signatureOf);
			const sameOrder = wanted.length === order.length && wanted.every((id, i) => id === order[i]);
			const shortest = Math.min(current.length, clusters.length);
			let head = 0;
			while (head < shortest && current[head]?.signature === signatures[head]) head++;
			let tail = 0;
			while (tail < shortest - head && current[current.length - 1 - tail]?.signature === signatures[clusters.length - 1 - tail]) tail++;
			const removed = current.length - tail - head;
			const added = clusters.length - tail - head;
			if (removed === 0 && added === 0 && sameOrder) return true;
			if (current.length === 0 || clusters.length === 0 || engine().opt.update_mode !== UPDATES_ITSELF_ALONE) return false;
			if (removed > MOST_AT_ONCE || added > MOST_AT_ONCE) return false;
			return judged(() => {
				if (!sameOrder) engine().updateItems(wanted, null, null, true);
				order = wanted;
				const before = current.slice(0, head);
				const after = current.slice(current.length - tail);
				const made: FormattedCluster[] = [];
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
				current = [...before, ...made, ...after];
				if (added === 0) {
					// What was taken away is known only when a citation is formatted without it.
					const at = Math.min(head, current.length - 1);
					const neighbour = current[at];
					const cluster = neighbour === undefined ? undefined : clusterById.get(neighbour.id);
					if (neighbour !== undefined && cluster !== undefined)
						for (const [changed, drawn] of format(cluster, neighbour.id, current.slice(0, at), current.slice(at + 1), clusterById))
							changes.set(changed, drawn);
				}
				for (const one of current) one.drawn = changes.get(one.id) ?? one.drawn;
				return true;
			});
		},
		*rebuild(clusters, wanted) {
			// Until it is done there is nothing to go on from.
			current = [];
			order = [];
			judged(() => {
				items.clear();
				// Ties keep the order of registering, so what was registered before is forgotten first.
				engine().rebuildProcessorState([], 'marked', []);
				engine().updateItems([]);
			});
			for (const id of wanted) {
				itemOf(id);
				yield;
			}
			yield* registerWorks(judged(engine), wanted, judged);
			const next: FormattedCluster[] = [];
			const byId = new Map<string, FormattedCluster>();
			clusterById = new Map();
			for (const cluster of clusters) {
				judged(() => {
					const id = `c${++count}`;
					clusterById.set(id, cluster);
					const one: FormattedCluster = {
						id,
						signature: signatureOf(cluster),
						drawn: { runs: [], name: null },
						noteIndex: cluster.noteIndex,
					};
					byId.set(id, one);
					for (const [changed, drawn] of format(cluster, id, next, [], clusterById)) {
						const target = byId.get(changed);
						if (target !== undefined) target.drawn = drawn;
					}
					next.push(one);
				});
				yield;
			}
			current = next;
			order = wanted;
		},
		*list() {
			if (order.length === 0) return [];
			const entries: ListEntry[] = [];
			let from: string | true = true;
			// Whose names a dash stands for, of this list: another may be made between two pages.
			let names: unknown = false;
			const works = order;
			for (;;) {
				const made = judged(() => {
					const { tmp } = engine();
					tmp.last_rendered_name = names;
					const page = engine().makeBibliography({ page_start: from, page_length: ENTRIES_A_STEP });
					names = tmp.last_rendered_name;
					return page;
				});
				// A style without a bibliography: the works as they are cited.
				if (made === false) return entries;
				const [parameters, lines] = made;
				for (const [i, marked] of lines.entries()) {
					const id = parameters.entry_ids[i]?.[0];
					if (id !== undefined) entries.push({ id, ...labelled(formattedLine(marked), entries.length + 1) });
				}
				const last = entries[entries.length - 1];
				if (parameters.done === true || lines.length === 0 || last === undefined || entries.length >= order.length) return entries;
				from = last.id;
				yield;
				// The document has changed: nobody waits for the rest.
				if (order !== works) return entries;
			}
		},
	};
}

function signatureOf(cluster: Cluster): string {
	return JSON.stringify([cluster.narrative, cluster.noteIndex, cluster.cites]);
}

import { escapeMarkdown } from '../../../markdown/escape';
import { passageMemory } from '../../../citation/drafts/draft';
import type { Draft, DraftHint } from '../../../citation/drafts/draft-parts';
import { resolveDraft } from '../../../citation/drafts/clusters';
import type { ResolvedCluster, ResolvedDraft, WorkMention } from '../../../citation/drafts/clusters';
import { withUnknown } from '../../../citation/drafts/unknown';
import type { OpenedDocument } from '../../../citation/citer';
import { toCslItem } from '../../../citation/csl-json';
import { markdownOf } from '../../../citation/text/markdown';
import { plainText } from '../../../citation/text/runs';
import type { Run } from '../../../citation/text/runs';
import { citeSettings } from '../../../settings';
import type { CommandContext } from '../../command';
import { resultInSlices } from '../../in-slices';
import { insertedIn } from './inserted';
import type { InsertedCitation } from './inserted';
import { draftOf } from './read-draft';
import type { InsertedMention } from './read-draft';
import { prepareWorks, worksOf } from './works';
import type { Work, Works } from './works';

/** A citation of a draft as it is shown. */
export interface DraftCitation extends ResolvedCluster {
	readonly runs: readonly Run[];
	/** The name in the sentence, where a style of notes puts the rest into the note. */
	readonly name: string | null;
	/** All of it as plain text. */
	readonly text: string;
}

/** An entry of a draft's list of references. */
export interface ReferenceEntry {
	/** Without `@`; null for a work cited by a link to a note that names no key. */
	readonly key: string | null;
	readonly path: string;
	/** `[1]`, `1.`; empty where the style numbers nothing. */
	readonly label: string;
	readonly text: string;
	readonly markdown: string;
	readonly runs: readonly Run[];
}

/** What a draft cites, in one style and locale. */
export interface DraftState {
	readonly draft: Draft<WorkMention>;
	readonly citations: readonly DraftCitation[];
	readonly hints: readonly DraftHint[];
	readonly missing: readonly string[];
	/** The works of the list, in the order they are first named. */
	readonly works: readonly Work[];
}

/** A note and its text: a draft, or a chapter of one. */
export interface DraftSource {
	readonly path: string;
	readonly text: string;
}

export interface DocumentOptions {
	readonly style?: string;
	readonly locale?: string;
	/** Formats the texts we inserted as well, as citations at their places. */
	readonly formatInserted?: boolean;
}

/** Lets the app have its turn when a slice of time is used up. */
export type Pause = () => Promise<void>;

/**
 * The citations of one draft, kept from one keystroke to the next. `read` parses and brings up what a keystroke may change at once;
 * where the change may reach further, it answers null and `settle` does the rest in slices.
 */
export class DraftDocument {
	private readonly memory = passageMemory();
	private works: Works;
	private resolved: ResolvedDraft = { resolved: [], clusters: [], order: [], missing: [], inserted: [] };
	private draft: Draft<WorkMention> = { entries: [], clusters: [], hints: [], nocite: [] };
	private entries: Promise<readonly ReferenceEntry[]> | null = null;
	private settling: Promise<unknown> = Promise.resolve();
	private run = 0;
	private itemsOf = 0;

	private constructor(
		private readonly context: CommandContext,
		readonly opened: OpenedDocument,
		private inserted: ReadonlyMap<string, readonly InsertedCitation[]>,
		private readonly options: DocumentOptions,
	) {
		this.works = worksOf(context);
		this.itemsOf = this.works.version;
	}

	/** The document of a draft, or of one book in several. Throws `unreadable-style`, and `bad-flag` for a locale that is not there. */
	static async open(context: CommandContext, paths: readonly string[], options: DocumentOptions = {}): Promise<DraftDocument> {
		await prepareWorks(context);
		const item = (id: string) => {
			const work = worksOf(context).at(id);
			return work === null ? undefined : toCslItem(work.paper, citeSettings(context.settings).options);
		};
		const opened = await context.citations.openDocument(item, options);
		return new DraftDocument(context, opened, await insertedInto(context, paths), options);
	}

	get style(): string {
		return this.opened.style;
	}

	/** How many citations have been formatted so far. */
	get formatted(): number {
		return this.opened.session.formatted;
	}

	/** The state for the texts, when it can be had at once; null when it takes `settle`. */
	read(sources: readonly DraftSource[]): DraftState | null {
		this.parse(sources);
		const { session } = this.opened;
		const isFresh = this.itemsOf === this.works.version;
		return isFresh && session.update(this.resolved.clusters, this.resolved.order) ? this.state() : null;
	}

	/** The state for the texts, formatted in slices; null when others came meanwhile. */
	settle(sources: readonly DraftSource[], pause: Pause = () => this.context.yieldToApp()): Promise<DraftState | null> {
		const state = this.settleInSlices(sources, pause);
		this.settling = state.catch(() => null);
		return state;
	}

	private async settleInSlices(sources: readonly DraftSource[], pause: Pause): Promise<DraftState | null> {
		const run = ++this.run;
		this.inserted = await insertedInto(
			this.context,
			sources.map(({ path }) => path),
		);
		const now = this.read(sources);
		if (now !== null) return now;
		this.itemsOf = this.works.version;
		const steps = this.opened.session.rebuild(this.resolved.clusters, this.resolved.order);
		if ((await resultInSlices(steps, pause, () => run === this.run)) === null) return null;
		return this.state();
	}

	/** The list of references of the text last read, in the style's order; whoever asks while it is made gets the same. */
	async references(pause: Pause = () => this.context.yieldToApp()): Promise<readonly ReferenceEntry[]> {
		for (;;) {
			await this.settling;
			const made = (this.entries ??= this.listed(pause));
			const entries = await made.catch((error: unknown) => {
				this.entries = null;
				throw error;
			});
			if (this.entries === made) return entries;
		}
	}

	private async listed(pause: Pause): Promise<readonly ReferenceEntry[]> {
		const named = new Set(this.draft.clusters.flatMap(({ cites }) => cites.map(({ key }) => key)).concat(this.draft.nocite));
		const list = await resultInSlices(this.opened.session.list(), pause, () => true);
		return (list ?? []).flatMap(({ id, label, runs }) => {
			const work = this.works.at(id);
			if (work === null) return [];
			return {
				key: work.hasKey || named.has(work.citekey) ? work.citekey : null,
				path: id,
				label,
				text: plainText(runs).replace(/\n\s*/g, ' '),
				markdown: markdownOf(runs, escapeMarkdown),
				runs,
			};
		});
	}

	/** The texts we inserted, as they would be written now. */
	async insertedNow(): Promise<readonly { readonly mention: InsertedMention; readonly markdown: string }[]> {
		const { drawn } = this.opened.session;
		const written: { mention: InsertedMention; markdown: string }[] = [];
		for (const entry of this.draft.entries) {
			if (entry.kind !== 'mention' || !isInserted(entry.mention)) continue;
			const { mention } = entry;
			const at = this.resolved.inserted.find((one) => one.mention === mention)?.at;
			const papers = mention.works.flatMap((path) => this.works.at(path)?.paper ?? []);
			const markdown =
				mention.inserted.form === 'reference'
					? (await Promise.all(papers.map(async (paper) => (await this.context.citations.format(paper)).markdown))).join('\n\n')
					: at === undefined
						? ''
						: markdownOf(drawn[at]?.runs ?? [], escapeMarkdown);
			if (markdown !== '') written.push({ mention, markdown });
		}
		return written;
	}

	private parse(sources: readonly DraftSource[]): void {
		const { context, opened } = this;
		this.works = worksOf(context);
		this.draft = joined(
			sources.map((source) => draftOf(context, source, this.works, this.inserted.get(source.path) ?? [], opened.terms, this.memory)),
		);
		const work = (key: string) => this.works.named(key)?.path ?? null;
		const all = () => this.works.all.map((one) => one.path);
		this.resolved = resolveDraft(this.draft, opened.session.kind, work, all, this.options.formatInserted === true);
		this.entries = null;
	}

	private state(): DraftState {
		const { session, marks } = this.opened;
		const { drawn } = session;
		const citations = this.resolved.resolved.map((one): DraftCitation => {
			const own = one.at === null ? undefined : drawn[one.at];
			const runs = withUnknown(own?.runs ?? [], one.unknownBefore, one.unknownAfter, marks);
			const name = own?.name ?? null;
			const text = plainText(runs);
			return { ...one, runs, name, text: name === null ? text : text === '' ? name : `${name}, ${text}` };
		});
		const works = this.resolved.order.flatMap((path) => this.works.at(path) ?? []);
		return { draft: this.draft, citations, hints: this.draft.hints, missing: this.resolved.missing, works };
	}
}

function isInserted(mention: WorkMention): mention is InsertedMention {
	return 'inserted' in mention;
}

async function insertedInto(context: CommandContext, paths: readonly string[]): Promise<ReadonlyMap<string, readonly InsertedCitation[]>> {
	const found = new Map<string, readonly InsertedCitation[]>();
	for (const path of paths) found.set(path, await insertedIn(context, path));
	return found;
}

/** The chapters of a book as one draft: notes are counted on from one to the next. */
function joined(drafts: readonly Draft<WorkMention>[]): Draft<WorkMention> {
	const [only] = drafts;
	if (only !== undefined && drafts.length === 1) return only;
	let notes = 0;
	const entries = drafts.flatMap((draft) => {
		const before = notes;
		return draft.entries.map((entry) => {
			if (entry.kind === 'mention') return entry;
			if (entry.kind === 'cluster')
				return { ...entry, cluster: { ...entry.cluster, note: entry.cluster.note === null ? null : entry.cluster.note + before } };
			notes = Math.max(notes, before + entry.note);
			return { ...entry, note: before + entry.note };
		});
	});
	return {
		entries,
		clusters: entries.flatMap((entry) => (entry.kind === 'cluster' ? [entry.cluster] : [])),
		hints: [],
		nocite: [...new Set(drafts.flatMap(({ nocite }) => nocite))],
	};
}

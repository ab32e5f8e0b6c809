import { escapeMarkdown } from '../../../markdown/escape';
import type { Draft, DraftHint, PassageMemory } from '../../../citation/drafts/draft';
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
import { insertedIn } from './inserted';
import type { InsertedCitation } from './inserted';
import { draftOf } from './read-draft';
import { worksOf } from './works';
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

export interface DocumentOptions {
	readonly style?: string;
	readonly locale?: string;
}

/** Lets the app have its turn when a slice of time is used up. */
export type Breath = () => Promise<void>;

/** How long one slice of formatting may hold the app, in milliseconds. */
const SLICE = 8;

/**
 * The citations of one draft, kept from one keystroke to the next. `read` parses and brings up what a keystroke may change at once;
 * where the change may reach further, it answers null and `settle` does the rest in slices.
 */
export class DraftDocument {
	private readonly memory: PassageMemory = new Map();
	private works: Works;
	private resolved: ResolvedDraft = { resolved: [], clusters: [], order: [], missing: [] };
	private draft: Draft<WorkMention> = { entries: [], clusters: [], hints: [], nocite: [] };
	private entries: readonly ReferenceEntry[] | null = null;
	private run = 0;
	private itemsOf = 0;

	private constructor(
		private readonly context: CommandContext,
		readonly path: string,
		readonly opened: OpenedDocument,
		private inserted: readonly InsertedCitation[],
	) {
		this.works = worksOf(context);
		this.itemsOf = this.works.version;
	}

	/** Throws `unreadable-style`, and `bad-flag` for a locale that is not there. */
	static async open(context: CommandContext, path: string, options: DocumentOptions = {}): Promise<DraftDocument> {
		const item = (id: string) => {
			const work = worksOf(context).at(id);
			return work === null ? undefined : toCslItem(work.paper, citeSettings(context.settings).options);
		};
		const opened = await context.citations.openDocument(item, options);
		return new DraftDocument(context, path, opened, await insertedIn(context, path));
	}

	get style(): string {
		return this.opened.style;
	}

	/** How many citations have been formatted so far. */
	get formatted(): number {
		return this.opened.session.formatted;
	}

	/** The state for a text, when it can be had at once; null when it takes `settle`. */
	read(text: string): DraftState | null {
		this.parse(text);
		const { session } = this.opened;
		const isFresh = this.itemsOf === this.works.version;
		return isFresh && session.update(this.resolved.clusters, this.resolved.order) ? this.state() : null;
	}

	/** The state for a text, formatted in slices; null when another text came meanwhile. */
	async settle(text: string, breathe: Breath = () => this.context.yieldToApp()): Promise<DraftState | null> {
		const run = ++this.run;
		this.inserted = await insertedIn(this.context, this.path);
		const now = this.read(text);
		if (now !== null) return now;
		this.itemsOf = this.works.version;
		const steps = this.opened.session.rebuild(this.resolved.clusters, this.resolved.order);
		let until = performance.now() + SLICE;
		for (let step = steps.next(); step.done !== true; step = steps.next()) {
			if (performance.now() < until) continue;
			await breathe();
			if (run !== this.run) return null;
			until = performance.now() + SLICE;
		}
		return this.state();
	}

	/** The list of references of the text last read, in the style's order. */
	async references(breathe: Breath = () => this.context.yieldToApp()): Promise<readonly ReferenceEntry[]> {
		if (this.entries !== null) return this.entries;
		const named = new Set(this.draft.clusters.flatMap(({ cites }) => cites.map(({ key }) => key)).concat(this.draft.nocite));
		const steps = this.opened.session.list();
		let until = performance.now() + SLICE;
		let step = steps.next();
		while (step.done !== true) {
			if (performance.now() >= until) {
				await breathe();
				until = performance.now() + SLICE;
			}
			step = steps.next();
		}
		this.entries = step.value.flatMap(({ id, label, runs }) => {
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
		return this.entries;
	}

	private parse(text: string): void {
		const { context, path, opened } = this;
		this.works = worksOf(context);
		this.draft = draftOf(context, { path, text }, this.works, this.inserted, opened.terms, this.memory);
		const work = (key: string) => this.works.named(key)?.path ?? null;
		this.resolved = resolveDraft(this.draft, opened.session.kind, work, () => this.works.all.map((one) => one.path));
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

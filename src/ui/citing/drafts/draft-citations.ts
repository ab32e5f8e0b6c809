import type { CommandContext } from '../../../commands/command';
import { DraftDocument } from '../../../commands/citing/drafts/document';
import type { DraftState, ReferenceEntry } from '../../../commands/citing/drafts/document';
import { worksOf } from '../../../commands/citing/drafts/works';
import { citeSettings } from '../../../settings';

/** What is shown of a draft, and for which text. */
export interface ShownDraft {
	readonly text: string;
	readonly state: DraftState;
	readonly document: DraftDocument;
}

interface OpenDraft {
	readonly document: Promise<DraftDocument>;
	opened: DraftDocument | null;
	shown: ShownDraft | null;
	/** The newest text asked for, while it is formatted in slices. */
	wanted: string;
	timer: number | null;
	waiting: Promise<void>;
	used: number;
}

/** Drafts whose citations are kept at once; each holds its works in citeproc. */
const MOST_DRAFTS = 4;
/** A pause in typing, in milliseconds. */
const PAUSE = 400;

/**
 * The citations of the drafts on screen: editor, reading view and lists of references of one draft show one state. What a keystroke
 * changes is brought up at once where the style allows, else after a pause, in slices.
 */
export class DraftCitations {
	private readonly drafts = new Map<string, OpenDraft>();
	private readonly listeners = new Map<string, Set<() => void>>();
	private settingsKey = '';
	private clock = 0;

	constructor(private readonly context: () => CommandContext) {}

	/** Whether the text of a note may cite a paper of the vault. */
	mayCite(path: string, text: string): boolean {
		return text.includes('@') && this.enabled && (this.drafts.has(path) || this.context().notes.literatureNotes().length > 0);
	}

	get enabled(): boolean {
		return this.context().settings.drawCitations;
	}

	/** Calls back whenever what is shown of a draft changes; the answer ends it. */
	follow(path: string, changed: () => void): () => void {
		const all = this.listeners.get(path) ?? new Set();
		this.listeners.set(path, all.add(changed));
		return () => {
			all.delete(changed);
			if (all.size === 0) this.listeners.delete(path);
		};
	}

	/** What is known of a draft, whatever text it is of. */
	last(path: string): ShownDraft | null {
		return this.drafts.get(path)?.shown ?? null;
	}

	/** The state of a text, where it can be had at once; otherwise it comes after a pause, and the followers are told. */
	typed(path: string, text: string): ShownDraft | null {
		const kept = this.kept(path);
		if (kept.shown?.text === text) return kept.shown;
		kept.wanted = text;
		const state = kept.timer === null && kept.opened !== null ? kept.opened.read([{ path, text }]) : null;
		if (state !== null && kept.opened !== null) {
			kept.shown = { text, state, document: kept.opened };
			this.tell(path);
			return kept.shown;
		}
		if (kept.timer !== null) window.clearTimeout(kept.timer);
		kept.timer = window.setTimeout(
			() => {
				kept.timer = null;
				this.soon(path, kept);
			},
			kept.shown === null ? 0 : PAUSE,
		);
		return null;
	}

	/** The state of a text, formatted in slices. Throws what a style that cannot be read throws. */
	async settled(path: string, text: string): Promise<ShownDraft | null> {
		const kept = this.kept(path);
		if (kept.shown?.text === text) return kept.shown;
		kept.wanted = text;
		if (kept.timer !== null) window.clearTimeout(kept.timer);
		kept.timer = null;
		await this.inTurn(path, kept);
		return kept.shown;
	}

	/** The list of references of what is shown of a draft. */
	async references(path: string): Promise<readonly ReferenceEntry[]> {
		return (await this.drafts.get(path)?.shown?.document.references()) ?? [];
	}

	/** Notes have changed: where one of them was a paper's, what is shown is brought up. */
	papersChanged(): void {
		if (this.drafts.size === 0) return;
		const { version } = worksOf(this.context());
		if (version !== this.version) this.refresh();
		this.version = version;
	}
	private version = 0;

	/** Papers or settings have changed: what is shown is brought up. */
	refresh(): void {
		for (const [path, kept] of this.drafts) {
			if (!this.listeners.has(path)) this.drafts.delete(path);
			else if (kept.shown !== null) {
				kept.wanted = kept.shown.text;
				kept.shown = null;
				this.soon(path, kept);
			}
		}
	}

	/** Lets go of everything kept. */
	drop(): void {
		for (const { timer } of this.drafts.values()) if (timer !== null) window.clearTimeout(timer);
		this.drafts.clear();
	}

	/** Settles a draft for its listeners; a style that cannot be read is told to whoever asks for the text or the list. */
	private soon(path: string, kept: OpenDraft): void {
		this.inTurn(path, kept).catch(() => undefined);
	}

	/** Sections of a note ask for the same text at once: it is formatted once. */
	private async inTurn(path: string, kept: OpenDraft): Promise<void> {
		const run = kept.waiting.then(() => (kept.shown?.text === kept.wanted ? undefined : this.settle(path, kept)));
		kept.waiting = run.catch(() => undefined);
		await run;
	}

	private async settle(path: string, kept: OpenDraft): Promise<void> {
		const document = await kept.document;
		kept.opened = document;
		const { wanted } = kept;
		const state = await document.settle([{ path, text: wanted }]);
		// A newer text is on its way.
		if (state === null || this.drafts.get(path) !== kept) return;
		kept.shown = { text: wanted, state, document };
		this.tell(path);
		if (kept.wanted !== wanted && kept.timer === null) this.typed(path, kept.wanted);
	}

	private tell(path: string): void {
		for (const changed of [...(this.listeners.get(path) ?? [])]) changed();
	}

	private kept(path: string): OpenDraft {
		const context = this.context();
		const key = JSON.stringify([citeSettings(context.settings)]);
		if (key !== this.settingsKey) this.drop();
		this.settingsKey = key;
		const known = this.drafts.get(path);
		if (known !== undefined) {
			known.used = ++this.clock;
			return known;
		}
		const kept: OpenDraft = {
			document: DraftDocument.open(context, [path]),
			opened: null,
			shown: null,
			wanted: '',
			timer: null,
			waiting: Promise.resolve(),
			used: ++this.clock,
		};
		kept.document.catch(() => this.drafts.delete(path));
		this.drafts.set(path, kept);
		if (this.drafts.size > MOST_DRAFTS) {
			const [oldest] = [...this.drafts].filter(([other]) => !this.listeners.has(other)).sort((a, b) => a[1].used - b[1].used);
			if (oldest !== undefined) this.drafts.delete(oldest[0]);
		}
		return kept;
	}
}

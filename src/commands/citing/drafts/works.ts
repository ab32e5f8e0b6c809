import type { CommandContext } from '../../command';
import { citableOf } from '../citable';
import type { CitablePaper } from '../citable';
import { propertyIn } from '../../../note/properties/properties';
import { propertyNames } from '../../../settings';
import { sliceClock } from '../../in-slices';

/** A paper of the vault as drafts cite it. */
export interface Work extends CitablePaper {
	/** The note names its citekey itself; otherwise the key is the one we would give it. */
	readonly hasKey: boolean;
}

/** The papers of the vault by what a draft may call them. */
export interface Works {
	/** By citekey, without `@`. A key a note names itself is taken before one we would give; among equals the first path. */
	named(key: string): Work | null;
	/** By the path of its note. */
	at(path: string): Work | null;
	/** In the order of their paths. */
	readonly all: readonly Work[];
	/** Changes whenever a paper or a key does. */
	readonly version: number;
}

interface Known {
	frontmatter: unknown;
	work: Work | null;
}

/** The papers as they are now. A paper is read again only when its properties have changed, so that a keystroke reads none. */
export function worksOf(context: CommandContext): Works {
	return context.kept.one(WorkIndex).current(context);
}

/** Reads what `worksOf` would read, in slices: the first draft of a great library holds the app for no longer than the next. */
export async function prepareWorks(context: CommandContext): Promise<void> {
	const index = context.kept.one(WorkIndex);
	const sliceIsOver = sliceClock();
	index.heed(context);
	for (const path of context.notes.literatureNotes()) {
		index.take(context, path);
		if (!sliceIsOver()) continue;
		await context.yieldToApp();
		index.heed(context);
	}
}

class WorkIndex {
	private readonly known = new Map<string, Known>();
	/** Whether a paper was read that `works` has not. */
	private changed = false;
	private settings = '';
	private works: Works = { named: () => null, at: () => null, all: [], version: 0 };

	current(context: CommandContext): Works {
		this.heed(context);
		const paths = context.notes.literatureNotes();
		for (const path of paths) this.take(context, path);
		if (!this.changed && paths.length === this.known.size) return this.works;
		const present = new Set(paths);
		for (const path of this.known.keys()) if (!present.has(path)) this.known.delete(path);
		this.works = this.indexed();
		this.changed = false;
		return this.works;
	}

	/** Forgets every paper where the settings read them otherwise than before. */
	heed(context: CommandContext): void {
		const settings = JSON.stringify([context.settings.yearRule, propertyNames(context.settings)]);
		if (settings === this.settings) return;
		this.known.clear();
		this.changed = true;
		this.settings = settings;
	}

	/** Reads a paper, unless its properties are those it was read from. */
	take(context: CommandContext, path: string): void {
		const frontmatter = context.notes.frontmatter(path);
		const known = this.known.get(path);
		if (known !== undefined && known.frontmatter === frontmatter) return;
		this.known.set(path, { frontmatter, work: workAt(context, path) });
		this.changed = true;
	}

	private indexed(): Works {
		const all = [...this.known.keys()].sort().flatMap((path) => this.known.get(path)?.work ?? []);
		const byKey = new Map<string, Work>();
		for (const work of [...all.filter(({ hasKey }) => hasKey), ...all.filter(({ hasKey }) => !hasKey)])
			if (!byKey.has(work.citekey)) byKey.set(work.citekey, work);
		return {
			named: (key) => byKey.get(key) ?? null,
			at: (path) => this.known.get(path)?.work ?? null,
			all,
			version: this.works.version + 1,
		};
	}
}

function workAt(context: CommandContext, path: string): Work | null {
	const [citable] = citableOf(context, [path]);
	if (citable === undefined) return null;
	const own = propertyIn(context.notes.frontmatter(path), propertyNames(context.settings), 'citekey');
	return { ...citable, hasKey: typeof own === 'string' && own.trim() !== '' };
}

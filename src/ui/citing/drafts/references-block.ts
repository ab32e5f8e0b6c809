import { MarkdownRenderChild } from 'obsidian';
import { DraftDocument } from '../../../commands/citing/drafts/document';
import type { DraftState, ReferenceEntry } from '../../../commands/citing/drafts/document';
import type { ReferencesBlock } from '../../../commands/citing/drafts/references-block';
import { REFERENCES_KEYS, chaptersOf, readReferencesBlock } from '../../../commands/citing/drafts/references-block';
import type { CommandContext } from '../../../commands/command';
import { t } from '../../../i18n';
import { attempt, attempted } from '../../kit/attempt';
import { appendRuns, isDrawn } from './citation-element';
import type { DraftCitations } from './draft-citations';

/** A `references` code block: the list of what a draft cites, kept current. */
export class ReferencesBlockView extends MarkdownRenderChild {
	/** When the list first stands: PDF export waits for it. */
	painted: Promise<void> = Promise.resolve();
	private readonly block: ReferencesBlock;
	private last = '';
	private timer: number | null = null;

	constructor(
		container: HTMLElement,
		source: string,
		private readonly path: string,
		private readonly drafts: DraftCitations,
		private readonly context: () => CommandContext,
	) {
		super(container);
		this.block = readReferencesBlock(source);
	}

	override onload(): void {
		this.containerEl.addClass('spn-references');
		this.register(this.drafts.follow(this.path, () => this.later()));
		this.register(() => {
			if (this.timer !== null) window.clearTimeout(this.timer);
		});
		this.painted = this.show();
	}

	private later(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => {
			this.timer = null;
			attempt(this.context, () => this.show());
		}, 300);
	}

	private async show(): Promise<void> {
		const list = async () => {
			const { entries, missing } = await this.listed();
			this.draw(entries, missing);
		};
		await attempted(this.context, list, (words) => {
			this.containerEl.empty();
			this.trouble(words);
		});
	}

	private async listed(): Promise<{ readonly entries: readonly ReferenceEntry[]; readonly missing: readonly string[] }> {
		const context = this.context();
		const { block } = this;
		if (block.from === null && block.style === undefined && block.locale === undefined) {
			const text = this.drafts.last(this.path)?.text ?? (await context.notes.read(this.path));
			const shown = await this.drafts.settled(this.path, text);
			return { entries: await this.drafts.references(this.path), missing: missingKeys(shown?.state ?? null, context) };
		}
		const paths = block.from === null ? [this.path] : chaptersOf(context, block.from, this.path);
		const document = await DraftDocument.open(context, paths, block);
		const sources = await Promise.all(paths.map(async (path) => ({ path, text: await context.notes.read(path) })));
		const state = await document.settle(sources);
		return { entries: await document.references(), missing: missingKeys(state, context) };
	}

	private draw(entries: readonly ReferenceEntry[], missing: readonly string[]): void {
		const now = JSON.stringify([entries, missing]);
		if (now === this.last) return;
		this.last = now;
		const el = this.containerEl;
		el.empty();
		if (entries.length === 0 && missing.length === 0) el.createDiv({ cls: 'spn-references-none', text: t('references-block.none') });
		const list = el.createEl('ul', { cls: 'spn-references-list', attr: { 'aria-label': t('references-block.label') } });
		list.toggle(entries.length > 0);
		for (const { path, label, runs } of entries) {
			const item = list.createEl('li');
			if (label !== '') item.createSpan({ cls: 'spn-references-label', text: label });
			const body = item.createSpan({ cls: 'spn-references-text' });
			appendRuns(body, runs);
			body.appendText(' ');
			body.createEl('a', {
				cls: 'internal-link spn-references-note',
				text: t('references-block.note'),
				href: path,
				attr: { 'data-href': path },
			});
		}
		if (missing.length > 0) this.trouble(t('references-block.missing', { keys: missing.map((key) => `@${key}`).join(', ') }));
		for (const { line, key } of this.block.wrong) this.trouble(t('matrix.wrong-key', { line, key, keys: REFERENCES_KEYS.join(', ') }));
	}

	private trouble(text: string): void {
		this.containerEl.createDiv({ cls: 'spn-trouble', text, attr: { role: 'note' } });
	}
}

/** Keys nobody has, without the mentions of people that look like keys. */
function missingKeys(state: DraftState | null, context: CommandContext): readonly string[] {
	if (state === null) return [];
	const mentions = state.citations.filter((citation) => citation.works.length === 0 && !isDrawn(citation, context));
	const mentioned = new Set(mentions.flatMap(({ source }) => source.cites.map(({ key }) => key)));
	return state.missing.filter((key) => !mentioned.has(key));
}

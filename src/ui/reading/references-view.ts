import { Keymap, setIcon } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { citingPapersOf, importText, paperOfPath, referencesOf, writeReferences } from '../../commands/reading';
import type { AskedPaper, MatchedReference, ReferenceAnswer } from '../../commands/reading';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { AskingView } from '../kit/paper-view';

export const REFERENCES_VIEW = 'structured-paper-notes-references';

/** How the reader knows a reference. */
const STATES = ['read', 'to-read', 'maybe', 'none'] as const;
type State = (typeof STATES)[number];

/** What a paper cites, each ticked off against the reader's own notes; those without a note can be imported together. */
export class ReferencesView extends AskingView<ReferenceAnswer> {
	private path: string | null = null;
	private isCitedBy = false;
	private readonly ticked = new Set<number>();

	override getViewType(): string {
		return REFERENCES_VIEW;
	}

	override getDisplayText(): string {
		return t('references.title');
	}

	override getIcon(): string {
		return 'book-marked';
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('spn-cited');
		this.registerEvent(this.app.workspace.on('file-open', () => this.follow()));
		this.follow(true);
		return await Promise.resolve();
	}

	/** Follows the note at hand; a note that is no paper leaves what is shown. */
	follow(always = false): void {
		const path = this.app.workspace.getActiveFile()?.path ?? null;
		if (!always && (path === null || path === this.path)) return;
		const context = this.context();
		if (path === null || !context.notes.isLiterature(path)) {
			if (this.path === null) this.contentEl.setText(t('references.empty'));
			return;
		}
		this.path = path;
		void this.show();
	}

	private async show(identifiers = false): Promise<void> {
		const { path } = this;
		if (path === null) return;
		const context = this.context();
		this.ticked.clear();
		const waiting = t(this.isCitedBy ? 'references.asking-citing' : 'references.asking', { title: nameOf(path) });
		await this.ask(
			waiting,
			async (signal) => {
				const paper = paperOfPath(context, path);
				return this.isCitedBy ? await citingPapersOf(context, paper, signal) : await referencesOf(context, paper, { identifiers, signal });
			},
			(answer) => this.draw(context, paperOfPath(context, path), answer),
		);
	}

	private draw(context: CommandContext, paper: AskedPaper, { source, complete, references }: ReferenceAnswer): void {
		const head = this.contentEl.createDiv({ cls: 'spn-cited-head' });
		head.createEl('h2', { text: paper.title });
		const tabs = head.createDiv({ cls: 'spn-cited-tabs', attr: { role: 'tablist' } });
		for (const citing of [false, true]) {
			const tab = tabs.createEl('button', { text: t(citing ? 'references.cited-by' : 'references.title') });
			tab.setAttrs({ role: 'tab', 'aria-selected': String(citing === this.isCitedBy) });
			tab.addEventListener('click', () => {
				this.isCitedBy = citing;
				void this.show();
			});
		}
		const said = t('references.said', { n: references.length, source: source.join(', ') });
		head.createDiv({ cls: 'spn-cited-said', text: complete ? said : `${said} ${t('references.incomplete')}` });
		const body = this.contentEl.createDiv({ cls: 'spn-cited-body' });
		for (const state of STATES)
			this.drawGroup(
				body,
				context,
				state,
				references.filter((reference) => stateOf(reference) === state),
			);
		this.drawActions(context, paper, references);
	}

	private drawGroup(body: HTMLElement, context: CommandContext, state: State, references: readonly MatchedReference[]): void {
		if (references.length === 0) return;
		const group = body.createDiv({ cls: `spn-cited-group is-${state}` });
		group.createEl('h3', { text: `${stateName(state)} (${references.length})` });
		const list = group.createEl('ul');
		for (const reference of references) this.drawItem(list.createEl('li'), context, state, reference);
	}

	private drawItem(item: HTMLElement, context: CommandContext, state: State, reference: MatchedReference): void {
		const { n, note, text, citedIn } = reference;
		const name = reference.title ?? text;
		const mark = item.createSpan({ cls: 'spn-cited-mark' });
		if (state === 'none') {
			const box = mark.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('import.choose', { title: name }) } });
			box.addEventListener('change', () => {
				if (box.checked) this.ticked.add(n);
				else this.ticked.delete(n);
			});
		} else setIcon(mark, state === 'read' ? 'check' : state === 'to-read' ? 'circle' : 'circle-help');
		const words = item.createDiv({ cls: 'spn-cited-words' });
		if (note === null) words.createSpan({ text: name });
		else {
			const link = words.createEl('a', { text: name, href: '#' });
			link.addEventListener('click', (event) => {
				event.preventDefault();
				void context.active.open(note, { newTab: Keymap.isModEvent(event) !== false });
			});
		}
		const [first, ...others] = reference.authors;
		const who = first === undefined ? '' : `${first}${others.length > 0 ? ' et al.' : ''}`;
		const where = citedIn.length === 0 ? '' : `§ ${citedIn.join(', ')}`;
		const detail = [who, reference.year === null ? '' : String(reference.year), where].filter((part) => part !== '').join(' · ');
		words.createDiv({ cls: 'spn-cited-detail', text: detail === '' && name !== text ? text : detail });
	}

	private drawActions(context: CommandContext, paper: AskedPaper, references: readonly MatchedReference[]): void {
		const bar = this.contentEl.createDiv({ cls: 'spn-cited-actions' });
		const button = (words: string, icon: string, run: () => Promise<void> | void): void => {
			const el = bar.createEl('button');
			setIcon(el.createSpan(), icon);
			el.createSpan({ text: words });
			el.addEventListener('click', () => void run());
		};
		button(t('references.import'), 'download', () => {
			const chosen = references.filter(({ n }) => this.ticked.has(n));
			if (chosen.length === 0) context.dialogs.notify(t('references.none-ticked'));
			else context.dialogs.readingList({ text: chosen.map(importText).join('\n') });
		});
		if (this.isCitedBy) return;
		button(t('references.write'), 'list-plus', async () => {
			const changed = await writeReferences(context, paper, references);
			context.dialogs.notify(t(changed ? 'references.written' : 'references.written-already', { title: nameOf(paper.path ?? '') }));
		});
		button(t('references.identifiers'), 'scan-search', () => this.show(true));
	}
}

function stateOf({ note, match, state }: MatchedReference): State {
	if (note === null) return 'none';
	if (match === 'maybe') return 'maybe';
	return state === 'reviewed' || state === 'reading' ? 'read' : 'to-read';
}

function stateName(state: State): string {
	switch (state) {
		case 'read':
			return t('references.read');
		case 'to-read':
			return t('references.to-read');
		case 'maybe':
			return t('references.maybe');
		case 'none':
			return t('references.no-note');
	}
}

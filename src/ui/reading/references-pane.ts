import { Component, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import {
	STANDINGS,
	citingPapersOf,
	listSummary,
	importText,
	storedAnswerOf,
	matched,
	paperOfPath,
	queueReferences,
	referencesOf,
	writeReferences,
} from '../../commands/reading';
import type { MatchedReference, ReferenceAnswer, Standing } from '../../commands/reading';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { Asking } from '../kit/asking';
import { attempt } from '../kit/attempt';
import { drawReference, moveAmongReferences } from './reference-item';

/** What notes that change mean for the list is looked up after so many milliseconds. */
const SETTLE = 400;

/**
 * What a paper cites, or what cites it, each ticked off against the reader's own notes; what is ticked is imported or put into the queue.
 * Shows what is kept and asks only when told to.
 */
export class ReferencesPane extends Component {
	private readonly asking: Asking<ReferenceAnswer>;
	private isCitedBy = false;
	private answer: ReferenceAnswer | null = null;
	private readonly ticked = new Set<number>();
	private settling = 0;

	constructor(
		private readonly el: HTMLElement,
		private readonly app: App,
		private readonly context: () => CommandContext,
		public path: string,
	) {
		super();
		el.addClass('spn-cited-pane');
		this.asking = new Asking(el);
	}

	override onload(): void {
		const { metadataCache, vault } = this.app;
		this.registerEvent(metadataCache.on('changed', () => this.settle()));
		this.registerEvent(vault.on('delete', () => this.settle()));
		this.registerEvent(
			vault.on('rename', (file, from) => {
				if (from === this.path) this.path = file.path;
				this.settle();
			}),
		);
		this.registerDomEvent(this.el, 'keydown', (event) => moveAmongReferences(this.el, event));
	}

	override onunload(): void {
		this.el.win.clearTimeout(this.settling);
		this.asking.stop();
	}

	/** Shows what is kept of the note's paper; with nothing kept it offers to ask. */
	async show(): Promise<void> {
		this.asking.stop();
		this.ticked.clear();
		const { isCitedBy, path } = this;
		const context = this.context();
		const stored = await storedAnswerOf(context, paperOfPath(context, path), isCitedBy);
		if (isCitedBy !== this.isCitedBy) return;
		if (stored === null) this.offer();
		else this.draw(stored);
	}

	/** Asks for them, where they are not kept. */
	async ask(identifiers = false): Promise<void> {
		const { path, isCitedBy } = this;
		const context = this.context();
		this.ticked.clear();
		await this.asking.ask(
			t(isCitedBy ? 'references.asking-citing' : 'references.asking', { title: nameOf(path) }),
			async (signal) => {
				const paper = paperOfPath(context, path);
				return isCitedBy ? await citingPapersOf(context, paper, signal) : await referencesOf(context, paper, { identifiers, signal });
			},
			(answer) => this.draw(answer),
		);
	}

	/** The keyboard comes to the list, or to the button that asks. */
	focus(): void {
		this.el.querySelector<HTMLElement>('.spn-cited-body :is(a, input, button)')?.focus();
	}

	private offer(): void {
		this.answer = null;
		this.el.empty();
		this.drawTabs();
		const body = this.el.createDiv({ cls: 'spn-cited-body' });
		body.createEl('p', { text: t(this.isCitedBy ? 'references.not-asked-citing' : 'references.not-asked') });
		const ask = body.createEl('button', { cls: 'mod-cta', text: t('references.ask'), attr: { type: 'button' } });
		ask.addEventListener('click', () => void this.ask());
	}

	private draw(answer: ReferenceAnswer): void {
		this.answer = answer;
		const { el } = this;
		el.empty();
		const head = this.drawTabs();
		head.createDiv({ cls: 'spn-cited-said', text: listSummary(answer) });
		const body = el.createDiv({ cls: 'spn-cited-body' });
		for (const standing of STANDINGS) this.drawGroup(body, standing);
		this.drawActions();
	}

	private drawTabs(): HTMLElement {
		const head = this.el.createDiv({ cls: 'spn-cited-head' });
		const tabs = head.createDiv({ cls: 'spn-cited-tabs', attr: { role: 'group', 'aria-label': t('references.title') } });
		for (const citing of [false, true]) {
			const tab = tabs.createEl('button', { text: t(citing ? 'references.cited-by' : 'references.cites'), attr: { type: 'button' } });
			tab.setAttr('aria-pressed', String(citing === this.isCitedBy));
			tab.addEventListener('click', () => {
				if (citing === this.isCitedBy) return;
				this.isCitedBy = citing;
				attempt(this.context, async () => {
					await this.show();
					this.el.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
				});
			});
		}
		return head;
	}

	private drawGroup(body: HTMLElement, standing: Standing): void {
		const references = (this.answer?.references ?? []).filter((reference) => reference.standing === standing);
		if (references.length === 0) return;
		const group = body.createDiv({ cls: `spn-cited-group is-${standing}` });
		group.createEl('h3', { text: `${t(`references.${standing}`)} (${references.length})` });
		const list = group.createEl('ul');
		for (const reference of references) {
			const { n } = reference;
			drawReference(list.createEl('li', { attr: { 'data-n': n } }), reference, {
				isTicked: () => this.ticked.has(n),
				tick: (isTicked) => {
					if (isTicked) this.ticked.add(n);
					else this.ticked.delete(n);
				},
				open: (note, newTab) => attempt(this.context, () => this.context().active.open(note, { newTab })),
			});
		}
		if (standing !== 'none' || references.length < 3) return;
		const all = group.createEl('button', { cls: 'spn-cited-all', text: t('references.tick-all'), attr: { type: 'button' } });
		all.addEventListener('click', () => {
			for (const box of Array.from(list.querySelectorAll<HTMLInputElement>('input'))) if (!box.checked) box.click();
		});
	}

	private drawActions(): void {
		const body = this.el.querySelector('.spn-cited-body');
		// What is pressed often stays in sight; the rest stands at the end of the list.
		const more = createDiv({ cls: 'spn-cited-more' });
		body?.append(more);
		const bar = this.el.createDiv({ cls: 'spn-cited-actions' });
		const button = (into: HTMLElement, words: string, icon: string, run: () => Promise<unknown>, cls = ''): void => {
			const el = into.createEl('button', { cls, attr: { type: 'button' } });
			setIcon(el.createSpan(), icon);
			el.createSpan({ text: words });
			el.addEventListener('click', () => attempt(this.context, run));
		};
		button(bar, t('references.import'), 'download', () => this.importTicked(), 'mod-cta');
		if (this.isCitedBy) return button(more, t('references.ask'), 'refresh-cw', () => this.ask());
		button(bar, t('references.queue'), 'list-end', () => this.queueTicked());
		button(more, t('references.write'), 'list-plus', () => this.write());
		button(more, t('references.identifiers'), 'scan-search', () => this.ask(true));
	}

	/** What is ticked; says so where nothing is. */
	private chosen(): MatchedReference[] {
		const chosen = (this.answer?.references ?? []).filter(({ n }) => this.ticked.has(n));
		if (chosen.length === 0) this.context().dialogs.notify(t('references.none-ticked'));
		return chosen;
	}

	private importTicked(): Promise<void> {
		const lacking = this.chosen().filter(({ standing }) => standing !== 'to-read');
		if (lacking.length > 0) this.context().dialogs.readingList({ text: lacking.map(importText).join('\n') });
		else if (this.ticked.size > 0) this.context().dialogs.notify(t('references.all-here'));
		return Promise.resolve();
	}

	/** Keeps why they are to be read; those without a note go to the import, where they get one. */
	private async queueTicked(): Promise<void> {
		const context = this.context();
		const chosen = this.chosen();
		if (chosen.length === 0) return;
		await queueReferences(context, paperOfPath(context, this.path), chosen);
		const here = chosen.filter(({ standing }) => standing === 'to-read').length;
		if (here > 0) context.dialogs.notify(t('references.queued', { n: here, title: nameOf(this.path) }));
		if (here < chosen.length) await this.importTicked();
	}

	private async write(): Promise<void> {
		const context = this.context();
		const paper = paperOfPath(context, this.path);
		const changed = await writeReferences(context, paper, this.answer?.references ?? []);
		context.dialogs.notify(t(changed ? 'references.written' : 'references.written-already', { title: nameOf(this.path) }));
	}

	/** Notes changed: what they mean for the list is looked up, and drawn where it says something else now. */
	private settle(): void {
		const { win } = this.el;
		win.clearTimeout(this.settling);
		if (this.answer === null || !this.el.isShown()) return;
		this.settling = win.setTimeout(() => {
			const { answer } = this;
			if (answer === null) return;
			const references = matched(this.context(), answer.references, this.path);
			const standingsOf = (list: readonly MatchedReference[]) =>
				list.map(({ note, standing, state }) => `${note} ${standing} ${state}`).join('\n');
			if (standingsOf(references) === standingsOf(answer.references)) return;
			const { el } = this;
			const focused = el.doc.activeElement?.closest('li')?.getAttr('data-n') ?? null;
			const top = el.querySelector('.spn-cited-body')?.scrollTop ?? 0;
			this.draw({ ...answer, references });
			const body = el.querySelector('.spn-cited-body');
			if (body !== null) body.scrollTop = top;
			if (focused !== null) el.querySelector<HTMLElement>(`li[data-n="${focused}"] :is(input, a)`)?.focus();
		}, SETTLE);
	}
}

import { Component, MarkdownRenderer, Modal, Platform } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { saveFiveCs } from '../../commands/reading/edit-five-cs';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { CKey, FiveCs, FiveCsChanges } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import { readAbstract } from '../../note/sections/abstract';
import { propertyNames } from '../../settings';
import { LinkCompletion } from '../links/link-completion';
import { grow } from '../kit/grow';
import { StarRating } from '../kit/star-rating';
import { attempt, attempted } from '../kit/attempt';
import { submitKey } from '../kit/submit-key';

type FieldName = CKey | 'relevanceText';

/**
 * The form of the five Cs: a growing field for each with Keshav's question, relevance as stars, the abstract at hand. It opens filled
 * from the note, saves only what the reader changed, and takes in what the note changed meanwhile in the fields they did not touch.
 */
export class FiveCsForm extends Modal {
	private readonly fields = new Map<FieldName, HTMLTextAreaElement>();
	private readonly completions: LinkCompletion[] = [];
	private readonly renders = new Component();
	private stars: StarRating | null = null;
	/** The note's answers as the form last took them in; a field that differs is the reader's. */
	private taken: FiveCs | null = null;
	private closing = false;
	private saving = false;

	constructor(
		app: App,
		private readonly context: CommandContext,
		private path: string,
		private readonly first?: CKey,
	) {
		super(app);
		this.setTitle(t('five-cs.title'));
		this.modalEl.addClass('spn-five-cs-modal');
	}

	override onOpen(): void {
		attempt(this.context, () => this.build());
	}

	private async build(): Promise<void> {
		const text = await this.context.notes.read(this.path);
		this.taken = this.read(text);
		const { contentEl } = this;
		contentEl.empty();
		contentEl.createEl('p', { cls: 'spn-form-note', text: nameOf(this.path) });
		const form = contentEl.createEl('form', { cls: 'spn-five-cs-form' });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			attempt(this.context, () => this.save());
		});
		const rows = form.createDiv({ cls: 'spn-form-fields' });
		this.showAbstract(rows, text);
		for (const { key, question } of FIVE_CS) this.addField(rows, key, t(`five-cs.${key}`), t(question));
		const relevance = rows.createDiv({ cls: 'spn-field' });
		relevance.createDiv({ cls: 'spn-field-name', text: t('five-cs.relevance') });
		this.stars = new StarRating(relevance, t('five-cs.relevance'), () => {});
		this.addField(rows, 'relevanceText', t('five-cs.relevance-text'), t('five-cs.relevance-question'));
		const buttons = form.createDiv({ cls: 'spn-form-buttons' });
		buttons.createSpan({ cls: 'spn-form-hint', text: Platform.isMobile ? '' : t('five-cs.save-hint', { key: submitKey() }) });
		buttons.createEl('button', { text: t('button.cancel'), attr: { type: 'button' } }).addEventListener('click', () => this.close());
		buttons.createEl('button', { cls: 'mod-cta', text: t('five-cs.save'), attr: { type: 'submit' } });
		this.scope.register(['Mod'], 'Enter', () => {
			attempt(this.context, () => this.save());
			return false;
		});
		this.fill();
		this.renders.registerEvent(
			this.app.metadataCache.on('changed', (file) => {
				if (file.path === this.path) attempt(this.context, () => this.takeIn());
			}),
		);
		this.renders.registerEvent(
			this.app.vault.on('rename', (file, from) => {
				if (from === this.path) this.path = file.path;
			}),
		);
		this.renders.load();
		const empty = FIVE_CS.find(({ key }) => this.taken?.[key] === '')?.key;
		this.fields.get(this.first ?? empty ?? 'category')?.focus();
	}

	private addField(form: HTMLElement, name: FieldName, label: string, question: string): void {
		const id = `spn-field-${name}`;
		const row = form.createDiv({ cls: 'spn-field' });
		row.createEl('label', { cls: 'spn-field-name', text: label, attr: { for: id } });
		row.createDiv({ cls: 'spn-field-question', text: question, attr: { id: `${id}-question` } });
		const field = row.createEl('textarea', {
			cls: 'spn-field-text',
			attr: { id, rows: '1', 'aria-describedby': `${id}-question`, dir: 'auto' },
		});
		field.addEventListener('input', () => grow(field));
		this.completions.push(new LinkCompletion(this.app, field, this.scope, this.context, this.path));
		this.fields.set(name, field);
	}

	private showAbstract(form: HTMLElement, text: string): void {
		const abstract = readAbstract(text);
		if (abstract === '') return;
		const details = form.createEl('details', { cls: 'spn-form-abstract' });
		details.createEl('summary', { text: t('five-cs.abstract') });
		const body = details.createDiv();
		attempt(this.context, () => MarkdownRenderer.render(this.app, abstract, body, this.path, this.renders));
	}

	private fill(): void {
		if (this.taken === null) return;
		for (const [name, field] of this.fields) {
			field.value = this.taken[name];
			grow(field);
		}
		this.stars?.set(this.taken.relevance);
	}

	private read(text: string): FiveCs {
		return readFiveCs(text, propertyNames(this.context.settings).relevance);
	}

	/** The reader's changes since the form last took the note in. */
	private changes(): FiveCsChanges {
		const { taken, stars } = this;
		if (taken === null || stars === null) return {};
		const texts: Partial<Record<FieldName, string>> = {};
		for (const [name, field] of this.fields) if (field.value.trim() !== taken[name].trim()) texts[name] = field.value;
		return { ...texts, ...(stars.get() === taken.relevance ? {} : { relevance: stars.get() }) };
	}

	private isDirty(): boolean {
		return Object.keys(this.changes()).length > 0;
	}

	/** The note changed under the form: fields the reader did not touch follow it. */
	private async takeIn(): Promise<void> {
		const { taken, stars } = this;
		if (taken === null || stars === null || this.saving) return;
		const now = this.read(await this.context.notes.read(this.path));
		const mine = this.changes();
		for (const [name, field] of this.fields) {
			if (mine[name] !== undefined || field.value === now[name]) continue;
			field.value = now[name];
			grow(field);
		}
		if (mine.relevance === undefined) stars.set(now.relevance);
		// What the reader is changing keeps its starting point, so that saving can tell when both changed it.
		const kept = Object.fromEntries(Object.keys(mine).map((name) => [name, taken[name as keyof FiveCs]]));
		this.taken = { ...now, ...kept };
	}

	private async save(): Promise<void> {
		if (this.saving || this.taken === null) return;
		this.saving = true;
		// After a failure the form stays open with everything typed in it.
		await attempted(this.context, () => this.write());
		this.saving = false;
	}

	private async write(): Promise<void> {
		const now = this.read(await this.context.notes.read(this.path));
		const mine = this.changes();
		const both = Object.keys(mine).filter(
			(name) =>
				isOther(now[name as keyof FiveCs], this.taken?.[name as keyof FiveCs]) &&
				isOther(now[name as keyof FiveCs], mine[name as keyof FiveCsChanges]),
		);
		const wanted =
			both.length === 0 || (await this.mayOverwrite(both))
				? mine
				: Object.fromEntries(Object.entries(mine).filter(([name]) => !both.includes(name)));
		const changed = await saveFiveCs(this.context, this.path, wanted);
		const title = nameOf(this.path);
		this.closing = true;
		this.close();
		this.context.dialogs.notify(changed ? t('five-cs.saved', { title }) : t('five-cs.nothing', { title }));
	}

	private async mayOverwrite(names: readonly string[]): Promise<boolean> {
		return await this.context.dialogs.confirm({
			title: t('five-cs.title'),
			text: t('five-cs.overwrites', { names: names.map(nameOfField).join(', ') }),
			yes: t('five-cs.overwrite'),
			no: t('five-cs.keep-theirs'),
		});
	}

	/** Closing with unsaved changes is asked about. */
	override close(): void {
		if (this.closing || !this.isDirty()) return super.close();
		attempt(this.context, () =>
			this.context.dialogs
				.confirm({ title: t('five-cs.title'), text: t('five-cs.unsaved'), yes: t('five-cs.discard'), no: t('five-cs.keep-writing') })
				.then((discard) => {
					if (!discard) return;
					this.closing = true;
					super.close();
				}),
		);
	}

	override onClose(): void {
		for (const completion of this.completions) completion.close();
		this.renders.unload();
		this.contentEl.empty();
	}
}

function isOther(a: unknown, b: unknown): boolean {
	return typeof a === 'string' && typeof b === 'string' ? a.trim() !== b.trim() : a !== b;
}

function nameOfField(name: string): string {
	const c = FIVE_CS.find(({ key }) => key === name);
	return c === undefined ? t('five-cs.relevance') : t(`five-cs.${c.key}`);
}

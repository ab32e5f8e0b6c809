import { Component, MarkdownRenderer } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { stepTimed } from '../../commands/reading/advance-reading-pass';
import { saveFiveCs } from '../../commands/reading/edit-five-cs';
import { openPaperPdf } from '../../commands/reading/paper-pdf-file';
import { t } from '../../i18n';
import type { CKey, FiveCs, FiveCsChanges } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import type { ReadingAction } from '../../note/passes/reading-state';
import { readAbstract } from '../../note/sections/abstract';
import { propertyNames } from '../../settings';
import { attempt, attempted } from '../kit/attempt';
import { grow } from '../kit/grow';
import { StarRating } from '../kit/star-rating';
import { LinkCompletion } from '../links/link-completion';
import { drawPanelHead } from './panel-head';
import { drawPlaces } from './panel-places';
import { PanelTimer } from './panel-timer';
import type { ReadingClock } from './reading-clock';
import { ReferencesPane } from './references-pane';
import { TypedField } from './typed-field';

type FieldName = CKey | 'relevanceText';

/** The tabs of the panel. */
export const PANEL_TABS = ['reading', 'references'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** What the panel shows of one note: how far it is read, its timer; the five Cs as fields, abstract, places, PDF; what it cites. */
export class PanelNote extends Component {
	private readonly fields = new Map<FieldName, TypedField>();
	private readonly areas = new Map<FieldName, HTMLTextAreaElement>();
	private readonly head: HTMLElement;
	private readonly timer: PanelTimer;
	private readonly stars: StarRating;
	private readonly abstract: HTMLElement;
	private readonly tabs: HTMLElement;
	private readonly bodies: Readonly<Record<PanelTab, HTMLElement>>;
	private references: ReferencesPane | null = null;
	private abstractText = '';
	private looking: Promise<unknown> = Promise.resolve();
	/** Saves while the note stays in the panel are of one sitting: one step to undo for each field. */
	private readonly sitting: string;

	constructor(
		private readonly el: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly clock: ReadingClock,
		public path: string,
		private tab: PanelTab,
		private readonly chosen: (tab: PanelTab) => void,
	) {
		super();
		this.sitting = `panel ${context.now().getTime()}`;
		this.head = el.createDiv({ cls: 'spn-panel-head' });
		this.timer = new PanelTimer(el.createDiv({ cls: 'spn-panel-time' }), clock, {
			toggle: () => attempt(context, () => clock.toggle(this.path)),
			log: () => attempt(context, () => this.step(null)),
		});
		this.tabs = el.createDiv({ cls: 'spn-library-tabs', attr: { role: 'tablist', 'aria-label': t('panel.title') } });
		const body = (one: PanelTab) =>
			el.createDiv({
				cls: 'spn-panel-body',
				attr: { role: 'tabpanel', id: `spn-panel-${one}`, 'aria-labelledby': `spn-panel-tab-${one}` },
			});
		this.bodies = { reading: body('reading'), references: body('references') };
		for (const one of PANEL_TABS) this.addTab(one);
		const { reading } = this.bodies;
		const rated = reading.createDiv({ cls: 'spn-field' });
		rated.createDiv({ cls: 'spn-field-name', text: t('five-cs.relevance') });
		this.stars = new StarRating(rated, t('five-cs.relevance'), (relevance, undo) =>
			attempt(context, () => this.save(() => ({ relevance }), 'stars'), undo),
		);
		this.addField('relevanceText', t('five-cs.relevance-text'), t('five-cs.relevance-question'));
		for (const { key, question } of FIVE_CS) this.addField(key, t(`five-cs.${key}`), t(question));
		this.abstract = reading.createDiv();
		drawPlaces(reading, context, path, () => attempt(context, () => openPaperPdf.run(context)));
	}

	override onload(): void {
		this.register(this.clock.follow(() => this.timer.show(this.path)));
		this.showHead();
		this.showTab();
		attempt(this.context, () => this.look());
	}

	override onunload(): void {
		for (const field of this.fields.values()) field.rest();
		this.el.remove();
	}

	private addTab(tab: PanelTab): void {
		const el = this.tabs.createEl('button', {
			cls: 'spn-library-tab',
			text: t(tab === 'reading' ? 'panel.reading' : 'references.title'),
			attr: { type: 'button', role: 'tab', id: `spn-panel-tab-${tab}`, 'aria-controls': `spn-panel-${tab}` },
		});
		const choose = (to: PanelTab) => {
			this.chosen(to);
			this.showTab(to);
		};
		el.addEventListener('click', () => choose(tab));
		// By the ARIA practices arrows go from tab to tab, and down into what it shows; there are two.
		el.addEventListener('keydown', (event) => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.key === 'ArrowDown') this.focus();
			else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
				choose(tab === 'reading' ? 'references' : 'reading');
				this.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
			} else return;
			event.preventDefault();
		});
	}

	/** Shows the tab that is chosen; what the paper cites is looked for when it is first shown. */
	showTab(chosen = this.tab): void {
		this.tab = chosen;
		this.el.toggleClass('is-references', chosen === 'references');
		for (const [at, tab] of PANEL_TABS.entries()) {
			const isShown = tab === chosen;
			this.tabs.children[at]?.setAttrs({ 'aria-selected': String(isShown), tabindex: isShown ? '0' : '-1' });
			this.bodies[tab].toggle(isShown);
		}
		if (chosen !== 'references' || this.references !== null) return;
		const pane = (this.references = this.addChild(
			new ReferencesPane(this.bodies.references.createDiv(), this.app, () => this.context, this.path),
		));
		attempt(this.context, () => pane.show());
	}

	/** The first field without an answer gets the keyboard, or the first reference. */
	focus(): void {
		if (this.tab === 'references') return this.references?.focus();
		const empty = FIVE_CS.find(({ key }) => this.areas.get(key)?.value === '')?.key ?? 'category';
		this.areas.get(empty)?.focus();
	}

	/** Saves whatever is typed. */
	async flush(): Promise<void> {
		for (const field of this.fields.values()) await field.flush();
	}

	/** What is typed and could not be saved, under the names of its fields. */
	unsaved(): { readonly name: string; readonly text: string }[] {
		return [...this.fields].flatMap(([name, field]) => {
			const text = field.unsaved();
			return text === null ? [] : [{ name: nameOfField(name), text }];
		});
	}

	/** The note may say something else now. Looks one after the other, so that an older look never ends last. */
	look(): Promise<unknown> {
		this.looking = this.looking.then(() =>
			attempted(this.context, async () => {
				if (!this.context.notes.exists(this.path)) return;
				const text = await this.context.notes.read(this.path);
				const five = readFiveCs(text, propertyNames(this.context.settings).relevance);
				for (const [name, field] of this.fields) field.takeIn(five[name]);
				this.stars.set(five.relevance);
				this.showAbstract(readAbstract(text));
				if (this.clock.spent(this.path) > 0) await this.clock.look();
				this.showHead();
			}),
		);
		return this.looking;
	}

	private showHead(): void {
		const { context, path } = this;
		const minutes = drawPanelHead(this.head, context, path, {
			open: () => attempt(this.context, () => context.active.openBeside(path)),
			step: (action) =>
				attempt(this.context, async () => {
					await this.flush();
					await this.step(action);
				}),
		});
		this.timer.show(path);
		this.timer.showLogged(minutes);
	}

	/** Takes a step of the reading, or with null only logs the time that was read. */
	private async step(action: ReadingAction | null): Promise<void> {
		await stepTimed(this.context, this.path, action);
		await this.clock.look();
		await this.look();
	}

	private addField(name: FieldName, label: string, question: string): void {
		const id = `spn-panel-${name}`;
		const row = this.bodies.reading.createDiv({ cls: 'spn-field' });
		row.createEl('label', { cls: 'spn-field-name', text: label, attr: { for: id } });
		row.createDiv({ cls: 'spn-field-question', text: question, attr: { id: `${id}-question` } });
		const area = row.createEl('textarea', {
			cls: 'spn-field-text',
			attr: { id, rows: '1', 'aria-describedby': `${id}-question`, dir: 'auto' },
		});
		area.addEventListener('input', () => grow(area));
		const completion = new LinkCompletion(this.app, area, this.app.scope, this.context, this.path);
		this.register(() => completion.close());
		this.areas.set(name, area);
		const field = new TypedField(area, (merged) =>
			attempted(this.context, () => this.save((now) => ({ [name]: merged(now[name]) }), name)),
		);
		this.fields.set(name, field);
	}

	private async save(changes: (now: FiveCs) => FiveCsChanges, field: string): Promise<void> {
		await saveFiveCs(this.context, this.path, changes, `${this.sitting} ${field}`);
	}

	private showAbstract(text: string): void {
		if (text === this.abstractText) return;
		this.abstractText = text;
		this.abstract.empty();
		if (text === '') return;
		const details = this.abstract.createEl('details', { cls: 'spn-form-abstract' });
		details.createEl('summary', { text: t('five-cs.abstract') });
		const shown = details.createDiv();
		attempt(this.context, () => MarkdownRenderer.render(this.app, text, shown, this.path, this));
	}
}

function nameOfField(name: FieldName): string {
	return name === 'relevanceText' ? t('five-cs.relevance-text') : t(`five-cs.${name}`);
}

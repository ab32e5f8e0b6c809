import { Component, MarkdownRenderer, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { passAsks, stepSaid, stepTimed } from '../../commands/reading/advance-reading-pass';
import { saveFiveCs } from '../../commands/reading/edit-five-cs';
import { placeSaid } from '../../commands/library/open-paper-elsewhere';
import { openPaperPdf, pdfOfNote } from '../../commands/reading/paper-pdf-file';
import { statusSaid } from '../../commands/reading/status-said';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { CKey, FiveCs, FiveCsChanges } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import { paperOfNote } from '../../note/paper-of-note';
import { readingStateOf } from '../../note/passes/reading-note';
import type { ReadingAction } from '../../note/passes/reading-state';
import { isToRead, passAtHand } from '../../note/passes/reading-state';
import { readAbstract } from '../../note/sections/abstract';
import { shortReference } from '../../note/short-reference';
import { linesOf, propertyNames } from '../../settings';
import { offeredPlaces } from '../../sources/elsewhere';
import type { Place } from '../../sources/elsewhere';
import { grow } from '../kit/grow';
import { StarRating } from '../kit/star-rating';
import { LinkCompletion } from '../links/link-completion';
import type { ReadingClock } from './reading-clock';
import { ReferencesPane } from './references-pane';
import { clockText } from './reading-clock';
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
	private readonly time: HTMLElement;
	private readonly stars: StarRating;
	private readonly abstract: HTMLElement;
	private readonly tabs: HTMLElement;
	private readonly bodies: Readonly<Record<PanelTab, HTMLElement>>;
	private references: ReferencesPane | null = null;
	private abstractText = '';
	private looking: Promise<void> = Promise.resolve();
	/** Saves while the note stays in the panel are of one sitting: one step to undo for each field. */
	private readonly sitting: string;

	constructor(
		private readonly el: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly clock: ReadingClock,
		public path: string,
		private readonly attempt: (action: () => Promise<unknown>) => Promise<void>,
		private tab: PanelTab,
		private readonly chosen: (tab: PanelTab) => void,
	) {
		super();
		this.sitting = `panel ${context.now().getTime()}`;
		this.head = el.createDiv({ cls: 'spn-panel-head' });
		this.time = el.createDiv({ cls: 'spn-panel-time' });
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
		this.stars = new StarRating(
			rated,
			t('five-cs.relevance'),
			(relevance) => void attempt(() => this.save(() => ({ relevance }), 'stars')),
		);
		this.addField('relevanceText', t('five-cs.relevance-text'), t('five-cs.relevance-question'));
		for (const { key, question } of FIVE_CS) this.addField(key, t(`five-cs.${key}`), t(question));
		this.abstract = reading.createDiv();
		this.showPlaces();
	}

	override onload(): void {
		this.register(this.clock.follow(() => this.showTime()));
		this.showHead();
		this.showTab();
		void this.look();
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
		void this.attempt(() => pane.show());
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
	look(): Promise<void> {
		this.looking = this.looking.then(() =>
			this.attempt(async () => {
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

	/** Title, how far the reading is, the next step and the others. */
	private showHead(): void {
		const { head, context, path } = this;
		const names = propertyNames(context.settings);
		const properties = context.notes.frontmatter(path) ?? {};
		const paper = paperOfNote(properties, names);
		const state = readingStateOf(properties, names);
		const focused = head.doc.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'];
		head.empty();
		const title = head.createEl('a', { cls: 'spn-panel-title', text: paper?.title ?? nameOf(path), attr: { href: '#' } });
		title.addEventListener('click', (event) => {
			event.preventDefault();
			void this.attempt(() => context.active.openBeside(path));
		});
		if (paper !== null) head.createDiv({ cls: 'spn-panel-said', text: shortReference(paper) });
		const pass = passAtHand(state);
		const status = statusSaid(isToRead(state) ? 'to-read' : state.status || 'reading');
		head.createDiv({
			cls: 'spn-panel-state',
			text: pass === null ? t('panel.state', { status, n: state.finished }) : t('panel.in-pass', { status, pass }),
		});
		const steps = head.createDiv({ cls: 'spn-panel-steps' });
		const step = (action: ReadingAction, words: string, cls = '') =>
			steps
				.createEl('button', { text: words, cls, attr: { type: 'button', 'data-step': action } })
				.addEventListener('click', () => void this.attempt(() => this.step(action)));
		step('advance', stepSaid(state), 'mod-cta');
		if (pass !== null && pass !== 3) step('done', t('panel.done'));
		if (state.status !== 'skipped') step('skip', t('pass.skip'));
		if (!isToRead(state)) step('back', t('pass.back'));
		if (pass !== null) head.createDiv({ cls: 'spn-panel-asks', text: passAsks(pass) });
		if (focused !== undefined)
			(steps.querySelector<HTMLElement>(`[data-step="${focused}"]`) ?? steps.querySelector<HTMLElement>('button'))?.focus();
		this.showTime(state.minutes ?? 0);
	}

	private async step(action: ReadingAction): Promise<void> {
		await this.flush();
		await stepTimed(this.context, this.path, action);
		await this.clock.look();
		await this.look();
	}

	private logged = 0;
	/** The timer of this note: a button, what it shows, and what was logged before. */
	private showTime(logged = this.logged): void {
		this.logged = logged;
		const { time, clock, path } = this;
		const runs = clock.running() === path;
		const spent = clock.spent(path);
		if (time.childElementCount === 0) {
			time
				.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
				.addEventListener('click', () => void this.attempt(() => clock.toggle(this.path)));
			time.createSpan({ cls: 'spn-panel-clock', attr: { role: 'timer' } });
			time
				.createEl('button', { cls: 'spn-panel-log', text: t('panel.log'), attr: { type: 'button' } })
				.addEventListener('click', () => void this.attempt(() => this.log()));
			time.createSpan({ cls: 'spn-panel-logged' });
		}
		const [toggle, shown, log, before] = Array.from(time.children) as HTMLElement[];
		const label = runs ? t('pass.timer-pause') : t('panel.timer-start');
		if (toggle !== undefined && toggle.getAttr('aria-label') !== label) {
			toggle.setAttr('aria-label', label);
			setIcon(toggle, runs ? 'pause' : 'play');
		}
		shown?.setText(clockText(spent));
		log?.toggleClass('spn-hidden', spent < 30_000);
		before?.setText(logged > 0 ? t('panel.logged', { n: logged }) : '');
	}

	private async log(): Promise<void> {
		await stepTimed(this.context, this.path, null);
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
		const field = new TypedField(
			area,
			(merged) => this.save((now) => ({ [name]: merged(now[name]) }), name),
			(error) => void this.attempt(() => Promise.reject(error instanceof Error ? error : new Error(String(error)))),
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
		void MarkdownRenderer.render(this.app, text, details.createDiv(), this.path, this);
	}

	/** The PDF and the places of the paper elsewhere. */
	private showPlaces(): void {
		const { context, path } = this;
		const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, propertyNames(context.settings));
		const list = this.bodies.reading.createDiv({ cls: 'spn-panel-places' });
		if (pdfOfNote(context, path) !== null)
			list
				.createEl('button', { text: t('panel.pdf'), attr: { type: 'button' } })
				.addEventListener('click', () => void this.attempt(() => openPaperPdf.run(context)));
		if (paper === null) return;
		const { first, more } = offeredPlaces(paper, linesOf(context.settings.otherPlaces), linesOf(context.settings.hiddenPlaces));
		const link = (into: HTMLElement, place: Place) =>
			into.createEl('a', { cls: 'external-link', text: placeSaid(place), attr: { href: place.url } });
		for (const place of first) link(list, place);
		if (more.length === 0) return;
		const details = this.bodies.reading.createEl('details', { cls: 'spn-panel-more' });
		details.createEl('summary', { text: t('panel.more-places') });
		for (const place of more) link(details.createDiv(), place);
	}
}

function nameOfField(name: FieldName): string {
	return name === 'relevanceText' ? t('five-cs.relevance-text') : t(`five-cs.${name}`);
}

import { ItemView } from 'obsidian';
import type { WorkspaceLeaf } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { ignoreWorks, saveSurvey, surveyOf } from '../../commands/library';
import type { Survey, SurveyedWork } from '../../commands/library';
import { importText } from '../../commands/reading';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { Asking } from '../kit/asking';
import { attempt } from '../kit/attempt';

export const SURVEY_VIEW = 'structured-paper-notes-survey';
/** Rows drawn of each list; the note has as many. */
const MOST_ROWS = 50;

/** Which works, authors, venues and years the papers of a folder, tag or map share. */
export class SurveyView extends ItemView {
	override icon = 'chart-network';
	override navigation = false;
	private readonly asking = new Asking<Survey>(this.contentEl);
	private from = '';
	private readonly ticked = new Set<SurveyedWork>();

	constructor(
		leaf: WorkspaceLeaf,
		private readonly context: () => CommandContext,
	) {
		super(leaf);
	}

	getViewType(): string {
		return SURVEY_VIEW;
	}

	getDisplayText(): string {
		return t('survey.title');
	}

	override async onOpen(): Promise<void> {
		this.contentEl.addClass('spn-survey');
		attempt(this.context, () => this.show());
		return await Promise.resolve();
	}

	override async onClose(): Promise<void> {
		this.asking.stop();
		return await Promise.resolve();
	}

	private async show(): Promise<void> {
		const context = this.context();
		const from = this.from.trim() === '' ? null : this.from;
		this.ticked.clear();
		await this.asking.ask(
			t('survey.asking'),
			(signal) => surveyOf(context, from, { step: () => undefined, signal }),
			(survey) => this.draw(context, survey, from),
		);
	}

	private draw(context: CommandContext, survey: Survey, from: string | null): void {
		const head = this.contentEl.createDiv({ cls: 'spn-cited-head' });
		head.createEl('h2', { text: t('survey.title') });
		const field = head.createEl('input', {
			type: 'text',
			value: this.from,
			placeholder: t('survey.from'),
			attr: { 'aria-label': t('survey.from') },
		});
		field.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			event.preventDefault();
			this.from = field.value;
			attempt(this.context, () => this.show());
		});
		head.createDiv({ cls: 'spn-cited-said', text: t('survey.over', { n: survey.papers, from: from ?? t('survey.everything') }) });
		const body = this.contentEl.createDiv({ cls: 'spn-cited-body' });
		if (survey.works.length === 0) body.createEl('p', { text: t('survey.none', { n: survey.papers }) });
		else {
			body.createEl('h3', { text: t('survey.works') });
			const list = body.createEl('ol');
			for (const work of survey.works.slice(0, MOST_ROWS)) this.drawWork(list.createEl('li'), context, work);
		}
		drawCounts(
			body,
			t('survey.authors'),
			survey.authors.map(({ name, count }) => [name, count]),
		);
		drawCounts(
			body,
			t('survey.venues'),
			survey.venues.map(({ name, count }) => [name, count]),
		);
		drawCounts(
			body,
			t('survey.years'),
			survey.years.map(({ year, count }) => [String(year), count]),
		);
		const bar = this.contentEl.createDiv({ cls: 'spn-cited-actions' });
		const button = (words: string, run: () => void): void => {
			bar.createEl('button', { text: words }).addEventListener('click', run);
		};
		button(t('references.import'), () => {
			if (this.ticked.size === 0) context.dialogs.notify(t('references.none-ticked'));
			else context.dialogs.readingList({ text: [...this.ticked].map((work) => importText({ ...work, text: work.title })).join('\n') });
		});
		button(t('survey.save'), () => attempt(context, () => saveSurvey(context, survey, from)));
	}

	private drawWork(item: HTMLElement, context: CommandContext, work: SurveyedWork): void {
		const { title, note, citedBy, year } = work;
		const name = `${title}${year === null ? '' : ` (${year})`}`;
		if (note === null) {
			const label = item.createEl('label');
			const box = label.createEl('input', { type: 'checkbox' });
			box.addEventListener('change', () => {
				if (box.checked) this.ticked.add(work);
				else this.ticked.delete(work);
			});
			label.createSpan({ text: name });
		} else {
			const link = item.createEl('a', { text: name, href: '#' });
			link.addEventListener('click', (event) => {
				event.preventDefault();
				attempt(context, () => context.active.open(note));
			});
		}
		const detail = item.createDiv({ cls: 'spn-cited-detail' });
		detail.createSpan({ text: `${t('survey.cited-by', { n: citedBy.length })}: ${citedBy.map(nameOf).join(', ')}` });
		const ignore = detail.createEl('button', {
			cls: 'spn-survey-ignore',
			text: t('survey.ignore'),
			attr: { 'aria-label': t('survey.ignore-title', { title }) },
		});
		ignore.addEventListener('click', () =>
			attempt(context, async () => {
				await ignoreWorks(context, work);
				await this.show();
			}),
		);
	}
}

function drawCounts(body: HTMLElement, title: string, rows: readonly (readonly [string, number])[]): void {
	if (rows.length === 0) return;
	body.createEl('h3', { text: title });
	const list = body.createEl('ul', { cls: 'spn-survey-counts' });
	for (const [name, count] of rows.slice(0, MOST_ROWS)) list.createEl('li', { text: `${name} · ${count}` });
}

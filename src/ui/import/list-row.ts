import type { CommandContext } from '../../commands/command';
import { existingNote } from '../../commands/import/existing-note';
import { searchTitle } from '../../commands/import/import-pasted';
import { importLine } from '../../commands/import/import-result';
import type { ImportResult } from '../../commands/import/import-result';
import { isEntry } from '../../commands/import/import-taken';
import type { Taken } from '../../commands/import/import-taken';
import type { ListRow, RowState } from '../../commands/import/list-rows';
import type { NamedPaper } from '../../commands/import/recognise';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { paperYear } from '../../note/literature-note';
import { paperOfNote } from '../../note/paper-of-note';
import { formatPaperId, idsOf } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { shortAuthors } from '../../paper/person-name';
import { propertyNames } from '../../settings';
import type { FetchedPaper } from '../../sources';
import { attempt } from '../kit/attempt';

const MARKS: Readonly<Record<ImportResult['outcome'], string>> = { created: '✓', exists: '=', kept: '…', failed: '✗' };
/** What will not be another answer tomorrow. */
const FINAL: ReadonlySet<string> = new Set(['not-found', 'malformed', 'unreadable', 'unsupported']);
/** As much of what was typed is shown. */
const MOST_TYPED = 200;

/** Something of a row that can be ticked, and its line. */
interface Choice {
	readonly box: HTMLInputElement;
	/** Where the box stands, or a mark in its place. */
	readonly slot: HTMLElement;
	readonly title: HTMLElement;
	readonly by: HTMLElement;
}

/** A row of a list as it is shown: what it is, who wrote it and when, what was typed; its ticks, and at the end what came of it. */
export class RowView {
	readonly el: HTMLElement;
	/** How the row counts; `kept` where its source cannot be reached now. */
	state: RowState | 'kept';
	private readonly choices = new Map<Taken, Choice>();
	private readonly main: Choice;
	private readonly typed: HTMLElement;
	private readonly note: HTMLElement;
	private readonly remark: HTMLElement;
	private readonly others: HTMLElement;
	private readonly form: HTMLElement;
	private isDone = false;

	constructor(
		list: HTMLElement,
		private readonly context: CommandContext,
		readonly row: ListRow,
		/** Aborted when the rows are no longer those on screen. */
		private readonly signal: AbortSignal,
		private readonly changed: () => void,
	) {
		const { takes, ticked, path, message, suggestions, search } = row;
		this.state = row.state;
		this.el = list.createEl('li', { cls: 'spn-row' });
		const typed = row.input.replace(/\s+/g, ' ').slice(0, MOST_TYPED);
		this.main = this.addLine(this.el, takes, ticked, typed);
		this.typed = this.el.createDiv({ cls: 'spn-row-typed', text: typed });
		this.note = this.el.createDiv({ cls: 'spn-row-note' });
		this.remark = this.el.createDiv({ cls: 'spn-row-remark', text: message ?? '' });
		this.others = this.el.createDiv({ cls: 'spn-row-others' });
		this.form = this.el.createDiv({ cls: 'spn-row-search' });
		if (takes !== null && isEntry(takes)) {
			this.describe(this.main, takes.paper);
			this.typed.setText([takes.key, ...idsOf(takes.paper).map(formatPaperId)].filter((part) => part !== '').join(' · '));
		}
		if (path !== null) this.showNote(path);
		for (const named of suggestions) this.suggest(named);
		if (search !== null) this.offerSearch(search);
		this.show();
	}

	/** What is ticked of the row, until it is imported. */
	get taken(): Taken[] {
		return this.isDone ? [] : [...this.choices].flatMap(([taken, { box }]) => (box.checked ? [taken] : []));
	}

	/** All of it that can be ticked. */
	get offered(): Taken[] {
		return [...this.choices.keys()];
	}

	/** What can be looked up of it, so that it is shown by its title. */
	get asked(): NamedPaper[] {
		const { takes } = this.row;
		return this.row.state === 'unclear' && takes !== null ? [] : [...this.choices.keys()].filter((one): one is NamedPaper => !isEntry(one));
	}

	tick(): void {
		for (const { box } of this.choices.values()) box.checked = true;
		this.changed();
	}

	/** Takes in what a source said of one of its papers. */
	fill(named: NamedPaper, fetched: FetchedPaper): void {
		const choice = this.choices.get(named);
		if (choice === undefined || this.isDone) return;
		const failure = 'failure' in fetched ? fetched.failure : null;
		if ('paper' in fetched) {
			this.describe(choice, fetched.paper);
			const path = existingNote(this.context, fetched.paper, named)?.path ?? null;
			if (path !== null) {
				this.drop(named);
				this.state = 'here';
				this.showNote(path);
			}
		} else if (failure?.failure.kind === 'offline') {
			if (this.row.state === 'new') {
				this.state = 'kept';
				this.remark.setText(t('rows.offline'));
			}
		} else if (failure !== null) {
			this.remark.setText(failure.message);
			if (FINAL.has(failure.failure.kind)) {
				this.drop(named);
				if (this.row.search === null) this.offerSearch('');
				if (this.state === 'new') this.state = 'failed';
			}
		}
		this.show();
		this.changed();
	}

	/** Searches for a title; of what may be meant each is a line to tick. `alone`: every source is asked, not only the quickest. */
	async search(words: string, alone: boolean): Promise<void> {
		this.say(t('rows.searching'));
		const found = await searchTitle(this.context, words, alone, this.signal);
		if (this.signal.aborted) return;
		// What was typed is said above; a failure names the paper that was ticked.
		for (const { id, paper } of found) this.describe(this.suggest({ id, input: formatPaperId(id) }), paper);
		if (found.length > 0) this.state = 'unclear';
		this.say(found.length === 0 ? t('rows.no-match') : t('rows.may-be'));
		this.changed();
	}

	/** Shows what came of what was ticked of it, in place of the ticks. */
	finish(result: ImportResult): void {
		this.isDone = true;
		for (const { box, slot } of this.choices.values()) slot.setText(box.checked ? MARKS[result.outcome] : '');
		this.el.dataset['outcome'] = result.outcome;
		if (result.path !== null) this.showNote(result.path);
		const said = result.path === null ? importLine(result) : (result.message ?? '');
		this.say(result.outcome === 'kept' ? t('rows.later') : said);
	}

	/** Its ticks and buttons wait while an import runs. */
	freeze(frozen: boolean): void {
		for (const one of Array.from(this.el.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'))) one.disabled = frozen;
	}

	private addLine(el: HTMLElement, takes: Taken | null, ticked: boolean, title: string): Choice {
		const line = el.createEl(takes === null ? 'div' : 'label', { cls: 'spn-row-line' });
		const slot = line.createSpan({ cls: 'spn-row-mark' });
		const box = createEl('input', { type: 'checkbox' });
		box.checked = ticked;
		box.addEventListener('change', () => this.changed());
		const words = line.createSpan({ cls: 'spn-row-words' });
		const choice = {
			box,
			slot,
			title: words.createSpan({ cls: 'spn-row-title', text: title }),
			by: words.createSpan({ cls: 'spn-row-by' }),
		};
		if (takes !== null) {
			slot.append(box);
			this.choices.set(takes, choice);
		}
		return choice;
	}

	private describe({ title, by }: Choice, paper: Paper): void {
		title.setText(paper.title);
		const year = paperYear(paper, this.context.settings.yearRule);
		by.setText([shortAuthors(paper.authors), year].filter((part) => part !== undefined && part !== '').join(' · '));
	}

	private suggest(named: NamedPaper): Choice {
		return this.addLine(this.others, named, false, formatPaperId(named.id));
	}

	private drop(named: NamedPaper): void {
		this.choices.get(named)?.slot.empty();
		if (named !== this.row.takes) this.choices.get(named)?.slot.parentElement?.remove();
		this.choices.delete(named);
	}

	private showNote(path: string): void {
		const { context, note } = this;
		const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, propertyNames(context.settings));
		if (paper !== null && this.main.by.textContent === '') this.describe(this.main, paper);
		note.empty();
		const link = note.createEl('a', { text: nameOf(path), href: '#', cls: 'internal-link' });
		if (!this.isDone) note.createSpan({ cls: 'spn-import-here', text: t('import.here') });
		link.addEventListener('click', (event) => {
			event.preventDefault();
			attempt(context, () => context.active.open(path, { newTab: true }));
		});
	}

	private offerSearch(words: string): void {
		const { form } = this;
		form.empty();
		const field = form.createEl('input', { type: 'text', attr: { 'aria-label': t('rows.title'), placeholder: t('rows.title') } });
		field.value = words;
		const run = () => {
			if (field.value.trim() === '') return field.focus();
			attempt(this.context, () => this.search(field.value, true));
		};
		field.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			event.preventDefault();
			event.stopPropagation();
			run();
		});
		form.createEl('button', { text: t('rows.search') }).addEventListener('click', run);
	}

	private say(words: string): void {
		this.remark.setText(words);
		this.show();
	}

	private show(): void {
		this.el.dataset['state'] = this.state;
		this.remark.toggle(this.remark.textContent !== '');
		this.typed.toggle(this.typed.textContent !== this.main.title.textContent);
	}
}

import { Platform, setIcon } from 'obsidian';
import type { LibraryLine } from '../../commands/library';
import { t } from '../../i18n';
import { isToRead, nextPass, passAtHand } from '../../note/passes/reading-state';
import { changeText } from '../kit/change-text';
import { showStarMarks } from '../kit/star-rating';

/** A paper's line of a list, as against the head of a week. */
export type PaperLine = Extract<LibraryLine, { paper: unknown }>;

/** What a list shows and how it is called. */
export interface PaperListLook {
	/** Its name for screen readers. */
	readonly name: string;
	/** What is said of a paper below its title. */
	readonly said: (line: PaperLine) => readonly string[];
}

/** How many cells a row has for the keyboard: title, stars, next step, menu; on a phone the step is in the menu. */
export function rowColumns(): number {
	return Platform.isPhone ? 3 : 4;
}

/** Draws the rows of a list of papers. */
export class PaperRowDrawing {
	/** What every row has: made once, and copied from then on. */
	private blank: HTMLElement | null = null;

	/** `isCursor` says whether the keyboard is in a cell, by its line and column. */
	constructor(
		private readonly look: PaperListLook,
		private readonly isCursor: (line: number, column: number) => boolean,
	) {}

	/** All that a row shows, as one text: a row that says something else is drawn anew. */
	identityOf(line: LibraryLine | undefined): string {
		if (line === undefined) return '';
		if ('head' in line) return line.head;
		const { path, title, relevance } = line.paper;
		return [path, title, relevance, stepWords(line), ...this.look.said(line)].join('\n');
	}

	/** Draws a line into its empty element. */
	draw(line: LibraryLine, index: number, el: HTMLElement): void {
		el.addClass('spn-papers-row');
		el.setAttrs({ role: 'row', 'aria-rowindex': String(index + 1), 'data-line': String(index) });
		if ('head' in line) {
			el.addClass('spn-papers-head');
			const tabindex = this.isCursor(index, 0) ? '0' : '-1';
			const attr = { role: 'rowheader', 'aria-colspan': String(rowColumns()), 'data-column': '0', tabindex };
			el.createDiv({ text: line.head, attr });
			return;
		}
		this.blank ??= makeBlankRow();
		el.append(...Array.from(this.blank.cloneNode(true).childNodes));
		this.fill(line, index, el);
	}

	/** Lets the row of a paper show another one; false for the head of a week. */
	reuse(line: LibraryLine, index: number, el: HTMLElement): boolean {
		if ('head' in line || el.hasClass('spn-papers-head')) return false;
		el.setAttrs({ 'aria-rowindex': String(index + 1), 'data-line': String(index) });
		this.fill(line, index, el);
		return true;
	}

	/** Only what a row says otherwise is changed in it. */
	private fill(line: PaperLine, index: number, row: HTMLElement): void {
		const { paper } = line;
		const at = (column: number) => {
			const cell = row.querySelector<HTMLElement>(`[data-column="${column}"]`);
			const tabindex = this.isCursor(index, column) ? '0' : '-1';
			if (cell?.getAttr('tabindex') !== tabindex) cell?.setAttr('tabindex', tabindex);
			return cell;
		};
		const title = at(0);
		title?.setAttrs({ href: paper.path, 'data-href': paper.path });
		changeText(title, paper.title);
		changeText(row.querySelector('.spn-papers-said'), this.look.said(line).join(' · '));
		const stars = at(1);
		if (stars !== null) showStarMarks(stars, paper.relevance);
		if (!Platform.isPhone) {
			const step = at(2);
			changeText(step, stepWords(line));
			step?.setAttr('aria-label', `${stepWords(line)}: ${paper.title}`);
		}
		at(rowColumns() - 1)?.setAttr('aria-label', t('library.more', { title: paper.title }));
	}
}

function makeBlankRow(): HTMLElement {
	const blank = createDiv();
	const stop = (column: number) => ({ 'data-column': String(column), tabindex: '-1' });
	const words = blank.createDiv({ cls: 'spn-papers-words', attr: { role: 'rowheader' } });
	words.createEl('a', { cls: 'internal-link spn-papers-title', attr: stop(0) });
	words.createDiv({ cls: 'spn-papers-said' });
	showStarMarks(blank.createDiv({ cls: 'spn-papers-stars', attr: { role: 'gridcell', ...stop(1) } }), null);
	const button = (cls: string, column: number) =>
		blank.createDiv({ cls, attr: { role: 'gridcell' } }).createEl('button', { attr: { type: 'button', ...stop(column) } });
	if (!Platform.isPhone) button('spn-papers-step', 2);
	const more = button('spn-papers-more', rowColumns() - 1);
	more.addClass('clickable-icon');
	more.setAttr('aria-haspopup', 'menu');
	setIcon(more, 'more-vertical');
	return blank;
}

/** The words of a row's step. */
function stepWords({ paper: { state } }: PaperLine): string {
	const pass = passAtHand(state);
	const next = nextPass(state);
	if (pass !== null) return t('library.finish-pass', { pass });
	return next === null ? t('pass.open-again') : t(isToRead(state) ? 'pass.begin' : 'library.read-pass', { pass: next });
}

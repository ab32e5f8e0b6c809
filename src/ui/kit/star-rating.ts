import { setIcon } from 'obsidian';
import { t } from '../../i18n';
import { MOST_RELEVANT } from '../../note/five-cs/relevance';
import { changeText } from './change-text';

/** Stars a reader sets by click, touch, or keyboard: arrows, digits, Delete. A radio group to screen readers. */
export class StarRating {
	private readonly stars: HTMLElement[] = [];
	private readonly words: HTMLElement;
	private readonly clear: HTMLElement;
	private value: number | null = null;

	constructor(
		container: HTMLElement,
		label: string,
		/** Told a rating, and how to take it back where it could not be saved. */
		private readonly changed: (value: number | null, undo: () => void) => void,
		/** In a line of others: no words, no button; the star that is set takes the rating away. */
		private readonly isSmall = false,
	) {
		const row = container.createDiv({ cls: isSmall ? 'spn-stars-row is-small spn-stars' : 'spn-stars-row' });
		const group = row.createDiv({ cls: 'spn-stars-input', attr: { role: 'radiogroup', 'aria-label': label } });
		for (let n = 1; n <= MOST_RELEVANT; n++) {
			const star = group.createEl('button', {
				cls: 'spn-star clickable-icon',
				attr: { type: 'button', role: 'radio', 'aria-label': t('five-cs.stars', { n }) },
			});
			setIcon(star, 'star');
			star.addEventListener('click', () => this.choose(this.isSmall && n === this.value ? null : n));
			this.stars.push(star);
		}
		group.addEventListener('keydown', (event) => this.key(event));
		this.words = row.createSpan({ cls: 'spn-stars-words', attr: { 'aria-hidden': 'true' } });
		this.words.toggleClass('is-hidden', isSmall);
		this.clear = row.createEl('button', { cls: 'spn-stars-clear', text: t('five-cs.clear-stars'), attr: { type: 'button' } });
		this.clear.addEventListener('click', () => {
			this.choose(null);
			this.stars[0]?.focus();
		});
		this.show();
	}

	get(): number | null {
		return this.value;
	}

	/** Shows a value without telling that it changed. */
	set(value: number | null): void {
		this.value = value;
		this.show();
	}

	private choose(value: number | null): void {
		const before = this.value;
		if (value === before) return;
		this.set(value);
		// Another rating since then stays.
		this.changed(value, () => this.value === value && this.set(before));
	}

	private key(event: KeyboardEvent): void {
		const now = Math.round(this.value ?? 0);
		const steps: Readonly<Record<string, number | null>> = {
			ArrowRight: Math.min(MOST_RELEVANT, now + 1),
			ArrowUp: Math.min(MOST_RELEVANT, now + 1),
			ArrowLeft: Math.max(1, now - 1),
			ArrowDown: Math.max(1, now - 1),
			Home: 1,
			End: MOST_RELEVANT,
			Delete: null,
			Backspace: null,
		};
		const digit = /^[0-5]$/.test(event.key) ? Number(event.key) : undefined;
		const next = digit ?? steps[event.key];
		if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		this.choose(next);
		this.stars[Math.max(0, Math.round(next ?? 1) - 1)]?.focus();
	}

	private show(): void {
		const full = Math.round(this.value ?? 0);
		for (const [index, star] of this.stars.entries()) {
			star.toggleClass('is-filled', index < full);
			star.setAttr('aria-checked', String(index + 1 === full));
			// One stop in the order of Tab, as a radio group has.
			star.setAttr('tabindex', index === Math.max(0, full - 1) ? '0' : '-1');
		}
		this.words.setText(this.value === null ? t('five-cs.no-stars') : t('five-cs.stars', { n: this.value }));
		this.clear.toggleClass('is-hidden', this.value === null || this.isSmall);
	}
}

/** Stars that only show: one picture with its words for screen readers; nothing for a paper that is not rated. */
export function showStars(container: HTMLElement, value: number | null): HTMLElement {
	const el = starsEl(container, value);
	for (const star of Array.from(el.children)) setIcon(star as HTMLElement, 'star');
	return el;
}

const marks = new Map<number, HTMLElement>();

/**
 * The same in a list of many papers: stars of text, which take no picture each. Those of a rating are made once, and copied; where there
 * are some already, only those change that are others now.
 */
export function showStarMarks(container: HTMLElement, value: number | null): void {
	const there = container.firstElementChild;
	if (there?.hasClass('spn-star-marks') === true) {
		there.setAttribute('aria-label', starsSaid(value));
		for (const [at, star] of Array.from(there.children).entries()) {
			const isFilled = at < Math.round(value ?? 0);
			if (star.hasClass('is-filled') === isFilled) continue;
			star.toggleClass('is-filled', isFilled);
			changeText(star, isFilled ? '★' : '☆');
		}
		return;
	}
	const key = value ?? -1;
	let made = marks.get(key);
	if (made === undefined) {
		made = starsEl(createSpan(), value);
		made.addClass('spn-star-marks');
		for (const star of Array.from(made.children)) star.setText(star.hasClass('is-filled') ? '★' : '☆');
		marks.set(key, made);
	}
	container.append(made.cloneNode(true));
}

function starsSaid(value: number | null): string {
	return value === null ? t('five-cs.no-stars') : t('five-cs.stars', { n: value });
}

/** Five stars with nothing in them, the filled ones told by their class. */
function starsEl(container: HTMLElement, value: number | null): HTMLElement {
	const el = container.createSpan({ cls: 'spn-stars', attr: { role: 'img', 'aria-label': starsSaid(value) } });
	for (let n = 1; n <= MOST_RELEVANT; n++)
		el.createSpan({ cls: n <= Math.round(value ?? 0) ? 'spn-star is-filled' : 'spn-star', attr: { 'data-star': String(n) } });
	return el;
}

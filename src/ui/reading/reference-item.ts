import { Keymap, setIcon } from 'obsidian';
import type { MatchedReference } from '../../commands/reading';
import { statusLabel } from '../../commands/reading';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';

/** What a click on a reference does. */
export interface ReferenceActions {
	isTicked(): boolean;
	tick(isTicked: boolean): void;
	/** Opens the note that the reference is. */
	open(note: string, newTab: boolean): void;
}

/** Draws a reference into its item: a box to tick or a mark, its title, and what else is known of it. */
export function drawReference(item: HTMLElement, reference: MatchedReference, actions: ReferenceActions): void {
	const { note, text, citedIn, standing, isOpen, state } = reference;
	const name = reference.title ?? text;
	const mark = item.createSpan({ cls: 'spn-cited-mark' });
	if (isOpen) {
		const box = mark.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('import.choose', { title: name }) } });
		box.checked = actions.isTicked();
		box.addEventListener('change', () => actions.tick(box.checked));
	} else setIcon(mark, standing === 'read' ? 'check' : 'book-open');
	const words = item.createDiv({ cls: 'spn-cited-words', attr: { dir: 'auto' } });
	if (note === null) words.createSpan({ text: name });
	else {
		const link = words.createEl('a', { text: name, href: '#' });
		link.addEventListener('click', (event) => {
			event.preventDefault();
			actions.open(note, Keymap.isModEvent(event) !== false);
		});
	}
	const [first, ...others] = reference.authors;
	const who = first === undefined ? '' : `${first}${others.length > 0 ? ' et al.' : ''}`;
	const where = citedIn.length === 0 ? '' : `§ ${citedIn.join(', ')}`;
	const maybe = standing === 'maybe' && note !== null ? nameOf(note) : '';
	const status = standing === 'none' || state === null ? '' : statusLabel(state);
	const detail = [who, reference.year === null ? '' : String(reference.year), where, status, maybe].filter((part) => part !== '');
	words.createDiv({ cls: 'spn-cited-detail', text: detail.length === 0 && name !== text ? text : detail.join(' · ') });
}

/** Arrows go from one item to the next; Home and End to the first and the last. */
export function moveAmongReferences(list: HTMLElement, event: KeyboardEvent): void {
	const row = event.targetNode?.instanceOf(HTMLElement) === true ? event.targetNode.closest('li') : null;
	if (row === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const rows = Array.from(list.querySelectorAll<HTMLElement>('.spn-cited-group li'));
	const at = rows.indexOf(row);
	const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1 };
	const next = rows[to[event.key] ?? -1];
	if (at < 0 || next === undefined) return;
	event.preventDefault();
	(next.querySelector<HTMLElement>('input, a') ?? next).focus();
}

import { Menu, displayTooltip, setTooltip } from 'obsidian';
import { nearestKeys } from '../../../citation/drafts/unknown';
import type { Run } from '../../../citation/text/runs';
import { shortCitation } from '../../../commands/citing/citable';
import type { DraftCitation } from '../../../commands/citing/drafts/document';
import { worksOf } from '../../../commands/citing/drafts/works';
import type { Work } from '../../../commands/citing/drafts/works';
import type { CommandContext } from '../../../commands/command';
import { t } from '../../../i18n';
import { withoutFullStop } from '../../../paper/full-stop';
import { attempt } from '../../kit/attempt';

const PLAIN_WORD = /^\p{L}+$/u;

/**
 * Whether a citation is to be drawn. A bare `@word` nobody has for a key, and that is near to none, is a mention of a person, not a
 * misspelt citation.
 */
export function isDrawn(citation: DraftCitation, context: CommandContext): boolean {
	const { source, works, text } = citation;
	if (text === '' && citation.name === null) return false;
	if (works.length > 0) return true;
	if (source.cites.some(({ key }) => key === '' || key === '*')) return false;
	const [first] = source.cites;
	if (source.source.startsWith('[') || first === undefined) return true;
	return !PLAIN_WORD.test(first.key) && nearest(first.key, context).length > 0;
}

/** Draws a citation into an element; `label` is a note's number in a style that cites in notes. */
export function drawCitation(el: HTMLElement, citation: DraftCitation, isNoteStyle: boolean, context: () => CommandContext): void {
	const { runs, name, noteIndex, source } = citation;
	el.empty();
	el.addClass('spn-citation');
	el.toggleClass('spn-citation-unknown', unknownOf(citation).length > 0);
	el.toggleClass('spn-citation-hint', source.hint !== undefined);
	if (name !== null) el.appendText(name);
	if (!isNoteStyle) appendRuns(el, runs);
	else if (source.note === null) el.createEl('sup', { text: String(noteIndex) });
	else if (runs.length > 0) {
		// A citation inside a written note makes no note of its own, and ends no sentence.
		el.appendText(name === null ? '(' : ', ');
		appendRuns(
			el,
			runs.map((run, at) => (at < runs.length - 1 ? run : { ...run, text: withoutFullStop(run.text) })),
		);
		if (name === null) el.appendText(')');
	}
	el.setAttr('role', 'link');
	el.setAttr('tabindex', '0');
	let asked = false;
	const show = () => {
		if (asked) return;
		asked = true;
		attempt(context, async () => {
			const text = await tooltipOf(citation, isNoteStyle, context());
			setTooltip(el, text, { classes: ['spn-reference-tooltip'] });
			if (el.matches(':hover, :focus')) displayTooltip(el, text, { classes: ['spn-reference-tooltip'] });
		});
	};
	el.addEventListener('mouseenter', show);
	el.addEventListener('focus', show);
}

/** Opens the note of a citation's work, or lets the reader choose among several. */
export function openCited(citation: DraftCitation, event: MouseEvent | KeyboardEvent, context: CommandContext): void {
	const works = citation.works.flatMap((path) => worksOf(context).at(path) ?? []);
	const newTab = event.ctrlKey || event.metaKey;
	const open = ({ path }: Work) => void context.active.open(path, { newTab });
	const [first, second] = works;
	if (first === undefined) return;
	if (second === undefined) return open(first);
	const menu = new Menu();
	for (const work of works)
		menu.addItem((item) => item.setTitle(`${shortCitation(context, work.paper)}: ${work.paper.title}`).onClick(() => open(work)));
	if (event.instanceOf(MouseEvent)) menu.showAtMouseEvent(event);
	else {
		const target = event.target as HTMLElement;
		const { left, bottom } = target.getBoundingClientRect();
		menu.showAtPosition({ x: left, y: bottom }, target.doc);
	}
}

/** What Pandoc makes of a place that looks otherwise; null where it reads it as it looks. */
export function hintText(hint: DraftCitation['source']['hint'], keys: readonly string[]): string | null {
	const [first = 'a', second = 'b'] = keys;
	switch (hint) {
		case 'comma':
			return t('draft.hint-comma');
		case 'adjacent':
			return t('draft.hint-adjacent', { first, second });
		case 'lone-part':
			return t('draft.hint-lone-part');
		case 'example':
			return t('draft.hint-example', { key: first });
		case undefined:
			return null;
	}
}

/** Text with its looks as elements. */
export function appendRuns(el: HTMLElement, runs: readonly Run[]): void {
	for (const { text, italic, bold, smallCaps, underline, position } of runs) {
		let into = el;
		if (italic) into = into.createEl('i');
		if (bold) into = into.createEl('b');
		if (underline) into = into.createEl('u');
		if (smallCaps) into = into.createSpan({ cls: 'spn-small-caps' });
		if (position !== null) into = into.createEl(position);
		into.appendText(text);
	}
}

function unknownOf({ unknownBefore, unknownAfter }: DraftCitation): readonly string[] {
	return [...unknownBefore, ...unknownAfter];
}

/** What a citation is about: its references, the keys nobody has with the nearest ones, what Pandoc would make of it. */
async function tooltipOf(citation: DraftCitation, isNoteStyle: boolean, context: CommandContext): Promise<string> {
	const hint = hintText(
		citation.source.hint,
		citation.source.cites.map(({ key }) => key),
	);
	const lines = hint === null ? [] : [hint];
	for (const key of unknownOf(citation)) {
		const near = nearest(key, context);
		lines.push(
			near.length === 0 ? t('draft.unknown', { key }) : t('draft.unknown-near', { key, near: near.map((one) => `@${one}`).join(', ') }),
		);
	}
	if (isNoteStyle && citation.text !== '') return [...lines, citation.text].join('\n\n');
	for (const path of citation.works) {
		const work = worksOf(context).at(path);
		if (work !== null) lines.push((await context.citations.format(work.paper)).text);
	}
	return lines.join('\n\n');
}

function nearest(key: string, context: CommandContext): string[] {
	return nearestKeys(
		key,
		worksOf(context).all.map(({ citekey }) => citekey),
	);
}

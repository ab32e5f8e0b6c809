import type { CommandContext } from '../../commands/command';
import { existing } from '../../commands/import/existing-note';
import type { FoundPaper } from '../../commands/import/look-up';
import { paperLabel } from '../../commands/import/plan-note';
import type { NamedPaper } from '../../commands/import/recognise';
import { t } from '../../i18n';

/** What a reader can do with results. */
interface Deeds {
	/** One result is taken. */
	take(found: FoundPaper, named: NamedPaper): void;
	/** Boxes are ticked: these papers are chosen now. Null where only one can be taken. */
	readonly choose: ((chosen: readonly NamedPaper[]) => void) | null;
	/** The arrow leads up from the first. */
	back(): void;
}

/** Lists what a search found, those that have a note marked; the first has the focus, arrow keys walk. */
export function searchResults(area: HTMLElement, context: CommandContext, papers: readonly FoundPaper[], deeds: Deeds): void {
	const list = area.createDiv({ cls: 'spn-import-results' });
	const chosen = new Set<NamedPaper>();
	for (const found of papers) {
		const named: NamedPaper = { id: found.id, input: found.paper.arxiv ?? found.paper.doi ?? '' };
		const here = existing(context, named) !== null;
		const pair = list.createDiv({ cls: 'spn-import-pair' });
		const { choose } = deeds;
		if (choose !== null) {
			addTick(pair, found, here, (ticked) => {
				if (ticked) chosen.add(named);
				else chosen.delete(named);
				choose([...chosen]);
			});
		}
		addRow(pair, found, here, deeds, named);
	}
	const first = list.querySelector('button');
	if (first !== null && first.instanceOf(HTMLElement)) first.focus();
}

function addRow(pair: HTMLElement, found: FoundPaper, here: boolean, deeds: Deeds, named: NamedPaper): void {
	const row = pair.createEl('button', { cls: 'spn-import-result' });
	row.createDiv({ cls: 'spn-import-result-title', text: found.paper.title });
	const note = row.createDiv({ cls: 'spn-import-result-note', text: `${paperLabel(found.paper)} · ${named.input}` });
	if (here) note.createSpan({ cls: 'spn-import-here', text: t('import.here') });
	row.addEventListener('click', () => deeds.take(found, named));
	row.addEventListener('keydown', (event) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		event.preventDefault();
		const beside = (event.key === 'ArrowDown' ? pair.nextElementSibling : pair.previousElementSibling)?.querySelector('button') ?? null;
		if (beside !== null && beside.instanceOf(HTMLElement)) beside.focus();
		else if (event.key === 'ArrowUp') deeds.back();
	});
}

/** A box beside a result: several results are imported at once, each with the name that is proposed for it. */
function addTick(pair: HTMLElement, found: FoundPaper, here: boolean, ticked: (on: boolean) => void): void {
	const label = pair.createEl('label', { cls: 'spn-import-tick' });
	const box = label.createEl('input', { type: 'checkbox', attr: { 'aria-label': t('import.choose', { title: found.paper.title }) } });
	box.disabled = here;
	box.addEventListener('change', () => ticked(box.checked));
}

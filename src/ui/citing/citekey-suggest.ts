import { EditorSuggest, prepareFuzzySearch } from 'obsidian';
import type { App, Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo } from 'obsidian';
import { citablePapers, shortCitation } from '../../commands/citing/citable';
import type { CitablePaper } from '../../commands/citing/citable';
import type { CommandContext } from '../../commands/command';
import { linkText } from '../../commands/citing/drafts/insert-forms';
import type { Settings } from '../../settings';

// "see @Hub", "[@Hub": an @ no word stands before, and what has been typed since.
const TYPED = /(?:^|[^\p{L}\p{N}@/.])@([^@\s[\]]*)$/u;
const MOST = 30;

/** Completes `@` to the citekey of a paper or to a link to its note, as the settings say. */
export class CitekeySuggest extends EditorSuggest<CitablePaper> {
	constructor(
		app: App,
		private readonly settings: () => Settings,
		private readonly papers: () => CommandContext,
	) {
		super(app);
	}

	override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		if (this.settings().suggestCitekeys === 'off') return null;
		const query = TYPED.exec(editor.getLine(cursor.line).slice(0, cursor.ch))?.[1];
		return query === undefined ? null : { start: { line: cursor.line, ch: cursor.ch - query.length - 1 }, end: cursor, query };
	}

	override getSuggestions({ query }: EditorSuggestContext): CitablePaper[] {
		const search = prepareFuzzySearch(query);
		return citablePapers(this.papers())
			.flatMap((citable) => {
				const { citekey, paper } = citable;
				const score = search(`${citekey} ${paper.title} ${shortCitation(this.papers(), paper)}`)?.score;
				return score === undefined ? [] : [{ citable, score }];
			})
			.sort((a, b) => b.score - a.score)
			.slice(0, MOST)
			.map(({ citable }) => citable);
	}

	override renderSuggestion({ citekey, paper }: CitablePaper, el: HTMLElement): void {
		el.createDiv({ text: `@${citekey}` });
		el.createEl('small', { text: paper.title, cls: 'spn-pick-note' });
	}

	override selectSuggestion(citable: CitablePaper): void {
		const { context } = this;
		if (context === null) return;
		const { editor, start, end, file } = context;
		const text =
			this.settings().suggestCitekeys === 'link'
				? this.papers().links.linkTo(citable.path, file.path, undefined, linkText(shortCitation(this.papers(), citable.paper)))
				: `@${citable.citekey}`;
		editor.replaceRange(text, start, end);
		editor.setCursor(editor.offsetToPos(editor.posToOffset(start) + text.length));
		this.close();
	}
}

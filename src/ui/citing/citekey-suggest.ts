import { EditorSuggest, prepareFuzzySearch } from 'obsidian';
import type { App, Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo } from 'obsidian';
import { writtenKey } from '../../citation/drafts/citekey';
import { shortCitation } from '../../commands/citing/citable';
import { worksOf } from '../../commands/citing/drafts/works';
import type { Work, Works } from '../../commands/citing/drafts/works';
import type { CommandContext } from '../../commands/command';
import { linkText } from '../../commands/citing/drafts/insert-forms';
import type { Settings } from '../../settings';

// "see @Hub", "[@Hub": an @ no word stands before, and what has been typed since.
const TYPED = /(?:^|[^\p{L}\p{N}@/.])@([^@\s[\]]*)$/u;
const MOST = 30;

/** Completes `@` to the citekey of a paper or to a link to its note, as the settings say. */
export class CitekeySuggest extends EditorSuggest<Work> {
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

	override getSuggestions({ query }: EditorSuggestContext): Work[] {
		const search = prepareFuzzySearch(query);
		return this.searchable()
			.flatMap(({ work, words }) => {
				const score = search(words)?.score;
				return score === undefined ? [] : [{ citable: work, score }];
			})
			.sort((a, b) => b.score - a.score)
			.slice(0, MOST)
			.map(({ citable }) => citable);
	}

	/** What is searched of each paper, made once for as long as no paper changes. */
	private searchable(): readonly { readonly work: Work; readonly words: string }[] {
		const works = worksOf(this.papers());
		if (this.searched?.works !== works)
			this.searched = {
				works,
				rows: works.all.map((work) => ({
					work,
					words: `${work.citekey} ${work.paper.title} ${shortCitation(this.papers(), work.paper)}`,
				})),
			};
		return this.searched.rows;
	}
	private searched: { readonly works: Works; readonly rows: readonly { readonly work: Work; readonly words: string }[] } | null = null;

	override renderSuggestion(work: Work, el: HTMLElement): void {
		const { paper } = work;
		// What is written is what is shown.
		el.createDiv({
			text: this.settings().suggestCitekeys === 'link' ? linkText(shortCitation(this.papers(), paper)) : writtenKey(work.citekey),
		});
		el.createEl('small', { text: paper.title, cls: 'spn-pick-note' });
	}

	override selectSuggestion(citable: Work): void {
		const { context } = this;
		if (context === null) return;
		const { editor, start, end, file } = context;
		const text =
			this.settings().suggestCitekeys === 'link'
				? this.papers().links.linkTo(citable.path, file.path, undefined, linkText(shortCitation(this.papers(), citable.paper)))
				: writtenKey(citable.citekey);
		editor.replaceRange(text, start, end);
		editor.setCursor(editor.offsetToPos(editor.posToOffset(start) + text.length));
		this.close();
	}
}

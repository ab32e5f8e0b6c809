import { EditorSuggest, prepareFuzzySearch } from 'obsidian';
import type { App, Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo } from 'obsidian';
import { writtenKey } from '../../citation/drafts/citekey';
import { shortCitation } from '../../commands/citing/citable';
import { worksOf } from '../../commands/citing/drafts/works';
import type { Work, Works } from '../../commands/citing/drafts/works';
import type { CommandContext } from '../../commands/command';
import { linkText } from '../../commands/citing/drafts/insert-forms';
import type { Settings } from '../../settings';
import { FuzzyRows } from '../kit/fuzzy-rows';

// "see @Hub", "[@Hub": an @ no word stands before, and what has been typed since.
const TYPED = /(?:^|[^\p{L}\p{N}@/.])@([^@\s[\]]*)$/u;
const MOST = 30;

interface SearchedWork {
	readonly work: Work;
	readonly words: string;
}

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
		return this.found.search(this.searchable(), query, MOST).map(({ work }) => work);
	}

	override close(): void {
		super.close();
		this.found.forget();
	}
	private readonly found = new FuzzyRows<SearchedWork>(prepareFuzzySearch, ({ words }, match) => match(words));

	/** What is searched of each paper, made once for as long as no paper changes. */
	private searchable(): readonly SearchedWork[] {
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
	private searched: { readonly works: Works; readonly rows: readonly SearchedWork[] } | null = null;

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

import { Component, MarkdownRenderChild } from 'obsidian';
import type { App, TAbstractFile } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { describe } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { FiveCs } from '../../note/five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../../note/five-cs/five-cs';
import type { FiveCsBlock, FiveCsBlockProblem } from '../../note/five-cs/five-cs-block';
import { BLOCK_KEYS, readFiveCsBlock } from '../../note/five-cs/five-cs-block';
import { knownFields } from '../../paper/known-fields';
import { propertyNames } from '../../settings';
import type { AssessmentHead } from './five-cs-view';
import { rating, showAssessment } from './five-cs-view';
import { attempt } from '../kit/attempt';

/** A `five-cs` code block: shows an assessment and follows the note it comes from. */
export class FiveCsBlockView extends MarkdownRenderChild {
	/** When what it shows first stands. */
	painted: Promise<void> = Promise.resolve();
	private readonly block: FiveCsBlock;
	/** What the last showing rendered, let go before the next. */
	private shown = this.addChild(new Component());
	private last = '';
	/** What it shows besides its head, and that head, which is brought up to date in place: the keyboard may be in its stars. */
	private lastBody = '';
	private head: AssessmentHead | null = null;

	constructor(
		container: HTMLElement,
		source: string,
		private readonly sourcePath: string,
		private readonly app: App,
		private readonly context: CommandContext,
	) {
		super(container);
		this.block = readFiveCsBlock(source);
	}

	override onload(): void {
		this.containerEl.addClass('spn-five-cs-block');
		const { metadataCache, vault } = this.app;
		const follow = (file: TAbstractFile) => {
			if (file.path === this.notePath() || this.notePath() === null) attempt(this.context, () => this.show());
		};
		this.registerEvent(metadataCache.on('changed', follow));
		this.registerEvent(vault.on('delete', () => attempt(this.context, () => this.show())));
		this.registerEvent(vault.on('rename', () => attempt(this.context, () => this.show())));
		this.painted = this.show();
	}

	/** The note whose assessment this is; `null` when the link leads nowhere. */
	private notePath(): string | null {
		return this.block.paper === null ? this.sourcePath : this.context.links.destination(this.block.paper, this.sourcePath);
	}

	private async show(): Promise<void> {
		const path = this.notePath();
		const five = this.block.inline
			? this.own()
			: path === null || !this.context.notes.exists(path)
				? null
				: readFiveCs(await this.context.notes.read(path), propertyNames(this.context.settings).relevance);
		const now = JSON.stringify([path, five]);
		if (now === this.last) return;
		this.last = now;
		const body = JSON.stringify([path, { ...five, relevance: null }]);
		if (five !== null && body === this.lastBody && this.head !== null) return this.head.show(five);
		this.lastBody = body;
		this.head = null;
		this.removeChild(this.shown);
		this.shown = this.addChild(new Component());
		this.containerEl.empty();
		const problems = this.block.problems.map(problemText);
		if (five === null) problems.push(t('five-cs.block-no-note', { link: this.block.paper ?? '' }));
		if (problems.length > 0) showProblems(this.containerEl, t('five-cs.block-trouble'), problems);
		if (five === null || path === null) return;
		if (!this.block.inline && !five.hasTable && this.block.paper !== null) {
			this.containerEl.createDiv({ cls: 'spn-five-cs-none', text: describe({ kind: 'no-table', path }) });
		}
		const { head, drawn } = showAssessment(this.containerEl, five, {
			app: this.app,
			context: this.context,
			sourcePath: path,
			shownIn: this.sourcePath,
			component: this.shown,
			...knownFields({ link: this.block.paper === null ? null : { path, title: nameOf(path) } }),
			...(this.block.inline ? {} : { edit: (field) => this.context.dialogs.fiveCs(path, field), rate: rating(this.context, path) }),
		});
		this.head = head;
		await drawn;
	}

	/** The answers given in the block. */
	private own(): FiveCs {
		const { answers, relevance, relevanceText } = this.block;
		const five = { category: '', context: '', correctness: '', contributions: '', clarity: '', ...answers };
		return { ...five, relevance, relevanceText, answered: FIVE_CS.filter(({ key }) => five[key] !== '').length, hasTable: true };
	}
}

/** What is wrong in a block, in the block. */
export function showProblems(container: HTMLElement, title: string, problems: readonly string[]): void {
	const box = container.createDiv({ cls: 'spn-trouble', attr: { role: 'note' } });
	box.createDiv({ cls: 'spn-trouble-title', text: title });
	const list = box.createEl('ul');
	for (const problem of problems) list.createEl('li', { text: problem });
}

function problemText(problem: FiveCsBlockProblem): string {
	switch (problem.kind) {
		case 'wrong-key':
			return t('five-cs.block-wrong-key', { line: problem.line, key: problem.key, keys: BLOCK_KEYS.join(', ') });
		case 'no-colon':
			return t('five-cs.block-no-colon', { line: problem.line, text: problem.text });
		case 'bad-relevance':
			return t('five-cs.block-bad-relevance', { line: problem.line, text: problem.text });
	}
}

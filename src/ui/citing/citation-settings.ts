import { sanitizeHTMLToDom } from 'obsidian';
import type { Setting, SettingDefinition } from 'obsidian';
import type { StyleList } from '../../citation/styles/style-catalog';
import { citableOf } from '../../commands/citing/citable';
import type { CommandContext } from '../../commands/command';
import { chooseAndInstallLocale, chooseAndInstallStyle } from '../../commands/citing/install-style';
import { t } from '../../i18n';
import type { Paper } from '../../paper/paper';
import type { Settings } from '../../settings';
import { attempt, attempted } from '../kit/attempt';

/** What the citation rows need of the tab. */
export interface CitationTab {
	readonly context: () => CommandContext;
	/** Saves settings and draws the tab anew. */
	change(changes: Partial<Settings>): Promise<void>;
	/** Draws the tab anew. */
	update(): void;
}

/** Shown where the vault has no paper yet. */
const SAMPLE: Paper = {
	arxiv: '1706.03762',
	version: 7,
	title: 'Attention Is All You Need',
	authors: [
		{ family: 'Vaswani', given: 'Ashish' },
		{ family: 'Shazeer', given: 'Noam' },
		{ family: 'Parmar', given: 'Niki' },
	],
	published: '2017-06-12',
	revised: '2023-08-02',
	categories: ['cs.CL'],
};

/** The rows of the citation settings that are no single value: preview, installing, credits. */
export class CitationSettings {
	private found: StyleList = { styles: [], refused: [] };
	private redraw: () => void = () => undefined;

	constructor(private readonly tab: CitationTab) {}

	/** Styles of the vault for the dropdown, as far as they have been read. */
	get vaultStyles(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.found.styles.filter(({ source }) => source === 'vault').map(({ id, title }) => [id, title]));
	}

	/** Shows the preview as the settings are now. */
	refresh(): void {
		this.redraw();
	}

	/** The rows: the preview, more styles, more languages, the credits. */
	items(): [preview: SettingDefinition, styles: SettingDefinition, locales: SettingDefinition, credits: SettingDefinition] {
		return [
			{ name: t('cite.preview'), searchable: false, render: (setting) => this.preview(setting) },
			{
				name: t('style.install'),
				get desc() {
					return t('style.install.desc');
				},
				action: () => attempt(this.tab.context, () => this.install((context) => chooseAndInstallStyle(context), 'citationStyle')),
			},
			{
				name: t('style.install-locale'),
				get desc() {
					return t('style.install.desc');
				},
				action: () => attempt(this.tab.context, () => this.install((context) => chooseAndInstallLocale(context), 'citationLocale')),
			},
			{ name: t('style.credits'), searchable: false, render: credits },
		];
	}

	private preview(setting: Setting): () => void {
		setting.settingEl.addClass('spn-citation-preview');
		const lines = setting.controlEl.createDiv({ attr: { 'aria-live': 'polite' } });
		let shown = true;
		const draw = () => attempt(this.tab.context, () => this.draw(lines, () => shown));
		this.redraw = draw;
		draw();
		attempt(this.tab.context, () => this.readStyles());
		return () => {
			shown = false;
		};
	}

	private async draw(lines: HTMLElement, shown: () => boolean): Promise<void> {
		const context = this.tab.context();
		const format = async () => {
			const paper = newestPaper(context) ?? SAMPLE;
			const reference = await context.citations.format(paper);
			const inText = await context.citations.format(paper, { form: 'in-text' });
			if (!shown()) return;
			lines.empty();
			lines.createDiv({ cls: 'spn-citation-reference' }).append(sanitizeHTMLToDom(reference.html));
			lines.createDiv({ cls: 'spn-citation-in-text' }).append(sanitizeHTMLToDom(inText.html));
		};
		await attempted(context, format, (words) => {
			lines.empty();
			lines.createDiv({ cls: 'spn-citation-error', text: words });
		});
		for (const { path, reason } of this.found.refused)
			lines.createDiv({ cls: 'spn-citation-error', text: t('cite.style-refused', { path, reason }) });
	}

	/** Reads the style files once the tab is seen, never while its rows are only searched. */
	private async readStyles(): Promise<void> {
		const found = await this.tab.context().citations.styles();
		if (JSON.stringify(found) === JSON.stringify(this.found)) return;
		this.found = found;
		this.tab.update();
	}

	private async install(
		choose: (context: CommandContext) => Promise<string | null>,
		key: 'citationStyle' | 'citationLocale',
	): Promise<void> {
		const context = this.tab.context();
		const installed = await choose(context);
		if (installed === null) return;
		this.found = await context.citations.styles();
		await this.tab.change({ [key]: installed });
		context.dialogs.notify(t('style.installed', { name: installed }));
	}
}

/** The paper whose note was changed last. */
function newestPaper(context: CommandContext): Paper | null {
	const literature = new Set(context.notes.literatureNotes());
	const newest = [...context.notes.list()].filter(({ path }) => literature.has(path)).sort((a, b) => b.modified - a.modified);
	for (const { path } of newest) {
		const [citable] = citableOf(context, [path]);
		if (citable !== undefined) return citable.paper;
	}
	return null;
}

const CREDITS = [
	['citeproc-js', 'https://github.com/Juris-M/citeproc-js', 'Frank Bennett, CPAL-1.0'],
	['Citation Style Language', 'https://citationstyles.org/', 'CC BY-SA 3.0'],
	['cheerio', 'https://cheerio.js.org/', 'MIT'],
	['date-fns', 'https://date-fns.org/', 'MIT'],
	['LiquidJS', 'https://liquidjs.com/', 'MIT'],
	['fflate', 'https://github.com/101arrowz/fflate', 'MIT'],
] as const;

/** Whose work is in main.js; the licences of citeproc and of the styles ask for it. */
function credits(setting: Setting): void {
	setting.setDesc(t('style.credits.desc'));
	const list = setting.descEl.createEl('ul', { cls: 'spn-credits' });
	for (const [name, href, licence] of CREDITS) {
		const row = list.createEl('li');
		row.createEl('a', { text: name, href });
		row.appendText(` (${licence})`);
	}
}

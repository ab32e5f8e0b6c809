import { Notice, TFile } from 'obsidian';
import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { sectionsCiting, updateSections } from '../../commands/reading';
import { t } from '../../i18n';
import { attempt } from '../kit/attempt';

/** Notes made within so many milliseconds of each other are of one import. */
const SETTLE = 1500;
/** The offer stands for so long. */
const PATIENCE = 20_000;

/**
 * Offers to bring the sections *References* up to date when papers they cite get their notes, by an import or from elsewhere. Looks at
 * nothing while no note is made, and at two small records where none has such a section.
 */
export function offerSections(plugin: Plugin, context: () => CommandContext): void {
	const { app } = plugin;
	let made = new Set<string>();
	let timer = 0;
	const offer = async (): Promise<void> => {
		const paths = made;
		made = new Set();
		const { notes } = context();
		for (const path of paths) await notes.noteKnown(path);
		const papers = new Set([...paths].filter((path) => notes.isLiterature(path)));
		const changes = await sectionsCiting(context(), papers);
		if (changes.length === 0) return;
		const shown = createFragment();
		shown.createSpan({ text: t('references.offer', { n: changes.length }) });
		const button = shown.createEl('button', { cls: 'spn-notice-button', text: t('references.offer-button'), attr: { type: 'button' } });
		button.addEventListener('click', () => attempt(context, () => updateSections(context(), papers)));
		new Notice(shown, PATIENCE);
	};
	app.workspace.onLayoutReady(() => {
		// Before that the vault tells of every note it has.
		plugin.registerEvent(
			app.vault.on('create', (file) => {
				if (!(file instanceof TFile) || file.extension !== 'md') return;
				made.add(file.path);
				window.clearTimeout(timer);
				timer = window.setTimeout(() => attempt(context, offer), SETTLE);
			}),
		);
	});
	plugin.register(() => window.clearTimeout(timer));
}

import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { moveInserted } from '../../commands/citing/drafts/inserted';
import { attempt } from '../kit/attempt';
import { CitekeySuggest } from './citekey-suggest';
import { codeMirror } from './drafts/codemirror';
import { DraftCitations } from './drafts/draft-citations';
import { livePreviewCitations } from './drafts/live-preview';
import { registerCitationsInReading } from './drafts/reading-view';
import { ReferencesBlockView } from './drafts/references-block';
import { registerReferenceHover } from './reference-hover';

/** What the reader sees in reading view and the editor beside the note's own text. Registers only. */
export function registerReading(plugin: Plugin, context: () => CommandContext): void {
	registerReferenceHover(plugin, context, () => context().settings.hoverReferences);
	plugin.registerEditorSuggest(new CitekeySuggest(plugin.app, () => context().settings, context));
	registerDrafts(plugin, context);
}

/** Citations drawn in drafts, and their lists of references. */
function registerDrafts(plugin: Plugin, context: () => CommandContext): void {
	const drafts = new DraftCitations(context);
	registerCitationsInReading(plugin, drafts, context);
	plugin.registerMarkdownCodeBlockProcessor('references', (source, el, place) => {
		const view = new ReferencesBlockView(el, source, place.sourcePath, drafts, context);
		place.addChild(view);
		return view.painted;
	});
	const editor = codeMirror();
	if (editor !== null) plugin.registerEditorExtension(livePreviewCitations(editor, drafts, context));
	plugin.registerEvent(plugin.app.vault.on('rename', (file, before) => attempt(context, () => moveInserted(context(), before, file.path))));
	// A paper's note that changes may change every citation of it; many change at once when the app reads the vault.
	let timer: number | null = null;
	const later = () => {
		if (timer !== null) window.clearTimeout(timer);
		timer = window.setTimeout(() => {
			timer = null;
			drafts.papersChanged();
		}, 500);
	};
	plugin.registerEvent(plugin.app.metadataCache.on('changed', later));
	plugin.registerEvent(plugin.app.metadataCache.on('deleted', later));
	plugin.register(() => {
		if (timer !== null) window.clearTimeout(timer);
		drafts.drop();
	});
}

import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { CitekeySuggest } from './citekey-suggest';
import { registerReferenceHover } from './reference-hover';

/** What the reader sees in reading view and the editor beside the note's own text. Registers only. */
export function registerReading(plugin: Plugin, context: () => CommandContext): void {
	registerReferenceHover(plugin, context, () => context().settings.hoverReferences);
	plugin.registerEditorSuggest(new CitekeySuggest(plugin.app, () => context().settings, context));
}

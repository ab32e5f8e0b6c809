import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { writeBlockColumns } from '../../commands/library/matrix-edits';
import type { MatrixColumn } from '../../note/matrix/columns';
import type { Settings } from '../../settings';
import { FiveCsBlockView } from './five-cs-block';
import { presentFiveCsTables } from './five-cs-table';
import { MatrixBlockView } from '../library/matrix-block';
import { registerMatrixBases } from '../library/matrix-bases';
import type { ReadingClock } from './reading-clock';
import { registerPassTimer } from './pass-timer';

/** The five Cs in notes: the table's presentation, the two code blocks, the Bases view, the timer. Registers only. */
export function registerFiveCs(plugin: Plugin, context: () => CommandContext, clock: ReadingClock, settings: () => Settings): void {
	plugin.registerMarkdownPostProcessor((el, place) => presentFiveCsTables(el, place, plugin.app, context));
	plugin.registerMarkdownCodeBlockProcessor('five-cs', (source, el, place) => {
		const view = new FiveCsBlockView(el, source, place.sourcePath, plugin.app, context());
		place.addChild(view);
		return view.painted;
	});
	plugin.registerMarkdownCodeBlockProcessor('five-cs-matrix', (source, el, place) => {
		const write = async (columns: readonly MatrixColumn[]): Promise<void> =>
			await writeBlockColumns(context(), place.sourcePath, { source, from: place.getSectionInfo(el)?.lineStart ?? 0 }, columns);
		const view = new MatrixBlockView(el, source, place.sourcePath, plugin.app, context(), { write });
		place.addChild(view);
		return view.painted;
	});
	registerMatrixBases(plugin, context);
	registerPassTimer(plugin, context, clock, () => settings().passTimer);
}

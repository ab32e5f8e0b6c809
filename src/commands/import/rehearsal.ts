import { samplePaper } from '../../sources';
import type { CommandContext } from '../command';
import { placeNote } from './plan-note';

/**
 * Readies what a note is made with (the reader of answers, the citation engine, the names of the folder) by a made-up paper, while the
 * network answers: all of it is loaded on first use, and the reader would wait for it after the answer. Writes and asks nothing, and
 * never throws; done again it costs nothing, until the engine was let go.
 */
export async function rehearse(context: CommandContext): Promise<void> {
	try {
		const paper = await samplePaper();
		await context.citations.format(paper);
		placeNote(context, paper);
	} catch {
		// What cannot be done is said of the paper that is asked for.
	}
}

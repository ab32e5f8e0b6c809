import type { Paper } from '../paper/paper';
import type { CommandContext } from './command';

/** A map of content a paper may belong in, and why. */
export interface SuggestedMap {
	readonly path: string;
	readonly reason: string;
}

/** Maps of the vault a paper may belong in, the likeliest first. */
export function suggestedMaps(_context: CommandContext, _paper: Paper, _topic: string): Promise<readonly SuggestedMap[]> {
	return Promise.resolve([]);
}

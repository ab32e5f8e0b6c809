import { linesOf } from '../../settings';
import type { CommandContext } from '../command';

/** Remembers sites whose pages the reader has said may be opened: each is asked about once, wherever the yes was given. */
export async function allowSites(context: CommandContext, sites: readonly string[]): Promise<void> {
	const allowed = linesOf(context.settings.pageSites);
	const fresh = [...new Set(sites)].filter((site) => !allowed.some((line) => line.toLowerCase() === site));
	if (fresh.length > 0) await context.changeSettings({ pageSites: [...allowed, ...fresh].join('\n') });
}

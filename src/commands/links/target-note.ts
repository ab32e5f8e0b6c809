import { applyEdits } from '../../markdown/edits';
import { nameOf } from '../../links/folded-name';
import { linkEdits, nearNote } from '../../links/mend';
import type { NameIndex } from '../../links/name-index';
import { resolveTarget } from '../../links/resolve';
import { findLinks } from '../../links/wiki-link';
import type { CommandContext } from '../command';
import { resolverOf } from './link-review';

/** The index of names when one of the targets leads nowhere as it stands, else null: most notes are made without it. */
export async function indexFor(context: CommandContext, targets: readonly string[], from: string): Promise<NameIndex | null> {
	return targets.some((target) => followed(context, target, from) === null) ? await context.noteNames.index() : null;
}

/** The note a target of the settings means: by its path, else by its name wherever it was moved, else the one note that is near. */
export function targetNote(context: CommandContext, target: string, from: string, index: NameIndex | null): string | null {
	const found = followed(context, target, from);
	if (found !== null || index === null) return found;
	return resolveTarget(target, from, { index, destination: (linkpath, at) => context.links.destination(linkpath, at) });
}

function followed(context: CommandContext, target: string, from: string): string | null {
	return context.links.destination(target, from) ?? context.links.destination(nameOf(target), from);
}

/**
 * A note made from the reader's template with the template's near links mended, where the setting says so. Properties are left
 * alone: a title may look like a link. A text all of whose links are followed asks for no index.
 */
export async function withSafeFixes(context: CommandContext, text: string, path: string): Promise<string> {
	if (!context.settings.safeFixesOnImport) return text;
	const followed = findLinks(text).every(
		({ fault, target }) => fault !== null || target === '' || context.links.destination(target, path) !== null,
	);
	if (followed) return text;
	const edits = linkEdits(
		text,
		path,
		await resolverOf(context),
		(...asked) => context.links.vaultLink(...asked),
		(finding) => (finding.link.quote === null ? nearNote(finding) : null),
	);
	return applyEdits(text, edits);
}

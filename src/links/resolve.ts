import { foldedName, folderOf, nameOf } from './folded-name';
import { isAddress } from '../markdown/link-syntax';
import type { FoundLink, LinkFault } from '../markdown/link-syntax';
import type { IndexedNote, NameIndex } from './name-index';
import type { NoteKind } from './note-kind';

/** What had to be forgiven for a link to find its note. */
export type NearReason = 'spelling' | 'folder' | 'prefix' | 'alias';

export interface Candidate {
	readonly path: string;
	readonly reason: NearReason;
}

/** What a link leads to. */
export type LinkVerdict =
	| { readonly status: 'resolved'; readonly path: string }
	/** One note is meant. */
	| { readonly status: 'near'; readonly path: string; readonly reason: NearReason }
	/** Several may be meant, the likeliest first. */
	| { readonly status: 'ambiguous'; readonly candidates: readonly Candidate[] }
	/** No note of that name: the kind its name says, and whether it is the name of another file (an image, a PDF) or an address. */
	| { readonly status: 'missing'; readonly kind: NoteKind | null; readonly file: boolean }
	| { readonly status: 'malformed'; readonly fault: LinkFault };

export type LinkStatus = LinkVerdict['status'];
export const LINK_STATUSES = ['resolved', 'near', 'ambiguous', 'missing', 'malformed'] as const satisfies readonly LinkStatus[];

/** Where a link text leads as the app resolves it, the vault's own rule; null when it leads nowhere. */
export type Destination = (linkpath: string, from: string) => string | null;

/** What resolving asks the vault. */
export interface Resolver {
	readonly index: NameIndex;
	readonly destination: Destination;
}

// The other files a vault holds and links to.
const OTHER_FILE =
	/\.(?:avif|bmp|gif|jpe?g|png|svg|webp|flac|m4a|mp3|ogg|oga|opus|wav|webm|3gp|mkv|mov|mp4|ogv|pdf|canvas|base|csv|json|docx?|xlsx?|pptx?|zip|html?|bib|csl|txt|tex)$/i;

/** The verdict on a link that stands in the note `from`. `resolved` is exactly what `destination` says. */
export function resolveLink(link: FoundLink, from: string, resolver: Resolver): LinkVerdict {
	if (link.fault !== null) return { status: 'malformed', fault: link.fault };
	if (link.target === '') return { status: 'resolved', path: from };
	return resolveName(link.target, from, resolver);
}

/**
 * The verdict on a name or path, without brackets.
 * resolveName('Ethics Review Log', 'LN-A.md', …) //=> { status: 'near', path: '50 - Areas/55 Ethics/Ethics-Review-Log.md', … }
 */
export function resolveName(target: string, from: string, resolver: Resolver): Exclude<LinkVerdict, { status: 'malformed' }> {
	const path = resolver.destination(target, from);
	if (path !== null) return { status: 'resolved', path };
	if (OTHER_FILE.test(target) || isAddress(target)) return { status: 'missing', kind: null, file: true };
	const found = nearMatches(target, resolver.index);
	const [only] = found;
	if (only === undefined) return { status: 'missing', kind: resolver.index.reader.named(nameOf(target)), file: false };
	if (found.length === 1) return { status: 'near', path: only.path, reason: only.reason };
	return { status: 'ambiguous', candidates: ranked(found, target, from, resolver.index) };
}

/** The note an integration point or a setting means: the exact one, else the single near one; null when none or several. */
export function resolveTarget(target: string, from: string, resolver: Resolver): string | null {
	const verdict = resolveName(target, from, resolver);
	return verdict.status === 'resolved' || verdict.status === 'near' ? verdict.path : null;
}

/** The notes of the smallest forgiveness that finds any: name and folders, then name or alias, then name without prefix. */
function nearMatches(target: string, index: NameIndex): Candidate[] {
	// Before a mark a backslash is one a Markdown formatter put there, before a letter a folder's.
	const written = target.includes('\\') ? target.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\\/g, '/') : target;
	const name = nameOf(written);
	const key = foldedName(name);
	if (key === '') return [];
	const named = index.named(key);
	const bare = index.reader.prefixOf(name) === '' ? index.namedWithoutPrefix(key) : [];
	if (!written.includes('/')) {
		const whole = [...candidates(named, 'spelling'), ...candidates(index.aliased(key), 'alias')];
		return distinct(whole.length > 0 ? whole : candidates(bare, 'prefix'));
	}
	const folders = folderOf(written)
		.split('/')
		.filter((part) => part !== '' && part !== '.' && part !== '..')
		.map(foldedName);
	const inFolders = (note: IndexedNote) => folders.length > 0 && endsWithFolders(note.path, folders);
	const inPlace = candidates(named.filter(inFolders), 'spelling');
	if (inPlace.length > 0) return inPlace;
	const aliased = index.aliased(foldedName(written));
	const moved = [...candidates(bare.filter(inFolders), 'prefix'), ...candidates(named, 'folder'), ...candidates(aliased, 'alias')];
	return distinct(moved.length > 0 ? moved : candidates(bare, 'prefix'));
}

function candidates(notes: readonly IndexedNote[], reason: NearReason): Candidate[] {
	return notes.map(({ path }) => ({ path, reason }));
}

function distinct(all: readonly Candidate[]): Candidate[] {
	return all.filter(({ path }, at) => all.findIndex((other) => other.path === path) === at);
}

function endsWithFolders(path: string, folders: readonly string[]): boolean {
	const own = folderOf(path).split('/');
	return own.length >= folders.length && folders.every((folder, at) => foldedName(own[own.length - folders.length + at] ?? '') === folder);
}

/** The likeliest first: in the folder of the link, of the kind the link says, the shorter path. */
function ranked(all: readonly Candidate[], target: string, from: string, index: NameIndex): Candidate[] {
	const wanted = index.reader.named(nameOf(target)) ?? null;
	const rank = ({ path }: Candidate) => [
		folderOf(path) === folderOf(from) ? 0 : 1,
		wanted !== null && index.kindOf(path) === wanted ? 0 : 1,
		path.length,
	];
	return [...all].sort((a, b) => {
		const [left, right] = [rank(a), rank(b)];
		const at = left.findIndex((value, place) => value !== right[place]);
		return at < 0 ? a.path.localeCompare(b.path) : (left[at] ?? 0) - (right[at] ?? 0);
	});
}

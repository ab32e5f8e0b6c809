import { foldedName, folderPath, nameOf } from './folded-name';

/** A kind of note: how its notes are called, where they live, what a new one is made from. */
export interface NoteKind {
	/** Its first prefix without the separator: `PN`. */
	readonly code: string;
	/** For the reader; the `type` of its notes says the same word. */
	readonly name: string;
	/** `PN-` as it stands; without a separator (`MOC`) any of space, hyphen and underscore may follow. */
	readonly prefixes: readonly string[];
	/** Where a new one is made; empty when the vault decides. */
	readonly folder: string;
	/** A note of the vault a new one is made from; empty for a bare note. */
	readonly template: string;
}

/** The kinds of the PUMA vault, in the form of the setting. */
export const PUMA_NOTE_KINDS = `
Literature note | LN- | 20 - Literature/20.1 Papers |
Permanent note | PN- | 30 - Permanent/31 Concepts | 00 - Meta/Templates/Template-Permanent-Note
Spec | SP- | 40 - Projects/PUMA/41.6 Specs |
Experiment | EX- | 40 - Projects/PUMA/41.7 Experiments | 00 - Meta/Templates/Template-Experiment-Note
MOC | MOC | 80 - MOC/81 Topic-Maps | 00 - Meta/Templates/MOC Template
Project note | PR- | 40 - Projects/PUMA |
Structure note | ST- | 30 - Permanent/30 Zettelkasten-Hub | 00 - Meta/Templates/Template-Structure-Note
Person | PER- | 30 - Permanent/37 Persons | 00 - Meta/Templates/Template-Person-Note
Result | RES- | 30 - Permanent/34 Results |
Hypothesis | HY- | 30 - Permanent/35 Hypotheses |
Source | SRC- | 30 - Permanent/36 Sources | 00 - Meta/Templates/Template-Source-Note
Decision | DEC- | 30 - Permanent/38 Decisions |
Keyword | KW- | 60 - Resources/64 Glossary/Terms |
Video | VID- | 20 - Literature/20.4 Videos-Podcasts/YouTube |
Bibliography | BIB- | 60 - Resources/65 Bibliographies |
`;

/**
 * The kinds of a settings text, `name | prefixes | folder | template` a line, prefixes separated by commas; the PUMA kinds
 * when it is empty. A line without a name and a prefix says nothing and is left out.
 */
export function parseNoteKinds(text: string): NoteKind[] {
	return (text.trim() === '' ? PUMA_NOTE_KINDS : text).split('\n').flatMap((line) => {
		const [name = '', prefixText = '', folder = '', template = ''] = line.split('|').map((part) => part.trim());
		const prefixes = prefixText
			.split(',')
			.map((prefix) => prefix.trim())
			.filter((prefix) => prefix !== '');
		const code = (prefixes[0] ?? '').replace(/[-_ ]+$/, '');
		return name === '' || code === '' ? [] : [{ code, name, prefixes, folder: folderPath(folder), template }];
	});
}

/** Reads prefixes off names; one for a table of kinds. */
export class KindReader {
	private readonly pattern: RegExp | null;
	private readonly byPrefix = new Map<string, NoteKind>();

	constructor(readonly kinds: readonly NoteKind[]) {
		const prefixes = kinds.flatMap((kind) => kind.prefixes.map((prefix) => ({ prefix, kind })));
		for (const { prefix, kind } of prefixes) {
			const key = bare(prefix);
			if (!this.byPrefix.has(key)) this.byPrefix.set(key, kind);
		}
		// MOC- or MOC, the longest first; a prefix that is the whole name is none.
		const forms = prefixes
			.map(({ prefix }) => (/[-_ ]$/.test(prefix) ? escaped(prefix) : `${escaped(prefix)}[-_ ]`))
			.sort((a, b) => b.length - a.length);
		this.pattern = forms.length === 0 ? null : new RegExp(`^(?:${forms.join('|')})(?=.)`, 'i');
	}

	/** `prefixOf('MOC Agents')` //=> 'MOC ', empty when the name has none. */
	prefixOf(name: string): string {
		return this.pattern === null ? '' : (this.pattern.exec(name)?.[0] ?? '');
	}

	/** The kind the prefix of a name says, or null. */
	named(name: string): NoteKind | null {
		const prefix = this.prefixOf(name);
		return prefix === '' ? null : (this.byPrefix.get(bare(prefix)) ?? null);
	}

	/** The kind of a note: by its prefix, else by its `type`, else by the folder it is in. */
	kindOf(path: string, type?: string): NoteKind | null {
		return this.named(nameOf(path)) ?? (type === undefined ? null : this.typed(type)) ?? this.inFolder(path);
	}

	/** The kind whose name a `type` says: `permanent-note`, `literature`, `moc`. */
	private typed(type: string): NoteKind | null {
		const key = foldedName(type);
		const says = (kind: NoteKind) => {
			const name = foldedName(kind.name);
			return name === key || foldedName(kind.code) === key || (key.length > 2 && name === `${key}note`);
		};
		return key === '' ? null : (this.kinds.find(says) ?? null);
	}

	private inFolder(path: string): NoteKind | null {
		const around = this.kinds.filter((kind) => kind.folder !== '' && path.startsWith(`${kind.folder}/`));
		return around.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null;
	}
}

function bare(prefix: string): string {
	return prefix.replace(/[-_ ]+$/, '').toLowerCase();
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

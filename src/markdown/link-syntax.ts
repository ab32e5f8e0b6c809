/** What is wrong with a link that cannot be followed as it is written. */
export type LinkFault = 'unclosed' | 'empty' | 'nothing-before-pipe' | 'nested';

/** The quotes around a link in a property; a new target is escaped for them. */
export type PropertyQuote = '"' | "'";

/** A link as it stands in a text. Offsets count from the start of the text. */
export interface FoundLink {
	readonly style: 'wiki' | 'markdown';
	readonly embed: boolean;
	readonly from: number;
	readonly to: number;
	/** From 1. */
	readonly line: number;
	/** The link as written, a leading `!` included. */
	readonly raw: string;
	/** What stands for the note, decoded, without heading or block: `Folder/Note`. Empty for a link into the note itself. */
	readonly target: string;
	/** `#Heading`, `#^block` or empty. */
	readonly subpath: string;
	/** The display text, null when there is none. */
	readonly display: string | null;
	/** Where the target stands inside `raw`. */
	readonly targetAt: readonly [from: number, to: number];
	/** Whether a title stands behind the destination, which shows when the mouse rests on it: `[text](note.md "title")`. */
	readonly titled: boolean;
	/** Set when the link is malformed; the other fields then say what could be read. */
	readonly fault: LinkFault | null;
	/** Set when the link is the value of a property. */
	readonly quote: PropertyQuote | null;
}

/** A link before its line is known. */
export type LinkAt = Omit<FoundLink, 'line' | 'quote'>;

/** `https:`, `mailto:`, `obsidian:` and the like: a destination outside the vault. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** Whether a destination leads out of the vault. */
export function isAddress(target: string): boolean {
	return SCHEME.test(target);
}

/** The wiki link whose contents stand between `[[` at `open` and `]]` at `close`. */
export function wikiLinkAt(text: string, open: number, close: number, embed: boolean): LinkAt {
	const from = embed ? open - 1 : open;
	const contents = text.slice(open + 2, close);
	const bar = contents.indexOf('|');
	// In a table cell the bar is escaped: [[note\|alias]].
	const targetEnd = bar < 0 ? contents.length : contents[bar - 1] === '\\' ? bar - 1 : bar;
	const written = contents.slice(0, targetEnd);
	const hash = written.indexOf('#');
	const target = hash < 0 ? written : written.slice(0, hash);
	const lead = open + 2 - from + (target.length - target.trimStart().length);
	const subpath = hash < 0 ? '' : written.slice(hash).trimEnd();
	const nothing = target.trim() === '' && subpath.length < 2;
	return {
		style: 'wiki',
		embed,
		from,
		to: close + 2,
		raw: text.slice(from, close + 2),
		target: target.trim(),
		subpath,
		display: bar < 0 ? null : contents.slice(bar + 1),
		targetAt: [lead, lead + target.trim().length],
		titled: false,
		fault: !nothing ? null : bar < 0 ? 'empty' : 'nothing-before-pipe',
	};
}

/** A `[[` that leads to no link: what follows it up to `end` is shown to the reader. */
export function brokenLinkAt(text: string, open: number, end: number, embed: boolean, fault: LinkFault): LinkAt {
	const from = embed ? open - 1 : open;
	const raw = text.slice(from, end).trimEnd();
	const contents = raw.slice(open + 2 - from);
	const target = (/^[^|#]*/.exec(contents)?.[0] ?? '').trim();
	return {
		style: 'wiki',
		embed,
		from,
		to: from + raw.length,
		raw,
		target,
		subpath: '',
		display: null,
		targetAt: [open + 2 - from, open + 2 - from],
		titled: false,
		fault: contents.startsWith('|') ? 'nothing-before-pipe' : fault,
	};
}

/** `(dest)`, `(<dest with spaces>)`, `(dest "title")`, parentheses in a bare destination balanced to one level or escaped. */
const DESTINATION =
	/\([ \t]*(?:<([^<>\n]*)>|((?:[^\s()<>\\]|\\(?:[()]|(?![()]))|\((?:[^\s()])*\))*))(?:[ \t]+("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\((?:[^()\\\n]|\\.)*\)))?[ \t]*\)/y;

/** The Markdown link with its text from `[` at `open` to `]` at `bracket`, or null when no destination follows. */
export function markdownLinkAt(text: string, open: number, bracket: number, embed: boolean): LinkAt | null {
	if (text[bracket + 1] !== '(') return null;
	DESTINATION.lastIndex = bracket + 1;
	const match = DESTINATION.exec(text);
	if (match === null) return null;
	const from = embed ? open - 1 : open;
	const written = match[1] ?? match[2] ?? '';
	const at = text.indexOf(written, bracket + 2 + (match[1] === undefined ? 0 : 1)) - from;
	const outside = isAddress(written);
	const hash = outside ? -1 : written.indexOf('#');
	const target = hash < 0 ? written : written.slice(0, hash);
	const to = bracket + 1 + match[0].length;
	return {
		style: 'markdown',
		embed,
		from,
		to,
		raw: text.slice(from, to),
		target: outside ? target : decoded(target),
		subpath: hash < 0 ? '' : decoded(written.slice(hash)),
		display: text.slice(open + 1, bracket),
		targetAt: [at, at + target.length],
		titled: match[3] !== undefined,
		fault: written.trim() === '' ? 'empty' : null,
	};
}

function decoded(destination: string): string {
	try {
		return decodeURIComponent(destination);
	} catch {
		return destination;
	}
}

/**
 * The link with another target, and everything else as it was: style, heading, display text, embed.
 * formatLike('[[Ethics Review Log#Risks|log]]', 'Ethics-Review-Log') //=> '[[Ethics-Review-Log#Risks|log]]'
 */
export function formatLike(link: FoundLink | LinkAt, newTarget: string): string {
	const [from, to] = link.targetAt;
	return link.raw.slice(0, from) + targetAs(link, newTarget) + link.raw.slice(to);
}

function targetAs(link: FoundLink | LinkAt, target: string): string {
	if (link.style === 'wiki') {
		const name = target.replace(/\.md$/i, '');
		const quote = 'quote' in link ? link.quote : null;
		if (quote === '"') return name.replace(/["\\]/g, (char) => `\\${char}`);
		return quote === "'" ? name.replace(/'/g, "''") : name;
	}
	const inAngles = link.raw[link.targetAt[0] - 1] === '<';
	const file = /\.[a-z0-9]{1,5}$/i.test(target) ? target : `${target}.md`;
	return inAngles
		? file.replace(/[<>]/g, encodeURIComponent)
		: file.replace(/[\s()<>%]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

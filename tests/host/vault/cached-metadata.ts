/** What the metadata cache says of a note, computed from its text: held against the app's own caches in cache.test.ts. */
import { blocksOf } from '../markdown/blocks';
import type { Block, ListItem } from '../markdown/blocks';
import { inlineOf } from '../markdown/inline';
import { getFrontMatterInfo, parseFrontMatterTags, parseYaml } from '../yaml';

export interface Loc {
	line: number;
	col: number;
	offset: number;
}
export interface Pos {
	start: Loc;
	end: Loc;
}
export interface Reference {
	link: string;
	original: string;
	displayText?: string;
}
export interface ReferenceCache extends Reference {
	position: Pos;
}
export interface CachedMetadata {
	links?: ReferenceCache[];
	embeds?: ReferenceCache[];
	tags?: { tag: string; position: Pos }[];
	headings?: { heading: string; level: number; position: Pos }[];
	sections?: { type: string; id?: string; position: Pos }[];
	listItems?: { parent: number; task?: string; id?: string; position: Pos }[];
	blocks?: Record<string, { id: string; position: Pos }>;
	frontmatter?: Record<string, unknown>;
	frontmatterPosition?: Pos;
	frontmatterLinks?: (Reference & { key: string })[];
}

/** Offsets of a text as line and column. */
export class Lines {
	private readonly starts: number[] = [0];
	constructor(readonly text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}
	get count(): number {
		return this.starts.length;
	}
	start(line: number): number {
		return this.starts[line] ?? this.text.length;
	}
	/** Where a line's text ends, line break excluded. */
	end(line: number): number {
		const next = this.starts[line + 1];
		if (next === undefined) return this.text.length;
		return this.text[next - 2] === '\r' ? next - 2 : next - 1;
	}
	line(line: number): string {
		return this.text.slice(this.start(line), this.end(line));
	}
	loc(offset: number): Loc {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - this.start(low), offset };
	}
	pos(from: number, to: number): Pos {
		return { start: this.loc(from), end: this.loc(to) };
	}
}

/** The cache of a text. Empty lists are absent, as the app leaves them out. */
export function cachedMetadataOf(text: string): CachedMetadata {
	const cache: CachedMetadata = {};
	const lines = new Lines(text);
	const info = getFrontMatterInfo(text);
	const sections: NonNullable<CachedMetadata['sections']> = [];
	let first = 0;
	if (info.exists) {
		const closing = lines.loc(info.to).line + (info.to > 0 && text[info.to] === '\n' ? 1 : 0);
		first = closing + 1;
		sections.push({ type: 'yaml', position: lines.pos(0, lines.end(closing)) });
		readFrontmatter(cache, info.frontmatter, lines, closing);
	}
	const blocks = blocksOf(lines, first);
	const links: ReferenceCache[] = [];
	const embeds: ReferenceCache[] = [];
	const tags: NonNullable<CachedMetadata['tags']> = [];
	const headings: NonNullable<CachedMetadata['headings']> = [];
	const ids: NonNullable<CachedMetadata['blocks']> = {};
	for (const block of blocks) {
		const position = lines.pos(block.from, block.to);
		const id = block.inline ? blockId(text.slice(block.from, block.to)) : null;
		sections.push(id === null || block.type === 'list' ? { type: block.type, position } : { type: block.type, id, position });
		if (id !== null && block.type !== 'list') ids[id.toLowerCase()] = { id, position };
		if (block.type === 'heading') headings.push(headingOf(text, block, position));
		if (!block.inline) continue;
		const found = inlineOf(text, block.from, block.to, block.codes);
		for (const one of found.links) links.push({ ...one.reference, position: lines.pos(one.from, one.to) });
		for (const one of found.embeds) embeds.push({ ...one.reference, position: lines.pos(one.from, one.to) });
		for (const one of found.tags) tags.push({ tag: one.tag, position: lines.pos(one.from, one.to) });
	}
	const items = blocks.flatMap((block) => block.items.map((item) => listItemOf(item, lines, ids)));
	if (headings.length > 0) cache.headings = headings;
	if (links.length > 0) cache.links = links;
	if (embeds.length > 0) cache.embeds = embeds;
	if (tags.length > 0) cache.tags = tags;
	if (sections.length > 0) cache.sections = sections;
	if (items.length > 0) cache.listItems = items;
	if (Object.keys(ids).length > 0) cache.blocks = ids;
	return cache;
}

function readFrontmatter(cache: CachedMetadata, yaml: string, lines: Lines, closing: number): void {
	let value: unknown;
	try {
		value = parseYaml(yaml);
	} catch {
		return;
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
	cache.frontmatter = value as Record<string, unknown>;
	cache.frontmatterPosition = lines.pos(0, lines.end(closing));
	cache.frontmatterLinks = frontmatterLinks(value as Record<string, unknown>);
}

function frontmatterLinks(frontmatter: Record<string, unknown>): (Reference & { key: string })[] {
	const found: (Reference & { key: string })[] = [];
	const visit = (value: unknown, key: string): void => {
		if (typeof value === 'string') {
			const one = inlineOf(value, 0, value.length, []);
			const whole = one.links[0];
			if (whole !== undefined && whole.from === 0 && whole.to === value.trim().length) {
				const { link, original, displayText } = whole.reference;
				found.push({ key, link, original, ...(displayText === undefined ? {} : { displayText }) });
			}
		} else if (Array.isArray(value)) value.forEach((item, at) => visit(item, `${key}.${at}`));
		else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, `${key}.${name}`);
	};
	for (const [key, value] of Object.entries(frontmatter)) visit(value, key);
	return found;
}

function headingOf(text: string, block: Block, position: Pos): { heading: string; level: number; position: Pos } {
	const line = text.slice(block.from, block.to);
	// '## Some heading ##' → level and text, closing hashes dropped
	const match = /^ {0,3}(#{1,6})[ \t]*(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
	return { heading: match?.[2] ?? '', level: match?.[1]?.length ?? 1, position };
}

// The last word of a block, '^' and an id: 'Some text ^an-id'
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;
function blockId(block: string): string | null {
	return BLOCK_ID.exec(block)?.[1] ?? null;
}

function listItemOf(
	item: ListItem,
	lines: Lines,
	ids: Record<string, { id: string; position: Pos }>,
): NonNullable<CachedMetadata['listItems']>[number] {
	const position = lines.pos(item.from, item.to);
	const id = blockId(lines.line(item.line));
	if (id !== null) ids[id.toLowerCase()] = { id, position };
	return { ...(id === null ? {} : { id }), parent: item.parent, ...(item.task === null ? {} : { task: item.task }), position };
}

/** All tags of a note: the frontmatter's first, then the text's, repeats kept. */
export function getAllTags(cache: CachedMetadata): string[] | null {
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((one) => one.tag)];
}

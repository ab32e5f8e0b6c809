import type { Liquid } from 'liquidjs';
import { PaperError, quoted, reason } from '../../failure';
import { escapeMarkdown, oneLine, withoutTemplateCommands, withoutTemplateCommandsIn } from '../../markdown/escape';
import type { YamlDoor } from '../properties/frontmatter';
import { splitNote } from '../properties/frontmatter';
import type { NoteDraft, NoteInput } from '../literature-note';
import { frontmatterOf, paperYear, propertyValues } from '../literature-note';
import { familyName, invertedName } from '../../paper/person-name';
import { shortReference } from '../short-reference';
import { paragraphsOf, versionLine } from '../sections/abstract';
import { namesIn } from '../properties/properties';
import { isMapping, joinsByCommas, templateProperties, throwUnlessClosed } from './template-properties';

/** What a template that takes in another file is told. */
const NO_FILES = 'no-files';

/** What a template may ask of the machine: milliseconds of rendering, characters read, values held. */
const LIMITS = { renderLimit: 2000, parseLimit: 1_000_000, memoryLimit: 10_000_000 } as const;

/**
 * The body of a note by a reader's template, its frontmatter left out. `path` is the template's, for the sentence about an error.
 * Throws `template-error` with the line.
 */
export async function renderTemplate(path: string, source: string, input: NoteInput): Promise<string> {
	return await renderedBody(await newEngine(), path, source, templateValues(input));
}

async function renderedBody(engine: Liquid, path: string, source: string, values: Record<string, unknown>): Promise<string> {
	const { bom, frontmatter, body } = splitNote(source);
	const head = `${bom}${frontmatter}`.split('\n').length - 1;
	return await rendered(engine, { path, source: body, linesBefore: head }, values);
}

/**
 * A note by a reader's template. Properties of the template's own frontmatter join the note's, or take their place; a text in them
 * is a template too, filled with the plain values, so that no title can make YAML of itself.
 */
export async function draftFromTemplate(
	path: string,
	source: string,
	input: NoteInput,
	yaml: YamlDoor,
): Promise<Omit<NoteDraft, 'fileName'>> {
	throwUnlessClosed(path, source);
	const engine = await newEngine();
	const values = templateValues(input);
	const { values: written, lineOf } = templateProperties(path, splitNote(source).yaml, yaml);
	const fill = async (value: unknown): Promise<unknown> => {
		if (Array.isArray(value)) return (await Promise.all(value.map(fillItem))).flat();
		if (isMapping(value)) return await filled(value);
		if (typeof value !== 'string') return value;
		if (!/\{[{%]/.test(value)) return withoutTemplateCommandsIn(value);
		// {{ year }} alone is the number, {{ categories }} the list.
		const whole = values.raw[/^\{\{\s*(?:raw\.)?([\w-]+)\s*\}\}$/.exec(value)?.[1] ?? ''];
		const list = Array.isArray(whole) ? whole.map(nameOf) : null;
		if (typeof whole === 'number' || (list?.every((item) => typeof item === 'string') ?? false))
			return withoutTemplateCommandsIn(list ?? whole);
		return withoutTemplateCommandsIn(await rendered(engine, { path, source: value, linesBefore: lineOf(value) - 1 }, values.raw));
	};
	const fillItem = async (item: unknown): Promise<unknown> => {
		const text = await fill(item);
		const isJoined = typeof item === 'string' && typeof text === 'string' && joinsByCommas(item);
		if (isJoined) return text.split(/,\s*/).filter((part) => part !== '');
		// A list in the place of an item is as many items.
		return Array.isArray(text) && typeof item === 'string' ? text : [text];
	};
	const filled = async (mapping: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> => {
		const values: Record<string, unknown> = {};
		for (const [key, value] of Object.entries(mapping)) values[String(await fill(key))] = await fill(value);
		return values;
	};
	const own = await filled(written);
	return {
		frontmatter: { ...frontmatterOf({ ...input, names: namesIn(own, input.names) }), ...own },
		body: await renderedBody(engine, path, source, values),
	};
}

/** The variables of a template: a property's name gives its value, fit for Markdown; `raw` holds them as their source wrote them. */
export function templateValues(input: NoteInput): Record<string, unknown> & { readonly raw: Record<string, unknown> } {
	const { paper } = input;
	const year = paperYear(paper, input.yearRule);
	const raw: Record<string, unknown> = {
		...Object.fromEntries(Object.entries(propertyValues(input)).map(([name, value]) => [name, value ?? ''])),
		authors: paper.authors.map((author) =>
			shownAsName({
				name: invertedName(author),
				family: familyName(author),
				given: 'literal' in author ? '' : (author.given ?? ''),
			}),
		),
		abstract: paper.abstract ?? '',
		paragraphs: paragraphsOf(paper.abstract ?? ''),
		reference: shortReference(paper, year),
		keyword: input.keyword,
		today: input.today,
		versions: (paper.versions ?? []).map((version) => ({ ...version, line: versionLine(version) })),
	};
	return {
		...escapedIn(raw),
		abstract: paragraphsOf(paper.abstract ?? '')
			.map(escapeMarkdown)
			.join('\n\n'),
		// Addresses and identifiers stay what they are: escaping would break them as links.
		...Object.fromEntries(
			['url', 'doi', 'arxiv', 'license', 'citekey', 'today', 'published', 'revised'].map((name) => [name, plain(raw[name])]),
		),
		versions: raw['versions'],
		citation: withoutTemplateCommands(input.citationMarkdown),
		integration: {
			heading: input.integration.heading,
			points: input.integration.points.map(({ label, link, text }) => ({ label, target: link ?? text ?? '' })),
		},
		mocs: input.mocs,
		'third-pass': input.thirdPass,
		raw,
	};
}

function escapedIn(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escapedValue(value)]));
}

function escapedValue(value: unknown): unknown {
	if (typeof value === 'string') return escapeMarkdown(value);
	if (Array.isArray(value)) return value.map(escapedValue);
	if (typeof value !== 'object' || value === null) return value;
	const escaped = escapedIn({ ...value });
	return typeof escaped['name'] === 'string' ? shownAsName({ ...escaped, name: escaped['name'] }) : escaped;
}

/** An author of a list by name, as the property has it. */
function nameOf(item: unknown): unknown {
	return isMapping(item) ? (item['name'] ?? item) : item;
}

/** An author whose parts can be asked for, and who is shown by name: `{{ authors | join: '; ' }}` reads as the property does. */
function shownAsName<T extends { readonly name: string }>(author: T): T {
	Object.defineProperty(author, 'toString', { value: () => author.name });
	return author;
}

function plain(value: unknown): unknown {
	return typeof value === 'string' ? withoutTemplateCommands(oneLine(value)) : value;
}

interface Piece {
	readonly path: string;
	readonly source: string;
	/** Lines of the file before this piece. */
	readonly linesBefore: number;
}

async function newEngine(): Promise<Liquid> {
	const { Liquid: Engine } = await import('liquidjs');
	const closed = () => {
		throw new Error(NO_FILES);
	};
	return new Engine({
		strictFilters: true,
		strictVariables: true,
		lenientIf: true,
		ownPropertyOnly: true,
		cache: false,
		relativeReference: false,
		fs: {
			exists: () => Promise.resolve(false),
			existsSync: () => false,
			contains: () => Promise.resolve(false),
			containsSync: () => false,
			readFile: () => Promise.reject(new Error(NO_FILES)),
			readFileSync: closed,
			resolve: closed,
			sep: '/',
		},
		...LIMITS,
	});
}

async function rendered(engine: Liquid, piece: Piece, values: Record<string, unknown>): Promise<string> {
	try {
		const text: unknown = await engine.parseAndRender(piece.source, values);
		return String(text);
	} catch (thrown) {
		throw templateError(piece, thrown);
	}
}

/** `undefined filter: x, line:2, col:1` → its sentence and its line in the file. */
function templateError({ path, linesBefore }: Piece, thrown: unknown): PaperError {
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const place = /, line:(\d+), col:\d+\s*$/.exec(message);
	const words = place === null ? message : message.slice(0, place.index);
	const why = words.includes(NO_FILES) ? reason('reason.template-files') : quoted(words);
	return new PaperError({ kind: 'template-error', path, reason: why, ...(place === null ? {} : { line: Number(place[1]) + linesBefore }) });
}

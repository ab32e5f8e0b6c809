/**
 * A world for actions, in memory: notes, links, clock, network, dialogs. What a test did not set up throws.
 *
 *   const world = memoryWorld({ notes: { 'Papers/A.md': '…' }, answers: [[/id_list=1906\.01820/, feed]] });
 *   await refreshMetadata.run(world.context);
 *   expect(world.notes.get('Papers/A.md')).toBe('…');
 */
import { toCslItem } from '../../src/citation/csl-json';
import type { CommandContext } from '../../src/commands/command';
import type { Citations, FormattedCitation } from '../../src/commands/ports/citations';
import type { Dialogs } from '../../src/commands/ports/dialogs';
import type { RecordStore } from '../../src/commands/ports/records';
import { PaperError } from '../../src/failure';
import { paperUrl } from '../../src/paper/paper';
import type { Paper } from '../../src/paper/paper';
import { familyName } from '../../src/paper/person-name';
import { yearOf } from '../../src/paper/dates';
import { Kept } from '../../src/commands/kept';
import { citeSettings, defaultSettings } from '../../src/settings';
import type { Settings } from '../../src/settings';
import type { HttpGet, HttpResponse } from '../../src/sources/source';
import { operationLog } from '../../src/vault/operations/operation-log';
import { paperCache } from '../../src/vault/records/paper-cache';
import { entryLines, readEntries } from '../../src/vault/records/entry-lines';
import { changing } from '../../src/vault/records/record-store';
import { parseYaml, stringifyYaml } from '../host/yaml';
import { MemoryFiles } from './memory-files';
import { MemoryNotes, memoryLinks, memoryNames } from './memory-notes';

type Answer = string | Partial<HttpResponse> | Error | ((url: string) => string | Partial<HttpResponse> | Error);

export interface WorldOptions {
	readonly notes?: Readonly<Record<string, string>> | Map<string, string>;
	/** The first pattern that fits a URL answers it. */
	readonly answers?: readonly (readonly [RegExp, Answer])[];
	readonly settings?: Partial<Settings>;
	/** The real citations, where a test is about them. */
	readonly citations?: (settings: Settings) => Citations;
	/** Names of the secrets the app keeps. */
	readonly secrets?: readonly string[];
	/** ISO 8601; noon of 21 November 2026 unless told. */
	readonly now?: string;
	/** The note the reader looks at. */
	readonly active?: string;
	readonly selection?: string;
	/** Replaces single dialogs. The others throw, but `notify` and `progress`. */
	readonly dialogs?: Partial<Dialogs>;
	/** Takes over the network whole. */
	readonly get?: HttpGet;
	/** Files of the plugin's folder, handed from one world to the next as a restart does. */
	readonly files?: MemoryFiles;
	readonly shelf?: Map<string, string>;
}

export interface MemoryWorld {
	readonly context: CommandContext;
	/** Path → text; a test may change it as the reader would. */
	readonly notes: Map<string, string>;
	readonly store: MemoryNotes;
	readonly requests: string[];
	/** Notices, in order. */
	readonly said: string[];
	readonly opened: string[];
	readonly copied: string[];
	readonly steps: (readonly [done: number, total: number, what: string])[];
	readonly files: MemoryFiles;
	readonly shelf: Map<string, string>;
	readonly settings: Settings;
	readonly clock: { now: number };
	/** Cancels the progress that runs. */
	cancel(): void;
}

export function memoryWorld(options: WorldOptions = {}): MemoryWorld {
	const settings: Settings = { ...defaultSettings(), ...options.settings };
	const clock = { now: Date.parse(options.now ?? '2026-11-21T12:00:00Z') };
	const texts = options.notes instanceof Map ? options.notes : new Map(Object.entries(options.notes ?? {}));
	const files = options.files ?? new MemoryFiles();
	const store = new MemoryNotes(
		texts,
		() => settings,
		(path) => files.beforeWrite(path),
		() => clock.now,
	);
	const shelf = options.shelf ?? new Map<string, string>();
	const read = (name: string) => Promise.resolve(shelf.has(name) ? (JSON.parse(shelf.get(name) ?? 'null') as unknown) : null);
	const write = (name: string, value: unknown) => {
		shelf.set(name, JSON.stringify(value));
		return Promise.resolve(true);
	};
	const addLines = (name: string, before: string, entries: ReadonlyMap<string, unknown>) => {
		shelf.set(name, before + entryLines(entries));
		return Promise.resolve(true);
	};
	const records: RecordStore = {
		read,
		names: (folder) => Promise.resolve([...shelf.keys()].filter((name) => name.startsWith(`${folder}/`))),
		write,
		change: changing(read, write),
		entries: (name) => Promise.resolve(readEntries(shelf.get(name) ?? '')),
		add: (name, entries) => addLines(name, shelf.get(name) ?? '', entries),
		replace: (name, entries) => addLines(name, '', entries),
	};
	const world = {
		requests: [] as string[],
		said: [] as string[],
		opened: [] as string[],
		copied: [] as string[],
		steps: [] as [number, number, string][],
	};
	let controller = new AbortController();
	const routed: HttpGet = async (url) => {
		world.requests.push(url);
		await Promise.resolve();
		const found = options.answers?.find(([pattern]) => pattern.test(url));
		if (found === undefined) throw new Error(`no answer was set up for ${url}`);
		const answer = typeof found[1] === 'function' ? found[1](url) : found[1];
		if (answer instanceof Error) throw answer;
		return { status: 200, text: '', headers: {}, ...(typeof answer === 'string' ? { text: answer } : answer) };
	};
	const dialogs = new Proxy(
		{
			notify: (message: string) => void world.said.push(message),
			progress: async (_title: string, action: Parameters<Dialogs['progress']>[1]) => {
				controller = new AbortController();
				return await action({ step: (done, total, what) => void world.steps.push([done, total, what]), signal: controller.signal });
			},
			...options.dialogs,
		} as Dialogs,
		{
			get(target, name, receiver) {
				if (name in target) return Reflect.get(target, name, receiver) as unknown;
				return () => {
					throw new Error(`the dialog ${String(name)} was not set up`);
				};
			},
		},
	);
	const context: CommandContext = {
		notes: store,
		links: memoryLinks(store),
		noteNames: memoryNames(store, () => settings),
		yaml: { parse: parseYaml, stringify: stringifyYaml },
		get: options.get ?? routed,
		paperCache: paperCache(records),
		attachments: {
			tooLarge: () => Promise.resolve(null),
			place: (name) => Promise.resolve({ path: `Attachments/${name}`, exists: texts.has(`Attachments/${name}`) }),
			read: (path) => {
				const text = texts.get(path);
				return text === undefined
					? Promise.reject(new PaperError({ kind: 'not-a-note', path }))
					: Promise.resolve(new TextEncoder().encode(text));
			},
			list: (endings) => [...texts.keys()].filter((path) => endings.some((ending) => path.endsWith(`.${ending}`))).sort(),
			find: (file) => [...texts.keys()].find((path) => path === file || path.endsWith(`/${file.replace(/^.*[\\/]/, '')}`)) ?? null,
			picture: async (url) => ({ bytes: new TextEncoder().encode((await (options.get ?? routed)(url)).text), ending: 'png' }),
			download: async (url, path) => {
				const { status, text } = await (options.get ?? routed)(url);
				if (status !== 200) throw new PaperError({ kind: 'not-found', input: url, source: 'arXiv' });
				texts.set(path, text);
			},
		},
		citations: options.citations?.(settings) ?? plainCitations(settings),
		operations: operationLog(
			files as unknown as Parameters<typeof operationLog>[0],
			store,
			'.obsidian/plugins/structured-paper-notes',
			'test',
		),
		records,
		kept: new Kept(),
		settings,
		hasSecret: (name) => options.secrets?.includes(name) === true,
		changeSettings: (changes) => {
			Object.assign(settings, changes);
			return Promise.resolve();
		},
		active: {
			path: () => options.active ?? null,
			pdf: () => null,
			openBeside: (path) => {
				world.opened.push(path);
				return Promise.resolve();
			},
			selection: () => options.selection ?? '',
			insert: () => false,
			cursor: () => null,
			open: (path) => {
				world.opened.push(path);
				return Promise.resolve();
			},
			browse: () => {},
			copy: (text) => {
				world.copied.push(text);
				return Promise.resolve();
			},
		},
		dialogs,
		now: () => new Date(clock.now),
		yieldToApp: () => Promise.resolve(),
	};
	return { ...world, context, notes: texts, store, files, shelf, settings, clock, cancel: () => controller.abort() };
}

/** A reference in the shape of the real ones, without the citation engine. */
export function plainReference(paper: Paper, settings: Pick<Settings, 'citePublished'> = { citePublished: false }): FormattedCitation {
	const who = paper.authors
		.map((author) => ('literal' in author ? author.literal : `${familyName(author)}, ${(author.given ?? '').slice(0, 1)}.`))
		.join(', ');
	const where =
		settings.citePublished && paper.publication !== undefined
			? paper.publication.venue
			: paper.arxiv === undefined
				? ''
				: `arXiv:${paper.arxiv}`;
	const text =
		`${who} (${paper.published === undefined ? 'n.d.' : yearOf(paper.published)}). ${paper.title}. ${where}. ${paperUrl(paper) ?? ''}`.trim();
	return { style: 'apa', text, markdown: text, html: text, numbered: false };
}

function plainCitations(settings: Settings): Citations {
	return {
		format: (paper) => Promise.resolve(plainReference(paper, settings)),
		formatItem: (item) => Promise.resolve({ style: 'apa', text: item.title, markdown: item.title, html: item.title, numbered: false }),
		item: (paper) => toCslItem(paper, citeSettings(settings).options),
		styles: () => Promise.resolve({ styles: [], refused: [] }),
		openDocument: () => Promise.reject(new Error('this world formats no drafts: give it the real citations')),
	};
}

/** A small Bases: reads a `.base` file, filters notes, and feeds the view a plugin registered. */
import type { App } from '../app';
import { Component } from '../events';
import type { TFile } from '../vault/files';
import { parseYaml } from '../yaml';
import { FileValue, NullValue, valueOf } from '../values';
import type { Value } from '../values';
import { getAllTags } from '../vault/cached-metadata';

export class QueryController extends Component {
	/** The view made for it, filled before its constructor runs. Not part of the public API. */
	constructor(
		readonly app: App,
		readonly config: BasesViewConfig,
		readonly result: () => BasesQueryResult,
	) {
		super();
	}
}

export class BasesEntry {
	constructor(
		private readonly app: App,
		readonly file: TFile,
		private readonly formulas: Readonly<Record<string, string>> = {},
	) {}
	getValue(propertyId: string): Value | null {
		const dot = propertyId.indexOf('.');
		const [type, name] = [propertyId.slice(0, dot), propertyId.slice(dot + 1)];
		if (type === 'formula') {
			const written = this.formulas[name];
			return written === undefined ? null : valueOf(evaluated(this.app, this.file, written));
		}
		if (type === 'note') return valueOf(this.app.metadataCache.getFileCache(this.file)?.frontmatter?.[name]);
		const { file } = this;
		const values: Record<string, () => Value> = {
			name: () => valueOf(file.basename),
			basename: () => valueOf(file.basename),
			path: () => valueOf(file.path),
			folder: () => valueOf(file.parent?.path ?? '/'),
			ext: () => valueOf(file.extension),
			size: () => valueOf(file.stat.size),
			mtime: () => valueOf(new Date(file.stat.mtime).toISOString()),
			ctime: () => valueOf(new Date(file.stat.ctime).toISOString()),
			tags: () => valueOf(getAllTags(this.app.metadataCache.getFileCache(file) ?? {}) ?? []),
			file: () => new FileValue(file.path),
		};
		return values[name]?.() ?? NullValue.value;
	}
}

export class BasesEntryGroup {
	constructor(
		readonly key: Value | undefined,
		readonly entries: BasesEntry[],
	) {}
	hasKey(): boolean {
		return this.key !== undefined && this.key.isTruthy();
	}
}

export class BasesQueryResult {
	constructor(
		readonly data: BasesEntry[],
		private readonly config: BasesViewConfig,
	) {}
	get properties(): string[] {
		return this.config.getOrder();
	}
	get groupedData(): BasesEntryGroup[] {
		const by = this.config.groupProperty();
		if (by === null) return [new BasesEntryGroup(undefined, this.data)];
		const groups = new Map<string, { key: Value; entries: BasesEntry[] }>();
		for (const entry of this.data) {
			const key = entry.getValue(by) ?? NullValue.value;
			const group = groups.get(key.toString()) ?? { key, entries: [] };
			group.entries.push(entry);
			groups.set(key.toString(), group);
		}
		const way = this.config.groupsDescend() ? -1 : 1;
		return [...groups.values()]
			.sort((a, b) => way * a.key.toString().localeCompare(b.key.toString(), undefined, { numeric: true }))
			.map(({ key, entries }) => new BasesEntryGroup(key, entries));
	}
	getSummaryValue(): Value {
		throw new Error('The test host does not model BasesQueryResult.getSummaryValue');
	}
}

export class BasesViewConfig {
	constructor(
		readonly values: Record<string, unknown>,
		private readonly properties: Record<string, { displayName?: string }>,
		private readonly onSet: () => void,
	) {}
	get name(): string {
		return String(this.values['name'] ?? '');
	}
	get(key: string): unknown {
		return this.values[key] ?? null;
	}
	getAsPropertyId(key: string): string | null {
		const value = this.values[key];
		return typeof value === 'string' ? qualified(value) : null;
	}
	getEvaluatedFormula(): Value {
		throw new Error('The test host does not model BasesViewConfig.getEvaluatedFormula');
	}
	set(key: string, value: unknown): void {
		if (value === null || value === undefined) delete this.values[key];
		else this.values[key] = value;
		this.onSet();
	}
	getOrder(): string[] {
		const order = this.values['order'];
		return Array.isArray(order) ? order.map((one) => qualified(String(one))) : [];
	}
	getSort(): { property: string; direction: 'ASC' | 'DESC' }[] {
		const sort = this.values['sort'];
		if (!Array.isArray(sort)) return [];
		return (sort as { property?: unknown; direction?: unknown }[]).map((one) => ({
			property: qualified(String(one.property)),
			direction: one.direction === 'DESC' ? 'DESC' : 'ASC',
		}));
	}
	getDisplayName(propertyId: string): string {
		return (
			this.properties[propertyId]?.displayName ??
			this.properties[propertyId.replace(/^note\./, '')]?.displayName ??
			propertyId.slice(propertyId.indexOf('.') + 1)
		);
	}
	groupProperty(): string | null {
		const group = this.values['groupBy'];
		if (typeof group === 'string') return qualified(group);
		if (typeof group === 'object' && group !== null && 'property' in group) return qualified(String(group.property));
		return null;
	}
	groupsDescend(): boolean {
		const group = this.values['groupBy'];
		return typeof group === 'object' && group !== null && 'direction' in group && group.direction === 'DESC';
	}
}

function qualified(property: string): string {
	return /^(note|file|formula)\./.test(property) ? property : `note.${property}`;
}

export abstract class BasesView extends Component {
	abstract type: string;
	readonly app: App;
	config: BasesViewConfig;
	allProperties: string[] = [];
	data: BasesQueryResult;

	constructor(controller: QueryController) {
		super();
		this.app = controller.app;
		this.config = controller.config;
		this.data = controller.result();
	}
	abstract onDataUpdated(): void;
	async createFileForView(baseFileName = 'Untitled', change?: (frontmatter: Record<string, unknown>) => void): Promise<void> {
		const file = await this.app.vault.create(`${baseFileName}.md`, '');
		if (change !== undefined) await this.app.fileManager.processFrontMatter(file, change);
	}
}

export interface BasesRegistration {
	name: string;
	icon: string;
	factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
	options?: (config: BasesViewConfig) => unknown[];
}

type Filter = string | { and?: Filter[]; or?: Filter[]; not?: Filter[] };

/** A base opened in a view. */
export interface OpenBase {
	readonly view: BasesView;
	readonly config: BasesViewConfig;
	readonly containerEl: HTMLElement;
	/** What the plugin answers for the view's options menu. */
	readonly options: unknown[];
	close(): void;
}

/** Opens a base by its YAML text. `name` picks one of its views, else the first. */
export function openBase(app: App, text: string, parent: HTMLElement, name?: string): OpenBase {
	const base = parseYaml(text) as {
		filters?: Filter;
		formulas?: Record<string, string>;
		properties?: Record<string, { displayName?: string }>;
		views?: (Record<string, unknown> & { type: string; name?: string; filters?: Filter })[];
	};
	const wanted = base.views?.find((view) => name === undefined || view.name === name);
	if (wanted === undefined) throw new Error(`The base has no view '${name ?? ''}'`);
	const registration = app.basesViews.get(wanted.type);
	if (registration === undefined) throw new Error(`No Bases view of the type '${wanted.type}' is registered`);
	const containerEl = parent.createDiv('bases-view');
	let view: BasesView | null = null;
	const config = new BasesViewConfig({ ...wanted }, base.properties ?? {}, () => {
		if (view !== null) refresh();
	});
	const result = (): BasesQueryResult => {
		const files = app.vault.getFiles().filter((file) => passes(app, file, base.filters) && passes(app, file, wanted.filters));
		return new BasesQueryResult(
			sorted(
				files.map((file) => new BasesEntry(app, file, base.formulas)),
				config,
			),
			config,
		);
	};
	const controller = new QueryController(app, config, result);
	controller.load();
	const made = registration.factory(controller, containerEl);
	if (!(made instanceof BasesView)) throw new TypeError('The factory of a Bases view must answer a BasesView');
	view = made;
	const refresh = (): void => {
		made.data = result();
		made.onDataUpdated();
	};
	controller.addChild(made);
	refresh();
	const ref = app.metadataCache.on('changed', refresh);
	const gone = app.metadataCache.on('deleted', refresh);
	return {
		view: made,
		config,
		containerEl,
		options: registration.options?.(config) ?? [],
		close: () => {
			app.metadataCache.offref(ref);
			app.metadataCache.offref(gone);
			controller.unload();
			containerEl.detach();
		},
	};
}

function sorted(entries: BasesEntry[], config: BasesViewConfig): BasesEntry[] {
	const sort = config.getSort();
	return [...entries].sort((a, b) => {
		for (const { property, direction } of sort) {
			const order = (a.getValue(property)?.toString() ?? '').localeCompare(b.getValue(property)?.toString() ?? '', undefined, {
				numeric: true,
			});
			if (order !== 0) return direction === 'DESC' ? -order : order;
		}
		return a.file.path < b.file.path ? -1 : 1;
	});
}

function passes(app: App, file: TFile, filter: Filter | undefined): boolean {
	if (filter === undefined) return true;
	if (typeof filter === 'object' && filter !== null) {
		if (filter.and !== undefined) return filter.and.every((one) => passes(app, file, one));
		if (filter.or !== undefined) return filter.or.some((one) => passes(app, file, one));
		return !(filter.not ?? []).some((one) => passes(app, file, one));
	}
	return filter.split('&&').every((part) => part.split('||').some((one) => holds(app, file, one.trim())));
}

/** The few expressions the host knows; another one throws rather than lying. */
function holds(app: App, file: TFile, expression: string): boolean {
	const cache = app.metadataCache.getFileCache(file);
	if (expression.startsWith('!')) return !holds(app, file, expression.slice(1).trim());
	const call = /^file\.(inFolder|hasTag|hasProperty|hasLink)\("([^"]*)"\)$/.exec(expression);
	if (call !== null) {
		const given = call[2] ?? '';
		if (call[1] === 'inFolder') return file.path.startsWith(`${given.replace(/\/$/, '')}/`);
		if (call[1] === 'hasProperty') return given in (cache?.frontmatter ?? {});
		if (call[1] === 'hasTag')
			return (getAllTags(cache ?? {}) ?? []).some(
				(tag) => tag === `#${given.replace(/^#/, '')}` || tag.startsWith(`#${given.replace(/^#/, '')}/`),
			);
		return (cache?.links ?? []).some((link) => link.link === given);
	}
	const empty = /^(?:note\.)?([\w-]+|note\["[^"]+"\])\.isEmpty\(\)$/.exec(expression);
	const nameOfProperty = (name: string): string => /^note\["([^"]+)"\]$/.exec(name)?.[1] ?? name.replace(/^note\./, '');
	if (empty !== null) {
		const value = cache?.frontmatter?.[nameOfProperty(empty[1] ?? '')];
		return value === undefined || value === null || value === '';
	}
	const compare = /^((?:note\.|file\.)?[\w-]+|note\["[^"]+"\])\s*(==|!=|>=|<=|>|<)\s*(.+)$/.exec(expression);
	if (compare === null) throw new Error(`The test host does not know the Bases expression: ${expression}`);
	const [, name = '', operator, right = ''] = compare;
	const left = name.startsWith('file.') ? new BasesEntry(app, file).getValue(name)?.toString() : cache?.frontmatter?.[nameOfProperty(name)];
	const wanted: unknown = /^".*"$/.test(right) ? right.slice(1, -1) : right === 'true' ? true : right === 'false' ? false : Number(right);
	switch (operator) {
		case '==':
			return left === wanted || String(left ?? '') === String(wanted);
		case '!=':
			return String(left ?? '') !== String(wanted);
		case '>':
			return Number(left) > Number(wanted);
		case '<':
			return Number(left) < Number(wanted);
		case '>=':
			return Number(left) >= Number(wanted);
		default:
			return Number(left) <= Number(wanted);
	}
}

/** A formula of the kinds the host knows: `if(condition, then, else)`, texts, numbers, properties, and texts put together by `+`. */
function evaluated(app: App, file: TFile, formula: string): unknown {
	const text = formula.trim();
	const call = /^if\((.*)\)$/s.exec(text)?.[1];
	if (call !== undefined) {
		const [condition = '', yes = '', no = '""'] = partsOf(call, ',');
		return evaluated(app, file, holds(app, file, condition.trim()) ? yes : no);
	}
	const terms = partsOf(text, '+');
	if (terms.length > 1) return terms.map((term) => String(evaluated(app, file, term) ?? '')).join('');
	if (/^".*"$/s.test(text)) return JSON.parse(text) as string;
	if (/^[\d.]+$/.test(text)) return Number(text);
	const name = /^note\["([^"]+)"\]$/.exec(text)?.[1] ?? /^note\.(\w+)$/.exec(text)?.[1];
	if (name === undefined) throw new Error(`The test host does not know the Bases formula: ${formula}`);
	return app.metadataCache.getFileCache(file)?.frontmatter?.[name];
}

/** Cut at a mark outside brackets and texts. */
function partsOf(text: string, mark: string): string[] {
	const parts = [''];
	let depth = 0;
	let inText = false;
	for (const letter of text) {
		if (letter === '"') inText = !inText;
		else if (!inText && '(['.includes(letter)) depth += 1;
		else if (!inText && ')]'.includes(letter)) depth -= 1;
		if (letter === mark && depth === 0 && !inText) parts.push('');
		else parts[parts.length - 1] += letter;
	}
	return parts;
}

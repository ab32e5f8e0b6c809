/** The module `obsidian` as one host's plugin gets it from `require`. What is asked for and not there throws. */
import TurndownService from 'turndown';
import type { App } from './app';
import { BasesEntry, BasesEntryGroup, BasesQueryResult, BasesView, BasesViewConfig, QueryController } from './bases/bases';
import { getAllTags } from './vault/cached-metadata';
import type { CachedMetadata, Loc } from './vault/cached-metadata';
import * as components from './components/components';
import { Editor, editorEditorField, editorInfoField, editorLivePreviewField, editorViewField } from './workspace/editor';
import { EditorSuggest } from './workspace/editor-suggest';
import { Component, Events } from './events';
import { FileManager } from './vault/file-manager';
import { TAbstractFile, TFile, TFolder, normalizePath } from './vault/files';
import { HoverPopover, PopoverState } from './workspace/hover';
import * as icons from './components/icons';
import { Keymap, Scope } from './components/keys';
import { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './markdown/links';
import { Menu, MenuItem, MenuSeparator } from './workspace/menu';
import { MetadataCache, iterateCacheRefs, iterateRefs } from './vault/metadata-cache';
import { refuseMissingMembers } from './missing';
import { ConfirmationModal, Modal } from './components/modal';
import type { Network } from './network';
import { Plugin } from './plugin';
import { MarkdownRenderChild, renderFragment, renderMath } from './markdown/render';
import * as search from './workspace/search';
import { Setting, SettingGroup } from './components/setting';
import { PluginSettingTab, SettingPage, SettingTab } from './settings/setting-tab';
import { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from './components/suggest';
import * as values from './values';
import { Vault } from './vault/vault';
import { EditableFileView, FileView, ItemView, MarkdownPreviewView, MarkdownView, TextFileView, View } from './workspace/view';
import { Workspace, WorkspaceItem, WorkspaceLeaf, WorkspaceParent, WorkspaceSplit } from './workspace/workspace';
import * as yaml from './yaml';
import { App as AppClass, SecretStorage } from './app';
import { DataAdapter } from './vault/adapter';

/** The version of the app the host pretends to be: the least the plugin asks for. */
export const API_VERSION = '1.13.0';

export interface ModuleOptions {
	readonly Notice: unknown;
	readonly network: Network;
	readonly language: string;
	readonly isMobile: boolean;
	readonly platform: Readonly<Record<string, unknown>>;
	readonly app: App;
}

/** The part of `MarkdownRenderer` plugins call. */
class MarkdownRenderer extends MarkdownRenderChild {
	static render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		return renderFragment(app, markdown, el, sourcePath, component);
	}
	static async renderMarkdown(): Promise<void> {
		throw new Error('MarkdownRenderer.renderMarkdown is deprecated: use MarkdownRenderer.render');
	}
}

/** Everything the host's module exports; conformance.ts compares its keys with obsidian.d.ts. */
export function exportsOf(options: ModuleOptions) {
	const { network, isMobile } = options;
	return {
		...components,
		...icons,
		...search,
		...values,
		...yaml,
		App: AppClass,
		AbstractInputSuggest,
		BasesEntry,
		BasesEntryGroup,
		BasesQueryResult,
		BasesView,
		BasesViewConfig,
		Component,
		ConfirmationModal,
		DataAdapter,
		EditableFileView,
		Editor,
		EditorSuggest,
		Events,
		FileManager,
		FileView,
		FuzzySuggestModal,
		HoverPopover,
		ItemView,
		Keymap,
		MarkdownPreviewView,
		MarkdownRenderChild,
		MarkdownRenderer,
		MarkdownView,
		Menu,
		MenuItem,
		MenuSeparator,
		MetadataCache,
		Modal,
		Notice: options.Notice,
		Plugin,
		PluginSettingTab,
		PopoverState,
		PopoverSuggest,
		QueryController,
		Scope,
		SecretStorage,
		Setting,
		SettingGroup,
		SettingPage,
		SettingTab,
		SuggestModal,
		TAbstractFile,
		TFile,
		TFolder,
		TextFileView,
		Vault,
		View,
		Workspace,
		WorkspaceItem,
		WorkspaceLeaf,
		WorkspaceParent,
		WorkspaceSplit,
		Platform: platformOf(isMobile, options.platform),
		apiVersion: API_VERSION,
		requireApiVersion: (version: string) => compareVersions(API_VERSION, version) >= 0,
		getLanguage: () => options.language,
		requestUrl: network.requestUrl,
		request: network.request,
		normalizePath,
		getAllTags,
		getLinkpath,
		parseLinktext,
		stripHeading,
		stripHeadingForLink,
		iterateCacheRefs,
		iterateRefs,
		resolveSubpath,
		debounce,
		htmlToMarkdown,
		sanitizeHTMLToDom,
		renderMath,
		loadMathJax: async () => undefined,
		finishRenderMath: async () => undefined,
		editorEditorField,
		editorInfoField,
		editorLivePreviewField,
		editorViewField,
		arrayBufferToBase64,
		base64ToArrayBuffer,
		arrayBufferToHex,
		hexToArrayBuffer,
		parsePropertyId: (id: string) => ({ type: id.slice(0, id.indexOf('.')), name: id.slice(id.indexOf('.') + 1) }),
	};
}

/** What `require('obsidian')` answers. */
export function obsidianModule(options: ModuleOptions): object {
	const module: Record<string, unknown> = exportsOf(options);
	refuseMissingMembers(module as Record<string, { prototype: object }>);
	return new Proxy(module, {
		get: (target, name): unknown => {
			if (name in target || typeof name === 'symbol' || name === '__esModule' || name === 'then' || name === 'default')
				return target[name as string];
			throw new Error(`The test host's module 'obsidian' has no '${String(name)}'. If the app has it, add it to tests/host/obsidian.ts.`);
		},
		set: (_target, name) => {
			throw new Error(`The module 'obsidian' is not to be changed (${String(name)})`);
		},
	});
}

function platformOf(isMobile: boolean, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return {
		isDesktop: !isMobile,
		isMobile,
		isDesktopApp: !isMobile,
		isMobileApp: isMobile,
		isIosApp: false,
		isAndroidApp: isMobile,
		isPhone: isMobile,
		isTablet: false,
		isMacOS: false,
		isWin: false,
		isLinux: !isMobile,
		isSafari: false,
		resourcePathPrefix: 'app://host/',
		...given,
	};
}

function compareVersions(a: string, b: string): number {
	const left = a.split('.').map(Number);
	const right = b.split('.').map(Number);
	for (let at = 0; at < 3; at++) {
		const difference = (left[at] ?? 0) - (right[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
	const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' });
	return turndown.turndown(html as string);
}

function sanitizeHTMLToDom(html: string): DocumentFragment {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	for (const unsafe of Array.from(parsed.querySelectorAll('script, style, iframe, object, embed, form, link, meta'))) unsafe.remove();
	for (const one of Array.from(parsed.body.querySelectorAll('*'))) {
		for (const attribute of Array.from(one.attributes))
			if (/^on/i.test(attribute.name) || /^\s*javascript:/i.test(attribute.value)) one.removeAttribute(attribute.name);
	}
	const fragment = document.createDocumentFragment();
	fragment.append(...Array.from(parsed.body.childNodes));
	return fragment;
}

function resolveSubpath(cache: CachedMetadata, subpath: string): { type: string; start: Loc; end: Loc | null } | null {
	if (subpath.startsWith('#^')) {
		const block = cache.blocks?.[subpath.slice(2).toLowerCase()];
		return block === undefined ? null : { type: 'block', start: block.position.start, end: block.position.end };
	}
	const wanted = subpath
		.split('#')
		.filter((part) => part !== '')
		.map((part) => stripHeading(part).toLowerCase());
	const headings = cache.headings ?? [];
	let at = -1;
	for (const part of wanted) {
		at = headings.findIndex((heading, index) => index > at && stripHeading(heading.heading).toLowerCase() === part);
		if (at < 0) return null;
	}
	const current = headings[at];
	if (current === undefined) return null;
	const next = headings.slice(at + 1).find((heading) => heading.level <= current.level);
	return { type: 'heading', start: current.position.start, end: next?.position.start ?? null };
}

interface Debounced<T extends unknown[]> {
	(...given: T): Debounced<T>;
	cancel(): Debounced<T>;
	run(): unknown;
}

function debounce<T extends unknown[]>(callback: (...given: T) => unknown, timeout = 0, resetTimer = false): Debounced<T> {
	let timer: number | null = null;
	let latest: T | null = null;
	const fire = (): unknown => {
		timer = null;
		const given = latest;
		latest = null;
		return given === null ? undefined : callback(...given);
	};
	const debounced = ((...given: T) => {
		latest = given;
		if (timer !== null && resetTimer) {
			window.clearTimeout(timer);
			timer = null;
		}
		timer ??= window.setTimeout(fire, timeout);
		return debounced;
	}) as Debounced<T>;
	debounced.cancel = () => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		latest = null;
		return debounced;
	};
	debounced.run = () => {
		if (timer !== null) window.clearTimeout(timer);
		return fire();
	};
	return debounced;
}

function arrayBufferToBase64(buffer: ArrayBuffer): string {
	return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
}
function base64ToArrayBuffer(base64: string): ArrayBuffer {
	return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer as ArrayBuffer;
}
function arrayBufferToHex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
function hexToArrayBuffer(hex: string): ArrayBuffer {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)).buffer as ArrayBuffer;
}

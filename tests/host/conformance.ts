/** Compares the host with obsidian.d.ts at compile time: `tsc` fails when the host's gaps are not those missing.ts lists. */
import type * as Obsidian from 'obsidian';
import type { MISSING_EXPORTS, MISSING_MEMBERS } from './missing';
import type { exportsOf } from './obsidian';

type HostModule = ReturnType<typeof exportsOf>;

/** The classes that are compared: every one both modules have, with the types its parameters need. */
interface Classes {
	AbstractInputSuggest: Obsidian.AbstractInputSuggest<unknown>;
	App: Obsidian.App;
	BasesEntry: Obsidian.BasesEntry;
	BasesEntryGroup: Obsidian.BasesEntryGroup;
	BasesQueryResult: Obsidian.BasesQueryResult;
	BasesView: Obsidian.BasesView;
	BasesViewConfig: Obsidian.BasesViewConfig;
	ButtonComponent: Obsidian.ButtonComponent;
	BooleanValue: Obsidian.BooleanValue;
	ColorComponent: Obsidian.ColorComponent;
	Component: Obsidian.Component;
	ConfirmationModal: Obsidian.ConfirmationModal;
	DataAdapter: Obsidian.DataAdapter;
	DateValue: Obsidian.DateValue;
	DisplayValueComponent: Obsidian.DisplayValueComponent;
	DropdownComponent: Obsidian.DropdownComponent;
	Editor: Obsidian.Editor;
	EditorSuggest: Obsidian.EditorSuggest<unknown>;
	Events: Obsidian.Events;
	ExtraButtonComponent: Obsidian.ExtraButtonComponent;
	FileManager: Obsidian.FileManager;
	FileValue: Obsidian.FileValue;
	FileView: Obsidian.FileView;
	FuzzySuggestModal: Obsidian.FuzzySuggestModal<unknown>;
	HoverPopover: Obsidian.HoverPopover;
	ItemView: Obsidian.ItemView;
	Keymap: Obsidian.Keymap;
	LinkValue: Obsidian.LinkValue;
	ListValue: Obsidian.ListValue;
	MarkdownPreviewView: Obsidian.MarkdownPreviewView;
	MarkdownRenderChild: Obsidian.MarkdownRenderChild;
	MarkdownView: Obsidian.MarkdownView;
	Menu: Obsidian.Menu;
	MenuItem: Obsidian.MenuItem;
	MetadataCache: Obsidian.MetadataCache;
	Modal: Obsidian.Modal;
	MomentFormatComponent: Obsidian.MomentFormatComponent;
	NullValue: Obsidian.NullValue;
	NumberValue: Obsidian.NumberValue;
	ObjectValue: Obsidian.ObjectValue;
	Plugin: Obsidian.Plugin;
	PluginSettingTab: Obsidian.PluginSettingTab;
	PopoverSuggest: Obsidian.PopoverSuggest<unknown>;
	ProgressBarComponent: Obsidian.ProgressBarComponent;
	QueryController: Obsidian.QueryController;
	Scope: Obsidian.Scope;
	SearchComponent: Obsidian.SearchComponent;
	SecretStorage: Obsidian.SecretStorage;
	Setting: Obsidian.Setting;
	SettingGroup: Obsidian.SettingGroup;
	SettingPage: Obsidian.SettingPage;
	SliderComponent: Obsidian.SliderComponent;
	StringValue: Obsidian.StringValue;
	SuggestModal: Obsidian.SuggestModal<unknown>;
	TAbstractFile: Obsidian.TAbstractFile;
	TFile: Obsidian.TFile;
	TFolder: Obsidian.TFolder;
	TextAreaComponent: Obsidian.TextAreaComponent;
	TextComponent: Obsidian.TextComponent;
	TextFileView: Obsidian.TextFileView;
	ToggleComponent: Obsidian.ToggleComponent;
	Vault: Obsidian.Vault;
	View: Obsidian.View;
	Workspace: Obsidian.Workspace;
	WorkspaceLeaf: Obsidian.WorkspaceLeaf;
}

type InstanceOf<K> = K extends keyof HostModule ? (HostModule[K] extends { prototype: infer P } ? P : never) : never;
/** Public members of the app's class that the host's has not. Protected ones are not seen from outside, in either. */
type Lacking<K extends keyof Classes> = Exclude<keyof Classes[K], keyof InstanceOf<K>>;
type Listed<K> = K extends keyof typeof MISSING_MEMBERS ? (typeof MISSING_MEMBERS)[K][number] : never;

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Wrong = { [K in keyof Classes]: Equal<Lacking<K>, Listed<K>> extends true ? never : K }[keyof Classes];

/** The classes whose gaps are not as listed: none. An error here names them. */
export const classesAsListed: [Wrong] extends [never] ? true : Wrong = true;

type LackingExports = Exclude<keyof typeof Obsidian, keyof HostModule>;
type WrongExports = Exclude<LackingExports, (typeof MISSING_EXPORTS)[number]> | Exclude<(typeof MISSING_EXPORTS)[number], LackingExports>;
/** The exports that are missing without being listed, or listed without being missing: none. */
export const exportsAsListed: [WrongExports] extends [never] ? true : WrongExports = true;

/**
 * The public API the host lacks, by class, so that nobody trusts it further than it goes. conformance.ts compares the lists with
 * obsidian.d.ts when it is compiled: a member added here or there does not compile until the list says so. Calling one throws.
 */
export const MISSING_MEMBERS = {
	ColorComponent: ['getValueRgb', 'getValueHsl', 'setValueRgb', 'setValueHsl'],
	Workspace: ['changeLayout', 'createLeafInParent', 'duplicateLeaf', 'moveLeafToPopout', 'openPopoutLeaf', 'getGroupLeaves'],
	WorkspaceLeaf: ['setGroupMember'],
} as const;

/** Exports of the module `obsidian` the host's module lacks. */
export const MISSING_EXPORTS = [
	'getBlobArrayBuffer',
	'loadMermaid',
	'loadPdfJs',
	'loadPrism',
	'moment',
	'CapacitorAdapter',
	'ConfirmationButton',
	'DurationValue',
	'FileSystemAdapter',
	'HTMLValue',
	'IconValue',
	'ImageValue',
	'livePreviewState',
	'MarkdownEditView',
	'MarkdownPreviewRenderer',
	'RegExpValue',
	'RelativeDateValue',
	'TagValue',
	'Tasks',
	'UrlValue',
	'WorkspaceContainer',
	'WorkspaceFloating',
	'WorkspaceMobileDrawer',
	'WorkspaceRibbon',
	'WorkspaceRoot',
	'WorkspaceSidedock',
	'WorkspaceTabs',
	'WorkspaceWindow',
] as const;

/** Members that are there and throw, because the host does not do what they ask. */
export const REFUSED = [
	'BasesQueryResult.getSummaryValue',
	'BasesViewConfig.getEvaluatedFormula',
	'Editor.exec (but indentMore, indentLess, newlineAndIndent)',
	'FileManager.promptForDeletion',
	'MarkdownRenderer.renderMarkdown',
	'MarkdownView.showSearch',
	'Vault.copy (of folders)',
] as const;

/** Puts a getter that throws where a class lacks a public member. */
export function refuseMissingMembers(classes: Readonly<Record<string, { prototype: object }>>): void {
	for (const [name, members] of Object.entries(MISSING_MEMBERS)) {
		const prototype = classes[name]?.prototype;
		if (prototype === undefined) continue;
		for (const member of members) {
			if (member in prototype) continue;
			Object.defineProperty(prototype, member, {
				configurable: true,
				get: () => {
					throw new Error(`The test host does not model ${name}.${member} (tests/host/missing.ts)`);
				},
			});
		}
	}
}

/**
 * The five journeys of ARCHITECTURE.md as the functions control enters, in order: each is declared in its file, and called, made or handed
 * on in the file of one that was entered before it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const SRC = resolve(__dirname, '../src');

/** `as` is the name it is called by where it was handed in under another. */
type Step = readonly [file: string, name: string, as?: string];

const JOURNEYS: Readonly<Record<string, readonly Step[]>> = {
	'an identifier becomes a note': [
		['ui/import/import-dialog.ts', 'read'],
		['commands/import/pasted-rows.ts', 'pastedItems'],
		['bibliography/pasted.ts', 'rowSteps'],
		['paper/identify/pasted.ts', 'readPasted'],
		['paper/identify/scan.ts', 'scan'],
		['ui/import/one-paper.ts', 'show'],
		['commands/import/look-up.ts', 'fetchOne'],
		['commands/import/fetch-options.ts', 'fetchForNotes'],
		['sources/index.ts', 'fetchPapers'],
		['sources/fetch-papers.ts', 'fetchPapersFrom'],
		['sources/answers-of.ts', 'answersOf'],
		['sources/polite-get.ts', 'politeGet', 'get'],
		['vault/network/network.ts', 'request'],
		['sources/arxiv.ts', 'read'],
		['ui/import/import-preview.ts', 'show'],
		['commands/import/plan-note.ts', 'placeNote'],
		['note/file-name.ts', 'noteFileName'],
		['commands/import/create-note.ts', 'createNote'],
		['commands/import/plan-note.ts', 'planNote'],
		['commands/links/target-note.ts', 'indexFor'],
		['citation/citer.ts', 'format'],
		['note/literature-note.ts', 'draftNote'],
		['vault/operations/operation-log.ts', 'run'],
		['vault/notes/note-store.ts', 'create'],
		['commands/import/import-paper.ts', 'recordPlanned'],
		['commands/records/written-record.ts', 'keepWritten'],
	],
	'a cell of the five Cs is edited': [
		['ui/reading/five-cs-form.ts', 'save'],
		['commands/reading/edit-five-cs.ts', 'saveFiveCs'],
		['vault/operations/operation-log.ts', 'update'],
		['note/five-cs/five-cs.ts', 'writeFiveCs'],
		['markdown/note.ts', 'readMarkdown'],
		['note/five-cs/five-cs-table.ts', 'withAnswer'],
		['vault/notes/note-store.ts', 'update'],
	],
	'a link is mended': [
		['commands/links/resolve-links.ts', 'run'],
		['commands/links/link-review.ts', 'resolverOf'],
		['vault/notes/name-index-feed.ts', 'index'],
		['commands/links/link-review.ts', 'reviewItems'],
		['links/mend.ts', 'linkFindings'],
		['markdown/note.ts', 'readMarkdown'],
		['links/resolve.ts', 'resolveLink'],
		['ui/dialogs.ts', 'reviewLinks'],
		['ui/links/link-review.ts', 'LinkReviewModal'],
		['commands/links/link-review.ts', 'applyDecisions'],
		['vault/operations/operation-log.ts', 'update'],
		['links/mend.ts', 'linkedTo'],
		['markdown/edits.ts', 'applyEdits'],
	],
	'notes are refreshed': [
		['commands/library/refresh-metadata.ts', 'run'],
		['ui/dialogs.ts', 'refresh'],
		['ui/library/refresh-preview.ts', 'RefreshPreview'],
		['commands/library/refresh-plan.ts', 'planRefresh'],
		['commands/for-each-note.ts', 'forEachNote'],
		['note/paper-identity.ts', 'paperKeysOf'],
		['sources/index.ts', 'fetchPapers'],
		['sources/fetch-papers.ts', 'fetchPapersFrom'],
		['sources/answers-of.ts', 'answersOf'],
		['sources/polite-get.ts', 'politeGet', 'get'],
		['vault/network/network.ts', 'request'],
		['commands/records/citation-history.ts', 'citationHistory'],
		['commands/records/refresh-merge.ts', 'mergedNote'],
		['citation/citer.ts', 'format'],
		['note/merge.ts', 'mergeNote'],
		['ui/library/refresh-row.ts', 'RefreshRow'],
		['commands/library/refresh-metadata.ts', 'applyRefresh'],
		['vault/operations/operation-log.ts', 'apply'],
		['commands/records/citation-history.ts', 'remember'],
	],
	'a paper is cited': [
		['commands/citing/insert-citation.ts', 'run'],
		['commands/citing/drafts/works.ts', 'worksOf'],
		['commands/citing/citable.ts', 'citableOf'],
		['note/paper-of-note.ts', 'paperOfNote'],
		['ui/dialogs.ts', 'citePapers'],
		['ui/citing/cite-picker.ts', 'CitePickerModal'],
		['commands/citing/drafts/insert-forms.ts', 'citationText'],
		['citation/citer.ts', 'format'],
		['citation/csl-json.ts', 'toCslItem'],
		['citation/engine.ts', 'formatItem'],
		['vault/notes/active-note.ts', 'insert'],
		['commands/citing/drafts/inserted.ts', 'rememberInserted'],
	],
};

/** What a file declares, what it calls by name or of an object, and what it imports or passes on: name → the file that it comes from. */
interface ReadFile {
	readonly declared: ReadonlySet<string>;
	readonly called: ReadonlySet<string>;
	/** Called as `object.name(…)`: the object may be a port, whose class the file never sees. */
	readonly calledOf: ReadonlySet<string>;
	readonly imported: ReadonlyMap<string, string>;
	readonly exported: ReadonlyMap<string, string>;
	readonly named: ReadonlySet<string>;
}

const read = new Map<string, ReadFile>();

function fileOf(file: string): ReadFile {
	const known = read.get(file);
	if (known !== undefined) return known;
	const declared = new Set<string>();
	const called = new Set<string>();
	const calledOf = new Set<string>();
	const imported = new Map<string, string>();
	const exported = new Map<string, string>();
	const named = new Set<string>();
	const from = (module: ts.Expression): string => {
		const path = relative(SRC, resolve(SRC, dirname(file), (module as ts.StringLiteral).text)).replaceAll('\\', '/');
		return existsSync(join(SRC, `${path}.ts`)) ? `${path}.ts` : `${path}/index.ts`;
	};
	const isBody = (node: ts.Node | undefined) => node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			const names = node.importClause?.isTypeOnly === true ? undefined : node.importClause?.namedBindings;
			if (names !== undefined && ts.isNamedImports(names))
				for (const { name } of names.elements) imported.set(name.text, from(node.moduleSpecifier));
			return;
		}
		if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause !== undefined) {
			if (ts.isNamedExports(node.exportClause))
				for (const { name } of node.exportClause.elements) exported.set(name.text, from(node.moduleSpecifier));
			return;
		}
		if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name !== undefined) declared.add(node.name.text);
		else if (ts.isMethodDeclaration(node) && node.body !== undefined) declared.add(node.name.getText());
		else if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && isBody(node.initializer))
			declared.add(node.name.getText());
		else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			if (ts.isIdentifier(node.expression)) called.add(node.expression.text);
			else if (ts.isPropertyAccessExpression(node.expression)) calledOf.add(node.expression.name.text);
		}
		if (ts.isIdentifier(node)) named.add(node.text);
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(ts.createSourceFile(file, readFileSync(join(SRC, file), 'utf8'), ts.ScriptTarget.Latest, true), visit);
	const answer = { declared, called, calledOf, imported, exported, named };
	read.set(file, answer);
	return answer;
}

/** The file that declares what another imports by a name: through the lists of a room, too. */
function sourceOf(name: string, file: string): string {
	const next = fileOf(file).exported.get(name);
	return next === undefined ? file : sourceOf(name, next);
}

/** Whether control can go from a file to a function of another: it is called there, made, handed on after an import, or was handed in. */
function leads(from: string, [file, name, as = name]: Step): boolean {
	const { declared, called, calledOf, imported, named } = fileOf(from);
	if (from === file) return called.has(name) || calledOf.has(name);
	const source = imported.get(as);
	if (source === undefined) return calledOf.has(as) || (called.has(as) && !declared.has(as));
	return named.has(name) && sourceOf(name, source) === file;
}

describe.each(Object.entries(JOURNEYS))('%s', (_name, steps) => {
	test.each(steps.map((step, at) => [step[0], step[1], step, at] as const))('%s: %s', (file, name, step, at) => {
		expect([file, [...fileOf(file).declared]]).toEqual([file, expect.arrayContaining([name])]);
		if (at > 0) expect(steps.slice(0, at).filter(([earlier]) => leads(earlier, step))).not.toEqual([]);
	});
});

test('a word in a comment, a type, a text or a name of another file is no way', () => {
	expect(leads('commands/for-each-note.ts', ['commands/in-slices.ts', 'sliceClock'])).toBe(true);
	expect(leads('commands/for-each-note.ts', ['commands/kept.ts', 'sliceClock'])).toBe(false);
	for (const word of ['Progress', 'slices', 'path', 'CommandContext'])
		expect(leads('commands/for-each-note.ts', ['commands/command.ts', word])).toBe(false);
	expect(fileOf('commands/for-each-note.ts').declared).toEqual(new Set(['forEachNote', 'inTurns', 'leftWords']));
});

/**
 * The five journeys of ARCHITECTURE.md as the functions control enters, in order: each stands in its file, each is named by one that was
 * entered before it, and the way goes back to a room it has left no more often than it says here.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

type Step = readonly [file: string, name: string];

const JOURNEYS: Readonly<Record<string, { readonly returns: number; readonly steps: readonly Step[] }>> = {
	'an identifier becomes a note': {
		returns: 8,
		steps: [
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
	},
	'a cell of the five Cs is edited': {
		returns: 1,
		steps: [
			['ui/reading/five-cs-form.ts', 'save'],
			['commands/reading/edit-five-cs.ts', 'saveFiveCs'],
			['vault/operations/operation-log.ts', 'update'],
			['note/five-cs/five-cs.ts', 'writeFiveCs'],
			['markdown/note.ts', 'readMarkdown'],
			['note/five-cs/five-cs-table.ts', 'withAnswer'],
			['vault/notes/note-store.ts', 'update'],
		],
	},
	'a link is mended': {
		returns: 5,
		steps: [
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
	},
	'notes are refreshed': {
		returns: 5,
		steps: [
			['commands/library/refresh-metadata.ts', 'run'],
			['ui/dialogs.ts', 'refresh'],
			['ui/library/refresh-preview.ts', 'RefreshPreview'],
			['commands/library/refresh-plan.ts', 'planRefresh'],
			['commands/for-each-note.ts', 'forEachNote'],
			['note/paper-identity.ts', 'paperKeysOf'],
			['sources/index.ts', 'fetchPapers'],
			['sources/fetch-papers.ts', 'fetchPapersFrom'],
			['sources/answers-of.ts', 'answersOf'],
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
	},
	'a paper is cited': {
		returns: 2,
		steps: [
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
	},
};

const roomOf = (file: string): string => (/^(?:commands|ui|vault)\/[^/]+\//.exec(file)?.[0] ?? file.split('/')[0] ?? '').replace(/\/$/, '');

/** How often a way enters a room that it has left. */
function returnsOf(steps: readonly Step[]): number {
	const rooms = steps.map(([file]) => roomOf(file)).filter((room, at, all) => room !== all[at - 1]);
	return rooms.length - new Set(rooms).size;
}

describe.each(Object.entries(JOURNEYS))('%s', (_name, { returns, steps }) => {
	const textOf = (file: string) => readFileSync(resolve(SRC, file), 'utf8');

	test.each(steps.map(([file, name], at) => [file, name, at] as const))('%s: %s', (file, name, at) => {
		expect(textOf(file)).toMatch(new RegExp(`(?:function\\*? |class |async |private |\\b)${name}\\b *(?:[<(:,{]|extends)`));
		const before = steps.slice(0, at).map(([earlier]) => textOf(earlier));
		if (at > 0) expect([name, before.some((text) => new RegExp(`\\b${name}\\b`).test(text))]).toEqual([name, true]);
	});

	test('goes back as often as it has to', () => {
		expect(returnsOf(steps)).toBe(returns);
	});
});

import { append } from '../../markdown/insertion';
import { lineEndOf } from '../../markdown/lines';
import { readMarkdown } from '../../markdown/note';
import { uniqueCitekeys } from '../../citation/bibtex';
import { t } from '../../i18n';
import { findReferenceList, referenceList, withReferenceList } from '../../note/reference-list';
import { citableOf } from './citable';
import type { CitablePaper } from './citable';
import { bibtexOf } from './cite';
import type { Command, CommandContext } from '../command';
import { exportFile } from '../export-file';
import { literatureNotes } from '../note-selection';
import { citedWorks } from './drafts/cited';
import type { CitedWorks } from './drafts/cited';
import { keepList, listText, wasEdited } from './reference-lists';

type ExportForm = 'bib' | 'csl-json' | 'list';

/** What a note cites, by key, link or inserted text, as a source: `linked`. */
export const LINKED = 'linked';
/** Every literature note, as a source. */
export const ALL = 'all';

/** Writes the papers of a folder, tag, map or note as a `.bib` file, as CSL-JSON, or as a list of references in the note at hand. */
export const exportBibliography: Command = {
	id: 'export-bibliography',
	name: 'command.export-bibliography',
	icon: 'library',
	needsPapers: true,
	async run(context) {
		const path = context.active.path();
		const list = path === null ? null : findReferenceList(await context.notes.read(path));
		const source = await chosenSource(context, path, list?.source ?? null);
		if (source === null) return;
		const works = await worksOfSource(context, source, path);
		const { papers } = works;
		if (papers.length === 0) return context.dialogs.notify(t(source === LINKED ? 'bibliography.none-cited' : 'bibliography.none'));
		if (path !== null && source === list?.source) return await writeList(context, path, source, works);
		const form = await chosenForm(context, path);
		if (form === null) return;
		if (form === 'list' && path !== null) await writeList(context, path, source, works);
		else await writeFile(context, form, papers);
	},
};

/** The papers of a source and their list: what the note cites for `linked`; `all`, else those of a folder, tag or map. */
export async function worksOfSource(context: CommandContext, source: string, path: string | null): Promise<CitedWorks> {
	if (source === LINKED) return path === null ? { papers: [], list: '' } : await citedWorks(context, path);
	const papers = citableOf(context, literatureNotes(context, source === ALL ? { all: true } : { from: source }));
	return { papers, list: await listText(context, papers) };
}

/** `.bib` of some papers, keys unique in it. */
export function bibtexFile(context: CommandContext, papers: readonly CitablePaper[]): string {
	const keys = uniqueCitekeys(papers.map(({ citekey }) => citekey));
	return papers.map(({ paper }, i) => bibtexOf(context, { paper, citekey: keys[i] ?? '' })).join('\n');
}

/** CSL-JSON of some papers, ids unique in it. */
export function cslJsonFile(context: CommandContext, papers: readonly CitablePaper[]): string {
	const keys = uniqueCitekeys(papers.map(({ citekey }) => citekey));
	return `${JSON.stringify(
		papers.map(({ paper }, i) => ({ ...context.citations.item(paper), id: keys[i] })),
		null,
		2,
	)}\n`;
}

async function chosenSource(context: CommandContext, path: string | null, listed: string | null): Promise<string | null> {
	const folder = path === null || !path.includes('/') ? null : path.slice(0, path.lastIndexOf('/'));
	const chosen = await context.dialogs.pick(t('bibliography.pick-source'), [
		...(listed === null ? [] : [{ value: listed, title: t('bibliography.refresh'), note: listed }]),
		...(path === null ? [] : [{ value: LINKED, title: t('bibliography.linked'), note: path }]),
		...(folder === null ? [] : [{ value: folder, title: t('bibliography.folder'), note: folder }]),
		{ value: '', title: t('bibliography.other') },
		{ value: ALL, title: t('bibliography.all') },
	]);
	if (chosen !== '') return chosen;
	const typed = await context.dialogs.ask({ title: t('bibliography.other'), placeholder: t('expected.from'), yes: t('button.continue') });
	return typed === null || typed.trim() === '' ? null : typed.trim();
}

async function chosenForm(context: CommandContext, path: string | null): Promise<ExportForm | null> {
	return await context.dialogs.pick<ExportForm>(t('bibliography.pick-form'), [
		{ value: 'bib', title: t('bibliography.bib') },
		{ value: 'csl-json', title: t('bibliography.csl-json') },
		...(path === null ? [] : [{ value: 'list' as const, title: t('bibliography.list'), note: path }]),
	]);
}

async function writeFile(context: CommandContext, form: ExportForm, papers: readonly CitablePaper[]): Promise<void> {
	const extension = form === 'bib' ? 'bib' : 'json';
	const text = form === 'bib' ? bibtexFile(context, papers) : cslJsonFile(context, papers);
	const path = await exportFile(context, { name: 'Bibliography', extension, text });
	if (path !== null) context.dialogs.notify(t('bibliography.done', { n: papers.length, path }));
}

/** Refreshes the list of references in a note, or puts one in: at the cursor, else at the end. */
async function writeList(context: CommandContext, path: string, source: string, works: CitedWorks): Promise<void> {
	const text = works.list;
	const note = await context.notes.read(path);
	const found = findReferenceList(note);
	if (found === null) {
		const list = referenceList(source, text);
		if (!context.active.insert(list)) {
			await context.operations.run(t('operation.list', { path }), (operation) =>
				operation.update(path, (now) => `${append(readMarkdown(now), list.trimEnd()).trimEnd()}${lineEndOf(now)}`),
			);
		}
	} else {
		const edited = found.text !== text && (await wasEdited(context, path, found.text));
		if (
			edited &&
			!(await context.dialogs.confirm({ title: t('bibliography.list'), text: t('bibliography.list-edited'), yes: t('button.replace') }))
		)
			return;
		await context.operations.run(t('operation.list', { path }), (operation) =>
			operation.update(path, (now) => withReferenceList(now, text)),
		);
	}
	await keepList(context, path, text);
	context.dialogs.notify(t('bibliography.done', { n: works.papers.length, path }));
}

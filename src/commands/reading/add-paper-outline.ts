import { badFlag } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { KitPartId, KitRecord, KitWriting } from '../../note/first-pass-kit';
import { withFirstPassKit } from '../../note/first-pass-kit';
import type { CliCommand, Command, CommandContext } from '../command';
import { skeletonInput } from '../import';
import { askedPaper, paperOfPath } from './asked-paper';
import type { AskedPaper } from './asked-paper';
import { byteText } from '../byte-text';
import type { Progress } from '../ports/progress';
import { NO_FILES, figureFiles } from './figure-files';
import type { FigureFiles } from './figure-files';
import { paperPageOf } from './paper-page';
import type { StoredPage } from './paper-records';
import { keepPaperRecord, readPaperRecord } from './paper-records';

/** Puts what a first pass looks at into the note at hand: outline, conclusion, figures and tables of the paper's own page. */
export const addPaperOutline: Command = {
	id: 'add-paper-outline',
	name: 'command.add-paper-outline',
	icon: 'list-tree',
	needsPapers: true,
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const paper = paperOfPath(context, path);
		const title = nameOf(path);
		const said = await context.dialogs.progress(t('outline.asking', { title }), async (progress) => {
			progress.step(0, 1, title);
			const kept = await paperPageOf(context, paper, progress.signal);
			return outlineMessage(path, kept, await writeOutline(context, path, paper, kept, progress));
		});
		context.dialogs.notify(said);
	},
};

/** `structured-paper-notes:outline path=… | id=… [write]` */
export const outlineCli: CliCommand = {
	action: 'outline',
	description: 'cli.outline',
	flags: {
		path: { value: '<note>', description: 'cli.path' },
		id: { value: '<id>', description: 'cli.cite.id' },
		write: { description: 'cli.outline.write' },
	},
	async run(context, flags) {
		const paper = await askedPaper(context, flags);
		if (flags['write'] !== undefined && paper.path === null) throw badFlag('write', '', t('expected.note'));
		const kept = await paperPageOf(context, paper);
		if (flags['write'] !== undefined && paper.path !== null) await writeOutline(context, paper.path, paper, kept);
		return { json: outlineAnswer(kept), text: outlineText(kept) };
	},
};

/** Writes the kit into a note as one operation, and keeps what was written. */
async function writeOutline(
	context: CommandContext,
	path: string,
	paper: AskedPaper,
	kept: StoredPage,
	progress?: Progress,
): Promise<KitWriting & Pick<FigureFiles, 'linked'>> {
	const before: KitRecord = (await readPaperRecord(context.records, paper.key)).kit ?? {};
	const { outlinePictures: pictures } = context.settings;
	const mark = kept.version === null ? kept.source : `v${kept.version}`;
	const skeleton = skeletonInput(context, path);
	// A list of figures that is the reader's by now is left as it is, and so are the figures.
	const isOurs = async () =>
		!withFirstPassKit(await context.notes.read(path), { page: kept.page, mark, pictures }, before, skeleton).kept.includes('figures');
	const figures =
		pictures === 'download' && (await isOurs())
			? await figureFiles(context, path, `${paper.ids.arxiv ?? ''}${mark}`, kept.page, progress)
			: NO_FILES;
	let writing: KitWriting = { text: '', written: before, added: [], updated: [], kept: [] };
	await context.operations.run(t('operation.outline', { path: nameOf(path) }), async (operation) => {
		for (const file of figures.files) await operation.create(file.path, byteText(file.bytes));
		// A file has its link once it is there; the app writes the link of a picture as an embed itself.
		const embeds = new Map([...figures.paths].map(([url, file]) => [url, `!${context.links.linkTo(file, path).replace(/^!/, '')}`]));
		await operation.update(path, (text) => {
			writing = withFirstPassKit(text, { page: kept.page, mark, pictures, embeds }, before, skeleton);
			return writing.text;
		});
	});
	await keepPaperRecord(context.records, paper.key, { kit: writing.written });
	return { ...writing, linked: figures.linked };
}

/** What became of a note, in sentences. */
function outlineMessage(
	path: string,
	{ source, page }: StoredPage,
	{ added, updated, kept, linked }: KitWriting & Pick<FigureFiles, 'linked'>,
): string {
	const title = nameOf(path);
	const parts = (ids: readonly KitPartId[]) => ids.map((id) => t(`outline.part.${id}`)).join(', ');
	const said: string[] = [];
	if (added.length > 0) said.push(t('outline.added', { title, source, parts: parts(added) }));
	if (updated.length > 0) said.push(t('outline.updated', { title, parts: parts(updated) }));
	if (kept.length > 0) said.push(t('outline.kept', { parts: parts(kept) }));
	const isEmpty = page.sections.length + page.figures.length + page.tables.length === 0;
	if (said.length === 0) said.push(isEmpty ? t('outline.empty', { title }) : t('outline.nothing', { title }));
	if (linked > 0) said.push(t('outline.linked', { count: linked }));
	if (page.errors > 0) said.push(t('outline.errors'));
	return said.join(' ');
}

/** An outline as scripts get it; the keys are a promise of the CLI. */
function outlineAnswer({ version, source, page }: StoredPage): Record<string, unknown> {
	const { sections, contributions, conclusion, figures, tables, equations, theorems, licence } = page;
	return { version, source, sections, contributions, conclusion, figures, tables, equations, theorems, licence };
}

function outlineText({ page, source, version }: StoredPage): string {
	const counts = t('outline.counts', {
		figures: page.figures.length,
		tables: page.tables.length,
		equations: page.equations,
		theorems: page.theorems,
	});
	const heads = page.sections.map(({ number, title, level }) => `${'  '.repeat(level - 1)}${number === null ? '' : `${number} `}${title}`);
	return [`${page.title} (${source}${version === null ? '' : `, v${version}`})`, ...heads, counts].join('\n');
}

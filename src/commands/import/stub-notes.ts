import { t } from '../../i18n';
import { safeName, uniqueFileName } from '../../note/file-name';
import { DEFAULT_PROPERTY_NAMES, isEmptyValue, propertyIn } from '../../note/properties/properties';
import { localDay } from '../../paper/dates';
import { formatPaperId } from '../../paper/identifier';
import { paperUrl } from '../../paper/paper';
import { propertyNames } from '../../settings';
import { folderPath } from '../../links/folded-name';
import type { CommandContext } from '../command';
import type { NamedPaper } from './recognise';

/**
 * Makes a note for each paper that could not be asked for, where the reader wants that: it says which paper it is and nothing else, so
 * that reading can begin; it is completed in place, under the name it has.
 */
export async function writeStubs(context: CommandContext, papers: readonly NamedPaper[]): Promise<void> {
	const { notes, settings, yaml } = context;
	const wanted = settings.stubNotes ? papers.filter(({ id }) => notes.notesOf(id).length === 0) : [];
	if (wanted.length === 0) return;
	const names = propertyNames(settings);
	const folder = notes.spelled(folderPath(settings.notesFolder));
	await context.operations.run(t('operation.import', { n: wanted.length }), async (operation) => {
		for (const { id } of wanted) {
			const name = uniqueFileName(`${safeName(formatPaperId(id).replace(/[:/]+/g, ' '))}.md`, (one) => notes.isTaken(folder, one));
			const values: Readonly<Record<string, unknown>> = {
				type: 'literature',
				status: 'to-read',
				[id.scheme]: id.id,
				url: paperUrl({ title: '', authors: [], categories: [], [id.scheme]: id.id }) ?? undefined,
				tags: ['literature'],
				created: localDay(context.now()),
			};
			const properties = Object.entries(DEFAULT_PROPERTY_NAMES).flatMap(([property]) => {
				const key = names[property as keyof typeof names];
				return key === '' || values[property] === undefined ? [] : [[key, values[property]] as const];
			});
			await operation.create(
				folder === '' ? name : `${folder}/${name}`,
				`---\n${yaml.stringify(Object.fromEntries(properties)).trimEnd()}\n---\n`,
			);
		}
	});
}

/** The note that was made for a paper while it could not be asked for, and has no title yet; null where there is none. */
export function stubOf({ notes, settings }: CommandContext, { id }: NamedPaper): string | null {
	const [path] = notes.notesOf(id);
	if (path === undefined) return null;
	const title = propertyIn(notes.frontmatter(path), propertyNames(settings), 'title');
	return isEmptyValue(title) ? path : null;
}

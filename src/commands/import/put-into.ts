import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { importInto } from '../../note/import-into';
import type { SectionInput } from '../../note/section';
import { localDay } from '../../paper/dates';
import { paperKeys } from '../../paper/identifier';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { addedBetween, keepWritten, writtenFor } from '../records/written-record';

/**
 * Puts a paper's metadata into a note that is there; the reader's own text and values are kept. With `skeleton` it also gets the sections
 * of a reading. Answers whether anything changed.
 */
export async function putInto(context: CommandContext, paper: Paper, path: string, skeleton?: SectionInput): Promise<boolean> {
	const citation = await context.citations.format(paper);
	const { settings } = context;
	const names = propertyNames(settings);
	let written = { before: '', after: '' };
	const changed = await context.operations.run(t('operation.into', { path: nameOf(path) }), (operation) =>
		operation.update(path, (before) => {
			const after = importInto(before, {
				paper,
				citationMarkdown: citation.markdown,
				today: localDay(context.now()),
				names,
				authorsShown: settings.authorsShown,
				yearRule: settings.yearRule,
				language: settings.noteLanguage,
				yaml: context.yaml,
				...knownFields({ skeleton }),
			});
			written = { before, after };
			return after;
		}),
	);
	const [key] = paperKeys(paper);
	if (changed && key !== undefined) {
		const earlier = (await writtenFor(context.records, [key])).get(key) ?? null;
		await keepWritten(context.records, new Map([[key, addedBetween(written.before, written.after, earlier, names, context.yaml)]]));
	}
	return changed;
}

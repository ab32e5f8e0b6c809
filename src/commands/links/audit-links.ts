import { linkFindings } from '../../links/mend';
import { localDay } from '../../paper/dates';
import { t } from '../../i18n';
import type { Command, CommandContext } from '../command';
import type { Operation } from '../ports/operations';
import type { Progress } from '../ports/progress';
import { forEachNote, leftWords } from '../for-each-note';
import { isDrawing } from '../../note/drawing';
import { applyDecisions, resolverOf, reviewItems } from './link-review';
import type { ReviewItem } from '../ports/link-review';
import type { LinkAudit, LinkCounts } from './link-audit';
import { linkReport } from './link-report';
import { appliedWords } from './resolve-links';

/** Reads the links of all literature notes or of the whole vault, and shows what is to be mended. */
export const auditLinks: Command = {
	id: 'audit-links',
	name: 'command.audit-links',
	icon: 'unlink',
	async run(context) {
		const literature = context.notes.literatureNotes();
		const all = context.notes.list().filter(({ path }) => !isDrawing(context.notes.frontmatter(path)));
		const scope = await context.dialogs.pick(t('links.which'), [
			{ value: 'literature' as const, title: t('links.which.literature'), note: String(literature.length) },
			{ value: 'vault' as const, title: t('links.which.vault'), note: String(all.length) },
		]);
		if (scope === null) return;
		const paths = scope === 'vault' ? all.map(({ path }) => path) : [...literature];
		const audit = await context.dialogs.progress(t('links.reading'), (progress) => linkAudit(context, paths.sort(), progress));
		if (audit === null) return;
		for (const words of leftWords(audit.left)) context.dialogs.notify(words);
		if (audit.items.length === 0) return context.dialogs.notify(t('links.none', { n: audit.notes }));
		const answer = await context.dialogs.reviewLinks({
			title: t('links.review-many', { n: audit.notes }),
			namesNote: false,
			items: audit.items,
			report: true,
		});
		if (answer === null) return;
		if (answer.report) {
			const path = await context.operations.run(t('operation.link-report'), (operation) => writeReport(context, operation, audit));
			context.dialogs.notify(t('links.report-written', { path }));
			await context.active.open(path, { newTab: true });
		}
		if (answer.decisions.length === 0) return;
		const n = new Set(answer.decisions.map(({ item }) => item.path)).size;
		context.dialogs.notify(
			appliedWords(
				await context.operations.run(t('operation.links', { n }), (operation) => applyDecisions(context, operation, answer.decisions)),
			),
		);
	},
};

/**
 * Reads notes for links, in slices; null when it was cancelled. A note that is gone by its turn is left out, one that cannot be read is
 * named.
 */
export async function linkAudit(context: CommandContext, paths: readonly string[], progress: Progress): Promise<LinkAudit | null> {
	const resolver = await resolverOf(context);
	const counts = noCounts();
	const items: ReviewItem[] = [];
	let notes = 0;
	const { left, cancelled } = await forEachNote(context, paths, progress, async (path) => {
		if (!context.notes.exists(path)) return;
		const text = await context.notes.readCached(path);
		const findings = linkFindings(text, path, resolver);
		const found = await reviewItems(context, path, text, resolver, findings);
		for (const { verdict } of findings) counts[verdict.status]++;
		items.push(...found);
		notes++;
	});
	return cancelled ? null : { notes, counts, items, left };
}

/** Counts of links before the first. */
export function noCounts(): LinkCounts {
	return { resolved: 0, near: 0, ambiguous: 0, missing: 0, malformed: 0 };
}

async function writeReport(context: CommandContext, operation: Operation, audit: LinkAudit): Promise<string> {
	const title = t('links.report-title', { date: localDay(context.now()) });
	let path = `${title}.md`;
	for (let count = 2; context.notes.exists(path); count++) path = `${title} ${count}.md`;
	await operation.create(
		path,
		linkReport(title, audit, (note) => context.links.linkTo(note, path)),
	);
	return path;
}

import { describe } from '../../failure';
import { t } from '../../i18n';
import { propertiesOf, throwUnlessYaml } from '../../note/properties/frontmatter';
import { paperYear } from '../../note/literature-note';
import { propertyIn } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import { localDay } from '../../paper/dates';
import { knownFields } from '../../paper/known-fields';
import { propertyNames } from '../../settings';
import { duplicatesAmong, findingsOf } from './audit-finding';
import type { AuditFinding, AuditedNote, PaperAudit } from './audit-finding';
import { auditReport } from './audit-report';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { forEachNote } from '../for-each-note';
import { paperKeysOf } from '../../note/paper-identity';
import { idOfKey } from '../../paper/identifier';
import { fetchCurrent } from './refresh-plan';

/** Compares every literature note with its source, and writes what it found as a note with a fix at each finding. */
export const auditPapers: Command = {
	id: 'audit-papers',
	name: 'command.audit-papers',
	icon: 'clipboard-check',
	needsPapers: true,
	async run(context) {
		const paths = [...context.notes.literatureNotes()].sort();
		if (paths.length === 0) return context.dialogs.notify(t('audit.no-notes'));
		await reportOn(context, paths);
	},
};

/** Compares notes with their sources, writes what it found as a note with a fix at each finding, and opens that. */
export async function reportOn(context: CommandContext, paths: readonly string[]): Promise<void> {
	const audit = await context.dialogs.progress(t('command.audit-papers'), (progress) => paperAudit(context, paths, progress));
	if (audit === null) return;
	if (audit.findings.length === 0) return context.dialogs.notify(t('audit.nothing', { n: audit.compared }));
	const path = await writeReport(context, audit);
	await context.active.open(path, { newTab: true });
	context.dialogs.notify(t('audit.written', { n: audit.findings.length, path }));
}

/** Reads the notes, asks for their papers a hundred a request, and compares. Writes nothing; null when it was cancelled. */
export async function paperAudit(context: CommandContext, paths: readonly string[], progress?: Progress): Promise<PaperAudit | null> {
	const notes: AuditedNote[] = [];
	const { left, cancelled } = await forEachNote(context, paths, progress, async (path) => {
		if (!context.notes.exists(path)) return;
		const text = await context.notes.readCached(path);
		throwUnlessYaml(text, context.yaml, path);
		notes.push(auditedNote(context, path, text));
	});
	if (cancelled) return null;
	const keys = [...new Set(notes.flatMap(({ key }) => key ?? []))].filter((key) => key.startsWith('arxiv:'));
	const ids = keys.flatMap((key) => idOfKey(key) ?? []);
	const fetched = await fetchCurrent(context, ids, progress);
	if (progress?.signal.aborted === true) return null;
	const findings: AuditFinding[] = left.map(({ path, failure }) => ({
		kind: 'unreadable',
		path,
		inNote: '',
		fromSource: describe(failure.failure),
	}));
	let compared = 0;
	for (const note of notes) {
		if (note.key === null) findings.push({ kind: 'no-identifier', path: note.path, inNote: '', fromSource: '' });
		const found = note.key === null ? undefined : fetched.get(note.key);
		if (found === undefined) continue;
		if ('failure' in found) {
			findings.push({
				kind: 'not-found',
				path: note.path,
				inNote: '',
				fromSource: describe(found.failure.failure, found.failure.alsoTried),
			});
			continue;
		}
		compared++;
		findings.push(...findingsOf(note, found.paper, paperYear(found.paper, context.settings.yearRule) ?? null));
	}
	return { notes: notes.length, compared, findings: [...findings, ...duplicatesAmong(notes)] };
}

async function writeReport(context: CommandContext, audit: PaperAudit): Promise<string> {
	const title = t('audit.report-title', { date: localDay(context.now()) });
	let path = `${title}.md`;
	for (let count = 2; context.notes.exists(path); count++) path = `${title} ${count}.md`;
	const text = auditReport(title, audit, path, (note) => context.links.linkTo(note, path));
	await context.operations.run(t('operation.audit-report'), (operation) => operation.create(path, text));
	return path;
}

function auditedNote(context: CommandContext, path: string, text: string): AuditedNote {
	const properties = propertiesOf(text, context.yaml);
	const names = propertyNames(context.settings);
	const value = (property: PropertyName): unknown => propertyIn(properties, names, property);
	const words = (property: PropertyName): string => {
		const said = value(property);
		return typeof said === 'string' ? said.trim() : typeof said === 'number' ? String(said) : '';
	};
	const number = (property: PropertyName): number | null => (/^\d+$/.test(words(property)) ? Number(words(property)) : null);
	const authors = value('authors');
	const year = number('year');
	const count = number('author-count');
	return {
		path,
		key: paperKeysOf(properties, names)[0] ?? null,
		inNote: {
			...knownFields({ title: words('title') === '' ? null : words('title') }),
			authors: Array.isArray(authors) ? authors.map(String) : words('authors') === '' ? [] : words('authors').split(/\s*;\s*/),
			...knownFields({ year, primaryCategory: words('primary-category') === '' ? null : words('primary-category'), authorCount: count }),
		},
		version: number('arxiv-version'),
		doi: words('doi'),
		journalRef: words('journal-ref'),
	};
}

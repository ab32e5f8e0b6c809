import { badFlag } from '../failure';
import { t } from '../i18n';
import { AUDIT_FIXES, AUDIT_KINDS, applyRefresh, planRefresh, valueText as shown } from './library';
import type { CommandContext } from './command';
import { literatureNotes } from './note-selection';

/**
 * What an address `obsidian://structured-paper-notes?…` asks for: `id` to import, `refresh` (a folder, tag or note whose links are
 * meant) to preview, `fix` and `path` from the report of an audit. Any page can hold such an address, so that nothing is written
 * without a yes.
 */
export async function followUri(context: CommandContext, given: Readonly<Record<string, string>>): Promise<void> {
	const { refresh, fix, path } = given;
	if (refresh !== undefined) return context.dialogs.refresh(literatureNotes(context, { from: refresh }));
	if (fix !== undefined) return await fixFinding(context, fix, path ?? '');
	context.dialogs.importPaper({ text: given['id'] ?? given['text'] ?? '' });
}

/** Takes what the source says of one finding into its note, after a yes. */
async function fixFinding(context: CommandContext, fix: string, path: string): Promise<void> {
	const kind = AUDIT_KINDS.find((known) => known === fix);
	const properties = kind === undefined ? [] : AUDIT_FIXES[kind];
	if (properties.length === 0) throw badFlag('fix', fix, AUDIT_KINDS.filter((known) => AUDIT_FIXES[known].length > 0).join(', '));
	const [note] = literatureNotes(context, { path });
	if (note === undefined) return;
	const choices = { take: properties, only: properties };
	const [plan] = await context.dialogs.progress(t('refresh.asking'), (progress) => planRefresh(context, [note], progress, choices));
	if (plan === undefined) return;
	if ('failure' in plan) throw plan.failure;
	if (plan.before === plan.after) return context.dialogs.notify(t('refresh.unchanged', { path: note }));
	const changes = Object.entries(plan.changed).map(([key, [old, now]]) => `${key}: ${shown(old)} → ${shown(now)}`);
	if (!(await context.dialogs.confirm({ title: t('audit.fix-title', { path: note }), text: changes.join('\n'), yes: t('audit.fix') })))
		return;
	const failed = await applyRefresh(context, [plan]);
	const failure = failed.get(note);
	if (failure !== undefined) throw failure;
	context.dialogs.notify(t('refresh.changed', { path: note, keys: Object.keys(plan.changed).join(', ') }));
}

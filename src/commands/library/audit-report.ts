import { t } from '../../i18n';
import { escapeMarkdown } from '../../markdown/escape';
import { AUDIT_FIXES, AUDIT_KINDS } from './audit-finding';
import type { AuditFinding, AuditKind, PaperAudit } from './audit-finding';

/** Where links of the report lead: back into the plugin. */
export const AUDIT_URI = 'obsidian://structured-paper-notes';

/**
 * The findings of an audit as a note: a heading a kind, a line a finding with its link and its fix. What titles and authors say is
 * escaped, so that the report shows it and nothing in it comes to life.
 */
export function auditReport(title: string, audit: PaperAudit, path: string, linkTo: (note: string) => string): string {
	const parts = [`# ${title}`, t('audit.counts', { notes: audit.notes, compared: audit.compared, n: audit.findings.length })];
	const fixable = audit.findings.some(({ kind }) => AUDIT_FIXES[kind].length > 0);
	if (fixable) parts.push(`[${t('audit.refresh-all')}](${AUDIT_URI}?refresh=${encodeURIComponent(path)})`);
	for (const kind of AUDIT_KINDS) {
		const findings = audit.findings.filter((finding) => finding.kind === kind);
		if (findings.length === 0) continue;
		parts.push(`## ${t(`audit.kind.${kind}`)} (${findings.length})`, findings.map((finding) => `- ${lineOf(finding, linkTo)}`).join('\n'));
	}
	return `${parts.join('\n\n')}\n`;
}

function lineOf(finding: AuditFinding, linkTo: (note: string) => string): string {
	const { kind, path } = finding;
	const fix =
		AUDIT_FIXES[kind].length === 0
			? ''
			: ` · [${t(FIX_WORDS[kind] ?? 'audit.fix')}](${AUDIT_URI}?fix=${kind}&path=${encodeURIComponent(path)})`;
	return `${linkTo(path)}${messageOf(finding, linkTo)}${fix}`;
}

const FIX_WORDS: Readonly<Partial<Record<AuditKind, 'audit.fix-newer'>>> = { newer: 'audit.fix-newer', published: 'audit.fix-newer' };

function messageOf({ kind, state, inNote, fromSource, others }: AuditFinding, linkTo: (note: string) => string): string {
	const values = { inNote: shortened(inNote), fromSource: shortened(fromSource) };
	if (others !== undefined) return `, ${others.map(linkTo).join(', ')}${kind === 'duplicate' ? ` (${values.fromSource})` : ''}`;
	if (kind === 'no-identifier') return '';
	if (kind === 'withdrawn' || kind === 'not-found') return fromSource === '' ? '' : `: ${values.fromSource}`;
	if (inNote === '' || state === 'missing') return `: ${t('audit.missing', { fromSource: values.fromSource })}`;
	return `: ${t('audit.differs', values)}`;
}

/** Three thousand authors make no line. */
function shortened(text: string): string {
	return escapeMarkdown(text.length > 300 ? `${text.slice(0, 300)}…` : text);
}

import { t } from '../../i18n';
import { REVIEW_GROUPS } from '../ports/link-review';
import type { ReviewGroup, ReviewItem } from '../ports/link-review';
import type { LinkAudit } from './link-audit';

/** The name of a group on screen. */
export function groupName(group: ReviewGroup): string {
	return t(`links.group.${group}`);
}

/**
 * The findings of an audit as a note: a heading a group, a list a note. What was found stands in code, so that the report has no
 * dead link of its own.
 */
export function linkReport(title: string, audit: LinkAudit, linkTo: (path: string) => string): string {
	const parts = [`# ${title}`, t('links.report-counts', { notes: audit.notes, ...audit.counts })];
	for (const group of REVIEW_GROUPS) {
		const items = audit.items.filter((item) => item.group === group);
		if (items.length === 0) continue;
		parts.push(`## ${groupName(group)} (${items.length})`);
		for (const path of new Set(items.map((item) => item.path))) {
			const lines = items.filter((item) => item.path === path).map((item) => `- ${findingLine(item)}`);
			parts.push(`${linkTo(path)}\n\n${lines.join('\n')}`);
		}
	}
	return `${parts.join('\n\n')}\n`;
}

function findingLine(item: ReviewItem): string {
	const place = `${t('links.line', { line: item.line })}: ${code(item.raw)}`;
	if (item.fault !== null) return `${place} ${t(`links.fault.${item.fault}`)}`;
	const options = item.options.map(({ becomes }) => code(becomes)).join(', ');
	return options === '' ? place : `${place} → ${options}`;
}

/** Text as inline code, however many backticks it holds. */
function code(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
	const ticks = '`'.repeat(longest + 1);
	const gap = longest > 0 ? ' ' : '';
	return `${ticks}${gap}${line}${gap}${ticks}`;
}

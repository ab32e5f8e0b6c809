import { differences, titleKey } from '../../paper/compare';
import type { Difference, RecordedPaper } from '../../paper/compare';
import type { Paper } from '../../paper/paper';
import { isoDay } from '../../paper/dates';
import type { PropertyName } from '../../note/properties/properties';

/** What an audit can find, in the order of its report. */
export const AUDIT_KINDS = [
	'authors',
	'title',
	'year',
	'category',
	'newer',
	'published',
	'withdrawn',
	'duplicate',
	'same-title',
	'no-identifier',
	'not-found',
	'unreadable',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** One thing an audit found in a note. */
export interface AuditFinding {
	readonly kind: AuditKind;
	readonly path: string;
	/** What the note says; empty when it says nothing. */
	readonly inNote: string;
	/** What the source says, or the failure. */
	readonly fromSource: string;
	readonly state?: Difference['kind'];
	/** Other notes of the same paper. */
	readonly others?: readonly string[];
}

/** What an audit found, and over how many notes. */
export interface PaperAudit {
	/** Notes looked at, and how many of them were compared with their source. */
	readonly notes: number;
	readonly compared: number;
	readonly findings: readonly AuditFinding[];
}

/** The properties that settle a finding when the source's values are taken; none where only the reader can. */
export const AUDIT_FIXES: Readonly<Record<AuditKind, readonly PropertyName[]>> = {
	authors: ['authors', 'first-author', 'author-count'],
	title: ['title'],
	year: ['year', 'published'],
	category: ['primary-category', 'categories'],
	newer: ['arxiv-version', 'revised', 'title', 'authors', 'first-author', 'author-count', 'comment'],
	published: ['doi', 'journal-ref'],
	withdrawn: [],
	duplicate: [],
	'same-title': [],
	'no-identifier': [],
	'not-found': [],
	unreadable: [],
};

/** What a note says of its paper, as the audit compares it. */
export interface AuditedNote {
	readonly path: string;
	/** The paper's key; null when the note names none. */
	readonly key: string | null;
	readonly inNote: RecordedPaper;
	readonly version: number | null;
	readonly doi: string;
	readonly journalRef: string;
}

/** Where one note and its source disagree. `year` is the year the note should have by the reader's rule. */
export function findingsOf(note: AuditedNote, paper: Paper, year: number | null): AuditFinding[] {
	const { path } = note;
	const found: AuditFinding[] = differences(note.inNote, paper, year).map(({ field, kind, inNote, fromSource }) => ({
		kind: field,
		path,
		inNote,
		fromSource,
		state: kind,
	}));
	if (paper.version !== undefined && note.version !== null && paper.version > note.version) {
		const day = paper.revised === undefined ? null : isoDay(paper.revised);
		found.push({ kind: 'newer', path, inNote: `v${note.version}`, fromSource: `v${paper.version}${day === null ? '' : ` (${day})`}` });
	}
	const published = [paper.journalRef, paper.doi].filter((part) => part !== undefined).join(' · ');
	const knowsDoi = paper.doi === undefined || note.doi.toLowerCase().endsWith(paper.doi.toLowerCase());
	if (published !== '' && !(knowsDoi && (paper.doi !== undefined || note.journalRef !== ''))) {
		found.push({
			kind: 'published',
			path,
			inNote: [note.journalRef, note.doi].filter((part) => part !== '').join(' · '),
			fromSource: published,
		});
	}
	if (paper.withdrawn === true) found.push({ kind: 'withdrawn', path, inNote: '', fromSource: paper.comment ?? '' });
	return found;
}

/** Notes of one paper, and notes of one title that name different papers or none. Each group stands at its first note. */
export function duplicatesAmong(notes: readonly AuditedNote[]): AuditFinding[] {
	const found: AuditFinding[] = [];
	for (const [key, [first, ...others]] of grouped(notes, ({ key }) => key)) {
		if (first !== undefined && others.length > 0)
			found.push({
				kind: 'duplicate',
				path: first.path,
				inNote: '',
				fromSource: key.slice(key.indexOf(':') + 1),
				others: others.map(({ path }) => path),
			});
	}
	for (const [, [first, ...others]] of grouped(notes, ({ inNote }) => (inNote.title === undefined ? null : titleKey(inNote.title)))) {
		if (first === undefined || new Set([first, ...others].map(({ key, path }) => key ?? path)).size < 2) continue;
		found.push({
			kind: 'same-title',
			path: first.path,
			inNote: '',
			fromSource: first.inNote.title ?? '',
			others: others.map(({ path }) => path),
		});
	}
	return found;
}

function grouped(notes: readonly AuditedNote[], keyOf: (note: AuditedNote) => string | null): Map<string, AuditedNote[]> {
	const groups = new Map<string, AuditedNote[]>();
	for (const note of notes) {
		const key = keyOf(note);
		if (key === null || key === '') continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [note]);
		else group.push(note);
	}
	return groups;
}

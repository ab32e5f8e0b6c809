import { linkFindings } from '../../links/mend';
import type { LinkFinding } from '../../links/mend';
import type { LinkStatus, Resolver } from '../../links/resolve';
import type { NameGuesses } from '../../links/guess';
import { describe, badFlag } from '../../failure';
import { t } from '../../i18n';
import { noCounts } from './audit-links';
import type { CliCommand, CommandContext } from '../command';
import { forEachNote } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import type { LoggedChange } from '../ports/operations';
import { resolverOf, withNearLinks } from './link-review';
import { isDrawing } from '../../note/drawing';
import { noteAt, notesFrom } from '../note-selection';

/** A link as the CLI answers it: all keys are a promise. */
interface LinkAnswer {
	readonly path: string;
	readonly line: number;
	/** The target as written, without heading and display text; of a malformed link what stands there. */
	readonly target: string;
	readonly status: LinkStatus;
	/** The kind of note it leads to or asks for (`LN`, `MOC`), of a malformed link what is wrong with it; null when neither is known. */
	readonly kind: string | null;
	/** The note that is meant, or the likeliest; null when there is none. */
	readonly suggestion: string | null;
}

/** `structured-paper-notes:links path=… | from=… | all [fix]` */
export const linksCli: CliCommand = {
	action: 'links',
	description: 'cli.links',
	flags: {
		path: { value: '<path>', description: 'cli.path' },
		from: { value: '<folder|tag|map>', description: 'cli.links.from' },
		all: { description: 'cli.links.all' },
		fix: { description: 'cli.links.fix' },
	},
	async run(context, flags) {
		const paths = notesMeant(context, flags);
		const resolver = await resolverOf(context);
		const guesses = await context.noteNames.guesses();
		const counts = noCounts();
		const links: LinkAnswer[] = [];
		const toMend: string[] = [];
		const { left } = await forEachNote(context, paths, undefined, async (path) => {
			const findings = linkFindings(await context.notes.readCached(path), path, resolver);
			for (const { verdict } of findings) counts[verdict.status]++;
			links.push(...findings.map((finding) => answerOf(finding, path, resolver, guesses)));
			if (findings.some(({ verdict }) => verdict.status === 'near')) toMend.push(path);
		});
		const mended = flags['fix'] === undefined ? { fixed: 0, left: [] } : await mendNotes(context, toMend, resolver);
		const notDone = [...left, ...mended.left].map(({ path, failure }) => ({
			path,
			kind: failure.failure.kind,
			message: describe(failure.failure),
		}));
		const json = { counts, links, fixed: mended.fixed, ...(notDone.length === 0 ? {} : { left: notDone }) };
		return { json, text: [textOf(links, mended.fixed), ...notDone.map(({ message }) => message)].join('\n') };
	},
};

/** Any note by `path`, every note of a folder, a tag or a map by `from`, the vault by `all`. */
function notesMeant(context: CommandContext, flags: Readonly<Record<string, string>>): string[] {
	const { path, from } = flags;
	if (path !== undefined) return [noteAt(context, path)];
	const all = context.notes
		.list()
		.map((note) => note.path)
		.filter((note) => !isDrawing(context.notes.frontmatter(note)))
		.sort();
	if (from !== undefined) return notesFrom(context, from, all);
	if (flags['all'] !== undefined) return all;
	throw badFlag('path', '', t('expected.selection'));
}

function answerOf({ link, verdict }: LinkFinding, path: string, { index }: Resolver, guesses: NameGuesses): LinkAnswer {
	const answer = (kind: string | null, suggestion: string | null): LinkAnswer => ({
		path,
		line: link.line,
		target: link.target,
		status: verdict.status,
		kind,
		suggestion,
	});
	const kindAt = (note: string) => index.kindOf(note)?.code ?? null;
	switch (verdict.status) {
		case 'resolved':
			return answer(kindAt(verdict.path), null);
		case 'near':
			return answer(kindAt(verdict.path), verdict.path);
		case 'ambiguous': {
			const likeliest = verdict.candidates[0]?.path ?? null;
			return answer(likeliest === null ? null : kindAt(likeliest), likeliest);
		}
		case 'missing':
			return answer(verdict.kind?.code ?? null, verdict.file ? null : (guesses.like(link.target, 1)[0] ?? null));
		case 'malformed':
			return { ...answer(verdict.fault, null), target: link.raw };
	}
}

/**
 * Writes the near links of notes as they are meant, planned whole before the first is written, as one operation that can be completed
 * when the app stops half-way. Answers how many links were mended, and the notes left.
 */
async function mendNotes(
	context: CommandContext,
	paths: readonly string[],
	resolver: Resolver,
): Promise<{ fixed: number; left: readonly LeftNote[] }> {
	const changes: (LoggedChange & { readonly links: number })[] = [];
	const { left } = await forEachNote(context, paths, undefined, async (path) => {
		const before = await context.notes.read(path);
		const { text, links } = withNearLinks(context, before, path, resolver);
		if (text !== before) changes.push({ path, before, after: text, links });
	});
	if (changes.length === 0) return { fixed: 0, left };
	const { written, failed } = await context.operations.apply(t('operation.links', { n: changes.length }), changes);
	const done = new Set(written);
	return {
		fixed: changes.reduce((sum, { path, links }) => sum + (done.has(path) ? links : 0), 0),
		left: [...left, ...[...failed].map(([path, failure]) => ({ path, failure }))],
	};
}

function textOf(links: readonly LinkAnswer[], fixed: number): string {
	const lines = links
		.filter(({ status }) => status !== 'resolved')
		.map(
			({ path, line, target, status, suggestion }) =>
				`${path}:${line}  ${status}  ${target}${suggestion === null ? '' : ` → ${suggestion}`}`,
		);
	const end =
		fixed > 0
			? [t('links.mended', { links: fixed, notes: new Set(links.filter(({ status }) => status === 'near').map(({ path }) => path)).size })]
			: [];
	return lines.length === 0 ? t('cli.links.none') : [...lines, ...end].join('\n');
}

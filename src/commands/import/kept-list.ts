import { SCHEMES, paperKey } from '../../paper/identifier';
import type { CommandContext } from '../command';
import type { NoteChoices } from './plan-note';
import type { NamedPaper } from './recognise';

const RECORD = 'kept-papers';

/** A paper kept for later, and what was chosen for its note. */
export interface KeptPaper extends NamedPaper {
	readonly choices?: NoteChoices;
}

/** The papers kept for later, as they were typed; the oldest first. They survive a restart. */
export async function keptPapers({ records }: Pick<CommandContext, 'records'>): Promise<readonly KeptPaper[]> {
	const stored = await records.read(RECORD);
	return Array.isArray(stored) ? stored.filter(isNamed) : [];
}

/** Keeps papers that could not be asked for; one that is kept already is not kept twice. */
export async function keepForLater(
	context: Pick<CommandContext, 'records'>,
	papers: readonly NamedPaper[],
	choices: NoteChoices = {},
): Promise<void> {
	if (papers.length === 0) return;
	const kept = new Map(
		[...(await keptPapers(context)), ...papers.map((named) => ({ ...named, choices }))].map((named) => [paperKey(named.id), named]),
	);
	await context.records.write(
		RECORD,
		[...kept.values()].map(({ id, input, choices: chosen }) => ({ id, input, choices: chosen })),
	);
}

/** Keeps those no longer whose keys are given, or any of them. */
export async function forget(context: Pick<CommandContext, 'records'>, keys?: ReadonlySet<string>): Promise<void> {
	const left = keys === undefined ? [] : (await keptPapers(context)).filter(({ id }) => !keys.has(paperKey(id)));
	await context.records.write(RECORD, left.length === 0 ? null : left);
}

function isNamed(value: unknown): value is NamedPaper {
	if (typeof value !== 'object' || value === null || !('id' in value) || !('input' in value)) return false;
	const { id, input } = value;
	return (
		typeof input === 'string' &&
		typeof id === 'object' &&
		id !== null &&
		'id' in id &&
		typeof id.id === 'string' &&
		'scheme' in id &&
		typeof id.scheme === 'string' &&
		id.scheme in SCHEMES
	);
}

import type { YamlDoor } from './properties/frontmatter';
import { propertiesOf, setProperties } from './properties/frontmatter';
import type { PropertyNames } from './properties/properties';
import { PROPERTIES } from './properties/properties';
import type { SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { withSection } from './skeleton';

/**
 * Keshav's three passes ("How to Read a Paper", doi 10.1145/1273445.1273458): how long each takes, and what a note is called while
 * it lasts. The words about each are in the i18n tables under `pass.1` to `pass.3`.
 */
export const PASSES = [
	{ pass: 1, minutes: [5, 10], status: 'reading', section: 'pass-1' },
	{ pass: 2, minutes: [60, 60], status: 'reading', section: 'pass-2' },
	{ pass: 3, minutes: [240, 300], status: 'reviewed', section: 'pass-3' },
] as const;

export type PassNumber = (typeof PASSES)[number]['pass'];

export interface PassAdvance {
	readonly text: string;
	/** The pass the note is in now; `null` when all three were done before. */
	readonly pass: PassNumber | null;
	readonly status: string;
	/** Whether the pass's section was put in. */
	readonly added: boolean;
}

export interface PassWriting {
	readonly yaml: YamlDoor;
	readonly names: PropertyNames;
	readonly skeleton: SectionInput;
	/** `YYYY-MM-DD` */
	readonly today: string;
}

/**
 * The note one reading pass further: `keshav-pass` counts up to 3, `status` goes from to-read to reading to reviewed, `updated` is today,
 * and the section of the pass is there. A status of the reader's own words is kept. After the third pass nothing changes.
 */
export function advancePass(text: string, { yaml, names, skeleton, today }: PassWriting): PassAdvance {
	const now = propertiesOf(text, yaml);
	const done = passNumber(now[names['keshav-pass']]);
	const next = PASSES.find(({ pass }) => pass === done + 1);
	const status = statusOf(now[names.status]);
	if (next === undefined) return { text, pass: null, status: status ?? '', added: false };
	const section = NOTE_SECTIONS.find(({ id }) => id === next.section);
	const withPass = section === undefined ? text : withSection(text, section, { ...skeleton, thirdPass: true });
	const newStatus = statusAfter(status, next.status);
	const changes: Record<string, unknown> = {};
	if (names['keshav-pass'] !== '') changes[names['keshav-pass']] = next.pass;
	if (names.status !== '' && newStatus !== status) changes[names.status] = newStatus;
	if (names.updated !== '') changes[names.updated] = today;
	const order = PROPERTIES.map((property) => names[property]).filter((key) => key !== '');
	return { text: setProperties(withPass, changes, yaml, order), pass: next.pass, status: newStatus, added: withPass !== text };
}

/** The pass a property tells: 0 where it tells none. `2`, `"2"` and `pass-2` are pass 2. */
export function passNumber(value: unknown): number {
	const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(/\d+/.exec(value)?.[0] ?? 0) : 0;
	return Number.isInteger(number) && number > 0 ? Math.min(number, PASSES.length) : 0;
}

const STATUSES = ['to-read', 'reading', 'reviewed'];

/** A status never goes back, and one that is none of ours is the reader's. */
function statusAfter(status: string | null, wanted: string): string {
	if (status === null) return wanted;
	const at = STATUSES.indexOf(status);
	return at < 0 || at >= STATUSES.indexOf(wanted) ? status : wanted;
}

function statusOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

import type { YamlDoor } from '../properties/frontmatter';
import { propertiesOf, setProperties } from '../properties/frontmatter';
import type { PropertyNames } from '../properties/properties';
import { namesIn, propertyOrder } from '../properties/properties';
import type { SectionInput } from '../section';
import { NOTE_SECTIONS } from '../sections';
import { withSection } from '../skeleton';
import { PASSES, passNumber } from './passes';
import type { PassNumber } from './passes';
import type { ReadingState } from './reading-state';
import { STATUSES, passAtHand } from './reading-state';

/** The properties that hold the days of the passes, in their order. */
const DAYS = ['pass-1', 'pass-2', 'pass-3'] as const;

/** How a step of reading is written into a note. */
export interface ReadingWriting {
	readonly yaml: YamlDoor;
	readonly names: PropertyNames;
	readonly skeleton: SectionInput;
	/** `YYYY-MM-DD` */
	readonly today: string;
}

/** How far the reading is by a note's properties. A date-time another tool made of a day is that day. */
export function readingStateOf(properties: Readonly<Record<string, unknown>>, names: PropertyNames): ReadingState {
	const spelled = namesIn(properties, names);
	const value = (name: keyof PropertyNames): unknown => (names[name] === '' ? undefined : properties[spelled[name]]);
	return {
		finished: passNumber(value('keshav-pass')),
		status: statusOf(value('status')),
		ended: DAYS.map((name) => dayOf(value(name))),
		minutes: minutesOf(value('reading-minutes')),
	};
}

/**
 * The note with the reading where `next` says it is: only the lines of changed properties are written, `updated` is today, and the
 * section of a pass that began is there. A note whose reading is so already stays byte for byte.
 */
export function withReading(text: string, next: (now: ReadingState) => ReadingState, writing: ReadingWriting): string {
	const { yaml, names, today } = writing;
	const now = readingStateOf(propertiesOf(text, yaml), names);
	const then = next(now);
	const changes: Record<string, unknown> = {};
	const set = (name: keyof PropertyNames, value: unknown): void => {
		if (names[name] !== '') changes[names[name]] = value;
	};
	if (then.finished !== now.finished) set('keshav-pass', then.finished);
	if (then.status !== now.status) set('status', then.status);
	for (const [index, name] of DAYS.entries()) if (then.ended[index] !== now.ended[index]) set(name, then.ended[index] ?? undefined);
	if (then.minutes !== now.minutes) set('reading-minutes', then.minutes ?? undefined);
	if (Object.keys(changes).length > 0) set('updated', today);
	const order = propertyOrder(names);
	const begun = passAtHand(then);
	const withPass = begun !== null && begun !== passAtHand(now) ? withPassSection(text, begun, writing.skeleton) : text;
	return setProperties(withPass, changes, yaml, order);
}

/** The note with the section of a pass; as it is where it has one. */
function withPassSection(text: string, pass: PassNumber, skeleton: SectionInput): string {
	const id = PASSES.find((known) => known.pass === pass)?.section;
	const section = NOTE_SECTIONS.find((known) => known.id === id);
	return section === undefined ? text : withSection(text, section, { ...skeleton, thirdPass: true });
}

// to-read, To Read, [reading]; anything else is the reader's own word
function statusOf(value: unknown): string {
	const said = [value]
		.flat()
		.filter((one) => one !== null && one !== undefined && typeof one !== 'object')
		.join(', ')
		.trim();
	const plain = said.toLowerCase().replace(/[\s_]+/g, '-');
	return STATUSES.find((known) => known === plain) ?? said;
}

// 2026-11-26, 2026-11-26T00:00:00
function dayOf(value: unknown): string | null {
	return typeof value === 'string' ? (/^\s*(\d{4}-\d\d-\d\d)(?![\d-])/.exec(value)?.[1] ?? null) : null;
}

function minutesOf(value: unknown): number | null {
	// 90, "90", 90 min, 12,5
	const [, said] = /^\s*(\d+(?:\.\d+|,\d\d?)?)\s*(?:m[a-z]*\.?\s*)?$/i.exec(String(value)) ?? [];
	const number = typeof value === 'number' ? value : Number(said?.replace(',', '.') ?? NaN);
	return Number.isFinite(number) && number >= 0 ? number : null;
}

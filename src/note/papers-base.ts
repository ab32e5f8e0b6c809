import type { PropertyNames } from './properties/properties';
import { knownFields } from '../paper/known-fields';

/** The names of the views, in the language of the screen. */
export interface BaseViewNames {
	readonly next: string;
	readonly progress: string;
	readonly status: string;
	readonly relevance: string;
	readonly topic: string;
	readonly unread: string;
	readonly matrix: string;
}

/** The id under which the matrix is a view of Bases: a promise, since base files hold it. */
export const MATRIX_VIEW = 'five-cs-matrix';

/**
 * A base over the literature notes, as the app's Bases read it: what to read next, what is in progress, by status in the order of
 * reading (`statuses` are this plugin's, each with its word on screen), by relevance, by topic, the unread, the matrix.
 * An object for the YAML serialiser. Properties that are switched off are left out.
 */
export function papersBase(
	names: PropertyNames,
	views: BaseViewNames,
	statuses: readonly (readonly [status: string, said: string])[],
): Record<string, unknown> {
	const note = (property: keyof PropertyNames): string[] => (names[property] === '' ? [] : [`note.${names[property]}`]);
	const columns = [
		'file.name',
		...note('title'),
		...note('year'),
		...note('status'),
		...note('relevance'),
		...note('keshav-pass'),
		...note('topic'),
	];
	const newestFirst = note('year').map((property) => ({ property, direction: 'DESC' }));
	const mostRelevant = [...note('relevance').map((property) => ({ property, direction: 'DESC' })), ...newestFirst];
	const table = (name: string, more: Record<string, unknown>) => ({ type: 'table', name, ...more, order: columns });
	const grouped = (property: string | undefined, direction: string) => (property === undefined ? {} : { groupBy: { property, direction } });
	const formulas = { ...rank(names.relevance), ...statusOrder(names.status, statuses) };
	const ofFormula = (name: keyof typeof formulas): string[] => (name in formulas ? [`formula.${name}`] : []);
	const nextFirst = [
		...ofFormula('rank').map((property) => ({ property, direction: 'DESC' })),
		...note('created').map((property) => ({ property, direction: 'ASC' })),
	];
	const reading = formula(names.status, (value) => `${value} == "reading"`);
	return {
		// A literature note says so, or names its paper.
		filters: {
			or: [...formula(names.type, (value) => `${value} == "literature"`), ...formula(names.arxiv, (value) => `!${value}.isEmpty()`)],
		},
		...knownFields({ formulas: Object.keys(formulas).length === 0 ? null : formulas }),
		views: [
			table(views.next, { ...unread(names.status), sort: nextFirst }),
			...(reading.length === 0
				? []
				: [table(views.progress, { filters: { and: reading }, sort: [{ property: 'file.mtime', direction: 'DESC' }] })]),
			table(views.status, { ...grouped(ofFormula('status-order')[0], 'ASC'), sort: mostRelevant }),
			table(views.relevance, { ...grouped(note('relevance')[0], 'DESC'), sort: newestFirst }),
			table(views.topic, { ...grouped(note('topic')[0], 'ASC'), sort: mostRelevant }),
			table(views.unread, { ...unread(names.status), sort: newestFirst }),
			{ type: MATRIX_VIEW, name: views.matrix, sort: mostRelevant },
		],
	};
}

/** Stars to order by: an unrated note stands between two and three, as in the queue. */
function rank(relevance: string): { rank?: string } {
	const [stars] = formula(relevance, (value) => `if(${value}.isEmpty(), 2.5, ${value})`);
	return stars === undefined ? {} : { rank: stars };
}

/**
 * The status with its place before it, since groups stand by letter: `1 to read`, `2 reading`. A note without one is to be read; words
 * of the reader's own come last.
 */
function statusOrder(status: string, statuses: readonly (readonly [string, string])[]): { 'status-order'?: string } {
	const [order] = formula(status, (value) => {
		const own = `"${statuses.length + 1} " + ${value}`;
		const known = statuses.map(([word, said], at) => [`${value} == "${word}"`, `"${at + 1} ${said}"`] as const);
		const first = known[0] === undefined ? [] : [[`${value}.isEmpty()`, known[0][1]] as const];
		return [...first, ...known].reduceRight((rest, [condition, said]) => `if(${condition}, ${said}, ${rest})`, own);
	});
	return order === undefined ? {} : { 'status-order': order };
}

function unread(status: string): Record<string, unknown> {
	const conditions = [...formula(status, (value) => `${value} == "to-read"`), ...formula(status, (value) => `${value}.isEmpty()`)];
	return conditions.length === 0 ? {} : { filters: { or: conditions } };
}

/** A formula over a property; a name with other marks than letters is named in brackets, since a hyphen would be a minus. */
function formula(key: string, of: (value: string) => string): string[] {
	if (key === '') return [];
	return [of(/^[A-Za-z_]\w*$/.test(key) ? `note.${key}` : `note[${JSON.stringify(key)}]`)];
}

import type { PropertyNames } from './properties/properties';

/** The names of the views, in the language of the screen. */
export interface BaseViewNames {
	readonly status: string;
	readonly relevance: string;
	readonly topic: string;
	readonly unread: string;
	readonly matrix: string;
}

/** The id under which the matrix is a view of Bases: a promise, since base files hold it. */
export const MATRIX_VIEW = 'five-cs-matrix';

/**
 * A base over the literature notes, as the app's Bases read it: by status, by relevance, by topic, the unread, the matrix.
 * An object for the YAML serialiser. Properties that are switched off are left out.
 */
export function papersBase(names: PropertyNames, views: BaseViewNames): Record<string, unknown> {
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
	const grouped = (property: keyof PropertyNames, direction: string) => {
		const [key] = note(property);
		return key === undefined ? {} : { groupBy: { property: key, direction } };
	};
	return {
		// A literature note says so, or names its paper.
		filters: {
			or: [...formula(names.type, (value) => `${value} == "literature"`), ...formula(names.arxiv, (value) => `!${value}.isEmpty()`)],
		},
		views: [
			table(views.status, { ...grouped('status', 'ASC'), sort: mostRelevant }),
			table(views.relevance, { ...grouped('relevance', 'DESC'), sort: newestFirst }),
			table(views.topic, { ...grouped('topic', 'ASC'), sort: mostRelevant }),
			table(views.unread, { ...unread(names.status), sort: newestFirst }),
			{ type: MATRIX_VIEW, name: views.matrix, sort: mostRelevant },
		],
	};
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

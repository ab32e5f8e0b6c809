import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import { papersBase } from '../../src/note/papers-base';

const VIEWS = {
	next: 'Next',
	progress: 'In progress',
	status: 'By status',
	relevance: 'By relevance',
	topic: 'By topic',
	unread: 'Unread',
	matrix: 'Matrix',
};
const STATUSES = [
	['to-read', 'to read'],
	['reading', 'reading'],
	['reviewed', 'reviewed'],
	['skipped', 'skipped'],
] as const;
const viewsOf = (base: Record<string, unknown>) =>
	new Map((base['views'] as (Record<string, unknown> & { name: string })[]).map((view) => [view.name, view]));

test('the views a reader begins with', () => {
	const base = papersBase(DEFAULT_PROPERTY_NAMES, VIEWS, STATUSES);
	expect(base['filters']).toEqual({ or: ['note.type == "literature"', '!note.arxiv.isEmpty()'] });
	const views = viewsOf(base);
	expect([...views].map(([name, { type }]) => [type, name])).toEqual([
		['table', 'Next'],
		['table', 'In progress'],
		['table', 'By status'],
		['table', 'By relevance'],
		['table', 'By topic'],
		['table', 'Unread'],
		['five-cs-matrix', 'Matrix'],
	]);
	expect(views.get('Next')).toMatchObject({
		filters: { or: ['note.status == "to-read"', 'note.status.isEmpty()'] },
		sort: [
			{ property: 'formula.rank', direction: 'DESC' },
			{ property: 'note.created', direction: 'ASC' },
		],
	});
	expect(views.get('In progress')).toMatchObject({ filters: { and: ['note.status == "reading"'] } });
	expect(views.get('By status')).toMatchObject({ groupBy: { property: 'formula.status-order', direction: 'ASC' } });
	expect(views.get('Unread')).toMatchObject({ filters: { or: ['note.status == "to-read"', 'note.status.isEmpty()'] } });
	expect(base['formulas']).toEqual({
		rank: 'if(note.relevance.isEmpty(), 2.5, note.relevance)',
		'status-order':
			'if(note.status.isEmpty(), "1 to read", if(note.status == "to-read", "1 to read", if(note.status == "reading", "2 reading", if(note.status == "reviewed", "3 reviewed", if(note.status == "skipped", "4 skipped", "5 " + note.status)))))',
	});
});

test('properties that are renamed or switched off', () => {
	const names = { ...DEFAULT_PROPERTY_NAMES, type: '', arxiv: 'arxiv-id', status: '', relevance: 'my-stars', topic: 'mein Thema' };
	const base = papersBase(names, VIEWS, STATUSES);
	expect(base['filters']).toEqual({ or: ['!note["arxiv-id"].isEmpty()'] });
	const views = viewsOf(base);
	expect(views.has('In progress')).toBe(false);
	expect(views.get('By status')).not.toHaveProperty('groupBy');
	expect(views.get('By topic')).toMatchObject({ groupBy: { property: 'note.mein Thema' } });
	expect(views.get('Unread')).not.toHaveProperty('filters');
	expect(base['formulas']).toEqual({ rank: 'if(note["my-stars"].isEmpty(), 2.5, note["my-stars"])' });
	expect(papersBase({ ...names, relevance: '' }, VIEWS, STATUSES)).not.toHaveProperty('formulas');
});

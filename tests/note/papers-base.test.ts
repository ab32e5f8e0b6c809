import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import { papersBase } from '../../src/note/papers-base';

const VIEWS = { status: 'By status', relevance: 'By relevance', topic: 'By topic', unread: 'Unread', matrix: 'Matrix' };

test('the views a reader begins with', () => {
	const base = papersBase(DEFAULT_PROPERTY_NAMES, VIEWS);
	expect(base['filters']).toEqual({ or: ['note.type == "literature"', '!note.arxiv.isEmpty()'] });
	const views = base['views'] as Record<string, unknown>[];
	expect(views.map(({ type, name }) => [type, name])).toEqual([
		['table', 'By status'],
		['table', 'By relevance'],
		['table', 'By topic'],
		['table', 'Unread'],
		['five-cs-matrix', 'Matrix'],
	]);
	expect(views[0]).toMatchObject({ groupBy: { property: 'note.status', direction: 'ASC' } });
	expect(views[3]).toMatchObject({ filters: { or: ['note.status == "to-read"', 'note.status.isEmpty()'] } });
});

test('properties that are renamed or switched off', () => {
	const base = papersBase({ ...DEFAULT_PROPERTY_NAMES, type: '', arxiv: 'arxiv-id', status: '', topic: 'mein Thema' }, VIEWS);
	expect(base['filters']).toEqual({ or: ['!note["arxiv-id"].isEmpty()'] });
	const views = base['views'] as Record<string, unknown>[];
	expect(views[0]).not.toHaveProperty('groupBy');
	expect(views[2]).toMatchObject({ groupBy: { property: 'note.mein Thema' } });
	expect(views[3]).not.toHaveProperty('filters');
});
